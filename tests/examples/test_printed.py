"""examples/own: files that are read in make the printed tables of Land and Klepp again."""

import csv
import json
from pathlib import Path
from shutil import copytree

import pytest

from bvmonitor.cli.invocation import Invocation
from bvmonitor.cli.main import run

ROOT = Path(__file__).parents[2]
OWN = ROOT / "examples" / "own"


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("home")
    for name in ("definitions", "targets"):
        copytree(OWN / name, folder / name)
    for name in ("land.csv", "klepp.csv"):
        assert bvmonitor(folder, "local", "import", str(OWN / name)) == 0
    return folder


def bvmonitor(folder: Path, *args: str) -> int:
    return run(["--home", str(folder), *args], Invocation({}, folder))


def page(folder: Path, capsys: pytest.CaptureFixture[str], *args: str) -> list[list[list[float | str | None]]]:
    """The tables of a status page: of each row its name, and the figure of every cell."""
    capsys.readouterr()
    assert bvmonitor(folder, "report", "status", *args, "--format", "json") == 0
    tables = json.loads(capsys.readouterr().out)["tables"]
    return [[[row["row"], *(cell["value"] for cell in row["cells"])] for row in table["rows"]] for table in tables]


def golden(name: str) -> list[list[str]]:
    with (ROOT / "tests" / "fixtures" / "golden" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return [*csv.reader(file)][1:]


def test_lands_status_follows_from_its_file(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    dates = ("--then", "2016-12-31", "--now", "2017-09-25")
    rows, _ = page(home, capsys, "Land barneverntjeneste", *dates)
    wanted = [[title, float(then), float(now)] for title, then, now in golden("land_status_2017")]
    assert [[str(row[0]).removesuffix(" (antall)"), *row[1:3]] for row in rows] == wanted


def test_klepps_targets_and_budget_follow_from_its_file(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, targets, budget = page(home, capsys, "Klepp", "--lang", "nn")
    wanted = [[title, *map(float, figures)] for title, _, *figures in golden("klepp_targets_2017")]
    assert [[row[0], row[2], row[3], row[6]] for row in targets] == wanted
    lines = [[title.replace("SUM", "Sum"), *map(float, figures)] for title, *figures in golden("klepp_budget")]
    assert budget == lines
