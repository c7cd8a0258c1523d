"""The result of looking at a month of own figures: what every format of the monthly report is made from."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, Literal

from bvmonitor.domain.action_list import Action
from bvmonitor.domain.indicator import Indicator
from bvmonitor.domain.months import MonthKind
from bvmonitor.domain.origin import Origin
from bvmonitor.domain.region import Region
from bvmonitor.domain.status_report import OwnValue

Area = Literal["activity", "quality", "staff", "economy"]
AREAS: Final[tuple[Area, ...]] = ("activity", "quality", "staff")  # those with a row per indicator

# Sick leave is among KOSTRA's quality indicators; a service's monthly report has it under its staff.
_STAFF: Final = "sick_leave"


@dataclass(frozen=True, slots=True)
class Pair:
    """A figure beside that of the year before.

    Attributes:
        now: The figure; None where there can be none.
        before: That of the year before.
        change: Now minus before; None exactly when `change_status` says why, or there can be none.
    """

    now: OwnValue
    before: OwnValue
    change: float | None
    change_status: str | None


@dataclass(frozen=True, slots=True)
class MonthRow:
    """One indicator in the month, and so far in the year.

    Attributes:
        kind: How months make a year so far.
        month: The month, beside that of the year before.
        so_far: The year so far, beside as far the year before; None where months are not added.
        missing: Months of the year so far without a figure. `missing_before`: of the year before.
    """

    indicator: Indicator
    kind: MonthKind
    month: Pair
    so_far: Pair | None
    missing: tuple[int, ...]
    missing_before: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Economy:
    """What is set aside for the year, spent so far and expected, in kroner.

    Attributes:
        budget: For the whole year, as decided by the end of the month.
        budget_so_far: The part of it up to the end of the month.
        spent: Up to the end of the month.
        forecast: What the year is expected to cost.
    """

    budget: OwnValue
    budget_so_far: OwnValue
    spent: OwnValue
    forecast: OwnValue

    @property
    def spent_share(self) -> float | None:
        """Per cent of the year's budget that is spent."""
        return share(self.spent.value, self.budget.value)

    @property
    def over_so_far(self) -> float | None:
        """What is spent beyond the budget so far."""
        return difference(self.spent.value, self.budget_so_far.value)

    @property
    def over_in_year(self) -> float | None:
        """What the forecast is beyond the year's budget."""
        return difference(self.forecast.value, self.budget.value)


@dataclass(frozen=True, slots=True)
class LongRow:
    """One indicator over whole years, in order; at least two."""

    indicator: Indicator
    years: tuple[tuple[int, OwnValue], ...]


@dataclass(frozen=True, slots=True)
class MonthlyReport:
    """A month of a municipality's or a service's own figures.

    Attributes:
        rows: The rows of each area.
        without: Indicators that the report should have and the month has no figure of, by area.
        economy: None where there are no amounts.
        actions: The action list; empty where there is none.
        long: The figures over whole years.
        origins: The files that the figures came in by.
        program: Name and version of the program.
    """

    subject: Region
    year: int
    month: int
    rows: Mapping[Area, Sequence[MonthRow]]
    without: Mapping[Area, Sequence[Indicator]]
    economy: Economy | None
    actions: tuple[Action, ...]
    long: tuple[LongRow, ...]
    origins: tuple[Origin, ...] = ()
    program: str = ""


def area_of(indicator: Indicator) -> Area:
    """The part of the monthly report that an indicator belongs in."""
    if indicator.id == _STAFF or indicator.unit == "fte" or indicator.category == "priority":
        return "staff"
    if indicator.unit == "nok" or indicator.category == "economy":
        return "economy"
    return "quality" if indicator.category == "quality" else "activity"


def share(part: float | None, whole: float | None) -> float | None:
    """A part in per cent of a whole; None where one is not there, or the whole is not above 0."""
    if part is None or whole is None or whole <= 0:
        return None
    return float(100 * Decimal(repr(part)) / Decimal(repr(whole)))


def difference(one: float | None, other: float | None) -> float | None:
    """One amount minus another; None where one is not there."""
    return None if one is None or other is None else float(Decimal(repr(one)) - Decimal(repr(other)))
