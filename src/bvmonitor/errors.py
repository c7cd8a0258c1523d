"""The exception tree: a class is a case, and carries fields; its sentence stands in `bvmonitor.texts.errors`.

BvmonitorError              1   a bug when it is none of the below
├─ UsageError               2   unknown municipality, indicator, group, year: with the nearest names
├─ DefinitionError         10   definitions or settings at fault
├─ SourceError             20   SSB said no (4xx but 429)
│  └─ SourceContract       22   answered, but not what was promised
├─ DataError               30   figures at fault or absent for the whole request
├─ StoreError              40   nothing there, checksum mismatch, locked too long
└─ ReportError             50   report could not be made or written
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path
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


class SourceContract(SourceError):  # noqa: N818 - the field's word, and it reads as what was broken
    """A source answered, but not what was promised."""

    exit_code = 22


class DataError(BvmonitorError):
    """Figures are at fault, or absent for the whole request."""

    exit_code = 30


class StoreError(BvmonitorError):
    """A snapshot is absent, damaged or locked."""

    exit_code = 40


@dataclass(eq=False)
class NoSnapshot(StoreError):  # noqa: N818 - reads as what is wrong
    """There is no snapshot, and the program came without its sample."""

    home: Path


@dataclass(eq=False)
class NoSuchSnapshot(StoreError):  # noqa: N818 - reads as what is wrong
    """No snapshot has that id or path."""

    wanted: str
    nearest: tuple[str, ...]
    available: tuple[str, ...]


@dataclass(eq=False)
class AmbiguousSnapshot(StoreError):  # noqa: N818 - reads as what is wrong
    """Several snapshots' ids begin so."""

    wanted: str
    matches: tuple[str, ...]


@dataclass(eq=False)
class NotASnapshot(StoreError):  # noqa: N818 - reads as what is wrong
    """A folder that is no snapshot."""

    path: Path


@dataclass(eq=False)
class SnapshotTooNew(StoreError):  # noqa: N818 - reads as what is wrong
    """Written by a later version of the program."""

    path: Path
    schema: str
    supported: str


@dataclass(eq=False)
class ManifestDamaged(StoreError):  # noqa: N818 - reads as what is wrong
    """A snapshot's manifest is not as it was written."""

    path: Path
    fault: str


@dataclass(eq=False)
class SnapshotFileMissing(StoreError):  # noqa: N818 - reads as what is wrong
    """A file that the manifest names is gone."""

    path: Path
    file: str


@dataclass(eq=False)
class SnapshotFileChanged(StoreError):  # noqa: N818 - reads as what is wrong
    """A file's content is not what was written."""

    path: Path
    file: str


@dataclass(eq=False)
class SnapshotUnreadable(StoreError):  # noqa: N818 - reads as what is wrong
    """The system did not let us read a snapshot."""

    path: Path
    reason: str


@dataclass(eq=False)
class NoTableInSnapshot(StoreError):  # noqa: N818 - reads as what is wrong
    """The snapshot does not hold a table."""

    snapshot: str
    table: str
    available: tuple[str, ...]


@dataclass(eq=False)
class SnapshotFaulty(StoreError):  # noqa: N818 - reads as what is wrong
    """`snapshot verify` found faults; they are listed in its result."""

    path: Path
    count: int


@dataclass(eq=False)
class StoreLocked(StoreError):  # noqa: N818 - reads as what is wrong
    """Another process kept the store to itself too long."""

    path: Path
    timeout_s: float


@dataclass(eq=False)
class StoreUnwritable(StoreError):  # noqa: N818 - reads as what is wrong
    """The store's folder or disk takes nothing more."""

    path: Path
    reason: str


class ReportError(BvmonitorError):
    """A page could not be made or written."""

    exit_code = 50
