"""Which indicators and which year a page shows when the user does not say: what the figures at hand can fill."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from bvmonitor.app.basis.borders import borders_of
from bvmonitor.app.basis.context import Workspace
from bvmonitor.app.basis.coverage import coverage_of
from bvmonitor.app.basis.values import Figures, Values
from bvmonitor.domain.indicator import Indicator, IndicatorSet
from bvmonitor.domain.region import Region
from bvmonitor.domain.status import SSB_MARKS
from bvmonitor.errors import DataError
from bvmonitor.errors.compare import NoSuchYear, NothingToShow, SampleLacks
from bvmonitor.report import words

ENOUGH: Final = 0.5  # of the set's figures, for a year to be shown unasked


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the user asked to see; what is None is chosen.

    Attributes:
        set_id: A set of indicators.
        indicators: Indicators by id; no set then.
        years: First and last year, the same for one year.
        borders: The year whose municipal borders are meant in all years; the last year shown when None.
        pool: How many years' figures of flows are of together; None for one.
        real_prices: The year whose prices amounts are shown in; None for those of each figure's own year.
    """

    set_id: str | None = None
    indicators: tuple[str, ...] = ()
    years: tuple[int, int] | None = None
    borders: int | None = None
    real_prices: int | None = None
    pool: int | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    """What is shown.

    Attributes:
        set: The set, or None when indicators were named.
        indicators: The rows, in order.
        periods: The years, in order.
        set_was_picked: Whether the user left the set to us, and it is not the default one.
        newest: For each indicator, its newest year with a value for the subject, as far as it was looked for.
    """

    set: IndicatorSet | None
    indicators: tuple[Indicator, ...]
    periods: tuple[int, ...]
    set_was_picked: bool
    newest: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A choice of rows, before the year is settled."""

    set: IndicatorSet | None
    indicators: tuple[Indicator, ...]


def choose(workspace: Workspace, subject: Region, wanted: Wanted) -> Choice:
    """Settle rows and years.

    Raises:
        UnknownIndicator: No indicator with such an id. UnknownSet: the same of a set.
        NoSuchYear: The figures do not reach a year that was asked for.
        NothingToShow: The snapshot has no figures for any of the rows.
    """
    candidates = _candidates(workspace, wanted)
    figures = Figures(workspace, _union(candidate.indicators for candidate in candidates))
    if not figures.periods:
        raise nothing_for(workspace, subject.name, ())
    periods = within(figures.periods, wanted.years)
    if wanted.years is not None and len(candidates) == 1:
        only = candidates[0]
        return Choice(only.set, only.indicators, periods, set_was_picked=False, newest=())
    values = figures.compute(periods, {subject.code}, borders_of(subject, max(periods)))
    filled = _Filled(subject, values, periods)
    candidate = _best_candidate(candidates, filled)
    return Choice(
        candidate.set,
        candidate.indicators,
        periods if wanted.years is not None else (filled.best_year(candidate.indicators),),
        set_was_picked=len(candidates) > 1 and candidate is not candidates[0],
        newest=filled.newest(candidate.indicators) if wanted.years is None else (),
    )


def newest_year(workspace: Workspace, wanted: Wanted) -> int:
    """The last year that was asked for, else the newest that the figures reach.

    Raises:
        UsageError: An indicator, a set or a year is unknown.
        NothingToShow: The snapshot has no figures for any of the rows.
    """
    rows = _union(candidate.indicators for candidate in _candidates(workspace, wanted))
    periods = Figures(workspace, rows).periods
    if not periods:
        raise nothing_for(workspace, "", ())
    return max(within(periods, wanted.years))


class _Filled:
    """How much of a choice of rows the subject has figures for, year by year."""

    def __init__(self, subject: Region, values: Values, periods: tuple[int, ...]) -> None:
        self.periods = periods
        mine = [value for value in values if value.column_id == subject.code]
        self._valued = {(value.indicator_id, value.period) for value in mine if value.value is not None}
        marked = {(value.indicator_id, value.period) for value in mine if value.status in SSB_MARKS}
        self._known = self._valued | marked

    def count(self, indicators: Sequence[Indicator], period: int) -> int:
        """Rows with a value; not those of background, which is there for every municipality."""
        return sum((each.id, period) in self._valued for each in indicators if each.category != "background")

    def marked(self, indicators: Sequence[Indicator], period: int) -> int:
        """Rows with a value or a mark of SSB's."""
        return sum((each.id, period) in self._known for each in indicators)

    def share(self, indicators: Sequence[Indicator]) -> float:
        """The share of rows with a value in the year that is shown."""
        return self.count(indicators, self.best_year(indicators)) / len(indicators)

    def best_year(self, indicators: Sequence[Indicator]) -> int:
        """The newest year with enough rows, else the one with most."""
        newest_first = sorted(self.periods, reverse=True)
        enough = (p for p in newest_first if self.count(indicators, p) >= ENOUGH * len(indicators))
        found = next(enough, None)
        if found is not None:
            return found
        return max(self.periods, key=lambda p: (self.count(indicators, p), self.marked(indicators, p), p))

    def newest(self, indicators: Sequence[Indicator]) -> tuple[tuple[str, int], ...]:
        """Each indicator's newest year with a value, where it has one."""
        years = ((i.id, [p for p in self.periods if (i.id, p) in self._valued]) for i in indicators)
        return tuple((indicator_id, max(with_value)) for indicator_id, with_value in years if with_value)


