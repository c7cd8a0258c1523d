from pathlib import Path

import pytest
from tests.support.snapshots import write_made_up

from bvmonitor.cli.invocation import Invocation
from bvmonitor.cli.main import run


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
