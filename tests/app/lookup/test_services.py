from pathlib import Path

import pytest

from bvmonitor.app.basis.choice import Wanted
from bvmonitor.app.basis.columns import Beside
from bvmonitor.app.basis.context import Workspace
from bvmonitor.app.comparison.compare import compare
from bvmonitor.app.pages.explain import Question, explain
from bvmonitor.domain.comparison import Comparison, Figure
from bvmonitor.errors.regions import NoOwnCounty, SetsAtFault, UnknownRegion
from bvmonitor.report.comparison_notes import notes_of
from bvmonitor.report.comparison_rows import comparison_json

CHILDREN = ("population_0_17", "children_share_of_population")
LAND = ("Nordre Land", "Søndre Land")
# The three had children with measures in 2015: 0121 hides how many, the others do not.
BORDER = "services:\n  border: {name: Grensen barnevern, members: [Rømskog, Marker, Aremark]}\nyear: 2019\n"
MEASURES = "children_with_measures_0_22"


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return Workspace(tmp_path)


def figures(made: Comparison, indicator: str, column: str) -> dict[int, Figure]:
    row = next(row for row in made.rows if row.indicator.id == indicator)
    return {figure.period: figure for figure in row.figures if figure.column == column}


def told(made: Comparison, key: str) -> list[dict[str, object]]:
    return [dict(remark.fields) for remark in made.remarks if remark.key == key]


def test_a_service_is_the_sum_of_its_members_and_its_rates_follow_from_the_sums(
    workspace: Workspace,
) -> None:
    wanted = Wanted(indicators=CHILDREN, years=(2018, 2020))
    made = compare(workspace, "Land barneverntjeneste", wanted, Beside(others=LAND))
    assert [(c.id, c.kind) for c in made.columns] == [
        ("land", "service"),
        ("3448", "municipality"),
        ("3447", "municipality"),
    ]
    for year in (2018, 2019, 2020):
        parts = [figures(made, CHILDREN[1], code)[year] for code in ("3448", "3447")]
        service = figures(made, CHILDREN[1], "land")[year]
        numerator = sum(part.numerator or 0 for part in parts)
        denominator = sum(part.denominator or 0 for part in parts)
        assert (service.numerator, service.denominator) == (numerator, denominator)
        assert service.value == pytest.approx(100 * numerator / denominator)
        assert (service.n_members, service.n_reporting, service.origin) == (2, 2, "computed")


def test_a_member_that_comes_is_in_the_sum_from_then_on_and_the_page_says_so(workspace: Workspace) -> None:
    wanted = Wanted(indicators=CHILDREN, years=(2020, 2022))
    made = compare(workspace, "Land barnevernteneste", wanted, Beside(others=("Gjøvik", *LAND)))
    children = {code: figures(made, CHILDREN[0], code) for code in ("land", "3407", "3448", "3447")}
    assert children["land"][2020].value == sum(children[code][2020].value or 0 for code in ("3448", "3447"))
    assert children["land"][2021].value == sum(
        children[code][2021].value or 0 for code in ("3407", "3448", "3447")
    )
    assert [each["members"] for each in told(made, "set_members")] == [LAND, (*LAND, "Gjøvik")]
    assert [each["year"] for each in told(made, "set_changed")] == [2021]
    assert [each["periods"] for each in told(made, "set_assumed")] == [(2020, 2022)]
    assert told(made, "set_source") != []
    assert told(made, "group_of_set") != []


@pytest.fixture
def with_hidden(tmp_path: Path) -> Workspace:
    (tmp_path / "services.yaml").write_text(BORDER, encoding="utf-8")
    return Workspace(tmp_path)


def test_a_hidden_member_cannot_be_found_from_the_service_beside_its_other_members(with_hidden: Workspace) -> None:
    wanted = Wanted(indicators=(MEASURES,), years=(2015, 2015), borders=2019)
    beside = Beside("none", ("Rømskog", "Marker", "Aremark", "Grensen barnevern"))
    made = compare(with_hidden, "Marker", wanted, beside)
    service, hidden, marker, aremark = (
        figures(made, MEASURES, column)[2015] for column in ("border", "0121", "0119", "0118")
    )
    assert (hidden.value, hidden.status, hidden.numerator) == (None, "..", None)
    assert None not in (marker.numerator, aremark.numerator)
    assert (service.value, service.status, service.numerator, service.denominator) == (None, "..", None, None)
    # Neither does any other form of the page hold a total that the others could be taken from.
    assert any(
        note.startswith("Grensen barnevern has figures only when all members") for note in notes_of(made, "en")
    )
    cell = next(part for part in comparison_json(made, "en").split("{") if '"column": "border"' in part)
    assert '"numerator": null' in cell
    assert '"denominator": null' in cell


