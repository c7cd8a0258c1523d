"""Where definitions are kept, the program's and the user's own, and all of them together."""

from collections.abc import Sequence
from pathlib import Path

from bvmonitor import bundled
from bvmonitor.app.basis.own_folders import DEFINITIONS
from bvmonitor.definitions import Definitions, load_definitions
from bvmonitor.domain.indicator import Indicator
from bvmonitor.errors.definitions import DefinitionsAtFault


def own_definitions_folder(home: Path) -> Path:
    """Where a user keeps definitions of his own, and sets; it need not exist."""
    return home / DEFINITIONS


def open_definitions(home: Path) -> Definitions:
    """The bundled definitions, and the user's own.

    Raises:
        DefinitionsAtFault: At least one has an error; all issues are listed.
    """
    own = own_definitions_folder(home)
    folders = (bundled.definitions_folder(), *((own,) if own.is_dir() else ()))
    return _without_errors(load_definitions(folders, cache=home / "cache"))


def open_in(paths: Sequence[Path], home: Path) -> tuple[Indicator, ...]:
    """The indicators that some files or folders define; all that there are when none is named.

    Raises:
        DefinitionsAtFault: At least one has an error; all issues are listed.
    """
    if not paths:
        return tuple(open_definitions(home).indicators.values())
    found = _without_errors(load_definitions(tuple(paths), cache=None))
    return tuple(found.indicators.values())


def _without_errors(definitions: Definitions) -> Definitions:
    errors = tuple(issue for issue in definitions.issues if issue.severity == "error")
    if errors:
        raise DefinitionsAtFault(errors)
    return definitions
