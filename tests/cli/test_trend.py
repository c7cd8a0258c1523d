import csv
from io import StringIO
from pathlib import Path

import pytest

from bvmonitor.cli.invocation import Invocation
from bvmonitor.cli.main import run

GESJDAL = ("trend", "children_with_measures_0_22", "Gjesdal")


def bvmonitor(home: Path, *args: str) -> int:
    return run(["--home", str(home), *args], Invocation({}, home))


def test_the_same_cells_are_on_the_page_and_in_csv(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert bvmonitor(tmp_path, *GESJDAL, "--group", "own", "--country", "all") == 0
    page = capsys.readouterr()
    assert "| År   | Gjesdal prosent |" in page.out
    assert "EKSEMPELTALL" in page.err
    assert bvmonitor(tmp_path, *GESJDAL, "--group", "own", "--country", "all", "--format", "csv") == 0
    lines = list(csv.DictReader(StringIO(capsys.readouterr().out)))
    assert {line["page"] for line in lines} == {"trend"}
    assert all(line["text"] in page.out for line in lines)
    up = next(
        line for line in lines if (line["row"], line["spanner"]) == ("2017", "Gjesdal") and "opp" in line["text"]
    )
    assert (up["text"].replace("\u00a0", " "), float(up["value"])) == ("↑ opp 0,6", 0.6)


def test_several_municipalities_stand_side_by_side(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert bvmonitor(tmp_path, *GESJDAL, "Hvaler", "--years", "2015-2016", "--lang", "en") == 0
    out = capsys.readouterr().out
    assert "Gjesdal and Hvaler 2015–2016" in out
    assert "| Gjesdal |" in out
    assert "| Hvaler  |" in out


@pytest.mark.parametrize(
    ("args", "code", "told"),
    [
        (("trend", "children_with_measures_0_2", "Klepp"), 2, "children_with_measures_0_22"),
        (("trend", "children_with_measures_0_22", "Kleppp"), 2, "Klepp"),
        (("trend", "children_with_measures_0_22"), 2, "MUNICIPALITY"),
        ((*GESJDAL, "--years", "2018-2015"), 2, "2018-2015"),
        ((*GESJDAL, "--years", "2020-2021"), 30, "Gjesdal 2020–2021"),
    ],
)
def test_what_is_not_understood_or_not_there_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], args: tuple[str, ...], code: int, told: str
) -> None:
    assert bvmonitor(tmp_path, *args) == code
    assert told in capsys.readouterr().err
