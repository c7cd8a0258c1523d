"""A change in words: which way, how far, and in what: percentage points, per cent, or the figure's own unit."""

from bvmonitor.domain.change import IN_PER_CENT, SHARES, Change, measure_of, way_of
from bvmonitor.domain.indicator import Indicator
from bvmonitor.domain.language import Lang
from bvmonitor.report.numbers import format_number
from bvmonitor.report.page import Cell
from bvmonitor.report.phrases import figure_phrase
from bvmonitor.texts.catalogue import say
from bvmonitor.texts.marks import explain_mark, printed_mark
from bvmonitor.texts.pages import PAGES
from bvmonitor.texts.trend import TREND


def change_unit(indicator: Indicator, lang: Lang) -> str:
    """What a change is counted in, for the head of a column: shares change in percentage points."""
    if indicator.unit in SHARES:
        return say(TREND, "unit.points", lang)
    if indicator.unit in IN_PER_CENT:
        return say(TREND, "unit.relative", lang)
    return say(PAGES, f"unit.{indicator.unit}", lang)


def size_words(indicator: Indicator, change: Change, lang: Lang) -> str:
    """How far, without a sign: `0,9 prosentpoeng`, `12,5 prosent`."""
    measure = measure_of(indicator, change)
    if measure is None:
        return ""
    size, decimals = measure
    text = format_number(abs(size), decimals, lang)
    if change.relative is not None:
        return say(TREND, "size.relative", lang, size=text)
    if indicator.unit in SHARES:
        return say(TREND, "size.points", lang, size=text)
    return figure_phrase(abs(size), indicator, lang)


def short_change(indicator: Indicator, change: Change | None, lang: Lang) -> Cell:
    """An arrow, a word and a number, under a head that says the unit (`change_unit`)."""
    measure = None if change is None else measure_of(indicator, change)
    if change is None or measure is None:
        return _absent(change, lang)
    size, decimals = measure
    text = format_number(abs(size), decimals, lang)
    if indicator.unit in IN_PER_CENT and change.relative is None:
        text = _own_unit(text, indicator, lang)
    return Cell(_way(indicator, change, text, lang), size, decimals)


def full_change(indicator: Indicator, change: Change | None, lang: Lang, *, since: int | None) -> Cell:
    """An arrow, a word, the size with its unit, for amounts the amount too; the year where it is not `since`."""
    measure = None if change is None else measure_of(indicator, change)
    if change is None or measure is None:
        return _absent(change, lang)
    size, decimals = measure
    number = format_number(abs(size), decimals, lang)
    if change.relative is not None and change.absolute is not None:
        absolute = figure_phrase(change.absolute, indicator, lang, signed=True)
        words = say(TREND, "size.both", lang, size=number, absolute=absolute)
    elif indicator.unit in IN_PER_CENT:
        words = _own_unit(number, indicator, lang)
    else:
        words = size_words(indicator, change, lang)
    text = _way(indicator, change, words, lang)
    if change.since != since:
        text = say(TREND, "other_year", lang, change=text, year=change.since)
    return Cell(text, size, decimals)


def _way(indicator: Indicator, change: Change, size: str, lang: Lang) -> str:
    """Never an arrow alone: a word stands beside it."""
    return say(TREND, f"way.{way_of(indicator, change)}", lang, size=size)


def _own_unit(number: str, indicator: Indicator, lang: Lang) -> str:
    return f"{number} ({say(PAGES, f'unit.{indicator.unit}', lang)})"


def _absent(change: Change | None, lang: Lang) -> Cell:
    """Nothing where there is no earlier year, else the mark."""
    if change is None or change.status is None:
        return Cell("")
    return Cell(printed_mark(change.status), status=change.status, reason=explain_mark(change.status, lang))
