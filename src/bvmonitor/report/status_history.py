"""The history of own figures on the status page: small charts, and the figures that they draw."""

from datetime import date
from typing import Final

from bvmonitor.domain.language import Lang
from bvmonitor.domain.status_report import OwnValue, StatusReport, StatusRow
from bvmonitor.report.chart import Axis, Chart, Point, Series, Tick
from bvmonitor.report.numbers import format_month
from bvmonitor.report.own_cells import plain_cell
from bvmonitor.report.page import Cell, ColumnHead, RowGroup, Table
from bvmonitor.report.periods import day_words, period_words
from bvmonitor.report.words import row_label
from bvmonitor.texts.catalogue import say
from bvmonitor.texts.pages import PAGES
from bvmonitor.texts.status_report import STATUS_REPORT

_MOST: Final = 8  # days that have a column, and a place in the charts
_FEWEST: Final = 2  # figures that make a line
_SHORT: Final = 3  # letters of a month


def history_table(report: StatusReport, lang: Lang) -> Table | None:
    """The figures of the last days that any ends on; None where the two of the page are all that there is."""
    days = _days(report)
    if len(days) <= _FEWEST:
        return None
    heads = (
        ColumnHead(say(STATUS_REPORT, "stub", lang), "left"),
        *(ColumnHead(day_words(day, lang), "right") for day in days),
    )
    rows = []
    for row in report.rows:
        known = {each.last_day: each for each in row.history}
        cells = (plain_cell(known[day], row.indicator, lang) if day in known else Cell("") for day in days)
        rows.append((Cell(row_label(row.indicator, lang)), *cells))
    return Table(say(STATUS_REPORT, "history", lang), heads, (RowGroup("", tuple(rows)),))


def history_charts(report: StatusReport, lang: Lang) -> tuple[Chart, ...]:
    """A small chart for each figure that has a history."""
    days = _days(report)
    shown = [(row, [each for each in row.history if each.last_day in days]) for row in report.rows]
    drawn = [(row, values) for row, values in shown if sum(v.value is not None for v in values) >= _FEWEST]
    if not drawn:
        return ()
    panels = tuple(_panel(report, row, values, lang) for row, values in drawn)
    said = (say(STATUS_REPORT, "history.alt", lang), *(panel.alt for panel in panels))
    title = say(STATUS_REPORT, "history", lang)
    plain = Axis()
    return (Chart("status", "multiples", lang, title, " ".join(said), plain, plain, (), panels=panels),)


def _days(report: StatusReport) -> list[date]:
    """The last days that figures end on, the newest of them."""
    found = {each.last_day for row in report.rows for each in row.history if each.last_day is not None}
    return sorted(found)[-_MOST:]


def _panel(report: StatusReport, row: StatusRow, values: list[OwnValue], lang: Lang) -> Chart:
    indicator, name = row.indicator, report.subject.name
    points = tuple(_point(row, each, lang) for each in values)
    ends = [(_place(each), _short(each, lang)) for each in (values[0], values[-1])]
    figures = "; ".join(
        say(
            STATUS_REPORT,
            "history.point",
            lang,
            figure=plain_cell(each, indicator, lang).text,
            period=period_words(each.period, lang),
        )
        for each in values
    )
    title = indicator.title.in_(lang)
    return Chart(
        name=indicator.id,
        kind="sparkline",
        lang=lang,
        title=title,
        alt=say(STATUS_REPORT, "history.panel", lang, title=title, figures=figures),
        x=Axis("", tuple(Tick(at, text) for at, text in ends)),
        y=Axis(say(PAGES, f"unit.{indicator.unit}", lang)),
        series=(Series(name, "subject", points),),
    )


def _point(row: StatusRow, value: OwnValue, lang: Lang) -> Point:
    return Point(_place(value), value.value, plain_cell(value, row.indicator, lang).text)


def _place(value: OwnValue) -> float:
    """A day as a part of years, so that unlike spaces between days are seen."""
    day = value.last_day or date.min
    return day.year + (day.timetuple().tm_yday - 1) / 366


def _short(value: OwnValue, lang: Lang) -> str:
    """A month as there is room for it under a small chart: `des 2016`."""
    day = value.last_day or date.min
    month, _, year = format_month(f"{day.year:04}-{day.month:02}", lang).partition(" ")
    return f"{month[:_SHORT]} {year}"
