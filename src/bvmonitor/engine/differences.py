"""Which differences are clear: Newcombe's interval for two shares, the exact one for two rates of counts."""

from collections.abc import Sequence
from typing import Any

import polars as pl

from bvmonitor.domain.indicator import Indicator
from bvmonitor.engine.counts import counts_of
from bvmonitor.engine.intervals import TAIL, intervals, wilson
from bvmonitor.frames import AGAINST_REST, check_frame


def clear_pairs(pairs: pl.DataFrame, *, limits: bool = True) -> pl.DataFrame:
    """Set two counts beside each other, pair by pair.

    Shares differ clearly when Newcombe's 95 % interval of their difference (hybrid score, method 10) excludes
    zero. Rates differ clearly when the exact 95 % interval of their ratio excludes one, which is when that of
    their difference excludes zero: given the events of both together, those of the first are binomial, and one
    tail of them is below 2.5 %.

    Args:
        pairs: `method` (wilson or poisson); `x`, `n` and `rest_x`, `rest_n`, null where they are not known.
        limits: Whether limits are wanted; the verdict alone is quicker.

    Returns:
        The pairs with `verdict` (above, below, not_clear, or null without counts) and, when asked for, `estimate`,
        `low` and `high`: of shares the difference (0 to 1), of rates the ratio, whose upper limit is null when the
        rest has no events.

    Source:
        Newcombe 1998; Przyborowski and Wilenski 1940; docs/method/small_numbers.md.
    """
    known = (
        pl.all_horizontal(pl.col("x", "n", "rest_x", "rest_n").is_not_null())
        & (pl.col("n") > 0)
        & (pl.col("rest_n") > 0)
    )
    own, rest = pl.col("x") / pl.col("n"), pl.col("rest_x") / pl.col("rest_n")
    is_rate = pl.col("method") == "poisson"
    marked = pairs.with_columns(is_known=known, is_rate=known & is_rate)
    rates = _rates(marked.filter("is_rate").select("x", "n", "rest_x", "rest_n"), limits=limits)
    place = pl.when("is_rate").then(pl.col("is_rate").cast(pl.UInt32).cum_sum() - 1)
    is_clear = (
        pl.when("is_rate").then(pl.lit(rates["is_clear"]).gather(place)).otherwise(_is_clear_share(own - rest))
    )
    verdict = (
        pl.when("is_known")
        .then(pl.when(~is_clear).then(pl.lit("not_clear")).otherwise(_side(own, rest)))
        .alias("verdict")
    )
    said = [verdict]
    if limits:
        of_shares = dict(zip(("estimate", "low", "high"), _limits_of_shares(own - rest), strict=True))
        said += [
            pl.when("is_rate").then(pl.lit(rates[name]).gather(place)).when("is_known").then(share).alias(name)
            for name, share in of_shares.items()
        ]
    return marked.with_columns(said).drop("is_known", "is_rate")


def against_rest(values: pl.DataFrame, indicators: Sequence[Indicator], pools: pl.DataFrame) -> pl.DataFrame:
    """Every member of every pool against the pool's other members together, for all indicators and years at once.

    Args:
        values: INDICATOR_VALUES of the members.
        indicators: Distinct definitions.
        pools: POOLS.

    Returns:
        AGAINST_REST, a row for every share or rate that has intervals and every member with counts. A bare count
        has no rest: the others' sum is no larger or smaller than it in any useful sense.

    Source:
        docs/method/small_numbers.md.
    """
    counted = counts_of(values, indicators).filter(pl.col("x").is_not_null(), "is_ratio")
    race = ["indicator_id", "pool_id", "period"]
    pairs = (
        pools.join(counted.drop("value", "per", "half_unit", "is_ratio", "reason"), on=["column_id", "period"])
        .with_columns(all_x=pl.col("x").sum().over(race), all_n=pl.col("n").sum().over(race))
        .with_columns(rest_x=pl.col("all_x") - pl.col("x"), rest_n=pl.col("all_n") - pl.col("n"))
    )
    return check_frame(
        clear_pairs(pairs, limits=False).select(
            pl.col(name).cast(to) for name, to in AGAINST_REST.columns.items()
        ),
        AGAINST_REST,
    )


