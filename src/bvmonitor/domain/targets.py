"""What a municipality or service has set itself to reach, and how far it has come."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final, Literal

from bvmonitor.domain.indicator import Counted, Direction, Indicator
from bvmonitor.domain.language import Translations

Better = Literal["higher", "lower"]
Standing = Literal["reached", "on_track", "behind", "missed", "no_result", "unjudged"]

# What is better, as definitions say it and as targets do; a neutral indicator's target says it itself.
BETTER: Final[Mapping[Direction, Better]] = {"higher_is_better": "higher", "lower_is_better": "lower"}


@dataclass(frozen=True, slots=True)
class Start:
    """The result that the way to a target begins at; `day` is the last one that it is of."""

    day: date
    value: float


@dataclass(frozen=True, slots=True)
class Target:
    """What one indicator is to be at the end of one or several years.

    Attributes:
        indicator: What is measured.
        region: Code of the municipality, or id of the service.
        better: On which side of the target it is reached.
        years: Target years in order, each with the value to reach by its last day.
        start: Where the way begins; the earlier result of the page where it is None.
        title: What the page calls it where that is not the indicator's title.
        source: Where the target was decided, or "".
        origins: Ids of the files of own figures that it came in by; none of one that is in YAML alone.
        set_aside: Target years with another value in a file of own figures, that value, and the file's id: what
            the user's YAML says is used.
    """

    indicator: Indicator
    region: str
    better: Better
    years: tuple[tuple[int, float], ...]
    start: Start | None = None
    title: Translations | None = None
    source: str = ""
    origins: tuple[str, ...] = ()
    set_aside: tuple[tuple[int, float, str], ...] = ()


@dataclass(frozen=True, slots=True)
class OwnTarget:
    """A value to reach by the last day of a year, as it came in by a file of own figures.

    Attributes:
        figure_id: Id of the indicator.
        region_code: Code of the municipality as it is now, or id of the service.
        year: The target year.
        value: In the indicator's unit; None where the target was taken back.
        better: On which side it is reached.
        source: Where it was decided, in the user's words; "" without one.
        version: 1, 2, …; the highest is in force.
        imported_at: When, in UTC; None before it is kept.
        origin_id: The file that it came in by; "" before it is kept.
    """

    figure_id: str
    region_code: str
    year: int
    value: float | None
    better: Better
    source: str = ""
    version: int = 1
    imported_at: datetime | None = None
    origin_id: str = ""

    @property
    def key(self) -> tuple[str, str, int]:
        """What it is the target of."""
        return self.figure_id, self.region_code, self.year

    def says_as(self, other: "OwnTarget") -> bool:
        """Whether another version says the same."""
        return (self.value, self.better, self.source) == (other.value, other.better, other.source)


@dataclass(frozen=True, slots=True)
class BudgetLine:
    """A line of a budget: what was spent, and what is set aside, year by year.

    Attributes:
        title: What the line is called.
        region: Code of the municipality, or id of the service.
        accounts: The indicator of what was spent, or None.
        budget: The indicator of what is set aside, or None.
    """

    title: str
    region: str
    accounts: Indicator | None
    budget: Indicator | None


@dataclass(frozen=True, slots=True)
class TargetPlan:
    """What the files of targets hold, in their order."""

    targets: tuple[Target, ...] = ()
    lines: tuple[BudgetLine, ...] = ()

    def of(self, region: str) -> "TargetPlan":
        """What is for one municipality or service."""
        return TargetPlan(
            tuple(each for each in self.targets if each.region == region),
            tuple(each for each in self.lines if each.region == region),
        )


def is_judged_by_whole_years(indicator: Indicator, counted: Counted | str | None) -> bool:
    """Whether only a whole year's figure can be held against a year's target: numbers and amounts that add up.

    Source:
        docs/method/targets.md.
    """
    return indicator.unit in {"count", "nok"} and counted in {"during_year", "running_total"}
