"""Our reader of workbooks against openpyxl's, on what both Excel libraries write."""

from io import BytesIO

import openpyxl
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.bufdir import sheets
from tests.support.soak import TIMES

from bvmonitor.sources.workbook import SheetBounds, read_workbook
from bvmonitor.sources.zip_bounds import Bounds

# XML holds no other control letters; Excel turns a lone carriage return into a line feed.
LETTERS = st.characters(min_codepoint=0x20, max_codepoint=0xFFFF, exclude_categories=["Cs", "Cn"])
CELL = st.one_of(st.none(), st.text(LETTERS, max_size=12), st.integers(-(10**9), 10**9), st.floats(-1e9, 1e9))
ROWS = st.lists(st.lists(CELL, max_size=6), min_size=1, max_size=6)


def ours(content: bytes) -> dict[tuple[int, int], str]:
    found = read_workbook(content, "a.xlsx", Bounds(1 << 24, 1 << 24, 100), SheetBounds())
    return {(line, column): text for line, row in found.sheets[0].texts.items() for column, text in row.items()}


def theirs(content: bytes) -> dict[tuple[int, int], object]:
    page = openpyxl.load_workbook(BytesIO(content)).worksheets[0]
    cells = {(cell.row or 0, (cell.column or 0) - 1): cell.value for row in page.iter_rows() for cell in row}
    return {at: value for at, value in cells.items() if value is not None and str(value).strip()}


def same(text: str, value: object) -> bool:
    return text == value if isinstance(value, str) else float(text) == value


@settings(max_examples=25 * TIMES)
@given(ROWS)
def test_cells_are_what_another_reader_finds(rows: list[list[str | float | None]]) -> None:
    plain = [[f"'{each}" if isinstance(each, str) else each for each in row] for row in rows]
    book = openpyxl.Workbook()
    for row in plain:
        assert book.active is not None
        book.active.append(row)
    buffer = BytesIO()
    book.save(buffer)
    for content in (sheets({"a": plain}), buffer.getvalue()):
        found, wanted = ours(content), theirs(content)
        assert found.keys() == wanted.keys()
        assert all(same(found[at], wanted[at]) for at in wanted)


def test_texts_in_the_cell_with_sounds_and_in_pieces_are_read_as_they_show() -> None:
    from tests.support.hostile_zips import book_with  # noqa: PLC0415 - one part replaced

    sheet = (
        b'<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData>'
        b'<x:row><x:c t="inlineStr"><x:is><x:r><x:t>Kl</x:t></x:r><x:r><x:t>epp</x:t></x:r>'
        b'<x:rPh><x:t>klep</x:t></x:rPh></x:is></x:c><x:c><x:f>1+1</x:f><x:v>2</x:v></x:c><x:c t="s"/></x:row>'
        b'<x:row r="7"><x:c r="B7" t="b"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>'
    )
    assert ours(book_with(sheet=sheet)) == {(1, 0): "Klepp", (1, 1): "2", (7, 1): "1"}
