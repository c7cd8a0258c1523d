import csv
from io import StringIO
from pathlib import Path

import pytest

from bvmonitor.cli.invocation import Invocation
from bvmonitor.cli.main import run

HOME = Path(__file__).parents[1] / "fixtures" / "distributions"
REPORTS = ("distribution", "reports_by_source", "Baerum")


def bvmonitor(home: Path, *args: str) -> int:
    return run(["--home", str(home), *args], Invocation({}, home))


def test_the_same_cells_are_on_the_page_and_in_csv(capsys: pytest.CaptureFixture[str]) -> None:
    assert bvmonitor(HOME, *REPORTS) == 0
    page = capsys.readouterr()
    assert not page.err
    assert bvmonitor(HOME, *REPORTS, "--format", "csv") == 0
    lines = list(csv.DictReader(StringIO(capsys.readouterr().out)))
    assert len(lines) == 10 * 8
    assert all(line["text"] in page.out for line in lines)
    (share,) = [x for x in lines if (x["row"], x["spanner"], x["column"]) == ("Barnet", "Andel (prosent)", "2021")]
    assert (share["text"], round(float(share["value"]), 6)) == ("0,9", 0.942127)


def test_years_are_those_that_were_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    assert bvmonitor(HOME, *REPORTS, "--years", "2022-2023", "--lang", "nn") == 0
    out = capsys.readouterr().out
    assert "Uromeldingar etter kven som melder: Bærum 2022–2023" in out
    assert "2021" not in out


@pytest.mark.parametrize(
    ("args", "code", "told"),
    [
        (("distribution", "reports_by_sorce", "Bærum"), 2, "reports_by_source"),
        (("distribution", "reports_by_source", "Klepp"), 2, "reports_by_source.csv"),
        (("distribution", "reports_by_source", "Bærumm"), 2, "Bærum"),
        ((*REPORTS, "--years", "2019-2023"), 2, "2019"),
        (("distribution", "net_expenditure_by_function", "Klepp"), 30, "Klepp"),
    ],
)
def test_what_is_not_understood_or_not_there_is_told(
    capsys: pytest.CaptureFixture[str], args: tuple[str, ...], code: int, told: str
) -> None:
    assert bvmonitor(HOME, *args) == code
    assert told in capsys.readouterr().err


def test_faults_of_a_file_end_with_10_and_are_listed_with_their_lines(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "distributions"
    folder.mkdir()
    for name in ("reports_by_source.yaml", "reports_by_source.csv"):
        (folder / name).write_bytes((HOME / "distributions" / name).read_bytes())
    with (folder / "reports_by_source.csv").open("a", encoding="utf-8") as file:
        file.write("Skule,2023,12\nPolitimann,2022,1\n")
    assert bvmonitor(tmp_path, *REPORTS) == 10
    told = capsys.readouterr().err
    assert "reports_by_source.csv:29:1" in told
    assert "reports_by_source.csv:30:1" in told
    assert "politi" in told
