"""Workbooks that mean harm: refused in bounded time and memory, and nothing in them is run."""

import tracemalloc
import zipfile
from io import BytesIO

import pytest
from tests.fuzz.workbooks import PARTS, workbook_around, zip_of
from tests.support.hostile_zips import entry

from bvmonitor.sources.own.raw import FileFaults, RawTable
from bvmonitor.sources.own.workbook import read_own_workbook

HEAD = '<row r="1"><c r="A1" t="inlineStr"><is><t>figure</t></is></c></row>'
SHEET = "xl/worksheets/sheet1.xml"


def _read(content: bytes) -> tuple[RawTable | None, list[str]]:
    faults = FileFaults("tall.xlsx")
    return read_own_workbook(content, faults), [each.code.removeprefix("own.") for each in faults.issues()]


def _rows(text: str) -> bytes:
    return workbook_around(text.encode())


def _with(name: str, content: str | bytes) -> bytes:
    return zip_of({**PARTS, SHEET: "<worksheet/>", name: content})


def test_a_sound_workbook_is_read() -> None:
    table, codes = _read(_rows(HEAD + '<row r="2"><c r="A2"><v>1</v></c></row>'))
    assert codes == []
    assert table is not None
    assert [row.line for row in table.rows] == [2]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (_with("xl/vbaProject.bin", "x"), "macros"),
        (_with("xl/macrosheets/sheet1.xml", "x"), "macros"),
        (_with("xl/activeX/activeX1.bin", "x"), "macros"),
        (_with("[Content_Types].xml", "application/vnd.ms-excel.sheet.macroEnabled.main+xml"), "macros"),
        (_with("../../etc/passwd", "x"), "bad_workbook"),
        (_with("/etc/passwd", "x"), "bad_workbook"),
        (entry(""), "bad_workbook"),
        (zip_of({"a.txt": "x"}), "bad_workbook"),
        (_with("xl/workbook.xml", "<workbook"), "bad_workbook"),
        (_with(SHEET, '<!DOCTYPE a [<!ENTITY b "c">]><worksheet>&b;</worksheet>'), "bad_workbook"),
        (_rows(HEAD + '<row r="x"><c r="A1"><v>1</v></c></row>'), "bad_workbook"),
        (zip_of({**PARTS, **{f"xl/{number}.xml": "x" for number in range(600)}}), "workbook_too_large"),
        (_rows(HEAD + '<row r="2"><c r="ZZ2"><v>1</v></c><c r="AO2"><v>1</v></c></row>'), "too_many_columns"),
        (
            _rows("".join(f'<row r="{n}"><c r="A{n}"><v>1</v></c></row>' for n in range(1, 20_004))),
            "too_many_rows",
        ),
    ],
    ids=lambda each: each if isinstance(each, str) else "",
)
def test_a_workbook_that_means_harm_is_refused(content: bytes, code: str) -> None:
    assert _read(content) == (None, [code])


def test_a_bomb_is_unpacked_no_further_than_its_bound() -> None:
    content = BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in PARTS.items():
            archive.writestr(name, part)
        archive.writestr(SHEET, b" " * (110 * 1024 * 1024))
    packed = content.getvalue()
    assert len(packed) < 200_000
    tracemalloc.start()
    try:
        assert _read(packed) == (None, ["workbook_too_large"])
        assert tracemalloc.get_traced_memory()[1] < 20 * 1024 * 1024
    finally:
        tracemalloc.stop()


def test_a_row_far_down_is_read_and_one_beyond_excels_last_is_refused() -> None:
    table, codes = _read(_rows(HEAD + '<row r="1048576"><c r="A1048576"><v>1</v></c></row>'))
    assert codes == []
    assert table is not None
    assert [row.line for row in table.rows] == [1_048_576]
    assert _read(_rows(HEAD + '<row r="999999999"><c r="A999999999"><v>1</v></c></row>')) == (
        None,
        ["bad_workbook"],
    )


def test_what_a_workbook_links_to_is_not_followed() -> None:
    table, codes = _read(
        _rows(HEAD + '<row r="2"><c r="A2" t="str"><f>WEBSERVICE("https://a.no")</f><v>x</v></c></row>')
    )
    assert codes == []
    assert table is not None
    assert table.rows[0].cells[0].text == "x"
