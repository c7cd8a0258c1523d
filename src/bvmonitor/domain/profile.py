"""The result of setting a municipality's last years beside its network: what the profile page is made from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from bvmonitor.domain.comparison import Average, Column, Comparison, Figure, Row
from bvmonitor.domain.indicator import Indicator, Unit
from bvmonitor.domain.language import Translations

PLAIN_UNITS: Final[tuple[Unit, ...]] = ("index", "rank", "count", "fte")


@dataclass(frozen=True, slots=True)
class Spread:
    """One indicator among the members of a network in one year.

    Attributes:
        n_members: Members. `n_reporting`: those with a figure.
        mean: The plain mean of the members' figures; None without any.
        figures: The members with a figure by name, the lowest first; unrounded.
        sources: Ids of the origins that the members' figures rest on.
    """

    n_members: int
    n_reporting: int
    mean: float | None
    figures: tuple[tuple[str, float], ...]
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Profile:
    """A municipality's last years beside a network.

    Attributes:
        comparison: The figures: the municipality in every year, the network's mean in the last.
        spreads: By indicator; the members of the network in the last year.
        plain: Ids of the indicators whose mean is the plain one.
        comments: The user's own words, by indicator.
        unshown: Indicators that the user has commented on and that are not on the page.
    """

    comparison: Comparison
    spreads: Mapping[str, Spread]
    plain: frozenset[str]
    comments: Mapping[str, Translations] = field(default_factory=dict)
    unshown: tuple[Indicator, ...] = ()

    @property
    def network(self) -> Column:
        """The network's column."""
        return self.comparison.columns[1]

    @property
    def last(self) -> int:
        """The year that the network's figures are of."""
        return self.comparison.periods[-1]

    def own(self, row: Row, period: int) -> Figure | None:
        """The municipality's figure in a year."""
        return _of(row, self.comparison.columns[0].id, period)

    def mean(self, row: Row) -> Figure | None:
        """The network's mean."""
        return _of(row, self.network.id, self.last)


def takes_plain_mean(indicator: Indicator, average: Average) -> bool:
    """Whether a network's mean of an indicator is that of its members' figures, each counting the same.

    Indices by the network's own rule; numbers, since their sum is no mean; places; and what has no counts to weigh
    by because it comes from own files.
    """
    return average == "unweighted" or indicator.unit in PLAIN_UNITS or indicator.local


def _of(row: Row, column: str, period: int) -> Figure | None:
    return next((each for each in row.figures if (each.column, each.period) == (column, period)), None)
