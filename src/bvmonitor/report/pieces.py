"""What in a line of text is more than words: a command of ours, an address where figures can be read, a span."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final, Literal

from bvmonitor.report.page import Page

COMMAND: Final = re.compile(r"(`bvmonitor [\w /.:,-]*`)")
# Who publishes what the pages rest on. An address in somebody's note or name is words, and stays so.
_HOSTS: Final = (
    "www.ssb.no",
    "data.ssb.no",
    "bufdir.no",
    "www.bufdir.no",
    "asss.no",
    "www.kommunal-rapport.no",
    "www.klepp.kommune.no",
)
_ADDRESS: Final = re.compile(
    rf"(https://(?:{'|'.join(map(re.escape, _HOSTS))})/[\w\-.~:/?#\[\]@!$&'()*+,;=%]*)", re.ASCII
)
_SPAN: Final = re.compile(r"(\d+–\d+(?: år\b)?)")
_AFTER_ADDRESS: Final = ".,;:!?'"  # signs that belong to the sentence when they end an address


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a line: words, a command to type, an address to open, or a span of numbers that no line parts."""

    kind: Literal["words", "command", "address", "span"]
    text: str
    norwegian: bool = False


def quoted(page: Page) -> re.Pattern[str] | None:
    """Finds what an English page says in the words of its Norwegian sources; None where nothing is."""
    if page.lang != "en":
        return None  # "no" is bokmål and nynorsk both, so nothing on such a page is in another language
    sources = (text for origin in page.origins for text in (origin.title, origin.note, origin.licence))
    texts = {text for text in (*page.norwegian, *sources) if text and any(map(str.isalpha, text))}
    # The longest first: a title may hold another's words.
    known = "|".join(re.escape(text) for text in sorted(texts, key=lambda text: (-len(text), text)))
    return re.compile(rf"(?<!\w)({known})(?!\w)") if texts else None


def pieces_of(line: str, norwegian: re.Pattern[str] | None = None) -> tuple[Piece, ...]:
    """The line in pieces, in order; together they are the line, but for the signs around a command.

    Args:
        line: The text.
        norwegian: What in it is Norwegian, from `quoted`.
    """
    if norwegian is None:
        return tuple(_pieces(line))
    parts = enumerate(norwegian.split(line))
    return tuple(replace(piece, norwegian=number % 2 == 1) for number, part in parts for piece in _pieces(part))


def _pieces(line: str) -> Iterator[Piece]:
    found: list[Piece] = []
    # Every second part is what the pattern matched.
    for number, part in enumerate(COMMAND.split(line)):
        if number % 2:
            found.append(Piece("command", part.strip("`")))
        else:
            found.extend(_with_addresses(part))
    return (piece for piece in found if piece.text)


def _with_addresses(text: str) -> list[Piece]:
    found: list[Piece] = []
    for number, part in enumerate(_ADDRESS.split(text)):
        if number % 2:
            address = _without_end(part)
            found += [Piece("address", address), Piece("words", part[len(address) :])]
        else:
            found += (Piece("span" if n % 2 else "words", each) for n, each in enumerate(_SPAN.split(part)))
    return found


def _without_end(address: str) -> str:
    """The address without the signs of the sentence behind it; a bracket stays where it was opened."""
    shorter = address.rstrip(_AFTER_ADDRESS)
    if shorter.endswith(")") and shorter.count(")") > shorter.count("("):
        return _without_end(shorter[:-1])
    return shorter
