"""From what definitions name to the cells that a table must bring, or what is wrong with the names."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from itertools import product
from typing import Final

from bvmonitor.domain.indicator import Cell, CodeRange, Codes, Expectation, Indicator
from bvmonitor.domain.measures import Measure, find_measure, nearest_measures
from bvmonitor.domain.region import OSLO, kind_of
from bvmonitor.domain.table import Dimension, TableSchema
from bvmonitor.errors.issue import Issue
from bvmonitor.sources.jsonstat import TableMetadata
from bvmonitor.sources.pxweb.grids import Point, plan_grids
from bvmonitor.sources.pxweb.query import Query
from bvmonitor.sources.pxweb.titles import same_title, same_unit, title_holds

_NEAREST: Final = 3
_NO_REGION: Final = ""


@dataclass(frozen=True, slots=True)
class Years:
    """The years that are asked for; both ends count, None is no end. `latest` keeps a table's newest so many."""

    first: int | None = None
    last: int | None = None
    latest: int | None = None

    def among(self, periods: Iterable[int]) -> frozenset[int]:
        """The years that are asked for of those that a table has."""
        inside = sorted(
            period
            for period in periods
            if (self.first is None or self.first <= period) and (self.last is None or period <= self.last)
        )
        return frozenset(inside if self.latest is None else inside[-self.latest :])


ALL_YEARS: Final = Years()


@dataclass(frozen=True, slots=True)
class Want:
    """One cell of one indicator; `expected` is what its table and measure must be called."""

    indicator: Indicator
    cell: Cell
    expected: Expectation | None


@dataclass(frozen=True)
class Wanted:
    """What a table must bring.

    Attributes:
        schema: The table, with the dimensions and codes that are brought.
        regions: Name of the region dimension, or None.
        points: One code per dimension of `dimensions`, for each thing that is wanted of every region.
        dimensions: Names of the dimensions but region that are brought, in the table's order.
        summed: Dimensions that some cells leave out and others choose from: all their codes are brought.
        issues: What is wrong with the definitions, or with the table.
    """

    schema: TableSchema
    regions: Dimension | None
    points: frozenset[Point]
    dimensions: tuple[str, ...]
    summed: tuple[str, ...]
    issues: tuple[Issue, ...]

    def queries(self, limit: int) -> tuple[Query, ...]:
        """The fewest queries that bring it, none above so many cells."""
        if not self.points:
            return ()
        by_id = {dimension.id: dimension for dimension in self.schema.dimensions}
        order = [[code.code for code in by_id[name].codes] for name in self.dimensions]
        regions = [code.code for code in self.regions.codes] if self.regions is not None else [_NO_REGION]
        return tuple(
            self._query(dict(zip(self.dimensions, grid.codes, strict=True)), grid.regions)
            for grid in plan_grids(self.points, regions, order=order, limit=limit)
        )

    def totals(self) -> tuple[tuple[str, Query], ...]:
        """For each summed dimension a query of a few cells without it: the server's own total, to compare with."""
        if not self.points:
            return ()
        regions = [code.code for code in self.regions.codes] if self.regions is not None else [_NO_REGION]
        newest = max(self.points, key=lambda point: point[::-1])
        sample = OSLO if OSLO in regions else regions[0]
        return tuple(
            (
                name,
                self._query(
                    {n: (code,) for n, code in zip(self.dimensions, newest, strict=True) if n != name}, (sample,)
                ),
            )
            for name in self.summed
        )

    def _query(self, codes: dict[str, tuple[str, ...]], regions: tuple[str, ...]) -> Query:
        if self.regions is not None:
            codes[self.regions.id] = regions
        names = [dimension.id for dimension in self.schema.dimensions if dimension.id in codes]
        return Query(self.schema.table_id, tuple((name, codes[name]) for name in names))


def wants_of(indicators: Iterable[Indicator], table_id: str) -> tuple[Want, ...]:
    """Every cell that indicators read from a table."""
    return tuple(
        Want(indicator, cell, indicator.expect if cell is _described(indicator) else None)
        for indicator in indicators
        for cell in indicator.cells
        if cell.table == table_id
    )


