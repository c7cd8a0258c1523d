"""Definition files, and indicators and sets that are asked for by name."""

from dataclasses import dataclass

from bvmonitor.errors import DefinitionError, UsageError
from bvmonitor.errors.issue import Issue


@dataclass(eq=False)
class DefinitionsAtFault(DefinitionError):  # noqa: N818 - reads as what is wrong
    """Some definition files cannot be used; the issues are listed with file and line."""

    issues: tuple[Issue, ...]


@dataclass(eq=False)
class DefinitionFaults(DefinitionError):  # noqa: N818 - reads as what is wrong
    """A check found faults; they are listed in its result."""

    count: int


@dataclass(eq=False)
class UnknownIndicator(UsageError):  # noqa: N818 - reads as what is wrong
    """No indicator has that id."""

    wanted: str
    nearest: tuple[str, ...]


@dataclass(eq=False)
class UnknownSet(UsageError):  # noqa: N818 - reads as what is wrong
    """No set of indicators has that id."""

    wanted: str
    nearest: tuple[str, ...]
