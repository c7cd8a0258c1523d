"""Deadlines of the law: what each rule asks for and when it is in force, and the days that it makes of a start."""

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from bvmonitor.domain.language import Translations
from bvmonitor.domain.own_figures import Period
from bvmonitor.domain.publishing import OwnSource

Starts = Literal["received", "decided"]
_MONTHS = 12


@dataclass(frozen=True, slots=True)
class Visits:
    """How often a child in a foster home is to be visited.

    Attributes:
        a_year: Visits a year.
        fewer: Visits a year that may be decided on for an older child, or None.
        from_age: The age from which they may be.
    """

    a_year: int
    fewer: int | None = None
    from_age: int | None = None

    def asked_for(self, age: int, *, decided: bool) -> int:
        """Visits a year to a child of an age; `decided` says that somebody has decided on fewer."""
        may_be_fewer = self.fewer is not None and self.from_age is not None and age >= self.from_age
        return self.fewer if decided and may_be_fewer and self.fewer is not None else self.a_year


@dataclass(frozen=True, slots=True)
class Time:
    """A time limit: days that run first, then months or days; more of them in special cases.

    Attributes:
        starts: The day that it is counted from: the report came in, or it was decided to investigate.
        first_days: Days that run before the months or days do: the time for reviewing the report.
        days: Days, or None where the limit is in months.
        months: Calendar months, or None where it is in days.
        special: As many days or months in special cases, or None.
    """

    starts: Starts
    first_days: int
    days: int | None
    months: int | None
    special: int | None = None

    def due(self, start: date, *, special: bool = False) -> date:
        """The last day in time. Saturdays, Sundays and holidays count, and a last day on one is not moved.

        Args:
            start: The day that `starts` names; it is not counted.
            special: Whether the time for special cases is meant; the ordinary one where the rule has no other.
        """
        begins = start + timedelta(days=self.first_days)
        longer = self.special if special and self.special is not None else None
        if self.months is not None:
            return add_months(begins, self.months if longer is None else longer)
        return begins + timedelta(days=(self.days or 0) if longer is None else longer)


@dataclass(frozen=True, slots=True)
class DeadlineRule:
    """One rule, while it is in force.

    Attributes:
        id: Its stable name.
        valid_from: The first day that it holds, or None where it always has.
        valid_to: The last day, or None while it does.
        law: The provision that it rests on.
        url: Where that can be read, or None.
        confirmed: Whether the provision, its numbers and its days were found in the sources at hand.
        time: The limit, where it is one.
        visits: How often, where it is that.
        note: A word to the reader, or None.
    """

    id: str
    valid_from: date | None
    valid_to: date | None
    law: str
    url: str | None
    confirmed: bool
    time: Time | None
    visits: Visits | None
    note: Translations | None = None

    def holds_on(self, day: date) -> bool:
        """Whether it is in force on a day."""
        return (self.valid_from is None or self.valid_from <= day) and (
            self.valid_to is None or day <= self.valid_to
        )


@dataclass(frozen=True, slots=True)
class Counts:
    """Which own counts a share is made of.

    Attributes:
        share: Id of the indicator of the share itself, or None; own figures of it serve where no counts are.
        within: Id of the indicator that counts those in time.
        of: Id of the indicator that counts all.
    """

    share: str | None
    within: str
    of: str


@dataclass(frozen=True, slots=True)
class Deadline:
    """Something that must be done in time, with the rules that have held for it.

    Attributes:
        id: Its stable name.
        title: What must be done.
        counts: The shares that own counts give of it.
        rules: By the days that they hold; no two at once.
        is_own: Whether the user said so.
    """

    id: str
    title: Translations
    counts: tuple[Counts, ...]
    rules: tuple[DeadlineRule, ...]
    is_own: bool

    def on(self, day: date) -> DeadlineRule | None:
        """The rule in force on a day."""
        return next((rule for rule in self.rules if rule.holds_on(day)), None)

    @property
    def newest(self) -> DeadlineRule:
        """The rule that holds now, or held last."""
        return self.rules[-1]

    def during(self, period: Period) -> tuple[DeadlineRule, ...]:
        """The rules that held on some day of a period, in order."""
        first, last = period.first_day, period.last_day
        return tuple(
            rule
            for rule in self.rules
            if (rule.valid_from is None or rule.valid_from <= last)
            and (rule.valid_to is None or rule.valid_to >= first)
        )


@dataclass(frozen=True, slots=True)
class InTime:
    """A share of what was done in time, in one period.

    Attributes:
        period: The day, month, half-year or year.
        within: How many in time; None with a status.
        of: How many in all; likewise.
        share: Per cent; None exactly when `status` says why.
        status: The mark of a count that is absent, or why there is no share.
        rules: The rules in force in the period.
        origins: Ids of the files that the counts came in by.
        typed: Whether the share was typed in, not made of counts.
        after_break: Whether the period is the first with figures from the register.
    """

    period: Period
    within: float | None
    of: float | None
    share: float | None
    status: str | None
    rules: tuple[DeadlineRule, ...]
    origins: tuple[str, ...]
    typed: bool = False
    after_break: bool = False


@dataclass(frozen=True, slots=True)
class DeadlineRow:
    """One share over its periods; titles are those of the indicators."""

    deadline: Deadline
    title: Translations
    within: Translations
    of: Translations
    figures: tuple[InTime, ...]
    too_many: tuple[Period, ...] = ()


@dataclass(frozen=True, slots=True)
class Deadlines:
    """The deadlines of a place, and what its own counts say.

    Attributes:
        name: The municipality or service.
        at: The day whose rules are shown; None for the newest.
        deadlines: All, in the order of their files.
        rows: Those with own counts.
        register_from: The first period with figures from the register, or None where nobody has said so.
        origins: The files that the counts came in by.
        for_all: Whether the page is for the public, and has no counts of the service's own.
        program: Name and version of the program.
    """

    name: str
    at: date | None
    deadlines: tuple[Deadline, ...]
    rows: tuple[DeadlineRow, ...]
    register_from: Period | None
    origins: tuple[OwnSource, ...]
    for_all: bool
    program: str

    def rule_of(self, deadline: Deadline) -> DeadlineRule | None:
        """The rule that is shown of a deadline."""
        return deadline.newest if self.at is None else deadline.on(self.at)


def add_months(day: date, months: int) -> date:
    """The same day so many months on; the month's last day where it has no such day."""
    number = day.month - 1 + months
    year, month = day.year + number // _MONTHS, number % _MONTHS + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def overlap(one: DeadlineRule, other: DeadlineRule) -> bool:
    """Whether two rules hold on one day."""
    starts = max(one.valid_from or date.min, other.valid_from or date.min)
    return starts <= min(one.valid_to or date.max, other.valid_to or date.max)


def in_order(rules: Iterable[DeadlineRule]) -> tuple[DeadlineRule, ...]:
    """Rules by the day that they began."""
    return tuple(sorted(rules, key=lambda rule: rule.valid_from or date.min))
