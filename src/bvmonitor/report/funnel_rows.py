"""A funnel for machines: JSON (`bvmonitor/funnel/1`) and CSV, the same rows in both."""

from typing import Final

from bvmonitor.domain.form import Dialect
from bvmonitor.domain.funnel import Funnel, InFunnel
from bvmonitor.domain.language import Lang
from bvmonitor.report.delimited import Value, render_csv
from bvmonitor.report.documents import json_text, snapshot_fields, source_fields
from bvmonitor.report.funnel_page import build_funnel_page
from bvmonitor.report.words import figure_text

SCHEMA: Final = "bvmonitor/funnel/1"
_LIMITS: Final = ("low_95", "high_95", "low_998", "high_998")


def funnel_csv(funnel: Funnel, lang: Lang, dialect: Dialect) -> str:
    """A line per municipality."""
    rows = [_row(funnel, each, lang) for each in funnel.places]
    return render_csv(tuple(rows[0]), (tuple(row.values()) for row in rows), dialect)


def funnel_json(funnel: Funnel, lang: Lang) -> str:
    """The whole funnel as one JSON document; `notes` holds everything that the page says around its table."""
    page = build_funnel_page(funnel, lang)
    said = (line for section in page.sections if section.kind != "citation" for line in section.lines)
    document = {
        "schema": SCHEMA,
        "title": page.title,
        "indicator": funnel.indicator.id,
        "period": funnel.period,
        "pool": funnel.pool,
        "target": funnel.target,
        "phi": funnel.phi,
        "tau": funnel.tau,
        "n_counted": funnel.counted,
        "rows": [_row(funnel, each, lang) for each in funnel.places],
        "notes": [*([page.notice] if page.notice else []), *page.reading, *said],
        "sources": [source_fields(origin) for origin in page.origins],
        "snapshot": snapshot_fields(funnel.snapshot),
        "generated_by": funnel.program,
    }
    return json_text(document)


def _row(funnel: Funnel, each: InFunnel, lang: Lang) -> dict[str, Value]:
    figure = each.figure
    marked = {"marked": True if funnel.is_marked(each) else None} if funnel.marked else {}
    return {
        "code": each.code,
        "name": each.name,
        "figure": figure_text(figure, funnel.indicator, lang),
        "standing": each.standing,
        **marked,
        "indicator": funnel.indicator.id,
        "period": funnel.period,
        "pool": funnel.pool,
        "value": figure.value,
        "status": figure.status,
        "numerator": figure.numerator,
        "denominator": each.n,
        **{name: getattr(each.limits, name, None) for name in _LIMITS},
    }
