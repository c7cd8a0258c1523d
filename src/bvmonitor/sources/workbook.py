"""The cells of a sheet in an Excel workbook (.xlsx) as text, within bounds of memory and time.

Only what cells hold is read: no formula is computed, no link followed, no entity expanded, no style looked at.

Source:
    ECMA-376, part 1: 18.2 (workbook), 18.3.1 (sheet data), 18.4 (shared strings); part 2: 9 (relationships).
"""

import posixpath
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final
from xml.parsers import expat

from bvmonitor.sources.zip_bounds import BoundedZip, Bounds, ZipRefused

_BOOK: Final = "xl/workbook.xml"
_LINKS: Final = "xl/_rels/workbook.xml.rels"
_STRINGS: Final = "xl/sharedStrings.xml"
_TYPES: Final = "[Content_Types].xml"
# What runs, or carries a file of its own that might: macros of both kinds, controls, objects.
_RUNS: Final = re.compile(r"vbaproject|vbadata|/macrosheets/|/activex/|/embeddings/|/ctrlprops/", re.IGNORECASE)
_RUNS_BY_TYPE: Final = re.compile(
    rb"macroEnabled|vbaProject|vnd\.ms-excel\.(?:sheet\.binary|addin)", re.IGNORECASE
)
_DEEPEST: Final = 24
_FEED: Final = 1 << 20
_COLUMN: Final = re.compile(r"([A-Z]{1,3})([0-9]{1,7})?")
_WHOLE: Final = re.compile(r"[0-9]{1,7}")


@dataclass
class SheetBounds:
    """What one sheet, and all sheets of a request together, may hold.

    Attributes:
        rows: Rows of one sheet.
        columns: The last column that is read; a cell beyond it is refused.
        characters: The longest text of a cell.
        cells: Cells of all sheets together that may still be read.
        elements: Elements of all documents together that may still be read.
    """

    rows: int = 5_000
    columns: int = 200
    characters: int = 2_000
    cells: int = 1_000_000
    elements: int = 6_000_000


_Start = Callable[[str, Mapping[str, str]], None]
_End = Callable[[str], None]
_Text = Callable[[str], None]
Row = Mapping[int, str]
"""The cells of a row that hold something, by column from 0."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: its rows that hold something, by the number that Excel shows."""

    name: str
    rows: Mapping[int, Row]


def read_sheets(content: bytes, name: str, bounds: Bounds, room: SheetBounds) -> tuple[Sheet, ...]:
    """Every sheet of a workbook, in its order.

    Args:
        content: The file.
        name: What it is called, for what is wrong with it.
        bounds: What may be unpacked.
        room: What its sheets may hold.

    Raises:
        ZipRefused: Not a workbook, damaged, one with macros, or one beyond the bounds; the entry is `name`.
    """
    try:
        return tuple(_sheets(BoundedZip(content, bounds), room))
    except ZipRefused as refused:
        fields = {**dict(refused.fields), **({"part": refused.entry} if refused.entry else {})}
        raise ZipRefused(refused.code, name, **fields) from refused


def _sheets(book: BoundedZip, room: SheetBounds) -> Iterator[Sheet]:
    names = book.names
    for part in names:
        if _RUNS.search(f"/{part}"):
            raise ZipRefused("macro", part)
    for fault in book.faults():
        raise fault
    if _TYPES not in names or _BOOK not in names:
        raise ZipRefused("no_workbook")
    if _RUNS_BY_TYPE.search(book.read(_TYPES)):
        raise ZipRefused("macro", _TYPES)
    listed = _Book(room)
    _parse(book.read(_BOOK), _BOOK, listed.start, room)
    if _LINKS in names:
        _parse(book.read(_LINKS), _LINKS, listed.link, room)
    strings: list[str] = []
    if _STRINGS in names:
        texts = _Texts(_STRINGS, room)
        _parse(book.read(_STRINGS), _STRINGS, texts.start, room, texts.end, texts.text)
        strings = texts.found
    for title, link in listed.sheets:
        part = listed.targets.get(link, "")
        if part not in names:
            continue  # a sheet that holds a chart, or one that is not there
        cells = _Cells(part, strings, room)
        _parse(book.read(part), part, cells.start, room, cells.end, cells.text)
        yield Sheet(title, cells.rows)


@dataclass
class _Book:
    """Which sheets there are, and where each is kept."""

    room: SheetBounds
    sheets: list[tuple[str, str]] = field(default_factory=list)
    targets: dict[str, str] = field(default_factory=dict)

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        if tag == "sheet":
            link = next((value for key, value in attributes.items() if _local(key) == "id" and ":" in key), "")
            self.sheets.append((attributes.get("name", ""), link))

    def link(self, tag: str, attributes: Mapping[str, str]) -> None:
        target = attributes.get("Target", "")
        if tag == "Relationship" and attributes.get("TargetMode", "Internal") == "Internal":
            part = posixpath.normpath(posixpath.join("/xl", target)).lstrip("/")
            if attributes.get("Type", "").endswith("/worksheet"):
                self.targets[attributes.get("Id", "")] = part


