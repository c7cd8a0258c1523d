"""Figures by how many cases they are of: limits that chance alone seldom passes, and who passes them."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from bvmonitor.report.chart import Chart, Point, Series, Tick
from bvmonitor.report.charts.canvas import Canvas
from bvmonitor.report.charts.heading import EDGE, LINE, TEXT, heading_of
from bvmonitor.report.charts.labels import Box, Labels, Named, inside_of
from bvmonitor.report.charts.letters import text_width
from bvmonitor.report.charts.palette import EDGE as EDGE_COLOUR
from bvmonitor.report.charts.palette import GREY, QUIET, VERMILION, Style, styles_of
from bvmonitor.report.charts.scale import Scale, log_ticks, round_ticks, ticks_over
from bvmonitor.report.charts.trend import thinned

_HEIGHT: Final = 320.0
_DASHES: Final = ((6, 4), (2, 3))  # of the inner and the outer limits
_INSIDE: Final = Style(GREY, "circle")
_OUTSIDE: Final = Style(VERMILION, "diamond")
_MOST_NAMES: Final = 12
_DOT: Final = 6.5


def draw_funnel(chart: Chart, width: int) -> Canvas:
    """The chart on a canvas of this breadth.

    Series of the role `limit` with bands are limits, the inner ones first; one with figures alone is the line
    that they lie around. `group` are those far outside, who are named, `other` those outside, `member` those
    inside.
    """
    heading = heading_of(chart, width)
    limits = [each for each in chart.series if each.role == "limit"]
    dots = [each for each in chart.series if each.role != "limit"]
    canvas, ticks = _canvas(chart, dots, heading.height, width)
    heading.draw(canvas)
    _draw_axes(canvas, chart, ticks)
    labels = Labels(canvas, inside_of(canvas, heading.height))
    _draw_limits(canvas, limits, labels)
    names: list[Named] = []
    for series in reversed(dots):
        style = {"member": _INSIDE, "group": _OUTSIDE, "other": _OUTSIDE}.get(series.role, styles_of([series])[0])
        is_subject = series.role == "subject"
        known = [(p.x, p.y, p) for p in series.points if p.x is not None and p.y is not None]
        canvas.points([(x, y) for x, y, _ in known], style, size=_DOT * (1.7 if is_subject else 1))
        for x, y, _ in known:
            labels.take(_around(canvas, x, y))
        if series.role in ("subject", "group"):
            named = [_named(canvas, x, y, p, series, bold=is_subject) for x, y, p in known]
            names = [*named, *names] if is_subject else [*names, *named[:_MOST_NAMES]]
    labels.put(names)
    return canvas


def _canvas(
    chart: Chart, dots: Sequence[Series], top: float, width: int
) -> tuple[Canvas, tuple[tuple[Tick, ...], tuple[Tick, ...]]]:
    points = [point for each in dots for point in each.points if point.x is not None and point.y is not None]
    upwards = ticks_over([p.y for p in points if p.y is not None], chart.y, chart.lang)
    sizes = [p.x for p in points if p.x is not None] or [1.0]
    left = EDGE + max(text_width(tick.text, TEXT) for tick in upwards) + 16
    right = width - EDGE - 44
    if chart.x.log:
        x = Scale(min(sizes) / 1.15, max(sizes) * 1.15, left, right, log=True)
        across = log_ticks(x.low, x.high, chart.lang)
    else:
        across = round_ticks(min(sizes), max(sizes), chart.lang)
        x = Scale(across[0].at, across[-1].at, left, right)
    foot = top + _HEIGHT
    canvas = Canvas(width, int(foot + 3 * LINE), x, Scale(upwards[0].at, upwards[-1].at, foot, top))
    return canvas, (upwards, across)


def _draw_axes(canvas: Canvas, chart: Chart, ticks: tuple[tuple[Tick, ...], tuple[Tick, ...]]) -> None:
    x, y = canvas.x, canvas.y
    upwards, across = ticks
    canvas.rules(((x.low, tick.at), (x.high, tick.at)) for tick in upwards)
    canvas.rules([((x.low, y.low), (x.high, y.low))], EDGE_COLOUR)
    texts = ((x.start - 8, y.place(tick.at), tick.text) for tick in upwards)
    canvas.texts(texts, anchor="right", size=TEXT, colour=QUIET)
    shown = thinned(across, x)
    canvas.rules((((t.at, y.low), (t.at, y.value(y.start + 4))) for t in shown), EDGE_COLOUR)
    below = [(x.place(tick.at), y.start + LINE, tick.text) for tick in shown]
    canvas.texts(below, anchor="center", size=TEXT, colour=QUIET)
    middle = (x.start + x.end) / 2
    canvas.texts([(middle, y.start + 2.2 * LINE, chart.x.title)], anchor="center", size=TEXT, colour=QUIET)


def _draw_limits(canvas: Canvas, limits: Sequence[Series], labels: Labels) -> None:
    """The lines, cut at the edge of the figures, each named at its right end."""
    y = canvas.y
    dashes = iter(_DASHES)
    ends: list[tuple[float, str]] = []
    for series in limits:
        points = sorted((p for p in series.points if p.x is not None), key=lambda p: p.x or 0.0)
        if all(p.low is None for p in points):
            edges = [[(p.x, p.y) for p in points if p.x is not None and p.y is not None]]
            style = Style(EDGE_COLOUR, "circle", (), 1.2)
        else:
            edges = [
                [(p.x, p.low) for p in points if p.x is not None and p.low is not None],
                [(p.x, p.high) for p in points if p.x is not None and p.high is not None],
            ]
            style = Style(EDGE_COLOUR, "circle", next(dashes, ()), 1.4)
        for edge in edges:
            for run in _seen(edge, y):
                canvas.line(run, style)
            if edge and y.low <= edge[-1][1] <= y.high:
                ends.append((y.place(edge[-1][1]), series.label))
    shown: list[float] = []
    for place, text in sorted(ends):
        if all(abs(place - other) >= TEXT - 1 for other in shown):
            shown.append(place)
            canvas.texts([(canvas.x.end + 4, place, text)], size=TEXT - 1, colour=QUIET)
            labels.take(Box(canvas.x.end + 2, place - 7, canvas.width, place + 7))


def _seen(edge: Sequence[tuple[float, float]], y: Scale) -> list[list[tuple[float, float]]]:
    """The parts of a line that are between the lowest and the highest figure of the axis."""
    runs: list[list[tuple[float, float]]] = [[]]
    for (x, value), (next_x, next_value) in pairwise(edge):
        pieces = [(x, value), (next_x, next_value)]
        inside = [y.low <= each <= y.high for _, each in pieces]
        if not any(inside):
            runs.append([])
            continue
        if not all(inside):
            bound = y.high if max(value, next_value) > y.high else y.low
            part = (bound - value) / (next_value - value)
            cut = (x + part * (next_x - x), bound)
            pieces = [pieces[0], cut] if inside[0] else [cut, pieces[1]]
        runs[-1].extend(pieces if not runs[-1] else pieces[1:])
        if not inside[1]:
            runs.append([])
    return [run for run in runs if len(run) > 1]


def _around(canvas: Canvas, x: float, y: float) -> Box:
    across, down = canvas.x.place(x), canvas.y.place(y)
    return Box(across - _DOT / 2, down - _DOT / 2, across + _DOT / 2, down + _DOT / 2)


def _named(canvas: Canvas, x: float, y: float, point: Point, series: Series, *, bold: bool) -> Named:
    text = f"{point.label or series.label} {point.text}" if bold else point.label
    return Named(canvas.x.place(x), canvas.y.place(y), text.strip(), bold)
