"""A comparison as a page."""

from collections.abc import Iterator

from bvmonitor.domain.comparison import Comparison, Figure, Row
from bvmonitor.domain.language import Lang
from bvmonitor.report.comparison_notes import (
    marks_of,
    notes_of,
    notice_of,
)
from bvmonitor.report.computed_notes import computed_of
from bvmonitor.report.extras import extra_columns
from bvmonitor.report.page import Cell, ColumnHead, Page, RowGroup, Table
from bvmonitor.report.reading import reading_of
from bvmonitor.report.savings import savings_reading, savings_tables
from bvmonitor.report.sections import Lines, sections_of
from bvmonitor.report.sources import citation, source_line
from bvmonitor.report.words import column_labels, figure_cell, spanner, stub_of, years
from bvmonitor.texts.catalogue import say
from bvmonitor.texts.pages import PAGES


def build_comparison_page(comparison: Comparison, lang: Lang) -> Page:
    """The page: rows by category, a column per region and year, and below it all that a reader must know."""
    cited = citation(comparison.sources, comparison.snapshot, comparison.program, lang)
    sections: Lines = (
        ("marks", marks_of(comparison, lang)),
        ("computed", computed_of(comparison, lang)),
        ("notes", notes_of(comparison, lang)),
        ("sources", tuple(source_line(origin, lang) for origin in comparison.sources)),
        ("citation", (cited,)),
    )
    return Page(
        kind="compare",
        lang=lang,
        title=_title(comparison, lang),
        notice=notice_of(comparison, lang),
        lead="",
        reading=(*reading_of(comparison, lang), *savings_reading(comparison, lang)),
        tables=(Table("", _heads(comparison, lang), _groups(comparison, lang)), *savings_tables(comparison, lang)),
        sections=sections_of(sections, lang),
        origins=comparison.sources,
        snapshot=comparison.snapshot,
        program=comparison.program,
    )


def _title(comparison: Comparison, lang: Lang) -> str:
    rows = say(PAGES, "compare.chosen_rows", lang) if comparison.set is None else comparison.set.title.in_(lang)
    return say(
        PAGES, "compare.title", lang, name=comparison.subject.name, set=rows, years=years(comparison.periods)
    )


def _heads(comparison: Comparison, lang: Lang) -> tuple[ColumnHead, ...]:
    stub = ColumnHead(say(PAGES, "compare.stub", lang), "left")
    return (stub, *(head for heads in _heads_of_figures(comparison, lang) for head in heads))


def _heads_of_figures(comparison: Comparison, lang: Lang) -> Iterator[tuple[ColumnHead, ...]]:
    """For each column and year the head of its figures, and those of what stands beside them."""
    labels = column_labels(comparison, lang)
    several = len(comparison.periods) > 1
    for column in comparison.columns:
        for position, period in enumerate(comparison.periods):
            above = spanner(column, position, labels[column.id], lang) if several else labels[column.id]
            beside = extra_columns(comparison, column, period, lang)
            under = several or beside  # with others under its name, the figure's own column is called by its year
            first = ColumnHead(str(period), "right", above) if under else ColumnHead(above, "right")
            year = f"{period} " if several else ""
            yield first, *(ColumnHead(f"{year}{extra.head}", "right", above) for extra in beside)


def _groups(comparison: Comparison, lang: Lang) -> tuple[RowGroup, ...]:
    """Rows by category, the categories in the order in which the set first names them."""
    by_category: dict[str, list[Row]] = {}
    for row in comparison.rows:
        by_category.setdefault(row.indicator.category, []).append(row)
    return tuple(
        RowGroup(say(PAGES, f"category.{category}", lang), tuple(_cells(row, comparison, lang) for row in rows))
        for category, rows in by_category.items()
    )


def _cells(row: Row, comparison: Comparison, lang: Lang) -> tuple[Cell, ...]:
    figures: dict[tuple[str, int], Figure] = {(figure.column, figure.period): figure for figure in row.figures}
    cells = [Cell(stub_of(row, comparison, lang))]
    for column in comparison.columns:
        for period in comparison.periods:
            figure = figures[column.id, period]
            cells.append(figure_cell(figure, row.indicator, lang))
            beside = extra_columns(comparison, column, period, lang)
            cells.extend(extra.cell(figure, row.indicator) for extra in beside)
    return tuple(cells)
