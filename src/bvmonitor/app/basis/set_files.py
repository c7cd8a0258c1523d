"""Where services and peer groups are kept, the program's and the user's own, and all of them together."""

from pathlib import Path
from typing import Final

from bvmonitor import bundled
from bvmonitor.domain.region_index import RegionIndex
from bvmonitor.domain.region_set import SetIndex
from bvmonitor.errors.regions import SetsAtFault

OWN_FILES: Final = ("services.yaml", "peers.yaml")  # both may hold services and peer groups


def bundled_set_files() -> tuple[Path, ...]:
    """The files that come with the program."""
    folder = bundled.definitions_folder() / "peers"
    return folder / "services.yaml", folder / "peer_groups.yaml"


def own_set_files(home: Path) -> tuple[Path, ...]:
    """The user's own files, as many as there are."""
    return tuple(path for name in OWN_FILES if (path := home / name).is_file())


def open_sets(home: Path, index: RegionIndex) -> SetIndex:
    """The bundled services and peer groups, and the user's own, which go before bundled ones with the same id.

    Raises:
        SetsAtFault: At least one file has an error; all issues are listed.
    """
    # Imported here: YAML and pydantic cost more than the rest of a page that names no service.
    from bvmonitor.definitions.region_sets import load_sets  # noqa: PLC0415

    loaded = load_sets((*bundled_set_files(), *own_set_files(home)), index)
    if loaded.issues:
        raise SetsAtFault(loaded.issues)
    return SetIndex(loaded.sets)
