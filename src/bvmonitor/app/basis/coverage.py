"""What the bundled sample covers: for the notice on a page, and for the error when it lacks what was asked for."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import polars as pl

from bvmonitor.domain.comparison import Remark
from bvmonitor.domain.region import kind_of
from bvmonitor.frames import VALUE
from bvmonitor.store.snapshot import Snapshot

_KOSTRA: Final = "KOKkommuneregion0000"  # population alone, which is there for everyone, is no key figure


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


@lru_cache(maxsize=1)  # every page of a run says it
def coverage_of(snapshot: Snapshot) -> Coverage:
    """The municipalities and years that a snapshot has key figures for, SSB's and local ones.

    Raises:
        StoreError: A file of the snapshot is damaged.
    """
    places = (
        pl.concat([_local_places(snapshot), *_kostra_places(snapshot)])
        .group_by("region_code")
        .agg(pl.len(), pl.col("local").any(), first=pl.col("period").min(), last=pl.col("period").max())
        .collect()
    )
    regions = snapshot.regions()  # by code and first year: a code's last name counts
    names = dict(zip(regions["region_code"], regions["name"], strict=True))
    found = [
        (not local, -count, names[code], first, last)
        for code, count, local, first, last in places.iter_rows()
        if kind_of(code) == "municipality"
    ]
    return Coverage(
        tuple(name for _, _, name, _, _ in sorted(found)),
        min((first for *_, first, _ in found), default=0),
        max((last for *_, last in found), default=0),
    )


def sample_notice(snapshot: Snapshot) -> Remark | None:
    """What a page must say at its face when its figures are the sample's, or None when they are not."""
    if not snapshot.manifest.sample:
        return None
    coverage = coverage_of(snapshot)
    return Remark("sample", (("names", coverage.names), ("first", coverage.first), ("last", coverage.last)))


def _local_places(snapshot: Snapshot) -> pl.LazyFrame:
    """Region and year of every local figure."""
    figures = snapshot.local_figures().lazy().filter(pl.col(VALUE).is_not_null())
    return figures.select("region_code", "period", local=pl.lit(value=True))


def _kostra_places(snapshot: Snapshot) -> Iterator[pl.LazyFrame]:
    """Region and year of every figure in the tables of KOSTRA."""
    for table_id in snapshot.table_ids:
        table = snapshot.table(table_id)
        geo, time = table.schema.with_role("geo"), table.schema.with_role("time")
        if geo is None or time is None or geo.id != _KOSTRA:
            continue
        year = pl.col(time.id).cast(pl.String).cast(pl.Int32)
        figures = table.observations.filter(pl.col(VALUE).is_not_null())
        yield figures.select(pl.col(geo.id).alias("region_code"), year.alias("period"), local=pl.lit(value=False))
