"""A chart as a file: SVG, the same bytes on every machine and in every process, and PNG made from it."""

import sys
from functools import cache
from typing import TYPE_CHECKING, Any, Final
from xml.sax.saxutils import escape

from bvmonitor.errors.report import ExtraMissing
from bvmonitor.report.chart import Chart
from bvmonitor.report.charts.letters import FONTS
from bvmonitor.texts.visible import visible

if TYPE_CHECKING:
    from bvmonitor.report.charts.canvas import Canvas

WIDTH: Final = 720  # pixels: the text of a page is as broad
NARROW: Final = 340  # for a screen that is held in a hand
_MODULE: Final = "vl_convert"
_PACKAGE: Final = "vl-convert-python"


def render_svg(chart: Chart, width: int = WIDTH) -> str:
    """The chart as an SVG document that loads nothing; its title and text alternative stand in it.

    Args:
        chart: What to draw.
        width: Pixels across; texts keep their size.
    """
    return _document(chart, _drawn(chart, width), width)


def render_png(chart: Chart, width_px: int = 2 * WIDTH) -> bytes:
    """The chart as a PNG of so many pixels across.

    Raises:
        ExtraMissing: The package that makes pictures of drawings is not installed.
    """
    canvas = _drawn(chart, WIDTH)
    png: bytes = picture_tool().svg_to_png(_document(chart, canvas, WIDTH), scale=width_px / canvas.width)
    return png


def _drawn(chart: Chart, width: int) -> "Canvas":
    from bvmonitor.report.charts.drawing import drawing_of  # noqa: PLC0415 - a page on stdout only asks what there is

    return drawing_of(chart, width)


def _document(chart: Chart, canvas: "Canvas", width: int) -> str:
    stem = f"chart-{chart.name}-{width}"  # a page holds a chart in two breadths
    across, down = canvas.width, canvas.height
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{across}" height="{down}" viewBox="0 0 {across} {down}" '
        f'role="img" aria-labelledby="{stem}-title {stem}-desc" lang="{chart.lang}" xml:lang="{chart.lang}">'
        f'<title id="{stem}-title">{_said(chart.title)}</title><desc id="{stem}-desc">{_said(chart.alt)}</desc>'
        f"{canvas.drawing()}</svg>\n"
    )


def _said(text: str) -> str:
    return escape(visible(text))


@cache
def picture_tool() -> Any:  # noqa: ANN401 - it has no types
    """What makes pictures of drawings, told of our font.

    Raises:
        ExtraMissing: The package is not installed.
    """
    try:
        import vl_convert  # noqa: PLC0415 - need not be installed, and is slow to load
    except ModuleNotFoundError as error:
        if error.name != _MODULE:
            raise
        raise ExtraMissing("png", _PACKAGE, sys.executable) from error
    vl_convert.register_font_directory(str(FONTS))
    return vl_convert
