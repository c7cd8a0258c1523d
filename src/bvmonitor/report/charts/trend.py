"""Figures over time: a line for each place, named at its end; a band where a group's figures lie."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import Final

from bvmonitor.report.chart import Chart, Point, Series, Tick
from bvmonitor.report.charts.canvas import Canvas
from bvmonitor.report.charts.heading import EDGE, LINE, TEXT, Heading, heading_of, held
from bvmonitor.report.charts.letters import balanced, text_width
from bvmonitor.report.charts.palette import BAND, INK, QUIET, Style, styles_of
from bvmonitor.report.charts.palette import EDGE as EDGE_COLOUR
from bvmonitor.report.charts.scale import Scale, apart, ticks_over

_HEIGHT: Final = 250.0  # pixels that figures have upwards
_BELOW: Final = 26.0  # for years
_LABEL: Final = 0.27  # of the breadth, at most, for the names at the lines' ends
_LABEL_NARROW: Final = 0.36
_NARROW: Final = 480
_TO_LABEL: Final = 16.0  # from a line's end to its name's sign
_ASIDE: Final = 5.0  # to each side of a band of one year
_SIGN: Final = 12.0  # for the sign


@dataclass(frozen=True, slots=True)
class _Label:
    """A name at the end of a line: its lines of text, its sign, and how high up it belongs."""

    lines: tuple[str, ...]
    at: float
    style: Style | None
    bold: bool


def draw_trend(chart: Chart, width: int) -> Canvas:
    """The chart on a canvas of this breadth."""
    heading = heading_of(chart, width)
    labels = list(_labels(chart, width))
    canvas, ticks = _canvas(chart, heading, labels, width)
    heading.draw(canvas)
    _draw_grid(canvas, chart, ticks)
    styles = styles_of(chart.series)
    for each in chart.series:
        _draw_band(canvas, each, chart)
    for each, style in reversed(list(zip(chart.series, styles, strict=True))):
        _draw_line(canvas, each, style, chart)
    _draw_labels(canvas, labels)
    if chart.series:
        _draw_marks(canvas, chart.series[0])
    return canvas


def _canvas(
    chart: Chart, heading: Heading, labels: Sequence[_Label], width: int
) -> tuple[Canvas, tuple[Tick, ...]]:
    """The sheet with its scales: the figures between their numbers on the left and their names on the right."""
    points = [point for each in chart.series for point in each.points]
    values = [v for point in points for v in (point.y, point.low, point.high) if v is not None]
    ticks = ticks_over(values, chart.y, chart.lang)
    names = max((text_width(line, TEXT, bold=each.bold) for each in labels for line in each.lines), default=0.0)
    left = EDGE + max(text_width(tick.text, TEXT) for tick in ticks) + 10
    right = width - EDGE - (names + _TO_LABEL + _SIGN if names else 8.0)
    places = [*(point.x for point in points if point.x is not None), *(tick.at for tick in chart.x.ticks)] or [0.0]
    first, last = min(places), max(places)
    aside = 0.0 if last > first else 1.0
    top = heading.height + (LINE if chart.breaks else 0)
    foot = top + _HEIGHT
    x = Scale(first - aside, last + aside, left + 14, right - 6)
    y = Scale(ticks[0].at, ticks[-1].at, foot, top)
    below = (LINE + 4) * (has_marks(chart) + bool(chart.x.title))
    return Canvas(width, int(foot + _BELOW + below), x, y), ticks


def _draw_grid(canvas: Canvas, chart: Chart, ticks: Sequence[Tick]) -> None:
    """Numbers to the left, years below, and the breaks between years."""
    x, y = canvas.x, canvas.y
    left, right = x.value(x.start - 14), x.value(x.end + 6)
    canvas.rules(((left, tick.at), (right, tick.at)) for tick in ticks)
    foot = y.low if y.low >= 0 or y.high <= 0 else 0.0
    canvas.rules([((left, foot), (right, foot))], EDGE_COLOUR)
    canvas.texts(
        ((x.start - 20, y.place(tick.at), tick.text) for tick in ticks), anchor="right", size=TEXT, colour=QUIET
    )
    below = y.start + LINE
    canvas.texts(
        ((x.place(tick.at), below, tick.text) for tick in thinned(chart.x.ticks, x)),
        anchor="center",
        size=TEXT,
        colour=QUIET,
    )
    if chart.x.title:
        under = below + LINE * (1 + has_marks(chart))
        canvas.texts([((x.start + x.end) / 2, under, chart.x.title)], anchor="center", colour=QUIET)
    canvas.rules(
        (((each.at, y.low), (each.at, y.value(y.end - 4))) for each in chart.breaks), EDGE_COLOUR, dash=(3, 3)
    )
    _draw_breaks(canvas, chart)


def _draw_breaks(canvas: Canvas, chart: Chart) -> None:
    """The breaks' names above their lines, as far inside as they must be."""
    texts = []
    for each in chart.breaks:
        middle = held(canvas.x.place(each.at), each.text, canvas.width)
        texts.append((middle, canvas.y.end - 4 - LINE / 2, each.text))
    canvas.texts(texts, anchor="center", size=TEXT, colour=QUIET)


