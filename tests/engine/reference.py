"""The slow engine: plain Python, exact fractions, one figure at a time. The fast one must agree with it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import product
from statistics import median

import polars as pl

from bvmonitor.domain.indicator import Cell, CodeRange, Indicator
from bvmonitor.domain.kostra_groups import scheme_named, scheme_of
from bvmonitor.domain.region import kind_of
from bvmonitor.domain.status import combine
from bvmonitor.engine.sets import SetRule
from bvmonitor.frames import Table

Part = tuple[Fraction | None, str | None]
Lookup = dict[tuple[str, ...], tuple[float | None, str | None]]


@dataclass(frozen=True)
class Expected:
    """What INDICATOR_VALUES must say of one figure."""

    value: Fraction | None
    status: str | None
    origin: str | None
    numerator: Fraction | None
    denominator: Fraction | None
    n_members: int | None
    n_reporting: int | None
    coverage: Fraction | None


def exact(value: float | None) -> Fraction | None:
    """A cell's decimal figure without binary noise."""
    return None if value is None else Fraction(repr(value))


class ReferenceEngine:
    """Indicator values one at a time."""

    def __init__(
        self,
        tables: Mapping[str, Table],
        membership: pl.DataFrame,
        region_map: pl.DataFrame,
        local_figures: pl.DataFrame,
        borders: int | None,
        sets: SetRule,
    ) -> None:
        self.borders = borders
        self.sets = sets
        self.tables = tables
        self.members = membership.rows(named=True)
        self.changes = region_map.rows(named=True)
        self.local = {
            (row["indicator_id"], row["region_code"], row["period"]): row for row in local_figures.rows(named=True)
        }
        self.cells: dict[str, Lookup] = {}
        for number, table in tables.items():
            names = [dimension.id for dimension in table.schema.dimensions]
            self.cells[number] = {
                tuple(str(row[name]) for name in names): (row["value"], row["status"])
                for row in table.observations.collect().rows(named=True)
            }

    def values(
        self, indicators: Sequence[Indicator], periods: Sequence[int], regions: Iterable[str]
    ) -> dict[tuple[str, str, int], Expected]:
        """Every figure, by indicator, column and period."""
        found = {}
        for indicator, region, period in product(indicators, regions, periods):
            if not (indicator.valid_from or 0) <= period <= (indicator.valid_to or 9999):
                continue
            column, scheme = region, ""
            if region.startswith("EKG"):
                group, _, named = region.partition("@")
                used = scheme_named(named) if named else scheme_of(period)
                if used is None:
                    continue
                column, scheme = f"{group}@{used.id}", used.id
            if kind_of(region) != "municipality" and self.sets.exclude:
                column += f"-{self.sets.exclude}"
            found[indicator.id, column, period] = self.figure(indicator, region.partition("@")[0], scheme, period)
        return found

    def figure(self, indicator: Indicator, region: str, scheme: str, period: int) -> Expected:
        published = self.published(indicator, region, period, self.borders)
        own = True
        if kind_of(region) == "municipality":
            computed = self.own(indicator, region, period)
        else:
            members, lost = self.members_of(region, scheme, period)
            in_force = scheme_of(period)
            if lost or self.sets.average != "weighted" or (scheme and (in_force is None or in_force.id != scheme)):
                published, own = (None, "not_covered"), False
            computed = self.of_set(indicator, region, members, period)
        uncovered = ("not_covered", "not_comparable")
        if published[1] not in uncovered:
            return replace(computed, value=published[0], status=published[1], origin="published")
        if computed.value is not None:
            return computed
        local = self.local.get((indicator.id, region, period)) if own else None
        if local is not None:
            return replace(
                computed,
                value=exact(local["value"]),
                status=local["status"],
                origin="local",
                numerator=exact(local["numerator"]),
                denominator=exact(local["denominator"]),
            )
        return replace(computed, origin=None) if computed.status in uncovered else computed

    def own(self, indicator: Indicator, region: str, period: int) -> Expected:
        numerator, denominator, mark = self.parts(indicator, region, period, self.borders)
        if mark is not None:
            return Expected(None, mark, "computed", None, None, None, None, None)
        assert numerator is not None
        return self.ratio(indicator, numerator, denominator, None, None, None)

    def parts(
        self, indicator: Indicator, region: str, period: int, borders: int | None
    ) -> tuple[Fraction | None, Fraction | None, str | None]:
        """Numerator, denominator, and the mark when one of the two is not there."""
        numerator = self.total(indicator.numerator, region, period, borders)
        if not indicator.denominator:
            return numerator[0], None, numerator[1]
        denominator = self.total(indicator.denominator, region, period, borders)
        return numerator[0], denominator[0], combine([numerator[1], denominator[1]])

    @staticmethod
    def ratio(
        indicator: Indicator,
        numerator: Fraction,
        denominator: Fraction | None,
        members: int | None,
        reporting: int | None,
        coverage: Fraction | None,
    ) -> Expected:
        factor = Fraction(repr(float(indicator.factor)))
        rest = (numerator, denominator, members, reporting, coverage)
        if denominator is None:
            return Expected(factor * numerator, None, "computed", *rest)
        if denominator == 0:
            return Expected(None, ".", "computed", *rest)
        return Expected(factor * numerator / denominator, None, "computed", *rest)

    def published(self, indicator: Indicator, region: str, period: int, borders: int | None) -> Part:
        if indicator.published is None:
            return None, "not_covered"
        return self.total((indicator.published,), region, period, borders, additive=False)

    def members_of(self, region: str, scheme: str, period: int) -> tuple[set[tuple[str, int | None]], bool]:
        """The members with the year of their borders, and whether one was left out."""
        year = period
        if scheme:
            used = scheme_named(scheme)
            assert used is not None
            year = max(min(period, (used.end_year or 9999) - 1), used.first_year)
        members = {
            row["member_code"]
            for row in self.members
            if (row["set_id"], row["scheme"]) == (region, scheme)
            and row["valid_from"] <= year
            and (row["valid_to"] is None or year < row["valid_to"])
        }
        codes_of = self.sets.borders.get(region, year)
        gone: set[str] = set()
        if self.sets.exclude is not None:
            gone, mark = self.codes_in(self.sets.exclude, self.borders or codes_of, codes_of)
            if mark == "not_comparable":
                gone = self.touched(self.sets.exclude, self.borders or codes_of, codes_of)
                if gone & members:
                    return set(), True
        borders = codes_of if codes_of != period else None
        return {(code, borders) for code in members - gone}, bool(gone & members)

    def touched(self, region: str, base: int, year: int) -> set[str]:
        codes = {region}
        for changed in range(base, year, -1) if base > year else range(base + 1, year + 1):
            edges = self.changes_of(changed)
            steps = edges if base < year else {(new, old) for old, new in edges}
            codes = {end for start, end in steps if start in codes} | {
                code for code in codes if code not in {start for start, _ in steps}
            }
        return codes

    def of_set(
        self, indicator: Indicator, region: str, members: set[tuple[str, int | None]], period: int
    ) -> Expected:
        if not members:
            return Expected(None, "not_covered", "computed", None, None, None, None, None)
        parts = [self.parts(indicator, code, period, borders) for code, borders in members]
        if self.sets.average != "weighted":
            return self.average(indicator, region, members, period)
        whole = [part for part in parts if part[2] is None]
        known = [part[1] for part in parts if part[1] is not None]
        numerator = sum((part[0] or Fraction(0) for part in whole), Fraction(0))
        denominator = (
            sum((part[1] or Fraction(0) for part in whole), Fraction(0)) if indicator.denominator else None
        )
        coverage = Fraction(len(whole), len(members))
        if denominator is not None and sum(known) > 0:
            coverage = denominator / sum(known) * Fraction(len(known), len(members))
        if not self.enough(indicator, region, coverage, len(members), len(whole)):
            mark = combine(part[2] for part in parts) or "not_covered"
            return Expected(None, mark, "computed", None, None, len(members), len(whole), coverage)
        return self.ratio(indicator, numerator, denominator, len(members), len(whole), coverage)

    def enough(self, indicator: Indicator, region: str, coverage: Fraction, members: int, reporting: int) -> bool:
        if region in self.sets.strict and reporting < members:
            return False
        return reporting > 0 and coverage >= Fraction(repr(indicator.min_coverage))

    def average(
        self, indicator: Indicator, region: str, members: set[tuple[str, int | None]], period: int
    ) -> Expected:
        values, marks = [], []
        for code, borders in members:
            value, mark = self.published(indicator, code, period, borders)
            if mark in ("not_covered", "not_comparable"):
                numerator, denominator, mark = self.parts(indicator, code, period, borders)
                if mark is None:
                    assert numerator is not None
                    made = self.ratio(indicator, numerator, denominator, None, None, None)
                    value, mark = made.value, made.status
            marks.append(mark)
            if value is not None:
                values.append(value)
        coverage = Fraction(len(values), len(members))
        rest = (None, None, len(members), len(values), coverage)
        if not self.enough(indicator, region, coverage, len(members), len(values)):
            return Expected(None, combine(marks) or "not_covered", "computed", *rest)
        middle = median(values) if self.sets.average == "median" else sum(values, Fraction(0)) / len(values)
        return Expected(middle, None, "computed", *rest)

    def total(
        self, cells: Sequence[Cell], region: str, period: int, borders: int | None, *, additive: bool = True
    ) -> Part:
        """A sum of cells, exact, or the strongest mark among them."""
        if not cells:
            return None, "not_covered"
        total, marks = Fraction(0), []
        for cell in cells:
            for value, mark in self.rows(cell, region, period, borders, additive=additive):
                marks.append(mark)
                if mark is None:
                    assert value is not None
                    total += value * cell.sign * Fraction(repr(float(cell.factor)))
        mark = combine(marks)
        return (total, None) if mark is None else (None, mark)

    def rows(self, cell: Cell, region: str, period: int, borders: int | None, *, additive: bool) -> list[Part]:
        table = self.tables.get(cell.table)
        if table is None or cell.measure is None:
            return [(None, "not_covered")]
        if kind_of(region) != "municipality":
            borders = None
        codes, mark = self.codes_in(region, borders or period, period + cell.period_shift)
        if mark is not None or (len(codes) > 1 and not additive):
            return [(None, mark or "not_covered")]
        choices = []
        for dimension in table.schema.dimensions:
            every = list(dimension.by_code)
            chosen = dict(cell.where).get(dimension.id)
            if dimension.role == "geo":
                choices.append(sorted(codes))
            elif dimension.role == "time":
                choices.append([str(period + cell.period_shift)])
            elif dimension.role == "metric":
                choices.append([cell.measure])
            elif isinstance(chosen, CodeRange):
                choices.append(every[every.index(chosen.first) : every.index(chosen.last) + 1])
            else:
                choices.append(list(chosen or every))
        return [self.cell(cell.table, key) for key in product(*choices)]

    def cell(self, table: str, key: tuple[str, ...]) -> Part:
        if key not in self.cells[table]:
            return None, "not_covered"
        value, status = self.cells[table][key]
        return (None, status) if value is None else (Fraction(repr(value)), None)

    def codes_in(self, region: str, base: int, year: int) -> tuple[set[str], str | None]:
        """The codes that make up a region of the base year in another year, or why there are none."""
        for refit in {
            row["changed"] for row in self.changes if row["kind"] == "refit" and row["to_code"] == region
        }:
            older = {
                row["from_code"] for row in self.changes if row["kind"] == "refit" and row["to_code"] == region
            }
            ends = {row["changed"] for row in self.changes if row["kind"] != "refit" and row["from_code"] in older}
            if refit <= base and year < min(ends):
                parts = [self.codes_in(code, min(ends) - 1, year) for code in older]
                mark = combine(mark for _, mark in parts)
                return set().union(*(codes for codes, _ in parts)), mark
        codes = {region}
        for changed in range(base, year, -1):
            this_year = self.changes_of(changed)
            olds = {old for old, new in this_year if new in codes}
            if any(new not in codes for old, new in this_year if old in olds):
                return codes, "not_comparable"
            codes = olds | {code for code in codes if code not in {new for _, new in this_year}}
        for changed in range(base + 1, year + 1):
            this_year = self.changes_of(changed)
            (code,) = codes
            leaving = [new for old, new in this_year if old == code]
            if leaving:
                if len(leaving) > 1 or sum(new == leaving[0] for _, new in this_year) > 1:
                    return codes, "not_comparable"
                codes = {leaving[0]}
            elif any(new == code for _, new in this_year):
                return codes, "not_covered"
        return codes, None

    def changes_of(self, year: int) -> set[tuple[str, str]]:
        return {
            (row["from_code"], row["to_code"])
            for row in self.changes
            if row["changed"] == year and row["kind"] != "refit"
        }
