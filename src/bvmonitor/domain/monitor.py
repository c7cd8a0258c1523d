"""A municipality or a service on all indicators over the last years: what the monitor is made from."""

from dataclasses import dataclass

from bvmonitor.domain.areas import Area, by_area
from bvmonitor.domain.comparison import Comparison, Row


@dataclass(frozen=True, slots=True)
class Monitor:
    """All indicators of a municipality or a service.

    Attributes:
        comparison: The figures of every column in every year; the subject's column is the first. What is hidden is
            hidden in all of them together, so that any choice of them may be shown.
    """

    comparison: Comparison

    @property
    def areas(self) -> tuple[tuple[Area, tuple[Row, ...]], ...]:
        """The rows of each area that has any."""
        return tuple(by_area(self.comparison.rows))
