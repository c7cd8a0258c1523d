"""The saving potential of a comparison: its table, what was corrected, and the same for machines."""

from collections.abc import Iterator, Mapping
from typing import Final

from bvmonitor.domain.comparison import Comparison, Figure, Row
from bvmonitor.domain.language import Lang
from bvmonitor.domain.savings import BEST_QUARTILE, Reference, Saving, Savings, SavingsRow
from bvmonitor.report.delimited import Value
from bvmonitor.report.numbers import format_number, format_signed, rounded
from bvmonitor.report.page import Cell, ColumnHead, RowGroup, Table
from bvmonitor.report.words import column_labels, row_label
from bvmonitor.texts.catalogue import say
from bvmonitor.texts.marks import explain_mark, printed_mark
from bvmonitor.texts.money import MONEY_REMARKS, SAVINGS
from bvmonitor.texts.reading import READING

DECIMALS: Final = 1  # of a million kroner
_READ: Final = 3  # rows that are told in words


def savings_tables(comparison: Comparison, lang: Lang) -> tuple[Table, ...]:
    """The table of the saving potential, where it was asked for: a row per unit cost, a column per reference."""
    savings = comparison.savings
    if savings is None:
        return ()
    labels = column_labels(comparison, lang)
    heads = [
        ColumnHead(say(SAVINGS, "stub", lang), "left"),
        ColumnHead(say(SAVINGS, "cost", lang), "right"),
        ColumnHead(say(SAVINGS, "volume", lang), "right"),
        *(ColumnHead(reference_label(each, labels, lang), "right") for each in savings.references),
    ]
    rows = tuple(_cells(comparison, row, lang) for row in savings.rows)
    return (Table(_caption(comparison, savings, lang), tuple(heads), (RowGroup("", rows),)),)


def reference_label(reference: Reference, labels: Mapping[str, str], lang: Lang) -> str:
    """What a reference is called."""
    if reference.kind == BEST_QUARTILE:
        return say(SAVINGS, "best_quartile", lang, group=reference.group)
    return labels[reference.column]


def savings_reading(comparison: Comparison, lang: Lang) -> Iterator[str]:
    """Whose cost is higher and whose lower, by the sign of each saving potential as it is printed."""
    savings = comparison.savings
    labels = column_labels(comparison, lang)
    for row in () if savings is None else savings.rows[:_READ]:
        found: dict[str, list[str]] = {"reading.lower": [], "reading.higher": [], "reading.level": []}
        for saving in row.savings:
            if saving.amount is not None:
                shown = rounded(saving.amount, DECIMALS)
                key = "reading.lower" if shown < 0 else "reading.higher" if shown > 0 else "reading.level"
                found[key].append(_in_sentence(comparison, saving.reference, labels, lang))
        parts = [say(SAVINGS, key, lang, others=tuple(others)) for key, others in found.items() if others]
        if parts:
            said = say(SAVINGS, "reading.and", lang).join(parts)
            fields = {"title": row.indicator.title, "name": comparison.subject.name, "said": said}
            yield say(SAVINGS, "reading", lang, **fields)


def _in_sentence(comparison: Comparison, reference: Reference, labels: Mapping[str, str], lang: Lang) -> str:
    if reference.kind == BEST_QUARTILE:
        return say(SAVINGS, "reading.best_quartile", lang, group=reference.group)
    kind = next(column.kind for column in comparison.columns if column.id == reference.column)
    return say(READING, kind, lang) if kind in ("country", "country_without_oslo") else labels[reference.column]


