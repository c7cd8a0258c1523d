"""Ranks as bands: the places that the others leave when only clear differences count."""

from collections.abc import Collection, Sequence
from itertools import product
from typing import Any, Final

import polars as pl

from bvmonitor.domain.indicator import Indicator
from bvmonitor.domain.position import FEWEST
from bvmonitor.engine.counts import counts_of
from bvmonitor.engine.differences import clear_pairs, clear_rates
from bvmonitor.engine.intervals import wilson
from bvmonitor.frames import BANDS, check_frame

_PAIRS_AT_ONCE: Final = 130_000  # pairs worked on together, so that they stay near the processor
_LANES_AT_ONCE: Final = 32


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
    lower, higher = _count_shares(*arrays) if is_share else _count_rates(*arrays)
    return rows.with_columns(lower=pl.Series(lower[lines, lanes]), higher=pl.Series(higher[lines, lanes]))


def _count_shares(share: Any, down: Any, up: Any) -> tuple[Any, Any]:  # noqa: ANN401 - numpy is not imported above
    """How many are clearly lower, and higher, than each: when a difference is longer than its interval's arm.

    Each line is put in order first, so that only those before a member can be below it.
    """
    import numpy as np  # noqa: PLC0415 - few pages need it

    order = np.argsort(share, axis=1)  # NaN last
    share, down, up = (np.take_along_axis(array, order, 1) for array in (share, down, up))
    lower, higher = np.zeros(share.shape, np.int64), np.zeros(share.shape, np.int64)
    at_once = max(1, _PAIRS_AT_ONCE // (_LANES_AT_ONCE * share.shape[1]))
    for start, first in product(range(0, share.shape[0], at_once), range(0, share.shape[1], _LANES_AT_ONCE)):
        lines, lanes = slice(start, start + at_once), slice(first, first + _LANES_AT_ONCE)
        before = slice(0, lanes.stop)
        gap = share[lines, lanes, None] - share[lines, None, before]
        # Among those side by side some come after: they are not below.
        np.maximum(gap[:, :, first:], 0, out=gap[:, :, first:])
        gap *= gap
        gap -= up[lines, None, before]
        is_above = (gap > down[lines, lanes, None]).view(np.uint8)
        lower[lines, lanes] = np.add.reduce(is_above, axis=2, dtype=np.uint32)
        higher[lines, before] += np.add.reduce(is_above, axis=1, dtype=np.uint32)
    placed = np.empty_like(lower), np.empty_like(higher)
    for found, counted in zip(placed, (lower, higher), strict=True):
        np.put_along_axis(found, order, counted, 1)
    return placed


def _count_rates(x: Any, n: Any) -> tuple[Any, Any]:  # noqa: ANN401 - arrays of numpy, not imported above
    """The same of rates, by the split of the events of both; asked of the higher ones only."""
    import numpy as np  # noqa: PLC0415 - few pages need it

    lower, higher = np.empty(x.shape, np.int64), np.empty(x.shape, np.int64)
    at_once = max(1, _PAIRS_AT_ONCE // x.shape[1] ** 2)
    for start in range(0, x.shape[0], at_once):
        lines = slice(start, start + at_once)
        own_x, own_n = x[lines], n[lines]
        is_above = own_x[:, :, None] * own_n[:, None, :] > own_x[:, None, :] * own_n[:, :, None]
        line, own, other = np.nonzero(is_above)
        is_above[line, own, other] = clear_rates(
            own_x[line, own], own_n[line, own], own_x[line, other], own_n[line, other]
        )
        lower[lines], higher[lines] = is_above.sum(2), is_above.sum(1)
    return lower, higher


def _said(counted: pl.DataFrame) -> pl.DataFrame:
    better = pl.when("from_lowest").then("lower").otherwise("higher")
    worse = pl.when("from_lowest").then("higher").otherwise("lower")
    return counted.with_columns(band_from=1 + better, band_to=pl.col("figures") - worse).select(
        pl.col(name).cast(to) for name, to in BANDS.columns.items()
    )
