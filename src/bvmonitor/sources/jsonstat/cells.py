"""The cells of a dataset as columns: values and statuses, dense or sparse, without a loop over cells."""

from collections.abc import Iterable
from math import prod
from typing import Any, Final

import polars as pl

from bvmonitor.domain.status import NIL, NOT_COVERED
from bvmonitor.domain.table import TableSchema
from bvmonitor.errors.jsonstat import LengthMismatch, NoFigures, PositionOutOfRange, RepeatedName, ValueNotNumeric
from bvmonitor.frames import STATUS, VALUE
from bvmonitor.sources.jsonstat.document import Node

_NUMBER_TYPES: Final = {int, float, type(None)}


def read_observations(dataset: Node, schema: TableSchema) -> pl.DataFrame:
    """One row per cell, in the document's order: the last dimension runs fastest.

    Returns:
        A column per dimension (Enum in the table's order), `value` (f64) and `status` (String). A null without a
        status is `not_covered`; `-` is SSB's true zero, which arrives as null: it becomes 0.0 with `-` beside it;
        any other status beside a value stays there.

    Raises:
        SourceContract: Values or statuses do not fit the sizes, or a value is no number.
    """
    cells = _read_values(dataset, schema).to_frame().with_columns(_read_status(dataset, schema))
    absent = pl.col(VALUE).is_null()
    return cells.select(
        *_code_columns(schema),
        pl.when(absent & (pl.col(STATUS) == NIL)).then(0.0).otherwise(pl.col(VALUE)).alias(VALUE),
        pl.when(absent & pl.col(STATUS).is_null())
        .then(pl.lit(NOT_COVERED))
        .otherwise(pl.col(STATUS))
        .alias(STATUS),
    )


def _code_columns(schema: TableSchema) -> Iterable[pl.Series]:
    """Each dimension's code in every cell: position = ((i0 * s1 + i1) * s2 + i2) ..."""
    cells = stride = _count(schema)
    for dimension in schema.dimensions:
        codes = [code.code for code in dimension.codes]
        stride //= max(len(codes), 1)
        # Each code is held while the later dimensions run; then the round of codes begins again.
        held = pl.int_range(stride * len(codes), dtype=pl.UInt32, eager=True) // stride
        column = pl.Series(dimension.id, codes, dtype=pl.Enum(codes)).gather(held)
        while len(column) < cells:  # doubling is five times faster than a division for every cell
            column = pl.concat([column, column], rechunk=True)
        yield column.head(cells)


def _read_values(dataset: Node, schema: TableSchema) -> pl.Series:
    node, cells = dataset.get("value"), _count(schema)
    if node is None or (node.raw == [] and cells):
        raise NoFigures(dataset.table, f"{dataset.path}.value")
    if isinstance(node.raw, dict):
        positions = _read_positions(node, cells)
        return _spread(positions, _to_numbers(node, schema, list(node.raw.values())), cells)
    raw = node.array()
    if len(raw) != cells:
        raise LengthMismatch(dataset.table, node.path, cells, len(raw))
    return _to_numbers(node, schema, raw)


def _read_status(dataset: Node, schema: TableSchema) -> pl.Series:
    """The status of every cell: `""` and null say nothing.

    One text, or an array of one, holds for all cells; an object is by position. 1.x wrapped the array with a
    legend: `{"value": [...], "category": {...}}`.
    """
    node, cells = dataset.get("status"), _count(schema)
    if node is not None and isinstance(node.raw, dict) and "value" in node.raw:
        node = node.get("value")
    if node is None:
        return pl.Series(STATUS, [None], dtype=pl.String).new_from_index(0, cells)
    if isinstance(node.raw, dict):
        return _spread(_read_positions(node, cells), _texts(node, node.raw.values()), cells)
    raw = [node.text()] if isinstance(node.raw, str) else node.array()
    found = _texts(node, raw)
    if len(found) == cells:
        return found
    if len(found) != 1:
        raise LengthMismatch(dataset.table, node.path, cells, len(found))
    return found.new_from_index(0, cells)


def _texts(node: Node, raw: Iterable[Any]) -> pl.Series:
    try:
        found = pl.Series(STATUS, list(raw), dtype=pl.String, strict=True)
    except TypeError:
        wrong = next(place for place, value in _entries(node.raw) if not isinstance(value, str | None))
        raise node.at(wrong).wrong_type("string") from None
    return found.replace("", None)


def _read_positions(node: Node, cells: int) -> pl.Series:
    """The cells that a sparse object has something for."""
    keys = pl.Series(list(node.raw), dtype=pl.String)
    positions = keys.cast(pl.UInt32, strict=False)
    wrong = keys.filter(positions.is_null() | (positions >= cells))
    if len(wrong):
        raise PositionOutOfRange(node.table, node.path, wrong[0], cells)
    if positions.n_unique() < len(positions):  # "7" and "07"
        raise RepeatedName(node.table, node.path, str(positions.filter(positions.is_duplicated())[0]))
    return positions


def _spread(positions: pl.Series, found: pl.Series, cells: int) -> pl.Series:
    """Put what was found in its cells; every other cell is null."""
    places = pl.Series(found.name, [None], dtype=pl.UInt32).new_from_index(0, cells)
    return found.gather(places.scatter(positions, pl.int_range(len(found), dtype=pl.UInt32, eager=True)))


def _to_numbers(node: Node, schema: TableSchema, raw: list[Any]) -> pl.Series:
    try:
        found = pl.Series(VALUE, raw, dtype=pl.Float64, strict=True)
    except TypeError:
        raise _not_numeric(node, schema) from None
    # true and false have become 1 and 0: a second look at those few is cheaper than one at every value.
    few = ((found == 0) | (found == 1)).arg_true().to_list()
    if bool in set(map(type, map(raw.__getitem__, few))):
        raise _not_numeric(node, schema)
    return found


def _not_numeric(node: Node, schema: TableSchema) -> ValueNotNumeric:
    wrong = next(place for place, value in _entries(node.raw) if type(value) not in _NUMBER_TYPES)
    place = node.at(wrong)
    return ValueNotNumeric(node.table, place.path, _name_cell(schema, int(wrong)), place.shown())


def _entries(raw: dict[str, Any] | list[Any]) -> Iterable[tuple[str | int, Any]]:
    return raw.items() if isinstance(raw, dict) else enumerate(raw)


def _name_cell(schema: TableSchema, place: int) -> str:
    """A cell as its codes: `Region=1120, Tid=2015`."""
    named = []
    for dimension in reversed(schema.dimensions):
        place, code = divmod(place, len(dimension.codes))
        named.append(f"{dimension.id}={dimension.codes[code].code}")
    return ", ".join(reversed(named))


def _count(schema: TableSchema) -> int:
    return prod(len(dimension.codes) for dimension in schema.dimensions)
