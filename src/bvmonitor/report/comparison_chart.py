"""A comparison as a chart: how far the subject is from its group, indicator by indicator."""

from collections.abc import Iterator, Sequence
from typing import Final

from bvmonitor.domain.comparison import Comparison
from bvmonitor.domain.indicator import Unit
from bvmonitor.domain.language import Lang
from bvmonitor.report.chart import Axis, Chart, Point, Series
from bvmonitor.report.numbers import format_signed
from bvmonitor.report.reading import COUNTRIES, PEERS, Pair, first_of, label_inside, pairs_of
from bvmonitor.report.words import column_labels
from bvmonitor.texts.catalogue import say
from bvmonitor.texts.charts import CHARTS

_NAME: Final = "difference"
# Of these a part says nothing: they are differences, or places, already.
_NO_PART: Final[frozenset[Unit]] = frozenset({"percentage_points", "index", "rank"})


def comparison_charts(comparison: Comparison, lang: Lang) -> tuple[Chart, ...]:
    """The differences in the last year from the first of group, peers, county and country beside the subject.

    They are of the figures as they are printed, as the page's sentences are. None where there is nobody beside.
    """
    beside = first_of(comparison, PEERS) or first_of(comparison, COUNTRIES)
    if beside is None:
        return ()
    pairs = [each for each in pairs_of(comparison, beside) if each.indicator.unit not in _NO_PART]
    pairs = [each for each in pairs if each.far is not None]
    if not pairs:
        return ()
    names = {
        "name": column_labels(comparison, lang)[comparison.columns[0].id],
        "other": label_inside(comparison, beside, lang),
        "year": comparison.periods[-1],
    }
    points = tuple(
        Point(_part(each), text=_written(each, lang), label=each.indicator.title.in_(lang)) for each in pairs
    )
    return (
        Chart(
            name=_NAME,
            kind="bars",
            lang=lang,
            title=say(CHARTS, "bars.title", lang, **names),
            alt=" ".join((say(CHARTS, "bars", lang, **names), *_said(pairs, lang))),
            x=Axis(say(CHARTS, "bars.axis", lang, **names), signed=True),
            y=Axis(),
            series=(Series(str(names["other"]), "subject", points),),
        ),
    )


def _part(pair: Pair) -> float:
    """The difference in per cent of the other figure."""
    far = pair.far or 0
    return float(far * 100 if pair.gap >= 0 else -far * 100)


def _written(pair: Pair, lang: Lang) -> str:
    return say(CHARTS, "bars.value", lang, value=format_signed(_part(pair), 0, lang))


def _said(pairs: Sequence[Pair], lang: Lang) -> Iterator[str]:
    """The indicators that the subject is higher on, lower, and the same, the farthest first."""
    far = sorted(pairs, key=lambda pair: -abs(_part(pair)))
    sides = {
        "above": [each for each in far if each.gap > 0],
        "below": [each for each in far if each.gap < 0],
        "same": [each for each in far if each.gap == 0],
    }
    for side, found in sides.items():
        rows = [
            each.indicator.title.in_(lang) + ("" if side == "same" else f" ({_written(each, lang)})")
            for each in found
        ]
        if rows:
            yield say(CHARTS, f"bars.{side}", lang, rows="; ".join(rows))
