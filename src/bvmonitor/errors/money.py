"""Prices, saving potentials and resource indexes that cannot be made as asked for."""

from dataclasses import dataclass
from pathlib import Path

from bvmonitor.errors import DataError, DefinitionError, UsageError
from bvmonitor.errors.issue import Issue


@dataclass(eq=False)
class MoneyFileAtFault(DefinitionError):  # noqa: N818 - reads as what is wrong
    """A file of price growth, corrections or need cannot be used; the issues are listed with file and line."""

    issues: tuple[Issue, ...]


@dataclass(eq=False)
class PricesNotKnown(UsageError):  # noqa: N818 - reads as what is wrong
    """The deflator does not reach the year whose prices were asked for."""

    year: int
    first: int
    last: int


@dataclass(eq=False)
class NotACost(UsageError):  # noqa: N818 - reads as what is wrong
    """An indicator that is no amount of money, where only those are shown."""

    titles: tuple[str, ...]


@dataclass(eq=False)
class NoNeeds(DataError):  # noqa: N818 - reads as what is wrong
    """There is no file of calculated need."""

    path: Path


@dataclass(eq=False)
class NoIndex(DataError):  # noqa: N818 - reads as what is wrong
    """No member of a network has both spending and a need in any of the years."""

    network: str
    years: tuple[int, ...]
    path: Path


@dataclass(eq=False)
class NotANetwork(UsageError):  # noqa: N818 - reads as what is wrong
    """What a resource index was to be held against is not several municipalities."""

    name: str