@dataclass
class _Texts:
    """The texts that cells share; what is said beside them on how they sound (`rPh`) is left out."""

    part: str
    room: SheetBounds
    found: list[str] = field(default_factory=list)
    _pieces: list[str] = field(default_factory=list)
    _size: int = 0
    _in_text: bool = False
    _sounds: int = 0

    def start(self, tag: str, _: Mapping[str, str]) -> None:
        if tag == "si":
            self._pieces, self._size = [], 0
        elif tag == "rPh":
            self._sounds += 1
        self._in_text = tag == "t" and not self._sounds

    def end(self, tag: str) -> None:
        self._in_text = False
        if tag == "rPh":
            self._sounds -= 1
        elif tag == "si":
            if len(self.found) >= self.room.cells:
                raise ZipRefused("many_cells", self.part)
            self.found.append("".join(self._pieces))

    def text(self, text: str) -> None:
        if self._in_text:
            self._size += len(text)
            if self._size > self.room.characters:
                raise ZipRefused("long_text", self.part, limit=str(self.room.characters))
            self._pieces.append(text)


@dataclass
class _Cells:
    """The cells of a sheet as they come by."""

    part: str
    strings: list[str]
    room: SheetBounds
    rows: dict[int, dict[int, str]] = field(default_factory=dict)
    _row: int = 0
    _seen: int = 0
    _column: int = -1
    _type: str = "n"
    _pieces: list[str] = field(default_factory=list)
    _size: int = 0
    _in_text: bool = False
    _sounds: int = 0

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        if tag == "row":
            self._start_row(attributes)
        elif tag == "c":
            self._start_cell(attributes)
        elif tag == "rPh":
            self._sounds += 1
        self._in_text = tag in ("v", "t") and not self._sounds

    def end(self, tag: str) -> None:
        self._in_text = False
        if tag == "rPh":
            self._sounds -= 1
        elif tag == "c":
            text = self._value("".join(self._pieces))
            if text.strip():
                self.rows.setdefault(self._row, {})[self._column] = text

    def text(self, text: str) -> None:
        if self._in_text:
            self._size += len(text)
            if self._size > self.room.characters:
                raise ZipRefused("long_text", self.part, limit=str(self.room.characters))
            self._pieces.append(text)

    def _start_row(self, attributes: Mapping[str, str]) -> None:
        self._seen += 1
        if self._seen > self.room.rows:
            raise ZipRefused("many_rows", self.part, limit=str(self.room.rows))
        said = attributes.get("r", str(self._row + 1))
        # Excel writes rows in order; two of one number would be two rows on top of each other.
        if _WHOLE.fullmatch(said) is None or int(said) <= self._row:
            raise ZipRefused("damaged", self.part, reason=f'row r="{said[:20]}"')
        self._row, self._column = int(said), -1

    def _start_cell(self, attributes: Mapping[str, str]) -> None:
        self.room.cells -= 1
        if self.room.cells < 0:
            raise ZipRefused("many_cells", self.part)
        said = attributes.get("r")
        column = self._column + 1
        if said is not None:
            match = _COLUMN.fullmatch(said)
            if match is None:
                raise ZipRefused("damaged", self.part, reason=f'c r="{said[:20]}"')
            column = _column_number(match[1])
        if column <= self._column or column >= self.room.columns:
            code = "many_columns" if column > self._column else "damaged"
            raise ZipRefused(code, self.part, limit=str(self.room.columns), reason=f'c r="{(said or "")[:20]}"')
        self._column, self._type = column, attributes.get("t", "n")
        self._pieces, self._size = [], 0

    def _value(self, text: str) -> str:
        if self._type != "s":
            return text
        if not text:
            return ""
        if _WHOLE.fullmatch(text) is None or int(text) >= len(self.strings):
            raise ZipRefused("damaged", self.part, reason=f"shared string {text[:20]}")
        return self.strings[int(text)]


def _column_number(letters: str) -> int:
    """A is 0, Z is 25, AA is 26."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def _local(tag: str) -> str:
    return tag.rpartition(":")[2]


class _Reading:
    """One document as it is read: no document type, so that no entity can grow, and bounded depth and number."""

    def __init__(self, part: str, room: SheetBounds, start: _Start, end: _End | None) -> None:
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
        self._start(_local(tag), attributes)

    def ended(self, tag: str) -> None:
        self._depth -= 1
        if self._end is not None:
            self._end(_local(tag))

    def refuse(self, *_: object) -> None:
        raise ZipRefused("entities", self._part)


def _parse(
    content: bytes, part: str, start: _Start, room: SheetBounds, end: _End | None = None, text: _Text | None = None
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
