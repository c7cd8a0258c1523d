"""Whole tables at once agree with one riddle at a time."""

import random

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.riddles import names_in, riddles

from bvmonitor.domain.disclosure import Riddle
from bvmonitor.engine.disclosure import open_secrets
from bvmonitor.engine.exposure import CELLS, RELATIONS, TERMS, exposed

Frames = tuple[pl.DataFrame, pl.DataFrame, pl.DataFrame]


def frames_of(many: list[Riddle]) -> tuple[Frames, list[set[int]]]:
    """Riddles side by side as whole tables, and the cells that are found in each by itself.

    A figure is a cell, shown or hidden; a sum of several counts is tied to them by a relation.
    """
    cells: list[tuple[int, int | None, int | None, int | None]] = []
    terms: list[tuple[int, int, int]] = []
    relations: list[tuple[int, int | None, int | None]] = []
    found: list[set[int]] = []
    for riddle in many:
        numbers: dict[str, int] = {}
        secrets = {s.form: s.rule for s in riddle.secrets}
        for name in names_in(riddle):
            numbers[name] = len(cells)
            rule = secrets.get(((name, 1),))
            cells.append((len(cells), None, *((None, None) if rule is None else (rule.low, rule.high))))
        for said in riddle.statements:
            relations.append((len(relations), said.low, said.high))
            terms.extend((len(relations) - 1, numbers[name], factor) for name, factor in said.form)
        for form, rule in secrets.items():
            if len(form) > 1:
                relations.append((len(relations), rule.low, rule.high))
                terms.extend((len(relations) - 1, numbers[name], factor) for name, factor in form)
        opened = {s.form for s in open_secrets(riddle)}
        found.append({numbers[form[0][0]] for form in opened if len(form) == 1})
    return (
        pl.DataFrame(cells, CELLS, orient="row"),
        pl.DataFrame(terms, TERMS, orient="row"),
        pl.DataFrame(relations, RELATIONS, orient="row"),
    ), found


def hidden_by_rule(frames: Frames) -> set[int]:
    """The cells that a rule hid: the others are only counts that a page does not print by themselves."""
    return set(frames[0].filter(pl.col("low").is_not_null())["cell"])


@settings(max_examples=15)
@given(st.integers(0, 10**6))
def test_many_riddles_at_once_are_solved_as_one_by_one(seed: int) -> None:
    many = list(riddles(seed, 12))
    frames, found = frames_of(many)
    assert set(exposed(*frames)) & hidden_by_rule(frames) == set().union(*found)


@settings(max_examples=10)
@given(st.integers(0, 10**6))
def test_order_does_not_count(seed: int) -> None:
    frames, _ = frames_of(list(riddles(seed, 6)))
    chance = random.Random(seed)  # noqa: S311 - no secret hangs on it
    shuffled = [frame.sample(fraction=1, shuffle=True, seed=chance.randrange(1000)) for frame in frames]
    assert exposed(*shuffled).equals(exposed(*frames))


def test_shown_cells_are_counted_in() -> None:
    cells = pl.DataFrame([(0, 30, None, None), (1, None, 1, 2), (2, 31, None, None)], CELLS, orient="row")
    terms = pl.DataFrame([(0, 0, 1), (0, 1, 1), (0, 2, -1)], TERMS, orient="row")
    relations = pl.DataFrame([(0, 0, 0)], RELATIONS, orient="row")
    assert exposed(cells, terms, relations).to_list() == [1]


@pytest.mark.parametrize(("total", "found"), [(2, [0, 1]), (3, []), (4, [0, 1])])
def test_two_hidden_parts_of_a_total(total: int, found: list[int]) -> None:
    cells = pl.DataFrame([(0, None, 1, 2), (1, None, 1, 2)], CELLS, orient="row")
    terms = pl.DataFrame([(0, 0, 1), (0, 1, 1)], TERMS, orient="row")
    relations = pl.DataFrame([(0, total, total)], RELATIONS, orient="row")
    assert exposed(cells, terms, relations).to_list() == found


def test_where_nothing_is_hidden_nothing_is_found() -> None:
    cells = pl.DataFrame([(0, 5, None, None)], CELLS, orient="row")
    assert exposed(cells, pl.DataFrame([], TERMS), pl.DataFrame([], RELATIONS)).is_empty()


def test_a_circle_of_sums_is_solved_as_a_whole() -> None:
    """Rows and columns of hidden counts, which no single sum narrows: all sums together do."""
    cells = pl.DataFrame([(n, None, 0, None) for n in range(4)], CELLS, orient="row")
    pairs = [(0, 1), (1, 2), (0, 2)]
    terms = pl.DataFrame([(at, cell, 1) for at, pair in enumerate(pairs) for cell in pair], TERMS, orient="row")
    relations = pl.DataFrame([(0, 5, 5), (1, 7, 7), (2, 6, 6)], RELATIONS, orient="row")
    assert exposed(cells, terms, relations).to_list() == [0, 1, 2]
