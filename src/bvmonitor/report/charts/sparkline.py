"""One series in the room of a line or two of text."""

from typing import Final

from bvmonitor.report.chart import Chart
from bvmonitor.report.charts.canvas import Canvas
from bvmonitor.report.charts.heading import TEXT
from bvmonitor.report.charts.letters import text_width
from bvmonitor.report.charts.multiples import last_place
from bvmonitor.report.charts.palette import BLUE, Style
from bvmonitor.report.charts.scale import Scale
from bvmonitor.report.charts.trend import unbroken

_WIDTH: Final = 180
_HEIGHT: Final = 36


def draw_sparkline(chart: Chart, width: int) -> Canvas:
    """A line and its last figure, in the room of a line of text or two; without any words but that figure."""
    points = chart.series[0].points if chart.series else ()
    values = [p.y for p in points if p.y is not None]
    text = points[-1].text if points else ""
    breadth = min(width, _WIDTH)
    right = breadth - text_width(text, TEXT, bold=True) - 12
    years = [p.x for p in points if p.x is not None] or [0.0]
    low, high = (min(values), max(values)) if values else (0.0, 1.0)
    room = (high - low or 1.0) * 0.1
    aside = 0.0 if max(years) > min(years) else 1.0
    canvas = Canvas(
        breadth,
        _HEIGHT,
        Scale(min(years) - aside, max(years) + aside, 6, right),
        Scale(low - room, high + room, 30, 6),
    )
    style = Style(BLUE, "circle", (), 2.0)
    for run in unbroken(points, chart):
        places = [(p.x, p.y) for p in run if p.x is not None and p.y is not None]
        canvas.line(places, style)
        if len(places) == 1:
            canvas.points(places, style, size=4)
    last = last_place(points)
    if last is not None:
        canvas.points([last], style, size=6.5)
        canvas.texts([(right + 8, canvas.y.place(last[1]), text)], size=TEXT, bold=True)
    return canvas
