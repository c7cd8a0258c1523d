"""A file of own figures as rows whose columns are known and in which no person stands."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, Literal

from bvmonitor.sources.own.columns import REQUIRED, Column, column_of, is_of_persons, nearest_heads, target_year_of
from bvmonitor.sources.own.delimited import read_delimited
from bvmonitor.sources.own.json_file import read_json
from bvmonitor.sources.own.persons import has_birth_number, has_case_number
from bvmonitor.sources.own.raw import EMPTY, MOST_BYTES, FileFaults, RawCell, RawRow, RawTable
from bvmonitor.sources.own.workbook import read_own_workbook

FileForm = Literal["csv", "xlsx", "json"]

LONGEST_TEXT: Final = 60
LONGEST_COMMENT: Final = 500
LONGEST_TITLE: Final = 200  # of the indicator, which must then be one that is known
LONGEST_SHOWN: Final = 40
_LIMITS: Final[Mapping[Column | None, int]] = {"comment": LONGEST_COMMENT, "figure": LONGEST_TITLE}
_ZIP: Final = b"PK\x03\x04"
_OLD_EXCEL: Final = b"\xd0\xcf\x11\xe0"


@dataclass(frozen=True, slots=True)
class OwnRow:
    """One row of a file.

    Attributes:
        line: Its line, or its number in the sheet or list.
        cells: What stands in each column that the file has.
        columns: The number of each column, from 1.
        targets: What stands below the heads of target years, with the number of the column.
    """

    line: int
    cells: Mapping[Column, RawCell]
    columns: Mapping[Column, int]
    targets: Mapping[int, tuple[RawCell, int]] = field(default_factory=dict)

    def __getitem__(self, column: Column) -> RawCell:
        """The cell of a column; an empty one where the file has no such column."""
        return self.cells.get(column, EMPTY)


@dataclass(frozen=True, slots=True)
class OwnFile:
    """The rows of a file, and whether its form alone says that numbers have a decimal comma."""

    rows: tuple[OwnRow, ...]
    has_decimal_comma: bool


def form_of(content: bytes) -> FileForm:
    """What a file is, by its first bytes: Excel, JSON, or else CSV."""
    if content.startswith((_ZIP, _OLD_EXCEL)):
        return "xlsx"
    start = content[:64].removeprefix(b"\xef\xbb\xbf").lstrip()
    return "json" if start.startswith((b"[", b"{")) else "csv"


def read_own_file(content: bytes, form: FileForm, faults: FileFaults, *, needs_region: bool) -> OwnFile | None:
    """The rows of a file; None when it cannot be used, which the faults then tell.

    Args:
        content: The file.
        form: What it is.
        faults: Takes everything that is wrong. What looks like a person is never in them.
        needs_region: Whether the rows must say which place they are of.
    """
    table = _read(content, form, faults)
    if table is None:
        return None
    _check_persons(table, faults)
    heads = _heads_of(table.head, faults, needs_region=needs_region)
    if heads is None:
        return None
    _check_rows(table, heads.columns, faults)
    if faults.stop:
        return None
    rows = tuple(_row(row, heads) for row in table.rows)
    return OwnFile(rows, table.has_decimal_comma)


def shown(text: str) -> str:
    """A text of a file as a message may show it: never all of a long one."""
    return text if len(text) <= LONGEST_SHOWN else f"{text[:LONGEST_SHOWN]}…"


def _read(content: bytes, form: FileForm, faults: FileFaults) -> RawTable | None:
    if len(content) > MOST_BYTES:
        faults.add("too_large", fields=(("limit", str(MOST_BYTES // 1024 // 1024)),))
        return None
    if content.startswith(_OLD_EXCEL):
        faults.add("old_excel")
        return None
    if form == "xlsx":
        return read_own_workbook(content, faults)
    return read_json(content, faults) if form == "json" else read_delimited(content, faults)


def _check_persons(table: RawTable, faults: FileFaults) -> None:
    """No birth number anywhere in the file, and no column of persons."""
    for column, cell in enumerate(table.head.cells, 1):
        # Nothing is shown of a head with a birth number: the file has no heads at all.
        if not has_birth_number(cell.text) and is_of_persons(cell.text):
            faults.add("person_column", table.head.line, column, (("head", shown(cell.text)),))
    for row in (table.head, *table.rows):
        for column, cell in enumerate(row.cells, 1):
            if has_birth_number(cell.text):
                faults.add("birth_number", row.line, column)
            elif has_case_number(cell.text):
                faults.add("case_number", row.line, column)


@dataclass(frozen=True, slots=True)
class _Heads:
    """The number of each column that a file has, from 1, and of each target year's."""

    columns: dict[Column, int]
    targets: dict[int, int]

    @property
    def needed(self) -> tuple[Column, ...]:
        """The columns that must be there: a file of targets alone needs no periods."""
        if "numerator" in self.columns or (self.targets and "value" not in self.columns):
            return ("figure", "period") if "numerator" in self.columns else ("figure",)
        return REQUIRED


def _heads_of(head: RawRow, faults: FileFaults, *, needs_region: bool) -> _Heads | None:
    """The columns of a file; None when the heads will not do."""
    if faults.stop:
        return None
    heads = _Heads({}, {})
    for number, cell in enumerate(head.cells, 1):
        if cell.text:
            _take_head(heads, cell.text, head.line, number, faults)
    needed: tuple[Column, ...] = (*heads.needed, "region") if needs_region else heads.needed
    for column in needed:
        if column not in heads.columns:
            faults.add(f"no_{column}_column", head.line)
    return None if faults.stop else heads


def _take_head(heads: _Heads, text: str, line: int, number: int, faults: FileFaults) -> None:
    """Note what stands below a head, or why it will not do."""
    column, year = column_of(text), target_year_of(text)
    said = (("head", shown(text)),)
    if year == 0:
        faults.add("target_without_year", line, number, said)
    elif column is None and year is None:
        faults.add("unknown_column", line, number, said, nearest_heads(text))
    elif year in heads.targets or (column in heads.columns and column != "title"):
        faults.add("repeated_column", line, number, said)
    elif column is not None:
        heads.columns[column] = number
    elif year is not None:
        heads.targets[year] = number


def _check_rows(table: RawTable, columns: Mapping[Column, int], faults: FileFaults) -> None:
    """No text longer than a figure needs, and nothing below a column without a head."""
    named = {at: column for column, at in columns.items()}
    heads = [cell.text for cell in table.head.cells]
    bare: set[int] = set()
    for row in table.rows:
        for at, cell in enumerate(row.cells, 1):
            limit = _LIMITS.get(named.get(at), LONGEST_TEXT)
            if len(cell.text) > limit:
                faults.add("long_text", row.line, at, (("limit", str(limit)),))
            elif cell.text and at not in bare and (at > len(heads) or not heads[at - 1]):
                bare.add(at)
                faults.add("no_head", row.line, at)


def _row(row: RawRow, heads: _Heads) -> OwnRow:
    width = len(row.cells)
    cells = {column: row.cells[at - 1] for column, at in heads.columns.items() if at <= width}
    targets = {year: (row.cells[at - 1], at) for year, at in heads.targets.items() if at <= width}
    return OwnRow(row.line, cells, heads.columns, targets)
