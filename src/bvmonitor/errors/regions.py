"""Municipalities, counties and groups that are asked for by name or code."""

from dataclasses import dataclass

from bvmonitor.errors import UsageError


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