def correction_lines(comparison: Comparison, labels: Mapping[str, str], lang: Lang) -> Iterator[str]:
    """Every correction with its reason, and what it made of the figure."""
    savings = comparison.savings
    for row in () if savings is None else savings.rows:
        for saving in row.savings:
            reasons = tuple(each.reason for each in row.corrections if each in saving.corrections)
            if saving.raw is None or saving.amount is None or not reasons:
                continue
            yield say(
                MONEY_REMARKS,
                "savings_correction",
                lang,
                amount=format_signed(saving.correction, DECIMALS, lang),
                against=reference_label(saving.reference, labels, lang),
                raw=format_number(saving.raw, DECIMALS, lang),
                corrected=format_number(saving.amount, DECIMALS, lang),
                reason="; ".join(reasons),
                title=row.indicator.title,
            )


def statuses_of(comparison: Comparison) -> Iterator[str]:
    """The marks that stand in the table."""
    for row in () if comparison.savings is None else comparison.savings.rows:
        found = (row.volume_status, *(saving.status for saving in row.savings))
        yield from (status for status in found if status is not None)


def savings_of(comparison: Comparison, lang: Lang) -> dict[str, object] | None:
    """The saving potential for machines; None where it is not asked for."""
    savings = comparison.savings
    if savings is None:
        return None
    labels = column_labels(comparison, lang)
    return {
        "period": savings.period,
        "unit": "NOK million",
        "prices": savings.base,
        "rows": [
            {
                "indicator": row.indicator.id,
                "cost": row.cost,
                "volume": row.volume,
                "volume_sources": row.volume_sources,
                "cells": [_json_cell(row, saving, labels, lang) for saving in row.savings],
            }
            for row in savings.rows
        ],
    }


def saving_fields(comparison: Comparison, figure: Figure, row: Row) -> dict[str, Value]:
    """The saving potential against a figure's column; on the subject's own line that against the best quartile."""
    savings = comparison.savings
    if savings is None:
        return {}
    own = figure.column == comparison.subject.code
    kind = BEST_QUARTILE if own else "column"
    found = next(
        (
            saving
            for each in savings.rows
            if each.indicator.id == row.indicator.id and figure.period == savings.period
            for saving in each.savings
            if saving.reference.kind == kind and (own or saving.reference.column == figure.column)
        ),
        None,
    )
    name = "saving_best_quartile" if own else "saving"
    fields: dict[str, Value] = dict.fromkeys(
        ("saving", "saving_best_quartile", "saving_correction", "saving_status")
    )
    if found is not None:
        fields |= {name: found.amount, "saving_correction": found.correction, "saving_status": found.status}
    return fields


def _caption(comparison: Comparison, savings: Savings, lang: Lang) -> str:
    key = "caption" if comparison.prices is None else "caption.prices"
    return say(SAVINGS, key, lang, name=comparison.subject.name, year=savings.period, base=savings.base)


def _cells(comparison: Comparison, row: SavingsRow, lang: Lang) -> tuple[Cell, ...]:
    decimals = row.indicator.decimals
    return (
        Cell(row_label(row.indicator, lang, comparison.prices)),
        _number(row.cost, decimals, row.status, lang),
        _number(row.volume, 0, row.volume_status, lang),
        *(_number(saving.amount, DECIMALS, saving.status, lang) for saving in row.savings),
    )


def _number(value: float | None, decimals: int, status: str | None, lang: Lang) -> Cell:
    if value is None:
        mark = printed_mark(status) if status else ""
        return Cell(mark, status=status, reason=explain_mark(status, lang) if status else "")
    return Cell(format_number(value, decimals, lang), value, decimals)


def _json_cell(row: SavingsRow, saving: Saving, labels: Mapping[str, str], lang: Lang) -> dict[str, object]:
    reference = saving.reference
    return {
        "reference": BEST_QUARTILE if reference.kind == BEST_QUARTILE else reference.column,
        "label": reference_label(reference, labels, lang),
        "reference_cost": saving.reference_cost,
        "from_figures": saving.raw,
        "correction": saving.correction,
        "reasons": [each.reason for each in row.corrections if each in saving.corrections],
        "value": saving.amount,
        "status": saving.status,
        "text": _number(saving.amount, DECIMALS, saving.status, lang).text,
        "n_reporting": saving.n_reporting,
    }
