"""What own figures say of the counts behind them, over all periods: a riddle, made safe for all pages at once.

Every figure that is of a time (a month, a half-year, a year, the time since 1 January) is a sum over the shortest
times that the figures of its place tell apart, so that months are found in half-years, and a month in two running
totals. What was there at a date is a count of its own.

Source:
    docs/method/disclosure.md.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from fractions import Fraction
from math import ceil, floor

from bvmonitor.app.disclosure.exact_sums import Exact, minus, no_less, whole
from bvmonitor.domain.disclosure import NO_RULE, Form, HidingRule, Printed, Riddle, Secret, Statement
from bvmonitor.domain.indicator import CountedPart

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Counted:
    """A numerator or denominator.

    Attributes:
        of: What it counts, by name, each so many times: figures that count the same have the same names.
        size: How many; None where it was not given.
    """

    of: tuple[tuple[str, Fraction], ...]
    size: Fraction | None

    def is_hidden_by(self, rule: HidingRule) -> bool:
        """Whether the rule hides such a count; of what is no whole number, either neighbour."""
        return self.size is not None and is_small(self.size, rule)


@dataclass(frozen=True, slots=True)
class OwnSaid:
    """One own figure.

    Attributes:
        key: Its name.
        region: The municipality or service.
        first: The first day of the time that is counted; None for what was there on `last`.
        last: The last day.
        value: As it is printed, in its unit; None where a mark stands.
        half_unit: Half a unit of its last decimal.
        factor: The value is so many times numerator by denominator.
        numerator: What is counted; None for what is no count.
        denominator: Of how many, or None.
        is_part: Whether the numerator's are some of the denominator's.
        is_total: Whether it was made of figures of shorter periods, or is longer than others.
        is_open: Whether it was published already: it is not ours to hide.
        is_withheld: Whether its owner put SSB's mark of a hidden figure in its place.
    """

    key: str
    region: str
    first: date | None
    last: date
    value: Fraction | None
    half_unit: Fraction
    factor: Fraction
    numerator: Counted
    denominator: Counted | None = None
    is_part: bool = False
    is_total: bool = False
    is_open: bool = False
    is_withheld: bool = False

    @property
    def parts(self) -> tuple[Counted, ...]:
        """Numerator and denominator, as far as there are any."""
        return (self.numerator,) if self.denominator is None else (self.numerator, self.denominator)

    @property
    def rest(self) -> Fraction | None:
        """How many of the denominator's are not the numerator's, where that is known."""
        if not self.is_part or self.denominator is None:
            return None
        numerator, denominator = self.numerator.size, self.denominator.size
        return None if numerator is None or denominator is None else denominator - numerator

    def is_small(self, rule: HidingRule) -> bool:
        """Whether it tells of a count that the rule hides: numerator, denominator, or those who are not in it."""
        if self.is_open:
            return False
        counts = any(part.is_hidden_by(rule) for part in self.parts)
        return counts or (self.rest is not None and is_small(self.rest, rule))


@dataclass(frozen=True, slots=True)
class Known:
    """A count that is no own figure, but that a reader would set equal to own ones: SSB's.

    Attributes:
        low: No less. `high`: no more; None where SSB hides it.
    """

    region: str
    first: date | None
    last: date
    of: tuple[tuple[str, Fraction], ...]
    low: int
    high: int | None


@dataclass(frozen=True, slots=True)
class Together:
    """A place whose counts are those of others together: a service of its municipalities."""

    region: str
    members: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Same:
    """A part of a figure that counts what others count, of the same time and place: `of` is their names.

    Attributes:
        key: The figure.
        part: `rest` is the denominator less the numerator.
        first: The first day of the time of the others; None where they are of the last day alone.
    """

    key: str
    part: CountedPart
    of: tuple[tuple[str, Fraction], ...]
    first: date | None


@dataclass(frozen=True, slots=True)
class Within:
    """A figure that counts some of those that another one does, of the same time and place.

    Attributes:
        some: Key of the figure that counts some of them.
        every: Key of the figure that counts all.
    """

    some: str
    every: str


@dataclass(frozen=True, slots=True)
class OwnRiddle:
    """A riddle of own figures.

    Attributes:
        riddle: What is said when the small figures are hidden; a figure's id is its key.
        small: Keys of the figures that the rule hides.
    """

    riddle: Riddle
    small: frozenset[str]


def is_small(size: Fraction, rule: HidingRule) -> bool:
    """Whether a rule hides a count; of what is no whole number, either neighbour."""
    return rule.hides(floor(size)) or rule.hides(ceil(size))


def riddle_of_own(
    said: Sequence[OwnSaid],
    rule: HidingRule,
    known: Iterable[Known] = (),
    services: Iterable[Together] = (),
    same: Iterable[Same] = (),
    within: Iterable[Within] = (),
) -> OwnRiddle:
    """What own figures say, those hidden that the rule hides.

    Args:
        said: The figures, of all places and periods.
        rule: Which counts are hidden.
        known: What SSB has printed of the same counts.
        services: Places that are others together.
        same: Parts of figures that count what others count.
        within: Figures that count some of those that others count: those left are a count too.
    """
    known = tuple(known)
    forms = _Forms.of(said, known)
    small = frozenset(each.key for each in said if each.is_small(rule))
    statements: list[Statement] = []
    secrets: dict[Form, Secret] = {}
    printed: list[Printed] = []
    for each in said:
        if each.key in small:
            secrets |= {form: Secret(form, rule) for form in forms.small(each, rule)}
        elif each.is_withheld:
            form = whole(forms.of_part(each, each.numerator))[0]
            secrets.setdefault(form, Secret(form, NO_RULE))
        elif each.is_open:
            statements += (replace(said_too, by=None) for said_too in _told(each, forms))
        elif each.value is not None:
            statements += _told(each, forms)
            form = whole(forms.of_part(each, each.numerator))[0]
            size = 0 if each.numerator.size is None else abs(round(each.numerator.size))
            printed.append(Printed(each.key, form, is_total=each.is_total, size=size))
        statements += _no_fewer_than_none(each, forms)
    hidden = (each for each in known if each.high is None)
    for form in (whole(forms.sum_of(each.region, each.first, each.last, each.of))[0] for each in hidden):
        secrets.setdefault(form, Secret(form, NO_RULE))
    for form in _small_differences(said, forms, rule):
        secrets.setdefault(form, Secret(form, rule))
    for form, left in _left(said, forms, within):
        statements.append(Statement(form, 0, None))
        if is_small(left, rule):
            secrets.setdefault(form, Secret(form, rule))
    statements += _presumed(said, forms, known, services)
    statements += _equal(said, forms, same)
    return OwnRiddle(Riddle(tuple(dict.fromkeys(statements)), tuple(secrets.values()), tuple(printed)), small)


@dataclass(frozen=True)
class _Forms:
    """Figures as sums over the shortest times that are told apart in each place."""

    times: Mapping[str, tuple[date, ...]]

    @classmethod
    def of(cls, said: Iterable[OwnSaid], known: Iterable[Known]) -> "_Forms":
        """The times: each begins where some figure's time begins, or just after one ends."""
        found: dict[str, set[date]] = defaultdict(set)
        times = [*((s.region, s.first, s.last) for s in said), *((k.region, k.first, k.last) for k in known)]
        for region, first, last in times:
            if first is not None:
                found[region] |= {first, last + _DAY}
        return cls({region: tuple(sorted(days)) for region, days in found.items()})

    def of_part(self, said: OwnSaid, part: Counted) -> dict[str, Fraction]:
        """A numerator or denominator; a denominator of a share is of the same time."""
        return self.sum_of(said.region, said.first, said.last, part.of)

    def sum_of(
        self, region: str, first: date | None, last: date, of: Sequence[tuple[str, Fraction]]
    ) -> dict[str, Fraction]:
        """Counts of a time, or at a date."""
        if first is None:
            return {f"{name}@{region}/{last}": factor for name, factor in of}
        starts = [day for day in self.times[region] if first <= day <= last]
        return {f"{name}@{region}/{start}..": factor for name, factor in of for start in starts}

    def small(self, said: OwnSaid, rule: HidingRule) -> Iterator[Form]:
        """The counts of a figure that the rule hides."""
        for part in said.parts:
            if part.is_hidden_by(rule):
                yield whole(self.of_part(said, part))[0]
        if said.rest is not None and is_small(said.rest, rule):
            form = self.rest(said)
            if form:
                yield whole(form)[0]

    def rest(self, said: OwnSaid) -> Exact:
        """Those of the denominator who are not in the numerator."""
        one = Fraction(1)
        denominator = said.denominator
        if denominator is None:
            return {}
        found = minus(self.of_part(said, denominator), one, self.of_part(said, said.numerator), one)
        return {name: factor for name, factor in found.items() if factor}


