"""Positions in plain Python, one member at a time: the fast ones must agree with it."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import quantiles

import polars as pl

from bvmonitor.domain.indicator import Indicator


@dataclass(frozen=True)
class Place:
    """What must be said of one member."""

    basis: str
    served: float | None
    rank: int | None
    quarter: int | None
    n_members: int
    n_reporting: int
    lower: float | None
    median: float | None
    upper: float | None
    best: float | None


def places(
    indicator: Indicator,
    members: Sequence[str],
    figures: dict[str, tuple[float | None, float | None]],
    fewest: int,
) -> dict[str, Place]:
    """Each member's place; figures are (computed, shown) by member, of those that there is anything to say of."""
    shown = {member: pair for member in members if (pair := figures.get(member, (None, None)))[1] is not None}
    unrounded = all(computed is not None for computed, _ in shown.values())
    served = {member: significant(pair[0] if unrounded else pair[1]) for member, pair in shown.items()}
    basis = "computed" if unrounded else "shown"
    enough = len(served) >= fewest
    found = {}
    for member in members:
        mine = served.get(member)
        rank = quarter = low = mid = high = best = None
        if mine is not None and enough:
            others = list(served.values())
            others.remove(mine)
            ahead = [v for v in others if (v < mine if indicator.direction == "lower_is_better" else v > mine)]
            rank = len(ahead) + 1
            low, mid, high = quarter_points(list(served.values()))
            if indicator.direction == "lower_is_better":
                quarter = 1 if mine <= low else 2 if mine <= mid else 3 if mine <= high else 4
            else:
                quarter = 1 if mine >= high else 2 if mine >= mid else 3 if mine >= low else 4
            if indicator.unit.startswith("nok") or indicator.direction == "lower_is_better":
                best = quarter_points(others)[0]
            elif indicator.direction == "higher_is_better":
                best = quarter_points(others)[2]
        found[member] = Place(basis, mine, rank, quarter, len(members), len(served), low, mid, high, best)
    return found


def quarter_points(values: Sequence[float]) -> tuple[float, float, float]:
    """Type 7 by Python's own library."""
    if len(values) == 1:
        return (values[0],) * 3
    low, mid, high = quantiles(values, n=4, method="inclusive")
    return low, mid, high


def significant(value: float | None) -> float:
    assert value is not None
    return float(f"{value:.12g}")


def by_race(pools: pl.DataFrame) -> dict[tuple[str, int], list[str]]:
    """The members of each pool in each year."""
    found: dict[tuple[str, int], list[str]] = {}
    for pool, period, member in pools.iter_rows():
        found.setdefault((pool, period), []).append(member)
    return found
