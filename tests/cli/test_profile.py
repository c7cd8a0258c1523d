"""`bvmonitor profile`, as it is typed."""

import csv
import json
from io import StringIO
from pathlib import Path

import pytest
from tests.support.command_line import run_bvmonitor

PROFILE = ("profile", "Gjesdal", "--year", "2018", "--set", "ssb_key_figures", "--lang", "en")


def test_the_page_has_own_years_the_mean_and_who_is_highest(tmp_path: Path) -> None:
    ran = run_bvmonitor(*PROFILE, home=tmp_path)
    assert ran.code == 0
    assert ran.err.startswith("SAMPLE FIGURES")
    assert ran.out.startswith("# Gjesdal 2016–2018 beside KOSTRA group 8: ")
    (row,) = [line for line in ran.out.splitlines() if line.startswith("| Net operating expenditure")]
    cells = [cell.strip() for cell in row.split("|")[2:-1]]
    assert cells == ["4,860", "6,045", "6,613", "8,077", "6,613", "Gjesdal", "6,253", "Time", "2 of 23"]


def test_every_format_has_the_same_cells(tmp_path: Path) -> None:
    document = json.loads(run_bvmonitor(*PROFILE, "--format", "json", home=tmp_path).out)
    in_json = [cell["text"] for table in document["tables"] for row in table["rows"] for cell in row["cells"]]
    lines = list(csv.DictReader(StringIO(run_bvmonitor(*PROFILE, "--format", "csv", home=tmp_path).out)))
    assert [line["text"] for line in lines] == in_json
    assert document["page"] == "profile"
    for ending in ("html", "xlsx", "txt"):
        ran = run_bvmonitor(*PROFILE, "-o", f"page.{ending}", home=tmp_path)
        assert ran.code == 0, ran.err
        assert (tmp_path / f"page.{ending}").stat().st_size > 1000


@pytest.mark.parametrize(
    ("args", "code", "said"),
    [
        (("--peers", "ass"), 2, "asss"),
        (("--group", "99"), 2, "99"),
        (("--average", "median"), 2, "median"),
        (("--comments", "absent.yaml"), 10, "absent.yaml"),
    ],
)
def test_what_cannot_be_made_is_told(tmp_path: Path, args: tuple[str, ...], code: int, said: str) -> None:
    ran = run_bvmonitor(*PROFILE, *args, home=tmp_path)
    assert (ran.code, ran.out) == (code, "")
    assert said in ran.err
