"""A page before it has a format: what stands on it, in order; every number is text, its figure beside it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Literal

from bvmonitor.domain.language import Lang
from bvmonitor.domain.origin import Origin, SnapshotRef
from bvmonitor.report.chart import Chart

Align = Literal["left", "right"]
SectionKind = Literal[
    "comments",
    "marks",
    "computed",
    "notes",
    "own",
    "sources",
    "citation",
    "formula",
    "steps",
    "members",
    "definition",
    "links",
]
ParagraphKind = Literal["reading", "own", "missing", "warning"]


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in one place of a table.

    Attributes:
        text: What every format shows.
        value: The unrounded figure that `text` is, for formats that hold numbers; None for words and marks.
        decimals: How many decimals of `value` are shown.
        status: The mark in place of a figure (SSB's or ours), or None.
        reason: What the mark means, in the reader's language, or "".
        sources: Ids of the origins (`Page.origins`) that the figure rests on.
        file: A file beside the page that the text leads to, or "".
    """

    text: str
    value: float | None = None
    decimals: int = 0
    status: str | None = None
    reason: str = ""
    sources: tuple[str, ...] = ()
    file: str = ""


@dataclass(frozen=True, slots=True)
class ColumnHead:
    """The head of one column; `spanner` is what stands above it and its neighbours with the same one."""

    text: str
    align: Align
    spanner: str = ""


@dataclass(frozen=True, slots=True)
class RowGroup:
    """Rows under one title, or under none; a row's first cell is the stub that names it."""

    title: str
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class RowCharts:
    """A small drawing of each row's figures, beside the row, in formats whose tables have room for drawings.

    Attributes:
        head: What stands above them.
        key: What their signs are, in words; "" where another table of the page says it.
        charts: One for each row, in the order of the rows.
    """

    head: str
    key: str
    charts: tuple[Chart, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows as long as there are columns.

    Attributes:
        caption: What the table shows; "" where the page's title says it.
        columns: Their heads.
        groups: The rows.
        row_charts: What is drawn beside the rows; None where nothing is, or the page's format draws it above.
    """

    caption: str
    columns: tuple[ColumnHead, ...]
    groups: tuple[RowGroup, ...]
    row_charts: RowCharts | None = None

    @property
    def rows(self) -> Iterator[tuple[RowGroup, tuple[Cell, ...]]]:
        """Every row with the group that it stands in."""
        return ((group, row) for group in self.groups for row in group.rows)


@dataclass(frozen=True, slots=True)
class Section:
    """Lines under a title; `kind` says what they are to a program."""

    kind: SectionKind
    title: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Words in a part of a page.

    `kind` says whose they are: `reading` follows from the figures; `own` was written by a person;
    `missing` marks the place where a person must write, and says what; `warning` points at what no longer holds.
    Neighbours with `item` are the items of one list.
    """

    kind: ParagraphKind
    text: str
    item: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a long page, under a heading of its own.

    Attributes:
        id: Its stable name, [a-z0-9_]: programs and people's own files name it so.
        title: The heading.
        paragraphs: Words before the tables.
        tables: Figures of this part; may be empty.
        charts: What is drawn of them, above them; not where it is drawn beside their rows.
    """

    id: str
    title: str
    paragraphs: tuple[Paragraph, ...] = ()
    tables: tuple[Table, ...] = ()
    charts: tuple[Chart, ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """What a reader gets.

    Attributes:
        kind: Which page it is: `compare`, `profile`, `explain`.
        lang: The language that it is written in.
        title: The page's own.
        notice: What must not be overlooked, or "": these are sample figures.
        lead: What the tables show, or "".
        reading: Sentences that follow from the figures, above the tables.
        tables: The figures; at least one, on a page without parts.
        parts: What follows the tables on a page of several parts, in order.
        sections: What stands under it all, in order; none is empty.
        origins: The sources that cells name.
        snapshot: The snapshot that the figures were read from, where they were read from one.
        program: Name and version of the program that made the page, where figures were read.
        norwegian: What stands on the page, inside lines and cells, in the words of a Norwegian source whatever the
            page's language: an English page is read aloud with these in Norwegian.
        charts: What is drawn of the tables' figures, between the reading and the tables.
        internal: That the page may not be published, in the reader's language; "" where it may. The notice begins
            with it, and files say it of themselves.
    """

    kind: str
    lang: Lang
    title: str
    notice: str
    lead: str
    reading: tuple[str, ...]
    tables: tuple[Table, ...]
    sections: tuple[Section, ...]
    origins: tuple[Origin, ...] = ()
    snapshot: SnapshotRef | None = None
    program: str = ""
    norwegian: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()
    charts: tuple[Chart, ...] = ()
    internal: str = ""

    @property
    def every_table(self) -> Iterator[Table]:
        """The tables of the page and of its parts, in the order in which they stand on it."""
        yield from self.tables
        for part in self.parts:
            yield from part.tables


def has_charts(page: Page) -> bool:
    """Whether anything is drawn on it."""
    above = bool(page.charts) or any(part.charts for part in page.parts)
    return above or any(table.row_charts is not None for table in page.every_table)


def each_chart(page: Page, change: Callable[[Chart], Chart]) -> Page:
    """The page with every chart changed, those beside rows too."""

    def of_rows(table: Table) -> Table:
        found = table.row_charts
        return table if found is None else replace(table, row_charts=each_row_chart(found, change))

    parts = tuple(
        replace(part, charts=tuple(map(change, part.charts)), tables=tuple(map(of_rows, part.tables)))
        for part in page.parts
    )
    return replace(
        page, charts=tuple(map(change, page.charts)), tables=tuple(map(of_rows, page.tables)), parts=parts
    )


def each_row_chart(row_charts: RowCharts, change: Callable[[Chart], Chart]) -> RowCharts:
    """The small charts, each changed."""
    return replace(row_charts, charts=tuple(map(change, row_charts.charts)))


def without_charts(page: Page) -> Page:
    """The page with nothing drawn."""
    page = without_row_charts(page)
    return replace(page, charts=(), parts=tuple(replace(part, charts=()) for part in page.parts))


def without_row_charts(page: Page) -> Page:
    """The page with nothing drawn beside rows: what stands above its tables draws it."""
    parts = tuple(replace(part, tables=tuple(map(_without, part.tables))) for part in page.parts)
    return replace(page, tables=tuple(map(_without, page.tables)), parts=parts)


def with_row_charts(page: Page) -> Page:
    """The page with nothing drawn above a part whose tables draw it beside their rows."""
    return replace(
        page,
        parts=tuple(
            replace(part, charts=()) if any(table.row_charts is not None for table in part.tables) else part
            for part in page.parts
        ),
    )


def _without(table: Table) -> Table:
    return table if table.row_charts is None else replace(table, row_charts=None)
