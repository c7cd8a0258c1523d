"""The plain mean of a network's members, and their order, for all indicators and years at once."""

from typing import Final

import polars as pl

from bvmonitor.frames import INDICATOR_VALUES, VALUE, FrameSpec, check_frame

NETWORKS: Final = FrameSpec(
    "NETWORKS",
    ("indicator_id", "period"),
    {
        "indicator_id": pl.String(),
        "period": pl.Int32(),
        "n_members": pl.UInt32(),
        "n_reporting": pl.UInt32(),  # members with a figure
        "mean": pl.Float64(),  # of the members' figures as shown; null without any
        "members": pl.List(pl.String()),  # those with a figure, the lowest first, and by code where equal
        "figures": pl.List(pl.Float64()),  # theirs, in the same order
        "origin_ids": pl.List(pl.String()),
    },
)


def spread_of_members(values: pl.DataFrame) -> pl.DataFrame:
    """What lies between the members of a network.

    A member without a figure, or with a hidden one, counts among the members and in nothing else.

    Args:
        values: INDICATOR_VALUES of the members alone; what is shown of each counts, also what was typed in.

    Returns:
        NETWORKS.

    Source:
        ASSS; docs/method/profile.md.
    """
    check_frame(values, INDICATOR_VALUES)
    value, member, has_figure = pl.col(VALUE), pl.col("column_id"), pl.col(VALUE).is_not_null()
    made = (
        values.sort(VALUE, "column_id")
        .group_by("indicator_id", "period", maintain_order=True)
        .agg(
            n_members=pl.len(),
            n_reporting=value.count(),
            # Sorted, so that the order of members does not show in the last binary digit.
            mean=value.mean(),
            members=member.filter(has_figure),
            figures=value.filter(has_figure),
            origin_ids=pl.col("origin_ids").filter(has_figure).explode().drop_nulls().unique().sort(),
        )
    )
    return check_frame(made.select(pl.col(name).cast(dtype) for name, dtype in NETWORKS.columns.items()), NETWORKS)
