"""The slow twin of `engine.targets`: plain Python, exact fractions, one place and one target at a time."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from bvmonitor.domain.indicator import Indicator
from bvmonitor.domain.status import NOT_COMPARABLE, NOT_COVERED

SPANS = ("day", "month", "half_year", "year")


@dataclass(frozen=True)
class Known:
    """One own figure in force."""

    figure_id: str
    region: str
    span: str
    period: str
    last_day: date
    value: float | None
    status: str | None

    @property
    def exact(self) -> Fraction | None:
        return None if self.value is None else Fraction(repr(self.value))


@dataclass(frozen=True)
class Aim:
    """One target of one year."""

    indicator: Indicator
    region: str
    year: int
    target: float
    higher: bool
    start: tuple[date, float] | None


def newest(figures: Sequence[Known]) -> Known | None:
    return max(figures, key=lambda each: (each.last_day, SPANS.index(each.span)), default=None)


def is_of_one_series(indicator: Indicator, one: Known, other: Known) -> bool:
    return indicator.counted == "at_date" or one.span == other.span


def era(indicator: Indicator, figure: Known) -> int:
    return sum(each.year <= figure.last_day.year for each in indicator.breaks)


@dataclass(frozen=True)
class Pair:
    then: Known | None
    now: Known | None
    change: Fraction | None
    status: str | None


def pair(indicator: Indicator, mine: Sequence[Known], then: date | None, now: date) -> Pair | None:
    """The two figures of one place; None where it has none by `now`."""
    later = newest([each for each in mine if each.last_day <= now and (then is None or each.last_day > then)])
    before = [each for each in mine if then is not None and each.last_day <= min(then, now)]
    if later is not None:
        before = [each for each in before if is_of_one_series(indicator, each, later)]
    earlier = newest(before)
    if later is None and earlier is None:
        return None
    if later is None or later.exact is None:
        return Pair(earlier, later, None, NOT_COVERED if later is None else later.status)
    if earlier is None or earlier.exact is None:
        return Pair(earlier, later, None, NOT_COVERED if earlier is None else earlier.status)
    moved = (later.last_day.month, later.last_day.day) != (earlier.last_day.month, earlier.last_day.day)
    if (indicator.counted == "running_total" and moved) or era(indicator, earlier) != era(indicator, later):
        return Pair(earlier, later, None, NOT_COMPARABLE)
    return Pair(earlier, later, later.exact - earlier.exact, None)


@dataclass(frozen=True)
class Held:
    result: Known | None
    path: Fraction | None
    standing: str


def held(aim: Aim, mine: Sequence[Known], then: date | None, now: date) -> Held:
    """How one target stands."""
    indicator, end = aim.indicator, date(aim.year, 12, 31)
    usable = [each for each in mine if may_be_held(indicator, each)]
    result = newest([each for each in usable if each.last_day <= min(now, end)])
    if result is None:
        return Held(None, None, "no_result")
    path = way(aim, usable, result, then, end)
    if now >= end and result.last_day != end:
        return Held(result, path, "no_result")
    if result.exact is not None and is_as_good(aim, result.exact, Fraction(repr(aim.target))):
        return Held(result, path, "reached")
    if result.exact is None or (path is None and now < end):
        return Held(result, None, "unjudged")
    if now >= end or path is None:
        return Held(result, path, "missed")
    return Held(result, path, "on_track" if is_as_good(aim, result.exact, path) else "behind")


def may_be_held(indicator: Indicator, figure: Known) -> bool:
    if indicator.unit not in {"count", "nok"}:
        return True
    if indicator.counted == "running_total":
        return (figure.last_day.month, figure.last_day.day) == (12, 31)
    return indicator.counted != "during_year" or figure.span == "year"


def way(aim: Aim, usable: Sequence[Known], result: Known, then: date | None, end: date) -> Fraction | None:
    """What the straight way asks for on the day of the result."""
    start = aim.start
    if start is None:
        earlier = newest(
            [
                each
                for each in usable
                if then is not None
                and each.last_day <= then
                and is_of_one_series(aim.indicator, each, result)
                and era(aim.indicator, each) == era(aim.indicator, result)
            ]
        )
        if earlier is None or earlier.value is None:
            return None
        start = earlier.last_day, earlier.value
    if result.exact is None or not start[0] < min(result.last_day, end):
        return None
    first, target = Fraction(repr(start[1])), Fraction(repr(aim.target))
    return first + (target - first) * (result.last_day - start[0]).days / (end - start[0]).days


def is_as_good(aim: Aim, value: Fraction, limit: Fraction) -> bool:
    return value >= limit if aim.higher else value <= limit
