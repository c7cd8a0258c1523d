import re
from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.comparisons import (
    comparison_with_everything,
    golden_comparison,
    trying_comparison,
    with_everything,
)
from tests.support.html_pages import HtmlPage, read_html

from bvmonitor.bundled import templates_folder
from bvmonitor.domain.language import LANGS, Lang
from bvmonitor.report.comparison_page import build_comparison_page
from bvmonitor.report.html import render_html
from bvmonitor.report.page import Cell, ColumnHead, Page, Paragraph, Part, RowGroup, Section, Table

HOSTILE = (
    "<script>alert(1)</script>",
    '" onmouseover="alert(1)',
    "' onfocus='alert(1)",
    "javascript:alert(1)",
    "https://example.org/<b>",
    "https://www.ssb.no/\"onclick='x'",
    "</style></title></caption></table><img src=x onerror=alert(1)>",
    "{{ 7 * 7 }}{% raw %}",
    "&lt;b&gt; &amp; &#x6a;",
    "=cmd()",
    "](x) | *a*",
)
TABLE = Table(
    "",
    (
        ColumnHead("Nøkkeltall", "left"),
        ColumnHead("2015", "right", "Klepp"),
        ColumnHead("plass i landet", "right", "Klepp"),
        ColumnHead("Hå", "right"),
    ),
    (
        RowGroup(
            "Kvalitet",
            ((Cell("Fristbrudd"), Cell("24,0", 24.0, 1), Cell(""), Cell(":", status=":", reason="vises ikke")),),
        ),
        RowGroup("", ((Cell("Kroner"), Cell("350\u00a0667", 350667.0), Cell("1 av 9"), Cell("–", status="x")),)),
    ),
)


def page(*tables: Table, **fields: object) -> Page:
    sections = (Section("steps", "Utregning", ("Først", "Så")), Section("notes", "", ("Til sist",)))
    plain = Page("test", "nb", "Tittel", "", "", (), tables or (TABLE,), sections)
    return replace(plain, **fields)  # type: ignore[arg-type]


def html(shown: Page) -> str:
    return render_html(shown, templates_folder())


def read(shown: Page) -> HtmlPage:
    return read_html(html(shown))


def attributes(found: HtmlPage, tag: str) -> list[dict[str, str | None]]:
    return [attrs for name, attrs in found.elements if name == tag]


def test_columns_under_a_spanner_have_two_rows_of_heads() -> None:
    (table,) = read(page()).tables
    upper, lower = table.head
    assert [(cell.text, cell.attrs.get("scope"), cell.attrs.get("colspan")) for cell in upper] == [
        ("Nøkkeltall", "col", None),
        ("Klepp", "colgroup", "2"),
        ("Hå", "col", None),
    ]
    assert [cell.attrs.get("rowspan") for cell in upper] == ["2", None, "2"]
    assert [(cell.text, cell.attrs.get("scope")) for cell in lower] == [("2015", "col"), ("plass i landet", "col")]
    assert table.groups == [1, 2, 1]


def test_columns_without_a_spanner_have_one_row_of_heads_and_a_nameless_one_no_head() -> None:
    plain = Table("", (ColumnHead("", "left"), ColumnHead("Hå", "right")), ())
    (row,) = read(page(plain)).tables[0].head
    assert [(cell.tag, cell.text, cell.attrs.get("rowspan")) for cell in row] == [
        ("td", "", None),
        ("th", "Hå", None),
    ]


def test_rows_and_their_groups_are_heads_of_their_cells() -> None:
    (table,) = read(page()).tables
    assert [(cell.text, cell.attrs["scope"], cell.attrs["colspan"]) for cell in table.titles] == [
        ("Kvalitet", "rowgroup", "4")
    ]
    assert [(row[0].tag, row[0].attrs["scope"]) for row in table.body] == [("th", "row"), ("th", "row")]
    assert [[cell.text for cell in row] for row in table.body] == [
        ["Fristbrudd", "24,0", "", ":"],
        ["Kroner", "350\u00a0667", "1 av 9", "–"],
    ]


def test_a_mark_is_read_aloud_with_its_meaning() -> None:
    (table,) = read(page()).tables
    assert [cell.said for row in table.body for cell in row if cell.said] == [" (vises ikke)"]


def test_a_table_is_called_by_its_caption_or_by_the_page() -> None:
    shown = page(TABLE, replace(TABLE, caption="Innsparing"))
    found = read(shown)
    assert [table.caption for table in found.tables] == ["Tittel", "Innsparing"]
    boxes = [attrs for attrs in attributes(found, "div") if attrs.get("role") == "region"]
    assert [(box["aria-labelledby"], box["tabindex"]) for box in boxes] == [("table-1", "0"), ("table-2", "0")]
    ids = [attrs["id"] for _, attrs in found.elements if "id" in attrs]
    assert ids == ["table-1", "table-2"]
    assert [tag for tag, _ in found.elements if re.fullmatch("h[1-6]", tag)] == ["h1", "h2", "h2"]


