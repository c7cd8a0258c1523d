"""Whether the servers have what the newest snapshot has not: three questions, and no figures are loaded."""

import json
import math
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from bvmonitor.app.fetching.line import Line
from bvmonitor.sources.klass.ids import KOSTRA_GROUPS, MUNICIPALITIES
from bvmonitor.sources.klass.news import last_modified
from bvmonitor.sources.pxweb.news import tables_updated
from bvmonitor.store.durable import replace_file
from bvmonitor.store.newest import newest_manifest

FILE_NAME: Final = "checked.json"
SCHEMA: Final = "bvmonitor/checked/1"
# After so long everything is asked for again, whatever the lists say.
LONGEST_DAYS: Final = 30
_DAY_S: Final = 86_400
_MOST_ASKED: Final = 20  # several files may share a home


@dataclass(frozen=True, slots=True)
class News:
    """What there is to fetch.

    Attributes:
        snapshot: Id of the newest snapshot, or None.
        reason: Why to fetch, as a key of the texts: `first`, `long_ago`, `many`, `tables`, `klass`, `partial`,
            `definitions`; "" when there is nothing new.
        tables: The tables that were updated since.
    """

    snapshot: str | None
    reason: str
    tables: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Note:
    """When everything in the newest snapshot was last asked for, by whom, and what the servers do not have.

    Attributes:
        checked: Seconds since 1970.
        asked: A checksum of each set of definitions that was asked for.
        gone: Tables that are not there, or not as the definitions say.
    """

    checked: float
    asked: tuple[str, ...]
    gone: tuple[str, ...]


def look_for_news(line: Line, tables: Collection[str] | None = None, asked: str = "") -> News:
    """Ask what was updated since the last time that it was asked.

    Args:
        line: The way to the servers, and the home folder.
        tables: The tables that are wanted; None is those of the newest snapshot. One that it lacks is news.
        asked: A checksum of the definitions whose figures are wanted; others than those of last time are news.

    Raises:
        SourceError: No answer, or none that can be used.
    """
    manifest = newest_manifest(line.home)
    if manifest is None:
        return News(None, "first")
    held = {str(origin.table): origin.updated for origin in manifest.origins if origin.kind == "table"}
    note = _read_note(line.home, manifest.id)
    gone = set() if note is None else set(note.gone)
    lacking = tuple(sorted({*(tables or ()), *manifest.missing} - held.keys() - gone))
    if lacking:
        return News(manifest.id, "partial", lacking)
    now = line.clock.now()
    if note is None or not 0 <= now - note.checked < LONGEST_DAYS * _DAY_S:
        return News(manifest.id, "long_ago")
    if asked not in note.asked:
        return News(manifest.id, "definitions")
    return _listed_since(line, manifest.id, note.checked, held)


def _listed_since(line: Line, snapshot: str, checked: float, held: Mapping[str, str | None]) -> News:
    """What the servers' own lists say was updated since a moment."""
    past_days = 1 + math.ceil((line.clock.now() - checked) / _DAY_S)
    updated = tables_updated(line.transport, line.pxweb_url, past_days=past_days)
    if updated is None:
        return News(snapshot, "many")
    newer = tuple(
        sorted(table for table, when in updated.items() if table in held and _is_newer(when, held[table]))
    )
    if newer:
        return News(snapshot, "tables", newer)
    return News(snapshot, "klass" if _klass_changed(line, checked) else "")


def remember_check(line: Line, asked: str = "", gone: Collection[str] | None = None) -> None:
    """Note that everything was asked for now, or that nothing was new.

    Args:
        line: The way to the servers, and the home folder.
        asked: A checksum of the definitions whose figures were wanted.
        gone: Tables that are not there, or not as the definitions say; None when that was not asked now.

    Raises:
        OSError: The home folder takes nothing more.
    """
    line.home.mkdir(parents=True, exist_ok=True)
    manifest = newest_manifest(line.home)
    last = _read_note(line.home)
    others = () if last is None else tuple(each for each in last.asked if each != asked)
    document = {
        "schema": SCHEMA,
        "snapshot": None if manifest is None else manifest.id,
        "checked": datetime.fromtimestamp(line.clock.now(), UTC).isoformat(timespec="seconds"),
        "asked": [*others, asked][-_MOST_ASKED:],
        "gone": sorted(gone if gone is not None else () if last is None else last.gone),
    }
    replace_file(line.home / FILE_NAME, (json.dumps(document) + "\n").encode())


def _read_note(home: Path, snapshot: str | None = None) -> _Note | None:
    """The note, of any snapshot or of one."""
    try:
        document = json.loads((home / FILE_NAME).read_bytes())
        if document["schema"] != SCHEMA or snapshot not in (None, document["snapshot"]):
            return None
        checked = datetime.fromisoformat(document["checked"]).timestamp()
        return _Note(checked, tuple(document["asked"]), tuple(document["gone"]))
    except (OSError, ValueError, KeyError, TypeError):
        # A lost note costs one fetch that finds nothing.
        return None


def _is_newer(listed: str, held: str | None) -> bool:
    """Whether a table was updated after it was brought; yes, where the two cannot be compared."""
    try:
        return held is None or datetime.fromisoformat(listed) > datetime.fromisoformat(held)
    except (TypeError, ValueError):
        return listed != held


def _klass_changed(line: Line, checked: float) -> bool:
    # A list may be touched and stay the same: that is no newer snapshot, and must not be news every night.
    changed = (last_modified(line.transport, line.klass_url, number) for number in (MUNICIPALITIES, KOSTRA_GROUPS))
    return any(when.timestamp() > checked for when in changed)
