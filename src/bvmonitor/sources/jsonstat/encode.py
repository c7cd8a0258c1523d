"""From a cube to JSON-stat 2.0, laid out as PxWebApi does it."""

from collections.abc import Mapping
from math import prod
from typing import Any, Final, get_args

import polars as pl

from bvmonitor.domain.status import NIL, NOT_COVERED
from bvmonitor.domain.table import Code, Dimension, Role, TableSchema
from bvmonitor.frames import STATUS, VALUE, FrameError
from bvmonitor.sources.jsonstat.decode import Cube

_EXACT: Final = 2.0**53  # every whole number up to this one is itself as a float


def encode_cube(cube: Cube) -> bytes:
    """Write a cube as a JSON-stat 2.0 dataset.

    Args:
        cube: Rows in any order; a cell without a row is written as null.

    Returns:
        ASCII JSON that `decode_cube` reads back to the same cube. As SSB sends them: `not_covered` is a null
        without status, a zero with `-` is a null with it, whole numbers lose their `.0`.

    Raises:
        FrameError: A row has a code that the schema lacks, or stands in the cell of another.
    """
    # pyjstat brings pandas, which takes longer to import than anything here to run: only who writes waits for it.
    from pyjstat import pyjstat  # noqa: PLC0415 - as said above

    text: str = pyjstat.Dataset(_document(cube)).write("jsonstat")
    return text.encode()


def _document(cube: Cube) -> dict[str, Any]:
    schema, cells = cube.schema, _all_cells(cube)
    marks = cells.with_row_index().filter(pl.col(STATUS).is_not_null())
    fields = {
        "version": "2.0",
        "class": "dataset",
        "label": schema.label,
        "source": schema.source,
        "updated": schema.updated,
        "note": list(schema.notes) or None,
        "role": _roles(schema) or None,
        "id": [dimension.id for dimension in schema.dimensions],
        "size": [len(dimension.codes) for dimension in schema.dimensions],
        "dimension": {dimension.id: _dimension(dimension) for dimension in schema.dimensions},
        "extension": {"px": {"tableid": schema.table_id}} if schema.table_id else None,
        "value": [_number(value) for value in cells[VALUE]],
        "status": {str(place): mark for place, mark in marks.select("index", STATUS).iter_rows()} or None,
    }
    return {key: field for key, field in fields.items() if field is not None}


def _all_cells(cube: Cube) -> pl.DataFrame:
    """Value and status of every cell that the schema has, in the order of a document."""
    cells = prod(len(dimension.codes) for dimension in cube.schema.dimensions)
    rows = cube.observations.select(_positions(cube), VALUE, STATUS)
    if rows["index"].null_count():
        raise FrameError("OBSERVATIONS", "a row has a code that is not in the schema")
    if rows["index"].n_unique() < len(rows):
        raise FrameError("OBSERVATIONS", "two rows stand in one cell")
    everywhere = pl.DataFrame({"index": pl.int_range(cells, dtype=pl.UInt32, eager=True)})
    zero = (pl.col(STATUS) == NIL) & (pl.col(VALUE) == 0)
    return everywhere.join(rows, on="index", how="left", maintain_order="left").select(
        pl.when(zero.fill_null(value=False)).then(None).otherwise(pl.col(VALUE)).alias(VALUE),
        pl.when(pl.col(STATUS) != NOT_COVERED).then(pl.col(STATUS)).alias(STATUS),
    )


def _positions(cube: Cube) -> pl.Series:
    """The cell that each row belongs in; null where a code is unknown."""
    position = pl.zeros(len(cube.observations), dtype=pl.UInt32, eager=True)
    for dimension in cube.schema.dimensions:
        places = {code.code: place for place, code in enumerate(dimension.codes)}
        codes = cube.observations.get_column(dimension.id).cast(pl.String)
        position = position * len(places) + codes.replace_strict(places, default=None, return_dtype=pl.UInt32)
    return position.alias("index")


def _roles(schema: TableSchema) -> Mapping[Role, list[str]]:
    named = {
        role: [dimension.id for dimension in schema.dimensions if dimension.role == role]
        for role in get_args(Role)
    }
    return {role: ids for role, ids in named.items() if ids}


def _dimension(dimension: Dimension) -> dict[str, Any]:
    units = {
        code.code: _unit(code) for code in dimension.codes if code.unit is not None or code.decimals is not None
    }
    return {
        "label": dimension.label,
        "category": {
            "index": {code.code: place for place, code in enumerate(dimension.codes)},
            "label": {code.code: code.label for code in dimension.codes},
            **({"unit": units} if units else {}),
        },
    }


def _unit(code: Code) -> dict[str, Any]:
    fields = {"base": code.unit, "decimals": code.decimals}
    return {key: field for key, field in fields.items() if field is not None}


def _number(value: float | None) -> float | int | None:
    return int(value) if value is not None and value.is_integer() and abs(value) <= _EXACT else value
