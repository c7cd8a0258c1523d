"""Counts and shares of the parts of wholes: every distribution, region and year at once."""

from typing import Final

import polars as pl

from bvmonitor.domain.status import NOT_COVERED, NOT_POSSIBLE, rank_of
from bvmonitor.frames import STATUS, VALUE, FrameSpec, check_frame

TERMS: Final = FrameSpec(
    "TERMS",
    ("part_id", "indicator_id"),
    {
        "part_id": pl.String(),
        "whole_id": pl.String(),  # the part that is the whole of it; its own id for a whole
        "indicator_id": pl.String(),  # one of the figures that are added up to the part
    },
)
SHARES: Final = FrameSpec(
    "SHARES",
    ("part_id", "column_id", "period"),
    {
        "part_id": pl.String(),
        "column_id": pl.String(),
        "period": pl.Int32(),
        "count": pl.Float64(),
        "count_status": pl.String(),  # why there is no count; null where there is one
        "share": pl.Float64(),  # in per cent of the whole
        "share_status": pl.String(),
    },
)
_DECIMALS: Final = 6  # of a sum: beyond them is binary noise


def shares_of(values: pl.DataFrame, terms: pl.DataFrame) -> pl.DataFrame:
    """Every part's count, and its share of the whole.

    A count is there only when all of its terms are, and a share only when the part and the whole are: nothing is
    computed through a hidden figure. Else the mark is the first of those of what is lacking.

    Args:
        values: INDICATOR_VALUES of the terms.
        terms: TERMS.

    Returns:
        SHARES, a row for every part, and every column and year that some term has a row in.

    Source:
        docs/method/distribution.md.
    """
    # Marks by number, the strongest first: the least of several is the one that is told.
    marks = sorted(
        {*values[STATUS].drop_nulls().unique(), NOT_COVERED, NOT_POSSIBLE}, key=lambda m: (rank_of(m), m)
    )
    numbers = {mark: number for number, mark in enumerate(marks)}
    figures = values.select(
        "indicator_id",
        "column_id",
        "period",
        VALUE,
        mark=pl.col(STATUS).replace_strict(numbers, return_dtype=pl.UInt32),
    )
    places = values.select("column_id", "period").unique()
    each = terms.join(places, how="cross").join(figures, on=_keys("indicator_id"), how="left")
    lacking = pl.col(VALUE).is_null()
    counts = (
        each.with_columns(mark=pl.when(lacking).then(pl.col("mark").fill_null(numbers[NOT_COVERED])))
        .group_by("part_id", "whole_id", "column_id", "period")
        .agg(pl.col(VALUE).sum().round(_DECIMALS), pl.col("mark").min())
        .with_columns(count=pl.when(pl.col("mark").is_null()).then(VALUE))
    )
    wholes = counts.filter(pl.col("part_id") == pl.col("whole_id")).select(
        "whole_id", "column_id", "period", whole="count", whole_mark="mark"
    )
    impossible = pl.when(pl.col("whole") == 0).then(pl.lit(numbers[NOT_POSSIBLE], pl.UInt32))
    of_share = pl.coalesce(pl.min_horizontal("mark", "whole_mark"), impossible)
    named = {number: mark for mark, number in numbers.items()}
    shares = (
        counts.join(wholes, on=_keys("whole_id"), how="left")
        .with_columns(share_mark=of_share)
        .with_columns(
            share=pl.when(pl.col("share_mark").is_null()).then(100 * pl.col("count") / pl.col("whole")),
            count_status=pl.col("mark").replace_strict(named, return_dtype=pl.String),
            share_status=pl.col("share_mark").replace_strict(named, return_dtype=pl.String),
        )
    )
    return check_frame(
        shares.select(pl.col(name).cast(dtype) for name, dtype in SHARES.columns.items()).sort(SHARES.key), SHARES
    )


def _keys(first: str) -> list[str]:
    return [first, "column_id", "period"]
