"""What the yearly report draws: how the key figures lie to the group, and three of them over the years.

All of it is of the report's own comparison, in which what is hidden is hidden for all that the report shows.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from bvmonitor.domain.comparison import Comparison, Row
from bvmonitor.domain.language import Lang
from bvmonitor.domain.narrowing import narrowed
from bvmonitor.domain.yearly_report import PartId, TableId, YearlyReport
from bvmonitor.report.chart import Chart
from bvmonitor.report.comparison_chart import comparison_charts
from bvmonitor.report.page import Cell, ColumnHead, RowGroup, Table
from bvmonitor.report.report_charts import row_chart
from bvmonitor.report.report_tables import figure_in, label_in_last_year
from bvmonitor.report.words import figure_cell
from bvmonitor.texts.catalogue import say
from bvmonitor.texts.trend import TREND
from bvmonitor.texts.yearly import YEARLY

_DRAWN: Final[tuple[TableId, ...]] = ("economy", "capacity", "quality")
_LEAST: Final = 2  # figures that a line is drawn of


@dataclass(frozen=True, slots=True)
class Drawn:
    """Charts, and the tables of the figures that they show and no other table of the page does."""

    charts: tuple[Chart, ...] = ()
    tables: tuple[Table, ...] = ()


def drawn_of(report: YearlyReport, part: PartId, lang: Lang) -> Drawn:
    """What a part draws; nothing of figures that there are too few of."""
    if part == "summary":
        return Drawn(comparison_charts(narrowed(report.comparison, report.key_rows), lang))
    rows = tuple(_rows_over_years(report, part))
    return Drawn(
        tuple(row_chart(report.comparison, row, lang) for row in rows),
        tuple(_figures_of(report.comparison, row, lang) for row in rows),
    )


def _rows_over_years(report: YearlyReport, part: PartId) -> Iterator[Row]:
    """Of each table that has a chart the row that stands for it: a key figure where it has one."""
    for table, rows in report.tables(part):
        known = [row for row in rows if _count(row, report.comparison) >= _LEAST]
        key = [row for row in known if row in report.key_rows]
        if table in _DRAWN and known:
            yield (key or known)[0]


def _count(row: Row, comparison: Comparison) -> int:
    """In how many years the subject has a figure."""
    subject = comparison.columns[0].id
    return sum(each.column == subject and each.value is not None for each in row.figures)


def _figures_of(comparison: Comparison, row: Row, lang: Lang) -> Table:
    """Every figure of a chart: a row for each line."""
    title = row.indicator.title.in_(lang)
    return Table(
        say(YEARLY, "table.drawn", lang, title=title),
        (
            ColumnHead(say(TREND, "region", lang), "left"),
            *(ColumnHead(str(period), "right") for period in comparison.periods),
        ),
        (RowGroup("", tuple(_line(comparison, row, lang))),),
    )


def _line(comparison: Comparison, row: Row, lang: Lang) -> Iterator[tuple[Cell, ...]]:
    for column in comparison.columns:
        figures = [figure_in(row, column, period) for period in comparison.periods]
        label = label_in_last_year(comparison, column, lang)
        yield (Cell(label), *(figure_cell(each, row.indicator, lang) for each in figures))
