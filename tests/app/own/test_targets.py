"""Targets beside figures in a file: read with every fault at once, kept in versions, put together with YAML's."""

from pathlib import Path

import pytest
from tests.app.own.test_import import faults_of, take_in
from tests.support.own_workspaces import workspace_at

from bvmonitor.app.basis.plans import open_targets
from bvmonitor.app.own.target_list import list_targets
from bvmonitor.app.own.told import told_import
from bvmonitor.app.pages.status import StatusWanted, status
from bvmonitor.domain.language import LANGS
from bvmonitor.domain.publishing import Audience
from bvmonitor.report.status_page import build_status_page
from bvmonitor.store.own_figures import read_own
from bvmonitor.store.own_targets import targets_in_force

HEAD = "nøkkeltall;sted;periode;verdi;mål 2027;mål 2030;bedre"
KLEPP = "report_deadlines_met;Klepp;2025;98;100;99,5;"


def file_of(*rows: str, head: str = HEAD) -> str:
    return "\n".join((head, *rows))


def in_force(home: Path) -> dict[tuple[str, str, int], tuple[float | None, str]]:
    return {each.key: (each.value, each.better) for each in targets_in_force(read_own(home).targets)}


def test_several_target_years_stand_beside_a_figure_or_alone(tmp_path: Path) -> None:
    came = take_in(
        tmp_path,
        file_of(
            KLEPP, "man_years;Klepp;2025;20,5;22;;høyere", "Barn uten tiltaksplan;Land barneverntjeneste;;;0;;"
        ),
    )
    assert (came.new, came.targets.new, came.passed_over) == (2, 4, 0)
    assert in_force(tmp_path) == {
        ("report_deadlines_met", "1120", 2027): (100, "higher"),
        ("report_deadlines_met", "1120", 2030): (99.5, "higher"),
        ("man_years", "1120", 2027): (22, "higher"),
        ("children_without_plan", "land", 2027): (0, "lower"),
    }
    for lang in LANGS:
        assert any("--targets" in note for note in told_import(came, lang).notes)


@pytest.mark.parametrize(
    "content",
    [
        '[{"figure": "children_without_plan", "place": "Land barneverntjeneste", "target 2027": 0}]',
        "figure,place,Target for 2027\nchildren_without_plan,land,0\n",
        "nøkkeltal;teneste;Måltal 2027\nBarn utan tiltaksplan;land;0\n",
    ],
)
def test_a_file_of_targets_alone_needs_no_period(tmp_path: Path, content: str) -> None:
    came = take_in(tmp_path, content)
    assert (came.new, came.targets.new) == (0, 1)
    assert in_force(tmp_path) == {("children_without_plan", "land", 2027): (0, "lower")}


@pytest.mark.parametrize(
    ("row", "code", "column"),
    [
        ("report_deadlines_met;Klepp;2024;98;101;;", "over_hundred", 5),
        ("report_deadlines_met;Klepp;2024;98;mange;;", "not_number", 5),
        ("report_deadlines_met;Klepp;2024;98;..;;", "target_mark", 5),
        ("report_deadlines_met;Klepp;2024;98;;90;", "target_otherwise", 6),
        ("children_without_plan;Klepp;;;0,5;;", "not_whole", 5),
        ("man_years;Klepp;2025;20;22;;", "no_side", 7),
        ("man_years;Klepp;2025;20;22;;flere", "unknown_side", 7),
        ("net_expenditure_per_child;Klepp;;;1;;", "unknown_figure", 1),
        (";Klepp;;;1;;", "no_figure", 1),
        ("children_without_plan;;;;1;;", "no_place", 2),
        ("children_without_plan;Klep;;;1;;", "unknown_place", 2),
        ("children_without_plan;Klep;2025;1;1;;", "unknown_place", 2),
    ],
)
def test_what_is_wrong_with_a_target_is_told_once_and_nothing_is_kept(
    tmp_path: Path, row: str, code: str, column: int
) -> None:
    assert faults_of(tmp_path, file_of(KLEPP, row)) == [(code, 3, column)]


def test_every_head_and_row_is_told_at_once(tmp_path: Path) -> None:
    head = "nøkkeltall;sted;periode;verdi;mål;mål 2027;måltall for 2027"
    assert faults_of(tmp_path, file_of(KLEPP, head=head)) == [
        ("target_without_year", 1, 5),
        ("repeated_column", 1, 7),
    ]
    rows = ("x;Klepp;2025;1;1;;", "report_deadlines_met;Klepp;2025;98;101;102;")
    assert faults_of(tmp_path, file_of(*rows)) == [
        ("unknown_figure", 2, 1),
        ("over_hundred", 3, 5),
        ("over_hundred", 3, 6),
    ]


