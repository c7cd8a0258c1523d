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

from tests.fuzz.seeds import sow
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


SEEDS: Final = (
    b"cunprocessed_reports;Klepp;2018-12-31;1 234;;;;ord;kilde;0;;\n",
    b"creport_deadlines_met;Land barneverntjeneste;okt. 2018;97,5;39;40;;;;100;99;\n",
    b'cman_years;1120;2. halv\xc3\xa5r 2018;"20,5";;;;;;22;;lower\n',
    b'j"value": 8.75, "comment": "a", "target 2027": 5, "mark": null',
    b'{"figures": [{"figure": "budget", "place": "Klepp", "period": "2018", "value": "29.492.000 kr"}]}',
    (
        b'x<row r="1"><c r="A1" t="inlineStr"><is><t>figure</t></is></c><c r="B1" t="str"><v>value</v></c></row>'
        b'<row r="3"><c r="A3" s="1"><f>1</f><v>43008</v></c><c r="B3" t="b"><v>1</v></c></row>'
    ),
    b"figure,place,period,value\nsick_leave,Klepp,2018,8.75\n",
    "Rapporteringsenhet;År;Halvår;Unders Avsl Siste Halvår;Fosthj Fylkesmannens vurd fristovers antall\n"
    "1120;2018;1;50,0;12,0\n".encode("latin-1"),
)


def main() -> None:
    """Run as libFuzzer does, with its arguments."""
    sow(sys.argv, SEEDS)
    atheris.Setup(sys.argv, try_one)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
