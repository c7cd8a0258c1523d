"""Page templates: the bundled ones that are copied, and a user's own that a page is made with.

`where` is the file and line of a fault, `my.md.jinja:12`: the file is that of an include when the fault is there.
"""

from dataclasses import dataclass
from pathlib import Path

from bvmonitor.errors import ReportError, UsageError


@dataclass(eq=False)
class UnknownTemplate(UsageError):  # noqa: N818 - reads as what is wrong
    """No bundled template has that name."""

    name: str
    nearest: tuple[str, ...]
    known: tuple[str, ...]


@dataclass(eq=False)
class CopyExists(ReportError):  # noqa: N818 - reads as what is wrong
    """A copy would take the place of a file, which only `--force` may."""

    path: Path


@dataclass(eq=False)
class TemplateUnreadable(ReportError):  # noqa: N818 - reads as what is wrong
    """A template is not there, cannot be read, or is longer than one may be."""

    path: Path
    reason: str


@dataclass(eq=False)
class TemplateNotText(ReportError):  # noqa: N818 - reads as what is wrong
    """A template is no text in UTF-8."""

    path: Path


@dataclass(eq=False)
class TemplateMalformed(ReportError):  # noqa: N818 - reads as what is wrong
    """A template is not written as Jinja is."""

    where: str
    problem: str


@dataclass(eq=False)
class TemplateNameUnknown(ReportError):  # noqa: N818 - reads as what is wrong
    """A template uses a name that no page has."""

    where: str
    name: str
    nearest: tuple[str, ...]


@dataclass(eq=False)
class TemplateFileRefused(ReportError):  # noqa: N818 - reads as what is wrong
    """A template includes a file that is not beside it, or that it may not read."""

    where: str
    name: str
    nearest: tuple[str, ...]


@dataclass(eq=False)
class TemplateForbidden(ReportError):  # noqa: N818 - reads as what is wrong
    """A template reaches for what no template may."""

    where: str
    problem: str


@dataclass(eq=False)
class TemplateFailed(ReportError):  # noqa: N818 - reads as what happened
    """Something in a template cannot be worked out: a division by zero, a text where a number must be."""

    where: str
    problem: str


@dataclass(eq=False)
class TemplateTooSlow(ReportError):  # noqa: N818 - reads as what is wrong
    """A template took longer than it may; `where` has no line where the process could not be asked."""

    where: str
    seconds: float


@dataclass(eq=False)
class TemplateTooHungry(ReportError):  # noqa: N818 - reads as what is wrong
    """A template asked for more memory than it may have."""

    where: str
    megabytes: int


@dataclass(eq=False)
class TemplateTooLong(ReportError):  # noqa: N818 - reads as what is wrong
    """A template made a longer page than it may."""

    where: str
    megabytes: int


@dataclass(eq=False)
class TemplateStopped(ReportError):  # noqa: N818 - reads as what happened
    """The process that renders a template ended without a word."""

    where: str
    code: int
