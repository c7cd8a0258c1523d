"""Every step from a municipality's figures to its total, so that a reader can go the way himself."""

from bvmonitor.domain.composite import TOTAL, Barometer, CompositePart, Score
from bvmonitor.domain.language import Lang
from bvmonitor.report.barometer_words import STEP_DECIMALS, mark_cell
from bvmonitor.report.numbers import format_number
from bvmonitor.report.page import Align, Cell, ColumnHead, RowGroup, Table
from bvmonitor.report.words import figure_cell, row_label
from bvmonitor.texts.catalogue import say
from bvmonitor.texts.composite import COMPOSITE

_HEADS: tuple[tuple[str, Align], ...] = (
    ("indicator", "left"),
    ("figure", "right"),
    ("better", "left"),
    ("worst", "right"),
    ("mean", "right"),
    ("best", "right"),
    ("n", "right"),
    ("score", "right"),
    ("weight", "right"),
    ("share", "right"),
    ("contribution", "right"),
)
_PERCENT = 100
_MORE = 2  # decimals of ends and mean beyond those of the figure, so that the score can be worked out from them


def steps_table(barometer: Barometer, period: int, lang: Lang) -> Table:
    """A row per indicator: figure, ends, mean, score, weight, contribution; and the sum, which is the total."""
    column = barometer.columns[0].id
    whole = sum(part.weight for part in barometer.composite.parts)
    rows = [_row(barometer, part, column, period, part.weight / whole, lang) for part in barometer.composite.parts]
    total = barometer.totals.get((TOTAL, column, period))
    scored = total is not None and total.n_used > 0
    added = [
        score.contribution
        for part in barometer.composite.parts
        if (score := barometer.scores.get((part.indicator_id, column, period))) and score.contribution is not None
    ]
    empty = Cell("")
    summed = (
        Cell(say(COMPOSITE, "sum", lang)),
        *[empty] * 7,
        _number(_PERCENT, 1, lang),
        _number(_PERCENT, 1, lang) if scored else empty,
        _number(sum(added), STEP_DECIMALS, lang) if scored else empty,
    )
    heads = tuple(ColumnHead(say(COMPOSITE, key, lang), align) for key, align in _HEADS)
    groups = (RowGroup("", tuple(rows)), RowGroup("", (summed,)))
    return Table(say(COMPOSITE, "steps", lang, year=period), heads, groups)


def _row(
    barometer: Barometer, part: CompositePart, column: str, period: int, weight: float, lang: Lang
) -> tuple[Cell, ...]:
    indicator = barometer.indicators[part.indicator_id]
    figure = barometer.figures[part.indicator_id, column, period]
    score = barometer.scores.get((part.indicator_id, column, period))
    decimals = indicator.decimals + _MORE
    low, high = (None, None) if score is None else (score.low, score.high)
    worst, best = (low, high) if part.direction == "higher_is_better" else (high, low)
    return (
        Cell(row_label(indicator, lang)),
        figure_cell(figure, indicator, lang),
        Cell(say(COMPOSITE, f"better.{part.direction}", lang)),
        _number(worst, decimals, lang),
        _number(None if score is None else score.mean, decimals, lang),
        _number(best, decimals, lang),
        _number(None if score is None else score.n, 0, lang),
        _score(score, lang),
        _number(_PERCENT * weight, 1, lang),
        _number(None if score is None or score.share is None else _PERCENT * score.share, 1, lang),
        _number(None if score is None else score.contribution, STEP_DECIMALS, lang),
    )


def _score(score: Score | None, lang: Lang) -> Cell:
    if score is None or (score.score is None and score.reason is None):
        return Cell("")
    if score.score is None:
        return mark_cell(str(score.reason), lang)
    return _number(score.score, STEP_DECIMALS, lang)


def _number(value: float | None, decimals: int, lang: Lang) -> Cell:
    return Cell("") if value is None else Cell(format_number(value, decimals, lang), value, decimals)
