"""What stands above the figures of every chart: its title, and the unit of the axis upwards."""

from dataclasses import dataclass
from typing import Final

from bvmonitor.report.chart import Chart
from bvmonitor.report.charts.canvas import Canvas
from bvmonitor.report.charts.letters import text_width, wrapped
from bvmonitor.report.charts.palette import QUIET

EDGE: Final = 12.0  # pixels kept free around it all
TEXT: Final = 12.0  # pixels high
LINE: Final = 16.0  # from one line of text to the next
_TITLE: Final = 15.0
_TITLE_LINE: Final = 20.0
_MOST_LINES: Final = 4


@dataclass(frozen=True, slots=True)
class Heading:
    """The lines above the figures, and how many pixels they take."""

    title: tuple[str, ...]
    unit: tuple[str, ...]

    @property
    def height(self) -> float:
        """Pixels from the top to where figures may begin."""
        return EDGE + _TITLE_LINE * len(self.title) + LINE * len(self.unit) + 10

    def draw(self, canvas: Canvas) -> None:
        """Put it on the canvas."""
        title = ((EDGE, EDGE + _TITLE_LINE * (n + 0.5), line) for n, line in enumerate(self.title))
        canvas.texts(title, size=_TITLE, bold=True)
        below = EDGE + _TITLE_LINE * len(self.title)
        unit = ((EDGE, below + LINE * (n + 0.5), line) for n, line in enumerate(self.unit))
        canvas.texts(unit, size=TEXT, colour=QUIET)


def heading_of(chart: Chart, width: int) -> Heading:
    """The heading of a chart of this breadth."""
    room = width - 2 * EDGE
    title = wrapped(chart.title, room, _TITLE, most=_MOST_LINES, bold=True) if chart.title else ()
    unit = wrapped(chart.y.title, room, TEXT, most=_MOST_LINES) if chart.y.title else ()
    return Heading(title, unit)


def held(x: float, text: str, width: float, *, bold: bool = False) -> float:
    """Where the middle of a text must be that wants to be at `x`, for all of it to be inside."""
    half = text_width(text, TEXT, bold=bold) / 2
    return min(max(x, EDGE + half), width - EDGE - half)
