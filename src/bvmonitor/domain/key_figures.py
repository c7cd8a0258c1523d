"""The few figures that stand for all: by a rule that the page states."""

from collections.abc import Sequence
from itertools import zip_longest
from typing import Final

from bvmonitor.domain.areas import by_area
from bvmonitor.domain.comparison import Comparison, Row

KEY_FIGURES: Final = 5


def key_rows(
    comparison: Comparison, order: Sequence[str], *, by_areas: bool, count: int = KEY_FIGURES
) -> tuple[Row, ...]:
    """The rows that stand for all, five of them, in the order of their areas.

    Only rows with a figure for the subject in the last year count. With `by_areas` the first row of each area is
    taken, then the second of each and so on, until there are enough; otherwise the first ones.

    Args:
        comparison: The figures.
        order: Ids of indicators, the most telling first.
        by_areas: Whether no area may be left out for another.
        count: How many.

    Source:
        docs/reports.md.
    """
    place = {name: number for number, name in enumerate(order)}
    known = [row for row in comparison.rows if row.indicator.id in place and _has_figure(row, comparison)]
    known.sort(key=lambda row: place[row.indicator.id])
    if not by_areas:
        return tuple(known[:count])
    rounds = zip_longest(*(rows for _, rows in by_area(known)))
    chosen = [row for each in rounds for row in each if row is not None][:count]
    return tuple(row for _, rows in by_area(chosen) for row in rows)


def _has_figure(row: Row, comparison: Comparison) -> bool:
    own, last = comparison.columns[0].id, comparison.periods[-1]
    return any((f.column, f.period) == (own, last) and f.value is not None for f in row.figures)
