"""The planner against a search over every set of grids, written without a look at the program's."""

from collections.abc import Iterator, Sequence
from itertools import combinations, count, product
from math import ceil, prod

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from tests.support.soak import TIMES

from bvmonitor.sources.pxweb.grids import Grid, plan_grids

Cell = tuple[int, ...]


def every_grid(sizes: Sequence[int], limit: int) -> Iterator[frozenset[Cell]]:
    for chosen in product(*(every_choice(size) for size in sizes)):
        if prod(map(len, chosen)) <= limit:
            yield frozenset(product(*chosen))


def every_choice(size: int) -> list[tuple[int, ...]]:
    return [some for n in range(1, size + 1) for some in combinations(range(size), n)]


def cheapest(wanted: frozenset[Cell], sizes: Sequence[int], limit: int) -> tuple[int, int]:
    """Fewest grids that cover what is wanted, and fewest cells among those: by trying them all."""
    costs: dict[frozenset[Cell], int] = {}
    for grid in every_grid(sizes, limit):
        useful = grid & wanted
        if useful:
            costs[useful] = min(len(grid), costs.get(useful, len(grid)))

    def fewest_cells(left: frozenset[Cell], calls: int) -> int | None:
        if not left:
            return 0
        if calls * max(len(useful & left) for useful in costs) < len(left):
            return None
        cell = min(left)
        totals = [
            cost + rest
            for useful, cost in costs.items()
            if cell in useful and (rest := fewest_cells(left - useful, calls - 1)) is not None
        ]
        return min(totals, default=None)

    for calls in count(ceil(len(wanted) / limit)):
        cells = fewest_cells(wanted, calls)
        if cells is not None:
            return calls, cells
    raise AssertionError


def plan(points: Sequence[Cell], regions: int, sizes: Sequence[int], limit: int) -> tuple[Grid, ...]:
    order = [[str(code) for code in range(size)] for size in sizes]
    texts = [tuple(map(str, point)) for point in points]
    return plan_grids(texts, [f"R{n}" for n in range(regions)], order=order, limit=limit)


@st.composite
def small_problems(draw: st.DrawFn) -> tuple[list[Cell], int, tuple[int, ...], int]:
    regions = draw(st.integers(1, 3))
    sizes = tuple(draw(st.lists(st.integers(1, 3), min_size=1, max_size=2)))
    points = draw(st.lists(st.sampled_from(list(product(*map(range, sizes)))), min_size=1, unique=True))
    assume(len(points) * regions <= 12)
    return points, regions, sizes, draw(st.integers(1, 9))


@given(small_problems())
@settings(max_examples=300 * TIMES)
def test_no_plan_is_cheaper(problem: tuple[list[Cell], int, tuple[int, ...], int]) -> None:
    points, regions, sizes, limit = problem
    wanted = frozenset((region, *point) for region in range(regions) for point in points)
    grids = plan(points, regions, sizes, limit)
    assert (len(grids), sum(grid.cells for grid in grids)) == cheapest(wanted, (regions, *sizes), limit)


@st.composite
def larger_problems(draw: st.DrawFn) -> tuple[list[Cell], int, tuple[int, ...], int]:
    sizes = tuple(draw(st.lists(st.integers(1, 12), min_size=1, max_size=3)))
    points = draw(st.lists(st.sampled_from(list(product(*map(range, sizes)))), min_size=1, unique=True))
    return points, draw(st.integers(1, 40)), sizes, draw(st.integers(1, 400))


@given(larger_problems())
@settings(max_examples=100 * TIMES)
def test_every_wanted_cell_is_asked_for_within_the_limit_and_no_code_twice(
    problem: tuple[list[Cell], int, tuple[int, ...], int],
) -> None:
    points, regions, sizes, limit = problem
    grids = plan(points, regions, sizes, limit)
    brought = {cell for grid in grids for cell in product(grid.regions, *grid.codes)}
    assert {(f"R{n}", *map(str, point)) for n in range(regions) for point in points} <= brought
    for grid in grids:
        assert 1 <= grid.cells <= limit
        for codes in (grid.regions, *grid.codes):
            assert len(set(codes)) == len(codes)
        for codes in grid.codes:
            assert list(codes) == sorted(codes, key=int)


@pytest.mark.parametrize(
    ("sizes", "regions", "calls"), [((2, 3, 3, 11), 891, 1), ((106, 11), 900, 2), ((106, 2, 41), 900, 10)]
)
def test_tables_of_the_real_size_take_the_least_calls_that_the_limit_allows(
    sizes: tuple[int, ...], regions: int, calls: int
) -> None:
    grids = plan(list(product(*map(range, sizes))), regions, sizes, 800_000)
    assert len(grids) == calls == ceil(prod(sizes) * regions / 800_000)
    assert sum(grid.cells for grid in grids) == prod(sizes) * regions
