"""Funnel limits with over-dispersion: how far from the whole a figure of its size is expected to be."""

from collections.abc import Sequence
from typing import Final

import polars as pl

from bvmonitor.domain.indicator import Indicator
from bvmonitor.domain.position import FEWEST
from bvmonitor.engine.counts import Z95, counts_of
from bvmonitor.frames import FUNNEL, check_frame

Z998: Final = 3.090232306167813  # the standard normal's quantile at 0.999
_TRIMMED: Final = 10  # a tenth of the z-scores at each end is drawn in
_HALF_TURN: Final = 1.5707963267948966  # arcsine of the square root of a share of 1
_RACE: Final = ("indicator_id", "pool_id", "period")


def funnel(
    values: pl.DataFrame, indicators: Sequence[Indicator], pools: pl.DataFrame, *, fewest: int = FEWEST
) -> pl.DataFrame:
    """Where every member of every pool lies to the limits for its size.

    Shares are put on the scale of the arcsine of the square root, rates on that of the square root, where chance
    alone gives a standard deviation of 1 / (2 sqrt n). The z-scores about the target are winsorised by a tenth at
    each end, phi is the mean of their squares, and the variance between members (tau squared, by the method of
    moments of DerSimonian and Laird) is added to that of chance; it is 0 when phi is no more than chance gives.

    Args:
        values: INDICATOR_VALUES of the members.
        indicators: Distinct definitions.
        pools: POOLS.
        fewest: With fewer counted members than this in a pool there are no limits.

    Returns:
        FUNNEL, a row for every share or rate that has intervals and every member with counts.

    Source:
        Spiegelhalter 2005 (Statistics in Medicine 24:1185 and Quality and Safety in Health Care 14:347);
        docs/method/small_numbers.md.
    """
    counted = counts_of(values, indicators).filter(pl.col("x").is_not_null(), "is_ratio")
    rows = pools.join(counted, on=["column_id", "period"], maintain_order="left").with_columns(
        share=pl.col("x") / pl.col("n"),
        whole=pl.col("x").sum().over(_RACE) / pl.col("n").sum().over(_RACE),
        is_share=pl.col("method") == "wilson",
    )
    scored = rows.with_columns(
        centre=_transformed(pl.col("whole")), z=2 * pl.col("n").sqrt() * _from_centre(pl.col("share"))
    )
    spread = _dispersion(scored)
    limits = scored.join(spread, on=_RACE, maintain_order="left").with_columns(
        wide=(1 / (4 * pl.col("n")) + pl.col("tau").pow(2)).sqrt(), enough=pl.col("n_counted") >= fewest
    )
    return check_frame(_said(limits), FUNNEL)


def _transformed(share: pl.Expr) -> pl.Expr:
    # A share of one whose sum is a hair above it would have no arcsine.
    return pl.when("is_share").then(share.clip(0, 1).sqrt().arcsin()).otherwise(share.sqrt())


def _from_centre(share: pl.Expr) -> pl.Expr:
    return _transformed(share) - _transformed(pl.col("whole"))


def _back(angle: pl.Expr) -> pl.Expr:
    """The figure at a place on the transformed scale, not beyond what a figure can be."""
    share = angle.clip(0, _HALF_TURN).sin().pow(2)
    return pl.when("is_share").then(share).otherwise(angle.clip(0).pow(2)) * pl.col("per")


def _dispersion(scored: pl.DataFrame) -> pl.DataFrame:
    """`phi`, `tau` and the number of members of each race."""
    z, weight, count = pl.col("z"), 4 * pl.col("n"), pl.len().cast(pl.Int64)
    ordered = z.sort()
    trimmed = count // _TRIMMED
    drawn_in = z.clip(ordered.get(trimmed), ordered.get(count - 1 - trimmed))
    return (
        scored.group_by(_RACE)
        .agg(
            n_counted=count.cast(pl.Int32),
            phi=drawn_in.pow(2).sort().mean(),
            room=weight.sum() - weight.pow(2).sum() / weight.sum(),
        )
        .with_columns(excess=pl.col("n_counted") * pl.col("phi") - (pl.col("n_counted") - 1))
        .with_columns(
            tau=pl.when((pl.col("excess") > 0) & (pl.col("room") > 0))
            .then((pl.col("excess") / pl.col("room")).sqrt())
            .otherwise(0.0)
        )
        .drop("room", "excess")
    )


def _said(rows: pl.DataFrame) -> pl.DataFrame:
    figure = pl.col("share") * pl.col("per")
    limits = {
        f"{side}_{name}": pl.when("enough").then(_back(pl.col("centre") + sign * z * pl.col("wide")))
        for name, z in (("95", Z95), ("998", Z998))
        for side, sign in (("low", -1), ("high", 1))
    }
    place = (
        pl.when(~pl.col("enough"))
        .then(None)
        .when(figure > pl.col("high_998"))
        .then(pl.lit("above_998"))
        .when(figure < pl.col("low_998"))
        .then(pl.lit("below_998"))
        .when(figure > pl.col("high_95"))
        .then(pl.lit("above_95"))
        .when(figure < pl.col("low_95"))
        .then(pl.lit("below_95"))
        .otherwise(pl.lit("inside"))
    )
    return (
        rows.with_columns(**limits)
        .with_columns(figure=figure, target=pl.col("whole") * pl.col("per"), place=place)
        .with_columns(pl.when("enough").then(pl.col("phi", "tau")))
        .select(pl.col(name).cast(to) for name, to in FUNNEL.columns.items())
    )
