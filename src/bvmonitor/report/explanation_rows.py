"""How one figure was made, as JSON (`bvmonitor/explain/1`, docs/explain.md) and as CSV, one line per cell."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from typing import Final

from bvmonitor.domain.explanation import Explanation, Member, Part, PartName, SetFigure, Term
from bvmonitor.domain.form import Dialect
from bvmonitor.domain.language import Lang
from bvmonitor.report.comparison_notes import remark_text
from bvmonitor.report.delimited import Value, render_csv
from bvmonitor.report.documents import json_text, snapshot_fields
from bvmonitor.report.explanation_steps import formula_of, steps_of
from bvmonitor.report.words import column_label, figure_text
from bvmonitor.texts.explain import ROUNDING

SCHEMA: Final = "bvmonitor/explain/1"
_LINK_KEYS: Final = ("part", "table", "cells", "url", "is_exact")
_SOURCE_KEYS: Final = (
    "id",
    "producer",
    "table",
    "title",
    "url",
    "query",
    "updated",
    "retrieved",
    "sha256",
    "licence",
    "note",
)
_CSV_KEYS: Final = (
    "member",
    "counts",
    "part",
    "table",
    "measure",
    "cell",
    "sign",
    "factor",
    "value",
    "status",
    "source",
    "link",
)


def explanation_json(explanation: Explanation, lang: Lang) -> str:
    """Everything as one JSON document."""
    made, indicator = explanation.set, explanation.indicator
    document = {
        "schema": SCHEMA,
        "lang": lang,
        "indicator": _indicator(explanation, lang),
        "column": {
            "id": explanation.column.id,
            "kind": explanation.column.kind,
            "label": column_label(explanation.column, lang),
            "scheme": explanation.figure.scheme,
        },
        "period": explanation.period,
        "borders": explanation.borders,
        **_figures(explanation, lang),
        "parts": [_part(part) for part in explanation.parts],
        **({"own_versions": [asdict(each) for each in explanation.own]} if explanation.own else {}),
        "set": None if made is None else _set(made, indicator.min_coverage),
        "formula": formula_of(explanation, lang),
        "steps": steps_of(explanation, lang),
        "rounding": {"decimals": indicator.decimals, "rule": ROUNDING},
        "notes": [remark_text(remark, {}, lang) for remark in explanation.remarks],
        "links": [_fields(link, _LINK_KEYS) for link in explanation.links],
        "sources": [_fields(origin, _SOURCE_KEYS) for origin in explanation.sources],
        "snapshot": snapshot_fields(explanation.snapshot),
        "generated_by": explanation.program,
    }
    return json_text(document)


def explanation_csv(explanation: Explanation, dialect: Dialect) -> str:
    """One line per cell of the region or set itself, then of each member."""
    return render_csv(_CSV_KEYS, _csv_rows(explanation), dialect)


def _fields(each: object, names: Sequence[str]) -> dict[str, object]:
    return {name: getattr(each, name) for name in names}


def _figures(explanation: Explanation, lang: Lang) -> dict[str, object]:
    """What is shown, the three that it was chosen from, and how SSB's and ours agree."""
    figure, agreement = explanation.figure, explanation.agreement
    three = (
        ("published", explanation.published),
        ("computed", explanation.computed),
        ("local", explanation.local),
    )
    return {
        "value": figure.value,
        "status": figure.status,
        "text": figure_text(figure, explanation.indicator, lang),
        "origin": figure.origin,
        **{name: {"value": value, "status": status} for name, (value, status) in three},
        "numerator": explanation.numerator,
        "denominator": explanation.denominator,
        "agreement": None if agreement is None else _fields(agreement, ("outcome", "lowest", "highest")),
    }


def _csv_rows(explanation: Explanation) -> Iterator[tuple[Value, ...]]:
    links = {(link.part, link.table): link.url for link in explanation.links}
    yield from _cells(explanation.parts, links, member=None, counts=None)
    for own in explanation.own:
        measure, version = explanation.indicator.id, f"{own.period} v{own.version}"
        yield (
            None,
            own.in_force,
            "own",
            None,
            measure,
            version,
            None,
            None,
            own.value,
            own.status,
            own.source,
            None,
        )
    for member in () if explanation.set is None else explanation.set.members:
        yield from _cells(member.parts, links, member=member.code, counts=member.counts)


def _cells(
    parts: Sequence[Part], links: Mapping[tuple[PartName, str], str], *, member: str | None, counts: bool | None
) -> Iterator[tuple[Value, ...]]:
    for part in parts:
        for term in part.terms:
            cell = term.cell
            for figure in term.figures:
                yield (
                    member,
                    counts,
                    part.name,
                    cell.table,
                    cell.measure or cell.measure_label,
                    " ".join(code.code for _, code in figure.codes),
                    cell.sign,
                    cell.factor,
                    figure.value,
                    figure.status,
                    term.source,
                    links.get((part.name, cell.table)),
                )


def _indicator(explanation: Explanation, lang: Lang) -> dict[str, object]:
    indicator = explanation.indicator
    return {
        "id": indicator.id,
        "version": indicator.version,
        "title": indicator.title.in_(lang),
        "unit": indicator.unit,
        "decimals": indicator.decimals,
        "factor": indicator.factor,
        "is_ratio": bool(indicator.denominator),
        "verified": indicator.verified,
        "reference": indicator.reference.url,
    }


def _set(made: SetFigure, min_coverage: float) -> dict[str, object]:
    excluded = made.excluded
    return {
        "average": made.average,
        "is_strict": made.is_strict,
        "excluded": None if excluded is None else {"code": excluded[0], "name": excluded[1]},
        "n_members": made.n_members,
        "n_reporting": made.n_reporting,
        "coverage": made.coverage,
        "min_coverage": min_coverage,
        "members": [_member(member) for member in made.members],
    }


def _member(member: Member) -> dict[str, object]:
    return {
        "code": member.code,
        "name": member.name,
        "counts": member.counts,
        "left_out": member.left_out,
        "value": member.value,
        "status": member.status,
        "parts": [_part(part) for part in member.parts],
    }


def _part(part: Part) -> dict[str, object]:
    return {
        "name": part.name,
        "value": part.value,
        "status": part.status,
        "terms": [_term(term) for term in part.terms],
    }


def _term(term: Term) -> dict[str, object]:
    cell = term.cell
    return {
        "table": cell.table,
        "title": term.table_title,
        "measure": cell.measure,
        "measure_label": cell.measure_label,
        "label": term.label,
        "sign": cell.sign,
        "factor": cell.factor,
        "period_shift": cell.period_shift,
        "source": term.source,
        "cells": [
            {
                "codes": {
                    name: {"code": code.code, "label": code.label, "unit": code.unit}
                    for name, code in figure.codes
                },
                "value": figure.value,
                "status": figure.status,
            }
            for figure in term.figures
        ],
    }
