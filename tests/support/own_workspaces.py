"""Homes for own figures, over the bundled definitions and places, which are read once."""

from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from bvmonitor.app.basis.context import Workspace

NOW: Final = datetime(2026, 11, 27, 12, tzinfo=UTC)
_SHARED: Final = ("definitions", "regions", "sets", "snapshot")
_folder = TemporaryDirectory()
_bundled = Workspace(Path(_folder.name))


def workspace_at(home: Path) -> Workspace:
    """A workspace over an empty home: what is bundled is what it would read itself."""
    workspace = Workspace(home)
    for name in _SHARED:
        workspace.__dict__[name] = getattr(_bundled, name)
    return workspace
