"""Distances against plain Python, and what must hold of any distance."""

import math
from statistics import fmean, pstdev

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bvmonitor.domain.likeness import Likeness
from bvmonitor.engine.similar import FIGURES, distances

CODES = ("0301", "1103", "1119", "1120", "1121", "1122")
Rows = dict[tuple[str, str], float | None]

figures = st.dictionaries(
    st.tuples(st.sampled_from(CODES), st.sampled_from(("a", "b", "c", "other"))),
    st.one_of(st.none(), st.integers(0, 8).map(lambda quarters: quarters / 4)),
)
likenesses = st.lists(
    st.builds(Likeness, st.sampled_from(("a", "b", "c")), st.sampled_from([0.5, 1.0, 3.0]), st.booleans()),
    min_size=1,
    unique_by=lambda each: each.indicator_id,
)


def frame(rows: Rows) -> pl.DataFrame:
    return pl.DataFrame([(*key, value) for key, value in rows.items()], FIGURES, orient="row")


def slow(rows: Rows, subject: str, wanted: list[Likeness]) -> list[tuple[str, float]]:
    """One municipality and one figure at a time."""
    columns: dict[str, dict[str, float]] = {}
    for each in wanted:
        known = {
            code: value for (code, of), value in rows.items() if of == each.indicator_id and value is not None
        }
        if each.log:
            known = {code: math.log(value) for code, value in known.items() if value > 0}
        if subject not in known:
            continue
        mean, spread = fmean(known.values()), pstdev(known.values())
        columns[each.indicator_id] = {
            code: (value - mean) / spread if spread > 1e-9 else 0.0 for code, value in known.items()
        }
    found = []
    for code in CODES:
        if code == subject or not columns or any(code not in column for column in columns.values()):
            continue
        weights = {each.indicator_id: each.weight for each in wanted}
        total = sum(weights[i] * (column[code] - column[subject]) ** 2 for i, column in columns.items())
        found.append((round(math.sqrt(total / sum(weights[i] for i in columns)), 9), code))
    return [(code, distance) for distance, code in sorted(found)]


@settings(max_examples=200)
@given(figures, st.sampled_from(CODES), likenesses)
def test_the_fast_distances_agree_with_the_slow_ones(rows: Rows, subject: str, wanted: list[Likeness]) -> None:
    expected = dict(slow(rows, subject, wanted))
    found = dict(distances(frame(rows), subject, wanted).iter_rows())
    assert found.keys() == expected.keys()
    assert found == {code: pytest.approx(distance, abs=2e-9) for code, distance in expected.items()}
    assert list(found.values()) == sorted(found.values())


@settings(max_examples=60)
@given(figures, likenesses)
def test_the_way_back_is_as_far(rows: Rows, wanted: list[Likeness]) -> None:
    whole: Rows = {key: value if value is not None else 1.0 for key, value in rows.items()}
    there = {
        (one, other): distance
        for one in CODES
        for other, distance in distances(frame(whole), one, wanted).iter_rows()
    }
    both = [pair for pair in there if pair[::-1] in there and _figures(whole, pair[0]) == _figures(whole, pair[1])]
    assert all(there[pair] == pytest.approx(there[pair[::-1]], abs=2e-9) for pair in both)


def _figures(rows: Rows, code: str) -> set[tuple[str, bool]]:
    return {(of, (value or 0) > 0) for (which, of), value in rows.items() if which == code}


@settings(max_examples=60)
@given(figures, likenesses)
def test_units_and_the_order_of_rows_do_not_matter(rows: Rows, wanted: list[Likeness]) -> None:
    other = {key: None if value is None else 1000 * value for key, value in reversed(rows.items())}
    first = dict(distances(frame(rows), "1120", wanted).iter_rows())
    again = dict(distances(frame(other), "1120", wanted).iter_rows())
    assert again == {code: pytest.approx(distance, abs=2e-9) for code, distance in first.items()}


def test_equal_distances_are_ordered_by_code() -> None:
    rows: Rows = {("1121", "a"): 1.1, ("0301", "a"): 1.1, ("1120", "a"): 1.0, ("1103", "a"): 0.9}
    assert distances(frame(rows), "1120", [Likeness("a", 1, log=False)])["code"].to_list() == [
        "0301",
        "1103",
        "1121",
    ]


def test_without_figures_for_the_subject_nobody_is_near() -> None:
    assert distances(frame({("1121", "a"): 1.0}), "1120", [Likeness("a", 1, log=False)]).is_empty()
