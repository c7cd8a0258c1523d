"""A chart as a file: SVG, the same bytes on every machine and in every process, and PNG made from it."""

import re
import sys
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, Final
from xml.sax.saxutils import escape

from bvmonitor.errors.report import ExtraMissing
from bvmonitor.report.chart import Chart
from bvmonitor.report.charts.letters import FONTS
from bvmonitor.texts.visible import visible

WIDTH: Final = 720  # pixels: the text of a page is as broad
NARROW: Final = 340  # for a screen that is held in a hand
_PACKAGES: Final = {"altair": "altair", "vl_convert": "vl-convert-python"}
_START: Final = re.compile(r"<svg\b[^>]*\bviewBox=\"([^\"]*)\"[^>]*>")
_TAG: Final = re.compile(r"<[a-z][^>]*>")
# What Vega says of each layer; the whole is one picture, which its own words describe.
_ROLES: Final = re.compile(r' (?:class|role|aria-[a-z]+|pointer-events|stroke-dasharray(?==""))="[^"]*"')


def render_svg(chart: Chart, width: int = WIDTH) -> str:
    """The chart as an SVG document that loads nothing; its title and text alternative stand in it.

    Args:
        chart: What to draw.
        width: Pixels across; texts keep their size.

    Raises:
        ExtraMissing: A package that draws charts is not installed.
    """
    convert, drawing_of = drawing_tools()
    svg: str = convert.vegalite_to_svg(drawing_of(chart, width))
    start = _opening(svg)
    _, _, across, down = start[1].split()
    stem = f"chart-{chart.name}-{width}"  # a page holds a chart in two breadths
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{across}" height="{down}" viewBox="{start[1]}" '
        f'role="img" aria-labelledby="{stem}-title {stem}-desc" lang="{chart.lang}" xml:lang="{chart.lang}">'
        f'<title id="{stem}-title">{_said(chart.title)}</title><desc id="{stem}-desc">{_said(chart.alt)}</desc>'
    )
    return head + _TAG.sub(_without_roles, svg[start.end() :]).strip() + "\n"


def render_png(chart: Chart, width_px: int = 2 * WIDTH) -> bytes:
    """The chart as a PNG of so many pixels across.

    Raises:
        ExtraMissing: A package that draws charts is not installed.
    """
    svg = render_svg(chart)
    convert, _ = drawing_tools()
    _, _, across, _ = _opening(svg)[1].split()
    png: bytes = convert.svg_to_png(svg, scale=width_px / float(across))
    return png


def _opening(svg: str) -> re.Match[str]:
    """The tag that a drawing begins with; its first group is the view box."""
    found = _START.search(svg)
    if found is None:
        raise AssertionError(svg[:200])
    return found


def _without_roles(tag: re.Match[str]) -> str:
    return _ROLES.sub("", tag[0])


def _said(text: str) -> str:
    return escape(visible(text))


@cache
def drawing_tools() -> tuple[Any, Callable[[Chart, int], Mapping[str, Any]]]:
    """What makes files of drawings, told of our font; and what makes drawings of charts.

    Raises:
        ExtraMissing: A package that draws charts is not installed.
    """
    try:
        import vl_convert  # noqa: PLC0415 - need not be installed, and is slow to load

        from bvmonitor.report.charts.drawing import drawing_of  # noqa: PLC0415 - as above
    except ModuleNotFoundError as error:
        if error.name not in _PACKAGES:
            raise
        raise ExtraMissing("svg", " ".join(_PACKAGES.values()), sys.executable) from error
    vl_convert.register_font_directory(str(FONTS))
    return vl_convert, drawing_of
