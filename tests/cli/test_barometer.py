import csv
import json
from io import StringIO
from pathlib import Path

import pytest

from bvmonitor.cli.invocation import Invocation
from bvmonitor.cli.main import run

OWN = """
id: own
version: 2
title: {nb: Mitt barometer, nn: Mitt barometer, en: My barometer}
mean: unweighted
trim: 0
min_municipalities: 5
indicators:
  children_with_reports_0_17: {weight: 1, direction: lower_is_better}
  children_with_investigation_0_17: {weight: 1, direction: lower_is_better}
  net_expenditure_per_inhabitant_0_22: {weight: 2, direction: higher_is_better}
  qualified_positions_per_1000_0_17: 1
"""


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home folder with a composite that the bundled sample has figures for."""
    (tmp_path / "composites").mkdir()
    (tmp_path / "composites" / "own.yaml").write_text(OWN, encoding="utf-8")
    return tmp_path


def barometer(home: Path, *args: str) -> int:
    return run(["--home", str(home), "barometer", *args], Invocation({}, home))


def test_a_page_has_scores_beside_group_and_country_and_says_whose_they_are(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert barometer(home, "Gjesdal", "--year", "2018") == 0
    page = capsys.readouterr().out
    assert page.startswith("# Gjesdal 2018: Mitt barometer\n")
    assert "EKSEMPELTALL" in page
    assert "KOSTRA-gruppe 8 Karakter" in page
    assert "| Indikatorer med karakter (av 4) " in page
    assert "| Kommuner med samlet karakter " in page
    assert "av de 11 kommunene som har en samlet karakter." in page
    assert "Det er ikke Kommunebarometeret." in page
    assert "minst 60 prosent av indikatorene" in page
    assert "KOSTRA-gruppe 8 i 2018 følger inndelingen fra 2016." in page
    assert "Steg for steg" not in page


def test_the_steps_lead_from_figures_to_the_total(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert barometer(home, "Gjesdal", "--year", "2018", "--steps", "--format", "json") == 0
    beside, steps = json.loads(capsys.readouterr().out)["tables"]
    heads = [head["text"] for head in steps["columns"]][1:]
    assert heads[0] == "Tall"
    rows = {
        row["row"]: {h: cell["value"] for h, cell in zip(heads, row["cells"], strict=True)}
        for row in steps["rows"]
    }
    total = next(row for row in beside["rows"] if row["row"] == "Samlet karakter")["cells"][2]["value"]
    scored = [row for name, row in rows.items() if row["Bidrag"] is not None and name != "Sum"]
    assert len(scored) == 3
    assert rows["Sum"]["Bidrag"] == pytest.approx(total)
    assert sum(row["Vekt som teller (prosent)"] for row in scored) == pytest.approx(100)
    for row in scored:
        # By hand: from the figure, the mean and the end on its side of it.
        figure, mean = row["Tall"], row["Snitt"]
        is_better = (figure > mean) == (row["Beste ende"] > row["Dårligste ende"])
        end = row["Beste ende"] if is_better else row["Dårligste ende"]
        score = 3.5 + (2.5 if is_better else -2.5) * (figure - mean) / (end - mean)
        assert row["Karakter"] == pytest.approx(score)
        assert row["Bidrag"] == pytest.approx(score * row["Vekt som teller (prosent)"] / 100)


def test_all_municipalities_stand_in_order_with_the_best_first(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert barometer(home, "--all", "--format", "csv", "--lang", "en") == 0
    lines = list(csv.DictReader(StringIO(capsys.readouterr().out)))
    totals = [float(line["value"]) for line in lines if line["column"] == "Total score" and line["value"]]
    assert len(totals) == 11
    assert totals == sorted(totals, reverse=True)
    assert all(1 <= total <= 6 for total in totals)


@pytest.mark.parametrize("lang", ["nb", "nn", "en"])
@pytest.mark.parametrize("args", [("Gjesdal", "--years", "2015-2018", "--steps"), ("--all",), ("--list",)])
def test_every_page_is_made_in_every_language_and_format(
    home: Path, capsys: pytest.CaptureFixture[str], lang: str, args: tuple[str, ...]
) -> None:
    for form in ("table", "md", "html", "csv", "json"):
        assert barometer(home, *args, "--lang", lang, "--format", form) == 0
        assert capsys.readouterr().out


def test_several_years_show_places_and_say_where_the_series_break(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert barometer(home, "Gjesdal", "--years", "2018-2020") == 0
    page = capsys.readouterr().out
    assert "| Plass " in page
    assert "Karakteren viser hvor kommunen står blant andre det året." in page


def test_years_with_other_borders_are_marked_and_said(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert barometer(home, "Kristiansand", "--years", "2018-2020", "--steps") == 0
    page = capsys.readouterr().out
    assert page.count("## Steg for steg") == 1
    assert "≠" in page
    assert "Kristiansand hadde andre grenser i 2018–2019, og får ingen karakter for de årene." in page


@pytest.mark.parametrize(
    ("args", "code", "told"),
    [
        ((), 2, "barometer --all"),
        (("Klepp", "--all"), 2, "--all"),
        (("--all", "--years", "2015-2018"), 2, "--years"),
        (("--all", "--steps"), 2, "--steps"),
        (("Kleppp",), 2, "Klepp"),
        (("Klepp", "--composite", "owm"), 2, "own"),
        (("Klepp", "--year", "1990"), 2, "1990"),
        (("Klepp", "--composite", "child_welfare_example"), 30, "min_municipalities"),
    ],
)
def test_what_cannot_be_made_is_told(
    home: Path, capsys: pytest.CaptureFixture[str], args: tuple[str, ...], code: int, told: str
) -> None:
    assert barometer(home, *args) == code
    assert told in capsys.readouterr().err


def test_faults_of_a_file_end_with_10_and_all_of_them(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = home / "composites" / "bad.yaml"
    path.write_text(
        "id: own\nversion: 1\ntitle: {nb: B}\nindicators:\n  children_with_report: 1\n", encoding="utf-8"
    )
    assert barometer(home, "Gjesdal") == 10
    told = capsys.readouterr().err
    assert f"{path}:5" in told
    assert "children_with_reports" in told


def test_with_several_of_ones_own_one_must_be_named(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    other = OWN.replace("id: own", "id: other")
    (home / "composites" / "other.yaml").write_text(other, encoding="utf-8")
    assert barometer(home, "Gjesdal", "--year", "2018") == 2
    assert "--composite" in capsys.readouterr().err
    assert barometer(home, "Gjesdal", "--year", "2018", "--composite", "other") == 0