def _told(said: OwnSaid, forms: _Forms) -> Iterator[Statement]:
    """What a figure says: its counts where they are given, else its value, as it is rounded."""
    for part in said.parts:
        if part.size is not None:
            form, times = whole(forms.of_part(said, part))
            yield Statement(form, floor(part.size * times), ceil(part.size * times), said.key)
    if said.value is None or all(part.size is not None for part in said.parts):
        return
    above = forms.of_part(said, said.numerator)
    below: Exact = {"": Fraction(1)} if said.denominator is None else forms.of_part(said, said.denominator)
    low, high = said.value - said.half_unit, said.value + said.half_unit
    yield from no_less(minus(above, said.factor, below, low), said.key, strictly=False)
    yield from no_less(minus(below, high, above, said.factor), said.key, strictly=True)


def _no_fewer_than_none(said: OwnSaid, forms: _Forms) -> Iterator[Statement]:
    """That a part is no more than its whole, which everyone knows."""
    form = forms.rest(said) if said.is_part else {}
    if form:
        yield Statement(whole(form)[0], 0, None)


def _small_differences(said: Iterable[OwnSaid], forms: _Forms, rule: HidingRule) -> Iterator[Form]:
    """What is left of a time when the times inside it that have figures are taken away, where the rule hides it.

    Between two running totals, or in a half-year of which five months are there: no figure is of it, but the
    figures together are.
    """
    series: dict[tuple[str, tuple[tuple[str, Fraction], ...]], list[tuple[date, date, Fraction]]] = {}
    for each in said:
        for part in each.parts:
            if each.first is not None and part.size is not None:
                series.setdefault((each.region, part.of), []).append((each.first, each.last, part.size))
    for (region, of), times in series.items():
        for first, last, size in times:
            inside = [t for t in times if first <= t[0] and t[1] <= last and (t[0], t[1]) != (first, last)]
            covered = _side_by_side(inside)
            rest = size - sum((each for _, _, each in covered), Fraction(0))
            taken = {day for start, end, _ in covered for day in forms.times[region] if start <= day <= end}
            left = [day for day in forms.times[region] if first <= day <= last and day not in taken]
            if covered and left and is_small(rest, rule):
                yield whole({f"{name}@{region}/{day}..": factor for name, factor in of for day in left})[0]


