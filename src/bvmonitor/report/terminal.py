"""A page for a terminal."""

from io import StringIO

from rich import box
from rich.console import Console
from rich.padding import Padding
from rich.table import Table as RichTable
from rich.text import Text

from bvmonitor.report.page import Page, Table


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
        console.print(_table(page.table))
        for section in page.sections:
            console.print(Text(section.title, style="bold"))
            for line in section.lines:
                console.print(Padding(Text(line), (0, 0, 0, 2)))
    return "\n".join(line.rstrip() for line in capture.get().splitlines()) + "\n"


def _table(table: Table) -> RichTable:
    shown = RichTable(box=box.SIMPLE_HEAD, pad_edge=False, expand=False)
    for number, column in enumerate(table.columns):
        shown.add_column(
            Text(f"{column.spanner}\n{column.text}".strip()),
            justify=column.align,
            no_wrap=number > 0 and column.align == "right",
            vertical="bottom",
            overflow="fold",
        )
    for group in table.groups:
        if group.title:
            shown.add_row(Text(group.title, style="bold"))
        for row in group.rows:
            shown.add_row(*(Text(cell) for cell in row))
    return shown
