"""Costs in the prices of one year: every indicator, region and year at once."""

from collections.abc import Collection, Mapping
from typing import Final

import polars as pl

from bvmonitor.domain.status import NO_DEFLATOR
from bvmonitor.frames import INDICATOR_VALUES, check_frame

_AMOUNTS: Final = ("published", "computed", "local", "value")


def in_prices(values: pl.DataFrame, costs: Collection[str], factors: Mapping[int, float | None]) -> pl.DataFrame:
    """INDICATOR_VALUES in which the amounts of each year are multiplied by the factor of that year.

    Args:
        values: INDICATOR_VALUES in the prices of each figure's own year.
        costs: Ids of the indicators that are amounts of money; the others are left as they are.
        factors: By year, what its amounts are multiplied by; a year with None, or that is not there, has no figure
            and the mark `no_deflator`.

    Returns:
        INDICATOR_VALUES, rows in the same order. The denominator, which is no amount, is left as it is.

    Source:
        docs/method/money.md.
    """
    years = pl.DataFrame(list(factors.items()), {"period": pl.Int32, "factor": pl.Float64}, orient="row")
    is_cost = pl.col("indicator_id").is_in(list(costs))
    known = pl.col("factor").is_not_null()
    converted = (
        values.join(years, on="period", how="left", maintain_order="left")
        .with_columns(
            *(
                pl.when(~is_cost | known | pl.col(name).is_null())
                .then(_status_of(name))
                .otherwise(pl.lit(NO_DEFLATOR))
                .alias(_status_of(name))
                for name in _AMOUNTS
            ),
            *(
                pl.when(is_cost).then(pl.col(name) * pl.col("factor")).otherwise(name).alias(name)
                for name in (*_AMOUNTS, "numerator")
            ),
        )
        .select(values.columns)
    )
    return check_frame(converted, INDICATOR_VALUES)


def _status_of(amount: str) -> str:
    return "status" if amount == "value" else f"{amount}_status"