def against_columns(
    values: pl.DataFrame, rests: pl.DataFrame, indicators: Sequence[Indicator], pairs: pl.DataFrame
) -> pl.DataFrame:
    """Some columns against others from which they have been left out, with the limits of each difference.

    Args:
        values: INDICATOR_VALUES of the columns.
        rests: INDICATOR_VALUES of what they are set against: sets without them, or others. Their own counts
            are used, also beside a figure of SSB's.
        indicators: Definitions of all of them.
        pairs: `period`, `column_id`, and `rest_id`, the column of `rests`.

    Returns:
        A row for every pair and every share or rate with intervals: `indicator_id`, `period`, `column_id`,
        `rest_id`, `per`, `method`, `is_whole` (whether all members of the rest have counts), and what
        `clear_pairs` says.
    """
    of_counts = rests.with_columns(
        value=pl.when(pl.col("origin") == "local").then("value").otherwise("computed"),
        origin=pl.when(pl.col("origin") == "local").then("origin").otherwise(pl.lit("computed")),
    )
    whole = rests.select(
        "indicator_id",
        "column_id",
        "period",
        is_whole=(pl.col("n_reporting") == pl.col("n_members")).fill_null(value=True),
    )
    rest = (
        counts_of(of_counts, indicators)
        .join(whole, on=["indicator_id", "column_id", "period"], maintain_order="left")
        .select("indicator_id", "period", "is_whole", rest_id="column_id", rest_x="x", rest_n="n")
    )
    sure = intervals(values, indicators).filter(pl.col("reason").is_null())
    own = (
        counts_of(values, indicators)
        .filter("is_ratio")
        .join(
            sure.select("indicator_id", "column_id", "period"),
            on=["indicator_id", "column_id", "period"],
            how="semi",
        )
        .select("indicator_id", "column_id", "period", "method", "per", "x", "n")
    )
    return clear_pairs(
        pairs.join(own, on=["column_id", "period"], maintain_order="left").join(
            rest, on=["indicator_id", "period", "rest_id"], how="left", maintain_order="left"
        )
    )


def _side(own: pl.Expr, rest: pl.Expr) -> pl.Expr:
    return pl.when(own > rest).then(pl.lit("above")).otherwise(pl.lit("below"))


def _is_clear_share(gap: pl.Expr) -> pl.Expr:
    """Whether Newcombe's interval excludes zero: whether the difference is longer than its arm towards zero."""
    down, up = _arms()
    return gap.pow(2) > pl.when(gap > 0).then(down).otherwise(up)


def _limits_of_shares(gap: pl.Expr) -> tuple[pl.Expr, pl.Expr, pl.Expr]:
    down, up = _arms()
    return gap, gap - down.sqrt(), gap + up.sqrt()


def _arms() -> tuple[pl.Expr, pl.Expr]:
    """How far Newcombe's limits are below and above the difference, squared."""
    own, rest = pl.col("x") / pl.col("n"), pl.col("rest_x") / pl.col("rest_n")
    low, high = wilson(pl.col("x"), pl.col("n"))
    rest_low, rest_high = wilson(pl.col("rest_x"), pl.col("rest_n"))
    return (own - low).pow(2) + (rest_high - rest).pow(2), (high - own).pow(2) + (rest - rest_low).pow(2)


def _rates(pairs: pl.DataFrame, *, limits: bool) -> pl.DataFrame:
    """The split of all events between the two, which is binomial with the first one's part of the exposure."""
    if pairs.is_empty():
        return pl.DataFrame(
            schema={"is_clear": pl.Boolean, **dict.fromkeys(("estimate", "low", "high"), pl.Float64)}
        )
    from scipy import special  # noqa: PLC0415 - slow to load, and few pages need it

    x, n, rest_x, rest_n = (pairs[name].to_numpy() for name in ("x", "n", "rest_x", "rest_n"))
    judged = pairs.with_columns(is_clear=pl.Series(clear_rates(x, n, rest_x, rest_n)))
    if not limits:
        return judged
    odds = pl.col("rest_n") / pl.col("n")
    # One in place of nothing only keeps the functions defined; what follows from it is not used.
    split_low = pl.Series(special.betaincinv(x.clip(1), rest_x + 1, TAIL))
    split_high = pl.Series(special.betaincinv(x + 1, rest_x.clip(1), 1 - TAIL))
    return judged.with_columns(
        estimate=pl.when(pl.col("rest_x") > 0).then(pl.col("x") / pl.col("rest_x") * odds),
        low=pl.when(pl.col("x") > 0).then(split_low / (1 - split_low) * odds).otherwise(0.0),
        high=pl.when(pl.col("rest_x") > 0).then(split_high / (1 - split_high) * odds),
    )


def clear_rates(x: Any, n: Any, rest_x: Any, rest_n: Any) -> Any:  # noqa: ANN401 - arrays of numpy, not imported above
    """Whether rates differ clearly: whether the tail on the side of the higher one is below 2.5 %."""
    import numpy as np  # noqa: PLC0415 - few pages need it
    from scipy import special  # noqa: PLC0415 - slow to load, and few pages need it

    is_higher = x * rest_n > rest_x * n
    many, few = np.where(is_higher, x, rest_x), np.where(is_higher, rest_x, x)
    part = np.where(is_higher, n, rest_n) / (n + rest_n)
    return (many > 0) & (special.betainc(many.clip(1), few + 1, part) < TAIL)
