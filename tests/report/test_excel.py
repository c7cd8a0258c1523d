import re
from dataclasses import replace
from datetime import datetime
from io import BytesIO
from zipfile import ZipFile

import pytest
from tests.support.comparisons import (
    comparison_with_everything,
    golden_comparison,
    trying_comparison,
    with_everything,
)
from tests.support.workbooks import comments_of, shown_in, shown_rows, workbook_of

from bvmonitor.app.presenting.form import Form, render
from bvmonitor.domain.comparison import Comparison
from bvmonitor.domain.language import LANGS, Lang
from bvmonitor.domain.listing import Listing
from bvmonitor.report.comparison_page import build_comparison_page
from bvmonitor.report.excel import render_excel
from bvmonitor.report.excel_layout import sheet_name
from bvmonitor.report.page import Cell, ColumnHead, Page, RowGroup, Table

XLSX = Form("xlsx", "nb")


def page_of(*rows: tuple[Cell, ...], title: str = "Tittel", lang: Lang = "nb") -> Page:
    heads = (ColumnHead("Navn", "left"), *(ColumnHead(str(n), "right") for n in range(1, len(rows[0]))))
    return Page("test", lang, title, "", "", (), (Table("", heads, (RowGroup("", rows),)),), ())


def beside(cell: Cell, *, lang: Lang = "nb") -> tuple[object, str, str]:
    """A cell's value, its number format, and what Excel shows."""
    sheet = workbook_of(render_excel(page_of((Cell("x"), cell), lang=lang))).worksheets[0]
    made = next(row[1] for row in sheet.iter_rows() if row[0].value == "x")
    return made.value, made.number_format, shown_in(made, lang)


@pytest.mark.parametrize(
    ("cell", "lang", "value", "code"),
    [
        (Cell("24,0", 23.96, 1), "nb", 24.0, '#,##0.0;"−"#,##0.0'),
        (Cell("2,5", 2.45, 1), "nb", 2.5, '#,##0.0;"−"#,##0.0'),
        (Cell("350\u00a0667", 350666.5, 0), "nn", 350667, '#,##0;"−"#,##0'),
        (Cell("350,667", 350666.5, 0), "en", 350667, "#,##0"),
        (Cell("−1\u00a0234,5", -1234.5, 1), "nb", -1234.5, '#,##0.0;"−"#,##0.0'),
        (Cell("+0,5", 0.5, 1), "nb", 0.5, '+#,##0.0;"−"#,##0.0;#,##0.0'),
        (Cell("+0.5", 0.5, 1), "en", 0.5, "+#,##0.0;-#,##0.0;#,##0.0"),
        (Cell("2015", 2015), "nb", 2015, '0;"−"0'),
        (Cell("24,0\u00a0%", 24.04, 1), "nb", 24.0, '#,##0.0"\u00a0%";"−"#,##0.0"\u00a0%"'),
        (Cell("↓\u00a0ned\u00a00,9", -0.94, 1), "nb", -0.9, '"↓\u00a0ned\u00a0"#,##0.0;"↓\u00a0ned\u00a0"#,##0.0'),
        (Cell("0,0", -0.04, 1), "nb", 0, '#,##0.0;"−"#,##0.0'),
    ],
)
def test_a_figure_is_a_number_that_excel_shows_as_the_page_prints_it(
    cell: Cell, lang: Lang, value: float, code: str
) -> None:
    assert beside(cell, lang=lang) == (value, code, cell.text)


@pytest.mark.parametrize("text", ["12 av 357", "2,0 (2014)", "=cmd()", "+1,5 (+3,2\u00a0%)", "1,0 +"])
def test_what_says_more_than_a_number_stays_text(text: str) -> None:
    assert beside(Cell(text, 2.0, 1)) == (text, "General", text)


