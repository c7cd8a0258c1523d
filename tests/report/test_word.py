"""What a Word document is beyond its texts: sides, merged heads, languages, links, turned sheets, properties."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import nsmap, qn
from lxml import etree
from tests.support.comparisons import golden_comparison, trying_comparison
from tests.support.documents import NOTE, Told, blocks_of, document_of, parts_of, relations_of
from tests.support.every_page import EVERY_PAGE
from tests.support.reading_back import content_of
from tests.support.references import changed, municipal_reference, saved

from bvmonitor.app.presenting.form import Form, render
from bvmonitor.domain.language import Lang
from bvmonitor.report.charts.letters import text_width
from bvmonitor.report.comparison_page import build_comparison_page
from bvmonitor.report.page import Cell, ColumnHead, Page, Part, RowGroup, Table
from bvmonitor.report.word_layout import TWIPS, Room, lay_out

LOCALES = {"nb": "nb-NO", "nn": "nn-NO", "en": "en-GB"}
VALUE = qn("w:val")
_BESIDE_TEXT = 140 + 10  # twips: the margins of a cell, and the line between two


def word_of(page: Page) -> bytes:
    content = content_of(page, Form("docx", page.lang))
    assert isinstance(content, bytes)
    return content


def page_of(*rows: tuple[Cell, ...], lang: Lang = "nb", spanner: str = "") -> Page:
    heads = (ColumnHead("Navn", "left"), *(ColumnHead(str(n), "right", spanner) for n in range(1, len(rows[0]))))
    return Page("test", lang, "Tittel", "", "", (), (Table("", heads, (RowGroup("", rows),)),), ())


def all_of(document: Document, name: str) -> list[etree._Element]:
    return list(document.element.iter(qn(name)))


def test_numbers_stand_to_the_right_and_words_to_the_left() -> None:
    document = document_of(word_of(page_of((Cell("Klepp"), Cell("6\u00a0288", 6288)))))
    sides = [[cell.paragraphs[0].alignment for cell in row.cells] for row in document.tables[0].rows]
    assert [[None if side is None else side.name for side in row] for row in sides] == [[None, "RIGHT"]] * 2


def test_a_head_over_several_columns_is_one_cell() -> None:
    document = document_of(word_of(page_of((Cell("a"), Cell("1"), Cell("2")), spanner="Klepp")))
    upper, lower = (row.cells for row in document.tables[0].rows[:2])
    assert [cell.text for cell in upper] == ["Navn", "Klepp", "Klepp"]
    assert upper[1].grid_span == 2
    assert [cell.text for cell in lower] == ["Navn", "1", "2"]  # the first one is merged with that above it


def test_the_notice_has_a_style_of_its_own_with_a_border() -> None:
    document = document_of(render(trying_comparison(), Form("docx", "nb")))
    notice = next(p for p in document.paragraphs if p.text.startswith("EKSEMPELTALL"))
    assert notice.style is not None
    assert notice.style.name == "Bvmonitor Notice"
    assert notice.style.element.find(f".//{qn('w:pBdr')}") is not None


def test_below_a_table_stand_its_sources_with_their_licence() -> None:
    notes = notes_in(render(trying_comparison(), Form("docx", "nb")))
    assert notes == ["Kilde: SYNTHETIC, tabell 07459, 12279. Lisens: CC BY 4.0."]


def test_below_each_of_several_tables_stand_its_marks_with_their_meaning() -> None:
    page = build_comparison_page(trying_comparison(), "nb")
    two = replace(page, tables=(replace(page.tables[0], caption="Først"), replace(page.tables[0], caption="Så")))
    notes = notes_in(word_of(two))
    reasons = {cell.text: cell.reason for _, row in page.tables[0].rows for cell in row if cell.reason}
    assert len(notes) == 4
    for mark, reason in reasons.items():
        assert f"{mark} = {reason}" in notes[0]


def notes_in(content: str | bytes) -> list[str]:
    return [block.text for block in blocks_of(content) if isinstance(block, Told) and block.style == NOTE]


def test_what_a_source_says_in_norwegian_is_marked_on_an_english_page() -> None:
    document = document_of(render(golden_comparison(), Form("docx", "en")))
    marked = {
        "".join(each.text or "" for each in run.iter(qn("w:t")))
        for run in all_of(document, "w:r")
        if any(lang.get(VALUE) == "nb-NO" for lang in run.iter(qn("w:lang")))
    }
    assert "Made up 12279" in marked
    assert not all_of(document_of(render(golden_comparison(), Form("docx", "nb"))), "w:lang")


def test_a_file_beside_the_page_is_a_link() -> None:
    content = word_of(page_of((Cell("a", file="1121 time/å side.nb.html"), Cell("1"))))
    assert [target for kind, target, is_outside in relations_of(content) if is_outside] == [
        "1121%20time/%C3%A5%20side.nb.html"
    ]


def test_a_wide_table_turns_the_sheets_and_one_in_a_part_only_its_own() -> None:
    wide = page_of((Cell("Navn på noe"), *(Cell("350\u00a0667", 350667) for _ in range(16))))
    sheets = document_of(word_of(wide)).sections
    assert [each.orientation for each in sheets] == [WD_ORIENT.LANDSCAPE]
    narrow = page_of((Cell("a"), Cell("1")))
    parts = tuple(
        Part(name, name, (), each.tables) for name, each in zip("abc", (narrow, wide, narrow), strict=True)
    )
    sheets = document_of(word_of(replace(narrow, tables=(), parts=parts))).sections
    assert [each.orientation.name for each in sheets] == ["PORTRAIT", "LANDSCAPE", "PORTRAIT"]
    assert [each.footer.is_linked_to_previous for each in sheets] == [False, True, True]


def test_a_list_of_steps_begins_at_one_whatever_stood_before(tmp_path: Path) -> None:
    page = EVERY_PAGE["explain, a municipality"](tmp_path, "nb")
    steps = next(each for each in page.sections if each.kind == "steps")
    document = document_of(word_of(replace(page, sections=(steps, steps))))
    numbers = [str(each.get(VALUE)) for each in all_of(document, "w:numId")]
    assert numbers == [number for number in dict.fromkeys(numbers) for _ in steps.lines]
    assert len(set(numbers)) == 2
    assert len(document.part.numbering_part.element.findall(f".//{qn('w:startOverride')}")) == 2


def test_the_file_says_what_it_is_and_when_its_figures_were_fetched_and_nobodys_name() -> None:
    content = render(golden_comparison(), Form("docx", "nb"))
    about = document_of(content).core_properties
    assert about.title == "Klepp 2015: Barnevern"
    assert about.created == about.modified == datetime(2024, 6, 1, tzinfo=UTC)
    assert about.identifier == "0123456789ab"
    assert {about.author, about.last_modified_by} == {"bvmonitor test"}
    assert "docProps/app.xml" not in parts_of(content)


def test_the_source_and_the_snapshot_stand_at_the_foot() -> None:
    document = document_of(render(trying_comparison(), Form("docx", "nb")))
    (line,) = document.sections[0].footer.paragraphs
    assert line.text == "Kilde: SYNTHETIC. Øyeblikksbilde 0123456789ab  ·  Side  av "


def test_without_a_snapshot_none_is_named_at_the_foot() -> None:
    page = replace(build_comparison_page(trying_comparison(), "nb"), snapshot=None)
    (line,) = document_of(word_of(page)).sections[0].footer.paragraphs
    assert line.text == "Kilde: SYNTHETIC.  ·  Side  av "


def test_a_column_holds_its_longest_word_also_where_letters_are_broad() -> None:
    """DejaVu's letters are those that a machine has in place of the ones that the styles name, and broader."""
    same, points = "→\u00a0uendret", 9.5
    page = page_of((Cell("Undersøkelser avsluttet innen fristen (prosent)"), *(Cell(same) for _ in range(6))))
    ((_, widths),) = lay_out(page.tables[0], Room(9638, 14570), (points,)).parts
    assert min(widths[1:]) >= text_width(same, points * TWIPS) + _BESIDE_TEXT


