"""The four areas of Bufdir's monitor, and which of them an indicator belongs to."""

from collections.abc import Iterable, Iterator
from typing import Final, Literal

from bvmonitor.domain.comparison import Row
from bvmonitor.domain.indicator import Category, Indicator, Unit

Area = Literal["capacity", "quality", "economy", "background"]

AREAS: Final[tuple[Area, ...]] = ("capacity", "quality", "economy", "background")
_OF_CATEGORY: Final[dict[Category, Area]] = {
    "coverage": "capacity",
    "quality": "quality",
    "priority": "economy",
    "economy": "economy",
    "background": "background",
    "ranking": "background",
}
_MONEY: Final[tuple[Unit, ...]] = ("nok", "nok_per_capita")


def area_of(indicator: Indicator) -> Area:
    """The area of an indicator.

    Of KOSTRA's categories, coverage is capacity, priority and economy are economy, rankings background.
    Of productivity, what is counted in kroner is economy; children per position are capacity.

    Source:
        docs/reports.md.
    """
    if indicator.category == "productivity":
        return "economy" if indicator.unit in _MONEY else "capacity"
    return _OF_CATEGORY[indicator.category]


def by_area(rows: Iterable[Row]) -> Iterator[tuple[Area, tuple[Row, ...]]]:
    """The rows of each area that has any, the areas in the monitor's order."""
    rows = tuple(rows)
    for area in AREAS:
        found = tuple(row for row in rows if area_of(row.indicator) == area)
        if found:
            yield area, found
