"""Many indicators over the years as small charts: what a part of a report draws of its table's figures."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from bvmonitor.domain.change import NO_MEAN
from bvmonitor.domain.comparison import Column, Comparison, Row
from bvmonitor.domain.language import Lang
from bvmonitor.report.chart import Axis, Break, Chart, Point, Role, Series, Tick
from bvmonitor.report.charts.palette import Shape, styles_of
from bvmonitor.report.page import RowCharts
from bvmonitor.report.phrases import figure_phrase
from bvmonitor.report.report_tables import figure_in, label_in_last_year, subject_label
from bvmonitor.report.trend_chart import role_of
from bvmonitor.report.words import figure_text, years
from bvmonitor.texts.catalogue import say
from bvmonitor.texts.charts import CHARTS
from bvmonitor.texts.pages import PAGES
from bvmonitor.texts.wording import listed

_SIGNS: Final[Mapping[Shape, str]] = {
    "circle": "●",
    "square": "■",
    "diamond": "◆",
    "triangle-up": "▲",
    "triangle-down": "▼",
    "cross": "✚",
}


def years_charts(
    name: str, title: str, comparison: Comparison, rows: Sequence[Row], lang: Lang
) -> tuple[Chart, ...]:
    """A small chart for each row: the subject's years, and in the last one those that it is set beside.

    Args:
        name: The chart's name.
        title: What it shows.
        comparison: Where the rows are from.
        rows: What is drawn; none is drawn of no rows.
        lang: The reader's language.
    """
    if not rows:
        return ()
    panels = tuple(_panel(f"{name}-{number}", comparison, row, lang) for number, row in enumerate(rows, 1))
    intro = say(CHARTS, "multiples", lang, name=subject_label(comparison, lang))
    alt = " ".join((intro, *(panel.alt for panel in panels)))
    return (Chart(name, "multiples", lang, title, alt, Axis(), Axis(), (), panels=panels),)


def row_charts(comparison: Comparison, charts: Sequence[Chart], lang: Lang, *, has_key: bool) -> RowCharts | None:
    """The small charts beside the rows of a table in the same order.

    Args:
        comparison: Where the rows are from.
        charts: What `years_charts` found for the rows.
        lang: The reader's language.
        has_key: Whether it is told here what the signs are.
    """
    drawn = [panel for chart in charts for panel in chart.panels]
    columns = max((len(panel.series) for panel in drawn), default=0)
    # Room for those that a row has no figure of: the years stand above one another.
    lacking = (tuple(Series("", "other", ()) for _ in range(columns - len(panel.series))) for panel in drawn)
    panels = tuple(
        replace(panel, kind="sparkline", series=(*panel.series, *more))
        for panel, more in zip(drawn, lacking, strict=True)
    )
    key = _key(comparison, lang) if has_key else ""
    return RowCharts(say(CHARTS, "rows", lang), key, panels) if panels else None


def _key(comparison: Comparison, lang: Lang) -> str:
    """Each column's sign and name."""
    series = [Series(label, role, ()) for label, role in _names(comparison, lang)]
    subject, *others = zip(series, styles_of(series), strict=True)
    told = listed([f"{_SIGNS[style.shape]} {each.label}" for each, style in others], lang)
    return say(
        CHARTS,
        "rows.key",
        lang,
        head=say(CHARTS, "rows", lang),
        sign=_SIGNS[subject[1].shape],
        name=subject[0].label,
        years=years(comparison.periods),
        others=say(CHARTS, "rows.key.others", lang, period=comparison.periods[-1], others=told) if others else "",
    )


def _names(comparison: Comparison, lang: Lang) -> Iterator[tuple[str, Role]]:
    yield subject_label(comparison, lang), "subject"
    for number, column in enumerate(comparison.columns[1:], 1):
        yield label_in_last_year(comparison, column, lang), role_of(column, number)


def _panel(name: str, comparison: Comparison, row: Row, lang: Lang) -> Chart:
    indicator, periods = row.indicator, comparison.periods
    breaks = (each.year for each in indicator.breaks if periods[0] < each.year <= periods[-1])
    return Chart(
        name=name,
        kind="trend",
        lang=lang,
        title=indicator.title.in_(lang),
        alt=" ".join(_said(comparison, row, lang)),
        x=Axis("", tuple(Tick(period, str(period)) for period in periods)),
        y=Axis(say(PAGES, f"unit.{indicator.unit}", lang)),
        series=tuple(
            _line(comparison, row, n, column, lang) for n, column in enumerate(_columns(comparison, row))
        ),
        breaks=tuple(Break(year - 0.5, say(CHARTS, "break", lang, year=year)) for year in breaks),
    )


def _columns(comparison: Comparison, row: Row) -> tuple[Column, ...]:
    """The subject, and those beside it whose figures mean the same: not numbers, whose sums sets have."""
    return comparison.columns[:1] if row.indicator.unit in NO_MEAN else comparison.columns


def _line(comparison: Comparison, row: Row, number: int, column: Column, lang: Lang) -> Series:
    """The subject's years; of another column the last one alone, which is what the table has of it."""
    shown = comparison.periods if number == 0 else comparison.periods[-1:]
    figures = (figure_in(row, column, period) for period in shown)
    points = tuple(Point(each.period, each.value, figure_text(each, row.indicator, lang)) for each in figures)
    label = subject_label(comparison, lang) if number == 0 else label_in_last_year(comparison, column, lang)
    return Series(label, role_of(column, number), points)


def _said(comparison: Comparison, row: Row, lang: Lang) -> Iterator[str]:
    """From where to where the subject's figures went, and where the others are."""
    subject, *others = _columns(comparison, row)
    figures = (figure_in(row, subject, period) for period in comparison.periods)
    known = [(each.period, each.value) for each in figures if each.value is not None]
    fields = {"title": row.indicator.title.in_(lang)}
    if not known:
        yield say(CHARTS, "panel.none", lang, **fields)
        return
    (since, then), (period, now) = known[0], known[-1]
    fields |= {"now": figure_phrase(now, row.indicator, lang)}
    if since == period:
        yield say(CHARTS, "panel.one", lang, period=period, **fields)
    else:
        phrase = figure_phrase(then, row.indicator, lang)
        yield say(CHARTS, "panel", lang, since=since, then=phrase, period=period, **fields)
    beside = tuple(_beside(comparison, row, column, lang) for column in others)
    told = tuple(each for each in beside if each)
    if told:
        yield say(CHARTS, "panel.beside", lang, others=", ".join(told), period=comparison.periods[-1])


def _beside(comparison: Comparison, row: Row, column: Column, lang: Lang) -> str:
    value = figure_in(row, column, comparison.periods[-1]).value
    if value is None:
        return ""
    return f"{label_in_last_year(comparison, column, lang)} {figure_phrase(value, row.indicator, lang)}"
