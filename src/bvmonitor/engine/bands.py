"""Ranks as bands: the places that the others leave when only clear differences count."""

from collections.abc import Collection, Sequence
from typing import Any, Final

import polars as pl

from bvmonitor.domain.indicator import Indicator
from bvmonitor.domain.position import FEWEST
from bvmonitor.engine.counts import counts_of
from bvmonitor.engine.differences import clear_pairs, clear_rates
from bvmonitor.engine.intervals import wilson
from bvmonitor.frames import BANDS, check_frame

_PAIRS_AT_ONCE: Final = 130_000  # pairs worked on together, so that they stay near the processor


def bands(
    values: pl.DataFrame,
    indicators: Sequence[Indicator],
    pools: pl.DataFrame,
    *,
    only: Collection[str] | None = None,
    fewest: int = FEWEST,
) -> pl.DataFrame:
    """The best and the last place that each member can have.

    The best place is one more than the number of others that are clearly better; the last is the number of members
    with a figure less those that are clearly worse. Better is lower where lower is better, else higher. A member
    without counts is neither.

    Args:
        values: INDICATOR_VALUES of the pools' members.
        indicators: Distinct definitions.
        pools: POOLS.
        only: The members whose bands are wanted; all when None.
        fewest: With fewer figures than this in a pool there are none.

    Returns:
        BANDS, a row for every indicator that has intervals and every wanted member with counts.

    Source:
        docs/method/small_numbers.md.
    """
    rows = _rows(values, indicators, pools, fewest)
    wanted = rows if only is None else rows.filter(pl.col("column_id").is_in(sorted(only)))
    # All against all fill a matrix for each race; some against all are a list of pairs.
    if only is None:
        counted = [_of_all(part) for part in rows.partition_by("pool_id", "method", maintain_order=True)]
    else:
        counted = [_of_pairs(part, rows) for part in wanted.iter_slices(_slice(rows))]
    return check_frame(_said(pl.concat(counted)) if counted else BANDS.empty(), BANDS)


def _rows(values: pl.DataFrame, indicators: Sequence[Indicator], pools: pl.DataFrame, fewest: int) -> pl.DataFrame:
    """The members with counts of every race that is large enough, those of a race one after the other."""
    order = pl.DataFrame(
        [(each.id, each.direction == "lower_is_better") for each in indicators if each.interval != "none"],
        {"indicator_id": pl.String, "from_lowest": pl.Boolean},
        orient="row",
    ).with_row_index("number")
    years = pools.select("pool_id", "period").unique(maintain_order=True).with_row_index("pool")
    members = pools.join(years, on=["pool_id", "period"], maintain_order="left")
    counted = counts_of(values, indicators).join(order, on="indicator_id", maintain_order="left")
    return (
        members.join(counted, on=["column_id", "period"], maintain_order="left")
        .filter(pl.col("number").is_not_null())
        .with_columns(race=pl.col("number") * years.height + pl.col("pool"))
        .with_columns(figures=pl.col("value").count().over("race"))
        .filter(pl.col("x").is_not_null(), pl.col("figures") >= fewest)
        .drop("number", "pool", "value", "per", "half_unit", "is_ratio", "reason")
        .sort("race", maintain_order=True)
    )


def _slice(rows: pl.DataFrame) -> int:
    """How many members' pairs are worked on together."""
    longest = rows.group_by("race").len()["len"].max() if rows.height else 1
    return max(1, _PAIRS_AT_ONCE // int(str(longest)))


def _of_pairs(wanted: pl.DataFrame, rows: pl.DataFrame) -> pl.DataFrame:
    """How many others are clearly lower and higher than each of some members, pair by pair."""
    others = rows.select("race", rest_x="x", rest_n="n", other="column_id")
    pairs = wanted.with_row_index("member").join(others, on="race").filter(pl.col("column_id") != pl.col("other"))
    judged = (
        clear_pairs(pairs, limits=False)
        .group_by("member")
        .agg(lower=(pl.col("verdict") == "above").sum(), higher=(pl.col("verdict") == "below").sum())
    )
    return (
        wanted.with_row_index("member")
        .join(judged, on="member", how="left", maintain_order="left")
        .with_columns(pl.col("lower", "higher").fill_null(0).cast(pl.Int64))
        .drop("member")
    )


def _of_all(rows: pl.DataFrame) -> pl.DataFrame:
    """How many others are clearly lower and higher than each member of a pool, in all its races of one method.

    The races are lines of arrays, and every pair of lanes is looked at there; NaN, where a race has fewer members
    than another, is above nothing and below nothing.
    """
    import numpy as np  # noqa: PLC0415 - few pages need it

    placed = rows.with_columns(line=pl.col("race").rle_id(), lane=pl.int_range(pl.len()).over("race"))
    lines, lanes = placed["line"].to_numpy(), placed["lane"].to_numpy()
    shape = (int(lines.max()) + 1, int(lanes.max()) + 1)
    low, high = wilson(pl.col("x"), pl.col("n"))
    share = pl.col("x") / pl.col("n")
    is_share = rows["method"][0] == "wilson"
    wanted = (share, (share - low).pow(2), (high - share).pow(2)) if is_share else (pl.col("x"), pl.col("n"))
    arrays = []
    for expression in wanted:
        array = np.full(shape, np.nan)
        array[lines, lanes] = placed.select(expression).to_series().to_numpy()
        arrays.append(array)
    lower, higher = np.empty(shape, np.int64), np.empty(shape, np.int64)
    at_once = max(1, _PAIRS_AT_ONCE // shape[1] ** 2)
    for start in range(0, shape[0], at_once):
        block = slice(start, start + at_once)
        parts = [array[block] for array in arrays]
        is_above = (_shares_above(*parts) if is_share else _rates_above(*parts)).view(np.uint8)
        lower[block] = np.add.reduce(is_above, axis=2, dtype=np.uint32)
        higher[block] = np.add.reduce(is_above, axis=1, dtype=np.uint32)
    return rows.with_columns(lower=pl.Series(lower[lines, lanes]), higher=pl.Series(higher[lines, lanes]))


def _shares_above(share: Any, down: Any, up: Any) -> Any:  # noqa: ANN401 - arrays of numpy, not imported above
    """Whether each is clearly above each: the difference is longer than the arm of Newcombe's interval."""
    import numpy as np  # noqa: PLC0415 - few pages need it

    gap = share[:, :, None] - share[:, None, :]
    signed = np.multiply(gap, np.abs(gap), out=gap)
    signed -= up[:, None, :]
    return signed > down[:, :, None]


def _rates_above(x: Any, n: Any) -> Any:  # noqa: ANN401 - arrays of numpy, not imported above
    """Whether each is clearly above each, by the split of the events of both; asked of the higher ones only."""
    import numpy as np  # noqa: PLC0415 - few pages need it

    is_higher = x[:, :, None] * n[:, None, :] > x[:, None, :] * n[:, :, None]
    race, own, other = np.nonzero(is_higher)
    is_higher[race, own, other] = clear_rates(x[race, own], n[race, own], x[race, other], n[race, other])
    return is_higher


def _said(counted: pl.DataFrame) -> pl.DataFrame:
    better = pl.when("from_lowest").then("lower").otherwise("higher")
    worse = pl.when("from_lowest").then("higher").otherwise("lower")
    return counted.with_columns(band_from=1 + better, band_to=pl.col("figures") - worse).select(
        pl.col(name).cast(to) for name, to in BANDS.columns.items()
    )
