"""Whole numbers that fit linear bounds, found by changing given ones, one at a time, until no bound is broken.

Source:
    Luteberget and Sartor, Feasibility Jump: an LP-free Lagrangian MIP heuristic. Mathematical Programming
    Computation 15 (2023).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from bvmonitor.engine.whole_numbers import Bound

_TRIED: Final = 2  # numbers of a broken bound whose best change is looked for before others are: many are alike
_GAIN: Final = 1e-9  # less than this is the noise of weights


@dataclass(frozen=True, slots=True)
class Repair:
    """Bounds, by what must be looked at when a number changes.

    Attributes:
        bounds: What the numbers must fit.
        lows: The least that each can be.
        highs: The most.
        of: By number, the bounds that it is in, with its coefficient.
        units: What it costs to break each bound by one, to begin with.
    """

    bounds: Sequence[Bound]
    lows: Sequence[int]
    highs: Sequence[int]
    of: Sequence[Sequence[tuple[int, int]]]
    units: Sequence[float]

    @classmethod
    def within(cls, bounds: Sequence[Bound], lows: Sequence[int], highs: Sequence[int]) -> "Repair":
        """Some bounds, each number between its limits."""
        of: list[list[tuple[int, int]]] = [[] for _ in lows]
        for row, bound in enumerate(bounds):
            for at, factor in bound.terms:
                of[at].append((row, factor))
        return cls(bounds, lows, highs, of, [_unit(bound) for bound in bounds])

    def besides(self, bound: Bound) -> "Repair":
        """The same with one bound more."""
        of = list(self.of)
        for at, factor in bound.terms:
            of[at] = [*of[at], (len(self.bounds), factor)]
        return Repair([*self.bounds, bound], self.lows, self.highs, of, [*self.units, _unit(bound)])

    def near(self, start: Sequence[int], looks: int) -> tuple[int, ...] | None:
        """Numbers that fit all bounds, or None when none were found.

        Args:
            start: Where to begin.
            looks: How many changes may be looked at.
        """
        return _Walk.on(self, start).go(looks)


@dataclass(slots=True)
class _Walk:
    """Numbers on their way.

    Attributes:
        point: The numbers as they are.
        sums: The sum that each bound is of.
        weights: What it costs to break a bound by one; more where that goes on.
        broken: The bounds that are broken.
        open: By bound, the numbers in it that may change, those in few bounds first.
        first: Which of those is looked at first.
    """

    repair: Repair
    point: list[int]
    sums: list[int]
    weights: list[float]
    broken: set[int]
    open: dict[int, Sequence[int]]
    first: int = 0

    @classmethod
    def on(cls, repair: Repair, start: Sequence[int]) -> "_Walk":
        point = [
            min(max(number, low), high) for number, low, high in zip(start, repair.lows, repair.highs, strict=True)
        ]
        sums = [sum(factor * point[at] for at, factor in bound.terms) for bound in repair.bounds]
        broken = {row for row, b in enumerate(repair.bounds) if not b.low <= sums[row] <= b.high}
        return cls(repair, point, sums, [*repair.units], broken, {})

    def go(self, looks: int) -> tuple[int, ...] | None:
        """The numbers when no bound is broken; None when that took too many looks, or cannot be."""
        while self.broken:
            if looks <= 0 or not all(map(self._open, self.broken)):
                return None
            change, looked = self._best()
            looks -= looked
            if change is None:
                self.first += _TRIED
                for row in self.broken:
                    self.weights[row] += self.repair.units[row]
            else:
                self._make(*change)
        return tuple(self.point)

    def _best(self) -> tuple[tuple[int, int] | None, int]:
        """A number and what to change it to, and at how many changes that was looked."""
        looked, most, change = 1, _GAIN, None
        for row in self.broken:
            numbers = self._open(row)
            for step in range(min(_TRIED, len(numbers))):
                at = numbers[(self.first + step) % len(numbers)]
                to = self._jump(at)
                gain = self._gain(at, to)
                looked += 1
                if gain > most:
                    most, change = gain, (at, to)
            if change is not None:
                break
        return change, looked

    def _open(self, row: int) -> Sequence[int]:
        if row not in self.open:
            repair = self.repair
            numbers = (at for at, _ in repair.bounds[row].terms if repair.lows[at] < repair.highs[at])
            self.open[row] = sorted(numbers, key=lambda at: len(repair.of[at]))
        return self.open[row]

    def _jump(self, at: int) -> int:
        """The value of a number with which its bounds are broken least, weighed: where the slope turns."""
        now, slope, turns = self.point[at], 0.0, []
        for row, factor in self.repair.of[at]:
            bound, rest = self.repair.bounds[row], self.sums[row] - factor * now
            ends = (bound.low - rest, bound.high - rest) if factor > 0 else (rest - bound.high, rest - bound.low)
            size = abs(factor)
            weight = self.weights[row] * size
            slope -= weight
            turns += [(-(-ends[0] // size), weight), (ends[1] // size, weight)]
        to = now
        for turn, weight in sorted(turns):
            if slope >= 0:
                break
            slope += weight
            to = turn
        return min(max(to, self.repair.lows[at]), self.repair.highs[at])

    def _gain(self, at: int, to: int) -> float:
        """How much less is broken when a number is another one."""
        by, gain = to - self.point[at], 0.0
        for row, factor in self.repair.of[at] if by else ():
            bound, before = self.repair.bounds[row], self.sums[row]
            after = before + factor * by
            gain += self.weights[row] * (_breach(bound, before) - _breach(bound, after))
        return gain

    def _make(self, at: int, to: int) -> None:
        by, self.point[at] = to - self.point[at], to
        for row, factor in self.repair.of[at]:
            self.sums[row] += factor * by
            if _breach(self.repair.bounds[row], self.sums[row]):
                self.broken.add(row)
            else:
                self.broken.discard(row)


def _unit(bound: Bound) -> float:
    return 1 / max((abs(factor) for _, factor in bound.terms), default=1)


def _breach(bound: Bound, size: int) -> int:
    return max(bound.low - size, size - bound.high, 0)
