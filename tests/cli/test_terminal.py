"""On a terminal: the one place where a table is drawn, and where colours are shown."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
from tests.support.command_line import environment

pty = pytest.importorskip("pty", reason="Windows has no pseudo-terminals")

JOB = ("compare", "Klepp", "--group", "7", "--with", "Time,Hå", "--set", "klepp_2015")


def on_terminal(home: Path, *args: str, env: Mapping[str, str] | None = None, code: int = 0) -> str:
    """What a terminal shows of a command."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "bvmonitor", *args]
    variables = environment(home, {"COLUMNS": "100", "TERM": "xterm", **(env or {})})
    with subprocess.Popen(command, stdout=theirs, stderr=theirs, cwd=home, env=variables) as process:
        os.close(theirs)
        shown = b"".join(iter(lambda: _read(ours), b""))
        assert process.wait(timeout=60) == code
    os.close(ours)
    return shown.decode().replace("\r\n", "\n")


def _read(descriptor: int) -> bytes:
    try:
        return os.read(descriptor, 65536)
    except OSError:  # Linux says so when the other end is closed
        return b""


def test_a_terminal_gets_a_table_with_colours(tmp_path: Path) -> None:
    shown = on_terminal(tmp_path, *JOB)
    assert "\x1b[" in shown
    assert "| " not in shown
    assert "7\u00a0678" in shown


@pytest.mark.parametrize(("args", "env"), [(["--no-color"], {}), ([], {"NO_COLOR": "1"})])
def test_a_terminal_without_colours_gets_none(tmp_path: Path, args: list[str], env: dict[str, str]) -> None:
    assert "\x1b[" not in on_terminal(tmp_path, *JOB, *args, env=env)


def test_the_sample_is_named_once_where_the_page_stands_on_the_terminal(tmp_path: Path) -> None:
    assert on_terminal(tmp_path, *JOB, "--no-color").count("EKSEMPELTALL") == 1


@pytest.mark.parametrize("name", ["xlsx", "docx"])
def test_a_terminal_is_not_sent_what_is_no_text(tmp_path: Path, name: str) -> None:
    told = on_terminal(tmp_path, *JOB, "--format", name, code=2)
    assert told == f"Feil: En terminal kan ikke vise {name}.\nSkriv det til en fil: -o FILE.{name}.\n"


def test_a_setting_sends_a_terminal_no_workbook_either(tmp_path: Path) -> None:
    (tmp_path / "bvmonitor.toml").write_text('format = "xlsx"\n')
    assert "-o FILE.xlsx" in on_terminal(tmp_path, *JOB, code=2)
