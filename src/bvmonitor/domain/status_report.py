"""The result of looking at own figures then and now: what every format of the status page is made from."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from bvmonitor.domain.indicator import Indicator
from bvmonitor.domain.origin import Origin
from bvmonitor.domain.region import Region
from bvmonitor.domain.targets import Standing, Start, Target

BudgetKind = Literal["accounts", "budget"]


@dataclass(frozen=True, slots=True)
class OwnValue:
    """An own figure in force, with what must be said of it.

    Attributes:
        period: As it is written: `2017-09-25`, `2018-10`, `2018-H2`, `2018`; "" where there is no figure.
        last_day: The period's last day; None where there is no figure.
        value: In the indicator's unit; None exactly when `status` says why.
        status: The mark in its place, or None.
        version: Which version of the figure it is; 1 where it was never corrected.
        corrected_on: The day on which a corrected figure came in, else None.
        comment: A word to the reader, by whoever gave the figure; "" without one.
        source: Where it was taken from, in that one's words; "" without one.
        origins: Ids of the files (`StatusReport.origins`) that it came in by.
    """

    period: str
    last_day: date | None
    value: float | None
    status: str | None
    version: int = 1
    corrected_on: date | None = None
    comment: str = ""
    source: str = ""
    origins: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StatusRow:
    """One indicator then and now.

    Attributes:
        then: The figure that was the newest then; None on a page without an earlier date.
        now: The newest figure.
        change: Now minus then; None exactly when `change_status` says why, or there is no earlier date.
        history: The figures of the same series up to now, by last day.
    """

    indicator: Indicator
    then: OwnValue | None
    now: OwnValue
    change: float | None
    change_status: str | None
    history: tuple[OwnValue, ...] = ()


@dataclass(frozen=True, slots=True)
class TargetYear:
    """How one target stands for one target year.

    Attributes:
        target: The value to reach.
        result: What it is held against.
        gap: The result minus the target; None without a result.
        start: Where the way begins that the result was held against, or None.
        path: What the straight way asks for on the day of the result, or None.
        standing: Reached, on track, behind, missed, or why it cannot be said.
    """

    year: int
    target: float
    result: OwnValue
    gap: float | None
    start: Start | None
    path: float | None
    standing: Standing


@dataclass(frozen=True, slots=True)
class TargetRow:
    """One target with all its years, in order."""

    target: Target
    years: tuple[TargetYear, ...]


@dataclass(frozen=True, slots=True)
class Budget:
    """Accounts and budgets by year, in kroner.

    Attributes:
        columns: What the columns are, in order.
        lines: The lines' titles, each with a figure per column.
        total: The sum of each column; empty where there is but one line.
    """

    columns: tuple[tuple[BudgetKind, int], ...]
    lines: tuple[tuple[str, tuple[OwnValue, ...]], ...]
    total: tuple[OwnValue, ...]


@dataclass(frozen=True, slots=True)
class StatusReport:
    """Own figures of a municipality or a service then and now, its targets and its budget.

    Attributes:
        then: The earlier date, or None where the figures are all of one day.
        now: The later date.
        rows: The figures.
        targets: The targets, in the order of their file.
        budget: The budget lines; None where there are none.
        without: Indicators that were asked for and have no figures at all.
        origins: The files that the figures came in by.
        program: Name and version of the program.
    """

    subject: Region
    then: date | None
    now: date
    rows: tuple[StatusRow, ...]
    targets: tuple[TargetRow, ...]
    budget: Budget | None
    without: tuple[Indicator, ...] = ()
    origins: tuple[Origin, ...] = ()
    program: str = ""
