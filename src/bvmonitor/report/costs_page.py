"""Unit costs as a page: a table per cost, a row per municipality or group, a column per year."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from bvmonitor.domain.comparison import Comparison, Figure, Row
from bvmonitor.domain.language import Lang
from bvmonitor.domain.unit_costs import CostChange, UnitCosts
from bvmonitor.report.comparison_notes import marks_of, notes_of, notice_of
from bvmonitor.report.computed_notes import computed_of
from bvmonitor.report.numbers import format_number, format_signed, rounded
from bvmonitor.report.page import Cell, ColumnHead, Page, RowGroup, Table
from bvmonitor.report.sections import Lines, sections_of
from bvmonitor.report.sources import citation, source_line
from bvmonitor.report.words import column_labels, figure_cell, row_label, spanner, years
from bvmonitor.texts.catalogue import say
from bvmonitor.texts.marks import explain_mark, printed_mark
from bvmonitor.texts.reading import READING
from bvmonitor.texts.unit_costs import UNIT_COSTS

CHANGE_DECIMALS: Final = 1


def build_costs_page(costs: UnitCosts, lang: Lang) -> Page:
    """The page: what the figures say in words, a table per unit cost, and all that a reader must know."""
    comparison = costs.comparison
    sections: Lines = (
        ("marks", _marks(costs, lang)),
        ("computed", computed_of(comparison, lang)),
        ("notes", (*_own_notes(comparison, lang), *notes_of(comparison, lang))),
        ("sources", tuple(source_line(origin, lang) for origin in comparison.sources)),
        ("citation", (citation(comparison.sources, comparison.snapshot, comparison.program, lang),)),
    )
    name = comparison.subject.name
    return Page(
        kind="costs",
        lang=lang,
        title=say(UNIT_COSTS, "title", lang, name=name, years=years(comparison.periods)),
        notice=notice_of(comparison, lang),
        lead=_lead(comparison, lang),
        reading=tuple(_reading(costs, lang)),
        tables=tuple(_table(comparison, *each, lang) for each in zip(comparison.rows, costs.changes, strict=True)),
        sections=sections_of(sections, lang),
        origins=comparison.sources,
        snapshot=comparison.snapshot,
        program=comparison.program,
    )


def _lead(comparison: Comparison, lang: Lang) -> str:
    prices = comparison.prices
    if prices is None:
        return say(UNIT_COSTS, "lead.nominal", lang)
    return say(UNIT_COSTS, "lead", lang, base=prices.base)


def _marks(costs: UnitCosts, lang: Lang) -> tuple[str, ...]:
    """The marks of the figures, then those that only the changes have."""
    said = marks_of(costs.comparison, lang)
    used = dict.fromkeys(each.status for changes in costs.changes for each in changes if each.status)
    lines = (f"{printed_mark(status)} = {explain_mark(status, lang)}" for status in used)
    return tuple(dict.fromkeys((*said, *lines)))


def _own_notes(comparison: Comparison, lang: Lang) -> Iterator[str]:
    if len(comparison.periods) > 1:
        yield say(UNIT_COSTS, "note.change", lang)


def _table(comparison: Comparison, row: Row, changes: Sequence[CostChange], lang: Lang) -> Table:
    labels = column_labels(comparison, lang)
    figures = {(figure.column, figure.period): figure for figure in row.figures}
    several = len(comparison.periods) > 1
    since = _common(changes)
    key = "change.nowhere" if since is None else "change"
    heads = [
        ColumnHead(say(UNIT_COSTS, "stub", lang), "left"),
        *(ColumnHead(str(period), "right") for period in comparison.periods),
    ]
    if several:
        heads.append(ColumnHead(say(UNIT_COSTS, key, lang, since=since), "right"))
    rows = tuple(
        (
            Cell(labels[column.id]),
            *(figure_cell(figures[column.id, period], row.indicator, lang) for period in comparison.periods),
            *((_change(change, since, lang),) if several else ()),
        )
        for column, change in zip(comparison.columns, changes, strict=True)
    )
    return Table(row_label(row.indicator, lang, comparison.prices), tuple(heads), (RowGroup("", rows),))


def _common(changes: Sequence[CostChange]) -> int | None:
    """The year that the head names: the municipality's, else that of most; the others name theirs."""
    if changes[0].since is not None:
        return changes[0].since
    found = Counter(each.since for each in changes if each.since is not None)
    return max(found, key=lambda year: (found[year], -year), default=None)


