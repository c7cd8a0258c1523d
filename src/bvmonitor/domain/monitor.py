"""A municipality or a service on all indicators over the last years: what the monitor is made from."""

from dataclasses import dataclass

from bvmonitor.domain.areas import Area, by_area
from bvmonitor.domain.comparison import Column, Comparison, Figure, Row


@dataclass(frozen=True, slots=True)
class Monitor:
    """All indicators of a municipality or a service.

    Attributes:
        comparison: The figures of every column in every year; the subject's column is the first. What is hidden is
            hidden in all of them together, so that any choice of them may be shown.
    """

    comparison: Comparison

    @property
    def subject(self) -> Column:
        """The municipality's or service's own column."""
        return self.comparison.columns[0]

    @property
    def beside(self) -> tuple[Column, ...]:
        """What it is set beside."""
        return self.comparison.columns[1:]

    @property
    def last(self) -> int:
        """The last year shown, which what stands beside is of."""
        return self.comparison.periods[-1]

    @property
    def areas(self) -> tuple[tuple[Area, tuple[Row, ...]], ...]:
        """The rows of each area that has any."""
        return tuple(by_area(self.comparison.rows))

    def figure(self, row: Row, column: Column, period: int) -> Figure:
        """A column's figure of a row in a year."""
        return next(each for each in row.figures if (each.column, each.period) == (column.id, period))