def thinned(ticks: Sequence[Tick], x: Scale) -> tuple[Tick, ...]:
    """As many of the texts as there is room for, every second or third of them; always the last one."""
    broadest = max((text_width(tick.text, TEXT) for tick in ticks), default=0.0) + 10
    for every in range(1, len(ticks) + 1):
        kept = tuple(reversed(ticks[::-1][::every]))
        if all(x.place(b.at) - x.place(a.at) >= broadest for a, b in pairwise(kept)):
            return kept
    return tuple(ticks[-1:])


def unbroken(points: Sequence[Point], chart: Chart) -> Iterator[list[Point]]:
    """The figures in runs that a line may join: none over a gap or a break."""

    def run_of(numbered: tuple[int, Point]) -> tuple[int, int]:
        number, point = numbered
        gaps = sum(each.y is None or each.restarts for each in points[: number + 1])
        return gaps, sum(each.at <= (point.x or 0.0) for each in chart.breaks)

    known = ((n, point) for n, point in enumerate(points) if point.y is not None and point.x is not None)
    for _, run in groupby(known, key=run_of):
        yield [point for _, point in run]


def _draw_band(canvas: Canvas, series: Series, chart: Chart) -> None:
    """Where most of a group's figures lie: pale, with edges that can be seen."""
    ends = [
        Point(p.x, p.low, low=p.low, high=p.high, restarts=p.restarts)
        if p.low is not None and p.high is not None
        else Point(p.x)
        for p in series.points
    ]
    for run in unbroken(ends, chart):
        edges = [(p.x, p.low, p.high) for p in run if p.x is not None and p.low is not None and p.high is not None]
        if len(edges) == 1:  # a year by itself has some breadth all the same
            x, low, high = edges[0]
            aside = abs(canvas.x.value(_ASIDE) - canvas.x.value(0))
            edges = [(x - aside, low, high), (x + aside, low, high)]
        canvas.area(edges, BAND)
        for edge in ([(x, low) for x, low, _ in edges], [(x, high) for x, _, high in edges]):
            canvas.line(edge, Style(EDGE_COLOUR, "circle", (), 1.0))


def _draw_line(canvas: Canvas, series: Series, style: Style, chart: Chart) -> None:
    """The line in its runs, and a sign at each figure."""
    for run in unbroken(series.points, chart):
        canvas.line([(p.x, p.y) for p in run if p.x is not None and p.y is not None], style)
    canvas.points(((p.x, p.y) for p in series.points if p.x is not None and p.y is not None), style)


def _labels(chart: Chart, width: int) -> Iterator[_Label]:
    """The name of each series with its last figure, and the year of that where it is not the last of all."""
    last_of_all = max((p.x for each in chart.series for p in each.points if p.x is not None), default=None)
    years = {tick.at: tick.text for tick in chart.x.ticks}
    for each, style in zip(chart.series, styles_of(chart.series), strict=True):
        last = next((p for p in reversed(each.points) if p.y is not None or p.high is not None), None)
        at = None if last is None else last.y if last.y is not None else last.high
        if last is None or at is None or not (each.label or last.text):
            continue
        year = f"({years[last.x]})" if last.x in years and last.x != last_of_all else ""
        is_bold = each.role == "subject"
        text = " ".join(part for part in (each.label, last.text, year) if part)
        share = _LABEL if width > _NARROW else _LABEL_NARROW
        lines = balanced(text, width * share, TEXT, most=4, bold=is_bold)
        yield _Label(lines, at, None if last.y is None else style, is_bold)


def _draw_labels(canvas: Canvas, labels: Sequence[_Label]) -> None:
    """The names beside the lines' ends, none upon another, each behind its line's sign."""
    places = [canvas.y.place(each.at) for each in labels]
    heights = [LINE * len(each.lines) + 2 for each in labels]
    middles = apart(places, heights, canvas.y.end - LINE, canvas.y.start + LINE)
    x = canvas.x.end + _TO_LABEL
    for each, middle in zip(labels, middles, strict=True):
        first = middle - LINE * (len(each.lines) - 1) / 2
        texts = [(x + _SIGN, first + LINE * n, line) for n, line in enumerate(each.lines)]
        canvas.texts(texts, size=TEXT, bold=each.bold)
        sign = canvas.x.value(x + 2), canvas.y.value(first)
        if each.style is not None:
            canvas.points([sign], each.style)
        else:
            canvas.points([sign], Style(EDGE_COLOUR, "square"), inner=BAND)


def has_marks(chart: Chart) -> bool:
    """Whether the subject lacks a figure that a mark stands for."""
    return bool(chart.series) and any(p.y is None and p.text for p in chart.series[0].points)


def _draw_marks(canvas: Canvas, subject: Series) -> None:
    """The marks in place of the subject's missing figures, below their years: no place upwards says anything."""
    texts = [
        (canvas.x.place(point.x), canvas.y.start + 2 * LINE, point.text)
        for point in subject.points
        if point.y is None and point.x is not None and point.text
    ]
    canvas.texts(texts, anchor="center", size=TEXT, bold=True, colour=INK)
