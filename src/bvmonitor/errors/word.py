"""Reference documents: a Word document of the user's own, whose styles and sheets a page is made with."""

from dataclasses import dataclass
from pathlib import Path

from bvmonitor.errors import ReportError, UsageError


@dataclass(eq=False)
class ReferenceNotForFormat(UsageError):  # noqa: N818 - reads as what is wrong
    """A reference document was given, and what is made is no Word document."""

    format: str


@dataclass(eq=False)
class ReferenceUnreadable(ReportError):  # noqa: N818 - reads as what is wrong
    """A reference document is not there, is no file, or cannot be read."""

    path: Path
    reason: str


@dataclass(eq=False)
class ReferenceOld(ReportError):  # noqa: N818 - reads as what is wrong
    """A reference document is in the format from before 2007, or a password keeps it shut."""

    path: Path


@dataclass(eq=False)
class ReferenceNotWord(ReportError):  # noqa: N818 - reads as what is wrong
    """A reference document is something else than a Word document or template."""

    path: Path


@dataclass(eq=False)
class ReferenceMacros(ReportError):  # noqa: N818 - reads as what is wrong
    """A reference document holds macros, or may."""

    path: Path


@dataclass(eq=False)
class ReferenceTooLarge(ReportError):  # noqa: N818 - reads as what is wrong
    """A reference document holds more than one may, unpacked."""

    path: Path
    megabytes: int


@dataclass(eq=False)
class ReferenceDamaged(ReportError):  # noqa: N818 - reads as what is wrong
    """A part of a reference document is not there, or not written as it must be."""

    path: Path
    part: str


@dataclass(eq=False)
class ReferenceReaches(ReportError):  # noqa: N818 - reads as what is wrong
    """The head or foot of a reference document takes something from another place each time it is opened."""

    path: Path
    part: str
    target: str


@dataclass(eq=False)
class ReferenceHolds(ReportError):  # noqa: N818 - reads as what is wrong
    """The head or foot of a reference document holds more than text and pictures: a control, another file."""

    path: Path
    part: str
    what: str
