"""Snapshots that must not be removed, and why: `<home>/snapshots/pins.json`."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from bvmonitor.errors.store import PinsDamaged, SnapshotTooNew, SnapshotUnreadable
from bvmonitor.store.durable import replace_file
from bvmonitor.store.library import held
from bvmonitor.store.newest import snapshots_folder

SCHEMA_FAMILY: Final = "bvmonitor/pins/"
SCHEMA: Final = f"{SCHEMA_FAMILY}1"
FILE_NAME: Final = "pins.json"


def read_pins(home: Path) -> Mapping[str, str]:
    """The pinned snapshots' ids, each with what was noted when it was pinned.

    Raises:
        PinsDamaged: The file is not as it was written.
        SnapshotTooNew: A later version of the program wrote it.
        SnapshotUnreadable: The system did not let us read it.
    """
    path = snapshots_folder(home) / FILE_NAME
    try:
        document = json.loads(path.read_bytes())
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise SnapshotUnreadable(path, str(error.strerror)) from error
    except (ValueError, RecursionError) as error:
        raise PinsDamaged(path) from error
    schema = document.get("schema") if isinstance(document, dict) else None
    if schema != SCHEMA and str(schema).startswith(SCHEMA_FAMILY):
        raise SnapshotTooNew(path, str(schema), SCHEMA)
    pins = document.get("pins") if schema == SCHEMA else None
    if not isinstance(pins, dict) or not all(isinstance(note, str) for note in pins.values()):
        raise PinsDamaged(path)
    return pins


def pin(home: Path, snapshot_id: str, note: str) -> None:
    """Keep a snapshot, and why; one that is pinned already gets the new note. Raises as `read_pins` and `held`."""
    with held(home) as folder:
        _write(folder, {**read_pins(home), snapshot_id: note})


def unpin(home: Path, snapshot_id: str) -> bool:
    """Let a snapshot go; whether it was pinned. Raises as `read_pins` and `held`."""
    with held(home) as folder:
        pins = dict(read_pins(home))
        if snapshot_id not in pins:
            return False
        del pins[snapshot_id]
        _write(folder, pins)
    return True


def _write(folder: Path, pins: Mapping[str, str]) -> None:
    document = {"schema": SCHEMA, "pins": dict(sorted(pins.items()))}
    replace_file(folder / FILE_NAME, (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode())
