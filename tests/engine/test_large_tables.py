"""What is hidden line by line leaves nothing to be found, by the attacks that the cheapest choice withstands."""

import random

import pytest
from tests.support.riddles import opened_in
from tests.support.soak import TIMES

from bvmonitor.domain.disclosure import NO_RULE, SSB_RULE, Riddle, Secret, own_rule
from bvmonitor.domain.small_table import Place, SmallTable, riddle_of
from bvmonitor.engine.disclosure import open_secrets
from bvmonitor.engine.large_tables import LineChoice, hide_in_lines

RULE = own_rule(4, zeros_shown=True)
TABLES = 15 * TIMES


def made_up(seed: int, rows: int, columns: int, *, totals: tuple[bool, bool] = (True, True)) -> SmallTable:
    """SYNTHETIC: small counts and large ones with their totals; those from 1 to 3 are hidden."""
    chance = random.Random(seed)  # noqa: S311 - no secret hangs on it
    counts = [[chance.choice((0, 1, 2, 3, 5, 9, 20, 40, 70)) for _ in range(columns)] for _ in range(rows)]
    if totals[1]:
        counts = [[*row, sum(row)] for row in counts]
    if totals[0]:
        counts.append([sum(column) for column in zip(*counts, strict=True)])
    return SmallTable(
        tuple(f"r{at}" for at in range(len(counts))),
        tuple(f"c{at}" for at in range(len(counts[0]))),
        tuple(tuple(None if RULE.hides(count) else count for count in row) for row in counts),
        len(counts) - 1 if totals[0] else None,
        len(counts[0]) - 1 if totals[1] else None,
    )


def left(table: SmallTable, choice: LineChoice) -> Riddle:
    """What a reader sees of a table in which more is hidden."""
    counts = tuple(
        tuple(None if (row, at) in choice.beside else count for at, count in enumerate(line))
        for row, line in enumerate(table.counts)
    )
    shown = SmallTable(table.rows, table.columns, counts, table.total_row, table.total_column)
    unruled = choice.beside | choice.unmarked
    seen = riddle_of(shown, RULE, (), unruled)
    free = {table.form(place) for place in unruled}
    secrets = tuple(Secret(s.form, NO_RULE) if s.form in free else s for s in seen.secrets)
    return Riddle(seen.statements, secrets, seen.printed)


@pytest.mark.parametrize("totals", [(True, True), (True, False), (False, True)])
def test_nothing_hidden_is_opened_by_linear_programming(totals: tuple[bool, bool]) -> None:
    tables = [made_up(seed, 4, 4, totals=totals) for seed in range(TABLES)]
    choices = [hide_in_lines(table, RULE) for table in tables]
    assert not any(opened_in([left(t, c) for t, c in zip(tables, choices, strict=True)]))
    # The attack has teeth, and what it opens is what is counted.
    before = opened_in([riddle_of(table, RULE) for table in tables])
    assert sum(map(bool, before)) > TABLES / 2
    found = [len(open_secrets(riddle_of(table, RULE))) for table in tables]
    assert [choice.opened for choice in choices] == found


def test_a_table_of_a_country_is_made_safe() -> None:
    table = made_up(1, 36, 5)
    choice = hide_in_lines(table, RULE)
    assert choice.opened > 15
    assert not open_secrets(left(table, choice))
    # Not much more goes than could be found.
    assert len(choice.beside) <= 2 * choice.opened


def test_what_is_spared_is_hidden_only_where_nothing_else_is_left() -> None:
    counts = ((2, 30, 32), (20, 40, 60), (22, 70, 92))
    table = SmallTable(
        ("a", "b", "sum"),
        ("c", "d", "sum"),
        tuple(tuple(None if n == 2 else n for n in row) for row in counts),
        2,
        2,
    )
    own: list[Place] = [(0, 1), (0, 2)]
    assert hide_in_lines(table, RULE).beside == {(0, 1), (1, 0), (1, 1)}
    assert {*own} & hide_in_lines(table, RULE, [(1, 1)]).beside
    assert not {(1, 1), (0, 1)} & hide_in_lines(table, RULE, [(1, 1), (0, 1)]).beside


def test_where_nothing_is_hidden_nothing_goes() -> None:
    table = SmallTable(("a", "sum"), ("c",), ((5,), (5,)), 1, None)
    assert hide_in_lines(table, RULE) == LineChoice(frozenset(), frozenset(), 0)


def test_a_mark_that_tells_the_counts_itself_is_withheld() -> None:
    """A hidden total of two hidden parts of at least 1, and at most 2: it is 2, and they are 1."""
    table = SmallTable(("a", "b", "sum"), ("c",), ((None,), (None,), (None,)), 2, None)
    choice = hide_in_lines(table, SSB_RULE)
    assert (choice.opened, choice.beside) == (3, frozenset())
    assert choice.unmarked
