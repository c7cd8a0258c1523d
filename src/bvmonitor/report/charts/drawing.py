"""From a chart's kind to what draws it."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from bvmonitor.report.chart import Chart, ChartKind
from bvmonitor.report.charts.canvas import Canvas
from bvmonitor.report.charts.trend import draw_trend

_DRAWERS: Final[dict[ChartKind, Callable[[Chart, int], Canvas]]] = {
    "trend": draw_trend,
}


def drawing_of(chart: Chart, width: int) -> Mapping[str, Any]:
    """What Vega-Lite draws for a chart of this breadth."""
    return _DRAWERS[chart.kind](chart, width).drawing()
