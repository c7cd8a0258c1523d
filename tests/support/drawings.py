"""What a chart's SVG holds, read back: its texts with the room they take."""

from dataclasses import dataclass
from xml.etree.ElementTree import Element, fromstring

from bvmonitor.report.charts.letters import text_width

SVG = "{http://www.w3.org/2000/svg}"
_BEGINS = {"start": 0.0, "middle": 0.5, "end": 1.0}
_MIDDLE = 0.3  # letters stand so far, in parts of their size, below the middle of their height


@dataclass(frozen=True, slots=True)
class Written:
    """A text, and the pixels that its letters cover."""

    text: str
    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Written") -> bool:
        return (
            self.left < other.right - 1
            and other.left < self.right - 1
            and self.top < other.bottom - 1
            and other.top < self.bottom - 1
        )


def read_drawing(svg: str) -> Element:
    """The drawing, whose root is `svg`."""
    return fromstring(svg)  # noqa: S314 - it is our own


def written_in(svg: str) -> list[Written]:
    """Its texts, but for the halos below them."""
    texts = (each for each in read_drawing(svg).iter(f"{SVG}text") if each.get("stroke") is None)
    return [_written(each) for each in texts]


def size_of(svg: str) -> tuple[float, float]:
    root = read_drawing(svg)
    return float(root.get("width", "0")), float(root.get("height", "0"))


def overlaps(svg: str) -> list[tuple[str, str]]:
    """Texts that lie on one another."""
    texts = written_in(svg)
    return [(a.text, b.text) for n, a in enumerate(texts) for b in texts[n + 1 :] if a.meets(b)]


def outside(svg: str) -> list[str]:
    """Texts that are not whole."""
    width, height = size_of(svg)
    return [
        each.text
        for each in written_in(svg)
        if each.left < 0 or each.top < 0 or each.right > width or each.bottom > height
    ]


def _written(each: Element) -> Written:
    x, y = float(each.get("x", "nan")), float(each.get("y", "nan"))
    size = float(each.get("font-size", "0px").removesuffix("px"))
    text = "".join(each.itertext())
    width = text_width(text, size, bold=each.get("font-weight") == "bold")
    left = x - width * _BEGINS[each.get("text-anchor", "start")]
    middle = y - _MIDDLE * size
    return Written(text, left, middle - size / 2, left + width, middle + size / 2)
