"""Municipalities held against what chance alone would give: what the page of a funnel is made from."""

from dataclasses import dataclass
from typing import Literal

from bvmonitor.domain.comparison import Figure, Remark
from bvmonitor.domain.indicator import Indicator
from bvmonitor.domain.language import Translations
from bvmonitor.domain.origin import Origin, SnapshotRef
from bvmonitor.domain.region import Region

Standing = Literal["inside", "above_95", "below_95", "above_998", "below_998"]


@dataclass(frozen=True, slots=True)
class Limits:
    """What is expected of a figure of its size, in the indicator's unit: 95 % and 99.8 % limits."""

    low_95: float
    high_95: float
    low_998: float
    high_998: float


@dataclass(frozen=True, slots=True)
class InFunnel:
    """One municipality.

    Attributes:
        n: What its count is of; None without counts. `limits` and `standing` the same.
    """

    code: str
    name: str
    figure: Figure
    n: float | None
    limits: Limits | None
    standing: Standing | None


@dataclass(frozen=True, slots=True)
class Funnel:
    """One indicator in one year, the municipalities of a field.

    Attributes:
        chosen: Why this year: `half` or `most` of the municipalities have figures; "" when the user named it.
        pool: The set that is looked at: `EAK`, `EKG07@2020`, `EKA11`.
        field: What it is called.
        marked: The municipality to point out, or None.
        target: The ratio of sums of those with counts, in the indicator's unit.
        phi: Mean of the winsorised squared z-scores; 1 is what chance alone gives.
        tau: Standard deviation between municipalities beyond chance, on the transformed scale; 0 for none.
        counted: Municipalities with counts; the limits are set by them.
        places: The largest first; those without counts last.
        left_out: How many there is nothing to say of, and that are not in the list.
        notice: What must stand at the page's face (these are sample figures), or None.
    """

    indicator: Indicator
    period: int
    chosen: str
    pool: str
    field: Translations
    marked: Region | None
    target: float
    phi: float
    tau: float
    counted: int
    places: tuple[InFunnel, ...]
    left_out: int
    notice: Remark | None
    sources: tuple[Origin, ...]
    snapshot: SnapshotRef
    program: str

    def is_marked(self, each: InFunnel) -> bool:
        """Whether it is the one to point out."""
        return self.marked is not None and self.marked.code == each.code
