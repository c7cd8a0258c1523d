from itertools import pairwise

import pytest

from bvmonitor.app.basis.choice import Wanted
from bvmonitor.app.basis.columns import Beside
from bvmonitor.app.basis.context import Workspace
from bvmonitor.app.basis.field import Among
from bvmonitor.app.comparison.compare import compare
from bvmonitor.app.comparison.extras import Extras
from bvmonitor.app.pages.rank import rank
from bvmonitor.domain.comparison import Comparison, Figure
from bvmonitor.errors import BvmonitorError
from bvmonitor.errors.compare import IndexOfNothing, NoSuchYear, NotEarlier

SPENT = "net_expenditure_per_inhabitant_0_22"
MEASURES = "children_with_measures_0_22"
CHILDREN = "population_0_17"
GESJDAL = ("Gjesdal", Wanted(indicators=(SPENT,), years=(2015, 2018)), Beside(others=("Time",)))


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    return Workspace(tmp_path_factory.mktemp("home"))


def figure(made: Comparison, column: str, period: int) -> Figure:
    return next(f for f in made.rows[0].figures if (f.column, f.period) == (column, period))


def keys(made: Comparison) -> list[str]:
    return [remark.key for remark in made.remarks]


def test_the_place_on_a_page_is_that_of_the_list(sample: Workspace) -> None:
    wanted = Wanted(indicators=(CHILDREN,), years=(2020, 2020))
    made = compare(sample, "Klepp", wanted, Beside(others=("Time",)), Extras(rank=True))
    for column in ("1120", "1121"):
        positions = figure(made, column, 2020).positions
        assert [p.pool for p in positions] == ["EAK", "EKG07@2020"]
        for position, among in zip(positions, (Among(), Among("7")), strict=True):
            ranking = rank(sample, CHILDREN, among, "nb", year=2020, top=None)
            (listed,) = [each.position for each in ranking.places if each.code == column]
            assert (listed.rank, listed.quarter) == (position.rank, position.quarter)
    assert figure(made, "EKG07", 2020).positions == ()
    assert {"rank", "rank_neutral", "rank_computed"} <= set(keys(made))


def test_a_renumbered_municipality_has_the_place_of_its_code_then_and_a_merged_one_none(sample: Workspace) -> None:
    wanted = Wanted(indicators=(CHILDREN,), years=(2018, 2020))
    baerum = compare(sample, "Bærum", wanted, Beside("none"), Extras(rank=True, quartile=True))
    ranks = [f.positions[0].rank for f in baerum.rows[0].figures]
    assert all(isinstance(place, int) and place < 10 for place in ranks)
    alesund = compare(sample, "Stavanger", wanted, Beside("none"), Extras(rank=True))
    assert [bool(f.positions) for f in alesund.rows[0].figures] == [False, False, True]


def test_with_few_figures_there_is_no_place(sample: Workspace) -> None:
    made = compare(sample, *GESJDAL, Extras(rank=True, quartile=True))
    placed = [p for f in made.rows[0].figures for p in f.positions]
    assert placed
    assert {p.rank for p in placed if p.n_reporting < 5} == {None}


def test_changes_are_since_the_year_before_with_a_figure(sample: Workspace) -> None:
    made = compare(sample, *GESJDAL, Extras(change=True))
    for column in ("1122", "1121"):
        known = [f for f in made.rows[0].figures if f.column == column and f.value is not None]
        for before, after in pairwise(known):
            assert after.change is not None
            assert (after.change.since, after.change.status) == (before.period, None)
            difference = float(after.value or 0) - float(before.value or 0)
            assert after.change.absolute == pytest.approx(difference, abs=1)
            share = 100 * difference / float(before.value or 0)
            assert after.change.relative == pytest.approx(share, abs=0.1)


def test_a_group_that_changed_has_no_change_and_the_page_says_so(sample: Workspace) -> None:
    made = compare(sample, *GESJDAL, Extras(change=True))
    group = made.columns[1].id
    changed = figure(made, group, 2016).change
    assert changed is not None
    assert (changed.since, changed.absolute, changed.status) == (2015, None, "not_comparable")
    same = figure(made, group, 2017).change
    assert same is not None
    assert same.status is None
    told = [dict(r.fields) for r in made.remarks if r.key == "change_of_others"]
    assert {"column": group, "since": 2015, "period": 2016} in told


def test_no_change_is_told_across_a_break(sample: Workspace) -> None:
    wanted = Wanted("ssb_key_figures", years=(2021, 2022))
    made = compare(sample, "Masfjorden", wanted, Beside("none"), Extras(since=2020))
    broken = [row for row in made.rows if any(b.year == 2022 for b in row.indicator.breaks)]
    over = [f.change for row in broken for f in row.figures if f.period == 2022 and f.change is not None]
    assert all(change.status == "not_comparable" for change in over)
    within = [f.change for row in broken for f in row.figures if f.period == 2021 and f.change is not None]
    assert within
    assert {change.since for change in within} == {2020}


def test_a_change_may_be_counted_from_a_given_year(sample: Workspace) -> None:
    wanted = Wanted(indicators=(CHILDREN,), years=(2020, 2020))
    made = compare(sample, "Bærum", wanted, Beside("none"), Extras(since=2018))
    change = figure(made, made.subject.code, 2020).change
    then = compare(sample, "Bærum", Wanted(indicators=(CHILDREN,), years=(2018, 2018)), Beside("none"))
    assert change is not None
    assert change.since == 2018
    assert change.absolute == float(figure(made, made.subject.code, 2020).value or 0) - float(
        then.rows[0].figures[0].value or 0
    )


def test_an_index_has_the_group_at_100(sample: Workspace) -> None:
    wanted = Wanted("ssb_key_figures", years=(2018, 2018))
    made = compare(sample, "Gjesdal", wanted, Beside("8@2016", ("Time",)), Extras(index=True))
    assert made.index_column == "EKG08"
    known = [row for row in made.rows if row.figures[0].value is not None and row.figures[1].value is not None]
    assert known
    for row in known:
        own, mean = row.figures[:2]
        assert mean.index == 100
        assert own.index == pytest.approx(100 * float(own.value or 0) / float(mean.value or 1), rel=0.02)


@pytest.mark.parametrize(
    ("extras", "group", "error"),
    [
        (Extras(since=1990), "7", NoSuchYear),
        (Extras(since=2020), "7", NotEarlier),
        (Extras(index=True), "none", IndexOfNothing),
    ],
)
def test_what_cannot_be_told_is_said(
    sample: Workspace, extras: Extras, group: str, error: type[BvmonitorError]
) -> None:
    wanted = Wanted(indicators=(CHILDREN,), years=(2020, 2020))
    with pytest.raises(error):
        compare(sample, "Klepp", wanted, Beside(group), extras)
