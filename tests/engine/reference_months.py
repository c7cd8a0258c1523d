"""The slow twin of `engine.months`: plain Python, exact fractions, one place and one indicator at a time."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from bvmonitor.domain.indicator import Indicator
from bvmonitor.domain.status import NOT_COMPARABLE, NOT_COVERED, combine

Told = tuple[Fraction | None, str | None]
ABSENT: Told = (None, NOT_COVERED)


@dataclass(frozen=True)
class Month:
    """The figure of one month."""

    value: float | None
    status: str | None
    numerator: float | None = None
    denominator: float | None = None

    @property
    def told(self) -> Told:
        return exact(self.value), self.status


@dataclass(frozen=True)
class Side:
    """One year of a row."""

    month: Told
    so_far: Told
    missing: list[int]


def exact(value: float | None) -> Fraction | None:
    return None if value is None else Fraction(repr(value))


def side(indicator: Indicator, months: Mapping[int, Month], month: int) -> Side:
    """One year: its months by number."""
    now = months[month].told if month in months else ABSENT
    missing = [each for each in range(1, month + 1) if each not in months]
    if indicator.counted == "running_total":
        before = months[month - 1].told if month - 1 in months else ABSENT
        return Side(now if month == 1 else minus(now, before), now, missing)
    if indicator.counted == "at_date" or (indicator.counted is None and indicator.whole_year != "sum"):
        return Side(now, (None, None), missing)
    mine = [months[each] for each in range(1, month + 1) if each in months]
    adds = added if indicator.unit in {"count", "nok"} else shared
    return Side(now, adds(indicator, mine, is_whole=not missing), missing)


def added(_: Indicator, mine: list[Month], *, is_whole: bool) -> Told:
    worst = combine(each.status for each in mine)
    if worst is not None or not is_whole:
        return None, worst or NOT_COVERED
    return sum((Fraction(repr(each.value)) for each in mine), Fraction(0)), None


def shared(indicator: Indicator, mine: list[Month], *, is_whole: bool) -> Told:
    worst = combine(each.status for each in mine if each.status != "." or each.denominator is None)
    parts = [(exact(each.numerator), exact(each.denominator)) for each in mine]
    above = [part for part, _ in parts if part is not None]
    below = [part for _, part in parts if part is not None]
    if worst is not None or not is_whole or len(above) < len(mine) or len(below) < len(mine):
        return None, worst or NOT_COVERED
    if sum(below) == 0:
        return None, "."
    factor = {"percent": 100, "per_1000": 1000}.get(indicator.unit, 1)
    return factor * sum(above, Fraction(0)) / sum(below, Fraction(0)), None


def minus(now: Told, before: Told) -> Told:
    if now[0] is None:
        return now
    return before if before[0] is None else (now[0] - before[0], None)


def change(now: Told, before: Told, *, is_broken: bool) -> Told:
    """Since the year before."""
    if now[0] is None:
        return now
    if before[0] is None:
        return before
    return (None, NOT_COMPARABLE) if is_broken else (now[0] - before[0], None)
