"""Own figures in cells: the figure or its mark, the period where it is not the page's, and what it changed by."""

from dataclasses import replace
from datetime import date

from bvmonitor.domain.change import Change, way_of
from bvmonitor.domain.indicator import Indicator
from bvmonitor.domain.language import Lang
from bvmonitor.domain.status_report import OwnValue
from bvmonitor.report.change_words import size_words
from bvmonitor.report.numbers import format_number
from bvmonitor.report.page import Cell
from bvmonitor.report.periods import period_words
from bvmonitor.texts.catalogue import say
from bvmonitor.texts.marks import explain_mark, printed_mark
from bvmonitor.texts.own_pages import OWN_PAGES
from bvmonitor.texts.trend import TREND


def value_cell(value: OwnValue, indicator: Indicator, lang: Lang, *, day: date | None = None) -> Cell:
    """A figure, with its period where that is another than the day that the head of the column names.

    Args:
        value: The figure.
        indicator: What it is of.
        lang: The reader's language.
        day: The day of the column; None where every cell names its period.
    """
    if value.value is None:
        mark = value.status or ""
        text, reason = printed_mark(mark), explain_mark(mark, lang)
    else:
        mark, text, reason = "", format_number(value.value, indicator.decimals, lang), ""
    if value.period and not _is_of(value, indicator, day):
        text = say(OWN_PAGES, "of_period", lang, figure=text, period=period_words(value.period, lang))
    return Cell(text, value.value, indicator.decimals, mark or None, reason, value.origins)


def plain_cell(value: OwnValue, indicator: Indicator, lang: Lang) -> Cell:
    """A figure whose period the head of the column names, its mark, or nothing where there can be none."""
    if value.value is None:
        return replace(mark_cell(value.status, lang), sources=value.origins)
    text = format_number(value.value, indicator.decimals, lang)
    return Cell(text, value.value, indicator.decimals, sources=value.origins)


def change_cell(indicator: Indicator, change: float | None, status: str | None, lang: Lang) -> Cell:
    """An arrow, a word, and how far in the figure's own unit; the mark where no change is told."""
    if change is None:
        return mark_cell(status, lang)
    made = _change(change)
    text = say(TREND, f"way.{way_of(indicator, made)}", lang, size=size_words(indicator, made, lang))
    return Cell(text, change, indicator.decimals)


def mark_cell(status: str | None, lang: Lang) -> Cell:
    """A place without a figure: its mark, or nothing where there can be none."""
    return (
        Cell("")
        if status is None
        else Cell(printed_mark(status), status=status, reason=explain_mark(status, lang))
    )


def size_of(indicator: Indicator, difference: float, lang: Lang) -> str:
    """How far apart two figures are, without a sign: `2 prosentpoeng`, `4`."""
    return size_words(indicator, _change(difference), lang)


def is_same(indicator: Indicator, difference: float) -> bool:
    """Whether a difference prints as nothing."""
    return way_of(indicator, _change(difference)) == "same"


def _change(absolute: float) -> Change:
    return Change(0, absolute, None, None, "shown")  # the year is not told from here


def _is_of(value: OwnValue, indicator: Indicator, day: date | None) -> bool:
    """Whether the head of the column says what the figure is of: that of its day, or of what is there at it."""
    return (
        day is not None and value.last_day == day and (indicator.counted == "at_date" or value.period == str(day))
    )
