import json
from pathlib import Path

import pytest
from tests.support.own_homes import status_home

from bvmonitor.cli.invocation import Invocation
from bvmonitor.cli.main import run

STATUS = ("report", "status", "Klepp")


def bvmonitor(home: Path, *args: str) -> int:
    return run(["--home", str(home), *args], Invocation({}, home))


def test_the_page_is_internal_and_has_both_dates(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    home = status_home(tmp_path)
    assert bvmonitor(home, *STATUS, "--then", "2016-12-31", "--now", "2017-09-25", "--format", "json") == 0
    said = capsys.readouterr()
    page = json.loads(said.out)
    assert (page["page"], page["snapshot"]) == ("status", None)
    assert page["own"]["internal"] is True
    assert page["own"]["label"] in said.err
    assert [head["text"] for head in page["tables"][0]["columns"][1:3]] == [
        "31. desember 2016",
        "25. september 2017",
    ]


def test_the_public_page_hides_small_counts_and_says_no_more(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    home = status_home(tmp_path)
    dates = ("--then", "2016-12-31", "--now", "2017-09-25")
    assert bvmonitor(home, *STATUS, *dates, "--public", "--hide-under", "6", "--format", "md") == 0
    page = capsys.readouterr().out
    late = next(line for line in page.splitlines() if line.startswith("| Undersøkelser over frist (antall)"))
    assert [cell.strip() for cell in late.split("|")[2:5]] == ["26", "×", "×"]
    assert "Retta" not in page


@pytest.mark.parametrize(
    ("args", "code", "told"),
    [
        ((*STATUS, "--then", "31.12.2016"), 2, "--then 2017-09-25"),
        ((*STATUS, "--now", "2017-02-30"), 2, "2017-02-30"),
        ((*STATUS, "--then", "2017-09-25", "--now", "2017-09-25"), 2, "2017-09-25"),
        ((*STATUS, "--set", "own_statu"), 2, "own_status"),
        ((*STATUS, "--set", "own_status", "--indicator", "sick_leave"), 2, "--indicator"),
        (("report", "status", "Kleppp"), 2, "Klepp"),
        (("report", "status", "Time"), 30, "bvmonitor local import"),
    ],
)
def test_what_is_not_understood_or_not_there_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], args: tuple[str, ...], code: int, told: str
) -> None:
    assert bvmonitor(status_home(tmp_path), *args) == code
    assert told in capsys.readouterr().err


def test_faults_of_targets_are_all_told_with_file_and_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = status_home(tmp_path) / "targets" / "klepp.yaml"
    path.write_text("for: Kleppp\ntargets:\n  - {indicator: sick_leav, years: {2018: 6}}\n", encoding="utf-8")
    assert bvmonitor(tmp_path, *STATUS) == 10
    told = capsys.readouterr().err
    assert f"{path}:1:6:" in told
    assert f"{path}:3:" in told
    assert "sick_leave" in told


def test_an_unattended_run_can_make_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    wanted = '[run]\nmunicipalities = ["Klepp"]\n[[page]]\ncommand = "report status"\nthen = "{then}"\n'
    for then, code in (("2016-12-31", 0), ("31.12.2016", 10)):
        (tmp_path / "bvmonitor.toml").write_text(wanted.format(then=then), encoding="utf-8")
        assert run(["--home", str(tmp_path), "run", "--dry-run"], Invocation({}, tmp_path)) == code
    assert "31.12.2016" in capsys.readouterr().err
