"""Pages made and written."""

from dataclasses import dataclass
from pathlib import Path

from bvmonitor.errors import ReportError, UsageError


@dataclass(eq=False)
class UnknownEnding(UsageError):  # noqa: N818 - reads as what is wrong
    """A file's ending names no format, and none was asked for."""

    path: Path
    endings: tuple[str, ...]


@dataclass(eq=False)
class NotForTerminal(UsageError):  # noqa: N818 - reads as what is wrong
    """A format that is no text was asked for, and stdout is a terminal."""

    format: str


@dataclass(eq=False)
class ExtraMissing(ReportError):  # noqa: N818 - reads as what is wrong
    """A format needs a package that is not installed; `python` is the one that it must be installed for."""

    format: str
    package: str
    python: str


@dataclass(eq=False)
class PageUnwritable(ReportError):  # noqa: N818 - reads as what is wrong
    """The system did not let us write a page; what was there before is untouched."""

    path: Path
    reason: str


@dataclass(eq=False)
class PagesFailed(ReportError):  # noqa: N818 - reads as what is wrong
    """Some of the pages that were asked for together could not be made; `index` says why, page by page."""

    count: int
    all: int
    names: tuple[str, ...]
    index: Path


@dataclass(eq=False)
class NoFolder(UsageError):  # noqa: N818 - reads as what is wrong
    """Many pages were asked for, and no folder to put them in."""
