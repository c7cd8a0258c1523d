"""The monitor as a page: a part per area, own years, and what the municipality is set beside in the last one."""

from collections.abc import Iterator

from bvmonitor.domain.areas import Area
from bvmonitor.domain.comparison import Row
from bvmonitor.domain.language import Lang
from bvmonitor.domain.monitor import Monitor
from bvmonitor.report.page import Cell, ColumnHead, Page, Part, RowGroup, Table
from bvmonitor.report.reading import reading_of
from bvmonitor.report.report_page import page_of_figures
from bvmonitor.report.words import column_labels, figure_cell, spanner, stub_of, years
from bvmonitor.texts.catalogue import say
from bvmonitor.texts.pages import PAGES
from bvmonitor.texts.reports import REPORTS


def build_monitor_page(monitor: Monitor, lang: Lang) -> Page:
    """The page: capacity, quality, economy and background."""
    comparison = monitor.comparison
    title = say(REPORTS, "monitor.title", lang, name=_name(monitor, lang), years=years(comparison.periods))
    return page_of_figures(
        "monitor",
        title,
        comparison,
        lang,
        reading=reading_of(comparison, lang),
        parts=tuple(_part(monitor, area, rows, lang) for area, rows in monitor.areas),
        notes=(say(REPORTS, "monitor.areas", lang),),
    )


def _name(monitor: Monitor, lang: Lang) -> str:
    return column_labels(monitor.comparison, lang)[monitor.subject.id]


def _part(monitor: Monitor, area: Area, rows: tuple[Row, ...], lang: Lang) -> Part:
    groups: dict[str, list[Row]] = {}
    for row in rows:
        groups.setdefault(row.indicator.category, []).append(row)
    several = len(groups) > 1
    table = Table(
        "",
        tuple(_heads(monitor, lang)),
        tuple(
            RowGroup(
                say(PAGES, f"category.{category}", lang) if several else "",
                tuple(tuple(_cells(monitor, row, lang)) for row in each),
            )
            for category, each in groups.items()
        ),
    )
    return Part(area, say(REPORTS, f"area.{area}", lang), (), (table,))


def _heads(monitor: Monitor, lang: Lang) -> Iterator[ColumnHead]:
    labels = column_labels(monitor.comparison, lang)
    periods = monitor.comparison.periods
    yield ColumnHead(say(PAGES, "compare.stub", lang), "left")
    yield from (ColumnHead(str(period), "right", labels[monitor.subject.id]) for period in periods)
    for column in monitor.beside:
        label = spanner(column, len(periods) - 1, labels[column.id], lang)
        yield ColumnHead(label, "right", str(monitor.last))


def _cells(monitor: Monitor, row: Row, lang: Lang) -> Iterator[Cell]:
    yield Cell(stub_of(row, monitor.comparison, lang))
    for period in monitor.comparison.periods:
        yield figure_cell(monitor.figure(row, monitor.subject, period), row.indicator, lang)
    for column in monitor.beside:
        yield figure_cell(monitor.figure(row, column, monitor.last), row.indicator, lang)
