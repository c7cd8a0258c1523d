"""Which snapshots a home holds, and what the newest says of itself, without reading any figure."""

import re
from pathlib import Path
from typing import Final

from bvmonitor.store.manifest import ID_LENGTH, MANIFEST_FILE, Manifest, ManifestError, parse_manifest

_ID: Final = re.compile(rf"[0-9a-f]{{{ID_LENGTH}}}")


def snapshots_folder(home: Path) -> Path:
    """Where a home folder keeps its snapshots."""
    return home / "snapshots"


def snapshot_folders(home: Path) -> tuple[Path, ...]:
    """The folders of a home's snapshots by name, damaged ones too; what a killed writer left is not among them."""
    folder = snapshots_folder(home)
    if not folder.is_dir():
        return ()
    return tuple(sorted(entry for entry in folder.iterdir() if _ID.fullmatch(entry.name) and entry.is_dir()))


def newest_manifest(home: Path) -> Manifest | None:
    """What the newest snapshot says of itself; None where there is none, or one that is not to be trusted."""
    found = []
    for folder in snapshot_folders(home):
        try:
            manifest = parse_manifest((folder / MANIFEST_FILE).read_bytes())
        except (OSError, ManifestError):
            return None
        if not manifest.is_consistent:
            return None
        found.append(manifest)
    return max(found, key=lambda manifest: (manifest.created_at, manifest.id), default=None)
