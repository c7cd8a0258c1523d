"""A ranking for machines: JSON (`bvmonitor/rank/1`) and CSV, the same rows in both."""

from typing import Final

from bvmonitor.domain.form import Dialect
from bvmonitor.domain.language import Lang
from bvmonitor.domain.ranking import Ranked, Ranking
from bvmonitor.report.delimited import Value, render_csv
from bvmonitor.report.documents import json_text, snapshot_fields, source_fields
from bvmonitor.report.rank_page import build_rank_page
from bvmonitor.report.words import figure_text

SCHEMA: Final = "bvmonitor/rank/1"


def ranking_csv(ranking: Ranking, lang: Lang, dialect: Dialect) -> str:
    """A line per municipality."""
    rows = [_row(ranking, each, lang) for each in ranking.places]
    return render_csv(tuple(rows[0]), (tuple(row.values()) for row in rows), dialect)


def ranking_json(ranking: Ranking, lang: Lang) -> str:
    """The whole ranking as one JSON document; `notes` holds everything that the page says around its table."""
    page = build_rank_page(ranking, lang)
    said = (line for section in page.sections if section.kind != "citation" for line in section.lines)
    document = {
        "schema": SCHEMA,
        "title": page.title,
        "rows": [_row(ranking, each, lang) for each in ranking.places],
        "notes": [*([page.notice] if page.notice else []), *page.reading, *said],
        "sources": [source_fields(origin) for origin in page.origins],
        "snapshot": snapshot_fields(ranking.snapshot),
        "generated_by": ranking.program,
    }
    return json_text(document)


def _row(ranking: Ranking, each: Ranked, lang: Lang) -> dict[str, Value]:
    figure, position = each.figure, each.position
    marked = {"marked": True if ranking.is_marked(each) else None} if ranking.marked else {}
    return {
        "rank": position.rank,
        "code": each.code,
        "name": each.name,
        "figure": figure_text(figure, ranking.indicator, lang),
        "quarter": position.quarter,
        "band_from": position.band_from,
        "band_to": position.band_to,
        "against_rest": each.against_rest,
        **marked,
        "indicator": ranking.indicator.id,
        "period": ranking.period,
        "pool": ranking.pool,
        "value": figure.value,
        "status": figure.status,
        "ranked_value": position.served,
        "ranked_by": position.basis,
    }
