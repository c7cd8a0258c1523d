"""No hidden count can be found: attacks by linear programming and by trying every count, and brute force."""

import random
from collections.abc import Iterator
from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.riddles import brute_force, names_in, opened_by_bounds, opened_in, protected, riddles, without
from tests.support.soak import TIMES

from bvmonitor.domain.disclosure import NO_RULE, SSB_RULE, Form, Printed, Riddle, Secret, Statement
from bvmonitor.engine.disclosure import open_secrets, protect

TABLES = 2000
SHARES_OF_THEM = 8
SHARES_IN_GATE = 2  # an attack takes its time; `make soak` makes all of them


@pytest.mark.parametrize("seed", range(SHARES_OF_THEM if TIMES > 1 else SHARES_IN_GATE))
def test_nothing_hidden_is_opened_by_linear_programming(seed: int) -> None:
    tables = list(riddles(seed, TABLES // SHARES_OF_THEM))
    assert not any(opened_in([protected(riddle, protect(riddle)) for riddle in tables]))
    # The attack has teeth: most of the same tables fall to it as they were.
    assert sum(map(bool, opened_in(tables))) > len(tables) / 2


def test_an_attack_on_many_tables_opens_what_attacks_on_each_do() -> None:
    tables = list(riddles(77, 30))
    assert opened_in(tables) == [opened_by_bounds(riddle) for riddle in tables]


def values_by_trying(riddle: Riddle, form: Form, most: int) -> set[int]:
    """Every value of a count, by trying all counts up to one."""
    names = names_in(riddle)

    def fits(counts: dict[str, int], said: Form, low: int | None, high: int | None) -> bool:
        value = sum(factor * counts[name] for name, factor in said)
        return (low is None or low <= value) and (high is None or value <= high)

    def possible() -> Iterator[dict[str, int]]:
        exact = {s.form[0][0]: s.low for s in riddle.statements if len(s.form) == 1 and s.low == s.high}
        ranges = [range(most + 1) if exact.get(name) is None else (exact[name] or 0,) for name in names]
        for counts in product(*ranges):
            yield dict(zip(names, counts, strict=True))

    return {
        sum(factor * counts[name] for name, factor in form)
        for counts in possible()
        if all(fits(counts, s.form, s.low, s.high) for s in riddle.statements)
        and all(fits(counts, s.form, s.rule.low, s.rule.high) for s in riddle.secrets)
    }


def small_riddles() -> list[Riddle]:
    """Riddles in which all counts can be tried."""

    def unknown(riddle: Riddle) -> set[str]:
        return set(names_in(riddle)) - {
            s.form[0][0] for s in riddle.statements if len(s.form) == 1 and s.low == s.high
        }

    return [r for r in riddles(99, 400) if len(unknown(r)) <= 3][:120]


def test_what_is_found_is_what_trying_every_count_finds() -> None:
    tried = small_riddles()
    assert len(tried) == 120
    for riddle in tried:
        by_trying = {s.form for s in riddle.secrets if len(values_by_trying(riddle, s.form, 12)) < 2}
        assert {s.form for s in open_secrets(riddle)} == by_trying


def test_nothing_hidden_is_opened_by_trying_every_count() -> None:
    for riddle in small_riddles()[:80]:
        left = protected(riddle, protect(riddle))
        known = {s.form[0][0] for s in left.statements if len(s.form) == 1 and s.low == s.high}
        if len(set(names_in(left)) - known) <= 2:
            assert all(len(values_by_trying(left, s.form, 60)) > 1 for s in left.secrets)


def is_safe(riddle: Riddle) -> bool:
    return not open_secrets(riddle)


def test_the_choice_hides_at_most_one_figure_more_than_brute_force() -> None:
    compared = 0
    for riddle in riddles(5, 130):
        if len(riddle.printed) + len(riddle.secrets) > 12:
            continue
        chosen = protect(riddle)
        if chosen.unmarked or len(chosen.hidden) > 4:
            continue
        of_subject, fewest = brute_force(riddle, is_safe)
        spared = {p.id for p in riddle.printed if p.spared}
        assert len(spared & set(chosen.hidden)) == of_subject
        assert len(chosen.hidden) <= fewest + 1
        compared += 1
    assert compared > 45


@settings(max_examples=12)
@given(st.integers(0, 10**6))
def test_protecting_twice_changes_nothing(seed: int) -> None:
    for riddle in riddles(seed, 3):
        left = protected(riddle, protect(riddle))
        assert not protect(left).hidden


@settings(max_examples=12)
@given(st.integers(0, 10**6))
def test_the_choice_does_not_depend_on_order(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - no secret hangs on it
    for riddle in riddles(seed, 3):
        shuffled = Riddle(
            tuple(chance.sample(riddle.statements, len(riddle.statements))),
            tuple(chance.sample(riddle.secrets, len(riddle.secrets))),
            tuple(chance.sample(riddle.printed, len(riddle.printed))),
        )
        assert protect(shuffled) == protect(riddle)


@settings(max_examples=12)
@given(st.integers(0, 10**6))
def test_nothing_is_hidden_where_nothing_was(seed: int) -> None:
    for riddle in riddles(seed, 3):
        assert not protect(replace(riddle, secrets=())).hidden


def stated(name: str, *counts: str, size: int, spared: bool = False) -> tuple[Statement, Printed]:
    form = tuple((each, 1) for each in counts)
    return Statement(form, size, size, name), Printed(name, form, spared, len(form) > 1, size)


def riddle_with(*said: tuple[Statement, Printed]) -> Riddle:
    return Riddle(tuple(s for s, _ in said), (Secret((("x", 1),), SSB_RULE),), tuple(p for _, p in said))


def test_the_subject_is_spared_as_long_as_something_else_helps() -> None:
    own = stated("own", "own", size=30, spared=True)
    others = [stated(name, name, size=60) for name in ("a", "b")]
    riddle = riddle_with(own, *others, stated("all", "x", "own", "a", "b", size=151))
    assert protect(riddle).hidden == ("a",)
    alone = riddle_with(own, stated("all", "x", "own", size=31, spared=True))
    assert protect(alone).hidden == ("own",)


def test_a_mark_is_withheld_only_where_it_tells_the_counts_itself() -> None:
    secrets = tuple(Secret(form, SSB_RULE) for form in ((("x", 1),), (("y", 1),), (("x", 1), ("y", 1))))
    protection = protect(Riddle((), secrets, ()))
    assert protection.hidden == ()
    assert len(protection.unmarked) == 1
    assert not open_secrets(protected(Riddle((), secrets, ()), protection))


def test_rules_that_no_counts_fit_tell_nothing() -> None:
    """Two hidden parts of 40 are not both 1 or 2: they were hidden for another reason."""
    said, printed = stated("all", "x", "y", size=40)
    secrets = (Secret((("x", 1),), SSB_RULE), Secret((("y", 1),), SSB_RULE))
    assert open_secrets(Riddle((said,), secrets, (printed,))) == ()


def test_what_contradicts_printed_counts_is_no_knowledge() -> None:
    one, other = stated("one", "x", "y", size=40), stated("other", "x", "y", size=41)
    riddle = riddle_with(stated("y", "y", size=39), one, other)
    chosen = protect(riddle)
    assert chosen.opened == 1
    assert not open_secrets(without(riddle, chosen.hidden))


def test_a_count_without_a_rule_is_safe_while_it_has_room() -> None:
    said, printed = stated("all", "x", "y", size=1)
    secrets = (Secret((("x", 1),), NO_RULE), Secret((("y", 1),), NO_RULE))
    assert open_secrets(Riddle((said,), secrets, (printed,))) == ()
    nothing, zero = stated("all", "x", "y", size=0)
    assert len(open_secrets(Riddle((nothing,), secrets, (zero,)))) == 2
