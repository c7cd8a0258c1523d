"""Coverage-guided fuzzing of the import of Bufdir's zip: no crash, no hang, nothing half taken in.

`make fuzz` runs it; it needs atheris, which the gate does not. The first byte says what the rest is: the sheet of
a workbook that is else sound, its shared strings, its list of sheets, the workbook, or the whole zip.
"""

import sys
import tempfile
from pathlib import Path
from typing import Final

import atheris  # type: ignore[import-not-found, import-untyped, unused-ignore]

with atheris.instrument_imports(include=["bvmonitor.sources", "bvmonitor.app.own"]):
    import bvmonitor.sources.bufdir.read  # noqa: F401 - else it waits until the import calls it
    from bvmonitor.app.own.bufdir import import_bufdir

from collections.abc import Iterator
from datetime import UTC, datetime

from tests.fuzz.seeds import sow
from tests.support.bufdir import HEADER, STEMS, workbook, zip_of
from tests.support.hostile_zips import SHEET, STRINGS, parts_of
from tests.support.own_workspaces import workspace_at

from bvmonitor.errors.bufdir import BufdirFileRefused, BufdirFileUnknown
from bvmonitor.store.own_figures import own_folder, read_own
from bvmonitor.texts.issues import tell_issue

NOW: Final = datetime(2026, 3, 15, tzinfo=UTC)
NAME: Final = f"{STEMS['3A']}.xlsx"
_BOOK: Final = parts_of(workbook(STEMS["3A"], [("1120", "Klepp", "Andel", "7,3")], (*HEADER, 2020)))
_PARTS: Final = {b"s": SHEET, b"t": STRINGS, b"b": "xl/workbook.xml", b"l": "xl/_rels/workbook.xml.rels"}
_FOLDER: Final = tempfile.TemporaryDirectory()
_HOME: Final = Path(_FOLDER.name)
_WORKSPACE: Final = workspace_at(_HOME)


def content_of(data: bytes) -> bytes:
    """The zip that some bytes stand for."""
    kind, rest = data[:1], data[1:]
    if kind in _PARTS:
        return zip_of({NAME: zip_of({**_BOOK, _PARTS[kind]: rest})})
    return zip_of({NAME: rest}) if kind == b"w" else rest


def try_one(data: bytes) -> None:
    """Import a zip; what is refused leaves nothing, what is taken in is there whole."""
    path = _HOME / "b.zip"
    path.write_bytes(content_of(data))
    (own_folder(_HOME) / "figures.own").unlink(missing_ok=True)
    try:
        came = import_bufdir(_WORKSPACE, path, now=NOW)
    except (BufdirFileRefused, BufdirFileUnknown) as error:
        for issue in error.issues:
            tell_issue(issue, "nb")
        if read_own(_HOME).frame.height:
            raise AssertionError("a refused zip left figures") from error
        return
    if read_own(_HOME).frame.height != came.kept.new:
        raise AssertionError("part of a zip was taken in")


def seeds() -> Iterator[bytes]:
    """Each part of a good workbook, the workbook, and a whole zip."""
    for kind, part in _PARTS.items():
        yield kind + _BOOK[part]
    whole = zip_of(_BOOK)
    yield from (b"w" + whole, zip_of({NAME: whole}))


def main() -> None:
    """Run as libFuzzer does, with its arguments."""
    sow(sys.argv, seeds())
    atheris.Setup(sys.argv, try_one)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
