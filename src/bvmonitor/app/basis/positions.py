"""From the engine's positions to those of a page."""

from collections.abc import Mapping
from typing import Any

import polars as pl

from bvmonitor.domain.position import POSITION_FIELDS, Position


def position_of(row: Mapping[str, Any]) -> Position:
    """A row of POSITIONS."""
    named = {**row, "pool": row["pool_id"]}
    return Position(**{name: named[name] for name in POSITION_FIELDS if name in named})


def with_bands(positions: pl.DataFrame, bands: pl.DataFrame) -> pl.DataFrame:
    """POSITIONS with `band_from` and `band_to` where there is a rank and a band.

    The rank is always within: what is equal as shown may differ clearly in what it follows from.
    """
    rank = pl.col("rank")
    ranked = rank.is_not_null()
    return positions.join(
        bands, on=["indicator_id", "pool_id", "period", "column_id"], how="left", maintain_order="left"
    ).with_columns(
        band_from=pl.when(ranked & pl.col("band_from").is_not_null()).then(pl.min_horizontal("band_from", rank)),
        band_to=pl.when(ranked & pl.col("band_to").is_not_null()).then(pl.max_horizontal("band_to", rank)),
    )


def placed_of(positions: pl.DataFrame) -> Mapping[str, Position]:
    """POSITIONS of one indicator in one pool and year, by member, in the order of the rows."""
    return {row["column_id"]: position_of(row) for row in positions.rows(named=True)}
