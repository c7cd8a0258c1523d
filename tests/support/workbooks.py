"""A workbook as its reader sees it: what Excel shows in each cell by the formats that we use, row by row."""

import re
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal
from io import BytesIO

from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import Cell
from openpyxl.utils.escape import unescape

from bvmonitor.domain.language import Lang


def workbook_of(content: str | bytes) -> Workbook:
    assert isinstance(content, bytes)
    return load_workbook(BytesIO(content), rich_text=False)


def shown_rows(content: str | bytes, lang: Lang) -> list[list[str]]:
    """The rows of the page's sheet with something in them, without the empty cells at their ends."""
    sheet = workbook_of(content).worksheets[0]
    rows = ([shown_in(cell, lang) for cell in row] for row in sheet.iter_rows())
    trimmed = (_trimmed(row) for row in rows)
    return [row for row in trimmed if row]


def comments_of(content: str | bytes) -> Iterator[tuple[int, int, str]]:
    for row in workbook_of(content).worksheets[0].iter_rows():
        for cell in row:
            if cell.comment is not None and cell.row and cell.column:
                yield cell.row, cell.column, unescape(cell.comment.text)


def shown_in(cell: object, lang: Lang) -> str:
    """What Excel shows in a cell, in the settings of the page's language."""
    if not isinstance(cell, Cell) or cell.value is None:  # within merged cells only the first has a value
        return ""
    if cell.data_type == "n":
        return _shown_number(Decimal(repr(cell.value)), str(cell.number_format), lang)
    assert cell.data_type in ("s", "inlineStr"), cell.data_type
    return str(cell.value)


def _shown_number(value: Decimal, code: str, lang: Lang) -> str:
    """By Excel's rules: one section for more than nothing and nothing, one for less, one for nothing."""
    sections = code.split(";")
    chosen = sections[0]
    minus = ""
    if value < 0:
        chosen, minus = (sections[1], "") if len(sections) > 1 else (sections[0], "-")
    elif value == 0 and len(sections) > 2:
        chosen = sections[2]
    found = re.fullmatch(r'([+-]?)(?:"([^"]*)")?(\+?)((?:#,##)?)0(?:\.(0+))?(?:"([^"]*)")?', chosen)
    assert found is not None, code
    plus, before, plus_after, thousands, decimals, after = found.groups()
    rounded = abs(value).quantize(Decimal(1).scaleb(-len(decimals or "")), ROUND_HALF_UP)
    number = f"{rounded:,}" if thousands else f"{rounded}"
    if lang != "en":
        number = number.replace(",", "\u00a0").replace(".", ",")
    return f"{minus}{plus}{before or ''}{plus_after}{number}{after or ''}"


def _trimmed(row: list[str]) -> list[str]:
    while row and not row[-1]:
        row = row[:-1]
    return row
