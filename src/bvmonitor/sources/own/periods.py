"""Days, months, half-years and years as people write them, in bokmål, nynorsk and English."""

import re
from datetime import date, timedelta
from typing import Final

from bvmonitor.domain.own_figures import FIRST_YEAR, HALF, LAST_YEAR, Period, parse_period, period_of

_MONTHS: Final = {
    name: number
    for number, names in enumerate(
        (
            "januar january jan",
            "februar february feb",
            "mars march mar",
            "april apr",
            "mai may",
            "juni june jun",
            "juli july jul",
            "august aug",
            "september sept sep",
            "oktober october okt oct",
            "november nov",
            "desember december des dec",
        ),
        1,
    )
    for name in names.split()
}
_CENTURY: Final = 2000
_ISO_DAY: Final = re.compile(r"([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})(?:[T ]00:00(?::00)?(?:\.0+)?)?")
_DAY: Final = re.compile(r"([0-9]{1,2})[./-] ?([0-9]{1,2})[./-] ?([0-9]{4}|[0-9]{2})\.?")
_COMPACT_DAY: Final = re.compile(r"((?:19|20)[0-9]{2})([0-9]{2})([0-9]{2})")
_NAMED_DAY: Final = re.compile(r"([0-9]{1,2})\.? ([a-z]+)\.? ([0-9]{4})")
_MONTH: Final = re.compile(r"([0-9]{4})(?:[-/.]|[mM])([0-9]{1,2})")
_MONTH_FIRST: Final = re.compile(r"([0-9]{1,2})[-/.]([0-9]{4})")
_NAMED_MONTH: Final = re.compile(r"([a-z]+)\.?[ -]([0-9]{4})")
_NAMED_MONTH_LAST: Final = re.compile(r"([0-9]{4}) ([a-z]+)\.?")
_HALF_WORD: Final = r"(?:halvår|halvar|half[- ]?year|half)"
_HALF: Final = (
    re.compile(r"(?P<year>[0-9]{4})[-. ]?h(?P<half>[12])"),
    re.compile(r"h(?P<half>[12])[-./ ](?P<year>[0-9]{4})"),
    re.compile(rf"(?P<half>[12])(?:\.|st|nd)? ?{_HALF_WORD}[ ,.]+(?P<year>[0-9]{{4}})"),
    re.compile(rf"(?P<year>[0-9]{{4}})[ ,.]+(?P<half>[12])(?:\.|st|nd)? ?{_HALF_WORD}"),
)
_EXCEL_FIRST, _EXCEL_LAST = 32_874, 73_050  # 1 January 1990 and 31 December 2099, as Excel counts days
_EXCEL_ZERO: Final = date(1899, 12, 30)
_EXCEL_NUMBER: Final = re.compile(r"[0-9]{5}")


def read_period(text: str) -> Period | None:
    """The period that a text means; None when it means none.

    A day comes first, then the month: 03.04.2018 is 3 April. Two digits of a year are of this century.
    """
    known = parse_period(text.upper())
    if known is not None:
        return known
    words = " ".join(text.casefold().split())
    for shape in _HALF:
        found = shape.fullmatch(words)
        if found is not None:
            return _within(int(found["year"]), int(found["half"]) * HALF, None, is_half=True)
    return _day(words) or _month(words)


def excel_day(text: str) -> date | None:
    """The date that a number is when Excel has lost the form of the cell; None when it is none."""
    if _EXCEL_NUMBER.fullmatch(text) and _EXCEL_FIRST <= int(text) <= _EXCEL_LAST:
        return _EXCEL_ZERO + timedelta(days=int(text))
    return None


def _day(words: str) -> Period | None:
    if found := _ISO_DAY.fullmatch(words.upper()):
        return _within(int(found[1]), int(found[2]), int(found[3]))
    if found := _COMPACT_DAY.fullmatch(words):
        return _within(int(found[1]), int(found[2]), int(found[3]))
    if found := _DAY.fullmatch(words):
        year = int(found[3]) + (_CENTURY if len(found[3]) == 2 else 0)  # noqa: PLR2004 - two digits of a year
        return _within(year, int(found[2]), int(found[1]))
    if (found := _NAMED_DAY.fullmatch(words)) and found[2] in _MONTHS:
        return _within(int(found[3]), _MONTHS[found[2]], int(found[1]))
    return None


def _month(words: str) -> Period | None:
    if found := _MONTH.fullmatch(words):
        return _within(int(found[1]), int(found[2]), None)
    if found := _MONTH_FIRST.fullmatch(words):
        return _within(int(found[2]), int(found[1]), None)
    if (found := _NAMED_MONTH.fullmatch(words)) and found[1] in _MONTHS:
        return _within(int(found[2]), _MONTHS[found[1]], None)
    if (found := _NAMED_MONTH_LAST.fullmatch(words)) and found[2] in _MONTHS:
        return _within(int(found[1]), _MONTHS[found[2]], None)
    return None


def _within(year: int, month: int, day: int | None, *, is_half: bool = False) -> Period | None:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    try:
        found = date(year, month, day or 1)
    except ValueError:
        return None
    return period_of("half_year" if is_half else "month" if day is None else "day", found)
