"""Whether the servers have what the newest snapshot has not: three questions, and no figures are loaded."""

import json
import math
from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from bvmonitor.app.line import Line
from bvmonitor.sources.klass.ids import KOSTRA_GROUPS, MUNICIPALITIES
from bvmonitor.sources.klass.news import last_modified
from bvmonitor.sources.pxweb.news import tables_updated
from bvmonitor.store.durable import replace_file
from bvmonitor.store.manifest import Manifest
from bvmonitor.store.newest import newest_manifest

FILE_NAME: Final = "checked.json"
SCHEMA: Final = "bvmonitor/checked/1"
# After so long everything is asked for again, whatever the lists say.
LONGEST_DAYS: Final = 30
_DAY_S: Final = 86_400


@dataclass(frozen=True, slots=True)
class News:
    """What there is to fetch.

    Attributes:
        snapshot: Id of the newest snapshot, or None.
        reason: Why to fetch, as a key of the texts: `first`, `long_ago`, `many`, `tables`, `klass`, `partial`; ""
            when there is nothing new.
        tables: The tables that were updated since.
    """

    snapshot: str | None
    reason: str
    tables: tuple[str, ...] = ()


def look_for_news(line: Line, tables: Collection[str] | None = None) -> News:
    """Ask what was updated since the last time that it was asked.

    Args:
        line: The way to the servers, and the home folder.
        tables: The tables that are wanted; None is those of the newest snapshot. One that it lacks is news.

    Raises:
        SourceError: No answer, or none that can be used.
    """
    manifest = newest_manifest(line.home)
    if manifest is None:
        return News(None, "first")
    held = {str(origin.table): origin.updated for origin in manifest.origins if origin.kind == "table"}
    lacking = tuple(sorted(set(tables or ()) - held.keys()))
    if manifest.missing or lacking:
        return News(manifest.id, "partial", lacking)
    now = line.clock.now()
    checked = _checked(line.home, manifest)
    if checked is None or not 0 <= now - checked < LONGEST_DAYS * _DAY_S:
        return News(manifest.id, "long_ago")
    updated = tables_updated(line.transport, line.pxweb_url, past_days=1 + math.ceil((now - checked) / _DAY_S))
    if updated is None:
        return News(manifest.id, "many")
    newer = tuple(
        sorted(table for table, when in updated.items() if table in held and _is_newer(when, held[table]))
    )
    if newer:
        return News(manifest.id, "tables", newer)
    return News(manifest.id, "klass" if _klass_changed(line, checked) else "")


def remember_check(line: Line) -> None:
    """Note that everything was asked for now, or that nothing was new.

    Raises:
        OSError: The home folder takes nothing more.
    """
    line.home.mkdir(parents=True, exist_ok=True)
    manifest = newest_manifest(line.home)
    document = {
        "schema": SCHEMA,
        "snapshot": None if manifest is None else manifest.id,
        "checked": datetime.fromtimestamp(line.clock.now(), UTC).isoformat(timespec="seconds"),
    }
    replace_file(line.home / FILE_NAME, (json.dumps(document) + "\n").encode())


def _checked(home: Path, manifest: Manifest) -> float | None:
    """When everything in the newest snapshot was last asked for; None where that is not known."""
    try:
        document = json.loads((home / FILE_NAME).read_bytes())
        if document["schema"] == SCHEMA and document["snapshot"] == manifest.id:
            return datetime.fromisoformat(document["checked"]).timestamp()
    except (OSError, ValueError, KeyError, TypeError):
        # A lost note costs one fetch that finds nothing.
        return None
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
