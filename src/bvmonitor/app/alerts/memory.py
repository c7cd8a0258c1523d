"""What is new among alerts, and what is over: each is told once."""

from collections.abc import Callable, Mapping, Sequence

from bvmonitor.domain.alerts import SEVERITIES, Alert, Alerts, Ended, Over, State, Told
from bvmonitor.domain.comparison import Figure
from bvmonitor.domain.indicator import Indicator
from bvmonitor.report.numbers import format_number

Now = Callable[[Told], tuple[Indicator | None, Over, Figure | None]]
"""Why an alert is over, and the figure of its rule and place now."""


def set_against(
    alerts: Sequence[Alert], told: Sequence[Told], now: Now
) -> tuple[tuple[tuple[Alert, State], ...], tuple[Ended, ...]]:
    """Each alert's state, and what was told and is over.

    New is what was not told, what weighs more than it did, and what is of a figure that is printed otherwise now.
    An alert of an earlier year is over without a word when the same condition holds in the newer one.
    """
    known = {each.key: each for each in told}
    states = tuple((alert, _state(alert, known.get(alert.key))) for alert in alerts)
    open_now = {alert.key for alert in alerts}
    again = {_timeless(alert.key) for alert in alerts}
    gone = (each for each in told if each.key not in open_now and _timeless(each.key) not in again)
    # One that was silenced and is over was never told.
    return states, tuple(Ended(each, *now(each)) for each in gone if not each.is_acknowledged)


def remembered(alerts: Alerts) -> tuple[Told, ...]:
    """What the next run is to know."""
    return tuple(
        Told(
            key=alert.key,
            rule=alert.rule.id,
            indicator=alert.rule.indicator.id,
            code=alert.region.code,
            name=alert.region.name,
            year=alert.figure.period,
            severity=alert.rule.severity,
            figure=_printed(alert),
            is_acknowledged=state == "acknowledged",
            until=None if alert.acknowledged is None else alert.acknowledged.until,
        )
        for alert, state in alerts.states
    )


def record_of(told: Sequence[Told]) -> list[Mapping[str, object]]:
    """What `run.json` holds of alerts; `read_last_run` reads it."""
    return [
        {
            "key": each.key,
            "rule": each.rule,
            "indicator": each.indicator,
            "place": each.code,
            "name": each.name,
            "year": each.year,
            "severity": each.severity,
            "figure": each.figure,
            "acknowledged": each.is_acknowledged,
            "until": each.until,
        }
        for each in told
    ]


def _state(alert: Alert, told: Told | None) -> State:
    if alert.acknowledged is not None:
        return "acknowledged"
    if told is None or told.is_acknowledged or told.figure != _printed(alert):
        return "new"
    return "new" if SEVERITIES.index(alert.rule.severity) > SEVERITIES.index(told.severity) else "told"


def _printed(alert: Alert) -> str:
    """The figure as it is printed, in one language for all runs."""
    value = alert.figure.value
    return "" if value is None else format_number(value, alert.rule.indicator.decimals, "en")


def _timeless(key: str) -> tuple[str, ...]:
    rule, code, _year, *rest = key.split("|")
    return (rule, code, *rest)
