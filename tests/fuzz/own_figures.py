"""Coverage-guided fuzzing of the import of own figures: no crash, no hang, nothing half taken in.

`make fuzz` runs it; it needs atheris, which the gate does not. The first byte says what the rest is: rows of a CSV
file, keys of a figure in JSON, rows of a sheet in a workbook that is else sound, or a whole file. What a run finds
worth keeping lies in the folder that is named on the command line.
"""

import sys
import tempfile
from pathlib import Path
from typing import Final

import atheris  # type: ignore[import-not-found, import-untyped, unused-ignore]

with atheris.instrument_imports(include=["bvmonitor.sources", "bvmonitor.app.own"]):
    from bvmonitor.app.own.import_file import import_own

from tests.fuzz.workbooks import workbook_around
from tests.support.own_workspaces import NOW, workspace_at

from bvmonitor.errors.own import OwnFileAtFault
from bvmonitor.store.own_figures import read_own
from bvmonitor.texts.issues import tell_issue

HEADS: Final = "figure;place;period;value;numerator;denominator;mark;comment;source;target 2027;target 2030;better"
_FOLDER: Final = tempfile.TemporaryDirectory()
_HOME: Final = Path(_FOLDER.name)
_WORKSPACE: Final = workspace_at(_HOME)


def content_of(data: bytes) -> bytes:
    """The file that some bytes stand for."""
    kind, rest = data[:1], data[1:]
    if kind == b"x":
        return workbook_around(rest)
    if kind == b"c":
        return f"{HEADS}\n".encode() + rest
    if kind == b"j":
        return b'[{"figure": "sick_leave", "place": "Klepp", "period": "2018", ' + rest + b"}]"
    return rest


def try_one(data: bytes) -> None:
    """Import a file; what is refused leaves nothing, what is taken in is there whole."""
    store = read_own(_HOME)
    before, aims = store.frame, len(store.targets)
    content = content_of(data)
    try:
        came = import_own(_WORKSPACE, "tall", content, now=NOW)
    except OwnFileAtFault as fault:
        for issue in fault.issues:
            tell_issue(issue, "nb")
        left = read_own(_HOME)
        if (left.frame.height, len(left.targets)) != (before.height, aims):
            raise AssertionError("a refused file left figures") from fault
        return
    kept = read_own(_HOME)
    after = kept.frame
    added = (came.new + came.corrected, came.targets.new + came.targets.corrected)
    if came.before is None and (after.height - before.height, len(kept.targets) - aims) != added:
        raise AssertionError("part of a file was taken in")
    if after.height + len(kept.targets) > _MOST_KEPT:
        (_HOME / "own" / "figures.own").unlink()


_MOST_KEPT: Final = 200


def main() -> None:
    """Run as libFuzzer does, with its arguments."""
    atheris.Setup(sys.argv, try_one)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
