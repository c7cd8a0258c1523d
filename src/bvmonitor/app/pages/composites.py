"""Where composites are kept, the program's and the user's own, and which one is meant."""

import difflib
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from bvmonitor import bundled
from bvmonitor.app.basis.context import Workspace
from bvmonitor.app.basis.own_folders import COMPOSITES
from bvmonitor.domain.composite import Composite
from bvmonitor.domain.language import Lang
from bvmonitor.domain.listing import Listing
from bvmonitor.errors.composite import CompositesAtFault, SeveralComposites, UnknownComposite
from bvmonitor.texts.catalogue import say
from bvmonitor.texts.composite import COMPOSITE

_NEAREST: Final = 2
_KEYS: Final = ("id", "version", "title", "indicators", "file")


def open_composites(workspace: Workspace) -> Mapping[str, Composite]:
    """The bundled composites, and the user's own in the home folder.

    Raises:
        CompositesAtFault: At least one file has an error; all issues are listed.
    """
    # Imported here: YAML and pydantic are slow to load, and only a barometer needs them.
    from bvmonitor.definitions.composites import load_composites  # noqa: PLC0415

    files = (*_files(bundled.definitions_folder()), *_files(workspace.home))
    loaded = load_composites(files, workspace.definitions.indicators)
    if loaded.issues:
        raise CompositesAtFault(loaded.issues)
    return loaded.composites


def composite_named(workspace: Workspace, wanted: str | None) -> Composite:
    """The composite that is meant; without a name the user's own when there is one, else the bundled one.

    Raises:
        UnknownComposite: None has that id.
        SeveralComposites: The user has several, and named none.
        CompositesAtFault: A file has an error.
    """
    known = open_composites(workspace)
    if wanted is None:
        own = [each for each in known.values() if Path(each.file).parent == workspace.home / COMPOSITES]
        if len(own) > 1:
            raise SeveralComposites(tuple(each.id for each in own))
        return (own or list(known.values()))[0]
    if wanted not in known:
        nearest = tuple(difflib.get_close_matches(wanted, known, n=_NEAREST))
        raise UnknownComposite(wanted, nearest, tuple(known))
    return known[wanted]


def list_composites(workspace: Workspace, lang: Lang) -> Listing:
    """Every composite: its id, version, title, how many indicators, and its file."""
    rows = tuple(
        (each.id, each.version, each.title.in_(lang), len(each.parts), each.file)
        for each in open_composites(workspace).values()
    )
    return Listing(
        schema="bvmonitor/composites/1",
        title=say(COMPOSITE, "list.heading", lang),
        keys=_KEYS,
        headers=tuple(say(COMPOSITE, f"list.{key}", lang) for key in _KEYS),
        rows=rows,
        notes=(say(COMPOSITE, "list.note", lang, folder=workspace.home / COMPOSITES),),
    )


def _files(folder: Path) -> tuple[Path, ...]:
    return tuple(sorted((folder / COMPOSITES).glob("*.yaml")))
