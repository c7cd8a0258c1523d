"""Which files of the user's own the pages of a run are made from; none of them is understood here."""

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from bvmonitor.app.basis.own_folders import DISTRIBUTIONS, OWN_FOLDERS
from bvmonitor.domain.own_text import is_unwritten
from bvmonitor.domain.run_plan import PagePlan, RunPlan
from bvmonitor.store.own_stamp import OWN_FILE

# Options of pages that name a file, seen from the plan's own.
FILES_OF_PAGES: Final = ("template", "reference", "comments")
_TEMPLATE, _TEXTS = "template", "texts"
_CODE: Final = "{code}"
_JINJA: Final = ".jinja"
_COUNTS: Final = re.compile(r"""\bfile["']?\s*:\s*["']?([^"'\n,}#]+)""")


def own_files(plan: RunPlan, home: Path) -> Iterator[Path]:
    """Every file that people keep and that a page of the plan may rest on, there or not.

    Args:
        plan: What is made.
        home: Where the user's definitions, price series, needs, targets, peer groups and own figures are.
    """
    yield from home.glob("*.y*ml")
    for folder in OWN_FOLDERS:
        yield from _inside(home / folder)
    yield from _counts(home / DISTRIBUTIONS)
    if (home / OWN_FILE).is_file():
        yield home / OWN_FILE
    for page in plan.pages:
        yield from _of_page(page, plan.file.parent)
    yield from (path for path in (plan.reference, plan.alerts) if path is not None)


def _of_page(page: PagePlan, folder: Path) -> Iterator[Path]:
    named = {key: value for key, value in page.options.items() if isinstance(value, str)}
    yield from (folder / named[key] for key in FILES_OF_PAGES if key in named)
    if _TEMPLATE in named:
        # A template may take in others that lie beside it.
        yield from (path for path in _inside((folder / named[_TEMPLATE]).parent) if path.suffix == _JINJA)
    if _TEXTS in named:
        yield from _texts(folder / named[_TEXTS])


def _inside(folder: Path) -> Iterator[Path]:
    """The files of a folder and of those in it, but for hidden ones."""
    for parent, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from (Path(parent, name) for name in names if not name.startswith("."))


def _counts(folder: Path) -> Iterator[Path]:
    """Files of counts that distributions name: beside them, as a rule."""
    for path in folder.glob("*.y*ml"):
        try:
            text = path.read_text("utf-8")
        except (OSError, UnicodeDecodeError):
            continue
        yield from (folder / found.strip() for found in _COUNTS.findall(text))


def _texts(folder: Path) -> Iterator[Path]:
    """What people wrote for reports, of all municipalities where the folder's name holds their number.

    What the reports remember beside it is no cause to make a page again: they write it themselves. Nor is a file
    that a report made for somebody to write in, while nobody has.
    """
    before, field, _ = str(folder).partition(_CODE)
    above = Path(f"{before}x").parent if field else folder
    found = above.rglob("[1-9]_*.md") if field else above.glob("[1-9]_*.md")
    yield from (path for path in found if not _is_unwritten(path))


def _is_unwritten(path: Path) -> bool:
    try:
        return is_unwritten(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError):
        return False
