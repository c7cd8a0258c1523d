"""Half-year counts summed to services, counties and the country, by Bufdir's rule of what is missing."""

from typing import Final

import polars as pl

from bvmonitor.domain.status import PRECEDENCE, UNKNOWN_RANK

COUNTS: Final = {
    "indicator_id": pl.String(),
    "region_code": pl.String(),
    "period": pl.String(),
    "numerator": pl.Float64(),
    "denominator": pl.Float64(),
    "status": pl.String(),
}
MEMBERS: Final = {"set_id": pl.String(), "member_code": pl.String(), "period": pl.String(), "strict": pl.Boolean()}


def half_year_sums(counts: pl.DataFrame, members: pl.DataFrame) -> pl.DataFrame:
    """Sums over the members of sets whose every member has a row.

    A set that is strict (a service, a merger) has no figure when one member has none. Any other (a county, the
    country) is the sum of the members that have both counts, and says how many they are. A set with a member that
    is not among the rows at all is left out: its sum would be of whoever happens to be in the file.

    Args:
        counts: COUNTS, one row per indicator, municipality and half-year; both counts are there or neither, and
            the status says why not.
        members: MEMBERS: who was in which set in which half-year, and whether all must have figures.

    Returns:
        As COUNTS, `region_code` being the set's, with `n_members` and `n_reporting` beside. Shares are to be made
        of the sums.

    Source:
        Bufdir's scripts for the monitor: strict for mergers and cooperations, lenient for county and country.
    """
    ranks = {mark: float(rank) for rank, mark in enumerate(PRECEDENCE)}
    known = pl.col("numerator").is_not_null() & pl.col("denominator").is_not_null()
    sizes = members.group_by("set_id", "period").agg(
        n_members=pl.len().cast(pl.Int32), strict=pl.col("strict").any()
    )
    joined = members.drop("strict").join(
        counts, left_on=["member_code", "period"], right_on=["region_code", "period"]
    )
    ranked = joined.with_columns(
        is_known=known,
        rank=pl.col("status").replace_strict(ranks, default=UNKNOWN_RANK, return_dtype=pl.Float64()),
    )
    marks = (
        ranked.filter(~pl.col("is_known"))
        .sort("rank", "status")
        .group_by("set_id", "indicator_id", "period")
        .agg(mark=pl.col("status").first())
    )
    sums = ranked.group_by("set_id", "indicator_id", "period").agg(
        n_rows=pl.len(),
        n_reporting=pl.col("is_known").sum().cast(pl.Int32),
        numerator=pl.col("numerator").filter(pl.col("is_known")).sum(),
        denominator=pl.col("denominator").filter(pl.col("is_known")).sum(),
    )
    whole = sums.join(sizes, on=["set_id", "period"]).filter(pl.col("n_rows") == pl.col("n_members"))
    is_missing = (pl.col("n_reporting") == 0) | (pl.col("strict") & (pl.col("n_reporting") < pl.col("n_members")))
    told = whole.join(marks, on=["set_id", "indicator_id", "period"], how="left")
    return told.select(
        "indicator_id",
        pl.col("set_id").alias("region_code"),
        "period",
        *(pl.when(~is_missing).then(name).alias(name) for name in ("numerator", "denominator")),
        pl.when(is_missing).then("mark").alias("status"),
        "n_members",
        "n_reporting",
    ).sort("indicator_id", "region_code", "period")