def test_differences_keep_their_sign_in_the_whole_column() -> None:
    rows = [(Cell(text), Cell(text, value, 1)) for text, value in (("+1,5", 1.5), ("−1,5", -1.5), ("0,0", 0.0))]
    sheet = workbook_of(render_excel(page_of(*rows))).worksheets[0]
    cells = [cell for row in sheet.iter_rows(min_row=4, min_col=2, max_col=2) for cell in row]
    assert [cell.value for cell in cells] == [1.5, -1.5, 0]
    assert {cell.number_format for cell in cells} == {'+#,##0.0;"−"#,##0.0;#,##0.0'}


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize(
    "comparison",
    [golden_comparison(), comparison_with_everything(), with_everything(trying_comparison(), "own_group")],
)
def test_a_mark_has_its_meaning_as_a_note(comparison: Comparison, lang: Lang) -> None:
    page = build_comparison_page(comparison, lang)
    content = render(comparison, Form("xlsx", lang))
    sheet = workbook_of(content).worksheets[0]
    reasons = [cell.reason for table in page.tables for _, row in table.rows for cell in row if cell.reason]
    assert [text for _, _, text in comments_of(content)] == reasons
    for row, column, text in comments_of(content):
        assert sheet.cell(row, column).alignment.horizontal == "right"
        assert [f"{sheet.cell(row, column).value} = {text}"] in shown_rows(content, lang)


def test_heads_and_names_stay_in_sight_on_the_screen_and_on_paper() -> None:
    sheet = workbook_of(render(trying_comparison(), XLSX)).worksheets[0]
    heads = next(row[0].row for row in sheet.iter_rows() if row[0].value == "Nøkkeltall")
    assert sheet.freeze_panes == f"B{heads + 2}"
    assert sheet.print_title_rows == f"${heads}:${heads + 1}"
    assert (sheet.page_setup.paperSize, sheet.page_setup.orientation) == (9, "landscape")
    fit = sheet.sheet_properties.pageSetUpPr
    assert fit is not None
    assert fit.fitToPage
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (None, 0)  # one, and as many as it takes
    assert sheet.oddFooter is not None
    assert str(sheet.oddFooter.left.text).strip() == "Kilde: SYNTHETIC. Øyeblikksbilde 0123456789ab"
    assert str(sheet.oddFooter.right.text).strip() == "Side &P / &N"


def test_a_head_over_several_columns_is_one_cell() -> None:
    sheet = workbook_of(render(trying_comparison(), XLSX)).worksheets[0]
    heads = next(row[0].row for row in sheet.iter_rows() if row[0].value == "Nøkkeltall")
    merged = {str(each) for each in sheet.merged_cells.ranges}
    assert {f"A{heads}:A{heads + 1}", f"B{heads}:C{heads}", f"J{heads}:K{heads}"} <= merged
    assert [sheet.cell(heads, 2).value, sheet.cell(heads + 1, 2).value] == ["Klepp", "2019"]


def test_no_number_is_too_wide_for_its_column() -> None:
    sheet = workbook_of(render(trying_comparison(), XLSX)).worksheets[0]
    for row in sheet.iter_rows():
        for cell in row:
            if cell.data_type == "n" and cell.value is not None:
                assert len(shown_in(cell, "nb")) + 1 < sheet.column_dimensions[cell.column_letter].width


def test_the_sources_have_a_sheet_in_the_readers_language() -> None:
    for lang, name in zip(LANGS, ("Kilder", "Kjelder", "Sources"), strict=True):
        book = workbook_of(render(trying_comparison(), Form("xlsx", lang)))
        assert book.sheetnames[1:] == [name]
        heads, first, second, *rest = book[name].iter_rows(values_only=True)
        assert len(heads) == len(set(heads)) == 9
        assert first[:3] == ("SYNTHETIC", "07459", "Made up 07459")
        assert first[3:5] == (datetime(2021, 2, 20), datetime(2024, 6, 1))  # noqa: DTZ001 - Excel knows no zones
        assert second[8] == "0" * 64
        assert [row[1] for row in rest if row[0]] == [
            "0123456789ab",
            "0" * 64,
            {"nb": "ja", "nn": "ja", "en": "yes"}[lang],
            "bvmonitor test",
        ]


