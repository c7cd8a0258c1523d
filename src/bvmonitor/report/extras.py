"""The columns beside a figure: its interval, its place, its quarter, its change, and its index."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from bvmonitor.domain.change import SHARES
from bvmonitor.domain.comparison import Column, Comparison, Figure
from bvmonitor.domain.indicator import Indicator
from bvmonitor.domain.language import Lang
from bvmonitor.domain.position import Position
from bvmonitor.domain.region import COUNTRY, GROUP_PREFIX
from bvmonitor.report.intervals import clear_head, clear_text, interval_cell, place_text
from bvmonitor.report.numbers import format_number, format_signed
from bvmonitor.report.page import Cell
from bvmonitor.report.words import column_labels
from bvmonitor.texts.catalogue import say
from bvmonitor.texts.extras import EXTRAS
from bvmonitor.texts.marks import explain_mark, printed_mark
from bvmonitor.texts.small_numbers import SMALL

INDEX_DECIMALS: Final = 1
RELATIVE_DECIMALS: Final = 1


@dataclass(frozen=True, slots=True)
class ExtraColumn:
    """A column beside a figure: its head, and what it prints for a row."""

    head: str
    cell: Callable[[Figure, Indicator], Cell]


def extra_columns(comparison: Comparison, column: Column, period: int, lang: Lang) -> tuple[ExtraColumn, ...]:
    """What stands beside the figures of a column in a year, in order."""
    figures = [
        figure
        for row in comparison.rows
        for figure in row.figures
        if (figure.column, figure.period) == (column.id, period)
    ]
    found: list[ExtraColumn] = []
    if "interval" in comparison.extras:
        found.extend(_intervals(comparison, column, lang))
    if "rank" in comparison.extras:
        found.extend(_places(figures, lang))
    if "quartile" in comparison.extras:
        found.extend(_quarters(figures, lang))
    if "change" in comparison.extras:
        found.append(_changes(figures, lang))
    if comparison.index_column is not None and column.id != comparison.index_column:
        base = column_labels(comparison, lang)[comparison.index_column]
        found.append(ExtraColumn(say(EXTRAS, "index", lang, base=base), lambda f, _: _index(f, lang)))
    return tuple(found)


def position_in(figure: Figure, pool: str) -> Position | None:
    """Where a figure stands in the pools of a kind: `EAK` all municipalities, `EKG` its KOSTRA group."""
    return next((each for each in figure.positions if each.pool.startswith(pool)), None)


def change_text(figure: Figure, indicator: Indicator, lang: Lang, *, since: int | None = None) -> str:
    """What the page prints for a change; with its year where that is another than the head's `since`."""
    change = figure.change
    if change is None:
        return ""
    if change.absolute is None:
        return printed_mark(change.status or "")
    text = format_signed(change.absolute, indicator.decimals, lang)
    if indicator.unit in SHARES:
        text = say(EXTRAS, "change.points", lang, change=text)
    elif change.relative is not None:
        relative = format_signed(change.relative, RELATIVE_DECIMALS, lang)
        text = say(EXTRAS, "change.relative", lang, change=text, relative=relative)
    if since in (None, change.since):
        return text
    return say(EXTRAS, "change.other_year", lang, change=text, year=change.since)


def index_text(figure: Figure, lang: Lang) -> str:
    """What the page prints for an index."""
    return "" if figure.index is None else format_number(figure.index, INDEX_DECIMALS, lang)


def _index(figure: Figure, lang: Lang) -> Cell:
    return Cell(index_text(figure, lang), figure.index, INDEX_DECIMALS)


def _intervals(comparison: Comparison, column: Column, lang: Lang) -> Iterator[ExtraColumn]:
    # Why a column has none stands in the notes: it need not stand empty beside the figures too.
    if any(f.interval or f.spread for row in comparison.rows for f in row.figures if f.column == column.id):
        yield ExtraColumn(say(SMALL, "interval", lang), lambda f, indicator: interval_cell(f, indicator, lang))
    head = clear_head(comparison, column, lang)
    if head is not None:
        yield ExtraColumn(head, lambda f, _: Cell(clear_text(f, lang)))


def _places(figures: list[Figure], lang: Lang) -> Iterator[ExtraColumn]:
    for pool, key, group in _pools(figures):

        def place(figure: Figure, _: Indicator, pool: str = pool) -> Cell:
            position = position_in(figure, pool)
            if position is None or position.rank is None:
                return Cell("")
            return Cell(place_text(position, lang))

        yield ExtraColumn(say(EXTRAS, f"rank.{key}", lang, group=group), place)


def _quarters(figures: list[Figure], lang: Lang) -> Iterator[ExtraColumn]:
    """The quarter among all and in the group; the distance to the best one in the group, where there is one."""
    pools = list(_pools(figures))
    for pool, key, group in pools:

        def quarter(figure: Figure, _: Indicator, pool: str = pool) -> Cell:
            position = position_in(figure, pool)
            if position is None or position.quarter is None:
                return Cell("")
            return Cell(str(position.quarter), position.quarter)

        yield ExtraColumn(say(EXTRAS, f"quarter.{key}", lang, group=group), quarter)
    for pool, key, group in pools[-1:]:

        def distance(figure: Figure, indicator: Indicator, pool: str = pool) -> Cell:
            position = position_in(figure, pool)
            if position is None or position.distance is None:
                return Cell("")
            text = format_signed(position.distance, indicator.decimals, lang)
            return Cell(text, position.distance, indicator.decimals)

        yield ExtraColumn(say(EXTRAS, f"distance.{key}", lang, group=group), distance)


def _pools(figures: list[Figure]) -> Iterator[tuple[str, str, str]]:
    """The pools that the figures have a place in: pool, its key in the texts, the group's number."""
    pools = {position.pool for figure in figures for position in figure.positions}
    if COUNTRY in pools:
        yield COUNTRY, "country", ""
    for pool in sorted(each for each in pools if each.startswith(GROUP_PREFIX)):
        yield pool, "group", str(int(pool.removeprefix(GROUP_PREFIX).partition("@")[0]))


def _changes(figures: list[Figure], lang: Lang) -> ExtraColumn:
    """The head names the year that most of the changes are counted from; the others name theirs."""
    years = Counter(figure.change.since for figure in figures if figure.change is not None)
    since = max(years, key=lambda year: (years[year], year), default=None)
    head = say(EXTRAS, "change.nowhere" if since is None else "change", lang, year=since)
    return ExtraColumn(head, lambda figure, indicator: _change(figure, indicator, lang, since))


def _change(figure: Figure, indicator: Indicator, lang: Lang, since: int | None) -> Cell:
    text = change_text(figure, indicator, lang, since=since)
    status = None if figure.change is None else figure.change.status
    return Cell(text, status=status, reason=explain_mark(status, lang) if status else "")
