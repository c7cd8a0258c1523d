import csv
import json
from io import StringIO

import pytest
from tests.support.comparisons import golden_comparison, trying_comparison
from tests.support.rendered import text_of

from bvmonitor.app.presenting.form import Form
from bvmonitor.app.presenting.page import PageView
from bvmonitor.domain.comparison import Comparison
from bvmonitor.domain.language import LANGS, Lang
from bvmonitor.report.comparison_page import build_comparison_page
from bvmonitor.report.page import Cell, Page


def view(comparison: Comparison) -> PageView:
    return PageView(lambda lang: build_comparison_page(comparison, lang))


def cells(page: Page) -> list[tuple[str, str, Cell]]:
    """Every cell beside a stub: row, column, cell."""
    return [
        (row[0].text, head.text, cell)
        for table in page.tables
        for _, row in table.rows
        for head, cell in zip(table.columns[1:], row[1:], strict=True)
    ]


@pytest.mark.parametrize("comparison", [golden_comparison(), trying_comparison()])
@pytest.mark.parametrize("lang", LANGS)
def test_json_and_csv_have_every_cell_of_the_page(comparison: Comparison, lang: Lang) -> None:
    page = build_comparison_page(comparison, lang)
    document = json.loads(text_of(view(comparison), Form("json", lang)))
    table = document["tables"][0]
    in_json = [
        (row["row"], head["text"], cell["text"], cell["value"], cell["status"], cell["reason"] or "")
        for row in table["rows"]
        for head, cell in zip(table["columns"][1:], row["cells"], strict=True)
    ]
    expected = [(row, head, c.text, c.value, c.status, c.reason) for row, head, c in cells(page)]
    assert in_json == expected
    lines = list(csv.DictReader(StringIO(text_of(view(comparison), Form("csv", lang)))))
    assert [
        (
            line["row"],
            line["column"],
            line["text"],
            float(line["value"]) if line["value"] else None,
            line["status"] or None,
            line["reason"],
        )
        for line in lines
    ] == expected


def test_json_says_what_stands_around_the_tables_and_where_figures_are_from() -> None:
    page = build_comparison_page(golden_comparison(), "nb")
    document = json.loads(text_of(view(golden_comparison()), Form("json", "nb")))
    assert (document["schema"], document["page"], document["lang"]) == ("bvmonitor/page/1", "compare", "nb")
    assert [(s["kind"], s["title"], tuple(s["lines"])) for s in document["sections"]] == [
        (s.kind, s.title, s.lines) for s in page.sections
    ]
    assert {source["id"] for source in document["sources"]} == {origin.id for origin in page.origins}
    assert document["snapshot"]["id"] == golden_comparison().snapshot.id
    assert document["generated_by"].startswith("bvmonitor ")


def test_a_page_is_rendered_for_people_too_and_tells_its_notice() -> None:
    assert text_of(view(golden_comparison()), Form("md", "nb")).startswith("# Klepp 2015")
    assert text_of(view(trying_comparison()), Form("table", "en", width=80)).startswith("Klepp")
    page = build_comparison_page(trying_comparison(), "nb")
    assert view(trying_comparison()).notice("nb") == page.notice
