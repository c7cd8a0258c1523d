"""One page for a politician: five figures of a municipality or a service."""

from dataclasses import dataclass

from bvmonitor.domain.comparison import Comparison, Row


@dataclass(frozen=True, slots=True)
class OnePage:
    """Five figures.

    Attributes:
        comparison: The figures that they are chosen from, with what is clear in the last year.
        rows: The five, or as many as there are.
        by_areas: Whether they were chosen so that each area has its own; else the first of the user's set.
    """

    comparison: Comparison
    rows: tuple[Row, ...]
    by_areas: bool
