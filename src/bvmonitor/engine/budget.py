"""Lines of a budget added up, year by year."""

from typing import Final

import polars as pl

from bvmonitor.domain.status import NOT_COVERED, rank_of
from bvmonitor.frames import STATUS, VALUE

_COLUMN: Final = ("kind", "period")
_DIGITS: Final = 9  # decimals of a sum: beyond them is binary noise


def budget_totals(cells: pl.DataFrame) -> pl.DataFrame:
    """The sum of each column of a budget; none where a line has no figure in it.

    Args:
        cells: A row for every line and column: `kind`, `period`, `value` in kroner, `status`.

    Returns:
        A row for every column in the order of its first line: `kind`, `period`, `value`, `status`.
    """
    marks = sorted({*cells[STATUS].drop_nulls()}, key=lambda mark: (rank_of(mark), mark))
    order = {mark: number for number, mark in enumerate(marks)}
    rank = pl.col(STATUS).replace_strict(order, default=None, return_dtype=pl.Int32)
    whole = pl.col("has") == pl.col("lines")
    return (
        cells.with_columns(rank=rank)
        .group_by(_COLUMN, maintain_order=True)
        .agg(
            pl.col(VALUE).sum().round(_DIGITS),
            pl.col(STATUS).filter(pl.col("rank") == pl.col("rank").min()).first(),
            has=pl.col(VALUE).is_not_null().sum(),
            lines=pl.len(),
        )
        .select(
            *_COLUMN,
            pl.when(whole).then(VALUE).alias(VALUE),
            pl.when(~whole).then(pl.coalesce(STATUS, pl.lit(NOT_COVERED))).alias(STATUS),
        )
    )
