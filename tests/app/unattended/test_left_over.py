"""Which files of the last run are told to be made no longer."""

from pathlib import Path
from types import SimpleNamespace
from typing import cast

from bvmonitor.app.basis.context import Workspace
from bvmonitor.app.unattended.run import Made, Ran, left_over
from bvmonitor.app.unattended.run_file import read_run_file
from bvmonitor.app.unattended.state import LastRun
from bvmonitor.errors.run import RunUnderWay


def test_a_failing_page_hides_its_own_files_and_no_others(tmp_path: Path) -> None:
    (tmp_path / "bvmonitor.toml").write_text('[run]\noutput = "."\n[[page]]\ncommand = "rank"\n', "utf-8")
    names = ("1507_aalesund/compare.nb.md", "1507_aalesund/trend.nb.md", "rank.nb.md")
    for name in names:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("", "utf-8")
    last = LastRun("", "", {}, dict.fromkeys((*names, "removed.nb.md"), ""), has_failures=False)
    made = (
        Made("1508_aalesund/compare.nb.md", "compare", None, "nb", "md"),
        Made("trend 1507", "trend", None, "nb", "md", error=RunUnderWay(tmp_path)),
        Made("rank.nb.md", "rank", None, "nb", "md"),
    )
    ran = Ran(read_run_file(tmp_path / "bvmonitor.toml", "nb"), made, cast("Workspace", SimpleNamespace()))
    assert left_over(ran, last) == (names[0],)
    assert left_over(ran, None) == ()
