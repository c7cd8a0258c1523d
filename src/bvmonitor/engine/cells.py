"""The cells behind one figure, one by one: what `explain` shows and nothing sums."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import product

import polars as pl

from bvmonitor.domain.indicator import Cell
from bvmonitor.domain.status import NOT_COVERED
from bvmonitor.domain.table import TableSchema
from bvmonitor.engine.grid import Grid
from bvmonitor.engine.plan import resolve
from bvmonitor.engine.shift import codes_in_shifted_years
from bvmonitor.frames import STATUS, VALUE, Table


@dataclass(frozen=True, slots=True)
class FoundCell:
    """One cell of a table.

    Attributes:
        codes: The chosen code of each dimension by its id, in the table's order; region and year are among them.
        value: As SSB sent it, or None.
        status: As SSB sent it; `not_covered` or `not_comparable` when there is no such cell.
    """

    codes: tuple[tuple[str, str], ...]
    value: float | None
    status: str | None


def cells_of(
    cell: Cell, owner: str, tables: Mapping[str, Table], region_map: pl.DataFrame, *, region: str, period: int
) -> tuple[FoundCell, ...]:
    """The cells that a term adds up for a region in a period; empty when the table or measure is not there.

    Raises:
        UnresolvedDimension: The term says nothing of a dimension that has several codes.
    """
    table = tables.get(cell.table)
    selection = resolve(cell, table, owner)
    if table is None or selection is None:
        return ()
    code, status = _code_then(region_map, region, period, cell.period_shift)
    roles = {dimension.role: dimension.id for dimension in table.schema.dimensions if dimension.role is not None}
    chosen = {**selection, roles["geo"]: (code,), roles["time"]: (str(period + cell.period_shift),)}
    keys = list(_keys(table.schema, chosen))
    if status is not None:
        return tuple(FoundCell(key, None, status) for key in keys)
    found = _read(table, chosen)
    return tuple(FoundCell(key, *found.get(key, (None, NOT_COVERED))) for key in keys)


def _code_then(region_map: pl.DataFrame, region: str, period: int, shift: int) -> tuple[str, str | None]:
    """The code that a region had in the year that is read, or its code now and why it cannot be read there."""
    then = codes_in_shifted_years(region_map, Grid((period,), (region,)), shift).row(0, named=True)
    return then["source"] or region, then["status"]


def _keys(schema: TableSchema, chosen: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[tuple[str, str], ...]]:
    names = [dimension.id for dimension in schema.dimensions]
    return (tuple(zip(names, codes, strict=True)) for codes in product(*(chosen[name] for name in names)))


def _read(
    table: Table, chosen: Mapping[str, tuple[str, ...]]
) -> dict[tuple[tuple[str, str], ...], tuple[float | None, str | None]]:
    names = [dimension.id for dimension in table.schema.dimensions]
    rows = (
        table.observations.filter(
            pl.col(name).cast(pl.String).is_in(list(codes)) for name, codes in chosen.items()
        )
        .select(*(pl.col(name).cast(pl.String) for name in names), VALUE, STATUS)
        .collect()
    )
    return {tuple(zip(names, row[:-2], strict=True)): (row[-2], row[-1]) for row in rows.iter_rows()}
