"""Bringing tables: those that are not there, and replies that are not what was asked for."""

from dataclasses import dataclass

from bvmonitor.errors import SourceContract, SourceError, SourcePartial, UsageError
from bvmonitor.errors.issue import Issue


@dataclass(eq=False)
class NoSuchTable(SourceError):  # noqa: N818 - reads as what is wrong
    """The server has no table with this number."""

    table: str
    url: str


@dataclass(eq=False)
class ReplyUnlike(SourceContract):
    """A reply about the catalogue lacks what the interface promises."""

    url: str
    expected: str


@dataclass(eq=False)
class VariablesDiffer(SourceContract):
    """A reply lacks a variable that was asked for (so that it holds totals), or has another."""

    table: str
    missing: tuple[str, ...]
    extra: tuple[str, ...]


@dataclass(eq=False)
class CodesDiffer(SourceContract):
    """A reply holds other codes of a variable than those that were asked for."""

    table: str
    variable: str
    missing: tuple[str, ...]
    extra: tuple[str, ...]


@dataclass(eq=False)
class MeasureDiffers(SourceContract):
    """A measure is called something else in the reply than in the table's description."""

    table: str
    measure: str
    expected: str
    found: str


@dataclass(eq=False)
class TitleDiffers(SourceContract):
    """The reply's title is about something else than the table's description."""

    table: str
    expected: str
    found: str


@dataclass(eq=False)
class TotalDiffers(SourceContract):
    """All codes of a variable together are not the total that the server gives without it."""

    table: str
    variable: str
    expected: float
    found: float


@dataclass(eq=False)
class TableMoved(SourceContract):
    """The table was updated again and again while its parts were fetched."""

    table: str
    before: str
    after: str


@dataclass(eq=False)
class NothingWanted(UsageError):  # noqa: N818 - reads as what is wrong
    """No definition needs the tables or years that were named."""

    tables: tuple[str, ...]
    nearest: tuple[str, ...]


@dataclass(eq=False)
class MeasureNotNamed(UsageError):  # noqa: N818 - reads as what is wrong
    """A table has several measures, and none was named."""

    table: str
    measures: tuple[str, ...]


@dataclass(eq=False)
class NoSuchMeasure(UsageError):  # noqa: N818 - reads as what is wrong
    """A table has no measure with the code or label that was given, or several with the label."""

    table: str
    measure: str
    nearest: tuple[str, ...]


@dataclass(eq=False)
class YearsNotUnderstood(UsageError):  # noqa: N818 - reads as what is wrong
    """Years that are neither one year nor two with a hyphen between."""

    text: str


@dataclass(eq=False)
class FetchedPartly(SourcePartial):
    """Some tables came and are saved; others did not."""

    failed: tuple[str, ...]
    kept: tuple[str, ...]
    snapshot: str
    issues: tuple[Issue, ...]


@dataclass(eq=False)
class FetchedLessGone(FetchedPartly):
    """All that there is came; the rest is no longer at SSB as the definitions name it: asking again is no use."""


@dataclass(eq=False)
class KlassUnlike(SourceContract):
    """A list of KLASS' is not of the size or form that it must have."""

    classification: str
    expected: str
    found: str
