"""The cells of a sheet as they come by, and the texts that they share.

Source:
    ECMA-376, part 1: 18.3.1 (sheet data), 18.4 (shared strings), 18.18.11 (types of cells).
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, Literal

from bvmonitor.sources.workbook_xml import SheetBounds
from bvmonitor.sources.zip_bounds import ZipRefused

CellKind = Literal["number", "text", "flag", "error", "day"]

_COLUMN: Final = re.compile(r"([A-Z]{1,3})([0-9]{1,7})?")
_WHOLE: Final = re.compile(r"[0-9]{1,7}")
_LAST_ROW: Final = 1_048_576
_KINDS: Final[Mapping[str, CellKind]] = {"n": "number", "b": "flag", "e": "error", "d": "day"}


@dataclass(frozen=True, slots=True)
class SheetCell:
    r"""A cell that holds something, or a formula.

    Attributes:
        text: What the file holds: a number as it is written there, or a text; "" for a formula without value.
        kind: What the file says that it is.
        form: The form that a number is shown by, as Excel writes it: `0.0%`, `yyyy\-mm`; "" for none.
        is_formula: Whether the value was computed.
    """

    text: str
    kind: CellKind = "text"
    form: str = ""
    is_formula: bool = False


Row = Mapping[int, SheetCell]
"""The cells of a row, by column from 0."""


@dataclass
class _Pieces:
    """A text whose pieces come by; what is said beside it on how it sounds (`rPh`) is left out.

    Attributes:
        part: Where it stands.
        room: What there is room for.
    """

    part: str
    room: SheetBounds
    _pieces: list[str] = field(default_factory=list, init=False)
    _size: int = field(default=0, init=False)
    _in_text: bool = field(default=False, init=False)
    _sounds: int = field(default=0, init=False)

    def text(self, text: str) -> None:
        """Take a piece of what stands in an element."""
        if self._in_text:
            self._size += len(text)
            if self._size > self.room.characters:
                raise ZipRefused("long_text", self.part, limit=str(self.room.characters))
            self._pieces.append(text)

    def _begin(self) -> None:
        self._pieces, self._size = [], 0

    def _enter(self, tag: str, holding: tuple[str, ...]) -> None:
        self._sounds += tag == "rPh"
        self._in_text = tag in holding and not self._sounds

    def _leave(self, tag: str) -> None:
        self._sounds -= tag == "rPh"
        self._in_text = False


@dataclass(kw_only=True)
class Texts(_Pieces):
    """The texts that cells share, or notes.

    Attributes:
        wholes: The elements that are one text each, in pieces or not.
        found: The texts.
    """

    wholes: tuple[str, ...] = ("si",)
    found: list[str] = field(default_factory=list)

    def start(self, tag: str, _: Mapping[str, str]) -> None:
        """Take one element."""
        if tag in self.wholes:
            self._begin()
        self._enter(tag, ("t", "text"))

    def end(self, tag: str) -> None:
        """Leave one element."""
        self._leave(tag)
        if tag in self.wholes:
            if len(self.found) >= self.room.cells:
                raise ZipRefused("many_cells", self.part)
            self.found.append("".join(self._pieces))


@dataclass(kw_only=True)
class Cells(_Pieces):
    """The cells of a sheet as they come by."""

    strings: Sequence[str]
    forms: Sequence[str]
    rows: dict[int, dict[int, SheetCell]] = field(default_factory=dict)
    _row: int = 0
    _column: int = -1
    _type: str = "n"
    _form: str = ""
    _is_formula: bool = False

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Take one element."""
        if tag == "row":
            self._start_row(attributes)
        elif tag == "c":
            self._start_cell(attributes)
        elif tag == "f":
            self._is_formula = True
        self._enter(tag, ("v", "t"))

    def end(self, tag: str) -> None:
        """Leave one element."""
        self._leave(tag)
        if tag == "c":
            text = self._value("".join(self._pieces))
            if text.strip() or self._is_formula:
                self._keep(text)

    def _keep(self, text: str) -> None:
        """Take a cell, if there is room for one more row and as far out."""
        if self._column >= self.room.columns:
            raise ZipRefused("many_columns", self.part, limit=str(self.room.columns))
        if self._row not in self.rows and len(self.rows) >= self.room.rows:
            raise ZipRefused("many_rows", self.part, limit=str(self.room.rows))
        kind = _KINDS.get(self._type, "text")
        form = self._form if kind == "number" else ""
        self.rows.setdefault(self._row, {})[self._column] = SheetCell(text, kind, form, self._is_formula)

    def _start_row(self, attributes: Mapping[str, str]) -> None:
        said = attributes.get("r", str(self._row + 1))
        # Excel writes rows in order; two of one number would be two rows on top of each other.
        if _WHOLE.fullmatch(said) is None or not self._row < int(said) <= _LAST_ROW:
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
        if column <= self._column:
            raise ZipRefused("damaged", self.part, reason=f'c r="{(said or "")[:20]}"')
        self._column, self._type = column, attributes.get("t", "n")
        style = attributes.get("s", "0")
        at = int(style) if _WHOLE.fullmatch(style) else 0
        self._form = self.forms[at] if at < len(self.forms) else ""
        self._begin()
        self._is_formula = False

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
