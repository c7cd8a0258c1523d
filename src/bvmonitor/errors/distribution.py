"""Distributions that are asked for by name, and the files that define them."""

from dataclasses import dataclass

from bvmonitor.errors import DefinitionError, UsageError
from bvmonitor.errors.issue import Issue


@dataclass(eq=False)
class DistributionsAtFault(DefinitionError):  # noqa: N818 - reads as what is wrong
    """Some files that define distributions cannot be used; the issues are listed with file and line."""

    issues: tuple[Issue, ...]


@dataclass(eq=False)
class UnknownDistribution(UsageError):  # noqa: N818 - reads as what is wrong
    """No distribution has that id."""

    wanted: str
    known: tuple[str, ...]
    nearest: tuple[str, ...]


@dataclass(eq=False)
class NoOwnCounts(UsageError):  # noqa: N818 - reads as what is wrong
    """A distribution of own counts has none for the municipality."""

    title: str
    name: str
    file: str