def _described(indicator: Indicator) -> Cell:
    """The cell that `expect` is about."""
    return indicator.published or indicator.cells[0]


def resolve(metadata: TableMetadata, wants: Sequence[Want], years: Years = ALL_YEARS) -> Wanted:
    """Find what definitions name in a table as it is now.

    A cell that does not resolve is left out and told as an issue: an error of a verified definition, a warning of
    an unverified one.
    """
    table = _Table(metadata, years)
    points: set[Point] = set()
    issues: list[Issue] = []
    chosen, omitted = _dimensions_used(wants)
    kept = tuple(name for name in table.others if name not in omitted - chosen)
    for want in wants:
        faults = [*table.clashes(want, chosen), *table.faults(want)]
        issues.extend(faults)
        if not faults:
            points.update(table.points(want, kept))
    if table.is_another(wants):
        points.clear()
    return Wanted(
        table.brought(points, kept),
        table.geo,
        frozenset(points),
        kept,
        tuple(name for name in kept if name in omitted & chosen),
        tuple(dict.fromkeys(issues)),
    )


def _dimensions_used(wants: Iterable[Want]) -> tuple[set[str], set[str]]:
    chosen = {name for want in wants for name, _ in want.cell.where}
    omitted = {name for want in wants for name in want.cell.omit}
    return chosen, omitted


