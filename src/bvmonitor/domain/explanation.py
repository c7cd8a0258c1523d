"""How one figure came about: every cell behind it, to be shown step by step."""

from dataclasses import dataclass
from typing import Literal

from bvmonitor.domain.comparison import Column, Figure, Remark
from bvmonitor.domain.indicator import Cell, Indicator
from bvmonitor.domain.origin import Origin, SnapshotRef
from bvmonitor.domain.table import Code

PartName = Literal["published", "numerator", "denominator"]


@dataclass(frozen=True, slots=True)
class CellFigure:
    """One cell of a table, as SSB sent it.

    Attributes:
        codes: Each dimension of the table by its label, and the chosen code with its label, unit and decimals;
            region and year are among them.
        value: In the measure's unit, before sign and factor; None when there is none.
        status: SSB's mark, or its remark beside a value; `not_covered` when the snapshot holds no such cell,
            `not_comparable` when the region had other borders in that year.
    """

    codes: tuple[tuple[str, Code], ...]
    value: float | None
    status: str | None


@dataclass(frozen=True, slots=True)
class Term:
    """One term of a sum, with the cells that are added up in it.

    Attributes:
        cell: What the definition says.
        table_title: The table's title, or None when the snapshot lacks the table.
        source: Id of the table's origin (`Explanation.sources`), or None.
        figures: The cells, in the table's order.
    """

    cell: Cell
    table_title: str | None
    source: str | None
    figures: tuple[CellFigure, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A published cell, a numerator or a denominator: its terms, and what they come to, if all have values."""

    name: PartName
    terms: tuple[Term, ...]
    value: float | None


@dataclass(frozen=True, slots=True)
class MemberParts:
    """What one member of a set puts into the set's sums; it counts when both parts are there."""

    code: str
    name: str
    numerator: float | None
    denominator: float | None
    status: str | None


@dataclass(frozen=True, slots=True)
class Explanation:
    """One indicator for one region or set in one year.

    Attributes:
        figure: What a page prints.
        column: The region or set.
        published: SSB's own figure, `computed` ours, `local` the typed one: each with its mark when absent.
        parts: Cells of the region or set itself.
        members: Of a set, else empty.
        sources: Origins of everything that is named.
    """

    indicator: Indicator
    column: Column
    period: int
    figure: Figure
    published: tuple[float | None, str | None]
    computed: tuple[float | None, str | None]
    local: tuple[float | None, str | None]
    parts: tuple[Part, ...]
    members: tuple[MemberParts, ...]
    sources: tuple[Origin, ...]
    snapshot: SnapshotRef
    notice: Remark | None
    program: str
