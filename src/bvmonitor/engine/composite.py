"""Composites: figures to scores on one scale, and scores to totals, for all regions, years and indicators."""

from dataclasses import dataclass
from typing import Final

import polars as pl

from bvmonitor.domain.composite import NO_MEAN, TOO_FEW, TOTAL, Composite
from bvmonitor.domain.region import COUNTRY
from bvmonitor.domain.status import NOT_COVERED
from bvmonitor.frames import SCORES, TOTALS, check_frame

_DIGITS: Final = 12  # significant digits in which two values must differ to be two: beyond them is binary noise
_ROWS_AT_ONCE: Final = 250_000  # rows worked on together, so that they stay near the processor
_READ: Final = ("indicator_id", "column_id", "period", "value", "status")  # of INDICATOR_VALUES
_TOLERANCE: Final = 1e-9  # of a share of indicators: 3 of 5 is 60 %


@dataclass(frozen=True, slots=True)
class Scored:
    """What became of a composite's figures.

    Attributes:
        scores: SCORES.
        totals: TOTALS.
    """

    scores: pl.DataFrame
    totals: pl.DataFrame


def score_composite(values: pl.DataFrame, composite: Composite, municipalities: pl.DataFrame) -> Scored:
    """Score every figure of a composite, and weigh the scores together.

    The ends of an indicator's scale in a year are quantiles (type 7) of the municipalities' figures; a figure
    between an end and the national mean is scored on the straight line between their scores, one beyond an end as
    the end. Nothing is put in the place of a figure that is absent: the other weights are shared out anew.

    Args:
        values: INDICATOR_VALUES of the municipalities, the country, and others to be scored on the same scale.
        composite: The definition.
        municipalities: POOLS of all municipalities in every year: who makes the scale, and is ranked.

    Returns:
        Scores for every indicator of the composite, and totals, of each region in each year that has any figure or
        mark in `values`.

    Source:
        docs/method/composite.md.
    """
    rules = _rules(composite)
    mine = values.filter(pl.col("indicator_id").is_in(rules["indicator_id"].implode())).select(_READ)
    members = municipalities.select("column_id", "period").with_columns(is_member=True)
    # No year's scores need another's.
    years = mine.partition_by("period")
    at_once = max(1, _ROWS_AT_ONCE * len(years) // max(1, mine.height))
    parts = [pl.concat(years[at : at + at_once]) for at in range(0, len(years), at_once)]
    blocks = [_block(part, rules, members, composite) for part in parts]
    if not blocks:
        return Scored(SCORES.empty(), TOTALS.empty())
    scores, totals = (pl.concat(each) for each in zip(*blocks, strict=True))
    return Scored(check_frame(scores, SCORES), check_frame(totals, TOTALS))


def _block(
    values: pl.DataFrame, rules: pl.DataFrame, members: pl.DataFrame, composite: Composite
) -> tuple[pl.DataFrame, pl.DataFrame]:
    """SCORES and TOTALS of some years."""
    rows = _rows(values, rules, members)
    scored = rows.join(_scales(rows, composite), on=["indicator_id", "period"], how="left", maintain_order="left")
    scored = scored.with_columns(score=_score(composite)).with_columns(
        reason=_reason(composite), counted=pl.when(pl.col("score").is_not_null()).then("weight")
    )
    scored = scored.with_columns(share=pl.col("counted") / pl.col("counted").sum().over("place")).with_columns(
        contribution=pl.col("share") * pl.col("score"), served=pl.col("value")
    )
    totals = _totals(scored, composite)
    return (
        scored.select(pl.col(name).cast(to) for name, to in SCORES.columns.items()),
        totals.select(pl.col(name).cast(to) for name, to in TOTALS.columns.items()),
    )


def _rules(composite: Composite) -> pl.DataFrame:
    return pl.DataFrame(
        [(p.indicator_id, p.weight, -1.0 if p.direction == "lower_is_better" else 1.0, p.category)
         for p in composite.parts],
        {"indicator_id": pl.String, "weight": pl.Float64, "sign": pl.Float64, "category": pl.String},
        orient="row",
    )  # fmt: skip


def _rows(values: pl.DataFrame, rules: pl.DataFrame, members: pl.DataFrame) -> pl.DataFrame:
    """A row for every indicator of every region and year, with the figure where there is one."""
    ids = pl.Enum(rules["indicator_id"])
    codes = pl.Enum(values["column_id"].unique().sort())
    figures = values.with_columns(pl.col("indicator_id").cast(ids), pl.col("column_id").cast(codes))
    places = figures.select("column_id", "period").unique(maintain_order=True)
    known = members.with_columns(pl.col("column_id").cast(codes, strict=False))
    placed = places.join(known, on=["column_id", "period"], how="left", maintain_order="left")
    return (
        rules.with_columns(pl.col("indicator_id").cast(ids))
        .join(placed.with_row_index("place"), how="cross")
        .join(figures, on=["indicator_id", "column_id", "period"], how="left", maintain_order="left")
        .with_columns(pl.col("value").round_sig_figs(_DIGITS))
    )


def _scales(rows: pl.DataFrame, composite: Composite) -> pl.DataFrame:
    """Ends and mean of each indicator in each year."""
    value = pl.col("value")
    mine = value.filter(pl.col("is_member"))
    country = value.filter(pl.col("column_id") == COUNTRY).first()
    low, high = (mine.quantile(at, "linear") for at in (composite.trim, 1 - composite.trim))
    enough = mine.count() >= composite.min_municipalities
    return rows.group_by("indicator_id", "period").agg(
        n=mine.count(),
        low=pl.when(enough).then(low).round_sig_figs(_DIGITS),
        mean=(country if composite.mean == "weighted" else mine.mean()).round_sig_figs(_DIGITS),
        high=pl.when(enough).then(high).round_sig_figs(_DIGITS),
    )


def _score(composite: Composite) -> pl.Expr:
    """The score of a figure; where the mean is not between the ends, all on that side of it score as the end."""
    sign, scale = pl.col("sign"), composite.scale
    value, mean = (sign * pl.col(name) for name in ("value", "mean"))
    ends = [sign * pl.col(name) for name in ("low", "high")]
    worst, best = pl.min_horizontal(ends), pl.max_horizontal(ends)
    above = scale.mean + (scale.best - scale.mean) * ((value - mean) / (best - mean))
    below = scale.mean - (scale.mean - scale.worst) * ((mean - value) / (mean - worst))
    return (
        pl.when(pl.any_horizontal(pl.col(name).is_null() for name in ("value", "mean", "low")))
        .then(None)
        .when(value == mean)
        .then(scale.mean)
        .when(value > mean)
        .then(pl.when(best > mean).then(above).otherwise(scale.best))
        .otherwise(pl.when(worst < mean).then(below).otherwise(scale.worst))
        .clip(scale.worst, scale.best)
    )


def _reason(composite: Composite) -> pl.Expr:
    """Why there is no score: the figure's own mark first."""
    return (
        pl.when(pl.col("score").is_not_null())
        .then(None)
        .when(pl.col("value").is_null())
        .then(pl.col("status").fill_null(NOT_COVERED))
        .when(pl.col("n") < composite.min_municipalities)
        .then(pl.lit(TOO_FEW))
        .otherwise(pl.lit(NO_MEAN))
    )


def _totals(scored: pl.DataFrame, composite: Composite) -> pl.DataFrame:
    """The total of each region in each year, of all indicators and of each category."""
    place = ["place", "column_id", "period", "is_member"]
    by_category = scored.group_by("category", *place, maintain_order=True).agg(
        n_used=pl.col("score").count(),
        n_of=pl.len(),
        used=pl.col("counted").sum(),
        weight=pl.col("weight").sum(),
        weighed=(pl.col("counted") * pl.col("score")).sum(),
    )
    sums = ["n_used", "n_of", "used", "weight", "weighed"]
    whole = by_category.group_by(place, maintain_order=True).agg(pl.col(sums).sum())
    # A composite of one category is its own total, and is said so all the same.
    both = [
        whole.select(pl.lit(TOTAL).alias("part"), *place, *sums),
        by_category.select(pl.col("category").alias("part"), *place, *sums),
    ]
    parts = pl.concat(both).with_columns(weight_used=pl.col("used") / pl.col("weight"))
    enough = (pl.col("n_used") >= composite.min_indicators * pl.col("n_of") - _TOLERANCE) & (
        pl.col("weight_used") >= composite.min_weight - _TOLERANCE
    )
    weighed = pl.when(enough & (pl.col("n_used") > 0)).then(pl.col("weighed") / pl.col("used"))
    ranked = pl.when("is_member").then(pl.col("score").round_sig_figs(_DIGITS))
    race = ["part", "period"]
    return parts.with_columns(score=weighed.clip(composite.scale.worst, composite.scale.best)).with_columns(
        rank=ranked.rank("min", descending=True).over(race), n_ranked=ranked.count().over(race)
    )
