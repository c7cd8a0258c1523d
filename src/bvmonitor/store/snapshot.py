"""One snapshot on disk: figures that never change, read only after their checksum is found right."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Final, Literal

import polars as pl

from bvmonitor.domain.origin import Origin, OriginKind, SnapshotRef
from bvmonitor.errors.store import (
    ManifestDamaged,
    NoTableInSnapshot,
    NotASnapshot,
    SnapshotFileChanged,
    SnapshotFileMissing,
    SnapshotTooNew,
    SnapshotUnreadable,
)
from bvmonitor.frames import Table, check_frame
from bvmonitor.store.manifest import (
    MANIFEST_FILE,
    SCHEMA,
    SCHEMA_FAMILY,
    Manifest,
    ManifestError,
    UnknownSchema,
    parse_manifest,
)
from bvmonitor.store.parquet import SPECS, read_schema

FaultKind = Literal["missing", "changed", "extra", "rows", "unreadable", "manifest", "id"]


_CHANGED: Final = "whole: not the checksum of what it says"


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong with a snapshot: what, in which file, and what was seen there."""

    kind: FaultKind
    file: str
    detail: str = ""


@dataclass(frozen=True, eq=False)
class Snapshot:
    """A snapshot's manifest, and its figures on demand.

    A file's checksum is compared with the manifest the first time that it is read.
    """

    path: Path
    manifest: Manifest
    _verified: set[str] = field(default_factory=set, repr=False)

    @property
    def ref(self) -> SnapshotRef:
        """Which snapshot this is, for a result that was read from it."""
        return SnapshotRef(self.manifest.id, self.manifest.sha256, self.manifest.sample)

    @cached_property
    def table_ids(self) -> tuple[str, ...]:
        """The numbers of the tables it holds, in order."""
        return tuple(sorted(str(origin.table) for origin in self.manifest.origins if origin.kind == "table"))

    def origin(self, origin_id: str) -> Origin:
        """The source with this id.

        Raises:
            KeyError: No such source: a bug of ours, since ids come from the snapshot's own figures.
        """
        return self._origins_by_id[origin_id]

    def table(self, table_id: str) -> Table:
        """A table by its number; its observations are a lazy scan that filters on region push down into.

        Raises:
            NoTableInSnapshot: It is not here; `table_ids` lists what is.
            SnapshotFileMissing: Its file is gone.
            SnapshotFileChanged: Its file is not what was written.
            SnapshotUnreadable: The system did not let us read it.
        """
        if table_id not in self._tables:
            self._tables[table_id] = self._open(table_id)
        return self._tables[table_id]

    def _open(self, table_id: str) -> Table:
        origin = next((o for o in self.manifest.origins if o.kind == "table" and o.table == table_id), None)
        if origin is None:
            raise NoTableInSnapshot(self.manifest.id, table_id, self.table_ids)
        path = self._checked(origin)
        try:
            return Table(read_schema(path), pl.scan_parquet(path), origin.id)
        except (KeyError, TypeError, ValueError, pl.exceptions.PolarsError) as error:
            raise SnapshotFileChanged(self.path, origin.file) from error

    def regions(self) -> pl.DataFrame:
        """Every region with the years it existed: REGIONS. Raises as `table` does."""
        return self._frame("regions")

    def region_map(self) -> pl.DataFrame:
        """How codes passed into one another: REGION_MAP. Raises as `table` does."""
        return self._frame("region_map")

    def membership(self) -> pl.DataFrame:
        """Members of groups, counties and country: MEMBERSHIP. Raises as `table` does."""
        return self._frame("membership")

    def local_figures(self) -> pl.DataFrame:
        """Figures from own files, all of them: LOCAL_FIGURES. Raises as `table` does."""
        return self._frame("local")

    def content(self, origin: Origin) -> bytes:
        """The bytes of a source's file. Raises as `table` does."""
        return self._checked(origin).read_bytes()

    def verify(self) -> tuple[Fault, ...]:
        """Everything that is wrong with it on disk now, by file; empty when nothing is."""
        return verify_folder(self.path)

    @cached_property
    def _origins_by_id(self) -> dict[str, Origin]:
        return {origin.id: origin for origin in self.manifest.origins}

    @cached_property
    def _tables(self) -> dict[str, Table]:
        return {}

    @cached_property
    def _frames(self) -> dict[OriginKind, pl.DataFrame]:
        return {}

    def _frame(self, kind: OriginKind) -> pl.DataFrame:
        if kind not in self._frames:
            spec = SPECS[kind]
            frames = [self._read(origin) for origin in self.manifest.origins if origin.kind == kind]
            self._frames[kind] = check_frame(pl.concat(frames), spec) if frames else spec.empty()
        return self._frames[kind]

    def _read(self, origin: Origin) -> pl.DataFrame:
        path = self._checked(origin)
        try:
            return pl.read_parquet(path)
        except pl.exceptions.PolarsError as error:
            raise SnapshotFileChanged(self.path, origin.file) from error

    def _checked(self, origin: Origin) -> Path:
        """The file's path, after its content was found to be what the manifest says."""
        path = self.path / origin.file
        if origin.file in self._verified:
            return path
        try:
            checksum = file_checksum(path)
        except FileNotFoundError as error:
            raise SnapshotFileMissing(self.path, origin.file) from error
        except OSError as error:
            raise SnapshotUnreadable(path, str(error.strerror)) from error
        if checksum != origin.sha256:
            raise SnapshotFileChanged(self.path, origin.file)
        self._verified.add(origin.file)
        return path


