"""How far a figure is from an earlier one, and from the mean of others."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Final, Literal

from bvmonitor.domain.indicator import Indicator, Unit
from bvmonitor.domain.position import Basis
from bvmonitor.domain.status import NOT_COMPARABLE

IN_PER_CENT: Final[tuple[Unit, ...]] = ("nok", "nok_per_capita", "count", "fte")
NO_MEAN: Final[tuple[Unit, ...]] = ("count", "fte", "rank")  # a group's figure is the sum, or means nothing
SHARES: Final[tuple[Unit, ...]] = ("percent", "percentage_points")
RELATIVE_DECIMALS: Final = 1  # of a change in per cent

Way = Literal["up", "same", "down"]
WHOLE: Final = "whole"  # since the first year with a figure
UNBROKEN: Final = "unbroken"  # since the first year with a figure after the last break


@dataclass(frozen=True, slots=True)
class Level:
    """A figure to reckon with.

    Attributes:
        shown: What the page prints, before it is rounded for printing.
        unrounded: What follows from counts, where SSB's figure is that value rounded; else None.
    """

    shown: float
    unrounded: float | None


@dataclass(frozen=True, slots=True)
class Change:
    """What became of a figure since an earlier year.

    Attributes:
        since: The earlier year.
        absolute: The figure minus the earlier one, in the indicator's unit (shares: percentage points).
        relative: The same in per cent of the earlier one, for amounts and counts; else None.
        status: Why there is no change to tell, or None.
        basis: Which values it follows from; None where there is none.
    """

    since: int
    absolute: float | None
    relative: float | None
    status: str | None
    basis: Basis | None


def change_of(indicator: Indicator, now: Level, since: int, then: Level, *, comparable: bool) -> Change:
    """The change from one figure to another; of unrounded values where both have them.

    Args:
        indicator: The row.
        now: The figure.
        since: The year of the earlier one.
        then: The earlier one.
        comparable: Whether the two say the same of the same.

    Source:
        docs/method/change.md.
    """
    if not comparable:
        return Change(since, None, None, NOT_COMPARABLE, None)
    new, old, basis = _pair(now, then)
    relative = 100 * (new - old) / old if indicator.unit in IN_PER_CENT and old > 0 else None
    return Change(since, float(new - old), None if relative is None else float(relative), None, basis)


def index_of(indicator: Indicator, own: Level, mean: Level) -> float | None:
    """A figure where the mean of others is 100; None where that is not above 0, for places and for counts.

    Source:
        docs/method/change.md.
    """
    new, base, _ = _pair(own, mean)
    return float(100 * new / base) if base > 0 and indicator.unit not in NO_MEAN else None


def half_unit(decimals: int) -> float:
    """The smallest difference that does not print as nothing: half a unit of the last decimal."""
    return float(f"5e-{decimals + 1}")


def measure_of(indicator: Indicator, change: Change) -> tuple[float, int] | None:
    """What a change is told by, and with how many decimals: per cent for amounts and counts, else the difference.

    None where there is no change to tell.
    """
    if change.relative is not None:
        return change.relative, RELATIVE_DECIMALS
    return None if change.absolute is None else (change.absolute, indicator.decimals)


def way_of(indicator: Indicator, change: Change) -> Way | None:
    """Up, down, or the same: a change that prints as 0 is none.

    Source:
        docs/method/trend.md.
    """
    measure = measure_of(indicator, change)
    if measure is None:
        return None
    size, decimals = measure
    if abs(size) < half_unit(decimals):
        return "same"
    return "up" if size > 0 else "down"


def _pair(one: Level, other: Level) -> tuple[Decimal, Decimal, Basis]:
    """Two figures of one kind, as decimal numbers: 5.6 - 5.0 is 0.6 there."""
    if one.unrounded is not None and other.unrounded is not None:
        return Decimal(repr(one.unrounded)), Decimal(repr(other.unrounded)), "computed"
    return Decimal(repr(one.shown)), Decimal(repr(other.shown)), "shown"
