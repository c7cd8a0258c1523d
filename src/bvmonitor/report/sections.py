"""What stands under a page's tables."""

from collections.abc import Iterable

from bvmonitor.domain.language import Lang
from bvmonitor.report.page import Section, SectionKind
from bvmonitor.texts.catalogue import say
from bvmonitor.texts.pages import PAGES

Lines = tuple[tuple[SectionKind, tuple[str, ...]], ...]


def sections_of(lines: Iterable[tuple[SectionKind, tuple[str, ...]]], lang: Lang) -> tuple[Section, ...]:
    """The sections that have something to say, each under its title."""
    return tuple(Section(kind, say(PAGES, f"section.{kind}", lang), said) for kind, said in lines if said)
