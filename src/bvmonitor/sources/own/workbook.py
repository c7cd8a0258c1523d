"""Excel workbooks of own figures: the first sheet with figures, and a look at the others for persons."""

import math
import re
from collections.abc import Mapping
from datetime import date
from typing import Final

from bvmonitor.sources.own.columns import count_known
from bvmonitor.sources.own.delimited import tidy
from bvmonitor.sources.own.elsewhere import check_note, check_sheet_cell, check_sheet_name
from bvmonitor.sources.own.raw import (
    EMPTY,
    LONGEST_CELL,
    MOST_COLUMNS,
    MOST_ROWS,
    FileFaults,
    RawCell,
    RawRow,
    RawTable,
    number_text,
    table_of,
)
from bvmonitor.sources.workbook import Row, Sheet, SheetBounds, SheetCell, Workbook, read_workbook
from bvmonitor.sources.workbook_styles import day_of, is_of_days, letters_of
from bvmonitor.sources.zip_bounds import Bounds, ZipRefused

MOST_UNPACKED: Final = 100 * 1024 * 1024
MOST_PARTS: Final = 500
# How Excel keeps a letter that XML might not hold: _x0031_ is shown as 1.
_ESCAPED: Final = re.compile(r"_x([0-9A-Fa-f]{4})_")
_LONGEST_TEXT: Final = 32_767  # of a cell, as Excel has it
_REFUSED: Final = {
    "encrypted": "secret_workbook",
    "macro": "macros",
    "many_rows": "too_many_rows",
    "many_columns": "too_many_columns",
    "long_text": "long_text",
    **dict.fromkeys(
        ("too_large", "many_entries", "entry_too_large", "unpacks_too_large", "many_cells"), "workbook_too_large"
    ),
}
_LIMITS: Final = {"too_many_rows": MOST_ROWS, "too_many_columns": MOST_COLUMNS, "long_text": LONGEST_CELL}


def read_own_workbook(content: bytes, faults: FileFaults) -> RawTable | None:
    """The table of a workbook's first sheet with figures; None when there is none, which the faults then tell."""
    bounds = Bounds(unpacked=MOST_UNPACKED, entry=MOST_UNPACKED, entries=MOST_PARTS)
    room = SheetBounds(rows=MOST_ROWS + 1, columns=MOST_COLUMNS, characters=_LONGEST_TEXT)
    try:
        book = read_workbook(content, "", bounds, room)
    except ZipRefused as refused:
        code = _REFUSED.get(refused.code, "bad_workbook")
        faults.add(code, fields=(("limit", str(_LIMITS.get(code, MOST_UNPACKED // 1024 // 1024))),))
        return None
    chosen = _best_sheet(book)
    for number, sheet in enumerate(book.sheets, 1):
        check_sheet_name(sheet.name, faults, sheet=number)
        if sheet is not chosen:
            _check_other(number, sheet, faults, from_1904=book.from_1904)
    for note in book.notes:
        check_note(note, faults)
    rows = [] if chosen is None else [_row(line, row, faults, book) for line, row in chosen.rows.items()]
    return None if faults.stop else table_of([row for row in rows if row.cells], faults)


def _best_sheet(book: Workbook) -> Sheet | None:
    """The first sheet whose heads are known best."""
    filled = [sheet for sheet in book.sheets if _heads(sheet)]
    return max(filled, key=lambda sheet: count_known([text for _, text in _heads(sheet)]), default=None)


def _heads(sheet: Sheet) -> list[tuple[int, str]]:
    """The texts of the first row that holds any, each with the row's number."""
    rows = ([(line, tidy(cell.text)) for cell in row.values()] for line, row in sheet.rows.items())
    found = ([(line, text) for line, text in row if text] for row in rows)
    return next((row for row in found if row), [])


def _check_other(number: int, sheet: Sheet, faults: FileFaults, *, from_1904: bool) -> None:
    """No birth number in a sheet that is not read further, and no list of persons."""
    head = next((line for line, _ in _heads(sheet)), None)
    for line, row in sheet.rows.items():
        for at, cell in row.items():
            text = _cell(cell, from_1904=from_1904).text
            check_sheet_cell(text, faults, sheet=number, line=line, column=at + 1, is_head=line == head)


def _row(line: int, row: Row, faults: FileFaults, book: Workbook) -> RawRow:
    cells = [EMPTY] * (max(row, default=-1) + 1)
    for at, cell in row.items():
        cells[at] = _cell(cell, from_1904=book.from_1904)
        if not cells[at].text and cell.is_formula:
            faults.add("formula", line, at + 1)
        if len(cells[at].text) > LONGEST_CELL:
            faults.add("long_text", line, at + 1, (("limit", str(LONGEST_CELL)),))
    while cells and not cells[-1].text:
        cells.pop()
    return RawRow(line, tuple(cells))


_FLAGS: Final[Mapping[str, str]] = {"1": "True", "0": "False"}


def _cell(cell: SheetCell, *, from_1904: bool) -> RawCell:
    text = tidy(_ESCAPED.sub(lambda found: chr(int(found[1], 16)), cell.text))
    if cell.kind == "flag":
        text = _FLAGS.get(text, text)
    number = _number(text) if cell.kind == "number" else None
    if number is None:
        return RawCell(text) if text else EMPTY
    day = day_of(number, from_1904=from_1904) if is_of_days(cell.form) else None
    if day is None:
        return RawCell(number_text(number), number, is_percent="%" in letters_of(cell.form))
    return RawCell(_shown_day(day, letters_of(cell.form)))


def _number(text: str) -> float | None:
    try:
        number = float(text)
    except ValueError:
        return None
    return number if math.isfinite(number) else None


def _shown_day(day: date, letters: str) -> str:
    """A date as the sheet shows it: `okt. 2018` is a month, though Excel keeps its first day."""
    if "d" in letters or "y" not in letters:
        return day.isoformat()
    return f"{day.year:04}-{day.month:02}" if "m" in letters else f"{day.year:04}"
