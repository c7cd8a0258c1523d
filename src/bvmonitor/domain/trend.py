"""The result of following one indicator over the years: what every format of the trend page is made from."""

from dataclasses import dataclass

from bvmonitor.domain.change import Change
from bvmonitor.domain.comparison import Comparison
from bvmonitor.domain.indicator import Indicator


@dataclass(frozen=True, slots=True)
class SpanRow:
    """What became of every column over one span of years, to the last year shown.

    Attributes:
        span: Years back (`1`, `3`), `whole` since the first year with a figure, `unbroken` since the last
            break.
        changes: By column; None where there is no earlier year.
    """

    span: str
    changes: tuple[Change | None, ...]


@dataclass(frozen=True, slots=True)
class MiddleHalf:
    """Between which figures half of a group's municipalities are in a year: its lower and upper quarter points.

    Attributes:
        column: The group's column.
        n_reporting: Members with a figure. `n_members`: all members.
    """

    column: str
    period: int
    low: float
    high: float
    n_reporting: int
    n_members: int


@dataclass(frozen=True, slots=True)
class Trend:
    """One indicator over the years, for one or several regions.

    Attributes:
        comparison: The figures: one row, a column per region; each figure holds its change since the year before.
        spans: The changes to the last year shown, the shortest span first.
        middle: Of the KOSTRA groups, in the years in which enough members have figures.
    """

    comparison: Comparison
    spans: tuple[SpanRow, ...]
    middle: tuple[MiddleHalf, ...] = ()

    @property
    def indicator(self) -> Indicator:
        """The indicator that is followed."""
        return self.comparison.rows[0].indicator