def test_parts_stand_after_the_tables_and_headings_go_down_one_level_at_a_time() -> None:
    words = (Paragraph("own", "Vi meiner."), Paragraph("missing", "kva de ser."), Paragraph("warning", "Tala."))
    parts = (
        Part("first", "Første", words, (replace(TABLE, caption="Under"), TABLE)),
        Part("second", "Andre", (Paragraph("own", "a", item=True), Paragraph("own", "b", item=True))),
        Part("third", "Tredje", (), (replace(TABLE, caption="Nedst"),)),
    )
    found = read(page(replace(TABLE, caption="Øvst"), parts=parts))
    headings = [tag for tag, _ in found.elements if re.fullmatch("h[1-6]", tag)]
    assert headings == ["h1", "h2", "h2", "h3", "h2", "h2", "h3", "h2"]
    assert [table.caption for table in found.tables] == ["Øvst", "Under", "Første", "Nedst"]
    ids = [attrs["id"] for _, attrs in found.elements if "id" in attrs]
    assert ids == ["table-1", "part-first", "table-2", "table-3", "part-second", "part-third", "table-4"]
    named = {attrs["aria-labelledby"] for _, attrs in found.elements if "aria-labelledby" in attrs}
    assert named == set(ids)
    assert [attrs["class"] for attrs in attributes(found, "p")] == ["own", "missing", "warning"]
    assert [attrs["class"] for attrs in attributes(found, "ul")] == ["own", "notes"]
    assert "Her må en person skrive: kva de ser." in found.text
    assert found.text.rindex("Nedst") < found.text.rindex("Utregning")


def test_a_page_says_its_notice_first_and_its_sections_last() -> None:
    found = read(page(notice="Eksempel! `bvmonitor fetch`", lead="Ledetekst", reading=("Lavt.",)))
    order = ["Eksempel!", "Ledetekst", "Lavt.", "Nøkkeltall", "Utregning", "Til sist"]
    places = [found.text.rindex(each) for each in order]
    assert places == sorted(places)
    assert ("p", {"class": "notice", "role": "note"}) in found.elements
    assert [tag for tag, _ in found.elements if tag in ("ul", "ol")] == ["ul", "ol", "ul"]


@pytest.mark.parametrize("lang", LANGS)
def test_the_document_names_its_language_itself_and_its_maker(lang: Lang) -> None:
    found = read(page(lang=lang, lead="Ledetekst", program="bvmonitor 1.0"))
    assert attributes(found, "html") == [{"lang": lang}]
    metas = {attrs.get("name"): attrs.get("content") for attrs in attributes(found, "meta")}
    assert metas["description"] == "Ledetekst"
    assert metas["generator"] == "bvmonitor 1.0"
    assert metas["viewport"] == "width=device-width, initial-scale=1"
    assert len(attributes(found, "main")) == len(attributes(found, "h1")) == len(attributes(found, "title")) == 1


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_shown_as_itself_wherever_it_stands(text: str) -> None:
    cell = Cell(text, status="?", reason=text)
    table = Table(
        text, (ColumnHead(text, "left"), ColumnHead(text, "right", text)), (RowGroup(text, ((cell, cell),)),)
    )
    harmless = read(page(replace(table, caption="x")))
    found = read(
        page(
            table,
            title=text,
            notice=text,
            lead=text,
            reading=(text,),
            sections=(Section("notes", text, (text, text)),),
            program=text,
        )
    )
    tags = {tag for tag, _ in found.elements} - {"a"}
    assert tags <= {tag for tag, _ in harmless.elements} | {"p"}
    assert {name for _, attrs in found.elements for name in attrs if name.startswith("on")} == set()
    assert {attrs["href"] for attrs in attributes(found, "a")} <= {"https://www.ssb.no/"}
    # title, h1, notice, lead, reading, caption, 3 heads, group, stub, cell and its reason, section, 2 lines
    assert found.text.count(text) == 16
    assert [cell.text for row in found.tables[0].body for cell in row] == [text, text]


# What no document of HTML can hold as it is, and the sign that makes a command of ours code.
ANY_TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="`"), min_size=1).map(
    str.strip
)


@given(ANY_TEXT)
def test_any_text_is_shown_as_itself(text: str) -> None:
    table = replace(TABLE, caption=text, groups=(RowGroup("", ((Cell(text),) * 4,)),))
    found = read(page(table, title=text, lang="en", norwegian=(text[:3], text[-2:])))
    assert [cell.text for cell in found.tables[0].body[0]] == [text] * 4
    assert found.tables[0].caption == text
    assert found.text.count(text) >= 7 or not text  # title and h1 too


