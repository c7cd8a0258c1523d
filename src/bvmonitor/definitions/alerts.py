"""A file of thresholds to rules: every fault at once, each with its line."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from bvmonitor.definitions.alert_model import ALERTS, AcknowledgedModel, AlertFile, RuleModel
from bvmonitor.definitions.faults import Fault, Faults, Place
from bvmonitor.definitions.shape import nearest
from bvmonitor.definitions.tree import Entries, key_place, place_of
from bvmonitor.definitions.tree import Path as TreePath
from bvmonitor.definitions.user_file import Find, find_named, read_shaped
from bvmonitor.domain.alerts import EVERY_PLACE, OWN_GROUP, Acknowledgement, AlertRule, Condition, Kind, Side
from bvmonitor.domain.change import NO_MEAN
from bvmonitor.domain.indicator import Indicator
from bvmonitor.domain.kostra_groups import SCHEMES
from bvmonitor.domain.region import Region
from bvmonitor.errors.issue import Issue

COUNTRY_BESIDE: Final = "country"
_NEWEST: Final = 0  # `find` is asked for no year
_WRONG_SIDE: Final[Mapping[str, Side]] = {"lower_is_better": "above", "higher_is_better": "below"}


@dataclass(frozen=True, slots=True)
class LoadedRules:
    """What a file of thresholds holds: its rules, none when anything is at fault, and everything that is."""

    rules: tuple[AlertRule, ...]
    issues: tuple[Issue, ...]


def load_rules(path: Path, indicators: Mapping[str, Indicator], find: Find) -> LoadedRules:
    """Read a file of thresholds.

    Args:
        path: The file.
        indicators: The definitions that it may name.
        find: Finds a place by name or code.

    Returns:
        Its rules in the file's order, and every issue. Nothing is raised for a faulty file.
    """
    faults = Faults(str(path))
    read = read_shaped(AlertFile, path, faults)
    if read is None:
        return LoadedRules((), faults.issues())
    file = _File(read[0], indicators, find, faults)
    rules = tuple(file.rules(read[1].alerts))
    return LoadedRules(() if faults.stop else rules, faults.issues())


@dataclass(frozen=True)
class _File:
    """One file that has the right shape."""

    root: Entries
    indicators: Mapping[str, Indicator]
    find: Find
    faults: Faults

    def rules(self, models: Sequence[RuleModel]) -> Iterator[AlertRule]:
        """The rules whose indicators are known."""
        seen: dict[str, int] = {}
        for number, model in enumerate(models):
            at: TreePath = (ALERTS, number)
            rule_id = model.id or model.indicator
            first = seen.setdefault(rule_id, place_of(self.root, at).line)
            if first != place_of(self.root, at).line:
                self._fault("same_id", key_place(self.root, (*at, "id")), value=rule_id, first=str(first))
            indicator = self.indicators.get(model.indicator)
            places = self._places(model, at)
            acknowledged = tuple(self._acknowledged(model.acknowledged, at))
            if indicator is None:
                close = nearest(model.indicator, list(self.indicators))
                where = place_of(self.root, (*at, "indicator"))
                self.faults.add(Fault("alerts.unknown_indicator", where, (("value", model.indicator),), close))
                continue
            conditions = tuple(self._conditions(model, indicator, at))
            everyone = model.places == EVERY_PLACE
            if not any((model.above is not None, model.below is not None, *_parts(model))):
                self._fault("nothing", place_of(self.root, at), value=rule_id)
            yield AlertRule(
                rule_id, indicator, places, everyone, conditions, model.severity, model.note or "", acknowledged
            )

    def _places(self, model: RuleModel, at: TreePath) -> tuple[Region, ...] | None:
        if model.places is None or model.places == EVERY_PLACE:
            return None
        if isinstance(model.places, str):
            found = [self._find(model.places, place_of(self.root, (*at, "for")))]
        else:
            found = [
                self._find(text, place_of(self.root, (*at, "for", number)))
                for number, text in enumerate(model.places)
            ]
        return tuple(dict.fromkeys(each for each in found if each is not None))

    def _acknowledged(self, models: Sequence[AcknowledgedModel], at: TreePath) -> Iterator[Acknowledgement]:
        for number, model in enumerate(models):
            region = self._find(model.region, place_of(self.root, (*at, "acknowledged", number, "region")))
            if region is not None:
                yield Acknowledgement(region.code, model.year, model.reason, model.until, model.by)

    def _conditions(self, model: RuleModel, indicator: Indicator, at: TreePath) -> Iterator[Condition]:
        """Each threshold as a condition of its own."""
        yield from _sides("value", (("above", model.above), ("below", model.below)))
        if model.change is not None:
            self._some(model.change.above, model.change.below, at, "change")
            limits: tuple[tuple[Side, float | None], ...] = (
                ("above", model.change.above),
                ("below", model.change.below),
            )
            yield from _sides("change", limits, over=model.change.over)
        if model.target is not None:
            side = model.target.direction or _WRONG_SIDE.get(indicator.direction)
            if side is None:
                self._fault("no_direction", key_place(self.root, (*at, "target")), value=indicator.id)
            else:
                yield Condition("target", side, model.target.value, year=model.target.year)
        if model.group is not None:
            self._some(model.group.above, model.group.below, at, "group")
            self._check_group(model.group.group, indicator, at)
            spans: tuple[tuple[Side, float | None], ...] = (
                ("above", model.group.above),
                ("below", model.group.below),
            )
            yield from _sides("group", spans, beside=model.group.group)
        yield from self._by_chance(model, indicator, at)

    def _by_chance(self, model: RuleModel, indicator: Indicator, at: TreePath) -> Iterator[Condition]:
        """What counts differ by beyond chance, and places."""
        if model.clear is not None:
            if indicator.interval == "none":
                self._fault("no_interval", key_place(self.root, (*at, "clear")), value=indicator.id)
            if isinstance(model.clear, str):
                yield Condition("clear", model.clear)
            else:
                yield Condition("clear", model.clear.side, beside=model.clear.group)
        if model.rank is not None:
            self._some(model.rank.worse_than, model.rank.better_than, at, "rank")
            if indicator.direction == "neutral":
                self._fault("not_judged", key_place(self.root, (*at, "rank")), value=indicator.id)
            beside = OWN_GROUP if model.rank.among == "group" else COUNTRY_BESIDE
            limits: tuple[tuple[Side, float | None], ...] = (
                ("worse", model.rank.worse_than),
                ("better", model.rank.better_than),
            )
            yield from _sides("rank", limits, beside=beside)

    def _some(self, one: float | None, other: float | None, at: TreePath, key: str) -> None:
        if one is None and other is None:
            self._fault("no_limit", key_place(self.root, (*at, key)), key=key)

    def _check_group(self, group: str, indicator: Indicator, at: TreePath) -> None:
        if indicator.unit in NO_MEAN:
            self._fault("no_mean", key_place(self.root, (*at, "group")), value=indicator.id)
        numbers = [str(number) for number in SCHEMES[-1].groups]
        if group not in (OWN_GROUP, COUNTRY_BESIDE, *numbers):
            where = place_of(self.root, (*at, "group", "group"))
            self._fault("unknown_group", where, value=group, words=", ".join(numbers))

    def _find(self, text: str, place: Place) -> Region | None:
        """The place that is meant, or None and a fault that says why."""
        return find_named(self.find, text, _NEWEST, place, self.faults, part="alerts")

    def _fault(self, code: str, place: Place, **fields: str) -> None:
        self.faults.add(Fault(f"alerts.{code}", place, tuple(fields.items())))


def _parts(model: RuleModel) -> Iterator[bool]:
    parts = (model.change, model.target, model.group, model.clear, model.rank)
    return (part is not None for part in parts)


def _sides(
    kind: Kind,
    limits: Sequence[tuple[Side, float | None]],
    *,
    over: int = 1,
    beside: str = OWN_GROUP,
) -> Iterator[Condition]:
    """A condition for every limit that is set."""
    for side, limit in limits:
        if limit is not None:
            yield Condition(kind, side, limit, over, beside=beside)