def test_the_heading_of_a_part_of_a_turned_table_alone_stands_on_its_sheet() -> None:
    wide = page_of((Cell("a"), *(Cell("1 234 567 890") for _ in range(12)))).tables
    page = replace(page_of((Cell("a"), Cell("1"))), tables=(), parts=(Part("one", "Del", (), wide),))
    sections = document_of(word_of(page)).sections
    assert [each.orientation for each in sections] == [WD_ORIENT.PORTRAIT, WD_ORIENT.LANDSCAPE]
    body = document_of(word_of(page)).element.body
    ends = [n for n, each in enumerate(body) if each.find(f"{qn('w:pPr')}/{qn('w:sectPr')}") is not None]
    titles = [n for n, each in enumerate(body) if "Del" in "".join(each.itertext())]
    assert ends[0] < titles[0]


def _footless(parts: dict[str, bytes]) -> None:
    """A main part with no foot, and no prefix for what it would lead to."""
    parts["word/document.xml"] = (
        f'<w:document xmlns:w="{nsmap["w"]}"><w:body><w:sectPr/></w:body></w:document>'.encode()
    )


def test_a_document_is_the_same_bytes_whatever_else_the_process_has_loaded(tmp_path: Path) -> None:
    """A prefix that lxml makes up is another when a library has named it: none is left to it."""
    bare = saved(tmp_path, changed(municipal_reference(), _footless))
    for reference in (None, bare):
        parts = parts_of(render(golden_comparison(), Form("docx", "nb", reference=reference)))
        assert not [name for name, content in parts.items() if b"xmlns:ns" in content]
