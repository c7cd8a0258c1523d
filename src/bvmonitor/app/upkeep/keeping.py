"""Which snapshots are kept, and snapshots handed on as one file."""

from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path
from typing import Final

from bvmonitor import bundled
from bvmonitor.app.presenting.form import write_page
from bvmonitor.domain.language import Lang
from bvmonitor.domain.listing import Listing, Value
from bvmonitor.errors.store import NotInHome
from bvmonitor.store.archive import pack, unpack
from bvmonitor.store.library import find_folder, find_snapshot, list_snapshots, remove_snapshots
from bvmonitor.store.newest import snapshots_folder
from bvmonitor.store.pins import pin, read_pins, unpin
from bvmonitor.store.snapshot import Snapshot, open_snapshot
from bvmonitor.texts.catalogue import say
from bvmonitor.texts.snapshots import SNAPSHOTS

KEPT: Final = 12  # a year of months, and more than SSB publishes in three


def pin_snapshot(home: Path, wanted: str | None, note: str, lang: Lang) -> Listing:
    """Keep a snapshot whatever `prune` does; None is the newest.

    Raises:
        NotInHome: It is the bundled sample, or lies elsewhere.
        StoreError: It is not there or damaged, or the home takes no more.
    """
    snapshot = _in_home(home, wanted)
    pin(home, snapshot.manifest.id, note)
    return _pins(home, lang)


def unpin_snapshot(home: Path, wanted: str, lang: Lang) -> Listing:
    """Let a pinned snapshot go again. Raises as `pin_snapshot`."""
    unpin(home, find_folder(home, wanted, sample=bundled.sample_folder()).name)
    return _pins(home, lang)


def prune(home: Path, keep: int, lang: Lang, *, is_dry_run: bool) -> Listing:
    """Remove old snapshots: all but the newest and those that are pinned.

    Args:
        home: The home folder.
        keep: How many of the newest stay.
        lang: The reader's language.
        is_dry_run: Only tell which they are.

    Raises:
        StoreError: A manifest or the list of pins is damaged (then nothing is removed), or the disk failed.
    """
    pins = read_pins(home)
    old = [each for each in list_snapshots(home)[keep:] if each.manifest.id not in pins]
    rows = [(each.manifest.id, each.manifest.created, _bytes(each.path)) for each in old]
    if not is_dry_run:
        remove_snapshots(home, [each.manifest.id for each in old])
    told = say(SNAPSHOTS, "prune.would" if is_dry_run else "prune.done", lang, count=len(old), keep=keep)
    return _listing("prune", ("id", "created", "bytes"), rows, lang, (told,))


def export_snapshot(home: Path, wanted: str | None, target: Path | None, lang: Lang) -> Listing:
    """Write a snapshot as one file; None as target is `bvmonitor-<id>.zip` where the user is.

    Raises:
        StoreError: It is not there, or damaged.
        PageUnwritable: The file cannot be written.
    """
    snapshot = find_snapshot(home, wanted, sample=bundled.sample_folder())
    path = target or Path(f"bvmonitor-{snapshot.manifest.id}.zip")
    content = pack(snapshot)
    write_page(path, content)
    row = (snapshot.manifest.id, str(path), len(content), sha256(content).hexdigest())
    return _listing("export", ("id", "file", "bytes", "sha256"), [row], lang)


def import_snapshot(home: Path, path: Path, lang: Lang) -> Listing:
    """Put a snapshot that somebody packed into the home, after all of it was found to be as it was packed.

    Raises:
        StoreError: It is refused, and nothing of it kept; or the home takes no more.
    """
    installed = unpack(home, path)
    manifest = installed.snapshot.manifest
    told = say(SNAPSHOTS, "import.new" if installed.is_new else "import.there", lang, id=manifest.id)
    row = (manifest.id, manifest.created, manifest.program, len(manifest.origins), manifest.sha256)
    return _listing("import", ("id", "created", "program", "sources", "sha256"), [row], lang, (told,))


def _in_home(home: Path, wanted: str | None) -> Snapshot:
    snapshot = (
        find_snapshot(home, None, sample=bundled.sample_folder())
        if wanted is None
        else open_snapshot(find_folder(home, wanted, sample=bundled.sample_folder()))
    )
    if snapshot.path.resolve().parent != snapshots_folder(home).resolve():
        raise NotInHome(snapshot.manifest.id, snapshot.path)
    return snapshot


def _pins(home: Path, lang: Lang) -> Listing:
    return _listing("pins", ("id", "note"), list(read_pins(home).items()), lang)


def _bytes(folder: Path) -> int:
    return sum(file.stat().st_size for file in folder.iterdir())


def _listing(
    name: str, keys: tuple[str, ...], rows: Sequence[tuple[Value, ...]], lang: Lang, notes: tuple[str, ...] = ()
) -> Listing:
    headers = tuple(say(SNAPSHOTS, key, lang) for key in keys)
    title = say(SNAPSHOTS, f"{name}.title", lang)
    return Listing(f"bvmonitor/snapshot-{name}/1", title, keys, headers, tuple(rows), notes)
