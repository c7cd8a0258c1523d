"""How each role is drawn: colours that the colour-blind tell apart, and a dash and a shape for those who see none.

The hues are those of Okabe and Ito (Color Universal Design, 2008), the paler ones darkened so that all have a
contrast of 3 to 1 to the paper (WCAG 2.2, 1.4.11). A colour of a chart is found again by its value alone: a page
that turns dark puts the second of each pair in place of the first.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from bvmonitor.report.chart import Role, Series

# The signs that stand at figures; `stroke` is a short line.
Shape = Literal[
    "circle",
    "square",
    "diamond",
    "triangle-up",
    "triangle-down",
    "triangle-right",
    "triangle-left",
    "cross",
    "stroke",
]


@dataclass(frozen=True, slots=True)
class Colour:
    """A colour on white paper, and the one in its place on a dark screen."""

    light: str
    dark: str


PAPER: Final = Colour("#ffffff", "#14181d")
INK: Final = Colour("#1c2127", "#e7ebef")
QUIET: Final = Colour("#4c5661", "#b3bdc7")
EDGE: Final = Colour("#737c85", "#8d97a1")  # what is thin, and must still be seen
GRID: Final = Colour("#e9ecef", "#262d34")  # what only guides the eye
BAND: Final = Colour("#dfe4e8", "#2f3841")
BLUE: Final = Colour("#0072b2", "#56b4e9")
VERMILION: Final = Colour("#d55e00", "#f08c4a")
GREEN: Final = Colour("#00805d", "#2fc79a")
PURPLE: Final = Colour("#a6518a", "#dd8fc0")
OCHRE: Final = Colour("#8a6d00", "#e0b93c")
GREY: Final = Colour("#5f6770", "#a9b3bd")

COLOURS: Final = (PAPER, INK, QUIET, EDGE, GRID, BAND, BLUE, VERMILION, GREEN, PURPLE, OCHRE, GREY)


@dataclass(frozen=True, slots=True)
class Style:
    """How a series is drawn.

    Attributes:
        colour: Of its line and its points.
        shape: Of its points.
        dash: Pixels drawn and left out, in turn; empty for a whole line.
        stroke: Breadth of its line.
    """

    colour: Colour
    shape: Shape
    dash: tuple[int, ...] = ()
    stroke: float = 2.0


_OF_ROLE: Final[dict[Role, Style]] = {
    "subject": Style(BLUE, "circle", (), 3.0),
    "group": Style(VERMILION, "square", (8, 4)),
    "country": Style(GREY, "diamond", (2, 3)),
    "limit": Style(EDGE, "stroke", (5, 3), 1.5),
}
_OF_OTHERS: Final = (
    Style(GREEN, "triangle-up", (10, 3, 2, 3)),
    Style(PURPLE, "triangle-down", (5, 2)),
    Style(OCHRE, "cross", (1, 2)),
)


def styles_of(series: Sequence[Series]) -> tuple[Style, ...]:
    """A style for each series: its role's; those without one take turns."""
    found, others = [], 0
    for each in series:
        style = _OF_ROLE.get(each.role)
        if style is None:
            style = _OF_OTHERS[others % len(_OF_OTHERS)]
            others += 1
        found.append(style)
    return tuple(found)
