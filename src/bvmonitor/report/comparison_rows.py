"""The cells of a comparison for machines: JSON (`bvmonitor/compare/1`) and CSV, the same cells in both."""

from dataclasses import asdict
from typing import Final

from bvmonitor.domain.comparison import Comparison, Figure, Row
from bvmonitor.domain.form import Dialect
from bvmonitor.domain.language import Lang
from bvmonitor.domain.position import POSITION_FIELDS
from bvmonitor.domain.region import COUNTRY, GROUP_PREFIX
from bvmonitor.report.comparison_notes import notes_of, notice_of
from bvmonitor.report.delimited import Value, render_csv
from bvmonitor.report.documents import json_text, snapshot_fields, source_fields
from bvmonitor.report.extras import change_text, position_in
from bvmonitor.report.intervals import interval_fields, interval_json
from bvmonitor.report.prices import price_base, prices_of
from bvmonitor.report.reading import reading_of
from bvmonitor.report.savings import saving_fields, savings_of, savings_reading
from bvmonitor.report.words import column_labels, figure_text

SCHEMA: Final = "bvmonitor/compare/1"

_CHANGE_FIELDS: Final = ("since", "absolute", "relative", "status", "basis")


def comparison_json(comparison: Comparison, lang: Lang) -> str:
    """The whole comparison as one JSON document."""
    labels = column_labels(comparison, lang)
    subject = comparison.subject
    notice = notice_of(comparison, lang)
    document = {
        "schema": SCHEMA,
        "subject": {"code": subject.code, "name": subject.name, "kind": subject.kind},
        "periods": comparison.periods,
        "lang": lang,
        "average": comparison.average,
        "exclude_self": comparison.exclude_self,
        "extras": comparison.extras,
        "index_column": comparison.index_column,
        "pooled": comparison.pooled,
        "prices": prices_of(comparison),
        "savings": savings_of(comparison, lang),
        "columns": [{"id": c.id, "kind": c.kind, "label": labels[c.id]} for c in comparison.columns],
        "rows": [
            {**_row_fields(row, lang), "cells": [_json_cell(figure, row, lang) for figure in row.figures]}
            for row in comparison.rows
        ],
        "reading": (*reading_of(comparison, lang), *savings_reading(comparison, lang)),
        "notes": [*([notice] if notice else []), *notes_of(comparison, lang)],
        "sources": [source_fields(origin) for origin in comparison.sources],
        "snapshot": snapshot_fields(comparison.snapshot),
        "generated_by": comparison.program,
    }
    return json_text(document)


def comparison_csv(comparison: Comparison, lang: Lang, dialect: Dialect) -> str:
    """One line per cell, with what belongs to its row, its column and its snapshot repeated."""
    labels = column_labels(comparison, lang)
    kinds = {column.id: column.kind for column in comparison.columns}
    lines: list[dict[str, Value]] = [
        {
            "subject": comparison.subject.code,
            **_row_fields(row, lang),
            "column_label": labels[figure.column],
            "column_kind": kinds[figure.column],
            **_cell_fields(figure, row, lang),
            **_extra_fields(comparison, figure, row, lang),
            "sources": " ".join(figure.sources),
            "snapshot": comparison.snapshot.id,
            "sample": comparison.snapshot.sample,
        }
        for row in comparison.rows
        for figure in row.figures
    ]
    return render_csv(tuple(lines[0]), (tuple(line.values()) for line in lines), dialect)


def _row_fields(row: Row, lang: Lang) -> dict[str, Value]:
    indicator = row.indicator
    return {
        "indicator": indicator.id,
        "version": indicator.version,
        "title": indicator.title.in_(lang),
        "category": indicator.category,
        "unit": indicator.unit,
        "decimals": indicator.decimals,
        "direction": indicator.direction,
    }


def _cell_fields(figure: Figure, row: Row, lang: Lang) -> dict[str, Value]:
    return {
        "column": figure.column,
        "period": figure.period,
        "value": figure.value,
        "status": figure.status,
        "text": figure_text(figure, row.indicator, lang),
        "numerator": figure.numerator,
        "denominator": figure.denominator,
        "group": figure.group,
        "scheme": figure.scheme,
        "n_members": figure.n_members,
        "n_reporting": figure.n_reporting,
        "coverage": figure.coverage,
        "origin": figure.origin,
        "provisional": figure.provisional,
    }


def _json_cell(figure: Figure, row: Row, lang: Lang) -> dict[str, object]:
    return {
        **_cell_fields(figure, row, lang),
        **interval_json(figure),
        "rank": [asdict(position) for position in figure.positions] or None,
        "change": None
        if figure.change is None
        else {**asdict(figure.change), "text": change_text(figure, row.indicator, lang)},
        "index": figure.index,
        "nominal": figure.nominal,
        "sources": list(figure.sources),
        **({} if figure.own is None else {"own": asdict(figure.own)}),
    }


def _extra_fields(comparison: Comparison, figure: Figure, row: Row, lang: Lang) -> dict[str, Value]:
    """What stands beside the figure, as far as it was asked for."""
    fields: dict[str, Value] = {}
    if {"rank", "quartile"} & set(comparison.extras):
        for name, pool in (("country", COUNTRY), ("group", GROUP_PREFIX)):
            position = position_in(figure, pool)
            fields |= {
                f"{name}_{field}": None if position is None else getattr(position, field)
                for field in POSITION_FIELDS
            }
    if "change" in comparison.extras:
        change = figure.change
        fields |= {
            f"change_{field}": None if change is None else getattr(change, field) for field in _CHANGE_FIELDS
        }
        fields["change_text"] = change_text(figure, row.indicator, lang)
    if "index" in comparison.extras:
        fields["index"] = figure.index
    if any(each.own is not None for every in comparison.rows for each in every.figures):
        own = figure.own
        fields |= {"own": None if own is None else own.value}
        fields |= {"own_difference": None if own is None else own.difference}
    fields |= interval_fields(comparison, figure)
    fields |= saving_fields(comparison, figure, row)
    if comparison.prices is not None:
        fields |= {"nominal": figure.nominal, "prices": price_base(comparison, row)}
    return fields
