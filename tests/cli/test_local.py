import json
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from tests.support.birth_numbers import made_up
from tests.support.command_line import environment, run_bvmonitor

from bvmonitor.cli.invocation import Invocation
from bvmonitor.cli.main import run

GOOD = "nøkkeltall;sted;periode;verdi\nUbehandlede meldinger;Land barneverntjeneste;{day};{value}\n"


def _run(home: Path, *words: str) -> int:
    return run(list(words), Invocation({"BVMONITOR_HOME": str(home / "home")}, home))


def _write(folder: Path, content: str, name: str = "tall.csv") -> str:
    (folder / name).write_text(content, "utf-8")
    return str(folder / name)


def test_from_a_template_to_a_list(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "tall.csv"
    words = ("Land barneverntjeneste", "--set", "own_status", "--period", "2017-09-25")
    assert _run(tmp_path, "local", "template", *words, "-o", str(target)) == 0
    assert f"bvmonitor local import {target}" in capsys.readouterr().err
    filled = target.read_text("utf-8-sig").splitlines()
    target.write_text("\n".join([filled[0], *(row.replace(";;", ";7;", 1) for row in filled[1:])]), "latin-1")
    assert _run(tmp_path, "local", "import", str(target), "--dry-run") == 0
    assert "Bare prøvd" in capsys.readouterr().out
    assert _run(tmp_path, "local", "import", str(target)) == 0
    assert "|   4 |      0 |       0 |               0 |" in capsys.readouterr().out
    assert _run(tmp_path, "local", "import", str(target), "--lang", "en") == 0
    assert "Nothing was changed" in capsys.readouterr().out
    assert _run(tmp_path, "local", "list") == 0
    told = capsys.readouterr()
    assert told.out.count("| Land barneverntjeneste | 2017-09-25 |     7 |") == 4
    assert "Internt" in told.err


def test_a_corrected_figure_is_listed_with_the_old_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for value in (5, 4):
        assert _run(tmp_path, "local", "import", _write(tmp_path, GOOD.format(day="2016-12-31", value=value))) == 0
    assert "Rettede tall er nye utgaver" in capsys.readouterr().out
    assert _run(tmp_path, "local", "list", "--format", "csv") == 0
    assert capsys.readouterr().out.count("unprocessed_reports") == 1
    assert _run(tmp_path, "local", "list", "--all", "--format", "csv") == 0
    rows = capsys.readouterr().out.splitlines()[1:]
    assert [row.split(",")[7] for row in rows] == ["5", "4"]
    assert [row.split(",")[14] for row in rows] == ["false", "true"]


def test_a_list_may_be_of_one_place_and_indicator(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = [
        "sick_leave;Bærum;2016;8",
        "sick_leave;Bærum;2023;7",
        "man_years;Bærum;2016;120",
        "sick_leave;Klepp;2016;6",
    ]
    path = _write(tmp_path, "\n".join(["id;sted;periode;verdi", *rows]))
    assert _run(tmp_path, "local", "import", path) == 0
    capsys.readouterr()
    words = ("local", "list", "Bærum", "--indicator", "sick_leave", "--format", "json")
    assert _run(tmp_path, *words) == 0
    listed = json.loads(capsys.readouterr().out)["rows"]
    assert [(row["place"], row["period"], row["value"]) for row in listed] == [
        ("0219", "2016", 8),
        ("3024", "2023", 7),
    ]
    assert _run(tmp_path, "local", "list", "Kleppp") == 2


def test_faults_are_told_with_row_and_column(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = _write(tmp_path, GOOD.format(day="i fjor", value="mange"))
    assert _run(tmp_path, "local", "import", path, "--lang", "nn") == 30
    told = capsys.readouterr().err
    assert f"{path}:2:3: «i fjor» er ingen periode" in told
    assert f"{path}:2:4: «mange» er ikkje eit tal." in told


@pytest.mark.parametrize(
    ("line", "code", "words"),
    [
        ("local import absent.csv", 30, "No such file"),
        ("local template --period x", 2, "«x» er ingen periode"),
        ("local template Kleppp", 2, "Mente du «Klepp»"),
        ("local template --set own_statu", 2, "own_status"),
        ("local template -o tall.docx", 2, ".xlsx"),
        ("local list", 0, "local template"),
    ],
)
def test_what_is_asked_is_answered_or_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], line: str, code: int, words: str
) -> None:
    assert _run(tmp_path, *line.split()) == code
    told = capsys.readouterr()
    assert words in (told.err if code else told.out)


def test_a_birth_number_is_printed_nowhere_whatever_is_asked(tmp_path: Path) -> None:
    number = made_up(17, 5, 1990)
    path = _write(
        tmp_path,
        GOOD.format(day="2016-12-31", value=5).replace("verdi\n", "verdi;kommentar\n") + f"a;b;c;{number};d",
    )
    ran = run_bvmonitor("local", "import", path, "-v", home=tmp_path)
    assert ran.code == 30
    assert "fødselsnummer" in ran.err
    assert number not in ran.out + ran.err
    kept = [each for each in tmp_path.rglob("*") if each.is_file() and each != Path(path)]
    assert not any(number.encode() in each.read_bytes() for each in kept)


@pytest.mark.skipif(os.name != "posix", reason="Windows has no such permissions")
def test_nobody_else_can_read_what_came_on_standard_input(tmp_path: Path) -> None:
    content = GOOD.format(day="2016-12-31", value=5)
    script = f"umask 022; printf '%s' '{content}' | python -m bvmonitor local import -"
    done = subprocess.run(
        ["sh", "-c", script.replace("python ", f"{sys.executable} ")],
        check=True,
        capture_output=True,
        env=environment(tmp_path, {"BVMONITOR_HOME": str(tmp_path / "home")}),
        timeout=60,
    )
    assert "|   1 |      0 |" in done.stdout.decode()
    own = tmp_path / "home" / "own"
    assert stat.S_IMODE(own.stat().st_mode) == 0o700
    assert {stat.S_IMODE(each.stat().st_mode) for each in own.iterdir()} == {0o600}
