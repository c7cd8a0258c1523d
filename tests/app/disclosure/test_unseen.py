"""Hidden counts of municipalities without a column on the page: in a county's rest, in a network's span."""

from dataclasses import replace
from pathlib import Path

from tests.app.disclosure.test_protect import COMPLEMENT, ROWS, figure, hidden_in
from tests.support.made_up import COUNTY, GROUP, Cells, written

from bvmonitor.app.basis.choice import Wanted
from bvmonitor.app.basis.columns import Beside
from bvmonitor.app.comparison.compare import compare
from bvmonitor.app.pages.profile import ProfileWanted, profile
from bvmonitor.report.profile_page import build_profile_page

INDICATOR = "children_with_measures_0_17"
# 10 of 300 children in the county are 3.3 per cent; Time's 3 and Hå's 5 leave 2 for Klepp, which has no column.
CELLS: Cells = {("1120", "0", "2019"): ":", ("1121", "0", "2019"): 3, ("1119", "0", "2019"): 5}
CHILDREN = {"1120": 40, "1121": 100, "1119": 160}
OF_COUNTY = {(COUNTY, "2019"): 3.3}
ASKED = Wanted(indicators=(INDICATOR,), years=(2019, 2019))
BESIDE = Beside("none", ("Hå",), "own")


def test_a_county_less_those_on_the_page_is_a_hidden_count(tmp_path: Path) -> None:
    made = compare(written(tmp_path, CELLS, OF_COUNTY, CHILDREN), "Time", ASKED, BESIDE)
    assert hidden_in(made) == [(INDICATOR, "1119", 2019)]
    assert [dict(r.fields)["count"] for r in made.remarks if r.key == "hidden_too"] == [1]


def test_a_rest_with_an_open_count_gives_nothing_away(tmp_path: Path) -> None:
    workspace = written(tmp_path, CELLS, OF_COUNTY, CHILDREN)
    made = compare(workspace, "Time", ASKED, replace(BESIDE, others=()))
    assert hidden_in(made) == []
    assert figure(made, INDICATOR, COUNTY, 2019).value == 3.3


def test_a_rest_of_zeros_and_a_hidden_count_gives_it_away(tmp_path: Path) -> None:
    """Klepp and Gjesdal have 9 - 3 - 5 = 1 together, and a hidden count is no 0."""
    cells = {**CELLS, ("1122", "0", "2019"): 0}
    workspace = written(tmp_path, cells, {(COUNTY, "2019"): 3.0}, {**CHILDREN, "1122": 3})
    assert hidden_in(compare(workspace, "Time", ASKED, BESIDE)) == [(INDICATOR, "1119", 2019)]


def test_sums_of_ours_give_away_a_member_that_the_page_does_not_name(tmp_path: Path) -> None:
    """Of 83 children in the county 21 are Hå's, of 54 placed 19: two are at home, and that is hidden."""
    cells = {**COMPLEMENT, ("1120", "1", "2019"): 2, ("1119", "0", "2019"): 21, ("1119", "1", "2019"): ":"}
    asked = Wanted(indicators=ROWS, years=(2019, 2019))
    made = compare(written(tmp_path, cells), "Klepp", asked, Beside("none", ("Time",), "own"))
    assert [(column, period) for _, column, period in hidden_in(made)] == [(COUNTY, 2019)]
    # A member with open counts beside it changes nothing: of three at home in all, two report.
    more = {**cells, ("1122", "0", "2019"): 30, ("1122", "1", "2019"): 20, ("1122", "2", "2019"): 10}
    made = compare(written(tmp_path / "more", more), "Klepp", asked, Beside("none", ("Time",), "own"))
    assert [(column, period) for _, column, period in hidden_in(made)] == [(COUNTY, 2019)]


def shares(**own: float) -> dict[tuple[str, str], float]:
    return {(code.removeprefix("k"), "2019"): value for code, value in own.items()}


def test_a_profile_names_no_member_whose_count_follows_from_its_share(tmp_path: Path) -> None:
    """5.0 per cent of Klepp's 40 children are 2, and that is hidden: Klepp would be the highest."""
    cells = {**CELLS, ("1122", "0", "2019"): 20}
    workspace = written(
        tmp_path,
        cells,
        shares(k1120=5.0, k1121=3.0, k1119=3.1, k1122=4.0),
        {**CHILDREN, "1122": 500},
        with_group=True,
    )
    for average in ("weighted", "unweighted"):
        wanted = ProfileWanted(year=2019, average=average)
        made = profile(workspace, "Time", wanted)
        spread = made.spreads[INDICATOR]
        assert [name for name, _ in spread.figures] == ["Time", "Hå", "Gjesdal"]
        assert (spread.n_members, spread.n_reporting) == (4, 3)
        assert spread.mean == (3.0 + 3.1 + 4.0) / 3
        page = build_profile_page(made, "en")
        assert not [cell for table in page.tables for _, row in table.rows for cell in row if "Klepp" in cell.text]
        assert any("Figures left out: 1" in line for section in page.sections for line in section.lines)


def test_a_network_of_ssbs_figure_and_all_its_members_but_one_is_none(tmp_path: Path) -> None:
    """Time's own figure, and Hå's as the highest, would leave 2 of the group's 10 for Klepp."""
    workspace = written(
        tmp_path, CELLS, {(GROUP, "2019"): 3.3, **shares(k1121=3.0, k1119=3.1)}, CHILDREN, with_group=True
    )
    made = profile(workspace, "Time", ProfileWanted(year=2019))
    (row,) = made.comparison.rows
    mean = made.mean(row)
    assert mean is not None
    assert (mean.value, mean.status) == (3.3, None)
    assert [name for name, _ in made.spreads[INDICATOR].figures] == ["Time"]


def test_a_profile_with_nothing_hidden_is_as_it_was(tmp_path: Path) -> None:
    workspace = written(
        tmp_path, {**CELLS, ("1120", "0", "2019"): 2}, shares(k1120=5.0, k1121=3.0), CHILDREN, with_group=True
    )
    made = profile(workspace, "Time", ProfileWanted(year=2019))
    assert {name for name, _ in made.spreads[INDICATOR].figures} == {"Klepp", "Time", "Hå"}
    assert not [r for r in made.comparison.remarks if r.key in {"member_hidden", "hidden_too"}]
