from pathlib import Path

import pytest

from bvmonitor.app.context import Workspace
from bvmonitor.app.explain import explain
from bvmonitor.errors.compare import NoSuchYear, SampleLacks
from bvmonitor.errors.definitions import UnknownIndicator


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return Workspace(tmp_path)


def test_a_published_figure_names_its_cell(workspace: Workspace) -> None:
    made = explain(workspace, "net_expenditure_per_inhabitant_0_22", "Time", 2019)
    assert (made.figure.value, made.figure.origin, made.period) == (6086, "published", 2019)
    part = made.parts[0]
    assert part.name == "published"
    cell = part.terms[0].figures[0]
    assert cell.value == 6086
    assert [code.label for _, code in cell.codes if code.code in {"1121", "2019"}] == ["Time", "2019"]
    assert part.terms[0].source in {origin.id for origin in made.sources}
    assert made.published == (6086, None)


def test_without_a_year_the_newest_with_a_value_is_explained(workspace: Workspace) -> None:
    made = explain(workspace, "net_expenditure_per_inhabitant_0_22", "Sola", None)
    assert made.figure.value is not None
    assert made.period == 2020


def test_a_sum_over_age_bands_lists_each_cell(workspace: Workspace) -> None:
    made = explain(workspace, "children_with_measures_0_22", "Halden", 2015)
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
    made = explain(workspace, "net_expenditure_per_inhabitant_0_22", "EKG07", 2018)
    assert made.figure.value == 7514
    assert {member.name for member in made.members} >= {"Klepp", "Hå"}
    assert made.column.groups == ("7",)


def test_a_figure_that_was_typed_in_says_so(workspace: Workspace) -> None:
    made = explain(workspace, "kommunebarometeret_rank", "Klepp", 2015)
    assert (made.local, made.figure.origin) == ((317, None), "local")
    assert [origin.kind for origin in made.sources] == ["local"]


def test_what_cannot_be_explained_is_told(workspace: Workspace) -> None:
    with pytest.raises(UnknownIndicator):
        explain(workspace, "net_expenditure", "Time", None)
    with pytest.raises(NoSuchYear):
        explain(workspace, "net_expenditure_per_inhabitant_0_22", "Time", 1999)
    with pytest.raises(SampleLacks):
        explain(workspace, "net_expenditure_per_inhabitant_0_22", "Bærum", 2018)
