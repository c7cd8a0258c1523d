"""95 % intervals of all figures at once: Wilson for shares, exact Poisson for counts and rates of counts."""

from collections.abc import Sequence
from typing import Final

import polars as pl

from bvmonitor.domain.indicator import Indicator
from bvmonitor.engine.counts import Z95, counts_of
from bvmonitor.frames import INTERVALS, check_frame

TAIL: Final = 0.025  # on each side of a 95 % interval


def intervals(values: pl.DataFrame, indicators: Sequence[Indicator]) -> pl.DataFrame:
    """The interval of every figure that follows from whole counts, and why the others have none.

    Args:
        values: INDICATOR_VALUES.
        indicators: Definitions of all of them.

    Returns:
        INTERVALS, a row for each of `values`; limits in the indicator's unit.

    Source:
        Wilson 1927; Garwood 1936; docs/method/small_numbers.md.
    """
    rows = with_limits(counts_of(values, indicators))
    low, high = pl.col("low") * pl.col("per"), pl.col("high") * pl.col("per")
    # A figure that its own counts do not come near is not made of them.
    margin = pl.col("half_unit") * (1 + 1e-9)
    outside = (pl.col("value") < low - margin) | (pl.col("value") > high + margin)
    reason = (
        pl.when(pl.col("reason").is_not_null())
        .then("reason")
        .when(~high.is_finite())
        .then(pl.lit("not_counts"))
        .when(outside)
        .then(pl.lit("differs"))
    )
    return check_frame(
        rows.with_columns(reason=reason).select(
            "indicator_id",
            "column_id",
            "period",
            low=pl.when(pl.col("reason").is_null()).then(low),
            high=pl.when(pl.col("reason").is_null()).then(high),
            method=pl.when(pl.col("reason").is_null()).then("method"),
            reason="reason",
        ),
        INTERVALS,
    )


def with_limits(counts: pl.DataFrame) -> pl.DataFrame:
    """Counts with the limits `low` and `high` of `x / n`; null where there is no count."""
    below, above = wilson(pl.col("x"), pl.col("n"))
    is_share = pl.col("method") == "wilson"
    return (
        counts.join(_poisson(counts.filter(pl.col("method") == "poisson")["x"]), on="x", how="left")
        .with_columns(
            low=pl.when(is_share).then(below).otherwise(pl.col("count_low") / pl.col("n")),
            high=pl.when(is_share).then(above).otherwise(pl.col("count_high") / pl.col("n")),
        )
        .drop("count_low", "count_high")
    )


def wilson(x: pl.Expr, n: pl.Expr) -> tuple[pl.Expr, pl.Expr]:
    """Limits of a share of `x` in `n`: the score interval without continuity correction."""
    square = Z95 * Z95
    width = Z95 * (square + 4 * x * (n - x) / n).sqrt()
    low = pl.when(x > 0).then((2 * x + square - width) / (2 * (n + square)))
    high = pl.when(x < n).then((2 * x + square + width) / (2 * (n + square)))
    known = x.is_not_null() & n.is_not_null()
    return pl.when(known).then(low.fill_null(0.0)), pl.when(known).then(high.fill_null(1.0))


def _poisson(counts: pl.Series) -> pl.DataFrame:
    """Exact limits of the mean behind each distinct count: `x`, `count_low`, `count_high`."""
    distinct = counts.drop_nulls().unique()
    if distinct.is_empty():
        return pl.DataFrame(schema={"x": pl.Float64, "count_low": pl.Float64, "count_high": pl.Float64})
    from scipy import special  # noqa: PLC0415 - slow to load, and few pages need it

    x = distinct.to_numpy()
    low, high = special.gammaincinv(x, TAIL), special.gammaincinv(x + 1, 1 - TAIL)
    return pl.DataFrame({"x": x, "count_low": low, "count_high": high}).with_columns(
        count_low=pl.when(pl.col("x") > 0).then("count_low").otherwise(0.0)
    )
