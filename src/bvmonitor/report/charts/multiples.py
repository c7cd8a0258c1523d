"""Many small charts of years side by side, each on a scale of its own, under one key."""

from collections.abc import Sequence
from typing import Final

from bvmonitor.report.chart import Chart, Point
from bvmonitor.report.charts.canvas import Canvas
from bvmonitor.report.charts.heading import EDGE, LINE, TEXT, heading_of
from bvmonitor.report.charts.letters import text_width, wrapped
from bvmonitor.report.charts.palette import EDGE as EDGE_COLOUR
from bvmonitor.report.charts.palette import QUIET, Style, styles_of
from bvmonitor.report.charts.scale import PIXELS, Scale, ticks_over
from bvmonitor.report.charts.trend import unbroken

_PANEL: Final = 215  # pixels that a small chart needs across
_HEIGHT: Final = 70.0
_GAP: Final = 18.0
_TITLE_LINES: Final = 3
_SMALL: Final = 11.0
_KEY_GAP: Final = 18.0


def draw_multiples(chart: Chart, width: int) -> Canvas:
    """The chart on a canvas of this breadth."""
    heading = heading_of(chart, width)
    columns = max(1, min(4, int((width - 2 * EDGE + _GAP) // (_PANEL + _GAP)), len(chart.panels)))
    across = (width - 2 * EDGE - _GAP * (columns - 1)) / columns
    titles = [wrapped(each.title, across, TEXT, most=_TITLE_LINES, bold=True) for each in chart.panels]
    rows = [range(n, min(n + columns, len(titles))) for n in range(0, len(titles), columns)]
    tops, top = [], heading.height + LINE * 1.6
    for row in rows:
        tops.append(top)
        top += LINE * (max(len(titles[n]) for n in row) + 1) + _HEIGHT + LINE * 1.4 + _GAP
    canvas = Canvas(width, int(top), PIXELS, PIXELS)
    heading.draw(canvas)
    _draw_key(canvas, chart, heading.height)
    for row, at in zip(rows, tops, strict=True):
        lines = max(len(titles[n]) for n in row)
        for place, n in enumerate(row):
            left = EDGE + place * (across + _GAP)
            texts = [(left, at + LINE * (m + 0.5), line) for m, line in enumerate(titles[n])]
            canvas.texts(texts, size=TEXT, bold=True)
            _draw_panel(canvas, chart.panels[n], (left, at + LINE * lines, across))
    return canvas


def _draw_key(canvas: Canvas, chart: Chart, top: float) -> None:
    """What each line is, once for all."""
    named = {each.label: each for panel in chart.panels for each in panel.series}
    canvas.x = canvas.y = PIXELS
    x = EDGE
    for each, style in zip(named.values(), styles_of(list(named.values())), strict=True):
        canvas.line([(x, top + LINE / 2), (x + 26, top + LINE / 2)], style)
        canvas.points([(x + 13, top + LINE / 2)], style, size=7)
        is_bold = each.role == "subject"
        canvas.texts([(x + 31, top + LINE / 2, each.label)], size=TEXT, bold=is_bold)
        x += 31 + text_width(each.label, TEXT, bold=is_bold) + _KEY_GAP


def _draw_panel(canvas: Canvas, panel: Chart, at: tuple[float, float, float]) -> None:
    left, top, across = at
    values = [p.y for each in panel.series for p in each.points if p.y is not None]
    canvas.x = canvas.y = PIXELS
    canvas.texts([(left, top + LINE / 2, panel.y.title)], size=_SMALL, colour=QUIET)
    top += LINE
    if not values:
        mark = next((p.text for each in panel.series for p in each.points if p.text), "")
        canvas.texts([(left + across / 2, top + _HEIGHT / 2, mark)], anchor="center", bold=True)
        return
    ticks = ticks_over(values, panel.y, panel.lang, count=2)
    edge = max(text_width(tick.text, _SMALL) for tick in ticks) + 6
    last = max((text_width(t, TEXT, bold=True) for t in _lasts(panel)), default=0.0)
    years = [p.x for each in panel.series for p in each.points if p.x is not None]
    aside = 0.0 if max(years) > min(years) else 1.0
    canvas.x = Scale(min(years) - aside, max(years) + aside, left + edge + 5, left + across - last - 8)
    canvas.y = Scale(ticks[0].at, ticks[-1].at, top + _HEIGHT, top + 4)
    right = canvas.x.value(canvas.x.end + 3)
    start = canvas.x.value(canvas.x.start - 5)
    canvas.rules(((start, tick.at), (right, tick.at)) for tick in ticks)
    canvas.rules([((start, canvas.y.low), (right, canvas.y.low))], EDGE_COLOUR)
    numbers = [(left + edge - 4, canvas.y.place(tick.at), tick.text) for tick in ticks]
    canvas.texts(numbers, anchor="right", size=_SMALL, colour=QUIET)
    _draw_years(canvas, panel, top + _HEIGHT + LINE * 0.8)
    canvas.rules(
        (((each.at, canvas.y.low), (each.at, canvas.y.high)) for each in panel.breaks), EDGE_COLOUR, dash=(3, 3)
    )
    _draw_lines(canvas, panel)


def _draw_years(canvas: Canvas, panel: Chart, y: float) -> None:
    """The first and the last year."""
    ticks = panel.x.ticks
    ends = [ticks[0], ticks[-1]] if len(ticks) > 1 else list(ticks)
    texts = [(canvas.x.place(tick.at), y, tick.text) for tick in ends]
    canvas.texts(texts, anchor="center", size=_SMALL, colour=QUIET)


def _draw_lines(canvas: Canvas, panel: Chart) -> None:
    styles = styles_of(panel.series)
    for series, style in reversed(list(zip(panel.series, styles, strict=True))):
        thin = Style(style.colour, style.shape, style.dash, style.stroke * 0.8)
        for run in unbroken(series.points, panel):
            places = [(p.x, p.y) for p in run if p.x is not None and p.y is not None]
            canvas.line(places, thin)
            if len(places) == 1:
                canvas.points(places, thin, size=5)
        last = last_place(series.points)
        if last is not None:
            canvas.points([last], thin, size=6.5)
    foot = canvas.y.start - LINE * 0.4
    missing = [p for each in panel.series if each.role == "subject" for p in each.points if p.y is None and p.text]
    marks = [(canvas.x.place(p.x), foot, p.text) for p in missing if p.x is not None]
    canvas.texts(marks, anchor="center", size=_SMALL, bold=True)
    for text, place in _said(panel):
        canvas.texts([(canvas.x.end + 8, canvas.y.place(place), text)], size=TEXT, bold=True)


def last_place(points: Sequence[Point]) -> tuple[float, float] | None:
    """Where the last figure is; None without any."""
    found = [(p.x, p.y) for p in points if p.x is not None and p.y is not None]
    return found[-1] if found else None


def _said(panel: Chart) -> list[tuple[str, float]]:
    """The subject's last figure, and how high up it is."""
    mine = [p for each in panel.series if each.role == "subject" for p in each.points]
    return [(mine[-1].text, mine[-1].y)] if mine and mine[-1].y is not None else []


def _lasts(panel: Chart) -> list[str]:
    return [text for text, _ in _said(panel)]
