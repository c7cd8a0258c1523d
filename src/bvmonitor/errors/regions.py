"""Municipalities, counties and groups that are asked for by name or code."""

from dataclasses import dataclass

from bvmonitor.errors import DataError, DefinitionError, UsageError
from bvmonitor.errors.issue import Issue


@dataclass(eq=False)
class UnknownRegion(UsageError):  # noqa: N818 - reads as what is wrong
    """No region has that name or code."""

    wanted: str
    nearest: tuple[str, ...]


@dataclass(eq=False)
class AmbiguousRegion(UsageError):  # noqa: N818 - reads as what is wrong
    """Several regions have that name; each match gives code, name and county."""

    wanted: str
    matches: tuple[str, ...]


@dataclass(eq=False)
class RegionNotInYear(UsageError):  # noqa: N818 - reads as what is wrong
    """The region existed, but in other years; `instead` are those that it came from or became."""

    code: str
    name: str
    year: int
    existed: str
    instead: tuple[str, ...]


@dataclass(eq=False)
class SetsAtFault(DefinitionError):  # noqa: N818 - reads as what is wrong
    """Files of services and peer groups cannot be used; the issues are listed with file and line."""

    issues: tuple[Issue, ...]


@dataclass(eq=False)
class SetFaults(DefinitionError):  # noqa: N818 - reads as what is wrong
    """A check found faults; they are listed in its result."""

    count: int


@dataclass(eq=False)
class UnknownPeers(UsageError):  # noqa: N818 - reads as what is wrong
    """No peer group, service or county has that name."""

    wanted: str
    nearest: tuple[str, ...]


@dataclass(eq=False)
class UnknownService(UsageError):  # noqa: N818 - reads as what is wrong
    """No service has that name."""

    wanted: str
    nearest: tuple[str, ...]


@dataclass(eq=False)
class NoOwnCounty(UsageError):  # noqa: N818 - reads as what is wrong
    """The members of a service lie in several counties, or none is known."""

    name: str
    counties: tuple[str, ...]


@dataclass(eq=False)
class NothingAlike(DataError):  # noqa: N818 - reads as what is wrong
    """The figures by which municipalities are alike, given by their ids, are not there for the subject."""

    name: str
    year: int
    indicators: tuple[str, ...]
