"""`bvmonitor explain` on the bundled sample."""

import csv
import json
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from bvmonitor.cli.invocation import Invocation
from bvmonitor.cli.main import run


def bvmonitor(home: Path, *args: str) -> int:
    return run([*args, "--home", str(home)], Invocation({}, home))


def explain(home: Path, capsys: pytest.CaptureFixture[str], *args: str) -> dict[str, Any]:
    assert bvmonitor(home, "explain", *args, "--format", "json") == 0
    document: dict[str, Any] = json.loads(capsys.readouterr().out)
    return document


def test_a_published_figure_names_its_cell_its_source_and_its_rounding(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    document = explain(tmp_path, capsys, "net_expenditure_per_inhabitant_0_22", "Time", "--year", "2015")
    assert document["schema"] == "bvmonitor/explain/1"
    assert (document["value"], document["text"], document["origin"]) == (5626.0, "5\u00a0626", "published")
    (part,) = [part for part in document["parts"] if part["name"] == "published"]
    (cell,) = part["terms"][0]["cells"]
    assert cell["value"] == 5626.0
    assert {code["code"] for code in cell["codes"].values()} >= {"1121", "2015"}
    source = next(each for each in document["sources"] if each["table"] == "12279")
    assert len(source["sha256"]) == 64
    assert document["steps"][-1] == (
        "5\u00a0626 avrundes én gang, halve bort fra null, desimaler: 0. Trykt: 5\u00a0626"
    )


def test_a_computed_figure_shows_its_sums_and_their_ratio(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    document = explain(tmp_path, capsys, "children_with_measures_0_22", "Holmestrand", "--year", "2015")
    assert document["computed"]["value"] is not None
    steps = document["steps"]
    assert steps[0].startswith("Teller: ")
    assert steps[1].startswith("Nevner: ")
    assert steps[2].startswith("100 × ")
    numerator = next(part["value"] for part in document["parts"] if part["name"] == "numerator")
    denominator = next(part["value"] for part in document["parts"] if part["name"] == "denominator")
    assert document["computed"]["value"] == 100 * numerator / denominator


def test_the_page_says_what_is_printed_and_that_it_is_the_sample(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert (
        bvmonitor(tmp_path, "explain", "kommunebarometeret_rank", "Klepp", "--year", "2015", "--lang", "nn") == 0
    )
    captured = capsys.readouterr()
    assert captured.out.startswith("# Klepp 2015: Kommunebarometeret")
    assert "Sida viser 317 (frå eigne filer)." in captured.out
    assert "EKSEMPELTAL" in captured.out
    assert "EKSEMPELTAL" in captured.err


def test_csv_has_one_line_per_cell(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    args = ("children_with_measures_0_22", "Holmestrand", "--year", "2015", "--format", "csv")
    assert bvmonitor(tmp_path, "explain", *args) == 0
    lines = list(csv.DictReader(StringIO(capsys.readouterr().out)))
    assert {line["part"] for line in lines} >= {"numerator", "denominator"}
    assert {line["table"] for line in lines} >= {"12275", "07459"}


def test_a_terminal_gets_a_table(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    args = ("children_with_measures_0_22", "Holmestrand", "--year", "2015", "--format", "table", "--lang", "en")
    assert bvmonitor(tmp_path, "explain", *args) == 0
    out = capsys.readouterr().out
    assert "Numerator" in out
    assert "Computation" in out


def test_a_group_lists_who_counts_and_who_does_not(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    args = ("population_0_17", "Rogaland", "--year", "2020", "--exclude", "Klepp", "--average", "median")
    assert bvmonitor(tmp_path, "explain", *args, "--lang", "en") == 0
    out = capsys.readouterr().out
    assert "| **Members that count**" in out
    assert "1120 Klepp: left out by request" in out
    assert "- Klepp is left out." in out
    assert "x = median(Tᵢ)" in out
    assert bvmonitor(tmp_path, "explain", *args, "--format", "csv") == 0
    lines = list(csv.DictReader(StringIO(capsys.readouterr().out)))
    assert {line["counts"] for line in lines if line["member"] == "1120"} == {"false"}
    assert {line["counts"] for line in lines if line["member"] == "1121"} == {"true"}


def test_the_difference_from_ssbs_figure_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    document = explain(tmp_path, capsys, "children_with_measures_0_22", "Hvaler", "--year", "2015")
    assert document["agreement"]["outcome"] == "differs"
    assert any("er mer enn avrunding" in step for step in document["steps"])
    assert document["text"] == "8,4"


@pytest.mark.parametrize(
    ("args", "code", "said"),
    [
        (["kommunebarometer_rank", "Klepp"], 2, "kommunebarometeret_rank"),
        (["kommunebarometeret_rank", "Kleppp"], 2, "Klepp"),
        (["kommunebarometeret_rank", "Klepp", "--year", "1990"], 2, "1990"),
        (["population_0_17", "Klepp", "--year", "1999"], 2, "Tallene går fra 2013 til 2025"),
        (["kommunebarometeret_rank", "Klepp", "--average", "median"], 2, "--average"),
        (["population_0_17", "EKG07@1999"], 2, "EKG07@1999"),
        (["population_0_17", "EKG07", "--exclude", "Rogaland"], 2, "Rogaland"),
        (["population_0_17", "EKG07", "--average", "mode"], 2, "median"),
        (["kommunebarometeret_rank", "Oslo"], 30, "for Oslo - Oslove.\n"),
        (["kommunebarometeret_rank", "Oslo", "--year", "2015"], 30, "for Oslo 2015.\n"),
    ],
)
def test_bad_input_ends_with_its_code(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], args: list[str], code: int, said: str
) -> None:
    assert bvmonitor(tmp_path, "explain", *args) == code
    assert said in capsys.readouterr().err
