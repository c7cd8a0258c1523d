"""Every format of a page read back by a parser of that format: the texts that a reader meets, in order."""

import csv
import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from html.parser import HTMLParser
from io import StringIO
from itertools import groupby
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token
from tests.support.documents import NOTE, Grid, Told, blocks_of
from tests.support.word_rules import check_word
from tests.support.workbooks import shown_in, workbook_of

from bvmonitor.app.presenting.form import Form
from bvmonitor.app.presenting.page import PageView
from bvmonitor.domain.form import Dialect
from bvmonitor.report.face import faced
from bvmonitor.report.page import Page, Part, Table
from bvmonitor.report.paragraphs import marked
from bvmonitor.report.sources import table_sources
from bvmonitor.texts.visible import visible

MARKDOWN = MarkdownIt("commonmark").enable("table")
_BLOCKS = ("h1", "h2", "h3", "p", "li", "th", "td")


def content_of(page: Page, form: Form) -> str | bytes:
    return PageView(lambda _: page).render(form)


def text_in(page: Page, form: Form) -> str:
    content = content_of(page, form)
    assert isinstance(content, str)
    return content


def one_spaced(text: str) -> str:
    """As Markdown, HTML and a terminal show spaces."""
    return re.sub(r"[ \t\n\r\f\v]+", " ", text).strip()


def as_it_is(text: str) -> str:
    return text


def texts_of(
    page: Page, heads: Callable[[Table], list[str]], shown: Callable[[str], str], *, is_drawn: bool = False
) -> list[str]:
    """What must be met on a page in a format, in order, without empty places; with what is drawn beside rows."""
    texts = [page.title, page.notice, page.lead, *page.reading]
    for table in page.tables:
        texts += _texts_of_table(table, heads)
    for part in page.parts:
        texts += [part.title, *(marked(each.kind, each.text, page.lang) for each in part.paragraphs)]
        for table in part.tables:
            key = table.row_charts.key if is_drawn and table.row_charts is not None else ""
            texts += [*_texts_of_table(table, heads), key, table_sources(table, page)]
    for section in page.sections:
        texts += [section.title, *section.lines]
    return [text for text in (shown(visible(text)) for text in texts) if text]


def _texts_of_table(table: Table, heads: Callable[[Table], list[str]]) -> list[str]:
    texts = [table.caption, *heads(table)]
    for group in table.groups:
        texts += [group.title, *(cell.text for row in group.rows for cell in row)]
    return texts


def joined_heads(table: Table) -> list[str]:
    """Each head behind its spanner, on one line."""
    return [f"{column.spanner} {column.text}" for column in table.columns]


def stacked_heads(table: Table) -> list[str]:
    """First the row of spanners and of heads without one, then the heads below spanners."""
    upper: list[str] = []
    for spanner, columns in groupby(table.columns, key=lambda column: column.spanner):
        upper += [spanner] if spanner else [column.text for column in columns]
    return upper + _lower_heads(table)


def drawn_heads(table: Table) -> list[str]:
    """The same where what is drawn beside the rows has a head too."""
    drawn = [] if table.row_charts is None else [table.row_charts.head]
    upper = stacked_heads(table)
    lower = _lower_heads(table)
    return [*upper[: len(upper) - len(lower)], *drawn, *lower]


def _lower_heads(table: Table) -> list[str]:
    return [column.text for column in table.columns if column.spanner]


def read_markdown(text: str) -> list[str]:
    found = (_inline(token) for token in MARKDOWN.parse(text) if token.type == "inline")
    return [each for each in map(one_spaced, found) if each]


def _inline(token: Token) -> str:
    known = {"text": "{}", "code_inline": "`{}`", "softbreak": " ", "strong_open": "", "strong_close": ""}
    children = token.children or []
    assert {child.type for child in children} <= set(known), (token.content, children)
    return "".join(known[child.type].format(child.content) for child in children)


def read_html(text: str) -> list[str]:
    reader = _Blocks()
    reader.feed(text)
    reader.close()
    return [each for each in map(one_spaced, reader.blocks) if each]


class _Blocks(HTMLParser):
    """The text of each block that is seen: not what is only said aloud or only printed."""

    def __init__(self) -> None:
        super().__init__()
        self.blocks: list[str] = []
        self._open: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag not in ("script", "img", "b", "i"), tag
        if tag != "meta":
            self._open.append((tag, dict(attrs).get("class") or ""))
        if tag in _BLOCKS:
            self.blocks.append("")
        if tag == "code":
            self._add("`")

    def handle_endtag(self, tag: str) -> None:
        if tag == "code":
            self._add("`")
        assert self._open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        self._add(data)

    def _add(self, data: str) -> None:
        unseen = any(tag == "svg" or {"said", "sheet"} & set(classes.split()) for tag, classes in self._open)
        if not unseen and any(tag in _BLOCKS for tag, _ in self._open):
            self.blocks[-1] += data


def read_excel(content: str | bytes, page: Page) -> list[str]:
    rows = workbook_of(content).worksheets[0].iter_rows()
    texts = (shown_in(cell, page.lang) for row in rows for cell in row)
    return [text for text in texts if text]


def read_csv(page: Page, dialect: Dialect) -> Iterator[Mapping[str, str]]:
    text = text_in(page, Form("csv", page.lang, dialect)).removeprefix("\ufeff")
    separator = ";" if dialect == "norwegian" else ","
    return csv.DictReader(StringIO(text, newline=""), delimiter=separator, strict=True)


def unguarded(text: str) -> str:
    """A text of Norwegian CSV as it was before Excel was kept from computing it."""
    return text[1:] if re.match(r"'[\s']*[=+\-@＝＋－＠]", text) else text  # noqa: RUF001


