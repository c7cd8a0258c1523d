"""The schemes by which SSB has grouped municipalities, and the years whose figures use each.

A scheme is named by its first year of figures. Source: KLASS 112 (versions 423, 1288, 1450); that 2015 figures
use the older of the two groupings of 2015 follows from SSB's printed figure for group 7 (docs/method).
"""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Scheme:
    """One grouping: used for figures from `first_year` until (not including) `end_year`."""

    id: str
    first_year: int
    end_year: int | None
    groups: tuple[int, ...]


SCHEMES: Final = (
    Scheme("2013", 2013, 2016, (1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 14, 15, 16)),
    Scheme("2016", 2016, 2019, (1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 14, 15, 16)),
    Scheme("2019", 2019, 2020, (1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 14, 15, 16)),
    Scheme("2020", 2020, None, tuple(range(1, 18))),
)


def scheme_of(year: int) -> Scheme | None:
    """The scheme that SSB's figures for a year use, or None before the first that is known."""
    return next((s for s in SCHEMES if s.first_year <= year and (s.end_year is None or year < s.end_year)), None)


@dataclass(frozen=True, slots=True)
class GroupWanted:
    """A group as it was asked for: its number, and the scheme when one was named."""

    number: int
    scheme: str | None


def parse_group(text: str) -> GroupWanted | None:
    """Read `7` or `7@2020`; None when it is neither, or the scheme is not known."""
    number, at, scheme = text.strip().partition("@")
    if not (number.isascii() and number.isdigit()) or (at and scheme not in {known.id for known in SCHEMES}):
        return None
    return GroupWanted(int(number), scheme or None)


def scheme_named(scheme_id: str) -> Scheme | None:
    """The scheme with an id (`2020`), or None."""
    return next((scheme for scheme in SCHEMES if scheme.id == scheme_id), None)
