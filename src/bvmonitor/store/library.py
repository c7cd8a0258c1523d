"""The snapshots of a home folder: to write one, list them, find one.

A snapshot lies in `<home>/snapshots/<id>`. It is written beside, under a name that no reader looks at, and renamed
in one step; a writer that is killed leaves such a folder behind, and the next writer sweeps it away.
"""

import difflib
import re
import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import Final

import polars as pl

from bvmonitor.domain.origin import Origin
from bvmonitor.domain.table import TableSchema
from bvmonitor.errors.store import (
    AmbiguousSnapshot,
    NoSnapshot,
    NoSuchSnapshot,
    NotASnapshot,
    SnapshotFileChanged,
    StoreLocked,
    StoreUnwritable,
)
from bvmonitor.store.durable import UNFINISHED, replace_file, sync_folder, write_file
from bvmonitor.store.manifest import ID_LENGTH, MANIFEST_FILE, Manifest, build_manifest
from bvmonitor.store.newest import newest_manifest, snapshot_folders, snapshots_folder
from bvmonitor.store.parquet import encode
from bvmonitor.store.snapshot import Snapshot, open_snapshot

SAMPLE_FOLDER: Final = "snapshot"  # in the folder of the bundled sample
LOCK_TIMEOUT_S: Final = 30.0

_LOCK_FILE: Final = ".lock"
_ID_PREFIX: Final = re.compile(r"[0-9a-fA-F]{1,64}")


@dataclass(frozen=True, slots=True)
class Part:
    """One source to be written.

    Attributes:
        origin: What is known of it; `file`, `sha256` and `rows` are filled in here, whatever they say.
        frame: A table's observations, or the frame that `origin.kind` names.
        schema: The table's shape, for a table.
    """

    origin: Origin
    frame: pl.DataFrame
    schema: TableSchema | None = None


@dataclass(frozen=True, slots=True)
class EncodedPart:
    """One source as its file's content; its origin names the file and its checksum."""

    origin: Origin
    content: bytes


@dataclass(frozen=True, slots=True)
class Installed:
    """A snapshot that is in a home now, and whether it was not there before."""

    snapshot: Snapshot
    is_new: bool


def write_snapshot(
    home: Path,
    parts: Sequence[Part],
    *,
    created: str,
    program: str,
    sample: bool,
    lock_timeout_s: float = LOCK_TIMEOUT_S,
) -> Snapshot:
    """Write a snapshot, whole or not at all; of one with the same figures that is there already, the files stay.

    Args:
        home: The home folder; made when it is not there.
        parts: Every source.
        created: Now, or the fixed time of a build that can be repeated; ISO 8601 with zone.
        program: Name and version of the program.
        sample: Whether it is the bundled sample.
        lock_timeout_s: How long to wait for another writer.

    Raises:
        FrameError: A part's frame does not keep its contract.
        StoreLocked: Another writer kept the folder too long.
        StoreUnwritable: The folder or disk took no more; nothing is left of the attempt.
        StoreError: The same snapshot is there already, and is damaged.
    """
    encoded = [encode_part(part) for part in parts]
    return write_encoded(
        home, encoded, created=created, program=program, sample=sample, lock_timeout_s=lock_timeout_s
    )


def encode_part(part: Part) -> EncodedPart:
    """One source as it will lie in a snapshot; much smaller than its frame.

    Raises:
        FrameError: The part's frame does not keep its contract.
    """
    content = encode(part.origin.kind, part.frame, part.schema)
    name = f"{part.origin.id}.parquet"
    origin = replace(part.origin, file=name, sha256=sha256(content).hexdigest(), rows=part.frame.height)
    return EncodedPart(origin, content)


def carry_over(snapshot: Snapshot, origin: Origin) -> EncodedPart:
    """One source of a snapshot as it is, for another snapshot.

    Raises:
        StoreError: Its file is gone, or not what was written.
    """
    return EncodedPart(origin, snapshot.content(origin))