def holds_the_page(page: Page) -> None:
    """Every format holds the page's texts, in order; JSON and CSV each cell with its figure and its mark too."""
    page = faced(page)  # what stands on the face of a page with own figures is made for all formats at once
    lang = page.lang
    spaced = texts_of(page, joined_heads, one_spaced)
    assert read_markdown(text_in(page, Form("md", lang))) == spaced
    drawn = texts_of(page, drawn_heads, one_spaced, is_drawn=True)
    assert read_html(text_in(page, Form("html", lang))) == drawn
    assert read_excel(content_of(page, Form("xlsx", lang)), page) == texts_of(page, stacked_heads, as_it_is)
    _word_holds(page)
    _terminal_holds(page)
    _json_holds(page)
    for dialect in ("standard", "norwegian"):
        _csv_holds(page, dialect)


def _word_holds(page: Page) -> None:
    """Word's tables stand between the same texts, each column below its own head, each row in its group."""
    content = content_of(page, Form("docx", page.lang))
    check_word(content, page)
    blocks = blocks_of(content)
    told = [each for each in blocks if isinstance(each, Grid) or each.style != NOTE]
    expected: list[str | Grid] = [page.title, page.notice, page.lead, *page.reading]
    for table in page.tables:
        expected += [table.caption or _title_of_parts(told, expected, page.title), _grid_of(table)]
    for part in page.parts:
        expected += [part.title, *(marked(each.kind, each.text, page.lang) for each in part.paragraphs)]
        for table in part.tables:
            expected += [table.caption or _title_of_parts(told, expected, part.title), _grid_of(table)]
    for section in page.sections:
        expected += [section.title, *section.lines]
    texts = [each if isinstance(each, Grid) else visible(each) for each in expected]
    assert [each.text if isinstance(each, Told) else each for each in told] == [each for each in texts if each]


def _title_of_parts(told: list[Told | Grid], before: list[str | Grid], title: str) -> str:
    """What stands above a table without a caption: the title when it was too wide for a sheet, else nothing."""
    at = sum(1 for each in before if each)
    above, table = (*told[at : at + 2], None, None)[:2]
    is_titled = isinstance(above, Told) and above.text == visible(title) and isinstance(table, Grid)
    return title if is_titled else ""


def _grid_of(table: Table) -> Grid:
    heads = [(visible(column.spanner), visible(column.text)) for column in table.columns]
    rows = []
    drawn = [] if table.row_charts is None else [""]  # where the picture is
    heads += [] if table.row_charts is None else [("", visible(table.row_charts.head))]
    for group in table.groups:
        if group.title:
            rows.append([visible(group.title)])
        rows += [[*(visible(cell.text) for cell in row), *drawn] for row in group.rows]
    return Grid(heads, rows)


def _terminal_holds(page: Page) -> None:
    text = text_in(page, Form("table", page.lang, width=100_000))
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u200b]", text)
    rest = one_spaced(text)
    for expected in texts_of(page, lambda _: [], one_spaced):
        before, found, rest = rest.partition(expected)
        assert found, (expected, before[:200])
    for table in page.every_table:
        for column in table.columns:
            # A head is broken at its spaces, beside others that are.
            assert all(word in text for word in visible(column.text).split())


def _json_holds(page: Page) -> None:
    document = json.loads(text_in(page, Form("json", page.lang)))
    assert [document["title"], document["notice"] or "", document["lead"] or "", *document["reading"]] == [
        page.title,
        page.notice,
        page.lead,
        *page.reading,
    ]
    sections = [(each["kind"], each["title"], tuple(each["lines"])) for each in document["sections"]]
    assert sections == [(each.kind, each.title, each.lines) for each in page.sections]
    _json_holds_tables(document["tables"], page.tables)
    for found, part in zip(document["parts"], page.parts, strict=True):
        _json_holds_part(found, part)


def _json_holds_part(found: Mapping[str, Any], part: Part) -> None:
    assert (found["id"], found["title"]) == (part.id, part.title)
    words = [(each["kind"], each["text"], each["item"]) for each in found["paragraphs"]]
    assert words == [(each.kind, each.text, each.item) for each in part.paragraphs]
    _json_holds_tables(found["tables"], part.tables)


def _json_holds_tables(found: Sequence[Mapping[str, Any]], tables: Sequence[Table]) -> None:
    for made, table in zip(found, tables, strict=True):
        assert (made["caption"] or "") == table.caption
        heads = [(each["text"], each["spanner"] or "") for each in made["columns"]]
        assert heads == [(each.text, each.spanner) for each in table.columns]
        rows = [
            (row["group"] or "", row["row"], [(c["text"], c["value"], c["status"]) for c in row["cells"]])
            for row in made["rows"]
        ]
        assert rows == [
            (group.title, row[0].text, [(cell.text, cell.value, cell.status) for cell in row[1:]])
            for group, row in table.rows
        ]


def _csv_holds(page: Page, dialect: Dialect) -> None:
    shown = visible if dialect == "norwegian" else as_it_is
    back = unguarded if dialect == "norwegian" else as_it_is
    fields = ("table", "group", "row", "spanner", "column", "text", "reason", "part")
    lines = [tuple(back(line[field]) for field in fields) for line in read_csv(page, dialect)]
    places = [(table, page.title, "") for table in page.tables]
    places += [(table, part.title, part.id) for part in page.parts for table in part.tables]
    expected = [
        (
            *(table.caption or otherwise, group.title, row[0].text),
            *(head.spanner, head.text, cell.text, cell.reason, part),
        )
        for table, otherwise, part in places
        for group, row in table.rows
        for head, cell in zip(table.columns[1:], row[1:], strict=True)
    ]
    assert lines == [tuple(map(shown, line)) for line in expected]
