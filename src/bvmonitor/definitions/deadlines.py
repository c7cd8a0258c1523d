"""Files of deadlines to rules: every fault at once, each with file and line."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from bvmonitor.definitions.build import build_texts
from bvmonitor.definitions.deadline_model import DEADLINES, REGISTER, DeadlineModel, DeadlinesFile, RuleModel
from bvmonitor.definitions.faults import Fault, Faults
from bvmonitor.definitions.model import Texts
from bvmonitor.definitions.shape import nearest
from bvmonitor.definitions.tree import Entries, key_place, place_of
from bvmonitor.definitions.tree import Path as TreePath
from bvmonitor.definitions.user_file import Find, find_named, read_shaped
from bvmonitor.domain.deadlines import Counts, Deadline, DeadlineRule, Time, Visits, in_order, overlap
from bvmonitor.domain.indicator import Indicator
from bvmonitor.domain.language import Translations
from bvmonitor.domain.own_figures import Period, parse_period
from bvmonitor.errors.issue import Issue


@dataclass(frozen=True, slots=True)
class LoadedDeadlines:
    """What some files hold.

    Attributes:
        deadlines: By id; none when a file is at fault.
        register: The first half-year with figures from the register, by code of the place.
        issues: Everything that is wrong, by file and line.
    """

    deadlines: Mapping[str, Deadline]
    register: Mapping[str, Period]
    issues: tuple[Issue, ...]


def load_deadlines(
    bundled: Path, own: Path | None, indicators: Mapping[str, Indicator], find: Find
) -> LoadedDeadlines:
    """Read the bundled deadlines, and the user's own, which replace those of the same name.

    Args:
        bundled: The file that comes with the program.
        own: The user's file, or None.
        indicators: The definitions that they may name.
        find: Looks up the municipalities and services that report to the register.
    """
    deadlines: dict[str, Deadline] = {}
    register: dict[str, Period] = {}
    issues: list[Issue] = []
    for path in (bundled, own):
        if path is None:
            continue
        faults = Faults(str(path))
        read = read_shaped(DeadlinesFile, path, faults)
        if read is not None:
            file = _File(read[0], indicators, find, faults, is_own=path is own)
            deadlines |= {name: file.deadline(name, model) for name, model in read[1].deadlines.items()}
            register |= dict(file.register(read[1]))
        issues.extend(faults.issues())
    stop = any(issue.severity == "error" for issue in issues)
    return LoadedDeadlines({} if stop else deadlines, {} if stop else register, tuple(issues))


@dataclass(frozen=True)
class _File:
    """One file that has the right shape."""

    root: Entries
    indicators: Mapping[str, Indicator]
    find: Find
    faults: Faults
    is_own: bool

    def deadline(self, name: str, model: DeadlineModel) -> Deadline:
        at: TreePath = (DEADLINES, name)
        for number, counts in enumerate(model.counts):
            for key, indicator in (("share", counts.share), ("within", counts.within), ("of", counts.of)):
                if indicator is not None and indicator not in self.indicators:
                    place = key_place(self.root, (*at, "counts", number, key))
                    close = nearest(indicator, list(self.indicators))
                    self.faults.add(Fault("deadlines.unknown_indicator", place, (("value", indicator),), close))
        rules: list[DeadlineRule] = []
        for number, rule in enumerate(model.rules):
            where: TreePath = (*at, "rules", number)
            self.faults.extend(_misfits(rule, self.root, where))
            made = _rule(rule)
            clash = next((each for each in rules if each.id == made.id or overlap(each, made)), None)
            if clash is not None:
                code = "repeated_rule" if clash.id == made.id else "overlap"
                fields = (("value", made.id), ("other", clash.id))
                self.faults.add(Fault(f"deadlines.{code}", place_of(self.root, where), fields))
            rules.append(made)
        made_of = tuple(Counts(each.share, each.within, each.of) for each in model.counts)
        return Deadline(name, _title(model.title, name), made_of, in_order(rules), self.is_own)

    def register(self, model: DeadlinesFile) -> Iterator[tuple[str, Period]]:
        """From when each place's figures come from the register."""
        for number, each in enumerate(model.register_):
            place = place_of(self.root, (REGISTER, number, "region"))
            first = parse_period(each.first)
            region = find_named(
                self.find, each.region, int(each.first[:4]), place, self.faults, part="sets", unknown="unknown"
            )
            if first is None:
                where = place_of(self.root, (REGISTER, number, "from"))
                self.faults.add(Fault("deadlines.bad_half_year", where, (("value", each.first),)))
            elif region is not None:
                yield region.code, first


def _misfits(model: RuleModel, root: Entries, at: TreePath) -> Iterator[Fault]:
    if model.first is not None and model.last is not None and model.first > model.last:
        fields = (("first", model.first), ("last", model.last))
        yield Fault("deadlines.days_backwards", key_place(root, (*at, "to")), fields)
    if (model.time is None) == (model.visits is None):
        yield Fault("deadlines.time_or_visits", place_of(root, at), (("value", model.id),))
    time, visits = model.time, model.visits
    if time is not None:
        ordinary = time.days if time.months is None else time.months
        if (time.days is None) == (time.months is None):
            yield Fault("deadlines.days_or_months", key_place(root, (*at, "time")), (("value", model.id),))
        elif time.special is not None and ordinary is not None and time.special < ordinary:
            fields = (("value", str(time.special)), ("ordinary", str(ordinary)))
            yield Fault("deadlines.shorter", key_place(root, (*at, "time", "special")), fields)
    if visits is not None and (visits.fewer is None) != (visits.from_age is None):
        yield Fault("deadlines.fewer_and_age", key_place(root, (*at, "visits")), (("value", model.id),))


def _rule(model: RuleModel) -> DeadlineRule:
    time, visits = model.time, model.visits
    return DeadlineRule(
        id=model.id,
        valid_from=None if model.first is None else date.fromisoformat(model.first),
        valid_to=None if model.last is None else date.fromisoformat(model.last),
        law=model.law,
        url=model.url,
        confirmed=model.confirmed,
        time=None if time is None else Time(time.starts, time.first_days, time.days, time.months, time.special),
        visits=None if visits is None else Visits(visits.a_year, visits.fewer, visits.from_age),
        note=None if model.note is None else build_texts(model.note),
    )


def _title(texts: Texts, name: str) -> Translations:
    first = texts.nb or texts.nn or texts.en or name
    return Translations(texts.nb or first, texts.nn or first, texts.en or first)
