"""Whole numbers from 0 that fit a list of linear bounds: their limits, and the search for a choice of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

# No count is larger: the country has fewer inhabitants.
LARGEST: Final = 10**8
UNBOUNDED: Final = 10**15

_NODES: Final = 8  # choices tried by hand before the solver is asked
_ROUNDS: Final = 15  # passes over the bounds; what is left then is settled by trying


# Numbers of unknowns, each with its coefficient.
Terms = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Bound:
    """That a sum of numbers, each times a coefficient, lies between two whole numbers, both included."""

    terms: Terms
    low: int
    high: int


class Undecided(Exception):  # noqa: N818 - reads as what happened
    """The solver gave up: nothing is known."""


def satisfies(point: Sequence[int], bounds: Sequence[Bound]) -> bool:
    """Whether numbers fit all bounds."""
    return all(
        bound.low <= sum(factor * point[at] for at, factor in bound.terms) <= bound.high for bound in bounds
    )


def value_of(terms: Terms, point: Sequence[int]) -> int:
    """A sum, for given numbers."""
    return sum(factor * point[at] for at, factor in terms)


def limits_of(terms: Terms, lows: Sequence[int], highs: Sequence[int]) -> tuple[int, int]:
    """The least and the most that a sum can be."""
    least = sum(factor * (lows[at] if factor > 0 else highs[at]) for at, factor in terms)
    return least, sum(factor * (highs[at] if factor > 0 else lows[at]) for at, factor in terms)


def tighten(bounds: Sequence[Bound], lows: list[int], highs: list[int]) -> bool:
    """Narrow the limits of each unknown, in place, to what each bound leaves; False when nothing fits."""
    for _ in range(_ROUNDS):
        changed = False
        for bound in bounds:
            least, most = limits_of(bound.terms, lows, highs)
            if least > bound.high or most < bound.low:
                return False
            if least >= bound.low and most <= bound.high:
                continue
            for at, factor in bound.terms:
                own_least, own_most = sorted((factor * lows[at], factor * highs[at]))
                smallest = max(own_least, bound.low - (most - own_most))
                largest = min(own_most, bound.high - (least - own_least))
                if factor > 0:
                    low, high = -(-smallest // factor), largest // factor
                else:
                    low, high = -(largest // -factor), -smallest // -factor
                if low > lows[at] or high < highs[at]:
                    low, high = max(low, lows[at]), min(high, highs[at])
                    if low > high:
                        return False
                    up, down = factor * (low - lows[at]), factor * (high - highs[at])
                    least, most = (least + up, most + down) if factor > 0 else (least + down, most + up)
                    lows[at], highs[at] = low, high
                    changed = True
        if not changed:
            return True
    return True


def search(bounds: Sequence[Bound], lows: Sequence[int], highs: Sequence[int]) -> tuple[int, ...] | None:
    """Numbers that fit all bounds, or None when there are none.

    Args:
        bounds: What they must fit.
        lows: The least that each can be, tightened.
        highs: The most.

    Raises:
        Undecided: Neither trying nor the solver came to an end.
    """
    try:
        return _try(bounds, [*lows], [*highs], [_NODES])
    except Undecided:
        return _solve(len(lows), bounds, lows, highs)


def _try(bounds: Sequence[Bound], lows: list[int], highs: list[int], budget: list[int]) -> tuple[int, ...] | None:
    """Halve the narrowest open limits until all numbers are settled; `lows` and `highs` are tightened already."""
    budget[0] -= 1
    if budget[0] < 0:
        raise Undecided
    if satisfies(lows, bounds):
        return tuple(lows)
    widths = [(high - low, at) for at, (low, high) in enumerate(zip(lows, highs, strict=True)) if high > low]
    if not widths:
        return None
    _, at = min(widths)
    middle = (lows[at] + highs[at]) // 2
    for low, high in ((lows[at], middle), (middle + 1, highs[at])):
        new_lows, new_highs = [*lows], [*highs]
        new_lows[at], new_highs[at] = low, high
        if tighten(bounds, new_lows, new_highs):
            found = _try(bounds, new_lows, new_highs, budget)
            if found is not None:
                return found
    return None


def _solve(
    count: int, bounds: Sequence[Bound], lows: Sequence[int], highs: Sequence[int]
) -> tuple[int, ...] | None:
    """The same by mixed-integer programming (HiGHS); what it finds is checked in whole numbers."""
    # scipy is slow to load, and few pages hide anything, fewer in ways that need it.
    import numpy as np  # noqa: PLC0415
    from scipy.optimize import Bounds, LinearConstraint, milp  # noqa: PLC0415
    from scipy.sparse import csr_matrix  # noqa: PLC0415

    places: Mapping[tuple[int, int], int] = {
        (row, at): factor for row, bound in enumerate(bounds) for at, factor in bound.terms
    }
    rows, columns = zip(*places, strict=True)
    matrix = csr_matrix((list(map(float, places.values())), (rows, columns)), shape=(len(bounds), count))
    # A quarter more on both sides: sums of whole numbers cannot use it, and the solver's tolerance loses none.
    limits = LinearConstraint(matrix, [b.low - 0.25 for b in bounds], [b.high + 0.25 for b in bounds])
    found = milp(
        np.zeros(count),
        integrality=np.ones(count, np.int64),
        bounds=Bounds(np.array(lows, float), np.array(highs, float)),
        constraints=limits,
        options={"time_limit": 2.0},
    )
    if found.status == 2:  # noqa: PLR2004 - "infeasible", in scipy's documentation
        return None
    if found.x is None:
        raise Undecided
    point = tuple(round(value) for value in found.x)
    if not satisfies(point, bounds):
        raise Undecided
    return point
