"""Where the definitions, templates and sample that come with the program are, installed or in a checkout."""

from pathlib import Path
from typing import Final

_PACKAGE: Final = Path(__file__).resolve().parent


def definitions_folder() -> Path:
    """The YAML files, one folder per service area."""
    return _folder("indicator_defs")


def templates_folder() -> Path:
    """The Jinja templates, one file per page and format."""
    return _folder("templates")


def examples_folder() -> Path:
    """A folder per kind of user, and the sample in `sample/`."""
    return _folder("examples")


def sample_folder() -> Path:
    """The bundled sample: real figures that the main job works on with an empty home and no network."""
    return examples_folder() / "sample"


def _folder(name: str) -> Path:
    # The checkout first: an editable install holds a copy of these folders that goes stale.
    beside_source = _PACKAGE.parent.parent / name
    if _PACKAGE.parent.name == "src" and beside_source.is_dir():
        return beside_source
    return _PACKAGE / "_bundled" / name
