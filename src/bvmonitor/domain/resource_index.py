"""Spending against calculated need, held against the mean of a network."""

from dataclasses import dataclass

from bvmonitor.domain.comparison import Figure, Remark
from bvmonitor.domain.indicator import Indicator
from bvmonitor.domain.language import Translations
from bvmonitor.domain.origin import Origin, SnapshotRef
from bvmonitor.domain.region import Region


@dataclass(frozen=True, slots=True)
class Need:
    """The calculated need of a municipality in a year; 1 is the country's mean.

    Attributes:
        region: Its code in that year.
        source: Where the weight was taken from, in the user's words.
    """

    region: str
    year: int
    weight: float
    source: str


@dataclass(frozen=True, slots=True)
class MemberIndex:
    """One member of the network in one year.

    Attributes:
        spent: Spending per inhabitant; its value is None exactly when its status says why.
        need: Calculated need, or None where the user's file has none.
        adjusted: Spending per inhabitant divided by the need, or None.
        index: `adjusted` divided by the unweighted mean of the network's, or None.
        counts: Whether it is a member, and counts in the mean.
    """

    region: Region
    period: int
    spent: Figure
    need: Need | None
    adjusted: float | None
    index: float | None
    counts: bool


@dataclass(frozen=True, slots=True)
class NetworkMean:
    """The unweighted mean of spending against need in one year; None where no member has one."""

    period: int
    mean: float | None
    n_reporting: int
    n_members: int


@dataclass(frozen=True, slots=True)
class ResourceIndex:
    """The resource index of a network.

    Attributes:
        subject: Whose page it is; it need not be a member, and then does not count in the mean.
        network: What the network is called.
        members: By year and then in the order of the index, those without one last; the subject among them.
        means: One per year.
        notice: What must stand at the page's face (these are sample figures), or None.
        borders: The year that the members' borders are of.
    """

    subject: Region
    network: Translations
    indicator: Indicator
    periods: tuple[int, ...]
    members: tuple[MemberIndex, ...]
    means: tuple[NetworkMean, ...]
    notice: Remark | None
    remarks: tuple[Remark, ...]
    sources: tuple[Origin, ...]
    snapshot: SnapshotRef
    program: str
    borders: int = 0
