"""From figures to places: round numbers for an axis, and texts that keep their distance."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, floor, log10
from typing import Final

from bvmonitor.domain.language import Lang
from bvmonitor.report.chart import Axis, Tick
from bvmonitor.report.numbers import decimals_of, format_number, format_signed

_STEPS: Final = (1.0, 2.0, 5.0, 10.0)
_MOST_DECIMALS: Final = 6
_FEW_SIZES: Final = 4
_ROOM: Final = 0.06  # of the figures' span, above the highest and below the lowest
_FROM_ZERO: Final = 0.5  # figures that reach down to this part of the highest are drawn from zero


@dataclass(frozen=True, slots=True)
class Scale:
    """Figures from `low` to `high` lie on the pixels from `start` to `end`; on a `log` scale by their size."""

    low: float
    high: float
    start: float
    end: float
    log: bool = False

    def place(self, value: float) -> float:
        """The pixel of a figure."""
        low, high, at = (log10(each) if self.log else each for each in (self.low, self.high, value))
        return self.start + (at - low) / (high - low) * (self.end - self.start)

    def value(self, place: float) -> float:
        """The figure of a pixel."""
        low, high = (log10(each) if self.log else each for each in (self.low, self.high))
        at = low + (place - self.start) / (self.end - self.start) * (high - low)
        return 10.0**at if self.log else at


PIXELS: Final = Scale(0.0, 1.0, 0.0, 1.0)  # on which a place is its own pixel


def round_ticks(low: float, high: float, lang: Lang, *, count: int = 5, signed: bool = False) -> tuple[Tick, ...]:
    """About so many round numbers that reach over the figures, as a reader writes them."""
    span = high - low or abs(high) or 1.0
    rough = span / count
    size = 10.0 ** floor(log10(rough))
    step = next(size * each for each in _STEPS if size * each >= rough * 0.999)
    first = floor(low / step + 1e-9)
    last = max(first + 1, ceil(high / step - 1e-9))
    decimals = decimals_of(float(f"{step:.6g}"), most=_MOST_DECIMALS)
    write = format_signed if signed else format_number
    values = (float(f"{number * step:.9g}") for number in range(first, last + 1))
    return tuple(Tick(value, write(value, decimals, lang)) for value in values)


def ticks_over(values: Sequence[float], axis: Axis, lang: Lang, *, count: int = 5) -> tuple[Tick, ...]:
    """An axis's own places, or round numbers over the figures: from zero where that leaves them room to differ."""
    if axis.ticks:
        return axis.ticks
    low, high = min(values, default=0.0), max(values, default=1.0)
    room = (high - low or abs(high) or 1.0) * _ROOM
    below = low - room if low < 0 else max(0.0, low - room)
    above = high + room if high > 0 else min(0.0, high + room)
    if 0 < low <= _FROM_ZERO * high:
        below = 0.0
    return round_ticks(below, above, lang, count=count, signed=axis.signed)


def log_ticks(low: float, high: float, lang: Lang) -> tuple[Tick, ...]:
    """1, 2 and 5 of every size from `low` to `high`; only 1 where there are many sizes."""
    first, last = floor(log10(low)), ceil(log10(high))
    steps = (1, 2, 5) if last - first <= _FEW_SIZES else (1,)
    values = (step * 10.0**size for size in range(first, last + 1) for step in steps)
    return tuple(Tick(value, format_number(value, 0, lang)) for value in values if low <= value <= high)


def apart(places: Sequence[float], heights: Sequence[float], low: float, high: float) -> list[float]:
    """The middles of texts of these heights, each as near its place as it gets with none upon another.

    Args:
        places: Where each wants to be, in pixels.
        heights: How high each is.
        low: The least pixel that a text may cover.
        high: The greatest.
    """
    order = sorted(range(len(places)), key=lambda n: (places[n], n))
    found = list(places)
    edge = low
    for n in order:
        found[n] = max(found[n], edge + heights[n] / 2)
        edge = found[n] + heights[n] / 2
    edge = high
    for n in reversed(order):
        found[n] = min(found[n], edge - heights[n] / 2)
        edge = found[n] - heights[n] / 2
    return found
