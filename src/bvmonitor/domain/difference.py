"""What differs between two snapshots: what every format of the page on changes is made from."""

from dataclasses import dataclass
from typing import Literal

from bvmonitor.domain.comparison import Figure, Remark
from bvmonitor.domain.indicator import Indicator
from bvmonitor.domain.origin import Origin, SnapshotRef

RevisionKind = Literal["final", "revised", "mark", "appeared", "vanished"]


@dataclass(frozen=True, slots=True)
class Revision:
    """One figure that is printed otherwise than before.

    Attributes:
        code: The region's code, under its scheme for a KOSTRA group: `EKG07@2020`.
        name: What the region was called in that year.
        kind: `final` a provisional figure became final with another value; `revised` another value; `mark` a
            figure became a mark, a mark a figure or another mark; `appeared` nothing was there; `vanished`
            nothing is.
        old: The figure before. `new`: The figure now.
    """

    indicator: Indicator
    code: str
    name: str
    period: int
    kind: RevisionKind
    old: Figure
    new: Figure


@dataclass(frozen=True, slots=True)
class YearChange:
    """A year that an indicator has figures for now and had none before, or the other way round."""

    indicator: Indicator
    period: int
    figures: int
    is_new: bool


@dataclass(frozen=True, slots=True)
class TableChange:
    """A source that is new, gone, or updated; `None` where it was not there."""

    id: str
    title: str
    old_updated: str | None
    new_updated: str | None
    is_new: bool
    is_gone: bool


@dataclass(frozen=True, slots=True)
class RegionEvent:
    """A region that came, went or has another name, or another group."""

    kind: Literal["came", "went", "renamed", "moved"]
    code: str
    name: str
    detail: str


@dataclass(frozen=True, slots=True)
class VersionChange:
    """A definition that counts otherwise than before; None where there was or is none."""

    indicator_id: str
    old: int | None
    new: int | None


@dataclass(frozen=True, slots=True)
class Difference:
    """Two snapshots, and what is printed otherwise from the one than from the other.

    Attributes:
        old: The snapshot before. `new`: The snapshot now. They may be the same one.
        old_created: When the old one was written. `new_created`: the same of the new one.
        revisions: By indicator in the definitions' order, then by region and year.
        places: Names of the regions that were looked at; empty means all.
        only_rounding: Figures whose values moved and are printed as before.
        notice: What must stand at the page's face (these are sample figures), or None.
    """

    old: SnapshotRef
    new: SnapshotRef
    old_created: str
    new_created: str
    tables: tuple[TableChange, ...]
    years: tuple[YearChange, ...]
    revisions: tuple[Revision, ...]
    regions: tuple[RegionEvent, ...]
    versions: tuple[VersionChange, ...]
    places: tuple[str, ...]
    only_rounding: int
    notice: Remark | None
    sources: tuple[Origin, ...]
    program: str

    @property
    def is_empty(self) -> bool:
        """Whether a reader of the pages would see nothing new."""
        return not (self.years or self.revisions or self.regions or self.versions)
