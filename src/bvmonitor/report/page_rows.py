"""Any page for machines: JSON (`bvmonitor/page/1`) and CSV, the same cells in both."""

from dataclasses import asdict
from typing import Final

from bvmonitor.domain.form import Dialect
from bvmonitor.report.chart import Chart
from bvmonitor.report.delimited import Value, render_csv
from bvmonitor.report.documents import json_text, snapshot_fields, source_fields
from bvmonitor.report.page import Cell, ColumnHead, Page, Part, Table

SCHEMA: Final = "bvmonitor/page/1"
_KEYS: Final = (
    "page",
    "table",
    "group",
    "row",
    "spanner",
    "column",
    "text",
    "value",
    "status",
    "reason",
    "sources",
    "snapshot",
    "sample",
    "part",
)


def page_json(page: Page) -> str:
    """The whole page as one JSON document; `value` is unrounded, `text` is what the page prints."""
    document = {
        "schema": SCHEMA,
        "page": page.kind,
        "lang": page.lang,
        "title": page.title,
        "notice": page.notice or None,
        "lead": page.lead or None,
        "reading": page.reading,
        "charts": [_chart(chart) for chart in page.charts],
        "tables": [_table(table) for table in page.tables],
        "parts": [_part(part) for part in page.parts],
        "sections": [asdict(section) for section in page.sections],
        "sources": [source_fields(origin) for origin in page.origins],
        "snapshot": None if page.snapshot is None else snapshot_fields(page.snapshot),
        "generated_by": page.program or None,
    }
    return json_text(document)


def page_csv(page: Page, dialect: Dialect) -> str:
    """One line per cell beside a row's name, with the titles of where it stands; `part` is the id of a part."""
    lines = [line for table in page.tables for line in _lines(page, table, page.title, None)]
    for part in page.parts:
        lines += [line for table in part.tables for line in _lines(page, table, part.title, part.id)]
    return render_csv(_KEYS, lines, dialect)


def _lines(page: Page, table: Table, otherwise: str, part: str | None) -> list[tuple[Value, ...]]:
    """A table's cells; `otherwise` is what it is called where it has no caption."""
    snapshot = page.snapshot
    return [
        (
            page.kind,
            table.caption or otherwise,
            group.title,
            stub.text,
            head.spanner,
            head.text,
            cell.text,
            cell.value,
            cell.status,
            cell.reason,
            " ".join(cell.sources),
            None if snapshot is None else snapshot.id,
            None if snapshot is None else snapshot.sample,
            part,
        )
        for group, (stub, *cells) in table.rows
        for head, cell in zip(table.columns[1:], cells, strict=True)
    ]


def _part(part: Part) -> dict[str, object]:
    return {
        "id": part.id,
        "title": part.title,
        "paragraphs": [asdict(paragraph) for paragraph in part.paragraphs],
        "charts": [_chart(chart) for chart in part.charts],
        "tables": [_table(table) for table in part.tables],
    }


def _table(table: Table) -> dict[str, object]:
    return {
        "caption": table.caption or None,
        "columns": [_head(column) for column in table.columns],
        "rows": [
            {"group": group.title or None, "row": stub.text, "cells": [_cell(cell) for cell in cells]}
            for group, (stub, *cells) in table.rows
        ],
    }


def _chart(chart: Chart) -> dict[str, object]:
    """What a chart says; its figures are those of the tables."""
    return {"name": chart.name, "kind": chart.kind, "title": chart.title, "alt": chart.alt}


def _head(column: ColumnHead) -> dict[str, object]:
    return {"text": column.text, "spanner": column.spanner or None, "align": column.align}


def _cell(cell: Cell) -> dict[str, object]:
    return {
        "text": cell.text,
        "value": cell.value,
        "status": cell.status,
        "reason": cell.reason or None,
        "sources": cell.sources,
    }
