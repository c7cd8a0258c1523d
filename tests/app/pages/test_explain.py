from pathlib import Path

import pytest
import requests
from tests.support.fetching import fetch_here
from tests.support.ssb import Server

from bvmonitor.app.basis.context import Workspace
from bvmonitor.app.pages.explain import Question, explain
from bvmonitor.errors.compare import NoSuchYear, SampleLacks, UnknownGroup
from bvmonitor.errors.definitions import UnknownIndicator
from bvmonitor.errors.explain import NotASet
from bvmonitor.sources.jsonstat import decode_cubes


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return Workspace(tmp_path)


def test_a_published_figure_names_its_cell(workspace: Workspace) -> None:
    made = explain(workspace, Question("net_expenditure_per_inhabitant_0_22", "Time", 2019))
    assert (made.figure.value, made.figure.origin, made.period) == (6086, "published", 2019)
    part = made.parts[0]
    assert part.name == "published"
    cell = part.terms[0].figures[0]
    assert cell.value == 6086
    assert [code.label for _, code in cell.codes if code.code in {"1121", "2019"}] == ["Time", "2019"]
    assert part.terms[0].source in {origin.id for origin in made.sources}
    assert made.published == (6086, None)


def test_without_a_year_the_newest_with_a_value_is_explained(workspace: Workspace) -> None:
    made = explain(workspace, Question("net_expenditure_per_inhabitant_0_22", "Sola"))
    assert made.figure.value is not None
    assert made.period == 2020


def test_a_sum_over_age_bands_lists_each_cell(workspace: Workspace) -> None:
    made = explain(workspace, Question("children_with_measures_0_22", "Halden", 2015))
    parts = {part.name: part for part in made.parts}
    bands = parts["denominator"].terms[0].figures
    assert [code.code for cell in bands for label, code in cell.codes if label == "alder"] == [
        "000-017",
        "018-022",
    ]
    assert {code.code for cell in bands for _, code in cell.codes} >= {"2016"}  # the population at the end of 2015
    assert sum(cell.value or 0 for cell in bands) == parts["denominator"].value
    assert parts["numerator"].value == 303
    assert made.figure.origin == "computed"


def test_a_group_lists_its_members(workspace: Workspace) -> None:
    made = explain(workspace, Question("net_expenditure_per_inhabitant_0_22", "EKG07", 2018))
    assert made.figure.value == 7514
    assert made.set is not None
    assert {member.name for member in made.set.members} >= {"Klepp", "Hå"}
    assert made.column.groups == ("7",)


def test_a_figure_that_was_typed_in_says_so(workspace: Workspace) -> None:
    made = explain(workspace, Question("kommunebarometeret_rank", "Klepp", 2015))
    assert (made.local, made.figure.origin) == ((317, None), "local")
    assert [origin.kind for origin in made.sources] == ["local"]


def test_what_cannot_be_explained_is_told(workspace: Workspace) -> None:
    with pytest.raises(UnknownIndicator):
        explain(workspace, Question("net_expenditure", "Time"))
    with pytest.raises(NoSuchYear):
        explain(workspace, Question("net_expenditure_per_inhabitant_0_22", "Time", 1999))
    with pytest.raises(SampleLacks):
        explain(workspace, Question("net_expenditure_per_inhabitant_0_22", "Bærum", 2018))


def test_what_does_not_fit_the_region_is_told(workspace: Workspace) -> None:
    with pytest.raises(NotASet):
        explain(workspace, Question("children_with_measures_0_22", "Halden", 2015, average="median"))
    with pytest.raises(NotASet):
        explain(workspace, Question("children_with_measures_0_22", "Halden", 2015, exclude="Klepp"))
    with pytest.raises(UnknownGroup):
        explain(workspace, Question("children_with_measures_0_22", "EKG07@2017", 2015))
    with pytest.raises(UnknownGroup):
        explain(workspace, Question("children_with_measures_0_22", "Klepp@2016", 2015))


def test_a_group_under_a_scheme_not_in_force_has_no_cell_of_ssbs(workspace: Workspace) -> None:
    made = explain(workspace, Question("population_0_17", "EKG07@2020", 2018))
    assert made.set is not None
    assert made.figure.scheme == "2020"
    assert (made.figure.origin, made.parts) == ("computed", ())
    assert all(member.counts == (member.part("numerator") is not None) for member in made.set.members)


def test_the_one_left_out_is_named_and_not_counted(workspace: Workspace) -> None:
    whole = explain(workspace, Question("population_0_17", "Rogaland", 2020))
    made = explain(workspace, Question("population_0_17", "Rogaland", 2020, exclude="Klepp"))
    assert whole.set is not None
    assert made.set is not None
    assert [member.name for member in made.set.members if member.left_out] == ["Klepp"]
    klepp = next(member for member in made.set.members if member.left_out)
    assert (whole.figure.value or 0) - (made.figure.value or 0) == klepp.part("numerator")
    assert made.set.n_members == (whole.set.n_members or 0) - 1


def test_a_merged_municipality_is_explained_from_what_became_it(workspace: Workspace) -> None:
    made = explain(workspace, Question("population_0_17", "Sandnes", 2018, borders=2024))
    (part,) = made.parts
    assert {code.code for cell in part.terms[0].figures for _, code in cell.codes} >= {"1102", "1129"}
    assert [remark.key for remark in made.remarks] == ["borders_summed"]
    assert made.figure.value == part.value


def test_why_there_is_no_figure_on_other_borders_is_explained_too(workspace: Workspace) -> None:
    made = explain(workspace, Question("population_0_17", "Haram", 2019, borders=2024))
    assert (made.figure.value, made.figure.status) == (None, "not_comparable")
    assert [remark.key for remark in made.remarks] == ["borders_before"]


def test_cells_of_the_sample_are_to_be_read_in_the_statbank(workspace: Workspace) -> None:
    made = explain(workspace, Question("children_with_measures_0_22", "Halden", 2015))
    assert {(link.table, link.is_exact) for link in made.links} == {("12275", False), ("07459", False)}
    assert all(link.url.startswith("https://www.ssb.no/statbank/table/") for link in made.links)


def test_a_link_asks_for_exactly_the_cells_that_are_shown(ssb: Server, tmp_path: Path) -> None:
    fetch_here(ssb, tmp_path, "12275", "07459")
    made = explain(Workspace(tmp_path), Question("children_with_measures_0_17", "EKG07", 2024))
    assert made.set is not None
    for link in (each for each in made.links if each.part != "published"):
        assert (link.is_exact, len(link.url) <= 1800) == (True, True)
        reply = requests.get(link.url.replace("outputFormat=html", "outputFormat=json-stat2"), timeout=30)
        (cube,) = decode_cubes(reply.content)
        shown = [
            figure.value
            for member in made.set.members
            for part in member.parts
            if part.name == link.part
            for term in part.terms
            for figure in term.figures
        ]
        assert sorted(cube.observations["value"].to_list(), key=str) == sorted(shown, key=str)
        assert len(shown) == link.cells


def test_a_service_needs_all_of_its_members_and_a_peer_group_most(workspace: Workspace) -> None:
    service = explain(workspace, Question("population_0_17", "Land barneverntjeneste", 2021))
    assert service.set is not None
    assert (service.set.is_strict, {member.name for member in service.set.members}) == (
        True,
        {"Gjøvik", "Nordre Land", "Søndre Land"},
    )
    network = explain(workspace, Question("population_0_17", "asss", 2021))
    assert network.set is not None
    assert network.set.is_strict is False
    assert "set_members" in {remark.key for remark in network.remarks}
