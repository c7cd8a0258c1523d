"""Saving potentials: own unit cost less that of a reference, times what the cost is per; everything at once."""

from collections.abc import Mapping
from typing import Final

import polars as pl

from bvmonitor.domain.savings import BEST_QUARTILE, MILLION
from bvmonitor.domain.status import NOT_COVERED
from bvmonitor.frames import POSITIONS

KEY: Final = ("indicator_id", "column_id", "period")
REFERENCES: Final = pl.Schema(
    {
        "indicator_id": pl.String(),
        "column_id": pl.String(),  # whose saving potential
        "period": pl.Int32(),
        "reference_id": pl.String(),  # a column, or `best_quartile:` and a pool
        "reference": pl.Float64(),  # the unit cost that the own one is held against
        "gap": pl.Float64(),  # own unit cost less that of the reference; null exactly when `lacking` says why
        "lacking": pl.String(),
        "n_reporting": pl.Int32(),  # members of a pool with a figure
    }
)


def against_columns(values: pl.DataFrame, references: pl.DataFrame) -> pl.DataFrame:
    """REFERENCES of municipalities against other columns of the same indicator and year.

    Args:
        values: INDICATOR_VALUES of both.
        references: `column_id`, `period` and `reference_id`: who is held against which column.
    """
    shown = values.select(*KEY, "value", "status")
    theirs = shown.rename({"column_id": "reference_id", "value": "reference", "status": "reference_status"})
    return (
        shown.join(references, on=["column_id", "period"], maintain_order="left")
        .join(theirs, on=["indicator_id", "reference_id", "period"], how="left", maintain_order="left")
        .with_columns(gap=pl.col("value") - pl.col("reference"), n_reporting=None)
        .with_columns(lacking=_lacking("status", "reference_status"))
        .select(pl.col(name).cast(to) for name, to in REFERENCES.items())
    )


def against_best_quartiles(positions: pl.DataFrame, values: pl.DataFrame) -> pl.DataFrame:
    """REFERENCES of municipalities against the best quarter point of their pools, themselves left out.

    Args:
        positions: POSITIONS of costs, in which the best quarter point is the lowest.
        values: INDICATOR_VALUES of the members.
    """
    own = values.select(*KEY, "status")
    return (
        positions.select(
            *(name for name in POSITIONS.columns if name in (*KEY, "pool_id", "best", "distance", "n_reporting"))
        )
        .join(own, on=list(KEY), how="left", maintain_order="left")
        .with_columns(
            reference_id=pl.lit(f"{BEST_QUARTILE}:") + pl.col("pool_id"), reference="best", gap="distance"
        )
        .with_columns(lacking=_lacking("status"))
        .select(pl.col(name).cast(to) for name, to in REFERENCES.items())
    )


def savings(references: pl.DataFrame, volumes: pl.DataFrame, factors: Mapping[str, float]) -> pl.DataFrame:
    """What each municipality would spend less at the unit cost of each reference, in million kroner.

    Args:
        references: REFERENCES.
        volumes: INDICATOR_VALUES in which the value of an indicator is the sum of its denominator.
        factors: By indicator, what its numerator is multiplied by before the division (1000 where a cost is per
            1000 inhabitants).

    Returns:
        REFERENCES with `volume`, `saving` (below 0: the municipality is cheaper) and `status` (null exactly when
        there is a saving potential), rows in the same order.

    Source:
        docs/method/money.md.
    """
    rules = pl.DataFrame(list(factors.items()), {"indicator_id": pl.String, "factor": pl.Float64}, orient="row")
    counted = volumes.select(*KEY, volume="value", volume_status="status")
    return (
        references.join(counted, on=list(KEY), how="left", maintain_order="left")
        .join(rules, on="indicator_id", how="left", maintain_order="left")
        .with_columns(saving=pl.col("gap") * pl.col("volume") / (pl.col("factor") * MILLION))
        .with_columns(
            status=pl.when(pl.col("saving").is_null()).then(
                pl.coalesce("lacking", "volume_status", pl.lit(NOT_COVERED))
            )
        )
        .drop("factor", "volume_status", "lacking")
    )


def _lacking(*statuses: str) -> pl.Expr:
    """Why there is no gap: the first of some marks, or that a figure is not covered."""
    return pl.when(pl.col("gap").is_null()).then(pl.coalesce(*statuses, pl.lit(NOT_COVERED)))
