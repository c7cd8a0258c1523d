"""How a whole is made up of parts, by definition, and the result of looking it up for one place."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

from bvmonitor.domain.change import Change
from bvmonitor.domain.comparison import Figure, Remark
from bvmonitor.domain.indicator import Break, Cell, Indicator
from bvmonitor.domain.language import Translations
from bvmonitor.domain.origin import Origin, SnapshotRef
from bvmonitor.domain.region import Region

Counted = Literal["count", "fte", "nok", "thousand_nok"]

WHOLE_ID: Final = "whole"
SHARE_DECIMALS: Final = 1


@dataclass(frozen=True, slots=True)
class Part:
    """One part, or the whole: the cells whose sum it is; none where its counts are the user's own."""

    id: str
    title: Translations
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class OwnCount:
    """A count of the user's own: of a part or of the whole (`whole`), or the mark in its place."""

    part: str
    region: str
    year: int
    value: float | None
    status: str | None


@dataclass(frozen=True, slots=True)
class Distribution:
    """A definition of a distribution; the YAML format is documented in docs/distributions.md.

    Attributes:
        unit: What is counted.
        whole: The whole as it is published; None where it is the sum of the parts, all of which must be there.
        overlap: Whether one may be in several parts, so that they come to more than the whole.
        source: Where it is documented, and the address, or None.
        counts: The user's own counts; none where the parts are cells of SSB's.
        counts_file: The file that they stand in.
    """

    id: str
    title: Translations
    unit: Counted
    parts: tuple[Part, ...]
    whole: Part | None
    overlap: bool
    breaks: tuple[Break, ...]
    source: tuple[str, str | None]
    notes: tuple[Translations, ...]
    file: str
    counts: tuple[OwnCount, ...] = ()
    counts_file: str = ""

    @property
    def decimals(self) -> int:
        """Decimals of a count."""
        return 1 if self.unit == "fte" else 0


@dataclass(frozen=True, slots=True)
class PartRow:
    """One part over the years, or the whole.

    Attributes:
        counts: Year by year, or the mark.
        shares: Of the whole, in per cent; None where none is to be had, with the mark.
        changes: Of the share, in percentage points, to the last year: by the year that it is counted from.
    """

    id: str
    title: Translations
    counts: tuple[Figure, ...]
    shares: tuple[Figure, ...]
    changes: tuple[tuple[int, Change | None], ...]


@dataclass(frozen=True, slots=True)
class Distributed:
    """How a whole was made up in one place, over the years.

    Attributes:
        share: The definition that shares are figures of.
        rows: The parts, in the definition's order.
        whole: The sum of all, or what is published as such.
        unlike: By year, what the parts come to where that is not the whole.
        closed: How many figures were hidden here, so that no hidden count can be found from what is shown.
    """

    distribution: Distribution
    share: Indicator
    subject: Region
    periods: tuple[int, ...]
    rows: tuple[PartRow, ...]
    whole: PartRow
    unlike: Mapping[int, float]
    notice: Remark | None
    remarks: tuple[Remark, ...]
    sources: tuple[Origin, ...]
    snapshot: SnapshotRef
    program: str
    closed: int = 0
