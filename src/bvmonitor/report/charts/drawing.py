"""From a chart's kind to what draws it."""

from collections.abc import Callable
from typing import Final

from bvmonitor.report.chart import Chart, ChartKind
from bvmonitor.report.charts.bars import draw_bars
from bvmonitor.report.charts.canvas import Canvas
from bvmonitor.report.charts.dots import draw_dots
from bvmonitor.report.charts.funnel import draw_funnel
from bvmonitor.report.charts.multiples import draw_multiples
from bvmonitor.report.charts.sparkline import draw_sparkline
from bvmonitor.report.charts.trend import draw_trend

_DRAWERS: Final[dict[ChartKind, Callable[[Chart, int], Canvas]]] = {
    "trend": draw_trend,
    "dots": draw_dots,
    "funnel": draw_funnel,
    "bars": draw_bars,
    "multiples": draw_multiples,
    "sparkline": draw_sparkline,
}


def drawing_of(chart: Chart, width: int) -> Canvas:
    """A chart drawn, at most so many pixels broad."""
    return _DRAWERS[chart.kind](chart, width)
