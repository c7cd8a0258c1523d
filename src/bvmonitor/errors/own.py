"""Own figures: the files that they come in by, and where they are kept."""

from dataclasses import dataclass
from pathlib import Path

from bvmonitor.errors import DataError, StoreError, UsageError
from bvmonitor.errors.issue import Issue


@dataclass(eq=False)
class OwnFiguresDamaged(StoreError):  # noqa: N818 - reads as what is wrong
    """The own figures on disk are not as they were written, or the system did not let us read them."""

    path: Path
    reason: str


@dataclass(eq=False)
class OwnFiguresTooNew(StoreError):  # noqa: N818 - reads as what is wrong
    """A later version of the program wrote the own figures."""

    path: Path
    schema: str
    supported: str


@dataclass(eq=False)
class OwnFiguresLocked(StoreError):  # noqa: N818 - reads as what is wrong
    """Another process kept the own figures to itself too long."""

    path: Path
    timeout_s: float


@dataclass(eq=False)
class OwnFiguresUnwritable(StoreError):  # noqa: N818 - reads as what is wrong
    """The folder of own figures takes nothing more."""

    path: Path
    reason: str


@dataclass(eq=False)
class OwnFileAtFault(DataError):  # noqa: N818 - reads as what is wrong
    """A file of own figures cannot be taken in; the issues are listed with row and column, and nothing is kept."""

    file: str
    issues: tuple[Issue, ...]


@dataclass(eq=False)
class OwnFileUnreadable(DataError):  # noqa: N818 - reads as what is wrong
    """The system did not let us read a file of own figures."""

    file: str
    reason: str


@dataclass(eq=False)
class OwnPeriodUnknown(UsageError):  # noqa: N818 - reads as what is wrong
    """A period that a template was to be of is none."""

    wanted: str
