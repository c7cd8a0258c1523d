"""The cells behind one figure, one by one: what `explain` shows and nothing sums."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

import polars as pl

from bvmonitor.domain.indicator import Cell
from bvmonitor.domain.status import NOT_COVERED
from bvmonitor.domain.table import TableSchema
from bvmonitor.engine.borders import codes_in
from bvmonitor.engine.plan import resolve
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
    cell: Cell,
    owner: str,
    tables: Mapping[str, Table],
    region_map: pl.DataFrame,
    *,
    regions: Sequence[str],
    base: int,
    period: int,
) -> Mapping[str, tuple[FoundCell, ...]]:
    """The cells that a term adds up for some regions in a period; none when the table or measure is not there.

    Args:
        cell: The term.
        owner: The indicator that it belongs to, for an error.
        tables: The tables at hand.
        region_map: REGION_MAP of all changes between the years.
        regions: Codes of regions and sets.
        base: The year whose borders are meant.
        period: The figures' year.

    Returns:
        Each region's cells, in the table's order.

    Raises:
        UnresolvedDimension: The term says nothing of a dimension that has several codes.
    """
    table = tables.get(cell.table)
    selection = resolve(cell, table, owner)
    if table is None or selection is None:
        return dict.fromkeys(regions, ())
    year = period + cell.period_shift
    roles = {dimension.role: dimension.id for dimension in table.schema.dimensions if dimension.role is not None}
    chosen = {**selection, roles["time"]: (str(year),)}
    codes = codes_in(region_map, regions, base=base, years=(year,))
    had = {code for region in regions for code, status in codes[region, year] if status is None}
    cells = _read(table, {**chosen, roles["geo"]: tuple(sorted(had))})
    return {
        region: tuple(
            FoundCell(key, *(cells.get(key, (None, NOT_COVERED)) if status is None else (None, status)))
            for code, status in codes[region, year]
            for key in _keys(table.schema, {**chosen, roles["geo"]: (code,)})
        )
        for region in regions
    }


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
