"""How broad a text is in the font that charts are drawn with, which comes with the program."""

import re
import struct
from functools import cache
from pathlib import Path
from typing import Final

FONTS: Final = Path(__file__).resolve().parents[2] / "fonts"
FAMILY: Final = "Bvmonitor Sans, DejaVu Sans, Verdana, sans-serif"  # Verdana's letters are as broad
_FILES: Final = {False: "BvmonitorSans.ttf", True: "BvmonitorSans-Bold.ttf"}
_ELLIPSIS: Final = "…"
_WORD: Final = re.compile(r"[^ -]*-+|[^ -]+")  # a line may end after a hyphen too


def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """Pixels across of a text on one line."""
    advances, usual = _advances(bold)
    return sum(advances.get(ord(letter), usual) for letter in text) * size


def wrapped(text: str, width: float, size: float, *, most: int, bold: bool = False) -> tuple[str, ...]:
    """The text on lines no broader than `width`, broken between words; what `most` lines do not hold is cut."""
    lines: list[str] = []
    for word in _WORD.finditer(text):
        between = " " if text[word.start() - 1 : word.start()] == " " else ""
        longer = f"{lines[-1]}{between}{word[0]}" if lines else word[0]
        if lines and text_width(longer, size, bold=bold) <= width:
            lines[-1] = longer
        else:
            lines.append(word[0])
    shown = lines[:most]
    if len(lines) > most:
        shown[-1] = f"{shown[-1]} {_ELLIPSIS}"
    return tuple(_cut(line, width, size, bold=bold) for line in shown)


def balanced(text: str, width: float, size: float, *, most: int, bold: bool = False) -> tuple[str, ...]:
    """As `wrapped`, on lines that are about as long as one another."""
    lines = wrapped(text, width, size, most=most, bold=bold)
    for part in range(2, 10):
        tried = wrapped(text, width * part / 10, size, most=most, bold=bold)
        if not any(line.endswith(_ELLIPSIS) for line in tried) and len(tried) == len(lines):
            return tried
    return lines


def _cut(line: str, width: float, size: float, *, bold: bool) -> str:
    """The line, or as much of it as there is room for."""
    if text_width(line, size, bold=bold) <= width:
        return line
    kept = line.removesuffix(_ELLIPSIS).rstrip()
    while kept and text_width(kept + _ELLIPSIS, size, bold=bold) > width:
        kept = kept[:-1]
    return kept.rstrip() + _ELLIPSIS


@cache
def _advances(bold: bool) -> tuple[dict[int, float], float]:  # noqa: FBT001 - a key of the cache
    """How far each letter moves the pen, by its number and as a part of the size; and what an unknown one does."""
    font = (FONTS / _FILES[bold]).read_bytes()
    (count,) = struct.unpack_from(">H", font, 4)
    records = (struct.unpack_from(">4sIII", font, 12 + 16 * n) for n in range(count))
    at = {tag.decode(): offset for tag, _, offset, _ in records}
    (em,) = struct.unpack_from(">H", font, at["head"] + 18)
    (metrics,) = struct.unpack_from(">H", font, at["hhea"] + 34)
    breadths = [struct.unpack_from(">H", font, at["hmtx"] + 4 * n)[0] / em for n in range(metrics)]
    glyphs = _glyphs(font, at["cmap"])
    return {letter: breadths[min(glyph, metrics - 1)] for letter, glyph in glyphs.items()}, max(breadths)


def _glyphs(font: bytes, cmap: int) -> dict[int, int]:
    """The glyph of each letter, from the font's table of format 4 (OpenType, `cmap`)."""
    (tables,) = struct.unpack_from(">H", font, cmap + 2)
    offsets = (struct.unpack_from(">HHI", font, cmap + 4 + 8 * n)[2] for n in range(tables))
    start = next(cmap + offset for offset in offsets if struct.unpack_from(">H", font, cmap + offset)[0] == 4)  # noqa: PLR2004
    (doubled,) = struct.unpack_from(">H", font, start + 6)
    runs = doubled // 2
    ends, firsts, deltas, ranges = (
        struct.unpack_from(f">{runs}H", font, start + 14 + doubled * n + (2 if n else 0)) for n in range(4)
    )
    found: dict[int, int] = {}
    for run in range(runs):
        for letter in range(firsts[run], ends[run] + 1):
            glyph = letter
            if ranges[run]:
                place = start + 16 + doubled * 3 + 2 * run + ranges[run] + 2 * (letter - firsts[run])
                (glyph,) = struct.unpack_from(">H", font, place)
            found[letter] = (glyph + deltas[run]) % 0x10000
    return found
