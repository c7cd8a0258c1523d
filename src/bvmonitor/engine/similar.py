"""How unlike municipalities are: distances between their standardised figures."""

from collections.abc import Sequence
from typing import Final

import polars as pl

from bvmonitor.domain.likeness import Likeness

TIE_DECIMALS: Final = 9  # what binary fractions add beyond is no difference
FIGURES: Final = pl.Schema({"code": pl.String(), "indicator_id": pl.String(), "value": pl.Float64()})
DISTANCES: Final = pl.Schema({"code": pl.String(), "distance": pl.Float64()})


def distances(figures: pl.DataFrame, subject: str, counted: Sequence[Likeness]) -> pl.DataFrame:
    """The distance of every municipality from one, the nearest first.

    Each figure is standardised over all municipalities that have it: the mean taken away, divided by the standard
    deviation (of the whole population of municipalities). The distance is the square root of the weighted mean of
    the squared differences: 1 is one standard deviation in each figure. What the subject has no figure for does
    not count; a municipality that lacks a figure that counts has no distance. A figure that is the same everywhere
    puts nobody apart.

    Args:
        figures: FIGURES of one year, one row per municipality and indicator; a value may be null.
        subject: Code of the municipality that the others are held against.
        counted: The indicators that count; others in `figures` do not.

    Returns:
        DISTANCES, in standard deviations, without the subject; equal ones by code. Empty when the subject has none
        of the figures.

    Source:
        docs/method/similar.md.
    """
    logs = [each.indicator_id for each in counted if each.log]
    value = pl.col("value")
    scaled = figures.filter(pl.col("indicator_id").is_in([each.indicator_id for each in counted])).select(
        "code",
        "indicator_id",
        value=pl.when(pl.col("indicator_id").is_in(logs))
        .then(pl.when(value > 0).then(value.log()))
        .otherwise(value),
    )
    spread = value.std(ddof=0)
    mine = scaled.filter(pl.col("code") == subject, value.is_not_null()).select("indicator_id", mine="value")
    weights = pl.DataFrame(
        [(each.indicator_id, each.weight) for each in counted],
        {"indicator_id": pl.String, "weight": pl.Float64},
        orient="row",
    ).join(mine, on="indicator_id")
    # A spread that is only what rounding left is none.
    same = spread <= pl.max_horizontal(value.mean().abs(), pl.lit(1.0)) * 10.0**-TIE_DECIMALS
    of_all = scaled.group_by("indicator_id").agg(spread=pl.when(same).then(None).otherwise(spread))
    apart = (pl.col("value") - pl.col("mine")) / pl.col("spread")
    return (
        scaled.drop_nulls("value")
        .join(weights.join(of_all, on="indicator_id"), on="indicator_id")
        .with_columns(squared=pl.col("weight") * apart.fill_null(0.0) ** 2)
        .sort("code", "indicator_id")
        .group_by("code", maintain_order=True)
        .agg(pl.col("squared", "weight").sum(), figures=pl.len())
        .filter(pl.col("figures") == weights.height, pl.col("code") != subject)
        .select("code", distance=(pl.col("squared") / pl.col("weight")).sqrt().round(TIE_DECIMALS))
        .sort("distance", "code")
        .cast(DISTANCES)
    )