def open_snapshot(path: Path) -> Snapshot:
    """Read the manifest of the snapshot in a folder.

    Raises:
        NotASnapshot: There is no folder with a manifest of ours.
        SnapshotTooNew: A later version of the program wrote it.
        ManifestDamaged: The manifest is not as it was written.
        SnapshotUnreadable: The system did not let us read it.
    """
    manifest = _read_manifest(path)
    if not manifest.is_consistent:
        what = "id, sha256: do not follow from the sources' checksums" if manifest.is_whole else _CHANGED
        raise ManifestDamaged(path, what)
    return Snapshot(path, manifest)


def file_checksum(path: Path) -> str:
    """The sha256 of a file's bytes, in hex."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def verify_folder(path: Path) -> tuple[Fault, ...]:
    """Everything that is wrong with the snapshot in a folder: the manifest's faults first, then by file.

    Raises:
        NotASnapshot: There is no manifest at all, or one that is not ours.
        SnapshotTooNew: A later version of the program wrote it.
        SnapshotUnreadable: The system did not let us read the folder.
    """
    try:
        manifest = _read_manifest(path)
        names = sorted(entry.name for entry in path.iterdir())
    except ManifestDamaged as error:
        return (Fault("manifest", MANIFEST_FILE, error.fault),)
    except OSError as error:
        raise SnapshotUnreadable(path, str(error.strerror)) from error
    return tuple(_faults(path, manifest, names))


def _read_manifest(path: Path) -> Manifest:
    try:
        return parse_manifest((path / MANIFEST_FILE).read_bytes())
    except (FileNotFoundError, NotADirectoryError) as error:
        raise NotASnapshot(path) from error
    except OSError as error:
        raise SnapshotUnreadable(path, str(error.strerror)) from error
    except UnknownSchema as error:
        if str(error).startswith(SCHEMA_FAMILY):
            raise SnapshotTooNew(path, str(error), SCHEMA) from error
        raise NotASnapshot(path) from error
    except ManifestError as error:
        raise ManifestDamaged(path, str(error)) from error


def _faults(path: Path, manifest: Manifest, names: list[str]) -> Iterator[Fault]:
    if not manifest.is_whole:
        yield Fault("manifest", MANIFEST_FILE, _CHANGED)
    elif not manifest.is_consistent:
        yield Fault("id", MANIFEST_FILE, manifest.id)
    by_file = {origin.file: origin for origin in manifest.origins}
    for name in sorted({*by_file, *names} - {MANIFEST_FILE}):
        if name not in by_file:
            yield Fault("extra", name)
        elif name not in names:
            yield Fault("missing", name)
        else:
            yield from _file_faults(path / name, by_file[name])


def _file_faults(path: Path, origin: Origin) -> Iterator[Fault]:
    try:
        checksum = file_checksum(path)
    except OSError as error:
        yield Fault("unreadable", origin.file, str(error.strerror))
        return
    if checksum != origin.sha256:
        yield Fault("changed", origin.file, checksum)
        return
    try:
        rows = pl.scan_parquet(path).select(pl.len()).collect().item()
    except pl.exceptions.PolarsError as error:
        yield Fault("unreadable", origin.file, str(error))
        return
    if rows != origin.rows:
        yield Fault("rows", origin.file, str(rows))
