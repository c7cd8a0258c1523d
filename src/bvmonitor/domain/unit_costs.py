"""What a municipality spends per child, beside others and over years."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bvmonitor.domain.change import Level, change_of
from bvmonitor.domain.comparison import Comparison, Figure, Row
from bvmonitor.domain.status import NOT_COMPARABLE

SameMembers = Callable[[str, int, int], bool]
"""Whether a column, by its id, is of the same municipalities in two years."""


@dataclass(frozen=True, slots=True)
class CostChange:
    """What became of a unit cost up to the last year shown.

    Attributes:
        since: The first year shown that the last one can be held against; None where there is none.
        relative: The change in per cent; None where there is none, or the first cost is not above 0.
        status: Why there is nothing to tell, though earlier years have figures; else None.
    """

    since: int | None = None
    relative: float | None = None
    status: str | None = None


@dataclass(frozen=True, slots=True)
class UnitCosts:
    """Unit costs of a municipality and others.

    Attributes:
        comparison: The costs, a row each.
        changes: Per row, one per column, in the comparison's order.
    """

    comparison: Comparison
    changes: tuple[tuple[CostChange, ...], ...]


def unit_costs(comparison: Comparison, same: SameMembers) -> UnitCosts:
    """The costs of a comparison with what became of each.

    Source:
        docs/method/money.md.
    """
    changes = tuple(
        tuple(cost_change(row, _of(row, column.id), same) for column in comparison.columns)
        for row in comparison.rows
    )
    return UnitCosts(comparison, changes)


def cost_change(row: Row, figures: Sequence[Figure], same: SameMembers) -> CostChange:
    """The change of a unit cost to its last year from the first one that says the same of the same.

    Args:
        row: The unit cost.
        figures: One column's, by year.
        same: Whether the column is of the same municipalities in two years.
    """
    last = figures[-1]
    if last.value is None:
        return CostChange()
    begins = max((each.year for each in row.indicator.breaks if each.year <= last.period), default=0)
    earlier = [each for each in figures[:-1] if each.value is not None]
    for first in earlier:
        alike = (first.group, first.scheme) == (last.group, last.scheme)
        if (
            first.value is not None
            and first.period >= begins
            and alike
            and same(last.column, first.period, last.period)
        ):
            now, then = Level(last.value, None), Level(first.value, None)
            found = change_of(row.indicator, now, first.period, then, comparable=True)
            return CostChange() if found.relative is None else CostChange(first.period, found.relative)
    return CostChange(status=NOT_COMPARABLE) if earlier else CostChange()


def _of(row: Row, column: str) -> tuple[Figure, ...]:
    return tuple(sorted((f for f in row.figures if f.column == column), key=lambda figure: figure.period))
