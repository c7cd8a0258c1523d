"""From the engine's positions to those of a page."""

from collections.abc import Mapping
from typing import Any, Final

import polars as pl

from bvmonitor.domain.position import Position

_SAME_NAME: Final = (
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


def position_of(row: Mapping[str, Any]) -> Position:
    """A row of POSITIONS."""
    return Position(pool=row["pool_id"], **{name: row[name] for name in _SAME_NAME})


def placed_of(positions: pl.DataFrame) -> Mapping[str, Position]:
    """POSITIONS of one indicator in one pool and year, by member, in the order of the rows."""
    return {row["column_id"]: position_of(row) for row in positions.rows(named=True)}
