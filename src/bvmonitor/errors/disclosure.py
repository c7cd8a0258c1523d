"""A user's own table that cannot be protected as it is."""

from dataclasses import dataclass

from bvmonitor.errors import DataError, UsageError
from bvmonitor.errors.issue import Issue


@dataclass(eq=False)
class TableAtFault(DataError):  # noqa: N818 - reads as what is wrong
    """A table cannot be used; the issues are listed with file and line."""

    path: str
    issues: tuple[Issue, ...]


@dataclass(eq=False)
class UnknownKept(UsageError):  # noqa: N818 - reads as what is wrong
    """A table has no row or column of a name that was to be spared."""

    wanted: str
    nearest: tuple[str, ...]
