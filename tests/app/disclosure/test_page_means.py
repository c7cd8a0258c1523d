"""Means and medians of groups: no member's hidden count can be found from them and the other members' figures."""

import random
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from math import ceil, floor, lcm
from pathlib import Path

import pytest
from tests.app.disclosure.test_protect import COMPLEMENT, ROWS, figure, hidden_in
from tests.support.made_up import COUNTY, GROUP, NAMES, Cells, written
from tests.support.riddles import opened_by_bounds
from tests.support.soak import TIMES

from bvmonitor.app.basis.choice import Wanted
from bvmonitor.app.basis.columns import Beside
from bvmonitor.app.comparison.compare import compare
from bvmonitor.app.comparison.extras import Extras
from bvmonitor.app.pages.profile import ProfileWanted, profile
from bvmonitor.domain.comparison import Average, Comparison
from bvmonitor.domain.disclosure import NO_RULE, SSB_RULE, Riddle, Secret, Statement
from bvmonitor.report.profile_page import build_profile_page

ALL, HOME, PLACED = ROWS
FUNCTIONS = {ALL: "0", HOME: "1", PLACED: "2"}
KLEPP, TIME, HA, GJESDAL = "1120", "1121", "1119", "1122"
CHILDREN = {KLEPP: 400, TIME: 1000, HA: 2000, GJESDAL: 500}
ASKED = Wanted(indicators=ROWS, years=(2019, 2019))
BESIDE = Beside("none", ("Time", "Hå"), "own", average="unweighted")
TABLES = 300 if TIMES > 1 else 6


def of_year(cells: Mapping[str, tuple[float | str, float | str, float | str]]) -> Cells:
    """All children with measures, those at home and those placed, by municipality."""
    return {(code, str(at), "2019"): size for code, sizes in cells.items() for at, size in enumerate(sizes)}


def read(made: Comparison, cells: Cells, left_out: Collection[str] = ()) -> Riddle:
    """What a reader knows of all counts by the columns, and by the county's means beside them."""
    codes = [code for code in CHILDREN if (code, "0", "2019") in cells]
    said = [Statement(((f"{c} 1", 1), (f"{c} 2", 1), (f"{c} 0", -1)), 0, 0) for c in codes]
    secrets = {f"{code} {at}": SSB_RULE for (code, at, year), size in cells.items() if size == ":"}
    columns = {column.id for column in made.columns}
    for name, at in FUNCTIONS.items():
        for code in columns & {*codes}:
            own = figure(made, name, code, 2019)
            if own.numerator is not None:
                said.append(Statement(((f"{code} {at}", 1),), int(own.numerator), int(own.numerator)))
            elif own.status == "hidden":
                secrets[f"{code} {at}"] = NO_RULE
        mean = figure(made, name, COUNTY, 2019)
        if mean.value is not None and name != HOME:
            members = [c for c in codes if c not in left_out and cells[c, at, "2019"] != ":"]
            assert len(members) == mean.n_reporting
            said.append(exactly([(f"{c} {at}", CHILDREN[c]) for c in members], mean.value * len(members)))
    return Riddle(tuple(said), tuple(Secret(((name, 1),), rule) for name, rule in secrets.items()), ())


