"""Pages on which a hidden count could be found: what goes with it, and that nothing is found then."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from tests.support.made_up import YEARS, Cells, written

from bvmonitor.app.basis.choice import Wanted
from bvmonitor.app.basis.columns import Beside, plan_columns
from bvmonitor.app.basis.context import Workspace
from bvmonitor.app.basis.scene import Scene
from bvmonitor.app.basis.values import Figures
from bvmonitor.app.comparison.compare import compare
from bvmonitor.app.comparison.extras import Extras
from bvmonitor.app.disclosure.page_counts import said_on
from bvmonitor.app.disclosure.page_members import members_on
from bvmonitor.app.disclosure.page_riddle import riddle_of_page
from bvmonitor.app.pages.trend import Followed, trend
from bvmonitor.domain.comparison import Comparison, Figure
from bvmonitor.engine.disclosure import open_secrets
from bvmonitor.engine.sets import SetRule
from bvmonitor.report.trend_page import build_trend_page

ROWS = ("children_with_measures_0_17", "measures_at_home_share", "children_placed_0_17")

# Klepp placed 20 of 22 children in 2019; that two were helped at home is hidden.
KLEPP: dict[str, float | str] = {"0": 22, "1": ":", "2": 20}
COMPLEMENT: Cells = {
    **{("1120", function, "2019"): count for function, count in KLEPP.items()},
    **{("1120", function, "2020"): count for function, count in {"0": 30, "1": 12, "2": 18}.items()},
    **{("1121", f, year): count for year in YEARS for f, count in {"0": 40, "1": 25, "2": 15}.items()},
    **{("1119", f, year): count for year in YEARS for f, count in {"0": 50, "1": 31, "2": 19}.items()},
}


def figure(made: Comparison, indicator: str, column: str, period: int) -> Figure:
    row = next(row for row in made.rows if row.indicator.id == indicator)
    return next(f for f in row.figures if (f.column, f.period) == (column, period))


def hidden_in(made: Comparison) -> list[tuple[str, str, int]]:
    return [(r.indicator.id, f.column, f.period) for r in made.rows for f in r.figures if f.status == "hidden"]


def opened_on(workspace: Workspace, made: Comparison, beside: Beside) -> int:
    """How many hidden counts a reader can find on a page as it stands."""
    borders = made.periods[-1]
    plan = plan_columns(workspace, made.subject, beside, made.periods, borders)
    figures = Figures(workspace, tuple(row.indicator for row in made.rows), plan.made)
    rule = SetRule(beside.average, made.subject.code if beside.exclude_self else None)
    values = figures.compute(made.periods, plan.regions, borders, rule)
    scene = Scene(workspace, made.subject, beside, plan, made.periods, borders, figures, rule, values)
    return len(
        open_secrets(
            riddle_of_page(said_on(scene, made.rows, members_on(scene, [r.indicator for r in made.rows]))).riddle
        )
    )


ASKED = Wanted(indicators=ROWS, years=(2019, 2020))
BESIDE = Beside("none", ("Time",), "own")


def test_a_complement_takes_one_figure_along_and_the_page_says_so(tmp_path: Path) -> None:
    workspace = written(tmp_path, COMPLEMENT)
    beside = replace(BESIDE, county=None)
    made = compare(workspace, "Klepp", ASKED, beside)
    (hidden,) = hidden_in(made)
    assert hidden[1:] == ("1120", 2019)
    assert figure(made, "measures_at_home_share", "1120", 2019).status == ":"
    gone = figure(made, *hidden)
    assert (gone.value, gone.numerator, gone.denominator, gone.coverage) == (None, None, None, None)
    (remark,) = [dict(r.fields) for r in made.remarks if r.key == "hidden_too"]
    assert remark["count"] == 1
    assert opened_on(workspace, made, beside) == 0


def test_a_county_can_give_away_a_member_by_one_that_is_not_on_the_page(tmp_path: Path) -> None:
    """All of Hå follow from the county, those at home from the county's 56 without Klepp: so do Klepp's placed."""
    workspace = written(tmp_path, COMPLEMENT)
    made = compare(workspace, "Klepp", ASKED, BESIDE)
    assert {(column, period) for _, column, period in hidden_in(made)} == {("1120", 2019), ("EKA11", 2019)}
    assert opened_on(workspace, made, BESIDE) == 0


def test_the_subject_is_spared_where_another_municipality_hides(tmp_path: Path) -> None:
    """Of 12 placed in the county, Klepp's are hidden and Time's and Hå's are not."""
    cells = {key: count for key, count in COMPLEMENT.items() if key[1] == "2"}
    cells[("1120", "2", "2019")] = ":"
    workspace = written(tmp_path, cells)
    asked = Wanted(indicators=("children_placed_0_17",), years=(2019, 2019))
    made = compare(workspace, "Time", asked, Beside("none", ("Klepp", "Hå"), "own"))
    # The county's figure is of those who have one, so that nothing is given away.
    assert hidden_in(made) == []
    assert figure(made, "children_placed_0_17", "EKA11", 2019).n_reporting == 2


