"""The yearly report to the council: its seven parts, the figures of each, and what people wrote for them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from bvmonitor.domain.areas import Area, area_of
from bvmonitor.domain.comparison import Comparison, Row
from bvmonitor.domain.indicator import Indicator
from bvmonitor.domain.own_text import OwnText

PartId = Literal["summary", "about", "service", "themes", "cooperation", "challenges", "focus"]
PARTS: Final[tuple[PartId, ...]] = (
    "summary",
    "about",
    "service",
    "themes",
    "cooperation",
    "challenges",
    "focus",
)
# What is told of the service itself, and not of the children.
STAFF: Final = frozenset({"children_per_position", "qualified_positions_per_1000_0_17", "sick_leave"})

TableId = Literal["key", "background", "staff", "economy", "capacity", "quality"]
_TABLES: Final[dict[PartId, tuple[TableId, ...]]] = {
    "summary": ("key",),
    "about": ("background",),
    "service": ("staff", "economy"),
    "themes": ("capacity", "quality"),
}
_AREA_TABLES: Final[dict[Area, TableId]] = {
    "capacity": "capacity",
    "quality": "quality",
    "economy": "economy",
    "background": "background",
}


@dataclass(frozen=True, slots=True)
class Remembered:
    """A figure as it was when a text was written; `value` is None where there was none."""

    year: int
    value: float | None


@dataclass(frozen=True, slots=True)
class Moved:
    """A figure under a text that is not what it was when the text was written.

    Attributes:
        indicator: What it is of.
        then: As it was; its value is None where it may not be told any more.
        year: The year of the figure as it is.
        value: As it is, or None.
        status: Why there is none.
    """

    indicator: Indicator
    then: Remembered
    year: int
    value: float | None
    status: str | None


@dataclass(frozen=True, slots=True)
class YearlyReport:
    """The yearly report.

    Attributes:
        comparison: Every figure of the report.
        key_rows: The rows of the summary.
        texts: What people wrote, by part; a part that nobody has written for has none.
        files: What the file of each part is called; empty without a folder of texts.
        moved: By part, the figures that are not what they were when its text was written.
    """

    comparison: Comparison
    key_rows: tuple[Row, ...]
    texts: Mapping[str, OwnText]
    files: Mapping[str, str]
    moved: Mapping[str, tuple[Moved, ...]]

    def tables(self, part: PartId) -> Iterator[tuple[TableId, tuple[Row, ...]]]:
        """The rows of each table of a part that has any."""
        return tables_of(part, self.comparison.rows, self.key_rows)


def tables_of(
    part: PartId, rows: Sequence[Row], key_rows: tuple[Row, ...]
) -> Iterator[tuple[TableId, tuple[Row, ...]]]:
    """The rows of each table of a part that has any."""
    for table in _TABLES.get(part, ()):
        found = key_rows if table == "key" else tuple(row for row in rows if _table_of(row.indicator) == table)
        if found:
            yield table, found


def _table_of(indicator: Indicator) -> TableId:
    return "staff" if indicator.id in STAFF else _AREA_TABLES[area_of(indicator)]