def exactly(counts: Sequence[tuple[str, int]], shares: float) -> Statement:
    """That the shares in per cent of some counts, each of so many children, come to so much."""
    times = lcm(*(whole for _, whole in counts))
    size = Fraction(shares) * times / 100
    form = tuple((name, times // whole) for name, whole in counts)
    return Statement(form, floor(size + Fraction(1, 1000)), ceil(size - Fraction(1, 1000)))


def with_figures_of(made: Comparison, other: Comparison, column: str) -> Comparison:
    """A page with a column as it is on another one."""
    rows = [
        tuple(figure(other, r.indicator.id, column, f.period) if f.column == column else f for f in r.figures)
        for r in made.rows
    ]
    return replace(made, rows=tuple(replace(row, figures=f) for row, f in zip(made.rows, rows, strict=True)))


# Klepp placed 20 of 22 children; that two were helped at home is hidden.
FIRST = {key: size for key, size in COMPLEMENT.items() if key[2] == "2019"}
OPEN: Cells = {**FIRST, (KLEPP, "1", "2019"): 2}


def test_a_mean_goes_with_the_figure_that_it_would_give_back(tmp_path: Path) -> None:
    made = compare(written(tmp_path / "made", FIRST, children=CHILDREN), "Klepp", ASKED, BESIDE)
    (own,) = [name for name in hidden_in(made) if name[1] == KLEPP]
    assert set(hidden_in(made)) == {own, (own[0], COUNTY, 2019)}
    assert not opened_by_bounds(read(made, FIRST))
    # With the county's mean a reader has Klepp's figure again, and so the two.
    before = compare(written(tmp_path / "open", OPEN, children=CHILDREN), "Klepp", ASKED, BESIDE)
    assert opened_by_bounds(read(with_figures_of(made, before, COUNTY), FIRST))


def test_a_mean_without_its_subject_goes_too(tmp_path: Path) -> None:
    beside = replace(BESIDE, others=("Klepp", "Hå"), exclude_self=True)
    made = compare(written(tmp_path, FIRST, children=CHILDREN), "Time", ASKED, beside)
    (own,) = [name for name in hidden_in(made) if name[1] == KLEPP]
    assert set(hidden_in(made)) == {own, (own[0], COUNTY, 2019)}
    assert not opened_by_bounds(read(made, FIRST, left_out=(TIME,)))


def test_a_mean_that_is_not_of_the_hidden_one_stands(tmp_path: Path) -> None:
    beside = replace(BESIDE, others=("Hå",), exclude_self=True)
    made = compare(written(tmp_path, FIRST, children=CHILDREN), "Klepp", ASKED, beside)
    assert {column for _, column, _ in hidden_in(made)} == {KLEPP}
    assert not opened_by_bounds(read(made, FIRST, left_out=(KLEPP,)))


def test_means_give_away_a_member_that_the_page_does_not_name(tmp_path: Path) -> None:
    """Hå's children in all and placed follow from two means: the one of them goes, and nothing else."""
    cells = {**OPEN, (HA, "0", "2019"): 21, (HA, "1", "2019"): ":"}
    made = compare(written(tmp_path, cells, children=CHILDREN), "Klepp", ASKED, replace(BESIDE, others=("Time",)))
    assert len(hidden_in(made)) == 1
    assert {column for _, column, _ in hidden_in(made)} == {COUNTY}
    assert not opened_by_bounds(read(made, cells))


@pytest.mark.parametrize("average", ["unweighted", "median"])
def test_in_a_large_group_the_mean_stands_and_the_median_where_it_is_of_another(
    tmp_path: Path, average: Average
) -> None:
    many = {code: (40 + at, 25 + at, 15) for at, code in enumerate(NAMES) if not code.startswith("E")}
    cells = {**of_year(many), **{key: size for key, size in FIRST.items() if key[0] == KLEPP}}
    made = compare(written(tmp_path, cells), "Klepp", ASKED, replace(BESIDE, others=("Time",), average=average))
    assert {column for _, column, _ in hidden_in(made)} == {KLEPP}


def test_a_median_goes_where_a_hidden_figure_is_in_the_middle_of_a_large_group(tmp_path: Path) -> None:
    """Six members have fewer children per thousand than Klepp, and six have more: the median is Klepp's."""
    others = [code for code in NAMES if not code.startswith("E") and code != KLEPP][:12]
    many = {code: (12, 6, 6) if at < 6 else (80, 40, 40) for at, code in enumerate(others)}
    cells = {**of_year(many), **{key: size for key, size in FIRST.items() if key[0] == KLEPP}}
    beside = replace(BESIDE, others=(), average="median")
    made = compare(written(tmp_path, cells), "Klepp", ASKED, beside)
    (own,) = [name for name, column, _ in hidden_in(made) if column == KLEPP]
    assert set(hidden_in(made)) == {(own, KLEPP, 2019), (own, COUNTY, 2019)}


def test_a_small_groups_median_goes_with_a_hidden_figure(tmp_path: Path) -> None:
    beside = replace(BESIDE, average="median")
    made = compare(written(tmp_path, FIRST, children=CHILDREN), "Klepp", ASKED, beside)
    (own,) = [name for name in hidden_in(made) if name[1] == KLEPP]
    assert set(hidden_in(made)) == {own, (own[0], COUNTY, 2019)}


def test_no_figure_has_an_index_by_a_mean_that_is_gone(tmp_path: Path) -> None:
    """The county's index by the group's mean would give that back, and so would Time's."""
    workspace = written(tmp_path, FIRST, children=CHILDREN, with_group=True)
    beside = Beside("own", ("Time", "Hå"), "own", average="unweighted")
    made = compare(workspace, "Klepp", ASKED, beside, Extras(index=True))
    base = made.index_column
    assert base == GROUP
    (own,) = [name for name, column, _ in hidden_in(made) if column == KLEPP]
    assert set(hidden_in(made)) == {(own, column, 2019) for column in (KLEPP, COUNTY, GROUP)}
    for row in made.rows:
        mean = figure(made, row.indicator.id, GROUP, 2019).value
        assert {f.index is None for f in row.figures if f.value is not None} == {mean is None}


# 5.0 per cent of Klepp's 40 children are two, and that is hidden.
MIDDLE: Cells = {(KLEPP, "0", "2019"): ":", (TIME, "0", "2019"): 30, (HA, "0", "2019"): 120}
SHARES = {(KLEPP, "2019"): 5.0, (TIME, "2019"): 3.0, (HA, "2019"): 6.0}


def test_a_mean_of_published_shares_gives_none_of_them_back(tmp_path: Path) -> None:
    workspace = written(tmp_path, MIDDLE, SHARES, {**CHILDREN, KLEPP: 40})
    asked = replace(ASKED, indicators=(ALL,))
    made = compare(workspace, "Time", asked, replace(BESIDE, others=("Klepp", "Hå")))
    assert hidden_in(made) == [(ALL, KLEPP, 2019), (ALL, COUNTY, 2019)]
    assert figure(made, ALL, HA, 2019).value == 6.0


@pytest.mark.parametrize("klepp", [40, 4000])
def test_a_profile_has_no_mean_of_the_two_ends_and_a_hidden_one(tmp_path: Path, klepp: int) -> None:
    """Klepp is neither the highest nor the lowest; three times the mean less these two is Klepp's share."""
    cells = MIDDLE if klepp == 40 else {**MIDDLE, (KLEPP, "0", "2019"): 200}
    workspace = written(tmp_path, cells, SHARES, {**CHILDREN, KLEPP: klepp}, with_group=True)
    made = profile(workspace, "Time", ProfileWanted(year=2019, average="unweighted"))
    (row,) = made.comparison.rows
    mean = made.mean(row)
    assert mean is not None
    assert (mean.value, mean.status) == ((None, "hidden") if klepp == 40 else (pytest.approx(14 / 3), None))
    page = build_profile_page(made, "en")
    assert any(cell.text == "4.7" for t in page.tables for _, r in t.rows for cell in r) == (klepp != 40)


def test_no_page_of_means_is_opened_by_linear_programming(tmp_path: Path) -> None:
    chance = random.Random(7)  # noqa: S311 - no secret hangs on it
    opened = hidden = 0
    for at in range(TABLES):
        cells: dict[tuple[str, str, str], float | str] = {}
        for code in CHILDREN:
            home, placed = chance.choice([(1, 2), (2, 5), (2, 9), (1, 14), (5, 2), (9, 1), (7, 8), (0, 6)])
            placed += 20 * (code == KLEPP)
            sizes = {"0": home + placed, "1": home, "2": placed}
            cells |= {(code, f, "2019"): ":" if size in {1, 2} else size for f, size in sizes.items()}
        others = tuple(chance.sample(["Time", "Hå", "Gjesdal"], chance.randint(1, 3)))
        left_out = chance.random() < 0.4
        beside = replace(BESIDE, others=others, exclude_self=left_out)
        made = compare(written(tmp_path / str(at), cells, children=CHILDREN), "Klepp", ASKED, beside)
        opened += len(opened_by_bounds(read(made, cells, (KLEPP,) if left_out else ())))
        hidden += sum(column == COUNTY for _, column, _ in hidden_in(made))
    assert opened == 0
    assert hidden > 0
