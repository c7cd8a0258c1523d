"""A snapshot as one file to hand on: a zip of the manifest and the Parquet files, and the way back.

An archive comes from anywhere. Nothing of it is written before all of it was found to be a snapshot: names are
ours, sizes are bounded, checksums fit the manifest, and every file holds the frame that the manifest says.
"""

import re
import stat
import zlib
from collections.abc import Mapping
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Final
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

import polars as pl

from bvmonitor.domain.origin import Origin
from bvmonitor.errors.store import (
    ArchiveChanged,
    ArchiveForeign,
    ArchiveIncomplete,
    ArchiveTooLarge,
    ArchiveUnreadable,
    SnapshotTooNew,
)
from bvmonitor.frames import FrameError
from bvmonitor.store.library import Installed, install
from bvmonitor.store.manifest import (
    MANIFEST_FILE,
    SCHEMA,
    SCHEMA_FAMILY,
    Manifest,
    ManifestError,
    UnknownSchema,
    parse_manifest,
)
from bvmonitor.store.parquet import check_content
from bvmonitor.store.snapshot import Snapshot

MOST_BYTES: Final = 1 << 30  # of all files together; everything that SSB has on child welfare is a hundredth of it
MOST_FILES: Final = 500
_MOST_MANIFEST_BYTES: Final = 1 << 24
_ENTRY: Final = re.compile(r"([0-9a-f]{12})/(manifest\.json|[a-z0-9][a-z0-9_-]*\.parquet)")
_LONG_AGO: Final = (1980, 1, 1, 0, 0, 0)  # the first moment that a zip knows: the same snapshot is the same bytes
_ENCRYPTED: Final = 0x1
_NOT_A_ZIP: Final = (BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError, OSError)


def pack(snapshot: Snapshot) -> bytes:
    """A snapshot as an archive; the same snapshot gives the same bytes.

    Raises:
        StoreError: A file is gone, or not what was written.
    """
    files = {origin.file: snapshot.content(origin) for origin in snapshot.manifest.origins}
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_STORED) as archive:
        for name, content in {MANIFEST_FILE: snapshot.manifest.to_json(), **dict(sorted(files.items()))}.items():
            entry = ZipInfo(f"{snapshot.manifest.id}/{name}", _LONG_AGO)
            entry.create_system = 3  # the same on Windows
            entry.external_attr = (stat.S_IFREG | 0o644) << 16
            archive.writestr(entry, content)
    return buffer.getvalue()


def unpack(home: Path, path: Path) -> Installed:
    """Put the snapshot in an archive into a home folder, whole or not at all.

    Raises:
        ArchiveUnreadable: No zip that can be read.
        ArchiveForeign: It holds what no snapshot holds. ArchiveTooLarge: More than any snapshot holds.
        ArchiveIncomplete: A file is not there. ArchiveChanged: A file is not what was packed.
        SnapshotTooNew: A later version of the program packed it.
        StoreError: The home takes no more, or its own copy of the snapshot is damaged.
    """
    try:
        files = _read(path)
    except _NOT_A_ZIP as error:
        raise ArchiveUnreadable(path, getattr(error, "strerror", None) or str(error)) from error
    manifest = _manifest(path, files)
    _check(path, manifest, files)
    return install(home, manifest, {origin.file: files[origin.file] for origin in manifest.origins})


def _read(path: Path) -> Mapping[str, bytes]:
    """The archive's files by name, read within bounds whatever its headers say."""
    with ZipFile(path) as archive:
        entries = archive.infolist()
        if len(entries) > MOST_FILES:
            raise ArchiveTooLarge(path, MOST_FILES, MOST_BYTES)
        names = [_name(path, entry) for entry in entries]
        if len({folder for folder, _ in names}) > 1:
            raise ArchiveForeign(path, entries[-1].filename)
        files: dict[str, bytes] = {}
        room = MOST_BYTES
        for entry, (_, name) in zip(entries, names, strict=True):
            if name in files:
                raise ArchiveForeign(path, entry.filename)
            limit = min(room, _MOST_MANIFEST_BYTES) if name == MANIFEST_FILE else room
            with archive.open(entry) as file:
                files[name] = file.read(limit + 1)
            if len(files[name]) > limit:
                raise ArchiveTooLarge(path, MOST_FILES, MOST_BYTES)
            room -= len(files[name])
    return files


def _name(path: Path, entry: ZipInfo) -> tuple[str, str]:
    """The folder and file that an entry names.

    Raises:
        ArchiveForeign: Not a name of ours, or not a plain file.
    """
    match = _ENTRY.fullmatch(entry.filename)
    if match is None:
        raise ArchiveForeign(path, entry.filename)
    mode = entry.external_attr >> 16
    is_plain = stat.S_IFMT(mode) in (0, stat.S_IFREG) and not entry.flag_bits & _ENCRYPTED
    if not is_plain or entry.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
        raise ArchiveForeign(path, entry.filename)
    return match[1], match[2]


def _manifest(path: Path, files: Mapping[str, bytes]) -> Manifest:
    if MANIFEST_FILE not in files:
        raise ArchiveIncomplete(path, MANIFEST_FILE)
    try:
        manifest = parse_manifest(files[MANIFEST_FILE])
    except UnknownSchema as error:
        if str(error).startswith(SCHEMA_FAMILY):
            raise SnapshotTooNew(path, str(error), SCHEMA) from error
        raise ArchiveChanged(path, MANIFEST_FILE, str(error)) from error
    except ManifestError as error:
        raise ArchiveChanged(path, MANIFEST_FILE, str(error)) from error
    if not manifest.is_consistent:
        raise ArchiveChanged(path, MANIFEST_FILE, "id, sha256" if manifest.is_whole else "whole")
    return manifest


def _check(path: Path, manifest: Manifest, files: Mapping[str, bytes]) -> None:
    """Hold every file to what the manifest says of it."""
    named = {origin.file: origin for origin in manifest.origins}
    for name in sorted(files.keys() - named.keys() - {MANIFEST_FILE}):
        raise ArchiveForeign(path, name)
    for name, origin in named.items():
        if name not in files:
            raise ArchiveIncomplete(path, name)
        if sha256(files[name]).hexdigest() != origin.sha256:
            raise ArchiveChanged(path, name, "sha256")
        _check_frame(path, origin, files[name])


def _check_frame(path: Path, origin: Origin, content: bytes) -> None:
    try:
        check_content(origin, content)
    except (pl.exceptions.PolarsError, FrameError, KeyError, TypeError, ValueError) as error:
        raise ArchiveChanged(path, origin.file, str(error)) from error
