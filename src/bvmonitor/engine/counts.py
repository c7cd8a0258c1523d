"""The counts behind each figure, as far as an interval may rest on them."""

from collections.abc import Sequence
from typing import Final

import polars as pl

from bvmonitor.domain.indicator import Indicator
from bvmonitor.domain.interval import is_ratio, per_of

Z95: Final = 1.959963984540054  # the standard normal's quantile at 0.975
_WHOLE: Final = 1e-6  # a sum of counts is as good as whole when it is this near


def counts_of(values: pl.DataFrame, indicators: Sequence[Indicator]) -> pl.DataFrame:
    """What each figure counts, and out of how much.

    Args:
        values: INDICATOR_VALUES.
        indicators: Definitions of all of them.

    Returns:
        Each row's `indicator_id`, `column_id`, `period`, `value`; its indicator's `method`, `per` (what the ratio
        is multiplied by), `half_unit` (of rounding) and `is_ratio`; `x`, the count, and `n`, what it is of (1 for
        a bare count), null where `reason` says why there are none to build on.
    """
    x, n = pl.col("numerator"), pl.when("is_ratio").then("denominator").otherwise(pl.lit(1.0))
    rows = values.join(_kinds(indicators), on="indicator_id", maintain_order="left").with_columns(n=n)
    is_whole = (x - x.round()).abs() < _WHOLE
    # The reporting members' sums are not what SSB's figure of the whole set is made of.
    of_some = (pl.col("origin") == "published") & (pl.col("n_reporting") < pl.col("n_members"))
    reason = (
        pl.when(pl.col("value").is_null())
        .then(pl.lit("absent"))
        .when(pl.col("method").is_null())
        .then(pl.lit("kind"))
        .when(x.is_null() | n.is_null() | (n <= 0) | of_some.fill_null(value=False))
        .then(pl.lit("no_counts"))
        .when(~is_whole | (x < 0) | ((pl.col("method") == "wilson") & (x > n)))
        .then(pl.lit("not_counts"))
    )
    counted = pl.col("reason").is_null()
    return rows.with_columns(reason=reason).select(
        "indicator_id",
        "column_id",
        "period",
        "value",
        "method",
        "per",
        "half_unit",
        "is_ratio",
        x=pl.when(counted).then(x.round()),
        n=pl.when(counted).then("n"),
        reason="reason",
    )


def _kinds(indicators: Sequence[Indicator]) -> pl.DataFrame:
    return pl.DataFrame(
        [
            (
                each.id,
                None if each.interval == "none" else each.interval,
                per_of(each),
                is_ratio(each),
                0.5 * 10.0**-each.decimals,
            )
            for each in indicators
        ],
        {
            "indicator_id": pl.String,
            "method": pl.String,
            "per": pl.Float64,
            "is_ratio": pl.Boolean,
            "half_unit": pl.Float64,
        },
        orient="row",
    )
