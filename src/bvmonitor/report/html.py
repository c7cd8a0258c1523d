"""A page as one HTML file that needs nothing else: no script, no address to load from."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Final, Literal

from jinja2 import FileSystemLoader, StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment

from bvmonitor.report.charts.palette import COLOURS, Colour
from bvmonitor.report.page import ColumnHead, Page, Table, has_charts
from bvmonitor.report.paper import paper_of, runs, sheets_of
from bvmonitor.report.paragraphs import blocks_of, mark_of
from bvmonitor.report.pieces import pieces_of, quoted
from bvmonitor.report.sources import table_sources

_NAME: Final = 24  # letters in a row's name that need a broad column
_LONG: Final = 12  # letters in a column's name that need more than a number's room


@dataclass(frozen=True, slots=True)
class HeadCell:
    """A cell of a table's head.

    Attributes:
        text: What it says; "" where a column has no name.
        scope: Whether it heads one column or several.
        place: Classes of its place: `left` or `right`, `first` where a spanner's columns begin, `long`.
        columns: How many columns it spans.
        rows: How many rows of the head it spans.
    """

    text: str
    scope: Literal["col", "colgroup"]
    place: str
    columns: int = 1
    rows: int = 1


def render_html(page: Page, templates: Path) -> str:
    """The page as an HTML document.

    Args:
        page: What to say.
        templates: Folder that holds `page.html.jinja`.
    """
    return _environment(templates).get_template("page.html.jinja").render(page=page)


def head_rows(table: Table) -> tuple[tuple[HeadCell, ...], ...]:
    """The head's one row; or two, where columns stand under a spanner: it above, what each of them is below."""
    places = iter(places_of(table))
    upper: list[HeadCell] = []
    lower: list[HeadCell] = []
    for spanner, columns in runs(table):
        cells = [HeadCell(column.text, "col", _with_long(next(places), column)) for column in columns]
        if spanner:
            upper.append(HeadCell(spanner, "colgroup", "left first", columns=len(columns)))
            lower.extend(cells)
        else:
            upper.extend(cells)
    if not lower:
        return (tuple(upper),)
    return tuple(cell if cell.scope == "colgroup" else replace(cell, rows=2) for cell in upper), tuple(lower)


def places_of(table: Table) -> tuple[str, ...]:
    """The classes of each column's cells: where the text stands, and `first` where a spanner's columns begin."""
    return tuple(
        f"{column.align} first" if spanner and number == 0 else column.align
        for spanner, run in runs(table)
        for number, column in enumerate(run)
    )


def column_groups(table: Table) -> tuple[int, ...]:
    """How many columns belong together, from left to right: those under one spanner, and each other by itself."""
    return tuple(size for spanner, run in runs(table) for size in ([len(run)] if spanner else [1] * len(run)))


def has_names(table: Table) -> bool:
    """Whether the rows are called by more than a word or a number, and need a broad first column."""
    return any(len(row[0].text) > _NAME for _, row in table.rows if row)


def chart_colours(page: Page) -> tuple[Colour, ...]:
    """The colours that charts may have, each with the one in its place in the dark; none on a page without any."""
    return COLOURS if has_charts(page) else ()


def _with_long(place: str, column: ColumnHead) -> str:
    return f"{place} long" if len(column.text) > _LONG else place


@cache
def _environment(templates: Path) -> ImmutableSandboxedEnvironment:
    """What the template is rendered in: text never becomes markup. A template is compiled once for all pages."""
    environment = ImmutableSandboxedEnvironment(
        loader=FileSystemLoader(templates),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters.update(HTML_FILTERS)
    return environment


# What the bundled template, and a user's copy of it, lays a page out with.
HTML_FILTERS: Final[dict[str, Callable[..., object]]] = {
    "pieces": pieces_of,
    "quoted": quoted,
    "head_rows": head_rows,
    "places": places_of,
    "has_names": has_names,
    "column_groups": column_groups,
    "paper": paper_of,
    "sheets": sheets_of,
    "blocks": blocks_of,
    "mark": mark_of,
    "source": table_sources,
    "chart_colours": chart_colours,
}
