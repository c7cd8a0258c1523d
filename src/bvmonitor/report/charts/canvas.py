"""Where a chart is drawn: lines, areas, points and texts at figures' places, in layers of SVG.

Every text is a mark with its own place, measured by `letters`, and every mark says its own look: the drawing
depends on nothing that a machine has.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, Literal
from xml.sax.saxutils import escape, quoteattr

from bvmonitor.report.charts.letters import FAMILY
from bvmonitor.report.charts.palette import GRID, INK, PAPER, Colour, Shape, Style
from bvmonitor.report.charts.scale import Scale
from bvmonitor.texts.visible import visible

Anchor = Literal["left", "center", "right"]
Place = tuple[float, float]
_Look = tuple[tuple[str, str], ...]
_ANCHORS: Final[dict[Anchor, str]] = {"left": "start", "center": "middle", "right": "end"}
_BELOW_MIDDLE: Final = 0.3  # where letters stand, in parts of their size below the middle of their height
_ARM: Final = 0.4  # half the breadth of a cross's arm, in parts of half its size
_HIGH: Final = 3**0.5 / 2  # of a triangle with equal sides

# The corners of each sign in parts of half its size; a circle has none.
_SIGNS: Final[dict[Shape, tuple[Place, ...]]] = {
    "circle": (),
    "square": ((-1, -1), (1, -1), (1, 1), (-1, 1)),
    "diamond": ((-1, 0), (0, -1), (1, 0), (0, 1)),
    "triangle-up": ((0, -_HIGH), (-1, _HIGH), (1, _HIGH)),
    "triangle-down": ((0, _HIGH), (-1, -_HIGH), (1, -_HIGH)),
    "triangle-right": ((_HIGH, 0), (-_HIGH, -1), (-_HIGH, 1)),
    "triangle-left": ((-_HIGH, 0), (_HIGH, -1), (_HIGH, 1)),
    "cross": (
        *((-1, -_ARM), (-1, _ARM), (-_ARM, _ARM), (-_ARM, 1), (_ARM, 1), (_ARM, _ARM)),
        *((1, _ARM), (1, -_ARM), (_ARM, -_ARM), (_ARM, -1), (-_ARM, -1), (-_ARM, -_ARM)),
    ),
    "stroke": ((-1, 0), (1, 0)),
}


@dataclass(slots=True)
class Canvas:
    """A sheet with a scale each way; what is drawn later lies upon what was drawn before it looking otherwise.

    Attributes:
        width: Pixels across of all of it.
        height: Pixels down.
        x: Figures across.
        y: Figures upwards; its first pixel is the lower one.
    """

    width: int
    height: int
    x: Scale
    y: Scale
    _layers: dict[_Look, list[str]] = field(default_factory=dict)

    def line(self, places: Sequence[Place], style: Style) -> None:
        """A line through places."""
        if len(places) > 1:
            look = {"fill": "none", **_stroke(style.colour, style.stroke, style.dash), "stroke-linejoin": "round"}
            self._add("path", look, [{"d": self._path(places)}])

    def rules(
        self,
        ends: Iterable[tuple[Place, Place]],
        colour: Colour = GRID,
        *,
        stroke: float = 1.0,
        dash: Sequence[int] = (),
    ) -> None:
        """Straight lines, each from one place to another."""
        marks = []
        for first, last in ends:
            (x1, y1), (x2, y2) = self._pixels(first), self._pixels(last)
            marks.append({"x1": _tidy(x1), "y1": _tidy(y1), "x2": _tidy(x2), "y2": _tidy(y2)})
        self._add("line", _stroke(colour, stroke, dash), marks)

    def area(self, edges: Sequence[tuple[float, float, float]], colour: Colour) -> None:
        """What lies between a lower and an upper edge; each place is x, lower, upper."""
        around = [*((x, low) for x, low, _ in edges), *((x, high) for x, _, high in reversed(edges))]
        self._add("path", {"fill": colour.light}, [{"d": f"{self._path(around)}Z"}] if edges else [])

    def bars(self, boxes: Iterable[tuple[Place, Place]], colour: Colour) -> None:
        """Filled boxes, each from one corner to the opposite one."""
        marks = []
        for first, last in boxes:
            (x1, y1), (x2, y2) = self._pixels(first), self._pixels(last)
            sides = {"width": _tidy(abs(x2 - x1)), "height": _tidy(abs(y2 - y1))}
            marks.append({"x": _tidy(min(x1, x2)), "y": _tidy(min(y1, y2)), **sides})
        self._add("rect", {"fill": colour.light}, marks)

    def points(
        self, places: Iterable[Place], style: Style, *, size: float = 8.0, inner: Colour | None = None
    ) -> None:
        """A sign at each place, `size` pixels across; with an `inner` colour, its own is that of its edge."""
        edge = PAPER if inner is None else style.colour
        look = {
            "fill": (inner or style.colour).light,
            **_stroke(style.colour if style.shape == "stroke" else edge, 1.0 if inner is None else 1.4),
        }
        self._add("path", look, [{"d": _sign(style.shape, *self._pixels(each), size / 2)} for each in places])

    def texts(
        self,
        texts: Iterable[tuple[float, float, str]],
        *,
        anchor: Anchor = "left",
        size: float = 12.0,
        bold: bool = False,
        colour: Colour = INK,
        halo: bool = False,
    ) -> None:
        """Texts by the middle of their height, each at a pixel across and a pixel down.

        With a halo, what lies below them does not reach their letters.
        """
        look = {
            "text-anchor": _ANCHORS[anchor],
            "font-size": f"{_tidy(size)}px",
            **({"font-weight": "bold"} if bold else {}),
        }
        marks = [
            {"x": _tidy(x), "y": _tidy(y + _BELOW_MIDDLE * size), "": visible(text)}
            for x, y, text in texts
            if text
        ]
        if halo:
            edge = {**_stroke(PAPER, 3), "stroke-linejoin": "round"}
            self._add("text", {**look, "fill": PAPER.light, **edge}, marks)
        self._add("text", {**look, "fill": colour.light}, marks)

    def drawing(self) -> str:
        """All of it as the inside of an SVG document of its size."""
        marks = "".join(mark for layer in self._layers.values() for mark in layer)
        paper = f'<rect width="{self.width}" height="{self.height}" fill="{PAPER.light}"/>'
        return f"{paper}<g font-family={quoteattr(FAMILY)}>{marks}</g>"

    def _add(self, element: str, look: Mapping[str, str], marks: Sequence[Mapping[str, str]]) -> None:
        """Put marks among those that look the same; the text of one stands under "" among its attributes."""
        if not marks:
            return
        layer = self._layers.setdefault((("", element), *look.items()), [])
        looks = "".join(f' {name}="{value}"' for name, value in look.items())
        for mark in marks:
            own = "".join(f' {name}="{value}"' for name, value in mark.items() if name)
            text = escape(mark.get("", ""))
            layer.append(f"<{element}{own}{looks}>{text}</{element}>" if text else f"<{element}{own}{looks}/>")

    def _pixels(self, place: Place) -> Place:
        return self.x.place(place[0]), self.y.place(place[1])

    def _path(self, places: Iterable[Place]) -> str:
        return _joined(map(self._pixels, places))


def _stroke(colour: Colour, width: float, dash: Sequence[int] = ()) -> dict[str, str]:
    """How an edge or a line is drawn."""
    dashed = {"stroke-dasharray": ",".join(map(str, dash))} if dash else {}
    return {"stroke": colour.light, "stroke-width": _tidy(width), **dashed}


def _sign(shape: Shape, x: float, y: float, half: float) -> str:
    """The outline of a sign around a pixel."""
    corners = _SIGNS[shape]
    if corners:
        return f"{_joined((x + half * across, y + half * down) for across, down in corners)}Z"
    radius, whole = _tidy(half), _tidy(2 * half)
    start = f"M{_tidy(x - half)},{_tidy(y)}"
    return f"{start}a{radius},{radius},0,1,1,{whole},0a{radius},{radius},0,1,1,-{whole},0"


def _joined(pixels: Iterable[Place]) -> str:
    return "M" + "L".join(f"{_tidy(x)},{_tidy(y)}" for x, y in pixels)


def _tidy(pixel: float) -> str:
    """A hundredth of a pixel is more than any eye or printer sees; no figure is rounded here."""
    text = f"{pixel:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text
