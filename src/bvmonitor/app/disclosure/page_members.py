"""Which municipalities' counts are in each column of a comparison, and the parts of their figures."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Final

import polars as pl

from bvmonitor.app.basis.borders import follow
from bvmonitor.app.basis.context import Workspace
from bvmonitor.app.basis.scene import Scene
from bvmonitor.app.basis.set_members import membership_with, sets_among
from bvmonitor.app.basis.values import Figures
from bvmonitor.app.disclosure.hidden_figures import PROTECTED
from bvmonitor.domain.indicator import Indicator
from bvmonitor.domain.status import NOT_COVERED, combine
from bvmonitor.engine.borders import codes_in
from bvmonitor.engine.pools import pools_of


@dataclass(frozen=True, slots=True)
class PartSum:
    """A numerator or denominator: its size, or the mark of what is lacking."""

    value: float | None
    mark: str | None


@dataclass(frozen=True)
class Members:
    """The members of a page's columns.

    Attributes:
        scene: The page.
        indicators: Its rows.
        by_column: The codes of each year's municipalities, by column and year; a municipality is one or several.
        before: The same in the years that are added to a year's, by column, year and year before.
    """

    scene: Scene
    indicators: tuple[Indicator, ...]
    by_column: Mapping[tuple[str, int], frozenset[str]]
    before: Mapping[tuple[str, int, int], frozenset[str]] = field(default_factory=dict)

    def codes(self, column: str, period: int, year: int | None = None) -> frozenset[str]:
        """The municipalities of a column; the column itself, as if it were one, where they are not known.

        Args:
            column: Id of the page's column.
            period: The year that the page shows.
            year: A year that is added to it.
        """
        if year in {None, period}:
            return self.by_column.get((column, period)) or frozenset((column,))
        return self.before.get((column, period, year or period)) or frozenset((column,))

    def reporting(self, indicator: Indicator, codes: frozenset[str], period: int) -> frozenset[str]:
        """Those of some municipalities that have all parts of a figure: what a sum over them is made of."""
        there = codes.intersection(self.sums.of(indicator, 0, period).values)
        if indicator.denominator:
            there = there.intersection(self.sums.of(indicator, 1, period).values)
        return there or codes

    def part(self, indicator: Indicator, part: int, codes: Collection[str], period: int) -> PartSum:
        """The numerators (part 0) or denominators (1) of some municipalities together, where all have one."""
        return self.sums.of(indicator, part, period).together(codes)

    @cached_property
    def sums(self) -> "PartSums":
        """Numerators and denominators of all members."""
        found = (*self.by_column.values(), *self.before.values())
        codes = frozenset(code for each in found for code in each)
        return part_sums(self.scene.workspace, self.indicators, years_of(self.scene), codes)


@dataclass(frozen=True, slots=True)
class PartsOfYear:
    """The numerators or denominators of an indicator in one year.

    Attributes:
        values: By the codes of those that have one.
        marks: By the codes of the others, as far as anything is known of them.
        hidden: Those of the marks that say that there may be a hidden count.
    """

    values: Mapping[str, float]
    marks: Mapping[str, str]
    hidden: Mapping[str, str]

    def together(self, codes: Collection[str]) -> PartSum:
        """The sum over some municipalities, where all have one."""
        mark = combine(self.marks.get(code, NOT_COVERED) for code in codes if code not in self.values)
        return PartSum(sum(self.values[code] for code in codes) if mark is None and codes else None, mark)

    def alone(self, code: str) -> PartSum:
        """That of one municipality; without a mark where nothing is known of it."""
        return PartSum(self.values.get(code), self.marks.get(code))


_NOTHING: Final = PartsOfYear({}, {}, {})


class PartSums:
    """Numerators (part 0) and denominators (1) of many municipalities: of all at once in each look-up."""

    def __init__(self, frame: pl.DataFrame) -> None:
        """Take INDICATOR_VALUES of indicators named `id/part`."""
        rows = frame.select("indicator_id", "period", "column_id", "value", "status")
        self._rows = rows.partition_by("indicator_id", "period", as_dict=True, include_key=False)
        self._made: dict[tuple[str, int], PartsOfYear] = {}

    def of(self, indicator: Indicator, part: int, period: int) -> PartsOfYear:
        """The numerators or denominators of an indicator in a year."""
        place = f"{indicator.id}/{part}", period
        if place not in self._made:
            rows = self._rows.get(place)
            self._made[place] = _NOTHING if rows is None else _parts_in(rows)
        return self._made[place]


def _parts_in(rows: pl.DataFrame) -> PartsOfYear:
    found = list(zip(*(rows[name].to_list() for name in ("column_id", "value", "status")), strict=True))
    marks = {code: mark for code, _, mark in found if mark is not None}
    return PartsOfYear(
        {code: value or 0 for code, value, mark in found if mark is None},
        marks,
        {code: mark for code, mark in marks.items() if mark in PROTECTED},
    )


def part_sums(
    workspace: Workspace, indicators: Sequence[Indicator], periods: Sequence[int], codes: Collection[str]
) -> PartSums:
    """Numerators (part 0) and denominators (1) of some municipalities.

    Args:
        workspace: Where they are read from.
        indicators: Their definitions.
        periods: Years.
        codes: Municipalities by their codes of each year.

    Raises:
        StoreError: A file of the snapshot is damaged.
    """
    parts = tuple(
        replace(each, id=f"{each.id}/{part}", numerator=cells, denominator=(), published=None, factor=1)
        for each in indicators
        for part, cells in enumerate((each.numerator, each.denominator))
        if cells
    )
    return PartSums(Figures(workspace, parts).frame(periods, codes, None, typed_in=False))


def members_on(scene: Scene, indicators: Sequence[Indicator]) -> Members:
    """The members of all columns of a page in all its years.

    Raises:
        StoreError: A file of the snapshot is damaged.
    """
    found: dict[tuple[str, int, int], frozenset[str]] = {}
    in_sets = _in_sets(scene)
    for planned in scene.plan.columns:
        for period, column_id in zip(scene.periods, planned.ids, strict=True):
            for year in () if column_id is None else pooled_years(scene, period):
                if planned.column.kind == "municipality":
                    codes = codes_of(scene, planned.column.id, scene.borders, year)
                else:
                    set_id, _, left_out = str(column_id).partition("-")
                    gone = codes_of(scene, left_out, scene.borders, year) if left_out else frozenset()
                    codes = in_sets.get((set_id, year), frozenset()) - gone
                found[planned.column.id, period, year] = codes
    own = {(column, period): codes for (column, period, year), codes in found.items() if year == period}
    return Members(scene, tuple(indicators), own, {key: c for key, c in found.items() if key[1] != key[2]})


def pooled_years(scene: Scene, period: int) -> tuple[int, ...]:
    """The years whose counts a figure of a year is made of, where several are taken together."""
    return tuple(range(period - (scene.pool or 1) + 1, period + 1))


def years_of(scene: Scene) -> tuple[int, ...]:
    """All years whose counts are in a page's figures."""
    return tuple(sorted({year for period in scene.periods for year in pooled_years(scene, period)}))


