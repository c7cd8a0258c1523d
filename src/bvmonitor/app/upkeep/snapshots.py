"""The snapshots of a home: which there are, what one holds, and whether they are as they were written."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bvmonitor import bundled
from bvmonitor.domain.language import Lang
from bvmonitor.domain.listing import Listing, Value
from bvmonitor.errors import StoreError
from bvmonitor.store.library import SAMPLE_FOLDER, find_folder, find_snapshot
from bvmonitor.store.manifest import MANIFEST_FILE
from bvmonitor.store.newest import snapshot_folders, snapshots_folder
from bvmonitor.store.pins import read_pins
from bvmonitor.store.snapshot import Fault, open_snapshot, verify_folder
from bvmonitor.texts.catalogue import say
from bvmonitor.texts.errors import tell_error
from bvmonitor.texts.pages import PAGES
from bvmonitor.texts.snapshots import SNAPSHOTS


@dataclass(frozen=True, slots=True)
class Verification:
    """What was found wrong.

    Attributes:
        place: The folder that was looked through.
        faults: How many faults there are.
        listing: All of them.
    """

    place: Path
    faults: int
    listing: Listing


def list_home(home: Path, lang: Lang) -> Listing:
    """Every snapshot of a home, damaged ones too, newest first, and the bundled sample last."""
    keys = ("id", "created", "sample", "sources", "updated", "pinned", "damage")
    pins = read_pins(home)
    found = [_row(folder, lang, _pinned(pins.get(folder.name), lang)) for folder in snapshot_folders(home)]
    rows = sorted(found, key=lambda row: (str(row[1] or ""), str(row[0])), reverse=True)
    rows.extend(_row(folder, lang) for folder in _sample_folders())
    return _listing("list", keys, rows, lang)


def show_snapshot(home: Path, wanted: str | None, lang: Lang) -> Listing:
    """What a snapshot holds: every source with its title, times, licence and checksum.

    Args:
        home: The home folder.
        wanted: Id, the beginning of it, or a path; None is the newest, else the bundled sample.
        lang: The reader's language.

    Raises:
        StoreError: It is not there, or its manifest is damaged.
    """
    snapshot = find_snapshot(home, wanted, sample=bundled.sample_folder())
    manifest = snapshot.manifest
    keys = ("id", "producer", "table", "title", "retrieved", "updated", "rows", "licence", "url", "sha256", "note")
    rows = [tuple(getattr(origin, key) for key in keys) for origin in manifest.origins]
    about = say(
        SNAPSHOTS,
        "show.snapshot",
        lang,
        created=manifest.created,
        program=manifest.program,
        folder=snapshot.path,
        sha256=manifest.sha256,
    )
    notes = (about, say(SNAPSHOTS, "show.sample", lang)) if manifest.sample else (about,)
    if manifest.missing:
        notes = (*notes, say(SNAPSHOTS, "show.missing", lang, missing=manifest.missing))
    return _listing("show", keys, rows, lang, notes, id=manifest.id)


def verify_snapshots(home: Path, wanted: str | None, lang: Lang) -> Verification:
    """Compare every file of a snapshot, or of all of them, with what was written.

    Args:
        home: The home folder.
        wanted: Id, the beginning of it, or a path; None is every snapshot of the home, and the bundled sample.
        lang: The reader's language.

    Raises:
        StoreError: The one that was asked for is not there.
    """
    if wanted is not None:
        place = find_folder(home, wanted, sample=bundled.sample_folder())
        folders: Sequence[Path] = (place,)
    else:
        place = snapshots_folder(home)
        folders = (*snapshot_folders(home), *_sample_folders())
    faults = {folder: tuple(_faults(folder, lang)) for folder in folders}
    rows = [
        (_name(folder), fault.file, say(SNAPSHOTS, f"fault.{fault.kind}", lang), fault.detail or None)
        for folder, found in faults.items()
        for fault in found
    ]
    whole = tuple(_name(folder) for folder, found in faults.items() if not found)
    notes = (say(SNAPSHOTS, "verify.whole", lang, snapshots=whole),) if whole else ()
    return Verification(
        place, len(rows), _listing("verify", ("snapshot", "file", "fault", "detail"), rows, lang, notes)
    )


def _row(folder: Path, lang: Lang, pinned: str | None = None) -> tuple[Value, ...]:
    try:
        manifest = open_snapshot(folder).manifest
    except StoreError as error:
        return folder.name, None, None, None, None, pinned, tell_error(error, lang).what
    updated = max((origin.updated or "" for origin in manifest.origins), default="")
    return manifest.id, manifest.created, manifest.sample, len(manifest.origins), updated or None, pinned, None


def _pinned(note: str | None, lang: Lang) -> str | None:
    """What a snapshot is kept for; that it is, where nothing was noted."""
    return note if note is None or note else say(PAGES, "yes", lang)


def _faults(folder: Path, lang: Lang) -> Iterator[Fault]:
    """What is wrong in a folder; what stops us from looking is a fault too."""
    try:
        yield from verify_folder(folder)
    except StoreError as error:
        yield Fault("unreadable", MANIFEST_FILE, tell_error(error, lang).what)


def _sample_folders() -> tuple[Path, ...]:
    folder = bundled.sample_folder() / SAMPLE_FOLDER
    return (folder,) if folder.is_dir() else ()


def _name(folder: Path) -> str:
    """A snapshot's folder as a user knows it: by its id where that is its name."""
    return str(folder) if folder in _sample_folders() else folder.name


def _listing(
    name: str,
    keys: tuple[str, ...],
    rows: Sequence[tuple[Value, ...]],
    lang: Lang,
    notes: tuple[str, ...] = (),
    **fields: object,
) -> Listing:
    headers = tuple(say(SNAPSHOTS, key, lang) for key in keys)
    title = say(SNAPSHOTS, f"{name}.title", lang, **fields)
    return Listing(f"bvmonitor/snapshot-{name}/1", title, keys, headers, tuple(rows), notes)
