"""Figures of several years and funnels that cannot be made as asked for."""

from dataclasses import dataclass

from bvmonitor.errors import DataError, UsageError


@dataclass(eq=False)
class PoolExcludes(UsageError):  # noqa: N818 - reads as what is wrong
    """Beside figures of several years, something was asked for that is made of single years."""

    options: tuple[str, ...]


@dataclass(eq=False)
class NoFunnel(UsageError):  # noqa: N818 - reads as what is wrong
    """An indicator that is no share and no rate of counts has no funnel."""

    indicator: str


@dataclass(eq=False)
class TooFewInFunnel(DataError):  # noqa: N818 - reads as what is wrong
    """Too few municipalities have counts for limits to be set."""

    field: str
    year: int
    counted: int
    fewest: int
