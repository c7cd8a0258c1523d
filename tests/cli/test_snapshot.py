from hashlib import sha256
from pathlib import Path

import pytest
from tests.support.snapshots import write_made_up

from bvmonitor.cli.invocation import Invocation
from bvmonitor.cli.main import run
from bvmonitor.store.newest import snapshot_folders


def bvmonitor(home: Path, *args: str) -> int:
    return run(["--home", str(home), *args], Invocation({}, home))


def test_list_and_show_end_well(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert bvmonitor(tmp_path, "snapshot", "list") == 0
    assert capsys.readouterr().out.startswith("# Øyeblikksbilder")
    assert bvmonitor(tmp_path, "snapshot", "show", "--lang", "en") == 0
    assert "| 12275 " in capsys.readouterr().out


def test_verify_lists_the_faults_and_ends_with_40(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    snapshot = write_made_up(tmp_path)
    assert bvmonitor(tmp_path, "snapshot", "verify") == 0
    (snapshot.path / "12275.parquet").unlink()
    (snapshot.path / "12279.parquet").unlink()
    capsys.readouterr()
    assert bvmonitor(tmp_path, "snapshot", "verify", snapshot.manifest.id[:4]) == 40
    told = capsys.readouterr()
    assert told.out.count("mangler") == 2
    assert "Antall feil: 2" in told.err


def test_the_flag_chooses_as_the_argument_does(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert bvmonitor(tmp_path, "snapshot", "verify", "--snapshot", "ffff") == 40
    assert "ffff" in capsys.readouterr().err


def test_old_snapshots_go_and_the_newest_and_the_pinned_stay(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    made = [write_made_up(tmp_path, shift=n, created=f"202{n}-03-15T00:00:00Z").manifest.id for n in range(5)]
    assert bvmonitor(tmp_path, "snapshot", "pin", made[1], "--note", "Årsmelding 2021") == 0
    assert bvmonitor(tmp_path, "snapshot", "prune", "--keep", "2", "--dry-run") == 0
    told = capsys.readouterr().out
    assert "Årsmelding 2021" in told
    assert "Ville blitt fjernet: 2" in told
    assert len(snapshot_folders(tmp_path)) == 5
    assert bvmonitor(tmp_path, "snapshot", "prune", "--keep", "2") == 0
    assert {folder.name for folder in snapshot_folders(tmp_path)} == {made[1], made[3], made[4]}
    assert bvmonitor(tmp_path, "snapshot", "list", "--format", "csv") == 0
    assert f"{made[1]},2021-03-15T00:00:00Z,false,3,2024-03-15,Årsmelding 2021," in capsys.readouterr().out
    assert bvmonitor(tmp_path, "snapshot", "unpin", made[1][:6]) == 0
    assert bvmonitor(tmp_path, "snapshot", "prune", "--keep", "2") == 0
    assert {folder.name for folder in snapshot_folders(tmp_path)} == {made[3], made[4]}


def test_only_snapshots_of_the_home_can_be_pinned(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert bvmonitor(tmp_path, "snapshot", "pin") == 40
    assert "ligger ikke i denne samlingen" in capsys.readouterr().err
    elsewhere = write_made_up(tmp_path / "other")
    assert bvmonitor(tmp_path, "snapshot", "pin", str(elsewhere.path)) == 40


def test_a_snapshot_is_handed_on_as_one_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    mine = write_made_up(tmp_path / "mine")
    file = tmp_path / "tall.zip"
    assert bvmonitor(tmp_path / "mine", "snapshot", "export", "-o", str(file)) == 0
    assert sha256(file.read_bytes()).hexdigest() in capsys.readouterr().out
    assert bvmonitor(tmp_path / "yours", "snapshot", "import", str(file), "--lang", "en") == 0
    told = capsys.readouterr().out
    assert "Everything agrees with the checksums" in told
    assert mine.manifest.sha256 in told
    assert bvmonitor(tmp_path / "yours", "snapshot", "import", str(file), "--lang", "en") == 0
    assert "It was here already" in capsys.readouterr().out
    file.write_bytes(file.read_bytes()[:-40])
    assert bvmonitor(tmp_path / "yours", "snapshot", "import", str(file)) == 40
    assert "pakke det på nytt" in capsys.readouterr().err
