"""Bufdir's open file that cannot be taken in."""

from dataclasses import dataclass

from bvmonitor.errors import DataError, DefinitionError
from bvmonitor.errors.issue import Issue


@dataclass(eq=False)
class BufdirFileRefused(DataError):  # noqa: N818 - reads as what was done
    """The zip is hostile, damaged or too large; nothing of it was taken in, and every reason is listed."""

    path: str
    issues: tuple[Issue, ...]


@dataclass(eq=False)
class BufdirFileUnknown(DataError):  # noqa: N818 - reads as what is wrong
    """Nothing in the zip is in the layout that is known; the issues say why each file was passed over."""

    path: str
    issues: tuple[Issue, ...]


@dataclass(eq=False)
class BufdirNamesAtFault(DefinitionError):  # noqa: N818 - reads as what is wrong
    """A file that says which indicators the workbooks are of has errors; all are listed."""

    issues: tuple[Issue, ...]