def write_encoded(
    home: Path,
    parts: Sequence[EncodedPart],
    *,
    created: str,
    program: str,
    sample: bool,
    missing: Sequence[str] = (),
    lock_timeout_s: float = LOCK_TIMEOUT_S,
) -> Snapshot:
    """Write a snapshot of sources that are encoded already; otherwise as `write_snapshot`.

    Args:
        home: The home folder; made when it is not there.
        parts: Every source.
        created: Now; ISO 8601 with zone.
        program: Name and version of the program.
        sample: Whether it is the bundled sample.
        missing: What was asked for and did not come.
        lock_timeout_s: How long to wait for another writer.

    Raises:
        StoreError: As `write_snapshot`.
    """
    files = {part.origin.file: part.content for part in parts}
    manifest = build_manifest(
        [part.origin for part in parts], created=created, program=program, sample=sample, missing=missing
    )
    installed = install(home, manifest, files, lock_timeout_s=lock_timeout_s)
    if installed.is_new:
        return installed.snapshot
    return _newest_again(home, installed.snapshot, manifest, lock_timeout_s)


def install(
    home: Path, manifest: Manifest, files: Mapping[str, bytes], *, lock_timeout_s: float = LOCK_TIMEOUT_S
) -> Installed:
    """Write a snapshot's files under their manifest, whole or not at all, unless it is there already.

    Args:
        home: The home folder; made when it is not there.
        manifest: What the files are.
        files: The content of every source's file, by name.
        lock_timeout_s: How long to wait for another writer.

    Raises:
        StoreError: As `write_snapshot`.
    """
    target = snapshots_folder(home) / manifest.id
    with held(home, lock_timeout_s) as folder:
        _sweep(folder)
        if not target.exists():
            _write_beside(target, {**files, MANIFEST_FILE: manifest.to_json()})
            return Installed(Snapshot(target, manifest), is_new=True)
    return Installed(_unchanged(target, manifest), is_new=False)


def remove_snapshots(home: Path, ids: Sequence[str], *, lock_timeout_s: float = LOCK_TIMEOUT_S) -> None:
    """Remove snapshots, each whole or not at all: renamed first to what a killed writer leaves, then swept away.

    Raises:
        StoreLocked: Another writer kept the folder too long.
        StoreUnwritable: The system does not let us remove them.
    """
    with held(home, lock_timeout_s) as folder:
        for snapshot_id in ids:
            if (folder / snapshot_id).is_dir():
                (folder / snapshot_id).rename(folder / f"{UNFINISHED}{snapshot_id}")
        sync_folder(folder)
        _sweep(folder)


def list_snapshots(home: Path) -> tuple[Snapshot, ...]:
    """The snapshots of a home folder, newest first; without the bundled sample.

    Raises:
        StoreError: The manifest of one is damaged, or written by a later version.
    """
    found = [each for folder in snapshot_folders(home) if (each := _opened(folder)) is not None]
    return tuple(sorted(found, key=lambda s: (s.manifest.created_at, s.manifest.id), reverse=True))


def _opened(folder: Path) -> Snapshot | None:
    """The snapshot in a folder that was there a moment ago; None when it has been removed since."""
    try:
        return open_snapshot(folder)
    except NotASnapshot:
        if folder.exists():
            raise
        return None


def bundled_sample(sample: Path) -> Snapshot | None:
    """The snapshot in the bundled sample's folder, or None when the program came without.

    Raises:
        StoreError: It is damaged.
    """
    folder = sample / SAMPLE_FOLDER
    return open_snapshot(folder) if folder.is_dir() else None


def find_snapshot(home: Path, wanted: str | None, *, sample: Path) -> Snapshot:
    """The snapshot that is asked for.

    Args:
        home: The home folder; need not exist.
        wanted: The beginning of an id, or a folder; None is the newest in `home`, else the bundled sample.
        sample: Folder of the bundled sample.

    Raises:
        NoSnapshot: Nothing was asked for, and there is nothing.
        StoreError: It is not there, damaged, or written by a later version.
    """
    if wanted is not None:
        return open_snapshot(find_folder(home, wanted, sample=sample))
    newest = next(iter(list_snapshots(home)), None) or bundled_sample(sample)
    if newest is None:
        raise NoSnapshot(home)
    return newest


