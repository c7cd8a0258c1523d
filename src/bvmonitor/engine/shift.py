"""Under which code a region's figure of another year stands."""

import polars as pl

from bvmonitor.domain.status import NOT_COMPARABLE, NOT_COVERED
from bvmonitor.engine.grid import Grid


def codes_in_shifted_years(region_map: pl.DataFrame, grid: Grid, shift: int) -> pl.DataFrame:
    """Follow every region from each period to the period `shift` years on (or back, below zero).

    A change is a renumbering when it says so and is one to one in its year. A region that took part in any other
    change in between is `not_comparable`; a code that came into use in between (went out of use, going back) has
    no figure, `not_covered`, since the region was not in force.

    Args:
        region_map: REGION_MAP of all changes in those years.
        grid: The periods, and the regions to follow.
        shift: Years to the year that is read.

    Returns:
        One row per region and period: `region`, `at` (the period's place in the grid), `source` (the code in the
        other year) and `status`, one of which is null.

    Source:
        KLASS 131 changes.
    """
    changes = _changes(region_map, backwards=shift < 0)
    state = (
        pl.DataFrame(
            {"at": range(len(grid.periods)), "period": grid.periods}, {"at": pl.UInt32, "period": pl.Int32}
        )
        .join(pl.DataFrame({"region": grid.regions}, {"region": pl.String}), how="cross")
        .with_columns(code="region", status=pl.lit(None, pl.String))
    )
    for years in range(1, shift + 1) if shift > 0 else range(0, shift, -1):
        state = _step(state.with_columns(changed=pl.col("period") + years), changes)
    return state.select(
        pl.col("region").cast(grid.region_dtype),
        "at",
        pl.when(pl.col("status").is_null()).then("code").alias("source"),
        "status",
    )


def _changes(region_map: pl.DataFrame, *, backwards: bool) -> pl.DataFrame:
    """Changes with `before` and `after` in the direction of travel, and whether each is one to one."""
    before, after = ("to_code", "from_code") if backwards else ("from_code", "to_code")
    return region_map.select(
        "changed",
        before=before,
        after=after,
        moves=(pl.col("kind") == "renumber")
        & (pl.len().over("changed", "from_code") == 1)
        & (pl.len().over("changed", "to_code") == 1),
    )


def _step(state: pl.DataFrame, changes: pl.DataFrame) -> pl.DataFrame:
    """Take every code through the changes of one year each."""
    broken = changes.filter(~pl.col("moves"))
    left = changes.filter("moves").select("changed", code="before", next="after")
    entered = changes.filter("moves").select("changed", code="after", enters=pl.lit(value=True))
    merged = pl.concat([broken.select("changed", code="before"), broken.select("changed", code="after")]).unique()
    return (
        state.join(left, on=["changed", "code"], how="left")
        .join(merged.with_columns(breaks=pl.lit(value=True)), on=["changed", "code"], how="left")
        .join(entered, on=["changed", "code"], how="left")
        .with_columns(
            status=pl.when(pl.col("status").is_not_null())
            .then("status")
            .when(pl.col("next").is_not_null())
            .then(None)
            .when("breaks")
            .then(pl.lit(NOT_COMPARABLE))
            .when("enters")
            .then(pl.lit(NOT_COVERED)),
            code=pl.coalesce("next", "code"),
        )
        .drop("next", "breaks", "enters")
    )
