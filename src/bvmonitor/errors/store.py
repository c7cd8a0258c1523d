"""Snapshots on disk."""

from dataclasses import dataclass
from pathlib import Path

from bvmonitor.errors import StoreError


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


@dataclass(eq=False)
class ArchiveUnreadable(StoreError):  # noqa: N818 - reads as what is wrong
    """A file to import is no zip that can be read."""

    path: Path
    reason: str


@dataclass(eq=False)
class ArchiveForeign(StoreError):  # noqa: N818 - reads as what is wrong
    """An archive holds what no snapshot of ours holds; nothing of it was kept."""

    path: Path
    entry: str


@dataclass(eq=False)
class ArchiveTooLarge(StoreError):  # noqa: N818 - reads as what is wrong
    """An archive holds more files or bytes than any snapshot of ours; nothing of it was kept."""

    path: Path
    files: int
    bytes: int


@dataclass(eq=False)
class ArchiveIncomplete(StoreError):  # noqa: N818 - reads as what is wrong
    """An archive lacks a file that its manifest names, or the manifest; nothing of it was kept."""

    path: Path
    entry: str


@dataclass(eq=False)
class ArchiveChanged(StoreError):  # noqa: N818 - reads as what is wrong
    """A file in an archive is not what was packed; nothing of it was kept."""

    path: Path
    entry: str
    fault: str


@dataclass(eq=False)
class PinsDamaged(StoreError):  # noqa: N818 - reads as what is wrong
    """The list of pinned snapshots is not as it was written."""

    path: Path


@dataclass(eq=False)
class NotInHome(StoreError):  # noqa: N818 - reads as what is wrong
    """Only a snapshot of the home folder can be pinned; this is the bundled sample, or lies elsewhere."""

    snapshot: str
    path: Path