def _left(said: Iterable[OwnSaid], forms: _Forms, within: Iterable[Within]) -> Iterator[tuple[Form, Fraction]]:
    """Those of all that a figure does not count, and how many they are."""
    by_key = {each.key: each for each in said}
    one = Fraction(1)
    for each in within:
        some, every = by_key[each.some], by_key[each.every]
        if some.numerator.size is not None and every.numerator.size is not None:
            whole_form, part = (forms.of_part(figure, figure.numerator) for figure in (every, some))
            form = {name: factor for name, factor in minus(whole_form, one, part, one).items() if factor}
            yield whole(form)[0], every.numerator.size - some.numerator.size


def _side_by_side(times: Collection[tuple[date, date, Fraction]]) -> list[tuple[date, date, Fraction]]:
    """Times that do not overlap, the longest first."""
    chosen: list[tuple[date, date, Fraction]] = []
    for each in sorted(times, key=lambda t: (t[0] - t[1], t[0])):
        if all(each[1] < other[0] or other[1] < each[0] for other in chosen):
            chosen.append(each)
    return chosen


def _presumed(
    said: Sequence[OwnSaid], forms: _Forms, known: Iterable[Known], services: Iterable[Together]
) -> Iterator[Statement]:
    """What a reader supposes as long as nothing says otherwise."""
    for each in known:
        form, times = whole(forms.sum_of(each.region, each.first, each.last, each.of))
        if each.high is not None:
            yield Statement(form, floor(each.low * times), ceil(each.high * times), is_presumed=True)
    by_place = {(s.region, part.of, s.first, s.last) for s in said for part in s.parts}
    for service in services:
        for region, of, first, last in sorted(by_place, key=str):
            if region != service.region:
                continue
            if not all((member, of, first, last) in by_place for member in service.members):
                continue
            total = forms.sum_of(region, first, last, of)
            members: dict[str, Fraction] = {}
            for member in service.members:
                members |= forms.sum_of(member, first, last, of)
            form = whole(minus(total, Fraction(1), members, Fraction(1)))[0]
            yield Statement(form, 0, 0, is_presumed=True)


def _equal(said: Iterable[OwnSaid], forms: _Forms, same: Iterable[Same]) -> Iterator[Statement]:
    """That parts that count the same are the same, as long as nothing says otherwise."""
    by_key = {each.key: each for each in said}
    for each in same:
        figure = by_key.get(each.key)
        if figure is None or (each.part != "numerator" and figure.denominator is None):
            continue
        if each.part == "rest":
            form = forms.rest(figure)
        else:
            part = figure.numerator if each.part == "numerator" else figure.denominator
            form = forms.of_part(figure, part or figure.numerator)
        others = forms.sum_of(figure.region, each.first, figure.last, each.of)
        difference = {
            name: factor for name, factor in minus(form, Fraction(1), others, Fraction(1)).items() if factor
        }
        if difference:
            yield Statement(whole(difference)[0], 0, 0, is_presumed=True)
