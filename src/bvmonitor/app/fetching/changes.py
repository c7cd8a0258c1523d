"""What differs between a table as it was and as it is."""

from collections.abc import Sequence
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
    # Cells are joined by one whole number each: on columns of text a million cells took 490 MB, not 230.
    key = _place_of(names, before, after)
    old, new = (frame.select(VALUE, STATUS, key=key, here=True) for frame in (before, after))
    both = new.join(old, on="key", how="full", suffix=_OLD, coalesce=True)
    here, there = pl.col("here").is_not_null(), pl.col(f"here{_OLD}").is_not_null()
    differs = pl.any_horizontal(pl.col(column).ne_missing(pl.col(column + _OLD)) for column in (VALUE, STATUS))
    counted = both.select(
        (here & there & differs).sum().alias("revised"),
        (here & ~there).sum().alias("added"),
        (there & ~here).sum().alias("removed"),
    )
    return Changes(**counted.collect().row(0, named=True))


def _place_of(names: Sequence[str], *frames: pl.LazyFrame) -> pl.Expr:
    """A cell's place in a table that has the codes of all frames."""
    place = pl.lit(0, pl.Int64)
    for name in names:
        codes = pl.concat([frame.select(pl.col(name).cast(pl.String).unique()) for frame in frames]).collect()
        known = pl.Enum(codes[name].unique().sort())
        place = place * len(known.categories) + pl.col(name).cast(pl.String).cast(known).to_physical().cast(
            pl.Int64
        )
    return place
