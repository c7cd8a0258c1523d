"""Which figures are worth an alert, by the rules of a file."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from bvmonitor import __version__
from bvmonitor.app.alerts.field import AlertField
from bvmonitor.app.alerts.memory import set_against
from bvmonitor.app.basis.context import Workspace
from bvmonitor.app.basis.coverage import sample_notice
from bvmonitor.app.basis.figures import figure_of
from bvmonitor.app.basis.race import sources_of_all
from bvmonitor.app.basis.values import IndicatorValue
from bvmonitor.app.comparison.changes import breaks_in, level_of
from bvmonitor.app.disclosure.alert_means import without_telling_means
from bvmonitor.definitions.alerts import load_rules
from bvmonitor.domain.alerts import SEVERITIES, Acknowledgement, Alert, AlertRule, Alerts, Condition, Over, Told
from bvmonitor.domain.change import RELATIVE_DECIMALS, SHARES, change_of, index_of, measure_of
from bvmonitor.domain.comparison import Figure
from bvmonitor.domain.indicator import Indicator
from bvmonitor.domain.region import COUNTRY, MUNICIPALITIES, Region
from bvmonitor.errors.alerts import AlertsAtFault
from bvmonitor.errors.issue import Issue
from bvmonitor.report.numbers import rounded

_NOW = 9998  # later than any change of borders that is known


def alert_issues(workspace: Workspace, path: Path) -> tuple[Issue, ...]:
    """Every fault of a file of thresholds."""
    return load_rules(path, workspace.definitions.indicators, lambda text, _: workspace.find(text, None)).issues


def read_rules(workspace: Workspace, path: Path) -> tuple[AlertRule, ...]:
    """The rules of a file.

    Raises:
        AlertsAtFault: Something in it is at fault; all faults are listed.
    """
    loaded = load_rules(path, workspace.definitions.indicators, lambda text, _: workspace.find(text, None))
    if loaded.issues:
        raise AlertsAtFault(loaded.issues)
    return loaded.rules


def find_alerts(
    workspace: Workspace,
    rules: Sequence[AlertRule],
    places: Sequence[str] | None,
    told: Sequence[Told] | None,
    today: str,
) -> Alerts:
    """Judge the newest figures by rules.

    Args:
        workspace: Where figures are read from.
        rules: The rules.
        places: Names or codes of the places of rules that name none; None is all municipalities.
        told: What earlier runs told; None when nothing is remembered, and every alert is new.
        today: The day, as 2026-11-27, by which acknowledgements run out.

    Raises:
        UsageError: A place is unknown.
        StoreError: The snapshot is absent or damaged.
    """
    judged_by = {rule.id: _places(workspace, rule, places) for rule in rules}
    field = AlertField(workspace, tuple(rules), judged_by)
    judging = _Judging(workspace, field, today)
    judged = [alert for rule in rules for alert in judging.rule(rule)]
    found = without_telling_means(judged, field.figures, field.values)
    ordered = sorted(found, key=lambda each: -SEVERITIES.index(each.rule.severity))
    states, ended = set_against(ordered, told or (), lambda old: judging.now(rules, old))
    return Alerts(
        states=states,
        ended=ended,
        judged=judging.judged,
        marks=judging.marks,
        notice=sample_notice(workspace.snapshot),
        sources=sources_of_all(workspace, (alert.figure for alert in found)),
        snapshot=workspace.snapshot.ref,
        program=f"bvmonitor {__version__}",
        has_memory=told is not None,
    )


def _places(workspace: Workspace, rule: AlertRule, places: Sequence[str] | None) -> tuple[Region, ...]:
    if rule.places is not None:
        return rule.places
    if rule.everyone or places is None:
        newest = min(workspace.regions.newest_year, _NOW)
        return tuple(workspace.regions.history.in_year(newest, MUNICIPALITIES))
    return tuple(dict.fromkeys(workspace.find(text, None) for text in places))


class _Judging:
    """Figures held against conditions; `judged` counts them, `marks` the places without a figure."""

    def __init__(self, workspace: Workspace, field: AlertField, today: str) -> None:
        self.workspace, self.field, self.today = workspace, field, today
        self.judged = self.marks = 0
        self._judges: Mapping[str, Callable[[Alert, IndicatorValue], Alert | None]] = {
            "value": self._value,
            "target": self._value,
            "change": self._change,
            "group": self._group,
            "clear": self._clear,
            "rank": self._rank,
        }

    def rule(self, rule: AlertRule) -> Iterator[Alert]:
        """The alerts of a rule, in the order of its places."""
        year = self.field.years.get(rule.id, 0)
        for region in self.field.places[rule.id]:
            value = self.field.value(rule.indicator, region.code, year)
            if value is None:
                # A mark is no figure: it is on no side of any limit.
                self.marks += 1
                continue
            for condition in rule.conditions:
                self.judged += 1
                alert = self._judge(rule, condition, region, value)
                if alert is not None:
                    yield alert

    def now(self, rules: Sequence[AlertRule], told: Told) -> tuple[Indicator | None, Over, Figure | None]:
        """Why an alert that was told is over, and what stands now where it was."""
        rule = next((each for each in rules if each.id == told.rule), None)
        if rule is None:
            return None, "rule_gone", None
        indicator, year = rule.indicator, self.field.years.get(rule.id)
        if told.code not in {each.code for each in self.field.places[rule.id]} or year is None:
            return indicator, "place_gone", None
        value = self.field.values.get(indicator, told.code, year)
        figure = figure_of(self.workspace.snapshot, indicator, told.code, year, told.code, value)
        return indicator, "mark" if figure.value is None else "within", figure

    def _judge(self, rule: AlertRule, condition: Condition, region: Region, value: IndicatorValue) -> Alert | None:
        indicator, year = rule.indicator, value.period
        if condition.year is not None and year < condition.year:
            return None
        figure = figure_of(self.workspace.snapshot, indicator, region.code, year, region.code, value)
        earlier = None if breaks_in(indicator, year - 1, year) else self._value_in(rule, region, year - 1)
        before = None if earlier is None else earlier.value
        alert = Alert(rule, condition, region, figure, before)
        found = self._judges[condition.kind](alert, value)
        return None if found is None else replace(found, acknowledged=self._acknowledged(found))

    def _value_in(self, rule: AlertRule, region: Region, year: int) -> IndicatorValue | None:
        return self.field.value(rule.indicator, region.code, year)

    def _acknowledged(self, alert: Alert) -> Acknowledgement | None:
        for line in alert.rule.acknowledged:
            holds = line.until is None or self.today <= line.until
            if (line.code, line.year) == (alert.region.code, alert.figure.period) and holds:
                return line
        return None

    def _value(self, alert: Alert, value: IndicatorValue) -> Alert | None:
        return alert if _beyond(alert.condition, value.value, alert.rule.indicator.decimals) else None

    def _change(self, alert: Alert, value: IndicatorValue) -> Alert | None:
        indicator, since = alert.rule.indicator, value.period - alert.condition.over
        then = self._value_in(alert.rule, alert.region, since)
        if then is None or breaks_in(indicator, since, value.period):
            return None
        levels = [level_of(each, indicator.decimals) for each in (value, then)]
        change = change_of(indicator, levels[0], since, levels[1], comparable=True)
        measure = measure_of(indicator, change)
        if measure is None or not _beyond(alert.condition, *measure):
            return None
        return replace(alert, change=change, before=then.value)

    def _group(self, alert: Alert, value: IndicatorValue) -> Alert | None:
        indicator, condition = alert.rule.indicator, alert.condition
        column = self.field.beside(condition.beside, alert.region.code, value.period)
        mean = None if column is None else self.field.value(indicator, column, value.period)
        if mean is None or column is None:
            return None
        own, others = (level_of(each, indicator.decimals) for each in (value, mean))
        if indicator.unit in SHARES:
            distance = change_of(indicator, own, value.period, others, comparable=True).absolute
            decimals = indicator.decimals
        else:
            index = index_of(indicator, own, others)
            distance, decimals = None if index is None else float(Decimal(repr(index)) - 100), RELATIVE_DECIMALS
        if not _beyond(condition, distance, decimals):
            return None
        return replace(alert, against=column, mean=mean.value, distance=distance)

    def _clear(self, alert: Alert, value: IndicatorValue) -> Alert | None:
        column = self.field.beside(alert.condition.beside, alert.region.code, value.period)
        key = (alert.rule.indicator.id, column or "", alert.region.code, value.period)
        return (
            replace(alert, against=column or "") if self.field.verdicts.get(key) == alert.condition.side else None
        )

    def _rank(self, alert: Alert, value: IndicatorValue) -> Alert | None:
        condition, indicator = alert.condition, alert.rule.indicator
        pool = self.field.beside(condition.beside, alert.region.code, value.period) or COUNTRY
        position = self.field.places_among.get((indicator.id, pool, alert.region.code, value.period))
        if position is None or position.rank is None or condition.limit is None:
            return None
        best, last = position.band_from, position.band_to
        if indicator.interval == "none":
            # Costs and the like vary by no chance that counts tell of: the place is the place.
            best = last = position.rank
        if best is None or last is None:
            return None
        holds = best > condition.limit if condition.side == "worse" else last < condition.limit
        return replace(alert, against=pool, position=position) if holds else None


def _beyond(condition: Condition, value: float | None, decimals: int) -> bool:
    """Whether what is printed is beyond a limit; the limit itself is not.

    A change and a distance have a size each way: below 10 is more than 10 down.
    """
    if value is None or condition.limit is None:
        return False
    shown, limit = rounded(value, decimals), Decimal(repr(condition.limit))
    if condition.kind in ("change", "group"):
        return shown > limit if condition.side == "above" else -shown > limit
    return shown > limit if condition.side == "above" else shown < limit
