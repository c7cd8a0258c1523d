"""CSV of own figures: comma, semicolon or tab; UTF-8, UTF-16 or latin-1; with or without a byte order mark."""

import codecs
import csv
import unicodedata
from collections.abc import Iterator
from io import StringIO
from typing import Final

from bvmonitor.sources.own.columns import count_known
from bvmonitor.sources.own.raw import (
    LONGEST_CELL,
    MOST_ROWS,
    FileFaults,
    RawCell,
    RawRow,
    RawTable,
    is_empty,
    table_of,
)

_DELIMITERS: Final = ";,\t"
_SEP: Final = "sep="  # how Excel is told of the delimiter
_UTF_16: Final = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
# Letters that no file of figures holds: it is not text at all.
_NO_TEXT: Final = frozenset(map(chr, (*range(9), 14, 15, *range(16, 27), 28, 29, 30, 31)))


def read_delimited(content: bytes, faults: FileFaults) -> RawTable | None:
    """The table of a CSV file; None when it is none, which the faults then tell."""
    text = _decode(content)
    if text is None or not _NO_TEXT.isdisjoint(text):
        faults.add("not_text")
        return None
    text, skipped = _without_sep(text)
    first = next((line for line in text.splitlines() if line.strip()), "")
    delimiter = max(_DELIMITERS, key=lambda each: (count_known(_split(first, each)), first.count(each)))
    try:
        rows = list(_rows(text, delimiter, skipped))
    except csv.Error as error:
        faults.add("bad_csv", fields=(("reason", str(error)),))
        return None
    for row in rows:
        for column, cell in enumerate(row.cells, 1):
            if len(cell.text) > LONGEST_CELL:
                faults.add("long_text", row.line, column, (("limit", str(LONGEST_CELL)),))
    return None if faults.stop else table_of(rows, faults, has_decimal_comma=delimiter != ",")


def tidy(text: str) -> str:
    """A text as it is compared and kept: letters composed, no blanks around it."""
    return unicodedata.normalize("NFC", text).strip(" \t\r\n\v\f\u00a0\u202f\ufeff")


def _decode(content: bytes) -> str | None:
    if content.startswith(_UTF_16):
        try:
            return content.decode("utf-16")
        except UnicodeDecodeError:
            return None
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    try:
        return content.decode("cp1252")  # what Excel calls latin-1, with its dashes and quotes
    except UnicodeDecodeError:
        return content.decode("latin-1")


def _without_sep(text: str) -> tuple[str, int]:
    first, _, rest = text.partition("\n")
    return (rest, 1) if first.strip().casefold().startswith(_SEP) else (text, 0)


def _split(line: str, delimiter: str) -> list[str]:
    try:
        return next(csv.reader([line], delimiter=delimiter), [])
    except csv.Error:
        return []


def _rows(text: str, delimiter: str, skipped: int) -> Iterator[RawRow]:
    """The rows that are not empty, each with the line that it begins on; no more than one too many."""
    reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter)
    line, kept = skipped + 1, 0
    for values in reader:
        cells = [RawCell(tidy(value)) for value in values]
        while cells and not cells[-1].text:
            cells.pop()
        if not is_empty(cells):
            yield RawRow(line, tuple(cells))
            kept += 1
        if kept > MOST_ROWS + 1:
            return
        line = skipped + reader.line_num + 1