class _Table:
    """A table's metadata, to look names up in."""

    def __init__(self, metadata: TableMetadata, years: Years) -> None:
        self.schema = metadata.schema
        self._eliminable = {each.id: each.elimination_code for each in metadata.dimensions if each.elimination}
        self.geo = _with_known_regions(self.schema.with_role("geo"))
        self.time = self.schema.with_role("time")
        self.metric = self.schema.with_role("metric")
        geo_id = self.geo.id if self.geo is not None else None
        self.others = tuple(d.id for d in self.schema.dimensions if d.id != geo_id)
        codes = [code.code for code in self.time.codes] if self.time is not None else []
        self._periods = {int(code): code for code in codes if code.isdecimal()}
        self._asked = years.among(self._periods)
        self._special = {d.id for d in (self.geo, self.time, self.metric) if d is not None}

    def is_another(self, wants: Iterable[Want]) -> bool:
        """Whether no definition that says what the table is about knows it again."""
        titles = [want.expected.table for want in wants if want.expected is not None]
        return bool(titles) and not any(title_holds(title, self.schema.label) for title in titles)

    def clashes(self, want: Want, chosen: set[str]) -> Iterator[Issue]:
        """Dimensions with a code for their total, which one cell leaves out and another chooses from.

        One stored table cannot hold both: what is left out is there the sum over all codes that are stored.
        """
        for name in want.cell.omit:
            if name in chosen and self._eliminable.get(name) is not None:
                yield _issue(want, "omitted_and_chosen", variable=name)

    def faults(self, want: Want) -> Iterator[Issue]:
        """What of a cell's names the table does not have."""
        if not self._periods:
            yield _issue(want, "not_annual")
        measure = find_measure(self.schema, want.cell.measure, want.cell.measure_label)
        if measure is None:
            label = want.cell.measure_label or (want.expected and want.expected.title) or ""
            nearest = nearest_measures(self.schema, label or str(want.cell.measure), limit=_NEAREST)
            named = want.cell.measure or label
            yield _issue(want, "no_measure", tuple(f"{c.code} ({c.label})" for c in nearest), measure=named)
        if want.expected is not None:
            yield from self._unexpected(want, want.expected, measure)
        yield from self._variable_faults(want)

    def _unexpected(self, want: Want, expected: Expectation, measure: Measure | None) -> Iterator[Issue]:
        if not title_holds(expected.table, self.schema.label):
            yield _issue(want, "other_title", expected=expected.table, found=self.schema.label)
        if measure is None or self.metric is None:
            return
        code = self.metric.by_code[measure.code]
        if expected.title is not None and not same_title(expected.title, code.label):
            yield _issue(want, "other_label", measure=code.code, expected=expected.title, found=code.label)
        if not same_unit(expected.unit, code.unit):
            yield _issue(want, "other_unit", measure=code.code, expected=str(expected.unit), found=str(code.unit))

    def _variable_faults(self, want: Want) -> Iterator[Issue]:
        where = dict(want.cell.where)
        for name, codes in where.items():
            dimension = self.schema.dimension(name)
            if dimension is None:
                nearest = tuple(get_close_matches(name, [d.id for d in self.schema.dimensions], _NEAREST))
                yield _issue(want, "no_variable", nearest, variable=name)
                continue
            for code in (codes.first, codes.last) if isinstance(codes, CodeRange) else codes:
                if code not in dimension.by_code:
                    nearest = tuple(get_close_matches(code, list(dimension.by_code), _NEAREST))
                    yield _issue(want, "no_code", nearest, variable=name, code=code)
        for dimension in self.schema.dimensions:
            if dimension.id in want.cell.omit and dimension.id not in self._eliminable:
                yield _issue(want, "not_omittable", variable=dimension.id)
            if dimension.id not in {*where, *want.cell.omit, *self._special}:
                yield _issue(want, "new_variable", variable=dimension.id)

    def points(self, want: Want, kept: Sequence[str]) -> Iterator[Point]:
        """The codes of a cell without faults, in the dimensions that are brought."""
        measure = find_measure(self.schema, want.cell.measure, want.cell.measure_label)
        chosen: dict[str, Sequence[str]] = {
            d.id: [code.code for code in d.codes] for d in self.schema.dimensions if d.id in want.cell.omit
        }
        for name, codes in want.cell.where:
            chosen[name] = _expand(self.schema.dimension(name), codes)
        if measure is not None:
            chosen[measure.dimension] = (measure.code,)
        if self.time is not None:
            chosen[self.time.id] = [self._periods[year] for year in self._years_of(want)]
        yield from product(*(chosen[name] for name in kept))

    def _years_of(self, want: Want) -> list[int]:
        first, last, shift = want.indicator.valid_from, want.indicator.valid_to, want.cell.period_shift
        return sorted(
            year
            for year in self._asked
            if (first is None or first + shift <= year) and (last is None or year <= last + shift)
        )

    def brought(self, points: Iterable[Point], kept: Sequence[str]) -> TableSchema:
        """The table's schema with the dimensions and codes that the points use."""
        used = dict(zip(kept, (set(column) for column in zip(*points, strict=True)), strict=False))
        if self.geo is not None:
            used[self.geo.id] = {code.code for code in self.geo.codes}
        dimensions = tuple(
            Dimension(d.id, d.label, d.role, tuple(code for code in d.codes if code.code in used[d.id]))
            for d in self.schema.dimensions
            if d.id in used
        )
        old = self.schema
        return TableSchema(old.table_id, old.label, old.source, old.updated, old.notes, dimensions)


def _with_known_regions(geo: Dimension | None) -> Dimension | None:
    """The region dimension with the regions that comparisons know; with all where it has none of those."""
    if geo is None:
        return None
    known = tuple(code for code in geo.codes if kind_of(code.code) is not None)
    return Dimension(geo.id, geo.label, geo.role, known or geo.codes)


def _expand(dimension: Dimension | None, codes: Codes) -> Sequence[str]:
    if not isinstance(codes, CodeRange):
        return codes
    ordered = [code.code for code in dimension.codes] if dimension is not None else []
    first, last = sorted((ordered.index(codes.first), ordered.index(codes.last)))
    return ordered[first : last + 1]


def _issue(want: Want, rule: str, nearest: tuple[str, ...] = (), **fields: str) -> Issue:
    named = {"indicator": want.indicator.id, "table": want.cell.table, **fields}
    return Issue(
        f"fetch.{rule}",
        "error" if want.indicator.verified else "warning",
        want.indicator.file,
        fields=tuple(named.items()),
        nearest=nearest,
    )
