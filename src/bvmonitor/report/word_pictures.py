"""Charts in a Word document: pictures as broad as the text, each with what it says in words."""

from io import BytesIO
from typing import Final
from xml.sax.saxutils import quoteattr

from docx.document import Document

from bvmonitor.report.chart import Chart
from bvmonitor.report.charts.render import render_png
from bvmonitor.report.word_layout import Room

_PIXELS: Final = 1_800  # across: sharp on paper too
ROW_CHART: Final = 1_200  # twips that a small chart beside a row takes, with what is free around it
_SMALL: Final = 1_060  # twips across of the small chart itself: 19 mm
_SMALL_PIXELS: Final = 480
_EMU: Final = 635  # in a twentieth of a point
_BROADEST: Final = 9_640  # twips: 17 cm, as on an upright sheet of A4
_HIGHEST: Final = 8_500  # twips: what a sheet on its side holds with a heading above
_FIRST: Final = 1_001  # ids of pictures; those in a reference's head have lower ones
_PICTURE: Final = "http://schemas.openxmlformats.org/drawingml/2006/picture"


class Pictures:
    """Puts pictures in a document."""

    def __init__(self, document: Document, room: Room) -> None:
        self._document = document
        self._room = room
        self._id = _FIRST

    def run(self, chart: Chart) -> str:
        """A run that holds the chart; its own words are the text alternative.

        Raises:
            ExtraMissing: A package that draws charts is not installed.
        """
        return self._run(chart, render_png(chart, _PIXELS), float(min(self._room.upright, _BROADEST)))

    def small_run(self, chart: Chart) -> str:
        """The same for a chart as high as a line of text.

        Raises:
            ExtraMissing: A package that draws charts is not installed.
        """
        return self._run(chart, render_png(chart, _SMALL_PIXELS), float(_SMALL))

    def _run(self, chart: Chart, png: bytes, broadest: float) -> str:
        relation, _ = self._document.part.get_or_add_image(BytesIO(png))
        width, height = (int(side) * _EMU for side in _size(png, broadest))
        told = f"name={quoteattr(chart.name)} descr={quoteattr(chart.alt)} title={quoteattr(chart.title)}"
        number, self._id = self._id, self._id + 1
        return (
            '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
            f'<wp:extent cx="{width}" cy="{height}"/><wp:docPr id="{number}" {told}/>'
            '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>'
            f'<a:graphic><a:graphicData uri="{_PICTURE}"><pic:pic>'
            f'<pic:nvPicPr><pic:cNvPr id="{number}" {told}/><pic:cNvPicPr/></pic:nvPicPr>'
            f'<pic:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
            f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
            '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>'
            "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
        )


def _size(png: bytes, broadest: float) -> tuple[float, float]:
    """Breadth and height in twips: as broad as it may be, unless it were then higher than a sheet."""
    across, down = (int.from_bytes(png[at : at + 4], "big") for at in (16, 20))
    width = min(broadest, _HIGHEST * across / down)
    return width, width * down / across
