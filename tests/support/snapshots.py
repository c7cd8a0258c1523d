"""Small snapshots to test with: every figure here is made up."""

from dataclasses import replace
from pathlib import Path

import polars as pl

from bvmonitor.domain.origin import Origin, OriginKind
from bvmonitor.domain.table import Code, Dimension, TableSchema
from bvmonitor.frames import REGIONS
from bvmonitor.store.library import Part, write_snapshot
from bvmonitor.store.snapshot import Snapshot

CREATED = "2024-06-15T06:00:00Z"


def made_up_origin(origin_id: str, kind: OriginKind = "table") -> Origin:
    """An origin whose title says that nothing of it is real."""
    return Origin(
        id=origin_id,
        kind=kind,
        producer="SYNTHETIC",
        title=f"Made up: {origin_id}",
        table=origin_id if kind == "table" else None,
        url=None,
        query=None,
        retrieved="2024-06-01T00:00:00Z",
        updated="2024-03-15",
        licence="none",
        note="SYNTHETIC",
        file="",
        sha256="",
        rows=0,
    )


def made_up_table(
    table_id: str = "12279", *, regions: int = 3, measures: int = 2, years: int = 2, shift: float = 0
) -> Part:
    """A table with a value in every cell but one, which has a mark."""
    geo = [f"{number:04d}" for number in range(301, 301 + regions)]
    metric = [f"M{number}" for number in range(measures)]
    time = [str(2015 + number) for number in range(years)]
    schema = TableSchema(
        table_id,
        f"Made up {table_id}",
        "SYNTHETIC",
        "2024-03-15T07:00:00Z",
        ("A note",),
        (
            Dimension("ContentsCode", "contents", "metric", tuple(Code(c, f"M {c}", "kr", 1) for c in metric)),
            Dimension("KOKkommuneregion0000", "region", "geo", tuple(Code(c, f"Place {c}") for c in geo)),
            Dimension("Tid", "year", "time", tuple(Code(c, c) for c in time)),
        ),
    )
    codes = {d.id: pl.Series(d.id, [c.code for c in d.codes]).to_frame() for d in schema.dimensions}
    cells = codes["ContentsCode"].join(codes["KOKkommuneregion0000"], how="cross").join(codes["Tid"], how="cross")
    hidden = pl.int_range(pl.len()) == 1
    frame = cells.with_columns(
        value=pl.when(~hidden).then(pl.int_range(pl.len()) * 0.5 + shift),
        status=pl.when(hidden).then(pl.lit(":")),
    )
    return Part(made_up_origin(table_id), frame, schema)


def made_up_regions() -> Part:
    """Two municipalities and the country."""
    rows = [
        ("0301", "Oslo", "municipality", 1838, None, "EKA03"),
        ("1120", "Klepp", "municipality", 1838, None, "EKA11"),
        ("EAK", "Landet", "country", 1838, None, None),
    ]
    return Part(made_up_origin("klass_131", "regions"), pl.DataFrame(rows, REGIONS.columns, orient="row"))


def write_made_up(home: Path, *, shift: float = 0, created: str = CREATED, sample: bool = False) -> Snapshot:
    """A snapshot of two tables and the regions; another `shift` is another snapshot."""
    parts = [made_up_table("12279", shift=shift), made_up_table("12275", shift=shift), made_up_regions()]
    return write_snapshot(home, parts, created=created, program="bvmonitor test", sample=sample)


def retitled(part: Part, title: str) -> Part:
    """The same figures under another title."""
    return replace(part, origin=replace(part.origin, title=title))
