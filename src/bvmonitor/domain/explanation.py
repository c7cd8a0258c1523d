"""How one figure came about: every cell behind it, to be shown step by step."""

from dataclasses import dataclass
from typing import Literal

from bvmonitor.domain.comparison import Column, Figure, Remark
from bvmonitor.domain.indicator import Cell, Indicator
from bvmonitor.domain.interval import Interval, NoInterval
from bvmonitor.domain.language import Translations
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
        label: What all its cells have in common, in the table's words, region and year left out.
        table_title: The table's title, or None when the snapshot lacks the table.
        source: Id of the table's origin (`Explanation.sources`), or None.
        figures: The cells, in the table's order.
    """

    cell: Cell
    label: str
    table_title: str | None
    source: str | None
    figures: tuple[CellFigure, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A published cell, a numerator or a denominator of one region.

    Attributes:
        name: Which of them.
        terms: As the definition has them.
        value: What they come to, or None when a cell has no value.
        status: The strongest mark among the cells then, else None.
    """

    name: PartName
    terms: tuple[Term, ...]
    value: float | None
    status: str | None


@dataclass(frozen=True, slots=True)
class Member:
    """One member of a set, and what it puts into the set's figure.

    Attributes:
        counts: Whether it is in the figure that we compute.
        left_out: Whether the user left it out.
        value: Its own figure, SSB's where it has one; what a mean or a median is made of.
        status: Why it does not count, when that is no wish of the user's.
        parts: Numerator and denominator; before them SSB's cell, where an average of figures may rest on it.
    """

    code: str
    name: str
    counts: bool
    left_out: bool
    value: float | None
    status: str | None
    parts: tuple[Part, ...]

    def part(self, name: PartName) -> float | None:
        """What a part comes to, or None."""
        return next((part.value for part in self.parts if part.name == name), None)


@dataclass(frozen=True, slots=True)
class SetFigure:
    """How the figure of a set was computed.

    Attributes:
        average: `weighted`, `unweighted` or `median`.
        is_strict: Whether there is a figure only when every member counts.
        excluded: Code and name of the municipality that was left out, or None.
        n_members: Members, without the one left out. `n_reporting`: those that count.
        coverage: Share of the denominator that they have, or None when nothing is known.
        members: Everyone, the one left out too.
    """

    average: str
    is_strict: bool
    excluded: tuple[str, str] | None
    n_members: int | None
    n_reporting: int | None
    coverage: float | None
    members: tuple[Member, ...]


@dataclass(frozen=True, slots=True)
class Agreement:
    """SSB's figure beside ours: `equal`, `differs`, or why they were not compared.

    `lowest` and `highest` are what SSB can have printed, its own rounding and that of its cells considered.
    """

    outcome: str
    lowest: float | None
    highest: float | None


@dataclass(frozen=True, slots=True)
class QueryLink:
    """Where the cells of one term are to be read, of all regions that it was read for.

    Attributes:
        part: The part that the term belongs to.
        table: The table's number.
        cells: How many cells.
        url: An address that opens in a browser: these cells and no others when `is_exact`, else the table's page.
    """

    part: PartName
    table: str
    cells: int
    url: str
    is_exact: bool


@dataclass(frozen=True, slots=True)
class OwnVersion:
    """One version of an own figure of the year, or of a shorter period in it.

    Attributes:
        period: `2018`, `2018-H2`, `2018-03`, `2018-03-31`.
        version: 1, 2, …; the highest of a period is in force.
        in_force: Whether it is.
        value: As it was given; None when `status` says why.
        file: The file that it came in by.
        imported: When; ISO 8601.
        source: Id of the file's origin (`Explanation.sources`).
        comment: The owner's word to the reader, or "".
        count: What is counted, where it is a count that the explained share is made of.
    """

    period: str
    version: int
    in_force: bool
    value: float | None
    status: str | None
    numerator: float | None
    denominator: float | None
    file: str
    imported: str
    source: str
    comment: str
    count: Translations | None = None


@dataclass(frozen=True, slots=True)
class Explanation:
    """One indicator for one region or set in one year.

    Attributes:
        borders: The year whose borders a municipality is meant on; None for a set.
        figure: What a page prints.
        column: The region or set.
        published: SSB's own figure, `computed` ours, `local` the typed one: each with its mark when absent.
        numerator: What was divided in `computed`, or None. The same for `denominator`.
        parts: Cells of the region itself; of a set, SSB's own cell only.
        set: Of a set, else None.
        agreement: SSB's figure beside ours, or None when SSB has none.
        links: Where to read the cells, term by term.
        remarks: What must be said of the region's borders.
        interval: The figure's 95 % interval, or None; then `no_interval` says why.
        sources: Origins of everything that is named.
        own: Own figures of the year and of the periods in it, every version that the page's readers may see.
    """

    indicator: Indicator
    column: Column
    period: int
    borders: int | None
    figure: Figure
    published: tuple[float | None, str | None]
    computed: tuple[float | None, str | None]
    local: tuple[float | None, str | None]
    numerator: float | None
    denominator: float | None
    parts: tuple[Part, ...]
    set: SetFigure | None
    agreement: Agreement | None
    links: tuple[QueryLink, ...]
    remarks: tuple[Remark, ...]
    sources: tuple[Origin, ...]
    snapshot: SnapshotRef
    notice: Remark | None
    program: str
    interval: Interval | None = None
    no_interval: NoInterval | None = None
    own: tuple[OwnVersion, ...] = ()
