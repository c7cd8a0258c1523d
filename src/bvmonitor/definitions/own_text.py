"""The texts that people write for a report: a folder with a file per part, every fault of every file at once."""

import re
import stat
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Final

from bvmonitor.definitions.faults import Fault, Faults, Place
from bvmonitor.definitions.shape import nearest
from bvmonitor.domain.own_text import COMMENT, OwnParagraph, OwnText, Reference
from bvmonitor.errors.issue import Issue

LARGEST: Final = 200_000  # bytes of one part: some hundred pages
ENDING: Final = ".md"
_REFERENCE: Final = re.compile(r"\{\{(.*?)\}\}")
_FIGURE: Final = re.compile(r"\s*figure:\s*([^\s:]+)\s*(?::\s*(\d{4}))?\s*")
_ITEM: Final = re.compile(r"[-*•]\s+")
_HEADING: Final = re.compile(r"#{1,6}\s+")
_BOLD: Final = re.compile(r"\*\*(?=\S)(.+?)(?<=\S)\*\*")
_CONTROL: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
# What systems and editors leave in a folder.
_LEFT_BEHIND: Final = re.compile(r"[.~].*|.*~|Thumbs\.db|desktop\.ini")


@dataclass(frozen=True, slots=True)
class Figures:
    """The figures that texts may refer to: indicators by id, and the years shown."""

    indicators: Collection[str]
    periods: Sequence[int]


def read_texts(
    folder: Path, stems: Sequence[str], ours: Collection[str], figures: Figures
) -> tuple[tuple[OwnText, ...], tuple[Issue, ...]]:
    """Read the texts of a folder.

    Args:
        folder: Where they are.
        stems: What the files of the parts are called, without their ending: `1_summary`.
        ours: Names of files in the folder that are no texts.
        figures: What they may refer to.

    Returns:
        A text for each file that is there, in the order of the parts; and what is wrong, file by file.

    Raises:
        OSError: The folder cannot be read.
    """
    texts: list[OwnText] = []
    issues: list[Issue] = []
    names = [f"{stem}{ENDING}" for stem in stems]
    there = sorted(path.name for path in folder.iterdir())
    for name in there:
        if name not in names and name not in ours and not _LEFT_BEHIND.fullmatch(name):
            close = nearest(name, names)
            issues.append(Issue("texts.unknown_file", "error", str(folder / name), nearest=close))
    for stem, name in zip(stems, names, strict=True):
        if name in there:
            faults = Faults(str(folder / name))
            content = _content(folder / name, faults)
            text = None if content is None else _decoded(content, faults)
            if content is not None and text is not None:
                paragraphs = tuple(parse_text(text, figures, faults))
                texts.append(OwnText(stem.partition("_")[2], sha256(content).hexdigest(), paragraphs))
            issues += faults.issues()
    return tuple(texts), tuple(issues)


def parse_text(text: str, figures: Figures, faults: Faults) -> Iterator[OwnParagraph]:
    """A text's paragraphs: lines until an empty one; a line that begins with a dash or a star begins an item.

    A heading is a paragraph of its own. Its signs are left out, and so are those of bold; no other means anything.

    Args:
        text: As it was written; comments of HTML are no part of it.
        figures: What it may refer to.
        faults: Takes what is wrong.
    """
    is_item = False
    pieces: list[str | Reference] = []
    for number, line in enumerate(_without_comments(text, faults).split("\n"), 1):
        words = _BOLD.sub(r"\1", line.strip())
        heading = _HEADING.match(words)
        begins = heading or _ITEM.match(words)
        if (begins or not words) and pieces:
            yield OwnParagraph(_joined(pieces), is_item)
            pieces = []
        if not words:
            continue
        if heading:
            yield OwnParagraph(_joined([" ", *_pieces(words[heading.end() :], number, figures, faults)]))
            continue
        if not pieces:
            is_item = begins is not None
        pieces += [" ", *_pieces(words[begins.end() :] if begins else words, number, figures, faults)]
    if pieces:
        yield OwnParagraph(_joined(pieces), is_item)


def _content(path: Path, faults: Faults) -> bytes | None:
    """A file's bytes, when it is a file that a person may have written."""
    try:
        about = path.stat()
        if not stat.S_ISREG(about.st_mode):
            faults.add(Fault("texts.not_file", None))
            return None
        if about.st_size > LARGEST:
            faults.add(Fault("texts.too_large", None, (("size", str(about.st_size)), ("largest", str(LARGEST)))))
            return None
        return path.read_bytes()
    except OSError as error:
        faults.add(Fault("unreadable", None, (("reason", error.strerror or ""),)))
        return None


def _decoded(content: bytes, faults: Faults) -> str | None:
    """The text of UTF-8 without control characters, its lines ended one way."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        faults.add(Fault("texts.not_text", Place(content[: error.start].count(b"\n") + 1, 1)))
        return None
    control = _CONTROL.search(text)
    if control is not None:
        faults.add(Fault("texts.not_text", Place(text[: control.start()].count("\n") + 1, 1)))
        return None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _without_comments(text: str, faults: Faults) -> str:
    """The text without comments, on the same lines."""
    left = COMMENT.sub(lambda found: "\n" * found[0].count("\n"), text)
    at = left.find("<!--")
    if at >= 0:
        faults.add(Fault("texts.open_comment", Place(left[:at].count("\n") + 1, 1)))
        return left[:at]
    return left


def _pieces(words: str, line: int, figures: Figures, faults: Faults) -> Iterator[str | Reference]:
    """Words and references of one line."""
    # Every second part is what stands between the braces.
    for number, part in enumerate(_REFERENCE.split(words)):
        if number % 2 == 0:
            yield part
            continue
        found = _FIGURE.fullmatch(part)
        if found is None:
            faults.add(Fault("texts.reference", Place(line, 1), (("value", part.strip()),)))
            continue
        indicator_id, year = found[1], None if found[2] is None else int(found[2])
        if indicator_id not in figures.indicators:
            close = nearest(indicator_id, list(figures.indicators))
            faults.add(Fault("texts.unknown_figure", Place(line, 1), (("value", indicator_id),), close))
        elif year is not None and year not in figures.periods:
            fields = (("year", str(year)), ("first", str(figures.periods[0])), ("last", str(figures.periods[-1])))
            faults.add(Fault("texts.other_year", Place(line, 1), fields))
        else:
            yield Reference(indicator_id, year)


def _joined(pieces: Sequence[str | Reference]) -> tuple[str | Reference, ...]:
    """The pieces without the space before the first of them, neighbouring words together."""
    found: list[str | Reference] = []
    for piece in pieces[1:]:
        if isinstance(piece, str) and found and isinstance(found[-1], str):
            found[-1] += piece
        elif piece:
            found.append(piece)
    return tuple(found)