def test_figures_of_ssb_have_no_targets(tmp_path: Path) -> None:
    workspace = workspace_at(tmp_path)
    name = next(each.id for each in workspace.definitions.indicators.values() if not each.local)
    assert faults_of(tmp_path, file_of(f"{name};Klepp;;;1;;")) == [("target_not_own", 2, 1)]


def test_a_correction_is_a_new_version_and_a_point_takes_a_target_back(tmp_path: Path) -> None:
    take_in(tmp_path, file_of(KLEPP))
    again = take_in(tmp_path, file_of(KLEPP))
    assert again.before is not None
    assert (again.targets.unchanged, again.targets.versions) == (2, ())
    came = take_in(tmp_path, file_of("report_deadlines_met;Klepp;2025;98;95;.;"))
    assert (came.unchanged, came.targets.new, came.targets.corrected) == (1, 0, 2)
    same = take_in(tmp_path, file_of("report_deadlines_met;Klepp;2025;98;95;;"))
    assert (same.targets.unchanged, same.targets.versions) == (1, ())
    assert in_force(tmp_path) == {("report_deadlines_met", "1120", 2027): (95, "higher")}
    workspace = workspace_at(tmp_path)
    every = list_targets(workspace, "nb", every_version=True)
    assert [(row[4], row[5], row[8], row[9]) for row in every.rows] == [
        (2027, 100, 1, False),
        (2027, 95, 2, True),
        (2030, 99.5, 1, False),
        (2030, None, 2, False),
    ]
    assert [row[5] for row in list_targets(workspace, "nn", place="Klepp", every_version=False).rows] == [95]
    public = workspace.for_audience(Audience("public"))
    assert [row[5] for row in list_targets(public, "en", every_version=True).rows] == [95]


def test_a_target_is_of_the_place_as_it_is_now(tmp_path: Path) -> None:
    take_in(tmp_path, file_of("report_deadlines_met;219;2015;98;100;;"))
    newest = workspace_at(tmp_path).find("Bærum", None).code
    assert newest != "0219"
    assert [key[1] for key in in_force(tmp_path)] == [newest]
    for place in ("Bærum", newest, "0219"):  # it is listed by any number that it has had
        assert [
            row[2] for row in list_targets(workspace_at(tmp_path), "nb", place=place, every_version=False).rows
        ] == [newest]


def test_yaml_goes_before_the_file_and_the_page_says_so(tmp_path: Path) -> None:
    take_in(tmp_path, file_of(KLEPP))
    (tmp_path / "targets").mkdir()
    entry = "{indicator: report_deadlines_met, years: {2027: 97, 2028: 98}, source: Vedtak}"
    text = f"for: Klepp\ntargets:\n  - {entry}\n"
    (tmp_path / "targets" / "klepp.yaml").write_text(text, encoding="utf-8")
    workspace = workspace_at(tmp_path)
    (target,) = open_targets(workspace).targets
    assert dict(target.years) == {2027: 97, 2028: 98, 2030: 99.5}
    assert [*target.set_aside] == [(2027, 100, "own-1")]
    found = status(workspace, "Klepp", StatusWanted())
    assert [each.id for each in found.origins] == ["own-1"]
    for lang in LANGS:
        page = build_status_page(found, lang)
        notes = next(each.lines for each in page.sections if each.kind == "notes")
        assert [note for note in notes if "tall.csv" in note and "100" in note and "97" in note]
    without = open_targets(workspace.for_audience(Audience("without")))
    assert dict(without.targets[0].years) == {2027: 97, 2028: 98}


def test_a_target_is_printed_as_it_was_decided(tmp_path: Path) -> None:
    """The share has no decimals, 99.5 has one: it is neither 100 nor two percentage points away from 98."""
    take_in(tmp_path, file_of(KLEPP))
    page = build_status_page(status(workspace_at(tmp_path), "Klepp", StatusWanted()), "nb")
    table = next(each for each in page.tables if each.caption == "Mål")
    cells = [cell.text.replace("\u00a0", " ") for _, row in table.rows for cell in row]
    assert cells[2:4] == ["100", "2 prosentpoeng under"]
    assert cells[5:7] == ["99,5", "1,5 prosentpoeng under"]


def test_a_page_with_targets_of_a_file_alone_is_internal(tmp_path: Path) -> None:
    take_in(tmp_path, "figure;place;target 2027;source\nchildren_without_plan;Klepp;0;Vedtak 3/26\n")
    (target,) = open_targets(workspace_at(tmp_path)).targets
    assert (target.source, target.origins) == ("Vedtak 3/26", ("own-1",))
