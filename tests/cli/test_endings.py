import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from tests.support.command_line import ROOT, environment, run_bvmonitor, run_python

from bvmonitor.cli.invocation import Invocation
from bvmonitor.cli.main import run

PROGRAM = str(ROOT / "tests" / "support" / "program.py")


def test_a_bug_ends_with_1_a_trace_and_how_to_report_it(tmp_path: Path) -> None:
    ran = run_python(PROGRAM, "go", "crash", home=tmp_path)
    assert ran.code == 1
    assert "ZeroDivisionError" in ran.err
    assert "Traceback" in ran.err
    assert "Dette er en feil i bvmonitor" in ran.err
    assert ran.out == ""


def test_a_broken_frame_is_a_bug_too(tmp_path: Path) -> None:
    ran = run_python(PROGRAM, "go", "break-a-frame", "--lang", "en", home=tmp_path)
    assert ran.code == 1
    assert "This is a bug in bvmonitor" in ran.err


@pytest.mark.parametrize(
    ("lang", "first"),
    [("nb", "Feil: Det finnes ingen tall"), ("nn", "Feil: Det finst ingen tal"), ("en", "Error: There are")],
)
def test_an_error_of_ours_says_what_and_what_next_in_the_readers_language(
    tmp_path: Path, lang: str, first: str
) -> None:
    ran = run_python(PROGRAM, "--lang", lang, "go", "fail", home=tmp_path)
    assert ran.code == 40
    assert ran.err.startswith(first)
    assert "bvmonitor fetch" in ran.err
    assert "Traceback" not in ran.err


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGINT to send to one process")
def test_ctrl_c_ends_quietly_with_130(tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, PROGRAM, "go", "wait"],
        stderr=subprocess.PIPE,
        env=environment(tmp_path),
        encoding="utf-8",
    ) as process:
        assert process.stderr is not None
        assert process.stderr.readline() == "waiting\n"
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=30) == 130
        assert process.stderr.read() == ""


def test_a_reader_that_leaves_ends_the_program_quietly_with_141(tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, PROGRAM, "go", "flood", "--format", "csv"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(tmp_path),
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.wait(timeout=30) == 141
        assert process.stderr.read() == b""


def test_output_is_utf8_whatever_the_machine_speaks(tmp_path: Path) -> None:
    ran = run_python(PROGRAM, "go", "flood", "--format", "csv", home=tmp_path, env={"PYTHONIOENCODING": "latin-1"})
    assert ran.code == 0
    assert "øøø" in ran.out


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["confg"], "Feil: `bvmonitor` har ingen kommando «confg». Mente du «config»?\n`bvmonitor --help`"),
        (["config", "shw"], "Feil: `bvmonitor config` har ingen kommando «shw». Mente du «show»?"),
        (["config", "show", "--forma"], "Feil: `bvmonitor config show` tar ikke --forma. Mente du «--format»"),
        (["-x"], "Feil: `bvmonitor` tar ikke -x.\n"),
        (
            ["config", "show", "--format", "jso"],
            "Feil: «jso» duger ikke for --format. Mente du «json»?\nVelg",
        ),
        (["config", "show", "--format"], "Feil: --format står uten verdi.\n"),
        (["config", "show", "me"], "Feil: `bvmonitor config show` vet ikke hva den skal gjøre med «me».\nNavn"),
        (["compare"], "Feil: `bvmonitor compare` mangler MUNICIPALITY.\n"),
        (["compare", "Klepp", "--year", "ifjor"], "Feil: «ifjor» er ikke et helt tall, som --year må ha.\n"),
        (["config", "shw", "--lang", "en"], "Feil: `bvmonitor config` har ingen kommando «shw»."),
        (
            ["--lang", "en", "config", "shw"],
            "Error: `bvmonitor config` has no command “shw”. Did you mean",
        ),
    ],
)
def test_what_is_not_understood_ends_with_2_and_the_nearest_right_word(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], args: list[str], said: str
) -> None:
    assert run(args, Invocation({}, tmp_path)) == 2
    captured = capsys.readouterr()
    assert captured.err.startswith(said)
    assert captured.out == ""
    assert len(captured.err.splitlines()) == 2


def test_settings_at_fault_end_with_10(tmp_path: Path) -> None:
    (tmp_path / "bvmonitor.toml").write_text('langg = "nn"\n', encoding="utf-8")
    ran = run_bvmonitor("config", "show", home=tmp_path)
    assert ran.code == 10
    assert "bvmonitor.toml:1: ukjent innstilling «langg». Mente du «lang»?" in ran.err


@pytest.mark.parametrize("args", [["--help"], ["config", "--help"], ["config", "show", "--help"], ["config"]])
def test_help_ends_with_0(tmp_path: Path, args: list[str]) -> None:
    ran = run_bvmonitor(*args, home=tmp_path)
    assert ran.code == 0
    assert ran.out.startswith("Usage: bvmonitor")
    assert "--csv-dialect" in ran.out
    assert ran.err == ""


HEAVY = ("polars", "pandas", "pydantic", "rich", "jinja2", "babel", "bvmonitor.app.upkeep.config")


@pytest.mark.parametrize(
    "env", [{}, {"_BVMONITOR_COMPLETE": "complete_bash", "COMP_WORDS": "bvmonitor co", "COMP_CWORD": "1"}]
)
def test_help_and_completion_load_nothing_heavy(tmp_path: Path, env: dict[str, str]) -> None:
    ran = run_python("-X", "importtime", "-m", "bvmonitor", "--help", home=tmp_path, env=env)
    loaded = {line.rpartition("|")[2].strip() for line in ran.err.splitlines() if line.startswith("import time:")}
    assert "bvmonitor.cli.main" in loaded
    assert not loaded & set(HEAVY)
    assert "config" in ran.out


def test_a_command_loads_no_pydantic_to_read_its_flags(tmp_path: Path) -> None:
    ran = run_python("-X", "importtime", "-m", "bvmonitor", "config", "show", "--format", "csv", home=tmp_path)
    loaded = {line.rpartition("|")[2].strip() for line in ran.err.splitlines() if line.startswith("import time:")}
    assert "bvmonitor.app.upkeep.config" in loaded
    assert not loaded & {"pydantic", "polars", "rich"}
