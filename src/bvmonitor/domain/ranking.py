"""The result of ranking municipalities by one indicator: what every format of the page is made from."""

from dataclasses import dataclass

from bvmonitor.domain.comparison import Figure, Remark
from bvmonitor.domain.indicator import Indicator
from bvmonitor.domain.interval import Verdict
from bvmonitor.domain.language import Translations
from bvmonitor.domain.origin import Origin, SnapshotRef
from bvmonitor.domain.position import Position
from bvmonitor.domain.region import Region


@dataclass(frozen=True, slots=True)
class Ranked:
    """One municipality in the list.

    `against_rest` says whether its figure is clearly above or below the others' together; None where the counts to
    tell it by are lacking.
    """

    code: str
    name: str
    figure: Figure
    position: Position
    against_rest: Verdict | None = None


@dataclass(frozen=True, slots=True)
class Ranking:
    """One indicator in one year, ranked among the municipalities of a field.

    Attributes:
        chosen: Why this year: `half` or `most` of the municipalities have figures; "" when the user named it.
        pool: The set that is ranked: `EAK`, `EKG07@2020`, `EKA11`.
        field: What it is called.
        marked: The municipality to point out, or None.
        places: The list, the first place first, those without a figure last.
        left_out: How many have nothing to say of them, and are not in the list.
        made: How many figures of the whole field were computed here, in want of SSB's own.
        top: How many of the first places are listed, the one that is pointed out besides; None is all.
        notice: What must stand at the page's face (these are sample figures), or None.
    """

    indicator: Indicator
    period: int
    chosen: str
    pool: str
    field: Translations
    marked: Region | None
    places: tuple[Ranked, ...]
    left_out: int
    made: int
    top: int | None
    notice: Remark | None
    sources: tuple[Origin, ...]
    snapshot: SnapshotRef
    program: str

    def is_marked(self, each: Ranked) -> bool:
        """Whether it is the one to point out."""
        return self.marked is not None and self.marked.code == each.code
