"""A page as Markdown that lines up as plain text."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Final
from urllib.parse import quote

from jinja2 import FileSystemLoader, StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment

from bvmonitor.report.page import Align, Cell, ColumnHead, Page, Table
from bvmonitor.report.paragraphs import blocks_of, mark_of
from bvmonitor.report.pieces import COMMAND
from bvmonitor.report.sources import table_sources

# An underscore inside a word is no emphasis.
_SPECIAL: Final = re.compile(r"([\\`*{}\[\]<>|~$]|(?<![^\W_])_|_(?![^\W_])|&(?=[#\w])|(?<= )#+$)")
# What begins a list, heading or quote when it is the first thing on a line.
_AT_LINE_START: Final = re.compile(r"(#{1,6}|\+|-(?:[ -]*-)?|\d+[.)])(?=\s|$)")
_SPACES: Final = re.compile(r"[ \t\n\r\f\v]+")  # which Markdown shows as one; four at the start would make code
# Most cells: figures and plain words with one space between.
_NOTHING_SPECIAL: Final = re.compile(r"[^\W_]+(?:[ ,\u00a0][^\W_]+)*")
_FIRST_COMBINING: Final = "\u0300"  # before it every character takes one place
_SHORTEST: Final = 3  # dashes in the rule under a head


def render_markdown(page: Page, templates: Path) -> str:
    """The page as Markdown.

    Args:
        page: What to say.
        templates: Folder that holds `page.md.jinja`.
    """
    return _environment(templates).get_template("page.md.jinja").render(page=page)


@cache
def _environment(templates: Path) -> ImmutableSandboxedEnvironment:
    """The templates of a folder, each compiled once for all the pages of a run."""
    # A page is text for people to read; escaping is Markdown's own, not HTML's.
    environment = ImmutableSandboxedEnvironment(
        loader=FileSystemLoader(templates),
        autoescape=False,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["md"] = escape
    environment.filters["table"] = table_lines
    environment.filters["blocks"] = blocks_of
    environment.filters["mark"] = mark_of
    environment.filters["source"] = table_sources
    return environment


def escape(text: str) -> str:
    """Text that Markdown shows as it stands, commands of ours as code."""
    if _NOTHING_SPECIAL.fullmatch(text):
        return text
    line = _escape_signs(text)
    start = _AT_LINE_START.match(line)
    return line if start is None else _escape_start(start[0]) + line[start.end() :]


def table_lines(table: Table) -> str:
    """A pipe table whose columns line up, numbers to the right."""
    heads = [_head(column) for column in table.columns]
    aligns = [column.align for column in table.columns]
    rows = list(_rows(table))
    columns = zip(heads, *rows, strict=True)
    widths = [max(_SHORTEST, *(_width(cell) for cell in column)) for column in columns]
    rule = [
        "-" * (width - 1) + (":" if align == "right" else "-") for width, align in zip(widths, aligns, strict=True)
    ]
    return "\n".join(_line(cells, widths, aligns) for cells in (heads, rule, *rows))


def _head(column: ColumnHead) -> str:
    return _escape_signs(f"{column.spanner} {column.text}")


def _rows(table: Table) -> Iterator[list[str]]:
    for group in table.groups:
        if group.title:
            yield [f"**{escape(group.title)}**", *[""] * (len(table.columns) - 1)]
        for row in group.rows:
            yield [_linked(cell) for cell in row]


def _linked(cell: Cell) -> str:
    text = _escape_signs(cell.text)
    return f"[{text}]({quote(cell.file)})" if cell.file else text


def _line(cells: Sequence[str], widths: Sequence[int], aligns: Sequence[Align]) -> str:
    padded = (
        " " * (width - _width(cell)) + cell if align == "right" else cell + " " * (width - _width(cell))
        for cell, width, align in zip(cells, widths, aligns, strict=True)
    )
    return f"| {' | '.join(padded)} |"


def _width(text: str) -> int:
    """Places that a text takes on a line; combining marks take none, wide characters two."""
    if not text or max(text) < _FIRST_COMBINING:
        return len(text)
    return sum(
        0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in "WF" else 1
        for char in text
    )


def _escape_signs(text: str) -> str:
    """Text within a line: in a table's cell nothing begins a list or a heading."""
    pieces = COMMAND.split(_SPACES.sub(" ", text).strip())
    # Every second piece is a command.
    return "".join(piece if n % 2 else _SPECIAL.sub(r"\\\1", piece) for n, piece in enumerate(pieces))


def _escape_start(mark: str) -> str:
    """With a backslash before its first sign that is no digit."""
    digits = len(mark) - len(mark.lstrip("0123456789"))
    return f"{mark[:digits]}\\{mark[digits:]}"
