"""One page for a politician as a page: three sentences, one chart, five figures."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from bvmonitor.domain.comparison import Comparison
from bvmonitor.domain.language import Lang
from bvmonitor.domain.narrowing import narrowed
from bvmonitor.domain.one_page import OnePage
from bvmonitor.report.page import Page
from bvmonitor.report.reading import Told, held_against, told_of
from bvmonitor.report.report_charts import row_chart
from bvmonitor.report.report_page import page_of_figures
from bvmonitor.report.report_tables import figures_table, label_in_last_year, subject_label
from bvmonitor.texts.catalogue import say
from bvmonitor.texts.reports import REPORTS
from bvmonitor.texts.wording import listed

SENTENCES: Final = 3
_FIRST: Final[tuple[Told, ...]] = ("counts", "changed")  # what is told before how sure it is
_THEN: Final[tuple[Told, ...]] = ("furthest", "counts")  # where that is not enough


def build_one_page(found: OnePage, lang: Lang) -> Page:
    """The page: what stands on it follows from the five figures, and nothing else."""
    comparison = narrowed(found.comparison, found.rows)
    # The intervals themselves are not shown, only which differences are clear.
    told = (remark for remark in comparison.remarks if not remark.key.startswith("interval"))
    comparison = replace(comparison, remarks=tuple(told))
    name, year = subject_label(comparison, lang), comparison.periods[-1]
    rule = say(REPORTS, "one.rule" if found.by_areas else "one.rule.set", lang, name=name, year=year)
    page = page_of_figures(
        "one_page",
        say(REPORTS, "one.title", lang, name=name, year=year),
        comparison,
        lang,
        reading=tuple(_three(comparison, lang)),
        parts=(),
        notes=(rule,),
        brief=True,
    )
    table = figures_table(comparison, found.rows, "", lang)
    return replace(page, tables=(table,), charts=(row_chart(comparison, found.rows[0], lang),))


def _three(comparison: Comparison, lang: Lang) -> Iterator[str]:
    """How many are higher and lower, what changed most, and which differences are more than chance."""
    told = list(told_of(comparison, lang))
    sure = list(_sure(comparison, lang))
    first = [_take(told, kind) for kind in _FIRST]
    chosen = [text for text in (*first, *sure) if text]
    for kind in _THEN:
        more = _take(told, kind)
        if more and len(chosen) < SENTENCES:
            chosen.append(more)
    yield from chosen[:SENTENCES]


def _take(told: list[tuple[Told, str]], kind: Told) -> str:
    """The first sentence of a kind, which is then told."""
    found = next((each for each in told if each[0] == kind), None)
    if found is None:
        return ""
    told.remove(found)
    return found[1]


def _sure(comparison: Comparison, lang: Lang) -> Iterator[str]:
    """Which differences are clear in the last year, and that the others are not; nothing where none is told."""
    column = held_against(comparison)
    if column is None:
        return
    verdicts = {
        row.indicator.title.in_(lang): figure.clear.verdict
        for row in comparison.rows
        for figure in row.figures
        if (figure.column, figure.period) == (column.id, comparison.periods[-1])
        if figure.clear is not None and figure.clear.verdict is not None
    }
    if not verdicts:
        return
    above, below = ([title for title, each in verdicts.items() if each == side] for side in ("above", "below"))
    key = "both" if above and below else "above" if above else "below" if below else "none"
    label = label_in_last_year(comparison, column, lang)
    yield say(REPORTS, f"sure.{key}", lang, column=label, above=listed(above, lang), below=listed(below, lang))
