"""The exception tree; the cases stand in one module per part of the program, beside this one, and `Issue` too.

A class is a case, and carries fields; its sentence stands in `bvmonitor.texts.errors`.

BvmonitorError              1   a bug when it is none of the below
├─ UsageError               2   unknown municipality, indicator, group, year: with the nearest names
├─ DefinitionError         10   definitions or settings at fault
├─ SourceError             20   SSB said no (4xx but 429)
│  ├─ SourceUnavailable    21   no usable answer after retries
│  ├─ SourceContract       22   answered, but not what was promised
│  └─ SourcePartial        23   part of it came, and is saved
├─ DataError               30   figures at fault or absent for the whole request
├─ StoreError              40   nothing there, checksum mismatch, locked too long
├─ ReportError             50   report could not be made or written
└─ ThresholdBreached       60   new alerts, and --fail-on asked for them
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import ClassVar


@dataclass(eq=False)
class BvmonitorError(Exception):
    """A failed operation, with the exit code that the command line ends with."""

    exit_code: ClassVar[int] = 1

    def __post_init__(self) -> None:
        """Let `str(error)` show the fields, for a log or a traceback."""
        super().__init__(*self.values().values())

    def values(self) -> Mapping[str, object]:
        """The error's own fields by name, for its sentence."""
        return {field.name: getattr(self, field.name) for field in fields(self)}


class UsageError(BvmonitorError):
    """Asked for something that is not there, or in a form that is not understood."""

    exit_code = 2


class DefinitionError(BvmonitorError):
    """Definitions or settings are at fault."""

    exit_code = 10


class SourceError(BvmonitorError):
    """A source refused the request."""

    exit_code = 20


class SourceUnavailable(SourceError):  # noqa: N818 - the field's word, and it reads as what happened
    """No usable answer after retries."""

    exit_code = 21


class SourceContract(SourceError):  # noqa: N818 - the field's word, and it reads as what was broken
    """A source answered, but not what was promised."""

    exit_code = 22


class SourcePartial(SourceError):  # noqa: N818 - reads as what happened
    """Part of what was asked for came, and is saved."""

    exit_code = 23


class DataError(BvmonitorError):
    """Figures are at fault, or absent for the whole request."""

    exit_code = 30


class StoreError(BvmonitorError):
    """A snapshot is absent, damaged or locked."""

    exit_code = 40


class ReportError(BvmonitorError):
    """A page could not be made or written."""

    exit_code = 50
