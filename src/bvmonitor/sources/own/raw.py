"""A file of own figures before it is understood: cells with their places, and the faults found so far."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from bvmonitor.errors.issue import Issue

MOST_BYTES: Final = 20 * 1024 * 1024
MOST_ROWS: Final = 20_000
MOST_COLUMNS: Final = 40
LONGEST_CELL: Final = 4000  # of any cell; the limits of single columns are narrower
MOST_FAULTS: Final = 200  # as many are told one by one


@dataclass(frozen=True, slots=True)
class RawCell:
    """One cell.

    Attributes:
        text: What stands in it, without the blanks around; "" for an empty one. A date is `2018-10-31`.
        number: Its number, where the file says itself that it is one (Excel, JSON).
        is_percent: Whether the file shows it as a percentage: 0.98 as 98 %.
    """

    text: str
    number: float | None = None
    is_percent: bool = False


EMPTY: Final = RawCell("")


@dataclass(frozen=True, slots=True)
class RawRow:
    """One row that is not empty; `line` is its line in the file, or its number in the sheet or list, from 1."""

    line: int
    cells: tuple[RawCell, ...]


@dataclass(frozen=True, slots=True)
class RawTable:
    """The heads of the columns, and the rows below them.

    Attributes:
        head: The first row that is not empty.
        rows: The others.
        has_decimal_comma: Whether the form of the file alone says that numbers have a decimal comma.
    """

    head: RawRow
    rows: tuple[RawRow, ...]
    has_decimal_comma: bool = False


@dataclass
class FileFaults:
    """The faults of one file, in the order found; of very many the first are told one by one."""

    file: str
    found: list[Issue] = field(default_factory=list)
    untold: int = 0

    def add(
        self,
        code: str,
        line: int | None = None,
        column: int | None = None,
        fields: Sequence[tuple[str, str]] = (),
        nearest: tuple[str, ...] = (),
    ) -> None:
        """Take one more."""
        if len(self.found) >= MOST_FAULTS:
            self.untold += 1
            return
        self.found.append(Issue(f"own.{code}", "error", self.file, line, column, tuple(fields), nearest))

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self.found) + self.untold

    @property
    def stop(self) -> bool:
        """Whether anything is wrong."""
        return bool(self.found)

    def issues(self) -> tuple[Issue, ...]:
        """All that is told, by line and column, and how many more there are."""
        ordered = sorted(self.found, key=lambda each: (each.line or 0, each.column or 0))
        if self.untold:
            ordered.append(Issue("own.more", "error", self.file, fields=(("count", str(self.untold)),)))
        return tuple(ordered)


def number_text(number: float) -> str:
    """A number as a reader would write it: 301 and not 301.0."""
    return str(int(number)) if number.is_integer() and abs(number) < 1e15 else repr(number)  # noqa: PLR2004


def is_empty(cells: Sequence[RawCell]) -> bool:
    """Whether nothing stands in a row."""
    return not any(cell.text for cell in cells)


def table_of(rows: Sequence[RawRow], faults: FileFaults, *, has_decimal_comma: bool = False) -> RawTable | None:
    """Rows as a table; None when there is nothing in the file, or too much."""
    if not rows:
        faults.add("empty")
        return None
    head, *body = rows
    if len(body) > MOST_ROWS:
        faults.add("too_many_rows", fields=(("limit", str(MOST_ROWS)),))
        return None
    if any(len(row.cells) > MOST_COLUMNS for row in rows):
        line = next(row.line for row in rows if len(row.cells) > MOST_COLUMNS)
        faults.add("too_many_columns", line, fields=(("limit", str(MOST_COLUMNS)),))
        return None
    return RawTable(head, tuple(body), has_decimal_comma)
