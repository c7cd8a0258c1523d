"""Funnels, bands and intervals as a user types and reads them."""

import csv
import json
from io import StringIO
from pathlib import Path

import pytest

from bvmonitor.cli.invocation import Invocation
from bvmonitor.cli.main import run
from bvmonitor.domain.language import LANGS

FUNNEL = ("funnel", "children_with_measures_0_22", "--year", "2015", "--mark", "Holmestrand")
SURE = ("compare", "Holmestrand", "--year", "2015", "--intervals", "--with", "Moss", "--indicator")


def bvmonitor(home: Path, *args: str) -> int:
    return run(["--home", str(home), *args], Invocation({}, home))


def test_a_funnel_is_printed_and_its_machine_formats_hold_the_limits_unrounded(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert bvmonitor(tmp_path, *FUNNEL) == 0
    page = capsys.readouterr().out
    assert "| Kommune" in page
    assert "| Ventet, 95 % | Ventet, 99,8 % | Utfall" in page
    assert "phi" in page
    assert "- Holmestrand: " in page
    assert bvmonitor(tmp_path, *FUNNEL, "--format", "json") == 0
    document = json.loads(capsys.readouterr().out)
    assert document["schema"] == "bvmonitor/funnel/1"
    assert document["n_counted"] == sum(row["low_95"] is not None for row in document["rows"]) > 5
    assert document["notes"][0].startswith("EKSEMPELTALL")
    assert bvmonitor(tmp_path, *FUNNEL, "--format", "csv") == 0
    lines = list(csv.DictReader(StringIO(capsys.readouterr().out)))
    assert [line["code"] for line in lines] == [row["code"] for row in document["rows"]]
    for line, row in zip(lines, document["rows"], strict=True):
        assert (float(line["high_998"]) if line["high_998"] else None) == row["high_998"]
        assert line["standing"] == (row["standing"] or "")
        assert line["figure"] in page


@pytest.mark.parametrize("lang", LANGS)
def test_every_outcome_reads_in_every_language(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], lang: str
) -> None:
    assert bvmonitor(tmp_path, *FUNNEL, "--lang", lang) == 0
    page = capsys.readouterr().out
    outcome = {"nb": "innenfor", "nn": "innanfor", "en": "inside"}[lang]
    assert f"| {outcome}" in page


def test_intervals_are_the_same_in_every_format(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    wanted = (*SURE, "children_with_measures_0_22,net_expenditure_per_inhabitant_0_22")
    assert bvmonitor(tmp_path, *wanted, "--format", "json") == 0
    document = json.loads(capsys.readouterr().out)
    assert bvmonitor(tmp_path, *wanted, "--format", "csv") == 0
    lines = list(csv.DictReader(StringIO(capsys.readouterr().out)))
    assert bvmonitor(tmp_path, *wanted) == 0
    page = capsys.readouterr().out
    assert "Holmestrand 95 % intervall" in page
    assert "Moss Holmestrand er" in page
    cells = [cell for row in document["rows"] for cell in row["cells"]]
    assert any(cell["interval"] for cell in cells)
    assert any(cell["clear"] and cell["clear"]["verdict"] for cell in cells)
    for cell, line in zip(cells, lines, strict=True):
        interval, clear = cell["interval"] or {}, cell["clear"] or {}
        assert line["interval_low"] == ("" if interval.get("low") is None else str(interval["low"]))
        assert line["interval_method"] == interval.get("method", "")
        assert line["clear_verdict"] == (clear.get("verdict") or "")
        assert line["no_interval"] == (cell["no_interval"] or "")


def test_a_ranking_prints_bands(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    wanted = ("rank", "children_with_measures_0_22", "--year", "2015", "--mark", "Holmestrand")
    assert bvmonitor(tmp_path, *wanted) == 0
    page = capsys.readouterr().out
    assert "| Plass |  Bånd |" in page
    assert "| Mot resten" in page
    assert "Når bare klare forskjeller teller, kan plassen være fra" in page
    assert bvmonitor(tmp_path, *wanted, "--format", "json") == 0
    rows = json.loads(capsys.readouterr().out)["rows"]
    banded = [row for row in rows if row["band_from"] is not None]
    assert banded
    assert all(row["band_from"] <= row["rank"] <= row["band_to"] for row in banded)


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("funnel", "population_0_17"), "grenser for tilfeldig variasjon"),
        (("funnel", "children_with_measures_0_22", "--group", "7", "--county", "Rogaland"), "--county"),
        (("compare", "Klepp", "--pool", "3", "--rank"), "--rank"),
        (("compare", "Klepp", "--pool", "1"), "--pool"),
    ],
)
def test_what_cannot_be_asked_for_ends_with_two(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], args: tuple[str, ...], said: str
) -> None:
    assert bvmonitor(tmp_path, *args) == 2
    assert said in capsys.readouterr().err
