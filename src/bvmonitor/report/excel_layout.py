"""How a table stands on an Excel sheet: number formats, widths, heights, names of sheets; and Excel's limits."""

import re
import textwrap
import unicodedata
from collections.abc import Sequence
from math import ceil
from typing import Final

from bvmonitor.domain.language import Lang
from bvmonitor.report.numbers import format_number, format_signed, rounded
from bvmonitor.report.page import Cell, Table

LONGEST_TEXT: Final = 32_767  # that Excel takes in a cell, in units of UTF-16
_LONGEST_NAME: Final = 31
_HIGHEST_ROW: Final = 409.0
_LINE: Final = 15.0  # points
_ESCAPE: Final = re.compile("(_x[0-9A-Fa-f]{4}_)")
# Signs that Excel forbids; and those beyond the first plane, of which it counts each as two.
_NOT_IN_NAMES: Final = re.compile(r"[\[\]:*?/\\\U00010000-\U0010ffff]+")

# Widths, in digits of the standard font.
_WIDEST_STUB: Final = 44
_WIDEST_TEXT: Final = 50
_WIDEST_SHARED: Final = 24
_NARROWEST: Final = 8
_BOLD: Final = 1.15
_LINES_OF_HEAD: Final = 3
_LONGEST_UNIT: Final = 24


def number_format(cell: Cell, lang: Lang, *, is_signed: bool) -> tuple[float, str] | None:
    """The figure as the page rounds it, and the format by which Excel shows the page's text.

    Args:
        cell: A cell of the page.
        lang: The page's language: Norwegian has a minus sign of its own.
        is_signed: Whether the column holds differences.

    Returns:
        None where the text is no number, or says more than a number and its unit (`12 av 357`): it stays text.
    """
    if cell.value is None:
        return None
    number = rounded(cell.value, cell.decimals)
    digits = f"0.{'0' * cell.decimals}" if cell.decimals else "0"
    texts = (
        (format_signed(cell.value, cell.decimals, lang), f"#,##{digits}", number > 0 or is_signed),
        (format_number(cell.value, cell.decimals, lang), f"#,##{digits}", False),
        (f"{number:.{cell.decimals}f}", digits, False),  # a year, a code
    )
    for text, code, signed in texts:
        before, found, after = cell.text.partition(text)
        if found and _is_unit(before) and _is_unit(after):
            return float(number), _sections(code, _quoted(before), _quoted(after), lang, signed=signed)
    # A word in place of the minus (`ned 0,9`): the section for less than nothing shows the bare figure.
    before, found, after = cell.text.partition(format_number(abs(cell.value), cell.decimals, lang))
    if number < 0 and found and any(map(str.isalpha, before)) and _is_unit(before) and _is_unit(after):
        plain = f"{_quoted(before)}#,##{digits}{_quoted(after)}"
        return float(number), f"{plain};{plain}"
    return None


def _is_unit(text: str) -> bool:
    return len(text) <= _LONGEST_UNIT and not re.search(r'[\d"+−-]', text)


def _quoted(text: str) -> str:
    return f'"{text}"' if text else ""


def _sections(code: str, before: str, after: str, lang: Lang, *, signed: bool) -> str:
    """Formats for more than nothing, for less, and for nothing where that is another."""
    minus = "-" if lang == "en" else '"−"'
    plain = f"{before}{code}{after}"
    below = f"{before}{minus}{code}{after}"
    if signed:
        return f"{before}+{code}{after};{below};{plain}"
    return plain if lang == "en" and not before else f"{plain};{below}"


def signed_columns(table: Table) -> frozenset[int]:
    """The columns that hold differences: a figure in them has a plus."""
    return frozenset(
        number
        for _, row in table.rows
        for number, cell in enumerate(row)
        if cell.value is not None and cell.text.startswith("+")
    )


def column_widths(table: Table, *, is_alone: bool) -> tuple[int, ...]:
    """Widths in which no number is cut; long texts and heads are broken over lines.

    Args:
        table: The table.
        is_alone: Whether no other table shares its columns, whose figures a long text would set far apart.
    """
    widest = _WIDEST_TEXT if is_alone else _WIDEST_SHARED
    columns = zip(*(row for _, row in table.rows), strict=True) if any(table.rows) else [()] * len(table.columns)
    return tuple(_width_of(table, number, cells, widest) for number, cells in enumerate(columns))


def _width_of(table: Table, number: int, cells: Sequence[Cell], widest_text: int) -> int:
    head = table.columns[number]
    widest = max((width(cell.text) for cell in cells), default=0) + 2
    words = f"{head.text} {head.spanner}".split(" ") if number else head.text.split(" ")
    above = max(*(width(word) for word in words), ceil(width(head.text) / _LINES_OF_HEAD), 0)
    at_most = _WIDEST_STUB if number == 0 else widest_text if head.align == "left" else 250
    return max(_NARROWEST, min(max(widest, ceil(above * _BOLD) + 1), at_most))


def width(text: str) -> int:
    """Places that a text takes on a line; combining marks take none, wide letters two."""
    return sum(
        0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in "WF" else 1
        for char in text
    )


def height(text: str, places: float, *, scale: float = 1.0) -> float:
    """Points that a text needs on lines of so many places; Excel knows no more than a certain height."""
    lines = len(textwrap.wrap(text[:LONGEST_TEXT], max(1, int(places)))) or 1
    return min(_HIGHEST_ROW, lines * _LINE * scale)


def in_a_cell(text: str) -> str:
    """As much of a text as Excel takes, with an ellipsis where it goes on."""
    if len(text.encode("utf-16-le")) <= 2 * LONGEST_TEXT:
        return text
    return text.encode("utf-16-le")[: 2 * (LONGEST_TEXT - 1)].decode("utf-16-le", errors="ignore") + "…"


def in_a_note(text: str) -> str:
    """The same for the note beside a cell, where xlsxwriter leaves Excel's own escapes as they are."""
    return _ESCAPE.sub(r"_x005F\1", in_a_cell(text))


def sheet_name(title: str, taken: Sequence[str], otherwise: str) -> str:
    """A name that Excel takes for a sheet: short, without some signs, unlike every other, not `History`."""
    plain = " ".join(_NOT_IN_NAMES.sub(" ", title).split()).strip("' ")
    reserved = {"history", *(name.casefold() for name in taken)}
    short = textwrap.shorten(plain, _LONGEST_NAME, placeholder="…") if plain else otherwise
    if short in ("", "…"):
        short = plain[:_LONGEST_NAME].strip("' ")
    name, number = short, 1
    while name.casefold() in reserved:
        number += 1
        name = f"{short[: _LONGEST_NAME - 4]} ({number})"
    return name