def test_only_publishers_addresses_are_links() -> None:
    lines = ("Se https://www.ssb.no/statbank/table/1 her.", "https://example.org/", "http://www.ssb.no/")
    found = read(page(sections=(Section("links", "Les", lines),)))
    assert attributes(found, "a") == [{"href": "https://www.ssb.no/statbank/table/1", "rel": "noopener"}]


def test_what_is_norwegian_on_an_english_page_is_marked_wherever_it_stands() -> None:
    cell = Cell("Tiltak i alt, 2015")
    table = replace(TABLE, groups=(RowGroup("", ((cell, Cell("1", 1.0), cell, Cell("")),)),))
    sections = (Section("notes", "", ("See Tiltak i alt, https://www.ssb.no/x",)),)
    shown = page(table, lang="en", norwegian=("Tiltak i alt",), sections=sections)
    assert html(shown).count('<span lang="no">Tiltak i alt</span>') == 3
    assert 'lang="no"' not in html(replace(shown, lang="nn"))


def test_a_page_needs_nothing_else_and_runs_nothing() -> None:
    found = html(build_comparison_page(trying_comparison(), "nb"))
    elements = read_html(found).elements
    assert not {tag for tag, _ in elements} & {"script", "link", "img", "iframe", "object", "form", "svg"}
    assert {name for _, attrs in elements for name in attrs} & {"src", "srcset", "style", "background"} == set()
    style = found[found.index("<style>") : found.index("</style>")]
    assert "url(" not in style
    assert "@import" not in style
    assert not re.search(r"\b(transition|animation)", style), "nothing moves, so nothing must be held still"


def numbers(columns: int, spanner: str = "") -> Table:
    heads = tuple(ColumnHead(str(2000 + n), "right", spanner if n else "") for n in range(columns))
    return Table("", heads, (RowGroup("", (tuple(Cell(f"{n}0000,0", n * 10000.0, 1) for n in range(columns)),)),))


@pytest.mark.parametrize(("columns", "paper"), [(6, "upright"), (10, "side"), (14, "small"), (40, "small")])
def test_a_wide_table_lies_on_its_side(columns: int, paper: str) -> None:
    assert {"class": paper} in attributes(read(page(TABLE, numbers(columns))), "main")


def test_a_text_may_take_several_lines_on_paper_and_a_number_never() -> None:
    heads = tuple(ColumnHead(str(n), "right") for n in range(4))
    words, number = (
        Cell("opp 11,5 prosent (+498 kr), fra 2016"),
        Cell("11\u00a0500\u00a0000\u00a0000\u00a0000,5", 1.15e13),
    )
    assert {"class": "upright"} in attributes(
        read(page(Table("", heads, (RowGroup("", ((words,) * 4,)),)))), "main"
    )
    assert {"class": "side"} in attributes(read(page(Table("", heads, (RowGroup("", ((number,) * 4,)),)))), "main")


def test_a_table_wider_than_paper_is_printed_in_parts_that_hold_every_column_once() -> None:
    wide = numbers(40)
    whole, *parts = read(page(wide)).tables
    assert [part.caption for part in parts] == [f"Tittel ({n}/{len(parts)})" for n in range(1, len(parts) + 1)]
    assert {part.body[0][0].text for part in parts} == {whole.body[0][0].text}
    assert [cell.text for part in parts for cell in part.body[0][1:]] == [cell.text for cell in whole.body[0][1:]]
    assert [cell.text for part in parts for cell in part.head[0][1:]] == [cell.text for cell in whole.head[0][1:]]


def test_columns_under_a_spanner_stay_on_one_sheet_where_they_can() -> None:
    first, second = numbers(11, "Klepp"), numbers(11, "Time")
    heads = (*first.columns, *second.columns[1:])
    rows = ((*first.groups[0].rows[0], *second.groups[0].rows[0][1:]),)
    parts = read(page(Table("", heads, (RowGroup("", rows),)))).tables[1:]
    assert [part.head[0][1].text for part in parts] == ["Klepp", "Time"]
    too_many = read(page(numbers(40, "Klepp"))).tables[1:]
    assert len(too_many) > 1
    assert {part.head[0][1].text for part in too_many} == {"Klepp"}


@pytest.mark.parametrize(("lang", "several"), list(product(LANGS, [False, True])))
def test_the_same_page_is_the_same_bytes(lang: Lang, several: bool) -> None:  # noqa: FBT001 - a case of the test
    made = with_everything(trying_comparison(), "own_group") if several else comparison_with_everything()
    assert html(build_comparison_page(made, lang)) == html(build_comparison_page(made, lang))
    assert html(build_comparison_page(golden_comparison(), lang)) != html(build_comparison_page(made, lang))
