"""Page templates: those that come with the program, and a copy of one for a user to change."""

import difflib
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from bvmonitor import bundled
from bvmonitor.app.presenting.form import write_page
from bvmonitor.domain.language import Lang
from bvmonitor.domain.listing import Listing
from bvmonitor.errors.templates import CopyExists, UnknownTemplate
from bvmonitor.report.template_limits import JINJA, template_format
from bvmonitor.texts.catalogue import say
from bvmonitor.texts.templates import TEMPLATE_LIST

_KEYS: Final = ("name", "format", "purpose", "path")
_NEAREST: Final = 2


def list_templates(lang: Lang) -> Listing:
    """Every bundled template: its name, what it makes, what for, and where it is."""
    rows = tuple(
        (name, template_format(name), say(TEMPLATE_LIST, f"purpose.{name}", lang), str(path))
        for name, path in _bundled_templates().items()
    )
    return Listing(
        schema="bvmonitor/templates/1",
        title=say(TEMPLATE_LIST, "title", lang),
        keys=_KEYS,
        headers=tuple(say(TEMPLATE_LIST, key, lang) for key in _KEYS),
        rows=rows,
        notes=(say(TEMPLATE_LIST, "note", lang),),
    )


def copy_template(name: str, destination: Path, *, force: bool) -> Path:
    """Copy a bundled template, whole or not at all.

    Args:
        name: As the list has it; without `.jinja` when that is enough.
        destination: The new file, or a folder that gets a file of the template's name.
        force: Whether the copy may take the place of a file.

    Returns:
        The new file.

    Raises:
        UnknownTemplate: None is called that.
        CopyExists: There is a file already.
        PageUnwritable: The system took no more.
    """
    templates = _bundled_templates()
    found = templates.get(name) or templates.get(f"{name}{JINJA}")
    if found is None:
        known = tuple(templates)
        raise UnknownTemplate(name, tuple(difflib.get_close_matches(name, known, n=_NEAREST)), known)
    path = destination / found.name if destination.is_dir() else destination
    if path.exists() and not force:
        raise CopyExists(path)
    write_page(path, found.read_text(encoding="utf-8"))
    return path


def _bundled_templates() -> Mapping[str, Path]:
    return {path.name: path for path in sorted(bundled.templates_folder().glob(f"*{JINJA}"))}