def _change(change: CostChange, since: int | None, lang: Lang) -> Cell:
    if change.relative is None:
        mark = "" if change.status is None else printed_mark(change.status)
        reason = "" if change.status is None else explain_mark(change.status, lang)
        return Cell(mark, status=change.status, reason=reason)
    text = format_signed(change.relative, CHANGE_DECIMALS, lang)
    if change.since != since:
        text = say(UNIT_COSTS, "change.other_year", lang, change=text, since=change.since)
    return Cell(text, change.relative, CHANGE_DECIMALS)


def _reading(costs: UnitCosts, lang: Lang) -> Iterator[str]:
    """For each unit cost, how it lies to the others' in the last year, and what became of it."""
    comparison = costs.comparison
    labels = _labels(comparison, lang)
    for row, changes in zip(comparison.rows, costs.changes, strict=True):
        last = {figure.column: figure for figure in row.figures if figure.period == comparison.periods[-1]}
        own = last[comparison.columns[0].id]
        if own.value is None:
            continue
        sentences = [
            _level(comparison, row, own, last, labels, lang),
            *_changed(comparison, changes, labels, lang),
        ]
        yield " ".join(sentences)


def _labels(comparison: Comparison, lang: Lang) -> dict[str, str]:
    """What each column is called in the last year, inside a sentence."""
    plain = column_labels(comparison, lang)
    last = len(comparison.periods) - 1
    return {
        column.id: say(READING, column.kind, lang)
        if column.kind in ("country", "country_without_oslo")
        else spanner(column, last, plain[column.id], lang)
        for column in comparison.columns
    }


def _level(
    comparison: Comparison,
    row: Row,
    own: Figure,
    last: Mapping[str, Figure],
    labels: Mapping[str, str],
    lang: Lang,
) -> str:
    decimals = row.indicator.decimals
    fields = {
        "title": row.indicator.title,
        "name": comparison.subject.name,
        "year": comparison.periods[-1],
        "cost": format_number(own.value or 0.0, decimals, lang),
    }
    against = tuple(
        _against(own.value or 0.0, theirs, labels[column.id], decimals, lang)
        for column in comparison.columns[1:]
        if (theirs := last[column.id].value) is not None and theirs > 0
    )
    if not against:
        return say(UNIT_COSTS, "reading.alone", lang, **fields)
    return say(UNIT_COSTS, "reading", lang, against=against, **fields)


def _against(own: float, theirs: float, column: str, decimals: int, lang: Lang) -> str:
    share = 100 * (own - theirs) / theirs
    key = _direction(share, "over", "under", "level")
    percent = format_number(abs(share), CHANGE_DECIMALS, lang)
    return say(UNIT_COSTS, key, lang, percent=percent, column=column, cost=format_number(theirs, decimals, lang))


def _changed(
    comparison: Comparison, changes: Sequence[CostChange], labels: Mapping[str, str], lang: Lang
) -> Iterator[str]:
    own, *others = changes
    if own.relative is None:
        return
    key = _direction(own.relative, "changed.up", "changed.down", "changed.not")
    prices = say(UNIT_COSTS, "prices.current" if comparison.prices is None else "prices.fixed", lang)
    percent = format_number(abs(own.relative), CHANGE_DECIMALS, lang)
    yield say(UNIT_COSTS, key, lang, name=comparison.subject.name, percent=percent, since=own.since, prices=prices)
    beside = tuple(
        say(
            UNIT_COSTS,
            "changed.other",
            lang,
            column=labels[column.id],
            change=format_signed(change.relative, CHANGE_DECIMALS, lang),
        )
        for column, change in zip(comparison.columns[1:], others, strict=True)
        if change.relative is not None and change.since == own.since
    )
    if beside:
        yield say(UNIT_COSTS, "changed.others", lang, others=beside)


def _direction(share: float, above: str, below: str, level: str) -> str:
    """Which of three a share is, as it is printed."""
    shown = rounded(share, CHANGE_DECIMALS)
    return above if shown > 0 else below if shown < 0 else level
