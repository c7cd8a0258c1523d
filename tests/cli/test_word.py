"""Word on the command line: to a file, to a pipe, where its package is missing, and always the same bytes."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tests.support.command_line import environment, run_python
from tests.support.documents import document_of

JOB = ("-m", "bvmonitor", "compare", "Klepp", "--group", "7", "--with", "Time,Hå", "--set", "klepp_2015", "-q")
WITHOUT = """
import runpy, sys
sys.modules["docx"] = None  # what Python itself does with a package that it must not find
sys.argv = ["bvmonitor", *sys.argv[1:]]
runpy.run_module("bvmonitor", run_name="__main__")
"""
# A clock, a seed and a zone for each of two processes.
ELSEWHERE = (
    ("2024-02-29 23:59:58", "1", "Pacific/Kiritimati"),
    ("2031-07-01 12:00:00", "4711", "America/St_Johns"),
)


@pytest.mark.skipif(shutil.which("faketime") is None, reason="faketime sets the clock")
def test_the_same_snapshot_makes_the_same_bytes_in_a_file_and_a_pipe_whenever_and_wherever(tmp_path: Path) -> None:
    made = set()
    for number, (clock, seed, zone) in enumerate(ELSEWHERE):
        env = environment(tmp_path, {"PYTHONHASHSEED": seed, "TZ": zone})
        command = ["faketime", clock, sys.executable, *JOB]
        command += ["--format", "docx"] if number else ["-o", "klepp.docx"]
        done = subprocess.run(command, check=True, capture_output=True, cwd=tmp_path, env=env, timeout=60)
        made.add(done.stdout or (tmp_path / "klepp.docx").read_bytes())
    (content,) = made
    assert document_of(content).core_properties.title.startswith("Klepp 2015")


def test_without_its_package_the_one_line_that_mends_it_is_told(tmp_path: Path) -> None:
    (tmp_path / "without.py").write_text(WITHOUT)
    ran = run_python("without.py", "compare", "Klepp", "--lang", "en", "-q", "-o", "klepp.docx", home=tmp_path)
    assert (ran.code, ran.out) == (50, "")
    assert ran.err == (
        "Error: To write docx, the package python-docx is needed, and it is not installed.\n"
        f"Install it with: {sys.executable} -m pip install python-docx\n"
    )
    assert sorted(path.name for path in tmp_path.glob("*.docx")) == []
