"""From the engine's positions to those of a page."""

from collections.abc import Mapping

import polars as pl

from bvmonitor.domain.position import Position

_FIELDS = (
    "rank",
    "n_reporting",
    "n_members",
    "basis",
    "served",
    "quarter",
    "lower",
    "median",
    "upper",
    "best",
    "distance",
)


def placed_of(positions: pl.DataFrame) -> Mapping[str, Position]:
    """POSITIONS of one indicator in one pool and year, by member, in the order of the rows."""
    rows = positions.select("column_id", "pool_id", *_FIELDS).iter_rows()
    return {column_id: Position(*row) for column_id, *row in rows}
