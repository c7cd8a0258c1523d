"""Names beside points: each where it lies on nothing else, or left out."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from bvmonitor.report.charts.canvas import Anchor, Canvas
from bvmonitor.report.charts.heading import EDGE, LINE, TEXT
from bvmonitor.report.charts.letters import text_width

_AWAY: Final = 8.0  # from a point to its name
_HALF: Final = TEXT / 2 + 1


@dataclass(frozen=True, slots=True)
class Box:
    """A place that is taken, in pixels."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box") -> bool:
        """Whether the two share a place."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )


@dataclass(frozen=True, slots=True)
class Named:
    """A point in pixels, and what is written beside it."""

    x: float
    y: float
    text: str
    bold: bool = False


class Labels:
    """Finds room for names, the first ones first."""

    def __init__(self, canvas: Canvas, inside: Box, taken: Iterable[Box] = ()) -> None:
        self._canvas = canvas
        self._inside = inside
        self._taken = list(taken)

    def take(self, box: Box) -> None:
        """Keep a place free of names."""
        self._taken.append(box)

    def put(self, names: Sequence[Named]) -> None:
        """Write each name beside its point; one for which there is no room is left out, unless it is bold."""
        for each in names:
            width = text_width(each.text, TEXT, bold=each.bold)
            found = self._place(each, width, self._taken)
            if found is None and each.bold:
                found = self._place(each, width, ())
            if found is None:
                continue
            x, y, anchor = found
            self._taken.append(_box(x, y, anchor, width))
            self._canvas.texts([(x, y, each.text)], anchor=anchor, size=TEXT, bold=each.bold, halo=True)

    def _place(self, each: Named, width: float, taken: Sequence[Box]) -> tuple[float, float, Anchor] | None:
        tried: tuple[tuple[float, float, Anchor], ...] = (
            (each.x + _AWAY, each.y, "left"),
            (each.x - _AWAY, each.y, "right"),
            (each.x, each.y - LINE, "center"),
            (each.x, each.y + LINE, "center"),
            (each.x + _AWAY, each.y - LINE * 0.7, "left"),
            (each.x - _AWAY, each.y - LINE * 0.7, "right"),
            (each.x + _AWAY, each.y + LINE * 0.7, "left"),
            (each.x - _AWAY, each.y + LINE * 0.7, "right"),
        )
        for x, y, anchor in tried:
            box = _box(x, y, anchor, width)
            if self._holds(box) and not any(box.meets(other) for other in taken):
                return x, y, anchor
        return None

    def _holds(self, box: Box) -> bool:
        inside = self._inside
        return (
            inside.left <= box.left
            and box.right <= inside.right
            and inside.top <= box.top
            and box.bottom <= inside.bottom
        )


def inside_of(canvas: Canvas, top: float) -> Box:
    """Where names may stand: below the heading, and not at the very edge."""
    return Box(EDGE, top, canvas.width - EDGE, canvas.height)


def _box(x: float, y: float, anchor: Anchor, width: float) -> Box:
    left = {"left": x, "center": x - width / 2, "right": x - width}[anchor]
    return Box(left - 2, y - _HALF, left + width + 2, y + _HALF)
