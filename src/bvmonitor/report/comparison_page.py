"""A comparison as a page."""

from bvmonitor.domain.comparison import Comparison, Figure, Row
from bvmonitor.domain.language import Lang
from bvmonitor.report.comparison_notes import (
    marks_of,
    notes_of,
    notice_of,
)
from bvmonitor.report.computed_notes import computed_of
from bvmonitor.report.page import ColumnHead, Page, RowGroup, Section, Table
from bvmonitor.report.sources import citation, source_line
from bvmonitor.report.words import column_labels, figure_text, row_label, spanner, years
from bvmonitor.texts.catalogue import say
from bvmonitor.texts.pages import PAGES


def build_comparison_page(comparison: Comparison, lang: Lang) -> Page:
    """The page: rows by category, a column per region and year, and below it all that a reader must know."""
    cited = citation(comparison.sources, comparison.snapshot, comparison.program, lang)
    sections = (
        ("section.marks", marks_of(comparison, lang)),
        ("section.computed", computed_of(comparison, lang)),
        ("section.notes", notes_of(comparison, lang)),
        ("section.sources", tuple(source_line(origin, lang) for origin in comparison.sources)),
        ("section.citation", (cited,)),
    )
    return Page(
        title=_title(comparison, lang),
        notice=notice_of(comparison, lang),
        lead="",
        table=Table(_heads(comparison, lang), _groups(comparison, lang)),
        sections=tuple(Section(say(PAGES, key, lang), lines) for key, lines in sections if lines),
    )


def _title(comparison: Comparison, lang: Lang) -> str:
    rows = say(PAGES, "compare.chosen_rows", lang) if comparison.set is None else comparison.set.title.in_(lang)
    return say(
        PAGES, "compare.title", lang, name=comparison.subject.name, set=rows, years=years(comparison.periods)
    )


def _heads(comparison: Comparison, lang: Lang) -> tuple[ColumnHead, ...]:
    labels = column_labels(comparison, lang)
    stub = ColumnHead(say(PAGES, "compare.stub", lang), "left")
    if len(comparison.periods) == 1:
        return (stub, *(ColumnHead(labels[column.id], "right") for column in comparison.columns))
    return (
        stub,
        *(
            ColumnHead(str(period), "right", spanner(column, position, labels[column.id], lang))
            for column in comparison.columns
            for position, period in enumerate(comparison.periods)
        ),
    )


def _groups(comparison: Comparison, lang: Lang) -> tuple[RowGroup, ...]:
    """Rows by category, the categories in the order in which the set first names them."""
    by_category: dict[str, list[Row]] = {}
    for row in comparison.rows:
        by_category.setdefault(row.indicator.category, []).append(row)
    return tuple(
        RowGroup(say(PAGES, f"category.{category}", lang), tuple(_cells(row, comparison, lang) for row in rows))
        for category, rows in by_category.items()
    )


def _cells(row: Row, comparison: Comparison, lang: Lang) -> tuple[str, ...]:
    figures: dict[tuple[str, int], Figure] = {(figure.column, figure.period): figure for figure in row.figures}
    texts = (
        figure_text(figures[column.id, period], row.indicator, lang)
        for column in comparison.columns
        for period in comparison.periods
    )
    return (row_label(row.indicator, lang), *texts)
