"""What differs between a table as it was and as it is."""

from dataclasses import dataclass
from typing import Final

import polars as pl

from bvmonitor.frames import STATUS, VALUE

_OLD: Final = "_old"


@dataclass(frozen=True, slots=True)
class Changes:
    """Counts of cells: with another value or mark than before, not there before, no longer there."""

    revised: int = 0
    added: int = 0
    removed: int = 0

    def __bool__(self) -> bool:
        """Whether anything differs."""
        return bool(self.revised or self.added or self.removed)


def changes_between(before: pl.LazyFrame, after: pl.LazyFrame) -> Changes:
    """Compare two states of a table's observations, cell by cell.

    Two tables with other dimensions have no cell in common.
    """
    names = [name for name in after.collect_schema().names() if name not in (VALUE, STATUS)]
    if set(before.collect_schema().names()) != {*names, VALUE, STATUS}:
        counts = [frame.select(pl.len()).collect().item() for frame in (before, after)]
        return Changes(0, counts[1], counts[0])
    old, new = (frame.with_columns(pl.col(names).cast(pl.String), here=True) for frame in (before, after))
    both = new.join(old, on=names, how="full", suffix=_OLD, coalesce=True)
    here, there = pl.col("here").is_not_null(), pl.col(f"here{_OLD}").is_not_null()
    differs = pl.any_horizontal(pl.col(column).ne_missing(pl.col(column + _OLD)) for column in (VALUE, STATUS))
    counted = both.select(
        (here & there & differs).sum().alias("revised"),
        (here & ~there).sum().alias("added"),
        (there & ~here).sum().alias("removed"),
    )
    return Changes(**counted.collect().row(0, named=True))