def test_a_list_has_no_sources_and_so_no_sheet_for_them() -> None:
    book = workbook_of(render(Listing("bvmonitor/x/1", "Liste", ("a",), ("A",), (("b",),)), XLSX))
    assert book.sheetnames == ["Liste"]


def test_the_file_says_what_it_is_and_when_its_figures_were_fetched() -> None:
    book = workbook_of(render(golden_comparison(), XLSX))
    about = book.properties
    assert (about.title, about.creator) == ("Klepp 2015: Barnevern", "bvmonitor test")
    assert about.created == about.modified == datetime(2024, 6, 1)  # noqa: DTZ001 - as above
    own = book.custom_doc_props.props  # type: ignore[attr-defined] # newer than its stubs
    assert {each.name: each.value for each in own} == {"Language": "nb", "Snapshot": "0123456789ab"}


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Klepp 2015: Barnevern", "Klepp 2015 Barnevern"),
        ("a[b]:*?/\\c", "a b c"),
        ("'sitat'", "sitat"),
        ("History", "History (2)"),
        ("", "side"),
        ("??", "side"),
        ("x" * 40, "x" * 31),
        ("Netto driftsutgifter til barnevern per innbygger", "Netto driftsutgifter til…"),
        ("kilder", "kilder (2)"),
        ("👩" * 20 + " og 表", "og 表"),
    ],
)
def test_a_sheet_has_a_name_that_excel_takes(title: str, name: str) -> None:
    assert sheet_name(title, ("Kilder",), "side") == name
    assert len(name) <= 31


def test_a_text_too_long_for_excel_ends_with_an_ellipsis() -> None:
    (_, _, (text, *_)) = shown_rows(render_excel(page_of((Cell("å" * 40_000), Cell("")))), "nb")
    assert len(text) == 32_767
    assert text.endswith("å…")


@pytest.mark.parametrize("text", ["<r><t>x</t></r>", "<r>", "<r></r>", "<r>&broken</r>", "_x001B_", "&lt;"])
def test_no_text_is_written_as_markup_of_the_file(text: str) -> None:
    page = replace(page_of((Cell(text), Cell(text))), title=text, notice=text, lead=text, reading=(text,))
    rows = shown_rows(render_excel(page), "nb")
    assert rows[:4] == [[text]] * 4
    assert rows[-1] == [text, text]


@pytest.mark.parametrize("text", ["=1+1", "+cmd", "@sum", "-1+1", " =1", "https://ssb.no", "mailto:a@b.no"])
def test_no_text_becomes_a_formula_or_a_link_even_when_it_is_edited(text: str) -> None:
    sheet = workbook_of(render_excel(page_of((Cell(text), Cell(text))))).worksheets[0]
    *_, (first, second) = ((a, b) for a, b, *_ in sheet.iter_rows())
    assert (first.value, first.data_type, first.hyperlink) == (text, "s", None)
    assert first.quotePrefix == second.quotePrefix == (not re.match("[hm]", text))


def test_the_footer_takes_no_commands_and_is_no_longer_than_excel_allows() -> None:
    page = build_comparison_page(golden_comparison(), "nb")
    made = replace(page, origins=(replace(page.origins[0], producer="A&B" * 200),))
    with ZipFile(BytesIO(render_excel(made))) as parts:
        sheet = parts.read("xl/worksheets/sheet1.xml").decode()
    footer = re.search("<oddFooter>(.*)</oddFooter>", sheet)
    assert footer is not None
    told = footer[1].replace("&amp;", "&")
    assert len(told) <= 255
    assert told.startswith("&L&8 Kilde: A&&BA&&B")


def test_several_tables_stand_under_one_another_each_with_its_caption() -> None:
    page = page_of((Cell("a"), Cell("1", 1.0)))
    two = replace(page, tables=tuple(replace(page.tables[0], caption=text) for text in ("Først", "Så")))
    assert shown_rows(render_excel(two), "nb") == [
        ["Tittel"],
        *(row for text in ("Først", "Så") for row in ([text], ["Navn", "1"], ["a", "1"])),
    ]
    assert workbook_of(render_excel(two)).worksheets[0].freeze_panes == "B1"
