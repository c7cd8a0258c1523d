"""Where each member of a pool stands among the others, for all indicators, years and pools at once."""

from collections.abc import Sequence
from typing import Final

import polars as pl

from bvmonitor.domain.indicator import Indicator
from bvmonitor.domain.position import FEWEST, best_end
from bvmonitor.frames import POSITIONS, check_frame

_DIGITS: Final = 12  # significant digits in which two values must differ to be two: beyond them is binary noise
_ROWS_AT_ONCE: Final = 250_000  # rows worked on together, so that they stay near the processor
_LOWER, _MEDIAN, _UPPER = 0.25, 0.5, 0.75


def positions(
    values: pl.DataFrame, indicators: Sequence[Indicator], pools: pl.DataFrame, *, fewest: int = FEWEST
) -> pl.DataFrame:
    """Rank, quarter and quarter points of every member of every pool, for every indicator.

    Ranked are the values that follow from counts when every member with a figure has one, else the figures that
    are shown. Rank 1 is the lowest value where lower is better, else the highest; equal values share the best
    rank. Quarter points are of type 7 (linear between the values nearest to `1 + (n - 1) p`).

    Args:
        values: INDICATOR_VALUES of the pools' members.
        indicators: Distinct definitions.
        pools: POOLS.
        fewest: With fewer figures than this in a pool, at least 2, nothing is ranked there.

    Returns:
        POSITIONS, a row for every indicator and member of a pool in every year.

    Source:
        docs/method/position.md.
    """
    at_once = max(1, _ROWS_AT_ONCE // max(1, pools.height))
    starts = range(0, len(indicators), at_once)
    blocks = [_positions(values, indicators[start : start + at_once], pools, fewest) for start in starts]
    return pl.concat(blocks) if blocks else POSITIONS.empty()


def _positions(
    values: pl.DataFrame, indicators: Sequence[Indicator], pools: pl.DataFrame, fewest: int
) -> pl.DataFrame:
    rules = pl.DataFrame(
        [(i.id, i.direction == "lower_is_better", _best_point(i)) for i in indicators],
        {"indicator_id": pl.String, "from_lowest": pl.Boolean, "best_point": pl.Float64},
        orient="row",
    )
    rows = _rows(values, rules, pools)
    races = _races(rows)
    ordered = races["ordered"].explode()
    placed = rows.join(races.drop("ordered"), on="race", maintain_order="left")
    said = _said(placed, pl.lit(ordered), fewest)
    return check_frame(said.select(pl.col(name).cast(to) for name, to in POSITIONS.columns.items()), POSITIONS)


def _best_point(indicator: Indicator) -> float | None:
    end = best_end(indicator)
    return None if end is None else _LOWER if end == "lowest" else _UPPER


def _rows(values: pl.DataFrame, rules: pl.DataFrame, pools: pl.DataFrame) -> pl.DataFrame:
    """One row per indicator and member; those of one `race` are ranked together."""
    ids = pl.Enum(rules["indicator_id"])
    codes = pl.Enum(pools["column_id"].unique().sort())
    years = pools.select("pool_id", "period").unique(maintain_order=True).with_row_index("pool")
    members = pools.join(years, on=["pool_id", "period"]).with_columns(pl.col("column_id").cast(codes))
    figures = values.filter(pl.col("indicator_id").is_in(rules["indicator_id"].implode())).select(
        pl.col("indicator_id").cast(ids),
        pl.col("column_id").cast(codes, strict=False),
        "period",
        "computed",
        "value",
    )
    return (
        rules.with_row_index("number")
        .with_columns(pl.col("indicator_id").cast(ids))
        .join(members, how="cross")
        .join(figures, on=["indicator_id", "column_id", "period"], how="left")
        .with_columns(race=pl.col("number") * years.height + pl.col("pool"))
        .with_columns(_served())
        .drop("number", "pool", "computed", "value")
    )


def _served() -> tuple[pl.Expr, pl.Expr]:
    """The values that are ranked: computed ones only when every member with a figure has one."""
    unrounded = (pl.col("value").is_null() | pl.col("computed").is_not_null()).all().over("race")
    value = pl.when(unrounded & pl.col("value").is_not_null()).then("computed").otherwise("value")
    basis = pl.when(unrounded).then(pl.lit("computed")).otherwise(pl.lit("shown"))
    return value.round_sig_figs(_DIGITS).alias("served"), basis.alias("basis")


def _races(rows: pl.DataFrame) -> pl.DataFrame:
    """Size, figures and quarter points of each race; its values from the lowest up, the first at `start`."""
    served = pl.col("served")
    return (
        rows.group_by("race", maintain_order=True)
        .agg(
            n_members=pl.len().cast(pl.Int64),
            n_reporting=served.count().cast(pl.Int64),
            lower=served.quantile(_LOWER, "linear"),
            median=served.quantile(_MEDIAN, "linear"),
            upper=served.quantile(_UPPER, "linear"),
            ordered=served.sort(nulls_last=True),
        )
        .with_columns(start=pl.col("n_members").cum_sum() - pl.col("n_members"))
    )


def _said(rows: pl.DataFrame, ordered: pl.Expr, fewest: int) -> pl.DataFrame:
    """What is said of each row; null where there is no figure, or too few of them in the race."""
    served, points = pl.col("served"), [pl.col(name) for name in ("lower", "median", "upper")]
    enough = served.is_not_null() & (pl.col("n_reporting") >= fewest)
    order = pl.when("from_lowest").then(served).otherwise(-served)
    from_lowest = pl.sum_horizontal(point < served for point in points)
    from_highest = pl.sum_horizontal(point > served for point in points)
    return (
        rows.with_columns(rank=pl.when(enough).then(order.rank("min").over("race").cast(pl.Int64)))
        .with_columns(
            quarter=pl.when(enough).then(1 + pl.when("from_lowest").then(from_lowest).otherwise(from_highest)),
            best=_point_of_others(ordered),
            **{name: pl.when(enough).then(name) for name in ("lower", "median", "upper")},
        )
        .with_columns(distance=served - pl.col("best"))
    )


def _point_of_others(ordered: pl.Expr) -> pl.Expr:
    """The best quarter point of a race's ordered values when one's own is left out; null without a rank."""
    # Equal values are one as good as another to leave out.
    own = pl.when("from_lowest").then(pl.col("rank") - 1).otherwise(pl.col("n_reporting") - pl.col("rank"))
    height = pl.when(own.is_not_null()).then((pl.col("n_reporting") - 2) * pl.col("best_point"))
    below, above = height.floor().cast(pl.Int64), height.ceil().cast(pl.Int64)
    low, high = (ordered.gather(pl.col("start") + k + (k >= own).cast(pl.Int64)) for k in (below, above))
    return low + (height - below) * (high - low)
