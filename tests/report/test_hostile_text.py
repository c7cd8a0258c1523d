"""Text from data is shown as itself in every format: put all over a page, and read back by the format's parser."""

from dataclasses import replace
from typing import get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.support.comparisons import made_up_source
from tests.support.reading_back import content_of, holds_the_page, text_in, unguarded
from tests.support.workbooks import workbook_of

from bvmonitor.app.presenting.form import Form
from bvmonitor.domain.language import LANGS
from bvmonitor.domain.origin import SnapshotRef
from bvmonitor.report.delimited import render_csv
from bvmonitor.report.page import Cell, ColumnHead, Page, Paragraph, ParagraphKind, Part, RowGroup, Section, Table
from bvmonitor.texts.visible import visible

HTML = (
    "<script>alert(1)</script>",
    "<b>x</b>",
    "&lt;",
    "&#60;",
    "</td><td>",
    '"><img src=x>',
    "<!-- x",
    "{{ 7*7 }}",
)
MARKDOWN = (
    *(
        "a|b",
        "](x)",
        "[a](https://x.no)",
        "![a](b)",
        "`code`",
        "*a* _b_ **c** ~~d~~",
        "\\|",
        "\\",
        "# x",
        "## x ##",
    ),
    *(
        "C #",
        "- a",
        "---",
        "-",
        "- - -",
        "+",
        "1. a",
        "1)",
        "> a",
        "===",
        "    code",
        "$x$",
        "a_b_",
        "http://x.no",
    ),
)
SPREADSHEET = (
    *("=cmd()", "+1+1", "-1+1", "@sum", "\t=1", " =1", "'=1", "''=1", "=", "=1", '=HYPERLINK("x")', "+1,5"),
    *("'+1,5", "\uff1d1", "_x001B_", "<r><t>x</t></r>", "a,b", "a;b", 'a"b', '"', "'", "&P", "1e5", "NULL"),
)
UNSEEN = (
    *("\x1b[31mred", "\x9b31m", "\x07", "\x00", "a\rb", "a\r\nb", "a\nb", "a\u2028b", "\ufffe", "\ufeffx"),
    *("\u202egnp.exe", "a\u200bb", "\u2066x", "so\u00adft", "e\u0301", "表", "👩\u200d👩", "a  b", "Å" * 300),
)
OTHERS = ("[red]x", "%s", "{0}")
HOSTILE = (*HTML, *MARKDOWN, *SPREADSHEET, *UNSEEN, *OTHERS)
TEXT = (
    st.sampled_from(HOSTILE) | st.text(min_size=1, max_size=12) | st.text("\\|`*_[]()<>#-+.&~! a1\n=", min_size=1)
)
# A name that is only spaces is none.
NAMES = TEXT.filter(lambda text: visible(text).strip() != "")


@st.composite
def pages(draw: st.DrawFn) -> Page:
    columns = draw(st.integers(2, 4))
    heads = [ColumnHead(draw(NAMES), "left")]
    heads += [
        ColumnHead(draw(NAMES), draw(st.sampled_from(("left", "right"))), draw(st.sampled_from(("", "A")) | NAMES))
        for _ in range(columns - 1)
    ]
    cells = st.builds(Cell, TEXT, reason=st.just("") | TEXT)
    rows = st.tuples(st.builds(Cell, NAMES), *[cells] * (columns - 1))
    groups = st.builds(RowGroup, st.just("") | NAMES, st.lists(rows, min_size=1, max_size=2).map(tuple))
    table = st.builds(Table, st.just("") | NAMES, st.just(tuple(heads)), st.lists(groups, max_size=2).map(tuple))
    lines = st.lists(NAMES, min_size=1, max_size=3).map(tuple)
    kinds = st.sampled_from(get_args(ParagraphKind))
    words = st.lists(st.builds(Paragraph, kinds, NAMES, st.booleans()), max_size=3).map(tuple)
    part = st.builds(Part, st.just("part"), NAMES, words, st.lists(table, max_size=1).map(tuple))
    section = st.builds(Section, st.sampled_from(("notes", "marks")), st.just("") | NAMES, lines)
    source = replace(made_up_source(), producer=draw(NAMES), title=draw(TEXT), licence=draw(TEXT), note=draw(TEXT))
    return Page(
        kind="test",
        lang=draw(st.sampled_from(LANGS)),
        title=draw(NAMES),
        notice=draw(st.just("") | NAMES),
        lead=draw(st.just("") | NAMES),
        reading=draw(st.just(()) | lines),
        tables=tuple(draw(st.lists(table, min_size=1, max_size=2))),
        sections=tuple(draw(st.lists(section, max_size=2))),
        origins=(source,),
        snapshot=SnapshotRef("0123456789ab", "0" * 64, sample=False),
        program="bvmonitor test",
        parts=tuple(replace(each, id=f"part_{n}") for n, each in enumerate(draw(st.lists(part, max_size=2)))),
    )


def everywhere(text: str) -> Page:
    cells = (Cell(text), Cell(text, status=".", reason=text), Cell(text))
    heads = (ColumnHead(text, "left"), ColumnHead(text, "right", text), ColumnHead(text, "left", text))
    table = Table(text, heads, (RowGroup(text, (cells, cells)),))
    source = replace(made_up_source(), producer=text, title=text, licence=text, note=text, url=text)
    around = Page("test", "nb", text, text, text, (text, text), (table, table), (Section("notes", text, (text,)),))
    words = (Paragraph(kind, text, item) for kind in get_args(ParagraphKind) for item in (False, True))
    part = Part("part", text, tuple(words), (table,))
    return replace(around, origins=(source,), program="bvmonitor test", parts=(part,))


@pytest.mark.parametrize("text", [text for text in HOSTILE if visible(text).strip()])
def test_a_hostile_text_is_shown_as_itself_in_every_format(text: str) -> None:
    holds_the_page(everywhere(text))


@given(pages())
@settings(max_examples=20, suppress_health_check=[HealthCheck.too_slow])
def test_every_format_holds_any_page_whatever_its_texts(page: Page) -> None:
    holds_the_page(page)


def test_letters_that_nobody_sees_are_shown_by_number_where_people_read() -> None:
    page = everywhere("\u202e\x1bK\u200b")
    for name in ("table", "md", "html"):
        assert "U+202E" in text_in(page, Form(name, "nb"))
        assert not set("\u202e\x1b\u200b") & set(text_in(page, Form(name, "nb")))
    assert (
        workbook_of(content_of(page, Form("xlsx", "nb"))).worksheets[0]["A1"].value == "[U+202E][U+001B]K[U+200B]"
    )


@given(TEXT)
def test_norwegian_csv_computes_nothing_and_gives_every_text_back(text: str) -> None:
    line = render_csv(["a", "b"], [[text, ""]], "norwegian").split("\n", 1)[1]
    cell = line.removesuffix(";\n").removeprefix('"').removesuffix('"').replace('""', '"')
    assert unguarded(cell) == visible(text)
    assert not cell.lstrip().startswith(("=", "@")) or len(cell.strip()) == 1