def test_what_follows_from_a_hidden_figure_goes_too(tmp_path: Path) -> None:
    workspace = written(tmp_path, COMPLEMENT)
    made = compare(workspace, "Klepp", ASKED, replace(BESIDE, county=None), Extras(change=True))
    ((indicator, column, period),) = hidden_in(made)
    after = figure(made, indicator, column, period + 1)
    assert after.value is not None
    assert after.change is None
    other = figure(made, indicator, "1121", period + 1)
    assert other.change is not None


def test_a_hidden_figure_has_no_interval_and_nothing_is_clear_in_its_row(tmp_path: Path) -> None:
    made = compare(written(tmp_path, COMPLEMENT), "Klepp", ASKED, BESIDE, Extras(intervals=True))
    for name in hidden_in(made):
        gone = figure(made, *name)
        assert (gone.interval, gone.spread, gone.clear, gone.no_interval) == (None, None, None, "absent")
    cells = [f for row in made.rows for f in row.figures]
    assert any(f.interval is not None for f in cells)
    open_rows = [row for row in made.rows if not any(f.status == "hidden" for f in row.figures)]
    assert {f.clear for row in made.rows if row not in open_rows for f in row.figures} == {None}
    assert any(f.clear is not None for row in open_rows for f in row.figures)


def test_a_group_less_the_subject_beside_the_group_is_no_way_in(tmp_path: Path) -> None:
    workspace = written(tmp_path, COMPLEMENT)
    beside = replace(BESIDE, others=("Time", "Hå"), exclude_self=True)
    made = compare(workspace, "Klepp", ASKED, beside)
    assert opened_on(workspace, made, beside) == 0


# SSB prints shares of all children with measures; Klepp's 0.2 per cent of 1000 children is 2, and that is hidden.
SHARES = {("1120", "2019"): 0.2, ("1120", "2020"): 3.0, ("1121", "2019"): 4.0, ("1121", "2020"): 4.0}


def shares_and_counts(home: Path) -> Workspace:
    cells = {key: count for key, count in COMPLEMENT.items() if key[1] == "0"}
    return written(home, {**cells, ("1120", "0", "2019"): ":"}, SHARES)


def test_a_share_of_known_children_gives_its_count_away(tmp_path: Path) -> None:
    workspace = shares_and_counts(tmp_path)
    asked = Wanted(indicators=("children_with_measures_0_17",), years=(2019, 2020))
    beside = Beside("none", ("Time",))
    made = compare(workspace, "Klepp", asked, beside)
    assert hidden_in(made) == [("children_with_measures_0_17", "1120", 2019)]
    assert opened_on(workspace, made, beside) == 0


