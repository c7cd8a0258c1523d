"""Places and quarter points of groups: no hidden count can be found from them and the rest of the page."""

from pathlib import Path

from tests.app.disclosure.test_page_means import CHILDREN, GJESDAL, HA, KLEPP, TIME, of_year
from tests.app.disclosure.test_protect import ROWS, figure, hidden_in
from tests.support.made_up import GROUP, Cells, written
from tests.support.riddles import opened_by_bounds

from bvmonitor.app.basis.choice import Wanted
from bvmonitor.app.basis.columns import Beside
from bvmonitor.app.comparison.compare import compare
from bvmonitor.app.comparison.extras import Extras
from bvmonitor.app.pages.trend import Followed, trend
from bvmonitor.domain.comparison import Comparison
from bvmonitor.domain.disclosure import SSB_RULE, Riddle, Secret, Statement
from bvmonitor.domain.trend import Trend

ALL, HOME, PLACED = ROWS
SOLA, RANDABERG = "1124", "1127"
MANY = {**CHILDREN, SOLA: 1500}
ASKED = Wanted(indicators=ROWS, years=(2019, 2019))
PLACES = Extras(rank=True, quartile=True)

# Of 22 children in Klepp two were helped at home, which is hidden. Of the five shares of all children Klepp's 22
# of 400 is the median, and of those placed its 20 of 400 the upper quarter point.
OPEN: Cells = of_year(
    {KLEPP: (22, 2, 20), TIME: (80, 15, 65), HA: (96, 50, 46), GJESDAL: (22, 5, 17), SOLA: (90, 20, 70)}
)
HIDDEN: Cells = {**OPEN, (KLEPP, "1", "2019"): ":"}


def page(home: Path, cells: Cells, subject: str, beside: Beside) -> Comparison:
    return compare(written(home, cells, children=MANY, with_group=True), subject, ASKED, beside, PLACES)


def points_of(made: Comparison, name: str) -> set[float]:
    """The quarter points that a page gives of a row."""
    row = next(row for row in made.rows if row.indicator.id == name)
    found = [(p.lower, p.median, p.upper) for f in row.figures for p in f.positions]
    return {point for points in found for point in points if point is not None}


def is_found(points: dict[str, set[float]], cells: Cells) -> bool:
    """Whether Klepp's hidden count follows from shares that only Klepp's counts of 400 children make."""
    said = [Statement((("home", 1), ("placed", 1), ("all", -1)), 0, 0)]
    for name, at, count in ((ALL, "0", "all"), (PLACED, "2", "placed")):
        size = int(float(cells[KLEPP, at, "2019"]))
        if any(abs(point - 100 * size / MANY[KLEPP]) < 1e-9 for point in points[name]):
            said.append(Statement(((count, 1),), size, size))
    return bool(opened_by_bounds(Riddle(tuple(said), (Secret((("home", 1),), SSB_RULE),), ())))


def all_points(made: Comparison) -> dict[str, set[float]]:
    return {name: points_of(made, name) for name in (ALL, PLACED)}


def test_quarter_points_go_with_the_hidden_figure_that_one_of_them_is(tmp_path: Path) -> None:
    beside = Beside("own", ("Hå", "Time"), None)
    made = page(tmp_path / "made", HIDDEN, "Klepp", beside)
    assert (PLACED, KLEPP, 2019) in hidden_in(made)
    assert points_of(made, PLACED) == set()
    assert not is_found(all_points(made), HIDDEN)
    # The place of another would say between which figures the hidden one is.
    assert figure(made, PLACED, TIME, 2019).positions == ()
    # In a row in which nothing is hidden they stand.
    assert 5.5 in points_of(made, ALL)
    (remark,) = [dict(r.fields) for r in made.remarks if r.key == "quarters_hidden"]
    assert remark["titles"] == (next(r.indicator.title for r in made.rows if r.indicator.id == PLACED),)


def test_quarter_points_give_away_a_member_that_the_page_does_not_name(tmp_path: Path) -> None:
    beside = Beside("own", ("Hå",), None)
    before = page(tmp_path / "open", OPEN, "Time", beside)
    assert is_found(all_points(before), HIDDEN)
    made = page(tmp_path / "made", HIDDEN, "Time", beside)
    assert not is_found(all_points(made), HIDDEN)
    # One of the two rows is enough; the subject's own figures stand.
    assert sorted(map(bool, all_points(made).values())) == [False, True]
    assert all(column != TIME for _, column, _ in hidden_in(made))


def test_quarter_points_that_are_of_others_stand(tmp_path: Path) -> None:
    """With 10 children in all and 8 placed Klepp's shares are the lowest, and no quarter point is theirs."""
    cells = {**HIDDEN, (KLEPP, "0", "2019"): 10, (KLEPP, "2", "2019"): 8}
    made = page(tmp_path, cells, "Time", Beside("none", ("Hå",), None))
    assert all(all_points(made).values())
    assert not [remark for remark in made.remarks if remark.key == "quarters_hidden"]


def test_the_middle_half_of_a_trend_goes_where_it_gives_a_member_away(tmp_path: Path) -> None:
    """SSB's share is of 39 of 640 children; the quarter points are Gjesdal's 3 of 50 and Randaberg's 7 of 100."""
    children = {KLEPP: 40, TIME: 100, HA: 200, GJESDAL: 50, SOLA: 150, RANDABERG: 100}
    counts: dict[str, float | str] = {KLEPP: ":", TIME: 8, HA: 9, GJESDAL: 3, SOLA: 10, RANDABERG: 7}
    cells: Cells = {(code, "0", "2019"): size for code, size in counts.items()}
    workspace = written(tmp_path, cells, {(GROUP, "2019"): 6.1}, children, with_group=True)

    def made(*others: str) -> Trend:
        return trend(workspace, "Time", Followed(ALL, (2019, 2019)), Beside("own", others, None))

    # With Sola's 10 the two of Klepp are all that is left of the 39.
    told = made("Hå", "Sola")
    assert (told.middle, hidden_in(told.comparison)) == ((), [])
    assert "quarters_hidden" in {remark.key for remark in told.comparison.remarks}
    # Without Sola's they are not.
    (middle,) = made("Hå").middle
    assert (middle.low, middle.high) == (6.0, 7.0)
