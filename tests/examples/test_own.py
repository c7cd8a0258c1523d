"""The leader's guide and the files of examples/own: each step is taken as it stands."""

import shlex
from pathlib import Path
from shutil import copytree

import pytest
from openpyxl import load_workbook

from bvmonitor.cli.invocation import Invocation
from bvmonitor.cli.main import run
from bvmonitor.store.own_figures import current, read_own

ROOT = Path(__file__).parents[2]
GUIDE = (ROOT / "docs" / "leder.md").read_text("utf-8")
FOLDER = ROOT / "examples" / "own"
COMMANDS = [line.removeprefix("$ bvmonitor ") for line in GUIDE.splitlines() if line.startswith("$ bvmonitor ")]
VALUES = {
    cells[1]: int(cells[5])
    for line in GUIDE.splitlines()
    if len(cells := [each.strip() for each in line.split("|")]) == 7 and cells[5].isdigit()
}


def _run(folder: Path, line: str) -> int:
    return run(shlex.split(line, comments=True), Invocation({"BVMONITOR_HOME": str(folder / "home")}, folder))


def test_a_leader_gets_from_an_empty_file_to_a_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    template, import_, page = COMMANDS
    assert _run(tmp_path, template) == 0
    book = load_workbook("tall.xlsx")
    filled = {row[0].value: row for row in book["Tall"].iter_rows(min_row=2)}
    assert filled.keys() == VALUES.keys()
    for title, value in VALUES.items():
        filled[title][4].value = value
    book.save("tall.xlsx")
    assert _run(tmp_path, import_) == 0
    assert sorted(read_own(tmp_path / "home").frame["value"]) == sorted(VALUES.values())
    assert _run(tmp_path, page) == 0
    assert "Undersøkelser over frist" in Path("status.html").read_text("utf-8")


@pytest.mark.parametrize(("name", "figures"), [("land.csv", 8), ("klepp.csv", 16)])
def test_the_files_are_taken_in_with_the_figures_that_were_printed(
    tmp_path: Path, name: str, figures: int
) -> None:
    copytree(FOLDER / "definitions", tmp_path / "home" / "definitions")
    assert _run(tmp_path, f"local import {FOLDER / name}") == 0
    frame = current(read_own(tmp_path / "home").frame)
    assert frame.height == figures
    lines = (FOLDER / name).read_text("utf-8-sig").splitlines()[1:]
    printed = sorted((line.split(";")[0], float(line.split(";")[3])) for line in lines)
    assert sorted(frame.select("figure_id", "value").iter_rows()) == printed


def test_the_guide_is_one_page() -> None:
    assert len(GUIDE.splitlines()) <= 66


def test_the_definition_in_the_docs_is_as_it_says(tmp_path: Path) -> None:
    page = (ROOT / "docs" / "own_figures.md").read_text("utf-8")
    definition = page.split("```yaml\n")[1].split("```")[0]
    folder = tmp_path / "home" / "definitions"
    folder.mkdir(parents=True)
    (folder / "mine.yaml").write_text(definition, "utf-8")
    (tmp_path / "tall.csv").write_text("id;sted;periode;verdi\nparents_guided;Klepp;2018-10;7\n", "utf-8")
    assert _run(tmp_path, f"local import {tmp_path / 'tall.csv'}") == 0
