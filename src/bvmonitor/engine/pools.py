"""Which municipalities are ranked together, year by year."""

from collections.abc import Iterable, Sequence

import polars as pl

from bvmonitor.domain.kostra_groups import scheme_of
from bvmonitor.domain.region import GROUP_PREFIX
from bvmonitor.frames import POOLS, check_frame


def pools_of(membership: pl.DataFrame, sets: Iterable[str], periods: Sequence[int]) -> pl.DataFrame:
    """The members of sets in each year, under the codes of that year.

    Args:
        membership: MEMBERSHIP.
        sets: Sets: `EAK`, `EKA11`, a KOSTRA group under its scheme (`EKG07@2020`), or `EKG` for every group under
            the scheme that each year's figures use.
        periods: Years.

    Returns:
        POOLS.
    """
    schemes = {period: scheme.id for period in periods if (scheme := scheme_of(period)) is not None}
    years = pl.DataFrame(
        [(period, schemes.get(period)) for period in periods],
        {"period": pl.Int32, "in_force": pl.String},
        orient="row",
    )
    wanted = sorted(set(sets))
    is_group = pl.col("set_id").str.starts_with(GROUP_PREFIX)
    pool_id = pl.when(is_group).then(pl.col("set_id") + "@" + pl.col("scheme")).otherwise("set_id")
    every_group = is_group & (pl.col("scheme") == pl.col("in_force")) & (GROUP_PREFIX in wanted)
    return check_frame(
        membership.join(years, how="cross")
        .filter(
            pl.col("valid_from") <= pl.col("period"),
            pl.col("valid_to").is_null() | (pl.col("period") < pl.col("valid_to")),
        )
        .with_columns(pool_id=pool_id)
        .filter(pl.col("pool_id").is_in(wanted) | every_group.fill_null(value=False))
        .select("pool_id", "period", column_id="member_code")
        .unique(maintain_order=True),
        POOLS,
    )
