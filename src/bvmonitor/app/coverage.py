"""What the bundled sample covers: for the notice on a page, and for the error when it lacks what was asked for."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import polars as pl

from bvmonitor.domain.comparison import Remark
from bvmonitor.frames import VALUE
from bvmonitor.store.snapshot import Snapshot

_KOSTRA: Final = "KOKkommuneregion0000"  # population alone, which is there for everyone, is no key figure

_MUNICIPALITY: Final = r"^\d{4}$"


@dataclass(frozen=True, slots=True)
class Coverage:
    """The municipalities that a snapshot has key figures for.

    Attributes:
        names: Their names: those with local figures first, and then the one with most figures.
        first: First year with a figure.
        last: Last year with a figure.
    """

    names: tuple[str, ...]
    first: int
    last: int


def coverage_of(snapshot: Snapshot) -> Coverage:
    """The municipalities and years that a snapshot has key figures for, SSB's and local ones.

    Raises:
        StoreError: A file of the snapshot is damaged.
    """
    local = _local_places(snapshot).with_columns(local=pl.lit(value=True))
    figures = pl.concat(
        [local, *(places.with_columns(local=pl.lit(value=False)) for places in _kostra_places(snapshot))]
    )
    places = (
        figures.filter(pl.col("region_code").str.contains(_MUNICIPALITY))
        .group_by("region_code")
        .agg(pl.len(), pl.col("local").any(), first=pl.col("period").min(), last=pl.col("period").max())
    )
    newest = snapshot.regions().sort("valid_from").unique("region_code", keep="last").select("region_code", "name")
    named = places.join(newest, on="region_code").sort("local", "len", "name", descending=[True, True, False])
    return Coverage(tuple(named["name"]), min(named["first"], default=0), max(named["last"], default=0))


def sample_notice(snapshot: Snapshot) -> Remark | None:
    """What a page must say at its face when its figures are the sample's, or None when they are not."""
    if not snapshot.manifest.sample:
        return None
    coverage = coverage_of(snapshot)
    return Remark("sample", (("names", coverage.names), ("first", coverage.first), ("last", coverage.last)))


def _local_places(snapshot: Snapshot) -> pl.DataFrame:
    """Region and year of every local figure."""
    return snapshot.local_figures().filter(pl.col(VALUE).is_not_null()).select("region_code", "period")


def _kostra_places(snapshot: Snapshot) -> Iterator[pl.DataFrame]:
    """Region and year of every figure in the tables of KOSTRA."""
    for table_id in snapshot.table_ids:
        table = snapshot.table(table_id)
        geo, time = table.schema.with_role("geo"), table.schema.with_role("time")
        if geo is None or time is None or geo.id != _KOSTRA:
            continue
        yield (
            table.observations.filter(pl.col(VALUE).is_not_null())
            .select(region_code=pl.col(geo.id), period=pl.col(time.id).cast(pl.String).cast(pl.Int32))
            .collect()
        )
