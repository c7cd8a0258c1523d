"""Alerts without the figures of groups by which a hidden count could be found.

Source:
    docs/method/disclosure.md.
"""

from collections.abc import Sequence
from dataclasses import replace

from bvmonitor.app.basis.figures import figure_of
from bvmonitor.app.basis.values import Figures, Values
from bvmonitor.domain.alerts import Alert
from bvmonitor.domain.difference import Revision


def without_telling_means(alerts: Sequence[Alert], figures: Figures, values: Values) -> tuple[Alert, ...]:
    """The alerts; where a set's figure would give a hidden member away it goes, with the distance from it.

    The figures of all alerts are read together, as those of a page on changes are: a set's figure may be told as
    long as, beside the members that are told, it leaves each hidden count the room that the rule of hiding does.

    Args:
        alerts: What would be told.
        figures: The tables of their indicators.
        values: The values of places and sets.

    Raises:
        StoreError: A file of the snapshot is damaged.
    """
    held = [each for each in alerts if each.mean is not None and each.rule.indicator.numerator]
    if not held:
        return tuple(alerts)
    # Imported here: most rules are held against no set.
    from bvmonitor.app.disclosure.two_states import protect_revisions  # noqa: PLC0415

    judged = {each.rule.indicator.id for each in held}
    told = [
        _as_told(each, each.region.code, figures, values) for each in alerts if each.rule.indicator.id in judged
    ]
    told += [_as_told(each, each.against, figures, values) for each in held]
    seen = protect_revisions(tuple(dict.fromkeys(told)), figures, figures)
    gone = {(each.indicator.id, each.code, each.period) for each in seen if each.new.value is None}
    return tuple(
        replace(each, mean=None, distance=None)
        if (each.rule.indicator.id, each.against, each.figure.period) in gone
        else each
        for each in alerts
    )


def _as_told(alert: Alert, code: str, figures: Figures, values: Values) -> Revision:
    """A figure of an alert, as one that has not changed."""
    indicator, period = alert.rule.indicator, alert.figure.period
    value = values.get(indicator, code, period)
    figure = figure_of(figures.workspace.snapshot, indicator, code, period, code, value)
    return Revision(indicator, code, "", period, "revised", figure, figure)
