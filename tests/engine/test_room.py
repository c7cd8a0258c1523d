"""What fits linear bounds: by changing numbers, by shorter sums and by the solver, against trying every choice."""

import random
from collections.abc import Sequence
from itertools import product

from bvmonitor.engine.plain_sums import plainly
from bvmonitor.engine.repair import Repair
from bvmonitor.engine.room import Room
from bvmonitor.engine.whole_numbers import Bound, satisfies, value_of

COUNT, MOST = 5, 4
SYSTEMS = 60


def systems(seed: int) -> list[list[Bound]]:
    """Bounds of five numbers up to four: sums inside sums, shares, what contradicts; about half fit something."""
    chance = random.Random(seed)  # noqa: S311 - no secret hangs on it
    made = []
    for _ in range(SYSTEMS):
        bounds = [Bound(((at, 1),), 0, MOST) for at in range(COUNT)]
        hidden = [chance.randint(0, MOST) for _ in range(COUNT)]
        for _ in range(chance.randint(2, 6)):
            inside = chance.sample(range(COUNT), chance.randint(1, COUNT))
            factor = chance.choice((1, 1, 1, -1, 3))
            terms = tuple((at, factor if place else abs(factor)) for place, at in enumerate(inside))
            size = value_of(terms, hidden) + chance.choice((0,) * 12 + (1, -1))
            bounds.append(Bound(terms, size, size + chance.choice((0, 0, 1, 5))))
        made.append(bounds)
    return made


def choices(bounds: Sequence[Bound]) -> list[tuple[int, ...]]:
    return [point for point in product(range(MOST + 1), repeat=COUNT) if satisfies(point, bounds)]


def test_shorter_sums_leave_the_same_choices() -> None:
    shorter = 0
    for bounds in systems(1):
        plain = plainly(bounds)
        assert choices(plain) == choices(bounds)
        shorter += sum(len(each.terms) for each in plain) < sum(len(each.terms) for each in bounds)
    assert shorter > SYSTEMS / 2


def test_a_sum_less_a_known_one_inside_it_is_known() -> None:
    ages, young = ((0, 1), (1, 1), (2, 1)), ((0, 1), (2, 1))
    assert plainly([Bound(ages, 42, 42), Bound(young, 40, 40)]) == [Bound(young, 40, 40), Bound(((1, 1),), 2, 2)]


def test_the_same_sum_is_said_once_whatever_its_sign() -> None:
    assert plainly([Bound(((1, -1), (0, -1)), -9, -3), Bound(((0, 1), (1, 1)), 4, 20)]) == [
        Bound(((0, 1), (1, 1)), 4, 9)
    ]


def test_what_changes_find_fits() -> None:
    found = 0
    for bounds in systems(2):
        point = Repair.within(bounds, [0] * COUNT, [MOST] * COUNT).near([0] * COUNT, 1000)
        assert point is None or satisfies(point, bounds)
        found += point is not None
        assert point is None or choices(bounds)
    assert found > SYSTEMS / 3


def test_a_sum_is_settled_where_all_choices_have_the_same() -> None:
    settled = 0
    for bounds in systems(3):
        fit = choices(bounds)
        room = Room(COUNT, bounds)
        point = room.point()
        assert (point is None) == (not fit)
        for terms in (((0, 1),), ((1, 1), (2, 1)), ((3, 1), (4, -1))):
            is_settled = len({value_of(terms, each) for each in fit}) < 2
            assert room.is_settled(terms) == is_settled
            settled += is_settled and bool(fit)
        assert all(each in fit for each in room.points)
    assert settled > SYSTEMS / 5


def test_choices_met_elsewhere_are_looked_at_and_dropped_where_they_do_not_fit() -> None:
    bounds = [Bound(((0, 1), (1, 1)), 7, 7)]
    room = Room(2, bounds, [(9, 9), (3, 4), (5, 2)])
    assert not room.is_settled(((0, 1),))
    assert set(room.points) <= {(3, 4), (5, 2)}
