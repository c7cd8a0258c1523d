"""The few figures that stand for all: by a rule that the page states."""

from collections.abc import Sequence
from itertools import zip_longest
from typing import Final

from bvmonitor.domain.areas import by_area
from bvmonitor.domain.comparison import Comparison, Row

KEY_FIGURES: Final = 5


def key_rows(comparison: Comparison, order: Sequence[str], *, by_areas: bool) -> tuple[Row, ...]:
    """The five rows that stand for all, in the order of their areas.

    Only rows with a figure for the subject in the last year count. With `by_areas` the first row of each area is
    taken, then the second of each and so on, until there are five; otherwise the first five.

    Args:
        comparison: The figures.
        order: Ids of indicators, the most telling first.
        by_areas: Whether no area may be left out for another.

    Source:
        docs/reports.md.
    """
    place = {name: number for number, name in enumerate(order)}
    known = [row for row in comparison.rows if row.indicator.id in place and _has_figure(row, comparison)]
    known.sort(key=lambda row: place[row.indicator.id])
    if not by_areas:
        return tuple(known[:KEY_FIGURES])
    rounds = zip_longest(*(rows for _, rows in by_area(known)))
    chosen = [row for each in rounds for row in each if row is not None][:KEY_FIGURES]
    return tuple(row for _, rows in by_area(chosen) for row in rows)


def _has_figure(row: Row, comparison: Comparison) -> bool:
    own, last = comparison.columns[0].id, comparison.periods[-1]
    return any((f.column, f.period) == (own, last) and f.value is not None for f in row.figures)
