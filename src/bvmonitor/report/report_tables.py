"""The table that reports show figures in: own years, and what the municipality is set beside in the last one."""

from collections.abc import Iterator, Sequence

from bvmonitor.domain.comparison import Column, Comparison, Figure, Row
from bvmonitor.domain.language import Lang
from bvmonitor.report.page import Cell, ColumnHead, RowGroup, Table
from bvmonitor.report.words import column_labels, figure_cell, spanner, stub_of
from bvmonitor.texts.catalogue import say
from bvmonitor.texts.pages import PAGES


def figures_table(comparison: Comparison, rows: Sequence[Row], caption: str, lang: Lang) -> Table:
    """Some rows of a report's figures, by category where they are of more than one."""
    groups = by_category(rows)
    several = len(groups) > 1
    return Table(
        caption,
        tuple(_heads(comparison, lang)),
        tuple(
            RowGroup(
                say(PAGES, f"category.{category}", lang) if several else "",
                tuple(tuple(_cells(comparison, row, lang)) for row in each),
            )
            for category, each in groups.items()
        ),
    )


def by_category(rows: Sequence[Row]) -> dict[str, list[Row]]:
    """The rows in the order in which a table has them."""
    groups: dict[str, list[Row]] = {}
    for row in rows:
        groups.setdefault(row.indicator.category, []).append(row)
    return groups


def subject_label(comparison: Comparison, lang: Lang) -> str:
    """What the municipality or service is called on the page."""
    return column_labels(comparison, lang)[comparison.columns[0].id]


def label_in_last_year(comparison: Comparison, column: Column, lang: Lang) -> str:
    """What a column is called in the last year: the group of that year, where it has been several."""
    return spanner(column, len(comparison.periods) - 1, column_labels(comparison, lang)[column.id], lang)


def figure_in(row: Row, column: Column, period: int) -> Figure:
    """A column's figure of a row in a year."""
    return next(each for each in row.figures if (each.column, each.period) == (column.id, period))


def _heads(comparison: Comparison, lang: Lang) -> Iterator[ColumnHead]:
    subject = subject_label(comparison, lang)
    yield ColumnHead(say(PAGES, "compare.stub", lang), "left")
    yield from (ColumnHead(str(period), "right", subject) for period in comparison.periods)
    for column in comparison.columns[1:]:
        yield ColumnHead(label_in_last_year(comparison, column, lang), "right", str(comparison.periods[-1]))


def _cells(comparison: Comparison, row: Row, lang: Lang) -> Iterator[Cell]:
    subject, *beside = comparison.columns
    yield Cell(stub_of(row, comparison, lang))
    for period in comparison.periods:
        yield figure_cell(figure_in(row, subject, period), row.indicator, lang)
    for column in beside:
        yield figure_cell(figure_in(row, column, comparison.periods[-1]), row.indicator, lang)
