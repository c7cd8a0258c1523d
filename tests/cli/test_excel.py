"""Excel on the command line: to a file, to a pipe, where its package is missing, and always the same bytes."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tests.support.command_line import environment, run_python
from tests.support.workbooks import workbook_of

JOB = ("-m", "bvmonitor", "compare", "Klepp", "--group", "7", "--with", "Time,Hå", "--set", "klepp_2015")
WITHOUT = """
import runpy, sys
sys.modules["xlsxwriter"] = None  # what Python itself does with a package that it must not find
sys.argv = ["bvmonitor", *sys.argv[1:]]
runpy.run_module("bvmonitor", run_name="__main__")
"""


def bytes_of(home: Path, *command: str, env: dict[str, str] | None = None) -> bytes:
    done = subprocess.run(
        command, check=True, capture_output=True, cwd=home, env=environment(home, env), timeout=60
    )
    return done.stdout


def test_a_pipe_and_a_file_get_the_same_workbook(tmp_path: Path) -> None:
    piped = bytes_of(tmp_path, sys.executable, *JOB, "--format", "xlsx")
    assert run_python(*JOB, "-o", "klepp.xlsx", home=tmp_path).code == 0
    assert (tmp_path / "klepp.xlsx").read_bytes() == piped
    assert workbook_of(piped).sheetnames == ["Klepp 2015 Nøkkeltall for…", "Kilder"]


@pytest.mark.skipif(shutil.which("faketime") is None, reason="faketime sets the clock")
@pytest.mark.parametrize("name", ["xlsx", "md", "csv", "json"])
def test_the_same_snapshot_makes_the_same_bytes_whenever_and_wherever(tmp_path: Path, name: str) -> None:
    made = {
        bytes_of(
            tmp_path,
            *("faketime", clock, sys.executable, *JOB, "--rank", "--quartile", "--change", "--index"),
            *("--format", name),
            env={"PYTHONHASHSEED": seed, "TZ": zone},
        )
        for clock, seed, zone in (
            ("2024-02-29 23:59:58", "1", "Pacific/Kiritimati"),
            ("2031-07-01 12:00:00", "4711", "America/St_Johns"),
        )
    }
    assert len(made) == 1


def test_without_its_package_the_one_line_that_mends_it_is_told(tmp_path: Path) -> None:
    (tmp_path / "without.py").write_text(WITHOUT)
    command = ("compare", "Klepp", "--lang", "en", "-q")
    ran = run_python("without.py", *command, "-o", "klepp.xlsx", home=tmp_path)
    assert (ran.code, ran.out) == (50, "")
    assert ran.err == (
        "Error: To write xlsx, the package xlsxwriter is needed, and it is not installed.\n"
        f"Install it with: {sys.executable} -m pip install xlsxwriter\n"
    )
    assert sorted(path.name for path in tmp_path.glob("*.xlsx")) == []
    assert run_python("without.py", *command, home=tmp_path).out.startswith("# Klepp")
