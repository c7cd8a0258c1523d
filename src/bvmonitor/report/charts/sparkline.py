"""The figures of a row in the room of its line of text, without a word: the row has the figures themselves."""

from typing import Final

from bvmonitor.report.chart import Chart, Series
from bvmonitor.report.charts.canvas import Canvas
from bvmonitor.report.charts.multiples import last_place
from bvmonitor.report.charts.palette import EDGE, Style, styles_of
from bvmonitor.report.charts.scale import Scale
from bvmonitor.report.charts.trend import unbroken

WIDTH: Final = 150
HEIGHT: Final = 24
_EDGE: Final = 5.0
_LANE: Final = 9.0  # pixels across for each of the others, so that no sign covers another
_SIGN: Final = 6.5


def draw_sparkline(chart: Chart, width: int) -> Canvas:
    """A line with a sign at its end, and right of it the last figure of each of the others, all on one scale."""
    subject, others = chart.series[:1], chart.series[1:]
    breadth = min(width, WIDTH)
    values = [p.y for each in chart.series for p in each.points if p.y is not None]
    years = (
        [tick.at for tick in chart.x.ticks] or [p.x for s in subject for p in s.points if p.x is not None] or [0.0]
    )
    low, high = (min(values), max(values)) if values else (0.0, 0.0)
    room = (high - low) * 0.05 or abs(high) or 1.0  # equal figures lie in the middle
    aside = 0.0 if max(years) > min(years) else 1.0
    end = breadth - _EDGE - _LANE * len(others)
    across = Scale(min(years) - aside, max(years) + aside, _EDGE, end)
    canvas = Canvas(breadth, HEIGHT, across, Scale(low - room, high + room, HEIGHT - 4, 4))
    canvas.rules((((e.at, canvas.y.low), (e.at, canvas.y.high)) for e in chart.breaks), EDGE, dash=(2, 2))
    styles = styles_of(chart.series)
    for number, (each, style) in enumerate(zip(others, styles[1:], strict=True), 1):
        place = last_place(each.points)
        if place is not None:
            at = canvas.x.value(end + _LANE * number)
            canvas.points([(at, place[1])], style, size=_SIGN)
    for each in subject:
        _draw_subject(canvas, chart, each, styles[0])
    return canvas


def _draw_subject(canvas: Canvas, chart: Chart, series: Series, style: Style) -> None:
    thin = Style(style.colour, style.shape, style.dash, 2.0)
    for run in unbroken(series.points, chart):
        places = [(p.x, p.y) for p in run if p.x is not None and p.y is not None]
        canvas.line(places, thin)
        if len(places) == 1:
            canvas.points(places, thin, size=4)
    last = last_place(series.points)
    if last is not None:
        canvas.points([last], thin, size=_SIGN)
