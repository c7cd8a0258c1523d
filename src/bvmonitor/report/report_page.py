"""What every report has around its parts: what must not be overlooked, and what stands under them all."""

from collections.abc import Sequence

from bvmonitor.domain.comparison import Comparison
from bvmonitor.domain.language import Lang
from bvmonitor.report.comparison_notes import FEW_NAMED, marks_of, notes_of, notice_of
from bvmonitor.report.computed_notes import computed_of
from bvmonitor.report.page import Page, Part
from bvmonitor.report.sections import Lines, sections_of
from bvmonitor.report.sources import citation, source_line
from bvmonitor.texts.wording import LISTED


def page_of_figures(
    kind: str,
    title: str,
    comparison: Comparison,
    lang: Lang,
    *,
    reading: Sequence[str],
    parts: Sequence[Part],
    notes: Sequence[str] = (),
    brief: bool = False,
) -> Page:
    """A page of parts that all show figures of one comparison, with marks, notes and sources under them.

    Args:
        kind: Which page.
        title: The page's title.
        comparison: Where every figure is from.
        lang: The reader's language.
        reading: Sentences that follow from the figures.
        parts: The parts, in order.
        notes: What must be said of this page, before what must be said of the figures.
        brief: Whether the page is to take few sheets: the rows' own notes are left to other pages, few indicators
            are named in each of the others, and sources are told without addresses.
    """
    cited = citation(comparison.sources, comparison.snapshot, comparison.program, lang, brief=brief)
    sections: Lines = (
        ("marks", marks_of(comparison, lang)),
        ("computed", computed_of(comparison, lang, FEW_NAMED if brief else LISTED)),
        ("notes", (*notes, *notes_of(comparison, lang, brief=brief, together=True))),
        ("sources", tuple(source_line(origin, lang, brief=brief) for origin in comparison.sources)),
        ("citation", (cited,)),
    )
    return Page(
        kind=kind,
        lang=lang,
        title=title,
        notice=notice_of(comparison, lang),
        lead="",
        reading=tuple(reading),
        tables=(),
        sections=sections_of(sections, lang),
        origins=comparison.sources,
        snapshot=comparison.snapshot,
        program=comparison.program,
        parts=tuple(parts),
    )
