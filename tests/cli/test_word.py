"""Word on the command line: to a file, to a pipe, where its package is missing, and always the same bytes."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tests.support.command_line import environment, run_python
from tests.support.documents import document_of
from tests.support.references import municipal_reference, saved

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


def test_a_reference_is_given_by_flag_or_by_the_settings_beside_which_it_lies(tmp_path: Path) -> None:
    saved(tmp_path, municipal_reference())
    (tmp_path / "below").mkdir()
    assert run_python(*JOB, "--reference", "mal.docx", "-o", "flag.docx", home=tmp_path).code == 0
    (tmp_path / "bvmonitor.toml").write_text('reference = "mal.docx"\n')
    below = tmp_path / "below"
    assert run_python(*JOB, "-o", "file.docx", home=tmp_path, cwd=below).code == 0
    assert (below / "file.docx").read_bytes() == (tmp_path / "flag.docx").read_bytes()
    # A setting for Word is no fault where something else is made.
    assert run_python(*JOB, "-o", "page.md", home=tmp_path, cwd=below).code == 0


def test_a_reference_for_what_is_no_word_document_is_an_error(tmp_path: Path) -> None:
    ran = run_python(*JOB, "--reference", "mal.docx", "-o", "page.md", "--lang", "en", home=tmp_path)
    assert ran.code == 2
    assert ran.err.startswith("Error: --reference is for Word documents, and what is to be made is md.\n")


def test_a_reference_that_cannot_be_used_ends_with_50_and_says_why(tmp_path: Path) -> None:
    saved(tmp_path, municipal_reference(), "mal.docm")
    ran = run_python(*JOB, "--reference", "mal.docm", "-o", "page.docx", home=tmp_path)
    assert ran.code == 50
    assert ran.err.startswith("Feil: Referansedokumentet mal.docm kan ha makroer")
    assert not (tmp_path / "page.docx").exists()