def codes_of(scene: Scene, code: str, borders: int, period: int) -> frozenset[str]:
    """The codes in a year of a municipality on the borders of another."""
    region = scene.workspace.regions.find(code, borders)
    line = follow(scene.workspace, region, borders, (period,))
    return frozenset(each for each, mark in line.codes[period] if mark is None)


def _in_sets(scene: Scene) -> Mapping[tuple[str, int], frozenset[str]]:
    """The members of the sets on the page, year by year, under the codes of that year."""
    workspace, periods = scene.workspace, years_of(scene)
    own = sets_among(workspace, scene.plan.regions, scene.plan.made)
    membership = membership_with(workspace.snapshot.membership(), own)
    wanted = sorted(scene.plan.regions)
    found: dict[tuple[str, int], frozenset[str]] = {
        (set_id, period): frozenset(codes)
        for set_id, period, codes in pools_of(membership, wanted, periods)
        .group_by("pool_id", "period")
        .agg(pl.col("column_id"))
        .iter_rows()
    }
    for each in own:
        for period in periods:
            codes = sorted(found.get((each.id, period), frozenset()))
            then = codes_in(workspace.region_map, tuple(codes), base=each.borders, years=(period,))
            found[each.id, period] = frozenset(
                code for old in codes for code, mark in then[old, period] if mark is None
            )
    return found