def _candidates(workspace: Workspace, wanted: Wanted) -> tuple[_Candidate, ...]:
    """The one choice that the user made, or every set: the default one first."""
    definitions = workspace.definitions
    if wanted.indicators:
        return (_Candidate(None, tuple(definitions.indicator(name) for name in wanted.indicators)),)
    if wanted.set_id is not None:
        sets: Sequence[IndicatorSet] = (definitions.indicator_set(wanted.set_id),)
    else:
        sets = sorted(definitions.sets.values(), key=lambda each: (not each.default, each.id))
    return tuple(_Candidate(each, tuple(definitions.indicators[i] for i in each.indicators)) for each in sets)


def _best_candidate(candidates: Sequence[_Candidate], filled: _Filled) -> _Candidate:
    """The default set when the figures fill enough of it, else the set of which they fill most."""
    first = candidates[0]
    if len(candidates) == 1 or filled.share(first.indicators) >= ENOUGH:
        return first
    return max(candidates, key=lambda candidate: filled.share(candidate.indicators))


def _union(groups: Iterable[tuple[Indicator, ...]]) -> tuple[Indicator, ...]:
    return tuple({indicator.id: indicator for group in groups for indicator in group}.values())


def indicators_of(workspace: Workspace, wanted: Wanted) -> tuple[Indicator, ...]:
    """The indicators that are named, those of the set that is, or all that there are.

    Raises:
        UsageError: An indicator or set is unknown.
        DefinitionError: The definitions are at fault.
    """
    definitions = workspace.definitions
    if wanted.indicators:
        return tuple(definitions.indicator(name) for name in wanted.indicators)
    if wanted.set_id is not None:
        return tuple(definitions.indicators[name] for name in definitions.indicator_set(wanted.set_id).indicators)
    return tuple(definitions.indicators.values())


def within(available: tuple[int, ...], years: tuple[int, int] | None) -> tuple[int, ...]:
    """The years asked for, all of which the figures must reach.

    Raises:
        NoSuchYear: They do not.
    """
    if years is None:
        return available
    asked = tuple(range(years[0], years[1] + 1))
    outside = tuple(year for year in asked if year not in available)
    if outside:
        raise NoSuchYear(years=outside, first=available[0], last=available[-1])
    return asked


def nothing_for(workspace: Workspace, name: str, asked: Sequence[int]) -> DataError:
    """The error to raise when the figures at hand have nothing to show for a place.

    Args:
        workspace: Where the figures were looked for.
        name: Whose figures.
        asked: The years that the user asked for; none when the years were ours to choose.
    """
    place = f"{name} {words.years(asked)}" if asked else name
    if not workspace.snapshot.manifest.sample:
        return NothingToShow(place=place, snapshot=workspace.snapshot.manifest.id)
    coverage = coverage_of(workspace.snapshot)
    return SampleLacks(
        place=place,
        municipalities=coverage.names,
        first=coverage.first,
        last=coverage.last,
    )
