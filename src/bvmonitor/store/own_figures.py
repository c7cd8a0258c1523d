"""Own figures of a home folder: `<home>/own/figures.own`, readable by its owner alone.

All versions of all figures and targets, and the files that they came in by, lie in one file, so that an import
is there whole or not at all: a line that names the format and the checksum of the rest, a line of JSON with the
origins and the targets, and the figures as Parquet.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Any, Final

import polars as pl

from bvmonitor.domain.own_figures import OwnFigure, OwnOrigin
from bvmonitor.domain.targets import OwnTarget
from bvmonitor.errors.own import OwnFiguresDamaged, OwnFiguresLocked, OwnFiguresTooNew, OwnFiguresUnwritable
from bvmonitor.frames import OWN_FIGURES, STATUS, VALUE, FrameError, check_frame
from bvmonitor.store.durable import UNFINISHED, replace_file
from bvmonitor.store.own_targets import NO_TARGETS, KeptTargets, compared_targets, read_target, told_target

FOLDER: Final = "own"
FILE_NAME: Final = "figures.own"
SCHEMA_FAMILY: Final = "bvmonitor/own/"
SCHEMA: Final = f"{SCHEMA_FAMILY}2"
OLDER_SCHEMA: Final = f"{SCHEMA_FAMILY}1"  # of before there were targets: the line of JSON is the list of origins
LOCK_TIMEOUT_S: Final = 30.0
OWNER_ONLY: Final = 0o600
OWNER_ONLY_FOLDER: Final = 0o700

_LOCK_FILE: Final = ".lock"
_KEY: Final = ("figure_id", "region_code", "span", "period")
_SAID: Final = (VALUE, STATUS, "numerator", "denominator", "comment", "source")


@dataclass(frozen=True, slots=True)
class OwnStore:
    """What a home holds of own figures.

    Attributes:
        frame: OWN_FIGURES, every version, sorted by key.
        origins: The files that they came in by, by id, in the order in which they came.
        checksum: Of all of it; "" where there is nothing.
        targets: Every version of every target, in the order in which they came in.
    """

    frame: pl.DataFrame
    origins: Mapping[str, OwnOrigin]
    checksum: str = ""
    targets: tuple[OwnTarget, ...] = ()


@dataclass(frozen=True, slots=True)
class Kept:
    """What came of an import.

    Attributes:
        new: Figures that were not there before.
        corrected: Figures that another value, mark or word was given; the old version is kept.
        unchanged: Figures that are as they were.
        origin: The import's own origin; None when nothing was kept.
        versions: OWN_FIGURES, the rows that were, or would be, added.
        targets: What came of the targets.
    """

    new: int
    corrected: int
    unchanged: int
    origin: OwnOrigin | None
    versions: pl.DataFrame
    targets: KeptTargets = NO_TARGETS


def own_folder(home: Path) -> Path:
    """Where a home folder keeps own figures."""
    return home / FOLDER


def read_own(home: Path) -> OwnStore:
    """Every version of every own figure; nothing where there is no file.

    Raises:
        OwnFiguresDamaged: The file is not as it was written, or cannot be read.
        OwnFiguresTooNew: A later version of the program wrote it.
    """
    path = own_folder(home) / FILE_NAME
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        return OwnStore(OWN_FIGURES.empty(), {})
    except OSError as error:
        raise OwnFiguresDamaged(path, error.strerror or str(error)) from error
    head, _, rest = content.partition(b"\n")
    schema, _, checksum = head.partition(b" ")
    named = schema.decode("ascii", "replace")
    if named not in (SCHEMA, OLDER_SCHEMA) and named.startswith(SCHEMA_FAMILY):
        raise OwnFiguresTooNew(path, named, SCHEMA)
    if named not in (SCHEMA, OLDER_SCHEMA) or sha256(rest).hexdigest().encode() != checksum:
        raise OwnFiguresDamaged(path, "")
    told, _, figures = rest.partition(b"\n")
    try:
        frame = check_frame(pl.read_parquet(BytesIO(figures)), OWN_FIGURES)
        read = json.loads(told)
        origins, targets = (read, []) if named == OLDER_SCHEMA else (read["origins"], read["targets"])
        by_id = {each["id"]: _origin(each) for each in origins}
        return OwnStore(frame, by_id, checksum.decode(), tuple(read_target(each) for each in targets))
    except (ValueError, KeyError, TypeError, FrameError, pl.exceptions.PolarsError) as error:
        raise OwnFiguresDamaged(path, "") from error


def current(frame: pl.DataFrame) -> pl.DataFrame:
    """OWN_FIGURES with the version in force of each figure and no other, sorted by key."""
    return frame.sort(OWN_FIGURES.key).unique(_KEY, keep="last", maintain_order=True)


def append(
    home: Path,
    figures: Sequence[OwnFigure],
    origin: OwnOrigin,
    *,
    targets: Sequence[OwnTarget] = (),
    is_dry: bool = False,
) -> Kept:
    """Take figures and targets in: each that is new or other than what is there becomes a new version.

    Args:
        home: The home folder; it need not exist.
        figures: What a file holds, each key once.
        origin: The file; its id and number of figures are set here.
        targets: What it holds of targets, each key once.
        is_dry: Whether only to say what would come of it.

    Raises:
        OwnFiguresDamaged: What is there is not as it was written.
        OwnFiguresTooNew: A later version of the program wrote it.
        OwnFiguresLocked: Another process kept the folder too long.
        OwnFiguresUnwritable: The system failed a call; what was there is untouched.
    """
    if is_dry:
        return _compared(read_own(home), figures, targets, origin)
    with held(home) as folder:
        store = read_own(home)
        kept = _compared(store, figures, targets, origin)
        if kept.origin is None:
            return kept
        frame = pl.concat([store.frame, kept.versions]).sort(OWN_FIGURES.key)
        origins = [*store.origins.values(), kept.origin]
        _write(folder / FILE_NAME, frame, origins, [*store.targets, *kept.targets.versions])
    return kept


def own_frame(figures: Sequence[OwnFigure], origin: OwnOrigin) -> pl.DataFrame:
    """Figures of one file as OWN_FIGURES, each as its first version."""
    rows = [
        {
            "figure_id": each.figure_id,
            "region_code": each.region_code,
            "span": each.period.span,
            "period": each.period.text,
            "last_day": each.period.last_day,
            VALUE: each.value,
            STATUS: each.status,
            "numerator": each.numerator,
            "denominator": each.denominator,
            "comment": each.comment,
            "source": each.source,
            "version": 1,
            "imported_at": origin.imported_at,
            "origin_id": origin.id,
        }
        for each in figures
    ]
    return check_frame(pl.DataFrame(rows, schema=dict(OWN_FIGURES.columns)), OWN_FIGURES)


def _compared(
    store: OwnStore, figures: Sequence[OwnFigure], targets: Sequence[OwnTarget], origin: OwnOrigin
) -> Kept:
    """The versions that figures and targets add to what is there."""
    origin = replace(origin, id=f"own-{len(store.origins) + 1}")
    known = current(store.frame).select(*_KEY, "version", *(pl.col(name).alias(f"{name}_old") for name in _SAID))
    is_same = pl.all_horizontal(pl.col(name).eq_missing(pl.col(f"{name}_old")) for name in _SAID)
    matched = own_frame(figures, origin).drop("version").join(known, on=_KEY, how="left")
    matched = matched.with_columns(is_known=pl.col("version").is_not_null(), is_same=is_same)
    added = matched.filter(~(pl.col("is_known") & pl.col("is_same"))).sort(_KEY)
    corrected = int(added["is_known"].sum())
    aims = compared_targets(store.targets, targets, origin)
    versions = added.with_columns(version=(pl.col("version").fill_null(0) + 1).cast(pl.Int32))
    return Kept(
        new=added.height - corrected,
        corrected=corrected,
        unchanged=matched.height - added.height,
        origin=replace(origin, figures=added.height) if added.height or aims.versions else None,
        versions=versions.select(*OWN_FIGURES.columns),
        targets=aims,
    )


def _write(path: Path, frame: pl.DataFrame, origins: Sequence[OwnOrigin], targets: Sequence[OwnTarget]) -> None:
    buffer = BytesIO()
    check_frame(frame, OWN_FIGURES).write_parquet(buffer, compression="zstd", compression_level=9)
    beside = {"origins": [_told(each) for each in origins], "targets": [told_target(each) for each in targets]}
    told = json.dumps(beside, ensure_ascii=False, separators=(",", ":"))
    rest = told.encode() + b"\n" + buffer.getvalue()
    head = f"{SCHEMA} {sha256(rest).hexdigest()}\n".encode()
    replace_file(path, head + rest, OWNER_ONLY)


@contextmanager
def held(home: Path, timeout_s: float = LOCK_TIMEOUT_S) -> Iterator[Path]:
    """The folder of own figures, made when it is not there, while no other writer may touch it.

    Nobody but its owner may look into it, whatever the umask, and whatever the folder was before.

    Raises:
        OwnFiguresLocked: Another writer kept it too long.
        OwnFiguresUnwritable: The system failed a call inside.
    """
    import filelock  # noqa: PLC0415 - slow to load, and only a writer needs it

    folder = own_folder(home)
    try:
        home.mkdir(parents=True, exist_ok=True)
        folder.mkdir(mode=OWNER_ONLY_FOLDER, exist_ok=True)
        folder.chmod(OWNER_ONLY_FOLDER)
        with filelock.FileLock(folder / _LOCK_FILE, timeout=timeout_s, mode=OWNER_ONLY):
            for left in folder.glob(f"{UNFINISHED}*"):
                left.unlink()  # of a writer that was killed: the lock is held, so nobody is writing there now
            yield folder
    except filelock.Timeout as error:
        raise OwnFiguresLocked(folder, timeout_s) from error
    except (OSError, NotImplementedError) as error:
        # NotImplementedError: a file system without locks.
        raise OwnFiguresUnwritable(folder, getattr(error, "strerror", None) or str(error)) from error


def _told(origin: OwnOrigin) -> dict[str, object]:
    return {
        "id": origin.id,
        "file": origin.file,
        "sha256": origin.sha256,
        "imported_at": origin.imported_at.isoformat(),
        "figures": origin.figures,
        "producer": origin.producer,
        "licence": origin.licence,
        "url": origin.url,
        "public": origin.public,
    }


def _origin(raw: Mapping[str, Any]) -> OwnOrigin:
    when = datetime.fromisoformat(raw["imported_at"])
    return OwnOrigin(
        id=str(raw["id"]),
        file=str(raw["file"]),
        sha256=str(raw["sha256"]),
        imported_at=when,
        figures=int(raw["figures"]),
        producer=str(raw["producer"]),
        licence=str(raw["licence"]),
        url=None if raw["url"] is None else str(raw["url"]),
        public=raw["public"] is True,
    )
