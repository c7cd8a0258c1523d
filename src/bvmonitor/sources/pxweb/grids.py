"""Covering the cells that are wanted with the fewest grids that a server's limit allows.

A query selects codes in each dimension and brings their whole product: a grid. What is wanted is a set of points
(measure, year and the other dimensions but region), for every region. A grid that is too large is split on region
or by taking a smaller grid out of it, again and again, the best way of all that were tried.
"""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations, product
from math import ceil, prod
from typing import Final

Point = tuple[str, ...]

# Searching every way to split grows fast: past so many nodes, each further split is the best at first sight.
_SEARCH_NODES: Final = 500
_EVERY_GRID_UP_TO: Final = 9  # codes in all; with more, only cuts in the order of one dimension are tried


@dataclass(frozen=True, slots=True)
class Grid:
    """One query's cells: regions times the codes of each other dimension."""

    regions: tuple[str, ...]
    codes: tuple[tuple[str, ...], ...]

    @property
    def cells(self) -> int:
        """How many cells the query brings."""
        return len(self.regions) * prod(len(codes) for codes in self.codes)


@dataclass(frozen=True)
class _Block:
    """Points wanted for so many regions."""

    points: frozenset[Point]
    regions: int

    @cached_property
    def codes(self) -> tuple[tuple[str, ...], ...]:
        """The codes of each dimension that the points use."""
        return tuple(tuple(sorted(set(column))) for column in zip(*self.points, strict=True))

    @property
    def width(self) -> int:
        """Cells that a grid over the points brings for one region."""
        return prod(len(codes) for codes in self.codes)

    @property
    def cells(self) -> int:
        """Cells of the grid over the points, for all the regions."""
        return self.width * self.regions

    @property
    def wanted(self) -> int:
        """Cells that are wanted; no plan brings fewer."""
        return len(self.points) * self.regions


_Cost = tuple[int, int]  # calls, cells
_Split = tuple[_Block, _Block]


def plan_grids(
    points: Collection[Point], regions: Sequence[str], *, order: Sequence[Sequence[str]], limit: int
) -> tuple[Grid, ...]:
    """The fewest grids that together hold every point for every region, and of those the ones with fewest cells.

    Args:
        points: What is wanted, one code per dimension (region aside). At least one.
        regions: The codes of the region dimension; one empty text for a table without. At least one.
        order: All codes of each dimension in the table's order; the grids keep it.
        limit: Most cells that one query may bring.

    Returns:
        Grids with at most `limit` cells each. Two may share cells where that saves a call.
    """
    search = _Search(limit)
    whole = _Block(frozenset(points), len(regions))
    search.cost(whole)
    grids: list[Grid] = []
    first = 0
    for leaf in search.leaves(whole, 0):
        block, first = leaf
        codes = tuple(
            tuple(code for code in ordered if code in set(used))
            for ordered, used in zip(order, block.codes, strict=True)
        )
        grids.append(Grid(tuple(regions[first : first + block.regions]), codes))
    return tuple(grids)


class _Search:
    """Finds the cheapest way to split a block, remembering what was found for its parts."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._best: dict[_Block, tuple[_Cost, _Split | None]] = {}

    def cost(self, block: _Block) -> _Cost:
        """Calls and cells of the best plan for a block."""
        if block not in self._best:
            self._best[block] = self._solve(block)
        return self._best[block][0]

    def leaves(self, block: _Block, first: int) -> Iterator[tuple[_Block, int]]:
        """The queries of the best plan, each with the place of its first region."""
        split = self._best[block][1]
        if split is None:
            yield block, first
            return
        one, other = split
        yield from self.leaves(one, first)
        yield from self.leaves(other, first + (one.regions if one.points == other.points else 0))

    def _solve(self, block: _Block) -> tuple[_Cost, _Split | None]:
        if block.cells <= self._limit:
            return (1, block.cells), None
        least = (ceil(block.wanted / self._limit), block.wanted)
        best: tuple[_Cost, _Split | None] = ((block.cells + 1, 0), None)
        splits = self._splits(block)
        if len(self._best) > _SEARCH_NODES:
            splits = iter([min(splits, key=_calls_at_first_sight(self._limit))])
        for one, other in splits:
            calls, cells = (a + b for a, b in zip(self.cost(one), self.cost(other), strict=True))
            best = min(best, ((calls, cells), (one, other)), key=lambda found: found[0])
            if best[0] == least:
                break
        return best

    def _splits(self, block: _Block) -> Iterator[_Split]:
        if block.regions > 1:
            taken = _half(block.regions, self._limit // block.width)
            yield _Block(block.points, taken), _Block(block.points, block.regions - taken)
        for chosen in _choices(block, self._limit):
            one = frozenset(point for point in block.points if all(map(_contains, chosen, point)))
            if one and len(one) < len(block.points):
                yield _Block(one, block.regions), _Block(block.points - one, block.regions)


def _half(count: int, per_call: int) -> int:
    """About half of so many things, in full calls where one call holds several of them but not all."""
    if not 1 <= per_call < count:
        return count // 2
    return per_call * ceil(ceil(count / per_call) / 2) if per_call * 2 < count else per_call


def _choices(block: _Block, limit: int) -> Iterator[tuple[frozenset[str], ...]]:
    """Grids to take away: with few codes every one there is, else cuts in the order of one dimension."""
    if sum(map(len, block.codes)) <= _EVERY_GRID_UP_TO:
        yield from product(*map(_subsets, block.codes))
        return
    whole = [frozenset(ordered) for ordered in block.codes]
    for place, ordered in enumerate(block.codes):
        for_one_code = block.width // len(ordered)
        for size in sorted({_half(len(ordered), limit // (for_one_code * n)) for n in (1, block.regions)}):
            if size:
                yield (*whole[:place], frozenset(ordered[:size]), *whole[place + 1 :])


def _subsets(codes: tuple[str, ...]) -> list[frozenset[str]]:
    return [frozenset(some) for size in range(1, len(codes) + 1) for some in combinations(codes, size)]


def _contains(codes: frozenset[str], code: str) -> bool:
    return code in codes


def _calls_at_first_sight(limit: int) -> Callable[[_Split], _Cost]:
    """What a split would cost if each part were only split on region."""

    def cost(split: _Split) -> _Cost:
        calls = (ceil(block.regions / max(limit // block.width, 1)) * ceil(block.width / limit) for block in split)
        return sum(calls), sum(block.cells for block in split)

    return cost
