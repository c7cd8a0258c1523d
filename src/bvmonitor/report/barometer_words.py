"""How the parts of a barometer read: scores, totals, columns, categories."""

from dataclasses import replace
from typing import Final

from bvmonitor.domain.comparison import Column
from bvmonitor.domain.composite import NOT_ENOUGH, Barometer, Score, Total
from bvmonitor.domain.language import Lang
from bvmonitor.domain.status import NOT_COMPARABLE, NOT_COVERED
from bvmonitor.report.numbers import format_number
from bvmonitor.report.page import Cell
from bvmonitor.report.words import column_label
from bvmonitor.texts.catalogue import say
from bvmonitor.texts.marks import explain_mark, printed_mark
from bvmonitor.texts.pages import PAGES

SCORE_DECIMALS: Final = 1
STEP_DECIMALS: Final = 3


def score_text(score: float, lang: Lang) -> str:
    """A score as it stands in a sentence."""
    return format_number(score, SCORE_DECIMALS, lang)


def score_cell(score: Score | None, lang: Lang, absent: str = NOT_COVERED) -> Cell:
    """A score's place in a table: the score, or the mark that says why there is none; `absent` without a step."""
    if score is None:
        return mark_cell(absent, lang)
    if score.score is None:
        return mark_cell(score.reason or NOT_COVERED, lang)
    return Cell(score_text(score.score, lang), score.score, SCORE_DECIMALS)


def total_cell(total: Total | None, lang: Lang, absent: str = NOT_COVERED) -> Cell:
    """A total's place in a table; `absent` is the mark where nothing is known of the column."""
    if total is None:
        return mark_cell(absent, lang)
    if total.score is None:
        return mark_cell(NOT_ENOUGH, lang)
    return Cell(score_text(total.score, lang), total.score, SCORE_DECIMALS)


def mark_cell(status: str, lang: Lang) -> Cell:
    """A mark with its meaning."""
    return Cell(printed_mark(status), status=status, reason=explain_mark(status, lang))


def label_of(barometer: Barometer, column: Column, period: int | None, lang: Lang) -> str:
    """What a column is called: a group by its number in the year, where one year is meant."""
    if column.kind == "kostra_group" and period is not None:
        group = column.groups[_position(barometer, column, period)]
        return column_label(replace(column, groups=(group,)), lang)
    return column_label(column, lang)


def absent_mark(barometer: Barometer, period: int) -> str:
    """The mark where the municipality has no step in a year."""
    return NOT_COMPARABLE if period in barometer.elsewhere else NOT_COVERED


def category_name(category: str, lang: Lang) -> str:
    """A category's title."""
    return say(PAGES, f"category.{category}", lang)


def _position(barometer: Barometer, column: Column, period: int) -> int:
    return barometer.periods.index(period) if len(column.groups) == len(barometer.periods) else -1
