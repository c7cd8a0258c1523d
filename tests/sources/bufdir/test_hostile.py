"""Zips that nobody who means well would make: refused, in bounded time and memory, and nothing of them kept."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from tests.sources.bufdir.refuse_all import MOST_MEMORY, MOST_SECONDS
from tests.support.bufdir import look_alike, zip_of
from tests.support.hostile_zips import NAME, good, hostile, outer

from bvmonitor.sources.bufdir import read as reading
from bvmonitor.sources.bufdir.read import read_bufdir

HERE = Path(__file__).parent
EACH_SECONDS = 10.0


@pytest.fixture(scope="module")
def met(tmp_path_factory: pytest.TempPathFactory) -> tuple[list[tuple[str, str]], Mapping[str, Any]]:
    """What a process of its own, held to bounds by the system, makes of each."""
    folder = tmp_path_factory.mktemp("hostile")
    wanted = []
    for number, (name, code, content) in enumerate(hostile()):
        (folder / f"{number}.zip").write_bytes(content)
        wanted.append((name, code))
    ran = subprocess.run(
        [sys.executable, str(HERE / "refuse_all.py"), str(folder)], capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stderr[-2000:]
    return wanted, json.loads(ran.stdout)


@pytest.mark.skipif(sys.platform != "linux", reason="the system's bounds are those of Linux")
def test_a_hostile_zip_is_refused_in_bounded_time_and_memory(
    met: tuple[list[tuple[str, str]], Mapping[str, Any]],
) -> None:
    wanted, told = met
    for number, (name, code) in enumerate(wanted):
        found = told[str(number)]
        if code:
            assert code in found["codes"], name
            assert not found["read"], name
        assert found["seconds"] < EACH_SECONDS, name
    assert told["kibibytes"] << 10 < MOST_MEMORY
    assert sum(found["seconds"] for found in told.values() if isinstance(found, dict)) < MOST_SECONDS


def test_one_bad_file_among_good_ones_refuses_the_whole_zip(tmp_path: Path) -> None:
    path = tmp_path / "b.zip"
    path.write_bytes(zip_of({**look_alike(), "4G_x.xlsx": good()[:-30]}))
    found, issues = read_bufdir(path)
    assert found is None
    assert [issue.file for issue in issues] == [f"{path}: 4G_x.xlsx"]


def test_every_reason_is_told_at_once(tmp_path: Path) -> None:
    path = tmp_path / "b.zip"
    path.write_bytes(outer(**{"../a.xlsx": b"", "/b.xlsx": b"", "c.xlsm": b""}))
    _, issues = read_bufdir(path)
    assert [issue.code for issue in issues] == ["bufdir.climbs", "bufdir.absolute", "bufdir.macro"]


def test_a_pipe_that_nobody_writes_to_is_no_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.zip")
    assert [issue.code for issue in read_bufdir(tmp_path / "pipe.zip")[1]] == ["bufdir.no_file"]
    assert [issue.code for issue in read_bufdir(tmp_path)[1]] == ["bufdir.no_file"]
    assert [issue.code for issue in read_bufdir(tmp_path / "none.zip")[1]] == ["bufdir.unreadable"]


def test_a_file_beyond_its_size_is_not_read_on(tmp_path: Path) -> None:
    path = tmp_path / "b.zip"
    with path.open("wb") as file:
        file.truncate(reading.MOST_BYTES + 1)
    assert [issue.code for issue in read_bufdir(path)[1]] == ["bufdir.too_large"]


def test_every_reason_is_told_in_words(met: tuple[list[tuple[str, str]], Mapping[str, Any]]) -> None:
    wanted, told = met
    for number, (name, code) in enumerate(wanted):
        assert bool(told[str(number)]["told"]) == bool(code), name
        assert all("{" not in line for line in told[str(number)]["told"]), name


def test_the_zip_that_the_hostile_ones_are_made_from_is_read(tmp_path: Path) -> None:
    path = tmp_path / "b.zip"
    path.write_bytes(outer())
    found, issues = read_bufdir(path)
    assert issues == ()
    assert found is not None
    assert [table.file for table in found.tables] == [NAME]
