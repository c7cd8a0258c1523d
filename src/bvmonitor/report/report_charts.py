"""The chart of a report: one figure over the years."""

from bvmonitor.domain.comparison import Column, Comparison, Row
from bvmonitor.domain.language import Lang
from bvmonitor.domain.position import COSTS
from bvmonitor.report.chart import Axis, Break, Chart, Point, Series, Tick
from bvmonitor.report.phrases import figure_phrase
from bvmonitor.report.report_tables import figure_in, label_in_last_year
from bvmonitor.report.trend_chart import role_of
from bvmonitor.report.words import figure_text
from bvmonitor.texts.catalogue import say
from bvmonitor.texts.charts import CHARTS
from bvmonitor.texts.pages import PAGES
from bvmonitor.texts.reports import REPORTS


def row_chart(comparison: Comparison, row: Row, lang: Lang) -> Chart:
    """One row over the years: the subject's figures and those of what it is set beside."""
    first, last = comparison.periods[0], comparison.periods[-1]
    unit = say(PAGES, f"unit.{row.indicator.unit}", lang)
    if comparison.prices is not None and row.indicator.unit in COSTS:
        unit = f"{unit}, {say(PAGES, 'unit.prices', lang, base=comparison.prices.base)}"
    said = (_said(comparison, row, column, lang) for column in comparison.columns)
    return Chart(
        name=row.indicator.id,
        kind="trend",
        lang=lang,
        title=row.indicator.title.in_(lang),
        alt=" ".join((say(CHARTS, "trend", lang, first=first, last=last), *filter(None, said))),
        x=Axis("", tuple(Tick(period, str(period)) for period in comparison.periods)),
        y=Axis(unit),
        series=tuple(_line(comparison, row, n, each, lang) for n, each in enumerate(comparison.columns)),
        breaks=tuple(
            Break(each.year - 0.5, say(CHARTS, "break", lang, year=each.year))
            for each in row.indicator.breaks
            if first < each.year <= last
        ),
    )


def _said(comparison: Comparison, row: Row, column: Column, lang: Lang) -> str:
    """The first and the last figure of a column, in words; "" without any."""
    figures = [figure_in(row, column, period) for period in comparison.periods]
    known = [(f.period, figure_phrase(f.value, row.indicator, lang)) for f in figures if f.value is not None]
    if not known:
        return ""
    (since, then), (until, now) = known[0], known[-1]
    fields = {"label": label_in_last_year(comparison, column, lang), "then": then, "since": since}
    key = "line" if len(known) > 1 else "line.one"
    return say(REPORTS, key, lang, now=now, until=until, **fields)


def _line(comparison: Comparison, row: Row, number: int, column: Column, lang: Lang) -> Series:
    figures = (figure_in(row, column, period) for period in comparison.periods)
    points = tuple(Point(f.period, f.value, figure_text(f, row.indicator, lang)) for f in figures)
    return Series(label_in_last_year(comparison, column, lang), role_of(column, number), points)
