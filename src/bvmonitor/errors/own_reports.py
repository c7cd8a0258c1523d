"""Pages of own figures: status and monthly report."""

from dataclasses import dataclass
from pathlib import Path

from bvmonitor.errors import DataError, DefinitionError, UsageError
from bvmonitor.errors.issue import Issue


@dataclass(eq=False)
class NoOwnFigures(DataError):  # noqa: N818 - reads as what is wrong
    """A municipality or service has no own figures, or none by the date asked for."""

    name: str


@dataclass(eq=False)
class BadDay(UsageError):  # noqa: N818 - reads as what is wrong
    """An option's value is no day."""

    option: str
    wanted: str


@dataclass(eq=False)
class BadMonth(UsageError):  # noqa: N818 - reads as what is wrong
    """An option's value is no month."""

    option: str
    wanted: str


@dataclass(eq=False)
class DaysBackwards(UsageError):  # noqa: N818 - reads as what is wrong
    """The earlier date is not the earlier one."""

    then: str
    now: str


@dataclass(eq=False)
class PlansAtFault(DefinitionError):  # noqa: N818 - reads as what is wrong
    """Files of targets or actions are at fault; every fault is listed."""

    issues: tuple[Issue, ...]
    folder: Path
