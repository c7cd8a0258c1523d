from pathlib import Path

import pytest

from bvmonitor.app.basis.choice import Wanted
from bvmonitor.app.basis.columns import Beside
from bvmonitor.app.basis.context import Workspace
from bvmonitor.app.basis.likeness import find_alike
from bvmonitor.app.comparison.compare import compare
from bvmonitor.domain.comparison import Comparison
from bvmonitor.errors.regions import NothingAlike, SetsAtFault, UnknownPeers
from bvmonitor.report.comparison_notes import notes_of
from bvmonitor.report.words import column_labels

CHILDREN = Wanted(indicators=("population_0_17",), years=(2021, 2021))


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return Workspace(tmp_path)


def value(made: Comparison, column: str) -> float | None:
    return next(figure.value for row in made.rows for figure in row.figures if figure.column == column)


def test_the_asss_network_is_its_twelve_cities_with_oslo(workspace: Workspace) -> None:
    cities = (
        "Asker,Bergen,Bærum,Drammen,Fredrikstad,Kristiansand,Lillestrøm,Oslo,Sandnes,Stavanger,Tromsø,Trondheim"
    )
    made = compare(workspace, "Bærum", CHILDREN, Beside("none", tuple(cities.split(",")), peers=("asss",)))
    codes = [column.id for column in made.columns if column.kind == "municipality"]
    assert len(codes) == 12
    assert value(made, "asss") == sum(value(made, code) or 0 for code in codes)
    assert column_labels(made, "en")["asss"] == "The ASSS network"


def test_a_users_own_list_has_its_title_in_every_language(tmp_path: Path) -> None:
    text = "peer_groups: {near: {title: {nb: Naboene, en: The neighbours}, members: [Time, Hå]}, far: [Oslo]}"
    (tmp_path / "peers.yaml").write_text(text, encoding="utf-8")
    made = compare(
        Workspace(tmp_path), "Klepp", CHILDREN, Beside("none", ("Time", "Hå"), peers=("Naboene", "far"))
    )
    labels = column_labels(made, "en")
    assert (labels["near"], labels["far"], column_labels(made, "nn")["near"]) == (
        "The neighbours",
        "far",
        "Naboene",
    )
    assert value(made, "near") == sum(value(made, code) or 0 for code in ("1121", "1119"))


def test_a_county_or_a_service_may_be_the_peers(workspace: Workspace) -> None:
    made = compare(workspace, "Gjøvik", CHILDREN, Beside("none", peers=("Innlandet", "Land")))
    assert [column.id for column in made.columns] == ["3407", "EKA34", "land"]


def test_the_most_alike_are_shown_with_their_distances(workspace: Workspace) -> None:
    made = compare(workspace, "Klepp", CHILDREN, Beside("none", peers=("similar:3",)))
    (column,) = [column for column in made.columns if column.kind == "peer_group"]
    assert column_labels(made, "en")[column.id] == "The 3 most alike"
    alike = find_alike(workspace, workspace.regions.find("Klepp", None), 3, 2021, 2021)
    note = next(note for note in notes_of(made, "en") if note.startswith("Most like Klepp in 2021"))
    for region, distance in alike.nearest:
        assert f"{region.name} ({distance:.2f})" in note
    assert any("is not compared by" in note for note in notes_of(made, "en"))  # the sample lacks three of five


def test_those_most_alike_are_those_with_as_many_children_and_as_large_a_share(workspace: Workspace) -> None:
    klepp = workspace.regions.find("Klepp", None)
    alike = find_alike(workspace, klepp, 5, None, None)
    assert [each.id for each in alike.counted] == ["population_0_17", "children_share_of_population"]
    assert klepp not in [region for region, _ in alike.nearest]
    distances = [distance for _, distance in alike.nearest]
    assert distances == sorted(distances)
    assert distances[-1] < 0.5
    further = find_alike(workspace, klepp, 300, None, None)
    assert further.nearest[:5] == alike.nearest


def test_a_service_is_not_like_its_own_members(workspace: Workspace) -> None:
    alike = find_alike(workspace, workspace.find("Land barneverntjeneste", None), 300, 2021, 2021)
    assert not {"3407", "3447", "3448"} & {region.code for region, _ in alike.nearest}


def test_what_counts_is_the_users_choice(tmp_path: Path) -> None:
    (tmp_path / "similar.yaml").write_text("indicators: {children_share_of_population: 2}", encoding="utf-8")
    workspace = Workspace(tmp_path)
    alike = find_alike(workspace, workspace.regions.find("Klepp", None), 3, 2021, 2021)
    assert [each.id for each in alike.counted] == ["children_share_of_population"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("indicators: {children_share_of_populatoin: 2}", "likeness.unknown_indicator"),
        ("indicators: {population_0_17: {weight: 0}}", "definition.out_of_range"),
        ("indicators: {population_0_17: {scale: lg}}", "definition.unknown_word"),
        ("indicator: {}", "definition.missing_key"),
    ],
)
def test_faults_in_what_counts_are_told(tmp_path: Path, text: str, code: str) -> None:
    (tmp_path / "similar.yaml").write_text(text, encoding="utf-8")
    workspace = Workspace(tmp_path)
    with pytest.raises(SetsAtFault) as caught:
        compare(workspace, "Klepp", CHILDREN, Beside("none", peers=("similar:3",)))
    assert code in [issue.code for issue in caught.value.issues]


def test_without_figures_nobody_is_alike(tmp_path: Path) -> None:
    (tmp_path / "similar.yaml").write_text("indicators: {single_parent_households: 1}", encoding="utf-8")
    with pytest.raises(NothingAlike) as caught:
        compare(Workspace(tmp_path), "Klepp", CHILDREN, Beside("none", peers=("similar:3",)))
    assert caught.value.values() == {"name": "Klepp", "year": 2021, "indicators": ("single_parent_households",)}


@pytest.mark.parametrize(
    ("text", "nearest"), [("assss", ("asss",)), ("similar:0", ()), ("similar:", ()), ("Rogalandd", ("Rogaland",))]
)
def test_what_is_no_peer_group_is_told_with_the_nearest(
    workspace: Workspace, text: str, nearest: tuple[str, ...]
) -> None:
    with pytest.raises(UnknownPeers) as caught:
        compare(workspace, "Klepp", CHILDREN, Beside("none", peers=(text,)))
    assert caught.value.nearest[:1] == nearest


def test_a_group_under_another_scheme_is_computed_and_the_page_says_so(workspace: Workspace) -> None:
    wanted = Wanted(indicators=("population_0_17",), years=(2018, 2021))
    made = compare(workspace, "Klepp", wanted, Beside("7@2020"))
    (group,) = made.columns[1:]
    found = [figure for figure in made.rows[0].figures if figure.column == group.id]
    assert [(figure.scheme, figure.origin) for figure in found] == [("2020", "computed")] * 4
    notes = [dict(remark.fields) for remark in made.remarks if remark.key == "group_other_scheme"]
    assert notes == [{"group": "7", "scheme": "2020", "periods": (2018, 2019)}]
