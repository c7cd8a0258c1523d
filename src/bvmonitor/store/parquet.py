"""Figures to the bytes of a Parquet file, and back.

A region's rows lie together in small row groups, so that a filter on region reads little. The region dimension is
kept as text: Polars skips row groups by the lowest and highest text in each, and cannot for Enum. The other
dimensions are Enum in the table's order.
"""

from io import BytesIO
from pathlib import Path
from typing import Final

import polars as pl

from bvmonitor.domain.origin import Origin, OriginKind
from bvmonitor.domain.table import TableSchema
from bvmonitor.frames import (
    LOCAL_FIGURES,
    MEMBERSHIP,
    REGION_MAP,
    REGIONS,
    STATUS,
    VALUE,
    FrameError,
    FrameSpec,
    as_enum,
    check_frame,
    check_sorted_frame,
)

SCHEMA_KEY: Final = "bvmonitor.table"
ROWS_PER_GROUP: Final = 16_384

SPECS: Final[dict[OriginKind, FrameSpec]] = {
    "regions": REGIONS,
    "region_map": REGION_MAP,
    "membership": MEMBERSHIP,
    "local": LOCAL_FIGURES,
}


def encode(kind: OriginKind, frame: pl.DataFrame, schema: TableSchema | None) -> bytes:
    """A frame as Parquet: the same frame gives the same bytes whatever its rows' order, with the same Polars.

    Args:
        kind: What the frame holds.
        frame: A table's observations (its dimensions, `value`, `status`), or the frame of `kind`.
        schema: The table's shape, for a table.

    Raises:
        FrameError: The frame does not keep its contract.
    """
    if kind == "table":
        if schema is None:
            raise FrameError(kind, "a table without its schema")
        return _to_bytes(_table_frame(frame, schema), {SCHEMA_KEY: schema.to_json()})
    spec = SPECS[kind]
    return _to_bytes(check_frame(frame, spec).select(*spec.columns).sort(spec.key), {})


def read_schema(path: Path) -> TableSchema:
    """The table's shape that a file carries.

    Raises:
        KeyError: It carries none.
        ValueError: What it carries is not one.
        polars.exceptions.PolarsError: Not Parquet.
    """
    return TableSchema.from_json(pl.read_parquet_metadata(path)[SCHEMA_KEY])


def check_content(origin: Origin, content: bytes) -> None:
    """Hold a file that came from elsewhere to what a manifest says of it.

    Raises:
        FrameError: The frame does not keep its contract.
        KeyError: A table without its shape.
        ValueError: The shape is none, or the rows are more or fewer than the manifest says.
        polars.exceptions.PolarsError: Not Parquet.
    """
    rows = pl.scan_parquet(BytesIO(content)).select(pl.len()).collect().item()
    if rows != origin.rows:
        raise ValueError(f"{rows} rows, not {origin.rows}")
    frame = pl.read_parquet(BytesIO(content))
    schema = None
    if origin.kind == "table":
        schema = TableSchema.from_json(pl.read_parquet_metadata(BytesIO(content))[SCHEMA_KEY])
    encode(origin.kind, frame, schema)


def _table_frame(frame: pl.DataFrame, schema: TableSchema) -> pl.DataFrame:
    geo = schema.with_role("geo")
    dimensions = sorted(schema.dimensions, key=lambda dimension: dimension is not geo)
    names = [dimension.id for dimension in dimensions]
    if set(frame.columns) != {*names, VALUE, STATUS}:
        raise FrameError(schema.table_id, f"columns are {frame.columns}")
    # As numbers all the way, which is quick to sort and compare; regions in the order of their text, as they end.
    dtypes = {
        d.id: pl.Enum(sorted(d.by_code) if d is geo else [code.code for code in d.codes]) for d in dimensions
    }
    cast = frame.with_columns(as_enum(frame[name], dtype) for name, dtype in dtypes.items())
    ordered = cast.select(*names, VALUE, STATUS).sort(names)
    columns = {**dtypes, VALUE: pl.Float64(), STATUS: pl.String()}
    checked = check_sorted_frame(ordered, FrameSpec(schema.table_id, tuple(names), columns, remarks=True))
    return checked if geo is None else checked.with_columns(pl.col(geo.id).cast(pl.String))


def _to_bytes(frame: pl.DataFrame, metadata: dict[str, str]) -> bytes:
    # Through memory: on a full disk Polars leaves half a file and says ComputeError; plain writing says OSError.
    buffer = BytesIO()
    frame.write_parquet(
        buffer, compression="zstd", compression_level=9, row_group_size=ROWS_PER_GROUP, metadata=metadata
    )
    return buffer.getvalue()
