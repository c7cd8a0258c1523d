"""Files of targets and budget lines: every fault at once, each with file and line."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from bvmonitor.definitions.faults import Fault, Faults, Place
from bvmonitor.definitions.model import Texts
from bvmonitor.definitions.shape import nearest
from bvmonitor.definitions.target_model import LINES, TARGETS, TargetFile
from bvmonitor.definitions.tree import Entries, key_place, place_of
from bvmonitor.definitions.tree import Path as TreePath
from bvmonitor.definitions.user_file import Find, read_shaped
from bvmonitor.definitions.whose import Whose
from bvmonitor.domain.indicator import Indicator
from bvmonitor.domain.language import Translations
from bvmonitor.domain.region import Region
from bvmonitor.domain.targets import BETTER, BudgetLine, Start, Target, TargetPlan
from bvmonitor.errors.issue import Issue

_PART: Final = "targets"
_AMOUNTS: Final = frozenset(("nok",))


def load_targets(
    files: Sequence[Path], indicators: Mapping[str, Indicator], find: Find
) -> tuple[TargetPlan, tuple[Issue, ...]]:
    """What some files hold in their order, nothing of a file that is at fault; and every issue.

    Args:
        files: The files.
        indicators: The definitions that they may name.
        find: Finds a place by name or code.
    """
    targets: list[Target] = []
    lines: list[BudgetLine] = []
    issues: list[Issue] = []
    owners: dict[tuple[str, str], str] = {}
    for path in files:
        faults = Faults(str(path))
        read = read_shaped(TargetFile, path, faults)
        if read is not None:
            root, model = read
            whose = Whose(root, model.place, find, faults, _PART)
            file = _File(root, model, indicators, whose, faults, owners)
            mine, budget = tuple(file.targets()), tuple(file.lines())
            if not faults.stop:
                targets += mine
                lines += budget
        issues += faults.issues()
    return TargetPlan(tuple(targets), tuple(lines)), tuple(issues)


@dataclass(frozen=True)
class _File:
    """One file that has the right shape."""

    root: Entries
    model: TargetFile
    indicators: Mapping[str, Indicator]
    whose: Whose
    faults: Faults
    owners: dict[tuple[str, str], str]  # what has a target already, and in which file and line

    def targets(self) -> Iterator[Target]:
        """The targets whose indicator and place are known."""
        if not self.model.targets and not self.model.budget_lines:
            self._fault("nothing", self.root.place)
        for number, model in enumerate(self.model.targets):
            at: TreePath = (TARGETS, number)
            region = self.whose.of(model.place, at)
            indicator = self._indicator(model.indicator, (*at, "indicator"))
            if indicator is None or region is None:
                continue
            self._check_alone(region, indicator, at)
            better = model.better or BETTER.get(indicator.direction)
            if better is None:
                self._fault("no_direction", place_of(self.root, at), value=indicator.id)
                continue
            start = None if model.start is None else Start(date.fromisoformat(model.start.day), model.start.value)
            years = tuple(sorted(model.years.items()))
            if start is not None and start.day >= date(years[0][0], 12, 31):
                self._fault("late_start", place_of(self.root, (*at, "start", "day")), year=str(years[0][0]))
            yield Target(indicator, region.code, better, years, start, _title(model.title), model.source or "")

    def lines(self) -> Iterator[BudgetLine]:
        """The budget lines whose indicators and place are known."""
        for number, model in enumerate(self.model.budget_lines):
            at: TreePath = (LINES, number)
            region = self.whose.of(model.place, at)
            accounts = self._amount(model.accounts, (*at, "accounts"))
            budget = self._amount(model.budget, (*at, "budget"))
            if model.accounts is None and model.budget is None:
                self._fault("no_amounts", place_of(self.root, at), value=model.title)
            if region is not None:
                yield BudgetLine(model.title, region.code, accounts, budget)

    def _indicator(self, name: str, at: TreePath) -> Indicator | None:
        """The indicator of an id; it has figures only from own files."""
        found = self.indicators.get(name)
        local = [each.id for each in self.indicators.values() if each.local]
        if found is None:
            fault = Fault(
                "targets.unknown_indicator", place_of(self.root, at), (("value", name),), nearest(name, local)
            )
            self.faults.add(fault)
        elif not found.local:
            self._fault("not_local", place_of(self.root, at), value=name)
            return None
        return found

    def _amount(self, name: str | None, at: TreePath) -> Indicator | None:
        """The indicator of amounts of a line."""
        found = None if name is None else self._indicator(name, at)
        if found is not None and found.unit not in _AMOUNTS:
            self._fault("no_amount", place_of(self.root, at), value=found.id)
        return found

    def _check_alone(self, region: Region, indicator: Indicator, at: TreePath) -> None:
        """A place has its targets for an indicator in one entry."""
        place = place_of(self.root, at)
        where = f"{self.faults.file}:{place.line}"
        owner = self.owners.setdefault((region.code, indicator.id), where)
        if owner != where:
            self._fault(
                "repeated",
                key_place(self.root, (*at, "indicator")),
                value=indicator.id,
                name=region.name,
                first=owner,
            )

    def _fault(self, code: str, place: Place, **fields: str) -> None:
        self.faults.add(Fault(f"{_PART}.{code}", place, tuple(fields.items())))


def _title(texts: Texts) -> Translations | None:
    first = texts.nb or texts.nn or texts.en
    return None if first is None else Translations(texts.nb or first, texts.nn or first, texts.en or first)
