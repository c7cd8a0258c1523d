"""Which of a table's rows make up which sums: definitions resolved against the tables' schemas."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from math import prod
from typing import Final

import polars as pl

from bvmonitor.domain.indicator import Cell, CodeRange, Codes
from bvmonitor.domain.measures import find_measure
from bvmonitor.domain.table import Dimension, TableSchema
from bvmonitor.engine.grid import Grid
from bvmonitor.errors.engine import UnresolvedDimension
from bvmonitor.frames import Table

Sum = tuple[Cell, ...]
"""Cells that are added up: a whole numerator, a whole denominator, or one published cell."""

Selection = Mapping[str, tuple[str, ...]]
"""A cell's codes by dimension, region and time left out."""

TERMS: Final = pl.Schema(
    {"key": pl.UInt32(), "sum": pl.UInt32(), "at": pl.UInt32(), "weight": pl.Float64(), "shift": pl.Int32()}
)
ROWS: Final = pl.Schema({"sum": pl.UInt32(), "shift": pl.Int32(), "rows": pl.UInt32()})


@dataclass(frozen=True, slots=True)
class TablePlan:
    """What one table contributes.

    Attributes:
        table: The table.
        wanted: Codes that any sum asks for, by dimension (region apart): what a scan needs to read.
        terms: TERMS, which a row of the table meets on `key` (`dimension_key`): the `sum` it belongs to, `at`
            which period, with what `weight`, and how many years its own year lies after the period (`shift`).
    """

    table: Table
    wanted: Mapping[str, Collection[str]]
    terms: pl.DataFrame


@dataclass(frozen=True, slots=True)
class Plan:
    """Every sum of a query.

    Attributes:
        tables: What each table contributes.
        expected: By sum, of how many of the tables' rows one figure is made; a figure made of fewer is not whole.
        rows: ROWS, how many of those are of the year `shift` years after the period; cells that are not to be had
            are not among them.
    """

    tables: tuple[TablePlan, ...]
    expected: tuple[int, ...]
    rows: pl.DataFrame


def plan_sums(sums: Sequence[Sum], owners: Sequence[str], tables: Mapping[str, Table], grid: Grid) -> Plan:
    """Resolve sums of cells to rows of tables.

    A cell whose table, measure or code is not there takes its sum out of reach: the sum is never whole.

    Args:
        sums: The sums, numbered by their position; an empty one is never whole.
        owners: An indicator that each sum belongs to, for an error.
        tables: The tables at hand.
        grid: Where the sums' figures go.

    Raises:
        UnresolvedDimension: A cell says nothing of a dimension that has several codes.
    """
    by_table: dict[str, list[tuple[int, Cell, Selection]]] = {}
    expected: list[int] = []
    found: dict[tuple[int, int], int] = {}
    for number, (cells, owner) in enumerate(zip(sums, owners, strict=True)):
        missing = 0 if cells else 1
        for cell in cells:
            selection = resolve(cell, tables.get(cell.table), owner)
            if selection is None:
                missing += 1
            else:
                by_table.setdefault(cell.table, []).append((number, cell, selection))
                key = (number, cell.period_shift)
                found[key] = found.get(key, 0) + prod(map(len, selection.values()))
        expected.append(missing + sum(rows for (of, _), rows in found.items() if of == number))
    plans = tuple(_plan_table(tables[table], parts, grid) for table, parts in by_table.items())
    return Plan(plans, tuple(expected), pl.DataFrame([(*key, n) for key, n in found.items()], ROWS, orient="row"))


def dimension_key(schema: TableSchema) -> pl.Expr:
    """One number for a row's codes of all dimensions but region, from the codes' positions in the table."""
    key = pl.lit(0, pl.UInt32)
    for dimension, stride in _strides(schema):
        position = pl.col(dimension.id).cast(pl.Enum(list(dimension.by_code)), strict=False).to_physical()
        key = key + position.cast(pl.UInt32) * stride
    return key


def _strides(schema: TableSchema) -> Iterator[tuple[Dimension, int]]:
    stride = 1
    for dimension in schema.dimensions:
        if dimension.role != "geo":
            yield dimension, stride
            stride *= len(dimension.codes)


def resolve(cell: Cell, table: Table | None, owner: str) -> Selection | None:
    """The codes that a cell adds up, or None when the table, measure or dimension is not there."""
    if table is None:
        return None
    schema = table.schema
    where = dict(cell.where)
    measure = find_measure(schema, cell.measure, cell.measure_label)
    plain = {dimension.id: dimension for dimension in schema.dimensions if dimension.role is None}
    roles = {dimension.role for dimension in schema.dimensions}
    if measure is None or not {"geo", "time"} <= roles or not where.keys() <= plain.keys():
        return None
    codes: dict[str, tuple[str, ...]] = {measure.dimension: (measure.code,)}
    for name, dimension in plain.items():
        if name not in where and name not in cell.omit and len(dimension.codes) != 1:
            raise UnresolvedDimension(owner, schema.table_id, name, len(dimension.codes))
        codes[name] = _codes_of(dimension, where.get(name))
    return codes if all(codes.values()) else None


def _codes_of(dimension: Dimension, wanted: Codes | None) -> tuple[str, ...]:
    """The codes to add up; a code that the table lacks is among them, a range that it lacks is empty."""
    every = tuple(dimension.by_code)
    if wanted is None:
        return every
    if isinstance(wanted, CodeRange):
        return _within(every, wanted)
    return tuple(dict.fromkeys(wanted))


def _within(codes: tuple[str, ...], wanted: CodeRange) -> tuple[str, ...]:
    """The codes from one to another; a band (`000-017`) counts as its own first and last code."""
    begins = [place for place, code in enumerate(codes) if code.partition("-")[0] == wanted.first]
    ends = [place for place, code in enumerate(codes) if code.rpartition("-")[2] == wanted.last]
    return codes[begins[0] : ends[-1] + 1] if begins and ends else ()


def _plan_table(table: Table, parts: Sequence[tuple[int, Cell, Selection]], grid: Grid) -> TablePlan:
    strides = {
        dimension.id: {code: place * stride for place, code in enumerate(dimension.by_code)}
        for dimension, stride in _strides(table.schema)
    }
    time = next(dimension.id for dimension in table.schema.dimensions if dimension.role == "time")
    wanted: dict[str, set[str]] = {dimension: set() for dimension in strides}
    terms: list[tuple[int, int, int, float, int]] = []
    for number, cell, selection in parts:
        years = {at: str(period + cell.period_shift) for at, period in enumerate(grid.periods)}
        for dimension, codes in ({**selection, time: tuple(years.values())}).items():
            wanted[dimension].update(codes)
        offsets = [[strides[d][code] for code in codes if code in strides[d]] for d, codes in selection.items()]
        terms.extend(
            (sum(key) + strides[time][year], number, at, cell.sign * cell.factor, cell.period_shift)
            for at, year in years.items()
            if year in strides[time]
            for key in product(*offsets)
        )
    return TablePlan(table, wanted, pl.DataFrame(terms, TERMS, orient="row"))
