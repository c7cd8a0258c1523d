"""A ranking as a chart: a dot for each municipality, the one that is pointed out named."""

from collections.abc import Sequence

from bvmonitor.domain.language import Lang
from bvmonitor.domain.ranking import Ranked, Ranking
from bvmonitor.report.chart import Axis, Chart, Point, Series
from bvmonitor.report.numbers import format_number
from bvmonitor.report.phrases import figure_phrase
from bvmonitor.report.words import figure_text
from bvmonitor.texts.catalogue import say
from bvmonitor.texts.charts import CHARTS
from bvmonitor.texts.pages import PAGES


def rank_charts(ranking: Ranking, title: str, reading: Sequence[str], lang: Lang) -> tuple[Chart, ...]:
    """The chart of a page of places; none where it holds the first places only, or fewer than two figures."""
    known = [each for each in ranking.places if each.figure.value is not None]
    if ranking.top is not None or len(known) < 2:  # noqa: PLR2004 - one figure is among no others
        return ()
    indicator = ranking.indicator
    alt = " ".join((_said(ranking, known, lang), *reading))
    marked = [each for each in known if ranking.is_marked(each)]
    others = tuple(_point(each, ranking, lang) for each in known if not ranking.is_marked(each))
    median = known[0].position.median
    middle = Point(median, text="" if median is None else format_number(median, indicator.decimals, lang))
    series = (
        *(Series(each.name, "subject", (_point(each, ranking, lang),)) for each in marked),
        Series("", "other", others),
        *((Series(say(CHARTS, "dots.median", lang), "limit", (middle,)),) if median is not None else ()),
    )
    unit = say(PAGES, f"unit.{indicator.unit}", lang)
    return (Chart(indicator.id, "dots", lang, title, alt, Axis(unit), Axis(), series),)


def _point(each: Ranked, ranking: Ranking, lang: Lang) -> Point:
    return Point(each.figure.value, text=figure_text(each.figure, ranking.indicator, lang), label=each.name)


def _said(ranking: Ranking, known: Sequence[Ranked], lang: Lang) -> str:
    values = sorted((each.figure.value, each.name) for each in known if each.figure.value is not None)
    (low, low_name), (high, high_name) = values[0], values[-1]
    return say(
        CHARTS,
        "dots",
        lang,
        n=len(values),
        low_name=low_name,
        low=figure_phrase(low, ranking.indicator, lang),
        high_name=high_name,
        high=figure_phrase(high, ranking.indicator, lang),
    )
