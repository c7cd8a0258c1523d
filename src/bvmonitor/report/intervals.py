"""How sure a figure is, as it is printed: its interval, its spread over years, and what is clear."""

from collections.abc import Iterator
from typing import Final

from bvmonitor.domain.comparison import Column, Comparison, Figure
from bvmonitor.domain.indicator import Indicator
from bvmonitor.domain.interval import Interval, Verdict
from bvmonitor.domain.language import Lang
from bvmonitor.domain.position import Position
from bvmonitor.report.delimited import Value
from bvmonitor.report.numbers import format_number
from bvmonitor.report.page import Cell
from bvmonitor.report.words import years
from bvmonitor.texts.catalogue import say
from bvmonitor.texts.extras import EXTRAS
from bvmonitor.texts.small_numbers import SMALL

_INTERVAL_FIELDS: Final = ("low", "high", "method", "level")
_CLEAR_FIELDS: Final = ("verdict", "estimate", "low", "high", "method", "level")


def interval_text(interval: Interval, indicator: Indicator, lang: Lang) -> str:
    """`10,2–14,5`, with the indicator's decimals."""
    return range_text(interval.low, interval.high, indicator, lang)


def beside_text(figure: Figure, indicator: Indicator, lang: Lang) -> str:
    """What stands beside a figure: its interval, or its spread over years, or nothing."""
    if figure.interval is not None:
        return interval_text(figure.interval, indicator, lang)
    spread = figure.spread
    if spread is None:
        return ""
    fields = {"range": range_text(spread.low, spread.high, indicator, lang), "years": years(spread.years)}
    if spread.mean is None:
        return say(SMALL, "spread.range", lang, **fields)
    return say(SMALL, "spread", lang, mean=format_number(spread.mean, indicator.decimals, lang), **fields)


def clear_text(figure: Figure, lang: Lang) -> str:
    """`klart over`, or nothing where it is not known."""
    verdict = None if figure.clear is None else figure.clear.verdict
    return "" if verdict is None else say(SMALL, f"clear.{verdict}", lang)


def interval_cell(figure: Figure, indicator: Indicator, lang: Lang) -> Cell:
    """The interval's place in a table."""
    return Cell(beside_text(figure, indicator, lang))


def clear_head(comparison: Comparison, column: Column, lang: Lang) -> str | None:
    """The head of what is clear against a column; None where nothing is told of any row."""
    told = any(
        figure.clear is not None and figure.column == column.id
        for row in comparison.rows
        for figure in row.figures
    )
    return say(SMALL, "clear", lang, name=comparison.subject.name) if told else None


def clear_sentence(comparison: Comparison, column: Column, label: str, lang: Lang) -> Iterator[str]:
    """On which rows the subject is clearly above and below a column in the last year, where any is told."""
    told = [
        (figure.clear.verdict, row.indicator.title)
        for row in comparison.rows
        for figure in row.figures
        if (figure.column, figure.period) == (column.id, comparison.periods[-1])
        if figure.clear is not None and figure.clear.verdict is not None
    ]
    if not told:
        return
    name = comparison.subject.name
    sides: tuple[Verdict, ...] = ("above", "below")
    found = {side: [title.in_(lang) for verdict, title in told if verdict == side] for side in sides}
    for side, titles in found.items():
        if titles:
            yield say(SMALL, f"reading.{side}", lang, name=name, column=label, titles=tuple(titles))
    if not any(found.values()):
        yield say(SMALL, "reading.not_clear", lang, name=name, column=label, count=len(told))


def place_text(position: Position, lang: Lang) -> str:
    """`18 av 357 (bånd 12–31)`; the place alone where there is no band."""
    if position.band_from is None or position.band_to is None:
        return say(EXTRAS, "place", lang, rank=position.rank, n=position.n_reporting)
    band = {"first": position.band_from, "last": position.band_to}
    return say(SMALL, "place.band", lang, rank=position.rank, n=position.n_reporting, **band)


def interval_json(figure: Figure) -> dict[str, object]:
    """The parts of a JSON cell: `interval`, `no_interval`, `spread` and `clear`."""
    interval, spread, clear = figure.interval, figure.spread, figure.clear
    return {
        "interval": None if interval is None else {name: getattr(interval, name) for name in _INTERVAL_FIELDS},
        "no_interval": figure.no_interval,
        "spread": None
        if spread is None
        else {"low": spread.low, "high": spread.high, "mean": spread.mean, "years": spread.years},
        "clear": None if clear is None else {name: getattr(clear, name) for name in _CLEAR_FIELDS},
    }


def interval_fields(comparison: Comparison, figure: Figure) -> dict[str, Value]:
    """The same as columns of CSV, where they were asked for."""
    if "interval" not in comparison.extras:
        return {}
    interval, spread, clear = figure.interval, figure.spread, figure.clear
    return dict(
        [
            *((f"interval_{name}", getattr(interval, name, None)) for name in _INTERVAL_FIELDS),
            ("no_interval", figure.no_interval),
            *((f"spread_{name}", getattr(spread, name, None)) for name in ("low", "high", "mean")),
            ("spread_years", None if spread is None else years(spread.years)),
            *((f"clear_{name}", getattr(clear, name, None)) for name in _CLEAR_FIELDS),
        ]
    )


def range_text(low: float, high: float, indicator: Indicator, lang: Lang) -> str:
    """`10,2–14,5`; `-1,2 til 3,4` where a dash would stand before a minus."""
    texts = {
        "low": format_number(low, indicator.decimals, lang),
        "high": format_number(high, indicator.decimals, lang),
    }
    return say(SMALL, "interval.range.signed" if low < 0 else "interval.range", lang, **texts)
