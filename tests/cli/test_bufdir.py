"""`bvmonitor bufdir import`, as it is typed."""

from pathlib import Path

from tests.support.bufdir import write_look_alike
from tests.support.command_line import run_bvmonitor
from tests.support.hostile_zips import entry


def test_the_file_is_taken_in_and_told_workbook_by_workbook(tmp_path: Path) -> None:
    path = write_look_alike(tmp_path / "b.zip")
    done = run_bvmonitor("bufdir", "import", str(path), "--format", "csv", "--lang", "en", home=tmp_path)
    assert done.code == 0
    assert "3A,3A_Fristbrudd i undersøkelsessaker (SYNTETISK),investigation_deadline_breaches,88," in done.out


def test_a_hostile_file_ends_with_30_and_every_reason(tmp_path: Path) -> None:
    path = tmp_path / "b.zip"
    path.write_bytes(entry("../x"))
    done = run_bvmonitor("bufdir", "import", str(path), "--lang", "nb", home=tmp_path)
    assert done.code == 30
    assert "navnet går opp av mappen" in done.err
    assert "../x" in done.err
