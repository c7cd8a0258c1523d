"""What numbers fit some linear bounds: one choice of them, and whether a sum is the same in all."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from bvmonitor.engine.plain_sums import plainly
from bvmonitor.engine.repair import Repair
from bvmonitor.engine.whole_numbers import (
    LARGEST,
    UNBOUNDED,
    Bound,
    Terms,
    Undecided,
    limits_of,
    satisfies,
    search,
    tighten,
    value_of,
)

# Changes that are looked at before another way is taken: to begin with, and near a choice that is known.
_LOOKS: Final = 1000
_LOOKS_NEARBY: Final = 300

Point = tuple[int, ...]


@dataclass
class Room:
    """All choices of whole numbers from 0 that fit some bounds.

    Whatever is quick comes first: choices met before, changes of one of those, limits; the solver last.

    Attributes:
        count: How many numbers there are.
        bounds: What they must fit.
        met: Choices that fit other bounds, and may fit these.
        points: Choices that fit.
    """

    count: int
    bounds: Sequence[Bound]
    met: list[Point] = field(default_factory=list)
    points: list[Point] = field(default_factory=list)

    def point(self) -> Point | None:
        """A choice, or None when nothing fits.

        Raises:
            Undecided: Neither trying nor the solver came to an end.
        """
        start = self.met[-1] if self.met else None
        known = next(self._known(), None)
        if known is not None or not self._fits:
            return known
        found = self._repair.near(start or self._lows, _LOOKS) or search(self._sums, self._lows, self._highs)
        if found is not None:
            self.points.append(found)
        return found

    def is_settled(self, terms: Terms) -> bool:
        """Whether a sum is the same in all choices; also when that could not be settled, or there are none.

        Raises:
            Undecided: Not even one choice could be settled.
        """
        point = self.point()
        if point is None:
            return True
        value = value_of(terms, point)
        if any(value_of(terms, other) != value for other in self._known()):
            return False
        least, most = limits_of(terms, self._lows, self._highs)
        sides = [Bound(terms, value + 1, UNBOUNDED)] if most > value else []
        sides += [Bound(terms, -UNBOUNDED, value - 1)] if least < value else []
        found = next((p for side in sides if (p := self._nearby(point, side)) is not None), None)
        if found is None:
            found = next((p for side in sides if (p := self._beyond(side)) is not None), None)
        if found is not None:
            self.points.append(found)
        return found is None

    def _known(self) -> Iterator[Point]:
        """The choices met so far that fit, each looked at once."""
        yield from self.points
        while self.met:
            point = self.met.pop()
            if satisfies(point, self.bounds):
                self.points.append(point)
                yield point

    def _nearby(self, point: Point, side: Bound) -> Point | None:
        """A choice that fits one bound more, found by changing a known one."""
        return self._repair.besides(side).near(point, _LOOKS_NEARBY)

    def _beyond(self, side: Bound) -> Point | None:
        """A choice that fits one bound more; None also when that could not be settled."""
        sums, lows, highs = [*self._sums, side], [*self._lows], [*self._highs]
        if not tighten(sums, lows, highs):
            return None
        try:
            return search(sums, lows, highs)
        except Undecided:
            return None

    @cached_property
    def _sums(self) -> Sequence[Bound]:
        return plainly(self.bounds)

    @cached_property
    def _limits(self) -> tuple[bool, list[int], list[int]]:
        """Whether anything may fit, and the least and the most that each number can be."""
        lows, highs = [0] * self.count, [LARGEST] * self.count
        fits = all(bound.low <= bound.high for bound in self._sums)
        return fits and tighten(self._sums, lows, highs), lows, highs

    @property
    def _fits(self) -> bool:
        return self._limits[0]

    @property
    def _lows(self) -> Sequence[int]:
        return self._limits[1]

    @property
    def _highs(self) -> Sequence[int]:
        return self._limits[2]

    @cached_property
    def _repair(self) -> Repair:
        return Repair.within(self._sums, self._lows, self._highs)
