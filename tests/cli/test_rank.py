import csv
import json
from io import StringIO
from pathlib import Path

import pytest

from bvmonitor.cli.invocation import Invocation
from bvmonitor.cli.main import run

ROGALAND = ("rank", "population_0_17", "--county", "Rogaland", "--year", "2020", "--mark", "Klepp")


def bvmonitor(home: Path, *args: str) -> int:
    return run(["--home", str(home), *args], Invocation({}, home))


def test_a_page_prints_figures_and_the_machine_formats_hold_them_unrounded(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert bvmonitor(tmp_path, *ROGALAND) == 0
    page = capsys.readouterr()
    assert "| Kommune    | Nummer | Plass | Tall (antall) | Kvartil | Markert |" in page.out
    assert "- Klepp: plass 7 av 23, kvartil 2. Tallet er 4\u00a0968, medianen 2\u00a0854." in page.out
    assert "**Slik siterer du**" in page.out
    assert "ranked_value" not in page.out
    assert "EKSEMPELTALL" in page.out
    assert "EKSEMPELTALL" in page.err
    assert bvmonitor(tmp_path, *ROGALAND, "--format", "json") == 0
    document = json.loads(capsys.readouterr().out)
    assert document["schema"] == "bvmonitor/rank/1"
    assert document["notes"][0].startswith("EKSEMPELTALL")
    assert bvmonitor(tmp_path, *ROGALAND, "--format", "csv") == 0
    lines = list(csv.DictReader(StringIO(capsys.readouterr().out)))
    assert [line["code"] for line in lines] == [row["code"] for row in document["rows"]]
    for line, row in zip(lines, document["rows"], strict=True):
        assert line["figure"] in page.out
        assert float(line["ranked_value"]) == row["ranked_value"] == row["value"]


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (("population_0_71",), "population_0_17"),
        (("population_0_17", "--county", "Rogalandd"), "Rogaland"),
        (("population_0_17", "--group", "own"), "--mark"),
        (("population_0_17", "--group", "7", "--county", "Rogaland"), "--group"),
        (("population_0_17", "--top", "0"), "--top"),
    ],
)
def test_what_is_not_understood_ends_with_2_and_the_nearest(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], args: tuple[str, ...], told: str
) -> None:
    assert bvmonitor(tmp_path, "rank", *args) == 2
    assert told in capsys.readouterr().err


def test_no_figures_at_all_end_with_30(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert bvmonitor(tmp_path, "rank", "children_with_measures_0_22", "--year", "2013") == 30
    assert "alle kommuner 2013" in capsys.readouterr().err
