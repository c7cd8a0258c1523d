"""Folders of definition files to indicators and sets: from the cache when nothing has changed, else read anew."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from bvmonitor.definitions.cache import read_cache, write_cache
from bvmonitor.definitions.collection import Definitions
from bvmonitor.definitions.source import SourceFile
from bvmonitor.errors.issue import Issue

_SUFFIXES: Final = (".yaml", ".yml")
SETS_FOLDER: Final = "sets"
# Services and peer groups are no indicators, nor are the growth of prices, the parts of wholes and what is made of
# several indicators.
_OTHER_FOLDERS: Final = frozenset(("bufdir", "composites", "distributions", "peers", "prices", "rules"))


def load_definitions(folder: Path | Sequence[Path], *, cache: Path | None) -> Definitions:
    """Every definition and set in some folders and the folders inside them.

    Args:
        folder: One folder, or several: the bundled one first, then users' own. A user's file may add an id, and
            none may take one that is there already.
        cache: Folder for the parsed form; it need not exist or be writable. None reads every file anew.

    Returns:
        What is without errors, and every issue of every file. Nothing is raised for a faulty file or folder.
    """
    folders = (folder,) if isinstance(folder, Path) else tuple(folder)
    files, issues = _read_all(folders)
    found = None if cache is None else read_cache(cache, folders, files)
    if found is None:
        # Imported here: YAML and pydantic cost more than everything else that a cached start does.
        from bvmonitor.definitions.assemble import assemble  # noqa: PLC0415

        found = assemble(files)
        if cache is not None:
            write_cache(cache, folders, files, found)
    return Definitions(found.indicators, found.sets, (*issues, *found.issues)) if issues else found


def _read_all(folders: Sequence[Path]) -> tuple[tuple[SourceFile, ...], tuple[Issue, ...]]:
    files: list[SourceFile] = []
    issues: list[Issue] = []
    for folder in folders:
        if folder.is_file():
            files.append(_source(folder))
        elif folder.is_dir():
            files += map(_source, _paths(folder))
        else:
            issues.append(Issue("definition.no_folder", "error", str(folder)))
    return tuple(files), tuple(issues)


def _paths(folder: Path) -> Iterator[Path]:
    """The definition files in a folder and those inside it, in one order; not the hidden ones, nor other lists."""
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith(".") and name not in _OTHER_FOLDERS)
        for name in sorted(names):
            if name.endswith(_SUFFIXES) and not name.startswith("."):
                yield Path(parent, name)


def _source(path: Path) -> SourceFile:
    try:
        return SourceFile(str(path), path.parent.name == SETS_FOLDER, path.read_bytes())
    except OSError as error:
        return SourceFile(str(path), path.parent.name == SETS_FOLDER, None, error.strerror or "")
