"""Changes and indexes against exact fractions."""

from fractions import Fraction
from typing import get_args

from hypothesis import given
from hypothesis import strategies as st
from tests.support.indicators import indicator

from bvmonitor.domain.change import Level, change_of, index_of
from bvmonitor.domain.indicator import Unit

UNITS: tuple[Unit, ...] = get_args(Unit)
IN_PER_CENT = {"nok", "nok_per_capita", "count", "fte"}

numbers = st.decimals(-1_000_000, 1_000_000, places=3).map(float) | st.sampled_from(
    [0.0, 0.1, 0.3, 1 / 3, 350667.25]
)
levels = st.builds(Level, numbers, st.none() | numbers)


def exact(value: float) -> Fraction:
    return Fraction(repr(value))


def twin(one: Level, other: Level) -> tuple[Fraction, Fraction]:
    if one.unrounded is None or other.unrounded is None:
        return exact(one.shown), exact(other.shown)
    return exact(one.unrounded), exact(other.unrounded)


@given(st.sampled_from(UNITS), levels, levels)
def test_changes_agree_with_exact_fractions(unit: Unit, now: Level, then: Level) -> None:
    made = change_of(indicator("row", unit=unit), now, 2020, then, comparable=True)
    new, old = twin(now, then)
    assert made.absolute == float(new - old)
    assert (made.relative is None) == (unit not in IN_PER_CENT or old <= 0)
    if made.relative is not None:
        expected = float(100 * (new - old) / old)
        assert abs(made.relative - expected) <= 1e-12 * max(1, abs(expected))
    assert made.basis == ("shown" if None in (now.unrounded, then.unrounded) else "computed")


@given(st.sampled_from(UNITS), levels, levels)
def test_there_and_back_is_nothing_and_what_cannot_be_compared_says_so(
    unit: Unit, now: Level, then: Level
) -> None:
    wanted = indicator("row", unit=unit)
    there, back = (change_of(wanted, a, 2020, b, comparable=True).absolute for a, b in ((now, then), (then, now)))
    assert there is not None
    assert back is not None
    assert there + back == 0
    made = change_of(wanted, now, 2020, then, comparable=False)
    assert (made.absolute, made.relative, made.status) == (None, None, "not_comparable")


@given(st.sampled_from(UNITS), levels, levels)
def test_indexes_agree_with_exact_fractions(unit: Unit, own: Level, mean: Level) -> None:
    made = index_of(indicator("row", unit=unit), own, mean)
    mine, base = twin(own, mean)
    if base <= 0 or unit in {"count", "fte", "rank"}:
        assert made is None
    else:
        expected = float(100 * mine / base)
        assert made is not None
        assert abs(made - expected) <= 1e-12 * max(1, abs(expected))
