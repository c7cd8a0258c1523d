"""A small table of counts from a file of the user's: CSV as spreadsheets write it, every fault told at once."""

import csv
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from typing import Final

from bvmonitor.domain.small_table import SmallTable
from bvmonitor.errors.issue import Issue

# What stands for a hidden count: SSB's mark, that of older tables, and ours.
HIDDEN_BY_RULE: Final = ":"
HIDDEN_OTHERWISE: Final = ("..", "×")
_TOTALS: Final = ("sum", "total", "totalt", "i alt", "alle", "all", "alt")
_WHOLE: Final = re.compile(r"\d{1,3}([ .\u00a0\u202f]\d{3})+|\d+")


@dataclass(frozen=True, slots=True)
class TableFile:
    """A table as it was read.

    Attributes:
        table: Its counts.
        corner: What stands above the names of the rows.
        others: Cells that are hidden, but not by the rule: `..` of older tables, and `×`.
        lines: The line of each row in the file.
    """

    table: SmallTable
    corner: str
    others: frozenset[tuple[int, int]]
    lines: tuple[int, ...]


def read_table(path: Path, name: str) -> tuple[TableFile | None, tuple[Issue, ...]]:
    """Read a table: a line of heads, then a line per row, the row's name first.

    A total is the row or column whose name says so (`sum`, `total`, `i alt`, `alle`); without one, the last row or
    column, if it is the sum of the others wherever all of them are shown.

    Args:
        path: The file.
        name: How the user named it, for the issues.

    Returns:
        The table, or None with all that is wrong.
    """
    try:
        text = _decode(path.read_bytes())
    except OSError as error:
        return None, (
            Issue("table.unreadable", "error", name, fields=(("reason", error.strerror or str(error)),)),
        )
    first = next((line for line in text.splitlines() if line.strip()), "")
    delimiter = max(";\t,", key=first.count)
    rows = [
        (number, [cell.strip() for cell in row])
        for number, row in enumerate(csv.reader(StringIO(text), delimiter=delimiter), 1)
        if any(cell.strip() for cell in row)
    ]
    if len(rows) < 2 or len(rows[0][1]) < 2:  # noqa: PLR2004 - a head and a row, a name and a count
        return None, (Issue("table.empty", "error", name),)
    issues = tuple(_issues(rows, name))
    if issues:
        return None, issues
    (_, head), *body = rows
    counts = tuple(tuple(_count(cell) for cell in row[1:]) for _, row in body)
    names, columns = tuple(row[0] for _, row in body), tuple(head[1:])
    plain = SmallTable(names, columns, counts)
    table = SmallTable(names, columns, counts, _total_row(plain), _total_column(plain))
    others = frozenset(
        (at, column)
        for at, (_, row) in enumerate(body)
        for column, cell in enumerate(row[1:])
        if cell in HIDDEN_OTHERWISE
    )
    read = TableFile(table, head[0], others, tuple(number for number, _ in body))
    wrong = tuple(_wrong_sums(read, name))
    return (None, wrong) if wrong else (read, ())


def _decode(content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def _count(cell: str) -> int | None:
    return None if cell == HIDDEN_BY_RULE or cell in HIDDEN_OTHERWISE else int(re.sub(r"\D", "", cell))


def _issues(rows: Sequence[tuple[int, list[str]]], name: str) -> Iterator[Issue]:
    """What is wrong with the cells one by one."""
    (line, head), *body = rows
    yield from _repeated(name, [(line, each) for each in head[1:]])
    yield from _repeated(name, [(number, row[0]) for number, row in body])
    for number, row in body:
        if len(row) != len(head):
            fields = (("row", row[0]), ("count", str(len(row))), ("wanted", str(len(head))))
            yield Issue("table.width", "error", name, number, fields=fields)
            continue
        for at, cell in enumerate(row[1:], 1):
            if cell not in (HIDDEN_BY_RULE, *HIDDEN_OTHERWISE) and not _WHOLE.fullmatch(cell):
                fields = (("row", row[0]), ("column", head[at]), ("value", cell))
                yield Issue("table.not_whole", "error", name, number, at + 1, fields)


def _repeated(name: str, named: Sequence[tuple[int, str]]) -> Iterator[Issue]:
    seen: set[str] = set()
    for line, each in named:
        if each.casefold() in seen:
            yield Issue("table.repeated", "error", name, line, fields=(("value", each),))
        seen.add(each.casefold())


def _total_row(table: SmallTable) -> int | None:
    columns = [[row[at] for row in table.counts] for at in range(len(table.columns))]
    return _total(table.rows, columns)


def _total_column(table: SmallTable) -> int | None:
    return _total(table.columns, table.counts)


def _total(names: Sequence[str], lines: Sequence[Sequence[int | None]]) -> int | None:
    """Which place of each line is the sum of the others: by its name, or the last if it adds up."""
    named = [at for at, each in enumerate(names) if each.casefold().rstrip(".:") in _TOTALS]
    if len(names) < 3:  # noqa: PLR2004 - a total of one part is that part
        return named[0] if named and len(names) > 1 else None
    if named:
        return named[-1]
    shown = [[each for each in line if each is not None] for line in lines if None not in line]
    return len(names) - 1 if shown and all(sum(line[:-1]) == line[-1] for line in shown) else None


def _wrong_sums(read: TableFile, name: str) -> Iterator[Issue]:
    """Totals that are not what their parts add up to, where all of them are shown."""
    table = read.table
    for row, column in table.places:
        said = table.counts[row][column]
        if not table.is_total((row, column)):
            continue
        for along, others in (
            (column == table.total_column, [(row, at) for at in range(len(table.columns)) if at != column]),
            (row == table.total_row, [(at, column) for at in range(len(table.rows)) if at != row]),
        ):
            parts = [table.counts[r][c] for r, c in others]
            known = [each for each in parts if each is not None]
            if along and said is not None and len(known) == len(parts) and sum(known) != said:
                fields = (
                    ("row", table.rows[row]),
                    ("column", table.columns[column]),
                    ("value", str(said)),
                    ("sum", str(sum(known))),
                )
                yield Issue("table.not_sum", "error", name, read.lines[row], column + 2, fields)
