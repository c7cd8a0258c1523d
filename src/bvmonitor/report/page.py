"""A page before it has a format: titles, one table, and what stands around it. Every number is text by now."""

from dataclasses import dataclass
from typing import Literal

Align = Literal["left", "right"]


@dataclass(frozen=True, slots=True)
class ColumnHead:
    """The head of one column; `spanner` is what stands above it and its neighbours with the same one."""

    text: str
    align: Align
    spanner: str = ""


@dataclass(frozen=True, slots=True)
class RowGroup:
    """Rows under one title, or under none."""

    title: str
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows as long as there are columns; the first column is the stub that names the row."""

    columns: tuple[ColumnHead, ...]
    groups: tuple[RowGroup, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """Lines under a title."""

    title: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """What a reader gets.

    Attributes:
        title: The page's own.
        notice: What must not be overlooked, or "": these are sample figures.
        lead: What the table shows, or "".
        table: The figures.
        sections: What stands under the table, in order; none is empty.
    """

    title: str
    notice: str
    lead: str
    table: Table
    sections: tuple[Section, ...]
