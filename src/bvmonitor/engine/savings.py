"""Saving potentials: own unit cost less that of a reference, times what the cost is per; everything at once."""

from collections.abc import Mapping
from typing import Final

import polars as pl

from bvmonitor.domain.savings import BEST_QUARTILE, MILLION
from bvmonitor.domain.status import NOT_COVERED

KEY: Final = ("indicator_id", "column_id", "period")
REFERENCES: Final = pl.Schema(
    {
        "indicator_id": pl.String(),
        "column_id": pl.String(),  # whose saving potential
        "period": pl.Int32(),
        "reference_id": pl.String(),  # a column, or `best_quartile:` and a pool
        "reference": pl.Float64(),  # the unit cost that the own one is held against
        "gap": pl.Float64(),  # own unit cost less that of the reference; null where one of them is lacking
        "lacking": pl.String(),  # the mark of the reference's unit cost, where it has one
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
    theirs = shown.rename({"column_id": "reference_id", "value": "reference", "status": "lacking"})
    return (
        shown.drop("status")
        .join(references, on=["column_id", "period"], maintain_order="left")
        .join(theirs, on=["indicator_id", "reference_id", "period"], how="left", maintain_order="left")
        .with_columns(gap=pl.col("value") - pl.col("reference"), n_reporting=None)
        .select(pl.col(name).cast(to) for name, to in REFERENCES.items())
    )


def against_best_quartiles(positions: pl.DataFrame) -> pl.DataFrame:
    """REFERENCES of municipalities against the best quarter point of their pools, themselves left out.

    Args:
        positions: POSITIONS of costs, in which the best quarter point is the lowest.
    """
    return positions.select(
        *KEY,
        reference_id=pl.lit(f"{BEST_QUARTILE}:") + pl.col("pool_id"),
        reference="best",
        gap="distance",
        lacking=None,
        n_reporting="n_reporting",
    ).cast(REFERENCES)


def savings(
    references: pl.DataFrame, values: pl.DataFrame, volumes: pl.DataFrame, factors: Mapping[str, float]
) -> pl.DataFrame:
    """What each municipality would spend less at the unit cost of each reference, in million kroner.

    Args:
        references: REFERENCES.
        values: INDICATOR_VALUES of the municipalities.
        volumes: INDICATOR_VALUES in which the value of an indicator is the sum of its denominator.
        factors: By indicator, what its numerator is multiplied by before the division (1000 where a cost is per
            1000 inhabitants).

    Returns:
        REFERENCES with `volume`, `saving` (below 0: the municipality is cheaper) and `status` (null exactly when
        there is a saving potential: the own mark, else the reference's, else that of the volume), rows in the
        same order.

    Source:
        docs/method/money.md.
    """
    rules = pl.DataFrame(list(factors.items()), {"indicator_id": pl.String, "factor": pl.Float64}, orient="row")
    counted = volumes.select(*KEY, volume="value", volume_status="status").join(
        rules, on="indicator_id", how="left"
    )
    # Own costs and volumes meet first: they are fewer than the references.
    own = values.select(*KEY, own_status="status").join(counted, on=list(KEY), how="left")
    return (
        references.join(own, on=list(KEY), how="left", maintain_order="left")
        .with_columns(saving=pl.col("gap") * pl.col("volume") / (pl.col("factor") * MILLION))
        .with_columns(
            status=pl.when(pl.col("saving").is_null()).then(
                pl.coalesce("own_status", _of_reference(), "volume_status", pl.lit(NOT_COVERED))
            )
        )
        .drop("factor", "own_status", "volume_status", "lacking")
    )


def _of_reference() -> pl.Expr:
    """Why there is no unit cost to hold the own one against."""
    return pl.when(pl.col("gap").is_null()).then(pl.coalesce("lacking", pl.lit(NOT_COVERED)))
