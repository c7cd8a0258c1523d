import csv
import json
from io import StringIO
from pathlib import Path

import pytest

from bvmonitor.cli.invocation import Invocation
from bvmonitor.cli.main import run


def bvmonitor(home: Path, *args: str) -> int:
    return run(["--home", str(home), *args], Invocation({}, home))


def test_the_monitor_shows_the_same_cells_as_markdown_csv_and_json(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert bvmonitor(tmp_path, "report", "monitor", "Gjesdal") == 0
    page = capsys.readouterr()
    assert "## Kapasitet" in page.out
    assert "EKSEMPELTALL" in page.err
    assert bvmonitor(tmp_path, "report", "monitor", "Gjesdal", "--format", "csv") == 0
    lines = list(csv.DictReader(StringIO(capsys.readouterr().out)))
    assert {line["part"] for line in lines} == {"capacity", "economy", "background"}
    assert all(line["text"] in page.out for line in lines)
    assert bvmonitor(tmp_path, "report", "monitor", "Gjesdal", "--format", "json") == 0
    document = json.loads(capsys.readouterr().out)
    cells = [c["text"] for p in document["parts"] for t in p["tables"] for row in t["rows"] for c in row["cells"]]
    assert cells == [line["text"] for line in lines]


def test_what_stands_beside_and_which_years_can_be_chosen(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ("--years", "2017-2018", "--with", "Time", "--group", "none", "--real-prices", "2018")
    assert bvmonitor(tmp_path, "report", "monitor", "Gjesdal", *words) == 0
    out = capsys.readouterr().out
    head = next(line for line in out.splitlines() if line.startswith("| Nøkkeltall"))
    assert [cell.strip() for cell in head.split("|")[2:-1]] == [
        "Gjesdal 2017",
        "Gjesdal 2018",
        "2018 Time",
        "2018 Landet uten Oslo",
    ]
    assert "2018-priser" in out


def test_what_cannot_be_shown_ends_with_its_exit_code(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert bvmonitor(tmp_path, "report", "moniter", "Gjesdal") == 2
    assert "monitor" in capsys.readouterr().err
    assert bvmonitor(tmp_path, "report", "monitor", "Gjesdal", "--year", "2018", "--years", "2017-2018") == 2
    assert "--years" in capsys.readouterr().err
    assert bvmonitor(tmp_path, "report", "monitor", "Gjesdalen") == 2
    assert "Gjesdal" in capsys.readouterr().err


def test_the_yearly_report_makes_files_to_write_in_and_takes_in_what_they_say(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ("report", "tilstandsrapport", "Gjesdal", "--year", "2018", "--texts", "texts/{code}")
    assert bvmonitor(tmp_path, *words) == 0
    first = capsys.readouterr()
    assert "1_summary.md" in first.err
    assert first.out.count("**Her må en person skrive:**") == 7
    (tmp_path / "texts" / "1122" / "7_focus.md").write_text("Vi satser.\n", encoding="utf-8")
    assert bvmonitor(tmp_path, *words) == 0
    second = capsys.readouterr()
    assert "1_summary.md" not in second.err
    assert second.out.count("**Her må en person skrive:**") == 6
    assert "\nVi satser.\n" in second.out


def test_texts_that_cannot_be_used_end_with_their_exit_code_and_their_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "1_summary.md").write_text("En\n{{figure:sick_leav}}\n", encoding="utf-8")
    (folder / "1_sumary.md").write_text("x", encoding="utf-8")
    words = ("report", "tilstandsrapport", "Gjesdal", "--texts", "texts")
    assert bvmonitor(tmp_path, *words) == 10
    err = capsys.readouterr().err
    assert (
        "1_summary.md:2:1: rapporten har ikke noe nøkkeltall med id-en «sick_leav». Mente du «sick_leave»?" in err
    )
    assert "1_sumary.md: rapporten har ingen del som heter dette" in err
    assert bvmonitor(tmp_path, *words[:2], "Time", "--texts", str(folder / "1_summary.md")) == 10
    assert "--texts" in capsys.readouterr().err


def test_one_page_has_five_figures_and_three_sentences(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert bvmonitor(tmp_path, "report", "one-page", "Gjesdal", "--year", "2018", "--format", "json") == 0
    document = json.loads(capsys.readouterr().out)
    assert (len(document["reading"]), len(document["tables"][0]["rows"])) == (3, 5)
    assert bvmonitor(tmp_path, "report", "one-page", "Gjesdal", "--set", "expenditure", "--lang", "nn") == 0
    assert "dei fem første i settet" in capsys.readouterr().out
