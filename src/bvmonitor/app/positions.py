"""From the engine's positions to those of a page."""

from collections.abc import Mapping
from typing import Any

import polars as pl

from bvmonitor.domain.position import POSITION_FIELDS, Position


def position_of(row: Mapping[str, Any]) -> Position:
    """A row of POSITIONS."""
    named = {**row, "pool": row["pool_id"]}
    return Position(**{name: named[name] for name in POSITION_FIELDS})


def placed_of(positions: pl.DataFrame) -> Mapping[str, Position]:
    """POSITIONS of one indicator in one pool and year, by member, in the order of the rows."""
    return {row["column_id"]: position_of(row) for row in positions.rows(named=True)}
