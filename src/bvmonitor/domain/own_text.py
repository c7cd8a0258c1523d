"""What a person wrote for a part of a report: paragraphs, items of lists, and the figures that they refer to."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

COMMENT: Final = re.compile(r"<!--.*?-->", re.DOTALL)
"""What stands in a file for its writer alone."""


def is_unwritten(text: str) -> bool:
    """Whether nobody has written anything in a file: it holds comments, such as it was made with, and no more."""
    return not COMMENT.sub("", text).strip()


@dataclass(frozen=True, slots=True)
class Reference:
    """A figure that a text asks for by the indicator's id; `period` is None for the report's last year."""

    indicator_id: str
    period: int | None = None


@dataclass(frozen=True, slots=True)
class OwnParagraph:
    """A paragraph, or an item of a list: words and references, in order."""

    pieces: tuple[str | Reference, ...]
    item: bool = False


@dataclass(frozen=True, slots=True)
class OwnText:
    """The text of one part.

    Attributes:
        part: The part's id.
        sha256: Checksum of the file's bytes.
        paragraphs: What it says; empty while nobody has written.
    """

    part: str
    sha256: str
    paragraphs: tuple[OwnParagraph, ...]

    @property
    def references(self) -> Iterator[Reference]:
        """The figures that it refers to, each as often as it does."""
        for paragraph in self.paragraphs:
            yield from (piece for piece in paragraph.pieces if isinstance(piece, Reference))
