"""Differences to both sides of nought: a bar for each indicator, its name to the left or above it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from bvmonitor.report.chart import Chart, Point, Tick
from bvmonitor.report.charts.canvas import Canvas
from bvmonitor.report.charts.heading import EDGE, LINE, TEXT, heading_of, held
from bvmonitor.report.charts.letters import balanced, text_width
from bvmonitor.report.charts.palette import BLUE, QUIET, VERMILION, Style
from bvmonitor.report.charts.palette import EDGE as EDGE_COLOUR
from bvmonitor.report.charts.scale import PIXELS, Scale, round_ticks
from bvmonitor.report.charts.trend import thinned

_NAMES: Final = 0.42  # of the breadth, for names beside the bars
_NARROW: Final = 480
_BAR: Final = 14.0
_BETWEEN: Final = 10.0
_FARTHEST: Final = 100.0  # a longer bar is cut there, and its number says how long it is
_ARROW: Final = 7.0


@dataclass(frozen=True, slots=True)
class _Row:
    """A bar with the lines of its name, and where it lies."""

    point: Point
    lines: tuple[str, ...]
    top: float
    height: float
    middle: float


def draw_bars(chart: Chart, width: int) -> Canvas:
    """The chart on a canvas of this breadth."""
    heading = heading_of(chart, width)
    is_narrow = width < _NARROW
    points = [point for series in chart.series for point in series.points]
    rows = _rows(points, heading.height + LINE, width, is_narrow=is_narrow)
    foot = rows[-1].top + rows[-1].height if rows else heading.height
    values = [max(-_FARTHEST, min(_FARTHEST, p.x)) for p in points if p.x is not None]
    ticks = round_ticks(min([0.0, *values]), max([0.0, *values]), chart.lang, count=4, signed=True)
    margin = max((text_width(p.text, TEXT) for p in points), default=0.0) + _ARROW + 6
    left = EDGE + (0 if is_narrow else width * _NAMES) + (margin if min([0.0, *values]) < 0 else 4)
    x = Scale(ticks[0].at, ticks[-1].at, left, width - EDGE - margin)
    canvas = Canvas(width, int(foot + 2.6 * LINE), x, PIXELS)
    heading.draw(canvas)
    _draw_axis(canvas, chart, ticks, (heading.height + LINE, foot))
    for row in rows:
        _draw_row(canvas, row)
    return canvas


def _rows(points: Sequence[Point], top: float, width: int, *, is_narrow: bool) -> list[_Row]:
    found = []
    for point in points:
        room = width - 2 * EDGE if is_narrow else width * _NAMES - 8
        lines = balanced(point.label, room, TEXT, most=3)
        text = LINE * len(lines)
        high = text + _BAR + 2 if is_narrow else max(text, _BAR)
        middle = top + (text + _BAR / 2 if is_narrow else high / 2)
        found.append(_Row(point, lines, top, high, middle))
        top += high + _BETWEEN
    return found


def _draw_axis(canvas: Canvas, chart: Chart, ticks: Sequence[Tick], ends: tuple[float, float]) -> None:
    top, foot = ends
    x = canvas.x
    shown = thinned(ticks, x)
    canvas.rules(((tick.at, top), (tick.at, foot)) for tick in shown)
    canvas.rules([((0.0, top - 4), (0.0, foot))], EDGE_COLOUR, stroke=1.5)
    below = [(x.place(tick.at), foot + LINE * 0.8, tick.text) for tick in shown]
    canvas.texts(below, anchor="center", size=TEXT, colour=QUIET)
    said = next((series.label for series in chart.series), "")
    middle = held(x.place(0.0), said, canvas.width)
    canvas.texts([(middle, top - 4 - LINE / 2, said)], anchor="center", size=TEXT, colour=QUIET)
    canvas.texts(
        [((x.start + x.end) / 2, foot + LINE * 1.9, chart.x.title)], anchor="center", size=TEXT, colour=QUIET
    )


def _draw_row(canvas: Canvas, row: _Row) -> None:
    first = row.top + LINE / 2 + max(0.0, (row.height - LINE * len(row.lines)) / 2 if _beside(row) else 0.0)
    canvas.texts([(EDGE, first + LINE * n, line) for n, line in enumerate(row.lines)], size=TEXT, halo=True)
    value, x = row.point.x, canvas.x
    if value is None:
        canvas.texts([(x.place(0.0) + 6, row.middle, row.point.text)], size=TEXT, colour=QUIET)
        return
    end = max(-_FARTHEST, min(_FARTHEST, value))
    colour = BLUE if value >= 0 else VERMILION
    canvas.bars([((0.0, row.middle - _BAR / 2), (end, row.middle + _BAR / 2))], colour)
    side = 1 if value >= 0 else -1
    place = x.place(end) + 5 * side
    if end != value:
        # A longer one than there is room for: an arrow, and its number.
        arrow = Style(colour, "triangle-right" if side > 0 else "triangle-left")
        canvas.points([(end, row.middle)], arrow, size=_BAR + 4)
        place += _ARROW * side
    canvas.texts([(place, row.middle, row.point.text)], anchor="left" if side > 0 else "right", size=TEXT)


def _beside(row: _Row) -> bool:
    """Whether the name stands beside its bar, not above it."""
    return row.middle < row.top + LINE * len(row.lines)
