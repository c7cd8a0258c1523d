"""A figure among others: a dot for each municipality, piled where many are alike, the subject pointed out."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from bvmonitor.report.chart import Chart, Point, Tick
from bvmonitor.report.charts.canvas import Canvas
from bvmonitor.report.charts.heading import EDGE, LINE, TEXT, heading_of, held
from bvmonitor.report.charts.letters import text_width
from bvmonitor.report.charts.palette import EDGE as EDGE_COLOUR
from bvmonitor.report.charts.palette import GREY, INK, QUIET, Style, styles_of
from bvmonitor.report.charts.scale import Scale, round_ticks
from bvmonitor.report.charts.trend import thinned

_SIZES: Final = ((40, 12.0), (120, 9.0), (1000, 6.5))  # up to so many dots, so many pixels across
_LEAST_HEIGHT: Final = 60.0
_SIDE: Final = 14.0
_BIGGER: Final = 1.35  # the one that is pointed out
_OTHERS: Final = Style(GREY, "circle")


@dataclass(frozen=True, slots=True)
class _Dot:
    """A dot's middle, in pixels: across, and above the axis."""

    x: float
    above: float


def draw_dots(chart: Chart, width: int) -> Canvas:
    """The chart on a canvas of this breadth."""
    heading = heading_of(chart, width)
    mine = [p for s in chart.series if s.role == "subject" for p in s.points if p.x is not None]
    others = [p for s in chart.series if s.role not in ("subject", "limit") for p in s.points if p.x is not None]
    values = [point.x for point in (*mine, *others) if point.x is not None]
    ticks = chart.x.ticks or round_ticks(min(values, default=0.0), max(values, default=1.0), chart.lang)
    x = Scale(ticks[0].at, ticks[-1].at, EDGE + _SIDE, width - EDGE - _SIDE)
    size = next((size for most, size in _SIZES if len(values) <= most), _SIZES[-1][1])
    # The subject's dot is laid last, on top of its pile: the line to its name crosses nobody.
    dots = _piled([x.place(p.x) for p in others if p.x is not None], size)
    first = len(dots)
    for point in mine:
        _lay(dots, x.place(point.x or 0.0), size)
    high = max(_LEAST_HEIGHT, max((dot.above for dot in dots), default=0.0) + size)
    limits = [(s.label, p) for s in chart.series if s.role == "limit" for p in s.points if p.x is not None]
    top = heading.height + LINE * (len(limits) + len(mine)) + 6
    foot = top + high
    title = LINE if chart.x.title else 0
    canvas = Canvas(width, int(foot + 3.4 * LINE + title), x, Scale(0.0, high, foot, top))
    heading.draw(canvas)
    _draw_axis(canvas, chart, ticks)
    _draw_limits(canvas, limits, heading.height)
    canvas.points([(x.value(d.x), d.above) for d in dots[:first]], _OTHERS, size=size - 1)
    _draw_subjects(canvas, chart, mine, dots[first:], (size, heading.height + LINE * len(limits)))
    _draw_ends(canvas, others)
    return canvas


def _piled(places: Sequence[float], size: float) -> list[_Dot]:
    """The dots, none upon another, from left to right."""
    laid: list[_Dot] = []
    for place in sorted(places):
        _lay(laid, place, size)
    return laid


def _lay(laid: list[_Dot], place: float, size: float) -> None:
    """One more dot, as low as it can lie."""
    near = {int(dot.above / size) for dot in laid if abs(dot.x - place) < size}
    level = next(level for level in range(len(laid) + 1) if level not in near)
    laid.append(_Dot(place, (level + 0.5) * size))


def _draw_axis(canvas: Canvas, chart: Chart, ticks: Sequence[Tick]) -> None:
    x, y = canvas.x, canvas.y
    left, right = x.value(x.start - _SIDE), x.value(x.end + _SIDE)
    canvas.rules([((left, 0.0), (right, 0.0))], EDGE_COLOUR)
    shown = thinned(ticks, x)
    canvas.rules((((t.at, 0.0), (t.at, y.value(y.start + 4))) for t in shown), EDGE_COLOUR)
    texts = ((x.place(t.at), y.start + LINE * 0.9, t.text) for t in shown)
    canvas.texts(texts, anchor="center", size=TEXT, colour=QUIET)
    if chart.x.title:
        middle = (x.start + x.end) / 2
        canvas.texts([(middle, y.start + 2.9 * LINE, chart.x.title)], anchor="center", size=TEXT, colour=QUIET)


def _draw_limits(canvas: Canvas, limits: Sequence[tuple[str, Point]], top: float) -> None:
    """A dashed line for each, with its name above."""
    for number, (label, point) in enumerate(limits):
        place = point.x or 0.0
        text = f"{label} {point.text}".strip()
        y = top + LINE * (number + 0.5)
        canvas.rules([((place, 0.0), (place, canvas.y.value(y + LINE / 2)))], EDGE_COLOUR, dash=(5, 3), stroke=1.5)
        middle = held(canvas.x.place(place), text, canvas.width)
        canvas.texts([(middle, y, text)], anchor="center", size=TEXT, colour=QUIET)


def _draw_subjects(
    canvas: Canvas, chart: Chart, mine: Sequence[Point], dots: Sequence[_Dot], at: tuple[float, float]
) -> None:
    """The dot that is pointed out, and its name above all the others."""
    size, top = at
    if not mine:
        return
    (series,) = (each for each in chart.series if each.role == "subject")
    (style,), name = styles_of([series]), series.label
    for number, (point, dot) in enumerate(zip(mine, dots, strict=False)):
        place = canvas.x.value(dot.x)
        y = top + LINE * (number + 0.5)
        text = f"{point.label or name} {point.text}".strip()
        middle = held(dot.x, text, canvas.width, bold=True)
        canvas.rules([((place, dot.above), (place, canvas.y.value(y + LINE / 2)))], style.colour, stroke=1.5)
        canvas.points([(place, dot.above)], style, size=size * _BIGGER)
        canvas.texts([(middle, y, text)], anchor="center", size=TEXT, bold=True, colour=INK)


def _draw_ends(canvas: Canvas, others: Sequence[Point]) -> None:
    """The names of the lowest and the highest of the others, where both have room."""
    named = sorted((point.x, point.label, point.text) for point in others if point.x is not None and point.label)
    if len(named) < 2:  # noqa: PLR2004 - a lowest and a highest
        return
    y = canvas.y.start + 1.9 * LINE
    places = []
    for value, label, text in (named[0], named[-1]):
        said = f"{label} {text}".strip()
        places.append((held(canvas.x.place(value), said, canvas.width), y, said))
    breadth = sum(text_width(said, TEXT) / 2 for _, _, said in places) + 10
    if places[1][0] - places[0][0] >= breadth:
        canvas.texts(places, anchor="center", size=TEXT, colour=QUIET)
