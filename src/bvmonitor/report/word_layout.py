"""How tables lie on a Word page: widths by what stands in columns, size of letters, the sheet turned, or parts.

Word would find widths itself, but each program finds others, and LibreOffice none: so they are written out.
Letters are measured by a wide typeface, since nobody knows which one the reader has.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from bvmonitor.report.page import Table
from bvmonitor.report.paper import blocks_of, part_of, runs

TWIPS: Final = 20  # in a point
# Where a line may end: at a space, and behind the hyphen of a word.
_MAY_BREAK: Final = re.compile(r" |(?<=[^\W\d_]-)(?=[^\W\d_])")
_BESIDE: Final = 175  # twips beside the text of a cell: two margins, a line, and what letters may be broader
_MOST_COLUMNS: Final = 63  # that Word takes
_BOLD: Final = 1.2  # narrow letters grow most: f, r and t of a wide typeface by a fifth
_LINES_OF_HEAD: Final = 3

# In ems: the width of a letter's own size.
_NARROW: Final = frozenset("iljtfrI.,:;'|!()[]/\\- \u00a0")
_WIDE: Final = frozenset("mwMW%—@+−±=<>↑↓→")
_EM_NARROW: Final = 0.35
_EM_WIDE: Final = 0.92
_EM_CAPITAL: Final = 0.7
_EM_DIGIT: Final = 0.64
_EM: Final = 0.61
_NARROWEST_STUB: Final = 14.0  # a name is not broken into lines shorter than this
_WIDEST_STUB: Final = 30.0
_NARROWEST_TEXT: Final = 9.0
_WIDEST_TEXT: Final = 22.0
_WIDEST_WORD: Final = 22.0  # beyond which even a word is broken
_NEARLY_FULL: Final = 0.7  # of the breadth, from which a table fills it


@dataclass(frozen=True, slots=True)
class Room:
    """Breadth for text in twips: on the sheet as it is, and on one that lies on its side."""

    upright: int
    side: int


@dataclass(frozen=True, slots=True)
class Laid:
    """A table as it lies.

    Attributes:
        is_side: Whether the sheet lies on its side.
        size: Which of the sizes its letters have.
        parts: The table, or what it is printed in where it is too wide; each with the widths of its columns.
    """

    is_side: bool
    size: int
    parts: tuple[tuple[Table, tuple[int, ...]], ...]


def lay_out(table: Table, room: Room, sizes: tuple[float, ...], *, on_side: bool = False) -> Laid:
    """Find how a table fits: upright in the larger sizes, then on its side, then in parts.

    Args:
        table: What is laid.
        room: Breadths for text.
        sizes: Sizes of letters that may be taken, in points, the largest first.
        on_side: Whether the sheet is turned whatever the table needs.
    """
    widths = _widths(table)
    last = len(sizes) - 1
    if not on_side:
        for size in range(max(1, last)):
            if _needed(widths, sizes[size]) <= room.upright:
                return _whole(table, widths, room.upright, sizes[size], Laid(is_side=False, size=size, parts=()))
    for size in range(len(sizes)):
        if len(table.columns) <= _MOST_COLUMNS and _needed(widths, sizes[size]) <= room.side:
            return _whole(table, widths, room.side, sizes[size], Laid(is_side=True, size=size, parts=()))
    return _parted(table, widths, room.side, sizes[last], Laid(is_side=True, size=last, parts=()))


@dataclass(frozen=True, slots=True)
class _Width:
    """Ems that a column cannot do without, and those with which nothing in it is broken."""

    least: float
    best: float


def _whole(table: Table, widths: list[_Width], room: int, points: float, laid: Laid) -> Laid:
    return Laid(laid.is_side, laid.size, ((table, _spread(widths, room, points)),))


def _parted(table: Table, widths: list[_Width], room: int, points: float, laid: Laid) -> Laid:
    """In parts, each with the names of its rows."""
    needs = [_twips(width.least, points) for width in widths]
    parts = []
    for block in blocks_of(table, needs, room - needs[0], most=_MOST_COLUMNS - 1):
        columns = (0, *block)
        part = part_of(table, columns)
        parts.append((part, _spread([widths[n] for n in columns], room, points)))
    return Laid(laid.is_side, laid.size, tuple(parts))


def _needed(widths: list[_Width], points: float) -> int:
    return sum(_twips(width.least, points) for width in widths)


def _spread(widths: list[_Width], room: int, points: float) -> tuple[int, ...]:
    """The widths of columns in twips: what each needs, and of what is left as much as helps it."""
    least = [_twips(width.least, points) for width in widths]
    wish = [_twips(width.best, points) - need for width, need in zip(widths, least, strict=True)]
    left = max(0, room - sum(least))
    share = min(1.0, left / sum(wish)) if sum(wish) else 0.0
    found = [need + int(more * share) for need, more in zip(least, wish, strict=True)]
    total = sum(found)
    if total > room or total >= _NEARLY_FULL * room:
        found = [width * room // total for width in found]
    return tuple(found)


def _twips(ems: float, points: float) -> int:
    return int(ems * points * TWIPS) + _BESIDE


def _widths(table: Table) -> list[_Width]:
    columns = [_column(table, number) for number in range(len(table.columns))]
    return _below_spanners(table, columns)


def _column(table: Table, number: int) -> _Width:
    head = table.columns[number]
    texts = [row[number].text for _, row in table.rows]
    words = [_longest_word(text) for text in texts]
    over = max(_longest_word(head.text), ems(head.text) / _LINES_OF_HEAD) * _BOLD
    whole = max((ems(text) for text in texts), default=0.0)
    if number and head.align == "right":
        # Numbers stand on one line.
        least = max(over, *words, min(whole, _NARROWEST_TEXT), 0.0)
        return _Width(min(least, _WIDEST_WORD), max(min(least, _WIDEST_WORD), min(whole, _WIDEST_TEXT)))
    narrowest, widest = (_NARROWEST_TEXT, _WIDEST_TEXT) if number else (_NARROWEST_STUB, _WIDEST_STUB)
    least = min(max(over, *words, min(whole, narrowest), 0.0), _WIDEST_WORD)
    return _Width(least, max(least, min(whole, widest), min(ems(head.text) * _BOLD, widest)))


def _below_spanners(table: Table, columns: list[_Width]) -> list[_Width]:
    """The columns under a common head wide enough for its longest word, and for the half of it."""
    found: list[_Width] = []
    for spanner, heads in runs(table):
        mine = columns[len(found) : len(found) + len(heads)]
        wanted = max(_longest_word(spanner), ems(spanner) / 2) * _BOLD if spanner else 0.0
        lacking = max(0.0, min(wanted, _WIDEST_WORD) - sum(width.least for width in mine)) / len(mine)
        found += [_Width(w.least + lacking, max(w.best, w.least + lacking)) for w in mine]
    return found


def _longest_word(text: str) -> float:
    return max(map(ems, _MAY_BREAK.split(text)), default=0.0)


@lru_cache(maxsize=8192)
def ems(text: str) -> float:
    """How wide a text is on one line."""
    return sum(map(_em, text))


@lru_cache(maxsize=1024)
def _em(char: str) -> float:
    if char in _NARROW:
        return _EM_NARROW
    if char in _WIDE:
        return _EM_WIDE
    if unicodedata.combining(char):
        return 0.0
    if unicodedata.east_asian_width(char) in "WF":
        return 1.0
    if char.isdigit():
        return _EM_DIGIT
    return _EM_CAPITAL if char.isupper() else _EM
