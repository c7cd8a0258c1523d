"""How one figure was made: as a page, as JSON (`bvmonitor/explain/1`) and as CSV, one line per cell."""

from collections.abc import Iterator, Sequence
from pathlib import PurePath
from typing import Final

import orjson

from bvmonitor.domain.explanation import CellFigure, Explanation, MemberParts, Part, Term
from bvmonitor.domain.form import Dialect
from bvmonitor.domain.language import Lang
from bvmonitor.domain.origin import Origin
from bvmonitor.domain.status import NOT_COVERED
from bvmonitor.report.comparison_notes import remark_text
from bvmonitor.report.delimited import Value, render_csv
from bvmonitor.report.explanation_steps import exact, steps_of
from bvmonitor.report.page import ColumnHead, Page, RowGroup, Section, Table
from bvmonitor.report.sources import citation, source_line
from bvmonitor.report.words import column_label, figure_text, row_label
from bvmonitor.texts.catalogue import say
from bvmonitor.texts.explain import EXPLAIN
from bvmonitor.texts.marks import explain_mark, printed_mark
from bvmonitor.texts.pages import PAGES

SCHEMA: Final = "bvmonitor/explain/1"


def build_explanation_page(explanation: Explanation, lang: Lang) -> Page:
    """The cells as a table; below it the steps, the members, the definition and the sources."""
    indicator = explanation.indicator
    cited = citation(explanation.sources, explanation.snapshot, explanation.program, lang)
    sections = (
        (PAGES, "section.marks", _marks(explanation, lang)),
        (EXPLAIN, "section.steps", steps_of(explanation, lang)),
        (EXPLAIN, "section.members", tuple(_member(member, lang) for member in explanation.members)),
        (EXPLAIN, "section.definition", tuple(_definition(explanation, lang))),
        (PAGES, "section.sources", tuple(line for o in explanation.sources for line in _source(o, lang))),
        (PAGES, "section.citation", (cited,)),
    )
    fields = {"column": column_label(explanation.column, lang), "period": explanation.period}
    text = figure_text(explanation.figure, indicator, lang)
    origin = say(EXPLAIN, f"origin.{explanation.figure.origin or 'none'}", lang)
    return Page(
        title=say(EXPLAIN, "title", lang, title=row_label(indicator, lang), **fields),
        notice="" if explanation.notice is None else remark_text(explanation.notice, {}, lang),
        lead=say(EXPLAIN, "printed", lang, text=text, origin=origin),
        table=_table(explanation, lang),
        sections=tuple(Section(say(texts, key, lang), lines) for texts, key, lines in sections if lines),
    )


def explanation_json(explanation: Explanation, lang: Lang) -> str:
    """Everything as one JSON document."""
    indicator, figure = explanation.indicator, explanation.figure
    document = {
        "schema": SCHEMA,
        "lang": lang,
        "indicator": {
            "id": indicator.id,
            "version": indicator.version,
            "title": indicator.title.in_(lang),
            "unit": indicator.unit,
            "decimals": indicator.decimals,
            "factor": indicator.factor,
            "verified": indicator.verified,
        },
        "column": {"id": explanation.column.id, "label": column_label(explanation.column, lang)},
        "period": explanation.period,
        "value": figure.value,
        "status": figure.status,
        "text": figure_text(figure, indicator, lang),
        "origin": figure.origin,
        **{
            name: {"value": value, "status": status}
            for name, (value, status) in (
                ("published", explanation.published),
                ("computed", explanation.computed),
                ("local", explanation.local),
            )
        },
        "parts": [_json_part(part) for part in explanation.parts],
        "members": [
            {name: getattr(member, name) for name in ("code", "name", "numerator", "denominator", "status")}
            for member in explanation.members
        ],
        "steps": steps_of(explanation, lang),
        "sources": [
            {
                name: getattr(origin, name)
                for name in ("id", "producer", "table", "title", "url", "query", "updated", "retrieved", "sha256")
            }
            for origin in explanation.sources
        ],
        "snapshot": {"id": explanation.snapshot.id, "sample": explanation.snapshot.sample},
        "generated_by": explanation.program,
    }
    return orjson.dumps(document, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE).decode()


def explanation_csv(explanation: Explanation, dialect: Dialect) -> str:
    """One line per cell of the region or set itself."""
    keys = ("part", "table", "measure", "cell", "sign", "factor", "value", "status", "source")
    return render_csv(keys, _csv_rows(explanation), dialect)


