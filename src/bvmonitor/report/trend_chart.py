"""An indicator over the years as a chart: what the trend page draws of its own figures."""

from collections.abc import Iterator, Sequence
from typing import Final

from bvmonitor.domain.comparison import Column, Figure
from bvmonitor.domain.language import Lang
from bvmonitor.domain.position import COSTS
from bvmonitor.domain.region import RegionKind
from bvmonitor.domain.status import NOT_COMPARABLE
from bvmonitor.domain.trend import MiddleHalf, Trend
from bvmonitor.report.chart import Axis, Break, Chart, Point, Role, Series, Tick
from bvmonitor.report.phrases import figure_phrase
from bvmonitor.report.words import column_labels, figure_text
from bvmonitor.texts.catalogue import say
from bvmonitor.texts.charts import CHARTS
from bvmonitor.texts.pages import PAGES

_ROLES: Final[dict[RegionKind, Role]] = {
    "kostra_group": "group",
    "country": "country",
    "country_without_oslo": "country",
}


def trend_chart(trend: Trend, title: str, reading: Sequence[str], lang: Lang) -> Chart:
    """The chart of a trend page.

    Args:
        trend: What the page shows.
        title: The page's own.
        reading: The page's sentences, which say what the chart does.
        lang: The reader's language.
    """
    comparison, indicator = trend.comparison, trend.indicator
    first, last = comparison.periods[0], comparison.periods[-1]
    labels = column_labels(comparison, lang)
    unit = say(PAGES, f"unit.{indicator.unit}", lang)
    if comparison.prices is not None and indicator.unit in COSTS:
        unit = f"{unit}, {say(PAGES, 'unit.prices', lang, base=comparison.prices.base)}"
    alt = (say(CHARTS, "trend", lang, first=first, last=last), *reading, *_said_of_middle(trend, labels, lang))
    return Chart(
        name=indicator.id,
        kind="trend",
        lang=lang,
        title=title,
        alt=" ".join(alt),
        x=Axis("", tuple(Tick(period, str(period)) for period in comparison.periods)),
        y=Axis(unit),
        series=(
            *(_line(trend, n, column, labels[column.id], lang) for n, column in enumerate(comparison.columns)),
            *_bands(trend, labels, lang),
        ),
        breaks=tuple(
            Break(each.year - 0.5, say(CHARTS, "break", lang, year=each.year))
            for each in indicator.breaks
            if first < each.year <= last
        ),
    )


def role_of(column: Column, number: int) -> Role:
    """Whose figures a column's are; the first is the subject's."""
    return "subject" if number == 0 else _ROLES.get(column.kind, "member")


def _line(trend: Trend, number: int, column: Column, label: str, lang: Lang) -> Series:
    figures = (figure for figure in trend.comparison.rows[0].figures if figure.column == column.id)
    points = tuple(_point(figure, trend, lang) for figure in figures)
    return Series(label, role_of(column, number), points)


def _point(figure: Figure, trend: Trend, lang: Lang) -> Point:
    text = figure_text(figure, trend.indicator, lang)
    return Point(figure.period, figure.value, text, restarts=_is_of_others(figure))


def _bands(trend: Trend, labels: dict[str, str], lang: Lang) -> Iterator[Series]:
    for column in dict.fromkeys(each.column for each in trend.middle):
        known = {each.period: each for each in trend.middle if each.column == column}
        line = [figure for figure in trend.comparison.rows[0].figures if figure.column == column]
        points = tuple(_end_points(figure, known.get(figure.period)) for figure in line)
        yield Series(say(CHARTS, "middle", lang, group=labels[column]), "limit", points)


def _end_points(figure: Figure, middle: MiddleHalf | None) -> Point:
    """Where half of a group is, in a run with the years in which it is of the same municipalities."""
    if middle is None:
        return Point(figure.period)
    return Point(figure.period, low=middle.low, high=middle.high, restarts=_is_of_others(figure))


def _is_of_others(figure: Figure) -> bool:
    """Whether it cannot be compared with the year before."""
    return figure.change is not None and figure.change.status == NOT_COMPARABLE


def _said_of_middle(trend: Trend, labels: dict[str, str], lang: Lang) -> Iterator[str]:
    """Where the half of each group was in the last year that it is known of."""
    for each in {each.column: each for each in trend.middle}.values():
        low, high = (figure_phrase(value, trend.indicator, lang) for value in (each.low, each.high))
        group = labels[each.column]
        yield say(CHARTS, "trend.middle", lang, group=group, low=low, high=high, year=each.period)
