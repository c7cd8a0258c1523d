"""Excel workbooks of own figures: read without running anything, no further than their bounds."""

import sys
import warnings
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from io import BytesIO
from itertools import zip_longest
from typing import Any, Final

from bvmonitor.errors.report import ExtraMissing
from bvmonitor.sources.own.columns import count_known
from bvmonitor.sources.own.delimited import tidy
from bvmonitor.sources.own.raw import (
    EMPTY,
    LONGEST_CELL,
    MOST_COLUMNS,
    MOST_ROWS,
    FileFaults,
    RawCell,
    RawRow,
    RawTable,
    is_empty,
    table_of,
)
from bvmonitor.sources.zip_bounds import BoundedZip, Bounds, ZipRefused

MOST_UNPACKED: Final = 100 * 1024 * 1024
MOST_PARTS: Final = 500
_MACROS: Final = ("vbaproject", "macrosheets/", "activex/")
_MACRO_TYPE: Final = b"macroEnabled"
_WORKBOOK: Final = "xl/workbook.xml"
_TYPES: Final = "[Content_Types].xml"
_REFUSED: Final = {
    "encrypted": "secret_workbook",
    "too_large": "workbook_too_large",
    "many_entries": "workbook_too_large",
    "entry_too_large": "workbook_too_large",
    "unpacks_too_large": "workbook_too_large",
}
_SHEETS_LOOKED_AT: Final = 20
# A workbook that is damaged on purpose makes its reader stumble in any of these ways.
_STUMBLES: Final = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    EOFError,
    LookupError,
    OSError,
    RuntimeError,
    SyntaxError,
    TypeError,
    ValueError,
    zipfile.BadZipFile,
    zlib.error,
)


def read_workbook(content: bytes, faults: FileFaults) -> RawTable | None:
    """The table of a workbook's first sheet with figures; None when there is none, which the faults then tell.

    Raises:
        ExtraMissing: A package that reads workbooks is not installed.
    """
    if not _is_sound(content, faults):
        return None
    try:
        import defusedxml  # noqa: F401, PLC0415 - openpyxl uses it where it is there, and we insist
        import openpyxl  # noqa: PLC0415 - an extra, slow to load
    except ImportError as error:
        raise ExtraMissing("xlsx", "openpyxl defusedxml", sys.executable) from error
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # openpyxl's, on what it leaves out: colours, validation
        try:
            values, formulas = (
                openpyxl.load_workbook(BytesIO(content), read_only=True, data_only=is_data, keep_links=False)
                for is_data in (True, False)
            )
            rows = _best_sheet(values, formulas, faults)
        except _STUMBLES:
            faults.add("bad_workbook")
            return None
    return None if faults.stop else table_of(rows, faults)


def _is_sound(content: bytes, faults: FileFaults) -> bool:
    """Whether a file is a workbook without macros that unpacks to something we have room for.

    All of it is unpacked once, and counted: what a zip says of its own size is not believed.
    """
    bounds = Bounds(unpacked=MOST_UNPACKED, entry=MOST_UNPACKED, entries=MOST_PARTS)
    try:
        book = BoundedZip(content, bounds)
        for fault in book.faults():
            raise fault
        if any(mark in name.casefold() for name in book.names for mark in _MACROS):
            faults.add("macros")
        elif not {_WORKBOOK, _TYPES} <= set(book.names):
            faults.add("bad_workbook")
        elif _MACRO_TYPE in book.read(_TYPES):
            faults.add("macros")
        else:
            for name in book.names:
                book.read(name)
    except ZipRefused as refused:
        code = _REFUSED.get(refused.code, "bad_workbook")
        faults.add(code, fields=(("limit", str(MOST_UNPACKED // 1024 // 1024)),))
    return not faults.stop


def _best_sheet(values: Any, formulas: Any, faults: FileFaults) -> list[RawRow]:  # noqa: ANN401 - untyped workbooks
    """The rows of the first sheet whose heads are known best."""
    best: list[RawRow] = []
    for number, sheet in enumerate(values.worksheets[:_SHEETS_LOOKED_AT]):
        head = next(_rows(sheet, None, faults, most=20), None)
        if head is not None and (not best or count_known(_texts(head)) > count_known(_texts(best[0]))):
            best, chosen = [head], number
    if not best:
        return []
    return list(_rows(values.worksheets[chosen], formulas.worksheets[chosen], faults, most=MOST_ROWS + 2))


def _texts(row: RawRow) -> list[str]:
    return [cell.text for cell in row.cells]


def _rows(sheet: Any, formulas: Any, faults: FileFaults, most: int) -> Iterator[RawRow]:  # noqa: ANN401
    """The rows of a sheet that are not empty, whatever size it claims to have."""
    bounds = {"max_row": most, "max_col": MOST_COLUMNS + 1}
    sheet.reset_dimensions()
    beside: Iterable[Any] = ()
    if formulas is not None:
        formulas.reset_dimensions()
        beside = formulas.iter_rows(**bounds)
    for line, (row, said) in enumerate(zip_longest(sheet.iter_rows(**bounds), beside, fillvalue=()), 1):
        cells = [_cell(each) for each in row]
        for column, (cell, formula) in enumerate(zip(cells, said, strict=False), 1):
            if cell is EMPTY and formula.data_type == "f":
                faults.add("formula", line, column)
            if len(cell.text) > LONGEST_CELL:
                faults.add("long_text", line, column, (("limit", str(LONGEST_CELL)),))
        while cells and not cells[-1].text:
            cells.pop()
        if not is_empty(cells):
            yield RawRow(line, tuple(cells))


def _cell(cell: Any) -> RawCell:  # noqa: ANN401 - an untyped cell
    value = cell.value
    if value is None:
        return EMPTY
    if isinstance(value, bool):
        return RawCell(str(value))
    if isinstance(value, int | float):
        is_percent = "%" in str(cell.number_format)
        return RawCell(number_text(float(value)), float(value), is_percent=is_percent)
    if isinstance(value, date):
        return RawCell(_day(value, str(cell.number_format)))
    text = tidy(str(value))
    return RawCell(text) if text else EMPTY


def number_text(number: float) -> str:
    """A number as a reader would write it: 301 and not 301.0."""
    return str(int(number)) if number.is_integer() and abs(number) < 1e15 else repr(number)  # noqa: PLR2004


def _day(value: date, shown: str) -> str:
    """A date as the sheet shows it: `okt. 2018` is a month, though Excel keeps its first day."""
    day = value.date() if isinstance(value, datetime) else value
    letters = "".join(part for part in shown.casefold().split('"')[::2])  # what is in quotes is no form
    letters = letters.rpartition("]")[2]
    if "d" in letters or "y" not in letters:
        return day.isoformat()
    return f"{day.year:04}-{day.month:02}" if "m" in letters else f"{day.year:04}"