def _csv_rows(explanation: Explanation) -> Iterator[tuple[Value, ...]]:
    for part in explanation.parts:
        for term in part.terms:
            cell = term.cell
            for figure in term.figures:
                codes = " ".join(f"{code.code}" for _, code in figure.codes)
                yield (
                    part.name,
                    cell.table,
                    cell.measure or cell.measure_label,
                    codes,
                    cell.sign,
                    cell.factor,
                    figure.value,
                    figure.status,
                    term.source,
                )


def _table(explanation: Explanation, lang: Lang) -> Table:
    heads = (
        ColumnHead(say(EXPLAIN, "head.cell", lang), "left"),
        ColumnHead(say(EXPLAIN, "head.table", lang), "left"),
        ColumnHead(say(EXPLAIN, "head.value", lang), "right"),
        ColumnHead(say(EXPLAIN, "head.unit", lang), "left"),
    )
    groups = tuple(
        RowGroup(say(EXPLAIN, f"part.{part.name}", lang), tuple(_rows(part.terms, lang)))
        for part in explanation.parts
    )
    return Table(heads, groups)


def _rows(terms: Sequence[Term], lang: Lang) -> Iterator[tuple[str, ...]]:
    for term in terms:
        if not term.figures:
            absent = "no_table" if term.table_title is None else "no_cell"
            yield say(EXPLAIN, absent, lang), term.cell.table, printed_mark(NOT_COVERED), ""
        for figure in term.figures:
            yield _cell_label(figure), term.cell.table, _value(figure, lang), _unit(figure)


def _cell_label(figure: CellFigure) -> str:
    return ", ".join(code.label for _, code in figure.codes)


def _unit(figure: CellFigure) -> str:
    return next((code.unit for _, code in figure.codes if code.unit), "")


def _value(figure: CellFigure, lang: Lang) -> str:
    """The value, and the source's remark beside it when there is one; or the mark."""
    if figure.value is None:
        return printed_mark(figure.status or "")
    number = exact(figure.value, lang)
    return number if figure.status is None else f"{number} {printed_mark(figure.status)}"


def _marks(explanation: Explanation, lang: Lang) -> tuple[str, ...]:
    statuses = [f.status for part in explanation.parts for term in part.terms for f in term.figures]
    statuses += [member.status for member in explanation.members]
    statuses.append(explanation.figure.status)
    used = dict.fromkeys(status for status in statuses if status)
    return tuple(f"{printed_mark(status)} = {explain_mark(status, lang)}" for status in used)


def _member(member: MemberParts, lang: Lang) -> str:
    absent = printed_mark(member.status or "")
    return say(
        EXPLAIN,
        "member",
        lang,
        code=member.code,
        name=member.name,
        numerator=absent if member.numerator is None else exact(member.numerator, lang),
        denominator=absent if member.denominator is None else exact(member.denominator, lang),
    )


def _definition(explanation: Explanation, lang: Lang) -> Iterator[str]:
    indicator = explanation.indicator
    fields = {"id": indicator.id, "version": indicator.version, "file": PurePath(indicator.file).name}
    yield say(EXPLAIN, "definition.id", lang, **fields)
    if not indicator.verified:
        yield say(EXPLAIN, "definition.unverified", lang)
    reference = indicator.reference
    yield say(EXPLAIN, "definition.reference", lang, title=reference.title, url=reference.url)
    yield from (note.in_(lang) for note in indicator.notes)


def _source(origin: Origin, lang: Lang) -> Iterator[str]:
    yield source_line(origin, lang)
    times = {"retrieved": origin.retrieved, "updated": origin.updated or "–", "sha256": origin.sha256}
    yield say(EXPLAIN, "source.times", lang, id=origin.id, **times)
    if origin.query is not None:
        yield say(EXPLAIN, "source.query", lang, query=origin.query)


def _json_part(part: Part) -> dict[str, object]:
    return {"name": part.name, "value": part.value, "terms": [_json_term(term) for term in part.terms]}


def _json_term(term: Term) -> dict[str, object]:
    cell = term.cell
    return {
        "table": cell.table,
        "title": term.table_title,
        "measure": cell.measure,
        "measure_label": cell.measure_label,
        "sign": cell.sign,
        "factor": cell.factor,
        "period_shift": cell.period_shift,
        "source": term.source,
        "cells": [
            {
                "codes": {name: {"code": code.code, "label": code.label} for name, code in figure.codes},
                "value": figure.value,
                "status": figure.status,
            }
            for figure in term.figures
        ],
    }
