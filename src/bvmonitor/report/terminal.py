"""A page for a terminal."""

from collections.abc import Iterator
from dataclasses import dataclass
from io import StringIO
from typing import Final

from rich import box
from rich.cells import cell_len
from rich.console import Console
from rich.padding import Padding
from rich.table import Table as RichTable
from rich.text import Text

from bvmonitor.domain.language import Lang
from bvmonitor.report.page import Page, Paragraph, Table
from bvmonitor.report.paragraphs import blocks_of, marked
from bvmonitor.report.sources import table_sources

_GAP: Final = 3  # between two columns
_SHORTEST_STUB: Final = 20


@dataclass(frozen=True, slots=True)
class _Block:
    """The stub and some of the other columns of a table, on lines of some width."""

    table: Table
    columns: tuple[int, ...]
    width: int


def render_terminal(page: Page, *, width: int, color: bool) -> str:
    """The page for a terminal of some width, in characters."""
    console = Console(
        file=StringIO(),
        width=width,
        force_terminal=color,
        no_color=not color,
        legacy_windows=False,
        highlight=False,
        emoji=False,
        markup=False,
    )
    with console.capture() as capture:
        console.print(Text(page.title, style="bold"))
        if page.notice:
            console.print(Text(f"! {page.notice}", style="bold yellow"))
        if page.lead:
            console.print(Text(page.lead))
        for line in page.reading:
            console.print(Padding(Text(line), (0, 0, 0, 2)))
        for table in page.tables:
            _print_table(console, table, width)
        for part in page.parts:
            console.print()
            console.print(Text(part.title, style="bold underline"))
            _print_words(console, part.paragraphs, page.lang)
            for table in part.tables:
                _print_table(console, table, width)
                console.print(Padding(Text(table_sources(table, page)), (0, 0, 0, 2)))
        for section in page.sections:
            console.print()
            console.print(Text(section.title, style="bold"))
            for line in section.lines:
                console.print(Padding(Text(line), (0, 0, 0, 2)))
    return "\n".join(line.rstrip() for line in capture.get().splitlines()) + "\n"


def _print_table(console: Console, table: Table, width: int) -> None:
    if table.caption:
        console.print()
        console.print(Text(table.caption, style="bold"))
    for block in _blocks(table, width):
        console.print(_table(block))


def _print_words(console: Console, paragraphs: tuple[Paragraph, ...], lang: Lang) -> None:
    """The words of a part; what a person must act on stands out."""
    for block in blocks_of(paragraphs):
        style = "bold yellow" if block.kind in ("missing", "warning") else ""
        console.print()
        for text in block.texts:
            line = Text(marked(block.kind, text, lang), style=style)
            console.print(Padding(line, (0, 0, 0, 2)) if block.is_list else line)


def _blocks(table: Table, width: int) -> Iterator[_Block]:
    """Split a table that is too wide into several under one another, each with the stub: no figure is cut."""
    stub, *rest = range(len(table.columns))
    needed = [_needed(table, number) for number in rest]
    label = max((cell_len(row[stub].text) for group in table.groups for row in group.rows), default=0)
    label = max(label, cell_len(table.columns[stub].text))
    room = width - min(label, max(_SHORTEST_STUB, width // 3))
    taken: list[int] = []
    for number, places in zip(rest, needed, strict=True):
        if taken and sum(needed[t - 1] + _GAP for t in taken) + places + _GAP > room:
            yield _Block(table, tuple(taken), width)
            taken = []
        taken.append(number)
    yield _Block(table, tuple(taken), width)


def _needed(table: Table, number: int) -> int:
    """Places that a column cannot do without: its widest cell, or the longest word of its head."""
    head = table.columns[number]
    cells = (row[number].text for group in table.groups for row in group.rows)
    return max(cell_len(text) for text in (*f"{head.spanner} {head.text}".split(" "), *cells))


def _table(block: _Block) -> RichTable:
    table, columns = block.table, block.columns
    shown = RichTable(box=box.SIMPLE_HEAD, pad_edge=False, expand=False)
    figures = sum(_needed(table, number) + _GAP for number in columns)
    shown.add_column(Text(table.columns[0].text), vertical="bottom", max_width=max(1, block.width - figures))
    for number in columns:
        head = table.columns[number]
        shown.add_column(
            Text(f"{head.spanner.strip()}\n{head.text.strip()}".strip()),
            justify=head.align,
            vertical="bottom",
            width=_needed(table, number) if head.align == "right" else None,
        )
    for group in table.groups:
        if group.title:
            shown.add_row(Text(group.title, style="bold"))
        for row in group.rows:
            shown.add_row(Text(row[0].text), *(Text(row[number].text) for number in columns))
    return shown
