"""Spending against calculated need, held against the unweighted mean of a network; everything at once."""

import polars as pl


def resource_index(spending: pl.DataFrame, needs: pl.DataFrame, members: pl.DataFrame) -> pl.DataFrame:
    """The resource index of municipalities against their networks.

    Args:
        spending: `column_id`, `period` and `value`: spending per inhabitant, null where there is none.
        needs: `column_id`, `period` and `weight`: calculated need, above 0.
        members: `network`, `period` and `column_id`: who is in a network; with `counts`, whether the municipality
            counts in its mean.

    Returns:
        `members` in the same order, with `adjusted` (spending divided by need), `mean` (the unweighted mean of
        those that count and have one; null where none has), `n_reporting`, `n_members` and `index` (`adjusted`
        divided by `mean`; null where either is lacking or the mean is not above 0).

    Source:
        ASSS; docs/method/money.md.
    """
    race = ["network", "period"]
    counts = pl.col("counts")
    counted = pl.col("adjusted").filter(counts)
    return (
        members.join(spending, on=["column_id", "period"], how="left", maintain_order="left")
        .join(needs, on=["column_id", "period"], how="left", maintain_order="left")
        .with_columns(adjusted=pl.col("value") / pl.col("weight"))
        .with_columns(
            mean=counted.mean().over(race),
            n_reporting=counted.count().over(race),
            n_members=counts.sum().over(race),
        )
        .with_columns(index=pl.when(pl.col("mean") > 0).then(pl.col("adjusted") / pl.col("mean")))
        .select(*members.columns, "adjusted", "mean", "n_reporting", "n_members", "index")
    )
