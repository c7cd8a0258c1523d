"""The XML of a workbook's parts, read within bounds: no document type, bounded depth and number of elements."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final
from xml.parsers import expat

from bvmonitor.sources.zip_bounds import ZipRefused

_DEEPEST: Final = 24
_FEED: Final = 1 << 20

Start = Callable[[str, Mapping[str, str]], None]
End = Callable[[str], None]
Text = Callable[[str], None]


@dataclass
class SheetBounds:
    """What one sheet, and all sheets of a request together, may hold.

    Attributes:
        rows: Rows of one sheet that hold something.
        columns: The last column that may hold something.
        characters: The longest text of a cell.
        cells: Cells of all sheets together that may still be read.
        elements: Elements of all documents together that may still be read.
    """

    rows: int = 5_000
    columns: int = 200
    characters: int = 2_000
    cells: int = 1_000_000
    elements: int = 6_000_000


def local_name(tag: str) -> str:
    """A name without its prefix."""
    return tag.rpartition(":")[2]


class _Reading:
    """One document as it is read: no document type, so that no entity can grow, and bounded depth and number."""

    def __init__(self, part: str, room: SheetBounds, start: Start, end: End | None) -> None:
        self._part: Final = part
        self._room: Final = room
        self._start: Final = start
        self._end: Final = end
        self._depth = 0

    def started(self, tag: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        self._room.elements -= 1
        if self._depth > _DEEPEST:
            raise ZipRefused("damaged", self._part, reason=f"depth {self._depth}")
        if self._room.elements < 0:
            raise ZipRefused("many_cells", self._part)
        self._start(local_name(tag), attributes)

    def ended(self, tag: str) -> None:
        self._depth -= 1
        if self._end is not None:
            self._end(local_name(tag))

    def refuse(self, *_: object) -> None:
        raise ZipRefused("entities", self._part)


def parse(
    content: bytes, part: str, start: Start, room: SheetBounds, end: End | None = None, text: Text | None = None
) -> None:
    """Read XML.

    Raises:
        ZipRefused: `entities`, `damaged`, `many_cells`, or what a handler raises.
    """
    reading = _Reading(part, room, start, end)
    parser = expat.ParserCreate()
    parser.StartElementHandler = reading.started
    parser.EndElementHandler = reading.ended
    parser.StartDoctypeDeclHandler = reading.refuse
    if text is not None:
        parser.CharacterDataHandler = text
        parser.buffer_text = True
    try:
        for at in range(0, len(content), _FEED):
            parser.Parse(content[at : at + _FEED], False)  # noqa: FBT003 - expat's own
        parser.Parse(b"", True)  # noqa: FBT003 - expat's own
    except ZipRefused:
        raise
    except (expat.ExpatError, LookupError, ValueError) as error:  # the last two: an unknown encoding
        raise ZipRefused("damaged", part, reason=str(error)) from error
