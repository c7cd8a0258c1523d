"""Own figures: the files that they come in by, and where they are kept."""

from dataclasses import dataclass
from pathlib import Path

from bvmonitor.errors import StoreError


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
