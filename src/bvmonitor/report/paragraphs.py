"""The words of a part: what stands before those that a person must act on, and which of them make a list."""

from dataclasses import dataclass
from itertools import groupby

from bvmonitor.domain.language import Lang
from bvmonitor.report.page import Paragraph, ParagraphKind
from bvmonitor.texts.catalogue import say
from bvmonitor.texts.pages import PAGES


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, or the items of one list.

    Attributes:
        kind: Whose words they are.
        is_list: Whether each text is an item.
        texts: One, or one an item.
    """

    kind: ParagraphKind
    is_list: bool
    texts: tuple[str, ...]


def blocks_of(paragraphs: tuple[Paragraph, ...]) -> tuple[Block, ...]:
    """The paragraphs in order, neighbouring items of one kind together."""
    found: list[Block] = []
    for (kind, is_list), run in groupby(paragraphs, key=lambda each: (each.kind, each.item)):
        texts = tuple(each.text for each in run)
        each_alone = [texts] if is_list else [(text,) for text in texts]
        found += [Block(kind, is_list, alone) for alone in each_alone]
    return tuple(found)


def mark_of(kind: ParagraphKind, lang: Lang) -> str:
    """What stands before the words, so that neither a gap nor a warning is overlooked; "" before the others."""
    return say(PAGES, f"paragraph.{kind}", lang) if kind in ("missing", "warning") else ""


def marked(kind: ParagraphKind, text: str, lang: Lang) -> str:
    """The words with what stands before them, on one line."""
    mark = mark_of(kind, lang)
    return f"{mark} {text}" if mark else text
