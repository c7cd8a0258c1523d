"""Pages get own figures from one place, which hides what their readers may not see."""

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.support.own import keep, months, own_figure

from bvmonitor.app.basis.context import Workspace
from bvmonitor.app.own.listing import list_own
from bvmonitor.app.presenting.form import Form, notice_text, render
from bvmonitor.domain.publishing import WITHOUT, Audience

SOURCE = Path(__file__).parents[3] / "src" / "bvmonitor"
# What reads the figures as they were given: the door itself, and what takes figures in.
RAW = {
    "app/basis/own.py",
    "app/basis/own_view.py",
    "app/own/bufdir.py",
    "app/own/import_file.py",
}
READERS = {"read_own", "own_figures"}


def importers() -> Iterator[str]:
    for path in SOURCE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.ImportFrom) and READERS & {each.name for each in node.names}:
                yield path.relative_to(SOURCE).as_posix()


def test_no_page_reads_own_figures_past_the_door() -> None:
    assert set(importers()) <= RAW


def test_a_home_without_own_figures_loads_nothing_of_them(tmp_path: Path) -> None:
    assert Workspace(tmp_path).own is None
    keep(tmp_path, [own_figure("man_years", "1120", "2018", 2)])
    assert Workspace(tmp_path).own is not None
    assert Workspace(tmp_path, audience=WITHOUT).own is None


def test_the_list_of_own_figures_is_internal_and_the_publics_has_nothing_hidden(tmp_path: Path) -> None:
    keep(tmp_path, [own_figure("children_placed_now", "1120", "2018-12-31", 9173)], "januar.csv")
    keep(tmp_path, [own_figure("children_placed_now", "1120", "2018-12-31", 3)], "mars.csv")
    keep(tmp_path, months("reports_received", "1120", 2018, [9, 8, 2]), "mai.csv")
    internal = list_own(Workspace(tmp_path), "nb", every_version=True)
    assert notice_text(internal, "nb").startswith("Internt – ikke for publisering.")
    assert "9173" in str(render(internal, Form("csv", "nb")))
    public = list_own(Workspace(tmp_path, audience=Audience("public")), "nb", every_version=True)
    text = str(render(public, Form("csv", "nb")))
    assert "9173" not in text
    assert "Internt" not in text
    hidden = [line for line in text.splitlines() if ",hidden," in line]
    assert len(hidden) == 2