def find_folder(home: Path, wanted: str, *, sample: Path) -> Path:
    """The folder of a snapshot, which may be damaged, by the beginning of its id or by its path.

    Raises:
        NoSuchSnapshot: Nothing has that id or path.
        AmbiguousSnapshot: Several ids begin so.
        StoreError: It is not in `home`, and the bundled sample's own manifest is damaged.
    """
    mine = {folder.name: folder for folder in snapshot_folders(home)}
    if _ID_PREFIX.fullmatch(wanted):
        matches = tuple(sorted(name for name in mine if _fits(name, wanted.lower())))
        if len(matches) > 1:
            raise AmbiguousSnapshot(wanted, matches)
        if matches:
            return mine[matches[0]]
    path = Path(wanted).expanduser()
    if path.exists():
        return path
    bundled = bundled_sample(sample)
    if bundled is not None:
        if _fits(bundled.manifest.id, wanted.lower()):
            return bundled.path
        mine[bundled.manifest.id] = bundled.path
    available = tuple(sorted(mine))
    raise NoSuchSnapshot(wanted, tuple(difflib.get_close_matches(wanted.lower(), available)), available)


def _fits(snapshot_id: str, wanted: str) -> bool:
    """Whether an id is meant by its beginning, or by the whole checksum that it is the beginning of."""
    return wanted != "" and (snapshot_id.startswith(wanted) or wanted[:ID_LENGTH] == snapshot_id)


def _unchanged(target: Path, manifest: Manifest) -> Snapshot:
    """The snapshot that was there before, if it is whole."""
    present = open_snapshot(target)
    fault = next((fault for fault in present.verify() if fault.kind != "extra"), None)
    if fault is not None or present.manifest.sha256 != manifest.sha256:
        raise SnapshotFileChanged(target, fault.file if fault is not None else MANIFEST_FILE)
    return present


def _newest_again(home: Path, present: Snapshot, manifest: Manifest, lock_timeout_s: float) -> Snapshot:
    """The snapshot that was there before, dated anew where another has been the newest since.

    The producer may take figures back: what an older snapshot holds is then what is in force, and must be read.
    """
    with held(home, lock_timeout_s):
        newest = newest_manifest(home)
        is_newest = newest is not None and newest.id == manifest.id
        if is_newest or (newest is not None and manifest.created_at <= newest.created_at):
            return present
        replace_file(present.path / MANIFEST_FILE, manifest.to_json())
    return Snapshot(present.path, manifest)


def _write_beside(target: Path, files: dict[str, bytes]) -> None:
    unfinished = target.with_name(f"{UNFINISHED}{target.name}")
    try:
        unfinished.mkdir()
        for name, content in files.items():
            write_file(unfinished / name, content)
        sync_folder(unfinished)
        unfinished.rename(target)
    except BaseException:
        shutil.rmtree(unfinished, ignore_errors=True)
        raise
    sync_folder(target.parent)


def _sweep(folder: Path) -> None:
    """Remove what a killed writer left; the lock is held, so nobody is writing there now."""
    for entry in folder.iterdir():
        if not entry.name.startswith(UNFINISHED):
            continue
        if entry.is_dir():
            shutil.rmtree(entry)
        else:
            entry.unlink()


@contextmanager
def held(home: Path, timeout_s: float = LOCK_TIMEOUT_S) -> Iterator[Path]:
    """The folder of a home's snapshots, made when it is not there, while no other writer may touch it.

    Raises:
        StoreLocked: Another writer kept it too long.
        StoreUnwritable: The system failed a call inside.
    """
    folder = snapshots_folder(home)
    with _failures_told(folder):
        folder.mkdir(parents=True, exist_ok=True)
        with _lock(folder, timeout_s):
            yield folder


@contextmanager
def _lock(folder: Path, timeout_s: float) -> Iterator[None]:
    import filelock  # noqa: PLC0415 - slow to load, and only a writer needs it

    try:
        with filelock.FileLock(folder / _LOCK_FILE, timeout=timeout_s):
            yield
    except filelock.Timeout as error:
        raise StoreLocked(folder, timeout_s) from error


@contextmanager
def _failures_told(folder: Path) -> Iterator[None]:
    try:
        yield
    except (OSError, NotImplementedError) as error:
        # NotImplementedError: a file system without locks.
        raise StoreUnwritable(folder, getattr(error, "strerror", None) or str(error)) from error
