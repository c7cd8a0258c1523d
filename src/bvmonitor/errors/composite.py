"""Composites: their files, and scores that cannot be made."""

from dataclasses import dataclass

from bvmonitor.errors import DataError, DefinitionError, UsageError
from bvmonitor.errors.issue import Issue


@dataclass(eq=False)
class CompositesAtFault(DefinitionError):  # noqa: N818 - reads as what is wrong
    """Some files of composites cannot be used; the issues are listed with file and line."""

    issues: tuple[Issue, ...]


@dataclass(eq=False)
class UnknownComposite(UsageError):  # noqa: N818 - reads as what is wrong
    """No composite has that id."""

    wanted: str
    nearest: tuple[str, ...]
    known: tuple[str, ...]


@dataclass(eq=False)
class SeveralComposites(UsageError):  # noqa: N818 - reads as what is wrong
    """The user has several composites of his own, and named none."""

    known: tuple[str, ...]


@dataclass(eq=False)
class NobodyAsked(UsageError):  # noqa: N818 - reads as what is wrong
    """Neither a municipality nor all of them were asked for."""


@dataclass(eq=False)
class NothingScored(DataError):  # noqa: N818 - reads as what is wrong
    """No indicator of a composite can be scored in the years asked for; `counts` says how many have figures."""

    composite: str
    periods: tuple[int, ...]
    fewest: int
    counts: tuple[str, ...]
