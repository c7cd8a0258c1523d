"""What every Word document of ours holds itself to: it can be read aloud, and takes nothing from elsewhere."""

import re
from itertools import pairwise

from docx.document import Document
from docx.oxml.ns import qn
from lxml import etree
from tests.support.documents import Grid, Told, blocks_of, document_of, is_head, parts_of, relations_of

from bvmonitor.report.chart import Chart
from bvmonitor.report.face import with_label
from bvmonitor.report.page import Page, Part
from bvmonitor.texts.visible import visible

LOCALES = {"nb": "nb-NO", "nn": "nn-NO", "en": "en-GB"}
_EMU = 635  # in a twentieth of a point
_VALUE = qn("w:val")
_OUTSIDE = r"https://((www|data)\.ssb|(www\.)?bufdir|asss|www\.kommunal-rapport|www\.klepp\.kommune)\.no/"


def check_word(content: str | bytes, page: Page) -> None:
    """Headings in order, tables named, headed, no wider than their sheet, the language, nothing from outside."""
    document = document_of(content)
    _headings_are_nested(blocks_of(content))
    for table in document.element.iter(qn("w:tbl")):
        _table_is_named_and_headed(table)
    _nothing_is_too_wide(document)
    _charts_say_what_they_show(document, page)
    _language_is_told(document, page)
    _all_comes_from_within(content, page)
    names = [name for each in document.sections for name in _fields(each.footer.part.element)]
    assert {"PAGE", "NUMPAGES"} <= set(names)


def _headings_are_nested(blocks: list[Told | Grid]) -> None:
    levels = [int(b.style[-1]) for b in blocks if isinstance(b, Told) and b.style.startswith("Heading")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(later - former <= 1 for former, later in pairwise(levels)), levels


def _table_is_named_and_headed(table: etree._Element) -> None:
    assert all(_value(table, f"w:tblPr/{told}") for told in ("w:tblCaption", "w:tblDescription"))
    rows = list(table.iterchildren(qn("w:tr")))
    heads = [is_head(row) for row in rows]
    assert heads[0]
    assert heads == sorted(heads, reverse=True)
    assert all(row.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None for row in rows)
    columns = len(list(table.iter(qn("w:gridCol"))))
    assert columns <= 63
    for row in rows:
        assert sum(int(_value(cell, "w:tcPr/w:gridSpan") or 1) for cell in row.iterchildren(qn("w:tc"))) == columns


def _charts_say_what_they_show(document: Document, page: Page) -> None:
    charts = [*page.charts, *(chart for part in page.parts for chart in _drawn_in(part))]
    told = [(each.get("title"), each.get("descr")) for each in document.element.body.iter(qn("wp:docPr"))]
    titles = [
        visible(chart.title) if chart.kind == "sparkline" else with_label(page.internal, visible(chart.title))
        for chart in charts
    ]
    assert told == list(zip(titles, (visible(chart.alt) for chart in charts), strict=True))
    assert all(descr for _, descr in told)


def _drawn_in(part: Part) -> list[Chart]:
    """What a document draws of a part: beside the rows of its tables, else above them."""
    beside = [table.row_charts for table in part.tables if table.row_charts is not None]
    return [chart for each in beside for chart in each.charts] if beside else list(part.charts)


def _nothing_is_too_wide(document: Document) -> None:
    sections = document.sections
    room = max(int(s.page_width or 0) - int(s.left_margin or 0) - int(s.right_margin or 0) for s in sections)
    for width in document.element.iter(qn("w:tblW")):
        assert int(width.get(qn("w:w"))) * _EMU <= room


def _language_is_told(document: Document, page: Page) -> None:
    default = document.styles.element.find(f".//{qn('w:rPrDefault')}//{qn('w:lang')}")
    assert default.get(_VALUE) == document.core_properties.language == LOCALES[page.lang]
    assert document.core_properties.title == visible(page.title)[:255]
    if page.lang != "en":
        assert not list(document.element.iter(qn("w:lang")))


def _all_comes_from_within(content: str | bytes, page: Page) -> None:
    assert not [part for part in parts_of(content) if re.search(r"vba|embed|activeX|\.bin$|app\.xml", part)]
    files = [cell.file for table in page.tables for _, row in table.rows for cell in row if cell.file]
    outside = [(kind, target) for kind, target, is_outside in relations_of(content) if is_outside]
    assert {kind for kind, _ in outside} <= {"hyperlink"}
    assert all(re.match(_OUTSIDE, target) for _, target in outside) or files


def _fields(element: etree._Element) -> list[str]:
    simple = [str(each.get(qn("w:instr"))) for each in element.iter(qn("w:fldSimple"))]
    return [each.strip() for each in (*simple, *(str(i.text) for i in element.iter(qn("w:instrText"))))]


def _value(element: etree._Element, path: str) -> str:
    found = element.find("/".join(map(qn, path.split("/"))))
    return "" if found is None else str(found.get(_VALUE))
