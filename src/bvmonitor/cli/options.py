"""What options of several commands have in common."""

import re
from collections.abc import Sequence

from bvmonitor.domain.region import Heir
from bvmonitor.errors.cli import BadYears, OptionsExclude
from bvmonitor.errors.compare import BadHeir


def split_list(values: Sequence[str] | None) -> tuple[str, ...]:
    """The words of an option that takes a list, by commas or by repeating the flag."""
    return tuple(word for value in values or () for part in value.split(",") if (word := part.strip()))


def parse_years(year: int | None, years: str | None) -> tuple[int, int] | None:
    """First and last year of `--year 2015` or `--years 2015-2018`; None when neither was given.

    Raises:
        OptionsExclude: Both were given.
        BadYears: Not two years with a dash between, the earlier first.
    """
    if year is not None and years is not None:
        raise OptionsExclude(("--year", "--years"))
    if years is None:
        return None if year is None else (year, year)
    span = re.fullmatch(r"\s*(\d{4})\s*(?:[-–]\s*(\d{4})\s*)?", years)
    if span is None:
        raise BadYears(years)
    first, last = int(span[1]), int(span[2] or span[1])
    if first > last:
        raise BadYears(years)
    return first, last


def parse_heirs(values: Sequence[str] | None) -> tuple[Heir, ...]:
    """The split municipalities of `--main-heir 1507=1508`, each with the one that carries on its series.

    Raises:
        BadHeir: Not two municipality codes with an equals sign between.
    """
    return tuple(_parse_heir(text) for text in split_list(values))


def _parse_heir(text: str) -> Heir:
    codes = re.fullmatch(r"(\d{4})\s*=\s*(\d{4})", text)
    if codes is None:
        raise BadHeir(text)
    return Heir(codes[1], codes[2])
