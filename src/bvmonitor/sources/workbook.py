"""The cells of the sheets in an Excel workbook (.xlsx), within bounds of memory and time.

Only what cells hold is read: no formula is computed, no link followed, no entity expanded.

Source:
    ECMA-376, part 1: 18.2 (workbook), 18.7 (comments); part 2: 9 (relationships).
"""

import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from bvmonitor.sources.workbook_cells import Cells, Row, SheetCell, Texts
from bvmonitor.sources.workbook_styles import Styles
from bvmonitor.sources.workbook_xml import SheetBounds, local_name, parse
from bvmonitor.sources.zip_bounds import BoundedZip, Bounds, ZipRefused

__all__ = ["Row", "Sheet", "SheetBounds", "SheetCell", "Workbook", "read_workbook"]

_BOOK: Final = "xl/workbook.xml"
_LINKS: Final = "xl/_rels/workbook.xml.rels"
_STRINGS: Final = "xl/sharedStrings.xml"
_STYLES: Final = "xl/styles.xml"
_TYPES: Final = "[Content_Types].xml"
# Notes beside cells, and the conversations that newer Excel keeps in their place.
_NOTES: Final = re.compile(r"xl/(?:comments[^/]*|comments/[^/]+|threadedcomments/[^/]+)\.xml", re.IGNORECASE)
# What runs, or carries a file of its own that might: macros of both kinds, controls, objects.
_RUNS: Final = re.compile(r"vbaproject|vbadata|/macrosheets/|/activex/|/embeddings/|/ctrlprops/", re.IGNORECASE)
_RUNS_BY_TYPE: Final = re.compile(
    rb"macroEnabled|vbaProject|vnd\.ms-excel\.(?:sheet\.binary|addin)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: its rows that hold something, by the number that Excel shows."""

    name: str
    rows: Mapping[int, Row]

    @property
    def texts(self) -> Mapping[int, Mapping[int, str]]:
        """What stands in the cells, whatever the file says of it; no row without any."""
        found = (
            (line, {at: cell.text for at, cell in row.items() if cell.text.strip()})
            for line, row in self.rows.items()
        )
        return {line: row for line, row in found if row}


@dataclass(frozen=True, slots=True)
class Workbook:
    """What a workbook holds.

    Attributes:
        sheets: All sheets with cells, hidden ones too, in order.
        notes: What is written beside cells.
        from_1904: Whether days are counted from 1904 on.
    """

    sheets: tuple[Sheet, ...]
    notes: tuple[str, ...] = ()
    from_1904: bool = False


def read_workbook(content: bytes, name: str, bounds: Bounds, room: SheetBounds) -> Workbook:
    """Read a workbook, all sheets of it.

    Args:
        content: The file.
        name: What it is called, for what is wrong with it.
        bounds: What may be unpacked.
        room: What its sheets may hold.

    Raises:
        ZipRefused: Not a workbook, damaged, one with macros, or one beyond the bounds; the entry is `name`.
    """
    try:
        return _read(BoundedZip(content, bounds), room)
    except ZipRefused as refused:
        fields = {**dict(refused.fields), **({"part": refused.entry} if refused.entry else {})}
        raise ZipRefused(refused.code, name, **fields) from refused


def _read(book: BoundedZip, room: SheetBounds) -> Workbook:
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
    listed = _Book()
    parse(book.read(_BOOK), _BOOK, listed.start, room)
    if _LINKS in names:
        parse(book.read(_LINKS), _LINKS, listed.link, room)
    sheets = tuple(_sheets(book, listed, room))
    notes = tuple(text for part in names if _NOTES.fullmatch(part) for text in _notes(book, part, room))
    return Workbook(sheets, notes, listed.from_1904)


def _sheets(book: BoundedZip, listed: "_Book", room: SheetBounds) -> Iterator[Sheet]:
    names, strings, styles = book.names, Texts(_STRINGS, room), Styles()
    if _STRINGS in names:
        parse(book.read(_STRINGS), _STRINGS, strings.start, room, strings.end, strings.text)
    if _STYLES in names:
        parse(book.read(_STYLES), _STYLES, styles.start, room, styles.end)
    for title, link in listed.sheets:
        part = listed.targets.get(link, "")
        if part not in names:
            continue  # a sheet that holds a chart, or one that is not there
        cells = Cells(part, room, strings=strings.found, forms=styles.forms)
        parse(book.read(part), part, cells.start, room, cells.end, cells.text)
        yield Sheet(title, cells.rows)


def _notes(book: BoundedZip, part: str, room: SheetBounds) -> Iterator[str]:
    texts = Texts(part, room, wholes=("comment", "threadedComment"))
    parse(book.read(part), part, texts.start, room, texts.end, texts.text)
    yield from texts.found


@dataclass
class _Book:
    """Which sheets there are, and where each is kept."""

    sheets: list[tuple[str, str]] = field(default_factory=list)
    targets: dict[str, str] = field(default_factory=dict)
    from_1904: bool = False

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        if tag == "sheet":
            link = next((value for key, value in attributes.items() if local_name(key) == "id" and ":" in key), "")
            self.sheets.append((attributes.get("name", ""), link))
        elif tag == "workbookPr":
            self.from_1904 = attributes.get("date1904", "0") in ("1", "true")

    def link(self, tag: str, attributes: Mapping[str, str]) -> None:
        target = attributes.get("Target", "")
        if tag == "Relationship" and attributes.get("TargetMode", "Internal") == "Internal":
            part = posixpath.normpath(posixpath.join("/xl", target)).lstrip("/")
            if attributes.get("Type", "").endswith("/worksheet"):
                self.targets[attributes.get("Id", "")] = part