def test_how_a_service_is_made_names_every_member_and_what_is_asked_of_them(workspace: Workspace) -> None:
    shown = explain(workspace, Question(CHILDREN[1], "Land barneverntjeneste", 2018))
    assert shown.set is not None
    assert [(each.code, each.counts) for each in shown.set.members] == [("3447", True), ("3448", True)]
    assert shown.numerator == sum(each.part("numerator") or 0 for each in shown.set.members)
    assert any(remark.key == "set_assumed" for remark in shown.remarks)


def test_how_a_service_without_a_figure_is_made_gives_no_sum(with_hidden: Workspace) -> None:
    shown = explain(with_hidden, Question(MEASURES, "Grensen barnevern", 2015))
    assert (shown.figure.value, shown.figure.status, shown.numerator) == (None, "..", None)
    assert shown.set is not None
    assert [each.code for each in shown.set.members if not each.counts] == ["0121"]


def test_without_the_hidden_member_the_same_figures_add_up(tmp_path: Path) -> None:
    (tmp_path / "services.yaml").write_text(BORDER.replace("Rømskog, ", ""), encoding="utf-8")
    wanted = Wanted(indicators=(MEASURES,), years=(2015, 2015), borders=2019)
    made = compare(Workspace(tmp_path), "border", wanted, Beside("none", ("Marker", "Aremark")))
    service, *members = (figures(made, MEASURES, column)[2015] for column in ("border", "0119", "0118"))
    assert service.numerator == sum(member.numerator or 0 for member in members)
    assert service.value is not None


def test_a_member_that_cannot_be_followed_takes_the_service_with_it(workspace: Workspace) -> None:
    made = compare(workspace, "Ålesund m.fl.", Wanted(indicators=CHILDREN, years=(2019, 2024)), Beside())
    found = figures(made, CHILDREN[0], "alesund")
    assert [found[year].status for year in (2020, 2024)] == [None, "not_comparable"]
    assert {str(each["name"]) for each in told(made, "borders_after")} == {"Ålesund"}


def test_the_county_of_a_service_is_that_of_all_its_members(workspace: Workspace, tmp_path: Path) -> None:
    wanted = Wanted(indicators=CHILDREN, years=(2021, 2021))
    made = compare(workspace, "Land barneverntjeneste", wanted, Beside("none", county="own"))
    assert [column.name for column in made.columns] == ["Land barneverntjeneste", "Innlandet"]
    (tmp_path / "services.yaml").write_text(
        "services:\n  far: {name: Langt unna, members: [Klepp, Oslo]}", encoding="utf-8"
    )
    with pytest.raises(NoOwnCounty) as caught:
        compare(Workspace(tmp_path), "Langt unna", wanted, Beside("none", county="own"))
    assert caught.value.counties == ("Oslo", "Rogaland")


def test_the_nearest_services_and_municipalities_are_told(workspace: Workspace) -> None:
    for text, nearest in (("Lund barnevernteneste", "Land barneverntjeneste"), ("Kleppp", "Klepp")):
        with pytest.raises(UnknownRegion) as caught:
            compare(workspace, text, Wanted(), Beside())
        assert caught.value.nearest[0] == nearest


def test_a_municipality_is_found_also_when_the_services_are_at_fault(tmp_path: Path) -> None:
    (tmp_path / "services.yaml").write_text("services: {a: {name: A, members: [Klep]}}", encoding="utf-8")
    wanted = Wanted(indicators=CHILDREN, years=(2021, 2021))
    assert compare(Workspace(tmp_path), "Klepp", wanted, Beside("none")).rows
    with pytest.raises(SetsAtFault) as caught:
        compare(Workspace(tmp_path), "A barneverntjeneste", wanted, Beside("none"))
    assert [issue.nearest[0] for issue in caught.value.issues] == ["Klepp"]