def test_a_trend_hides_what_gives_a_year_away_and_the_changes_from_it(tmp_path: Path) -> None:
    workspace = shares_and_counts(tmp_path)
    followed = Followed("children_with_measures_0_17", (2019, 2020))
    told = trend(workspace, "Klepp", followed, Beside("none", ("Time",)))
    made = told.comparison
    assert hidden_in(made) == [("children_with_measures_0_17", "1120", 2019)]
    assert figure(made, "children_with_measures_0_17", "1120", 2020).change is None
    assert figure(made, "children_with_measures_0_17", "1121", 2020).change is not None
    assert all(each.changes[0] is None for each in told.spans)


def test_years_together_give_away_a_hidden_one_among_them(tmp_path: Path) -> None:
    """Klepp helped 52 - 38 = 14 children at home in two years, 12 of them in the second: two in the first."""
    beside = replace(BESIDE, others=("Time", "Hå"))
    made = compare(written(tmp_path, COMPLEMENT), "Klepp", Wanted(None, ROWS, years=(2020, 2020), pool=2), beside)
    of_klepp = {row.indicator.id: figure(made, row.indicator.id, "1120", 2020) for row in made.rows}
    assert of_klepp["measures_at_home_share"].status == ":"
    shown = {name: each.numerator for name, each in of_klepp.items() if each.value is not None}
    assert shown in ({ROWS[0]: 52}, {ROWS[2]: 38})
    # Nor do the county's figures, of all but Klepp at home, give the other back.
    assert {f.status for f in of_klepp.values()} == {":", "hidden", None}
    county = [figure(made, name, "EKA11", 2020) for name in (ROWS[0], ROWS[2])]
    assert any(each.value is None for each in county)


def test_years_together_hide_nothing_where_no_hidden_one_follows(tmp_path: Path) -> None:
    """Without the children at home there is nothing to take from each other."""
    rows = (ROWS[0], ROWS[2])
    cells = {**COMPLEMENT, ("1120", "2", "2019"): ":"}
    made = compare(written(tmp_path, cells), "Klepp", Wanted(None, rows, (2020, 2020), pool=2), BESIDE)
    assert hidden_in(made) == []
    assert figure(made, ROWS[2], "1120", 2020).status == ":"
    assert figure(made, ROWS[0], "1120", 2020).numerator == 52


def test_a_page_with_nothing_hidden_is_as_it_was(tmp_path: Path) -> None:
    cells = {**COMPLEMENT, ("1120", "1", "2019"): 2}
    made = compare(written(tmp_path, cells), "Klepp", ASKED, BESIDE)
    assert hidden_in(made) == []
    assert not [r for r in made.remarks if r.key.startswith("hidden")]
    assert figure(made, "measures_at_home_share", "1120", 2019).value == pytest.approx(100 * 2 / 22)


def test_the_main_job_does_not_wait_for_the_solver(tmp_path: Path) -> None:
    """On the sample nothing has to be hidden."""
    script = (
        "import sys\n"
        "from bvmonitor.app.basis.context import Workspace\n"
        "from bvmonitor.app.comparison.compare import compare\n"
        "from bvmonitor.app.basis.choice import Wanted\n"
        "from bvmonitor.app.basis.columns import Beside\n"
        "from pathlib import Path\n"
        f"home = Workspace(Path({str(tmp_path)!r}))\n"
        "compare(home, 'Klepp', Wanted('klepp_2015'), Beside('7', ('Time', 'Hå')))\n"
        "print('scipy' in sys.modules, 'bvmonitor.engine.disclosure' in sys.modules)"
    )
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert ran.stdout.split() == ["False", "False"]


def test_a_trend_without_a_figure_in_its_last_year_promises_no_change_to_it(tmp_path: Path) -> None:
    cells: Cells = {("1120", "0", "2019"): 30, ("1120", "0", "2020"): ":"}
    told = trend(written(tmp_path, cells), "Klepp", Followed("children_with_measures_0_17"), Beside("none"))
    captions = [table.caption for table in build_trend_page(told, "en").tables]
    assert captions[1:] == ["Change: no figures for 2020 to compare with"]
