"""What pages of own figures say beside them: what was corrected, what was said of them, what is counted."""

from collections.abc import Iterable, Iterator

from bvmonitor.domain.indicator import Indicator
from bvmonitor.domain.language import Lang
from bvmonitor.domain.status_report import OwnValue
from bvmonitor.report.numbers import format_day
from bvmonitor.report.page import Cell
from bvmonitor.report.periods import period_words
from bvmonitor.texts.catalogue import say
from bvmonitor.texts.marks import explain_mark, printed_mark
from bvmonitor.texts.own_pages import OWN_PAGES

Shown = tuple[Indicator, OwnValue]


def value_notes(shown: Iterable[Shown], lang: Lang) -> Iterator[str]:
    """Which figures were corrected, and what those who gave them say of them; each once."""
    for indicator, value in dict.fromkeys(shown):
        title, period = indicator.title.in_(lang), period_words(value.period, lang)
        if value.corrected_on is not None:
            day = format_day(value.corrected_on.isoformat(), lang)
            yield say(OWN_PAGES, "corrected", lang, title=title, period=period, day=day, version=value.version)
        if value.comment:
            yield say(OWN_PAGES, "comment", lang, title=title, period=period, comment=value.comment)


def indicator_notes(indicators: Iterable[Indicator], lang: Lang) -> Iterator[str]:
    """What the definitions say of what is counted."""
    for indicator in dict.fromkeys(indicators):
        for note in indicator.notes:
            yield say(OWN_PAGES, "note", lang, title=indicator.title.in_(lang), note=note.in_(lang))


def mark_lines(cells: Iterable[Cell], lang: Lang) -> tuple[str, ...]:
    """The marks that some cells have, each with its meaning."""
    used = dict.fromkeys(cell.status for cell in cells if cell.status)
    return tuple(f"{printed_mark(mark)} = {explain_mark(mark, lang)}" for mark in used)
