"""Every format prints the same cells."""

import csv
import json
import re
from io import StringIO
from pathlib import Path

import pytest
from tests.support.comparisons import golden_comparison, trying_comparison
from tests.support.every_page import EVERY_PAGE
from tests.support.html_pages import read_html
from tests.support.reading_back import holds_the_page
from tests.support.rendered import text_of

from bvmonitor.app.presenting.form import Form
from bvmonitor.domain.comparison import Comparison
from bvmonitor.domain.language import LANGS, Lang
from bvmonitor.report.words import row_label

COMPARISONS = [golden_comparison(), trying_comparison()]


def json_cells(comparison: Comparison, lang: Lang) -> list[list[str]]:
    document = json.loads(text_of(comparison, Form("json", lang)))
    return [[cell["text"] for cell in row["cells"]] for row in document["rows"]]


@pytest.mark.parametrize("comparison", COMPARISONS)
@pytest.mark.parametrize("lang", LANGS)
def test_markdown_prints_the_cells_of_the_json(comparison: Comparison, lang: Lang) -> None:
    text = text_of(comparison, Form("md", lang))
    lines = [re.split(r"(?<!\\)\|", line)[2:-1] for line in text.split("\n") if line.startswith("| ")]
    cells = [[cell.strip() for cell in line] for line in lines[2:]]
    assert [row for row in cells if any(row)] == json_cells(comparison, lang)


@pytest.mark.parametrize("comparison", COMPARISONS)
@pytest.mark.parametrize("lang", LANGS)
def test_html_prints_the_cells_of_the_json(comparison: Comparison, lang: Lang) -> None:
    (table,) = read_html(text_of(comparison, Form("html", lang))).tables
    assert [[cell.text for cell in row if cell.tag == "td"] for row in table.body] == json_cells(comparison, lang)
    assert [row[0].text for row in table.body] == [row_label(row.indicator, lang) for row in comparison.rows]


@pytest.mark.parametrize("comparison", COMPARISONS)
@pytest.mark.parametrize("lang", LANGS)
def test_csv_has_the_cells_of_the_json(comparison: Comparison, lang: Lang) -> None:
    lines = list(csv.DictReader(StringIO(text_of(comparison, Form("csv", lang)))))
    document = json.loads(text_of(comparison, Form("json", lang)))
    cells = [(row["indicator"], cell) for row in document["rows"] for cell in row["cells"]]
    assert len(lines) == len(cells)
    for line, (indicator, cell) in zip(lines, cells, strict=True):
        assert line["indicator"] == indicator
        assert line["column"] == cell["column"]
        assert int(line["period"]) == cell["period"]
        assert line["text"] == cell["text"]
        assert (float(line["value"]) if line["value"] else None) == cell["value"]
        assert (line["status"] or None) == cell["status"]


@pytest.mark.parametrize("comparison", COMPARISONS)
@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("width", [60, 100, 300])
def test_the_terminal_prints_the_cells_of_the_json_whatever_its_width(
    comparison: Comparison, lang: Lang, width: int
) -> None:
    text = text_of(comparison, Form("table", lang, width=width))
    printed = re.sub(r"\s+", " ", text.replace("\u00a0", "_"))
    for row, cells in zip(comparison.rows, json_cells(comparison, lang), strict=True):
        for cell in cells:
            assert cell.replace("\u00a0", "_") in printed
        assert row_label(row.indicator, lang).split(" ")[0] in printed
    assert "…" not in text
    assert max(len(line) for line in text.splitlines()) <= width


@pytest.mark.parametrize("name", EVERY_PAGE)
@pytest.mark.parametrize("lang", LANGS)
def test_every_format_holds_every_page_cell_by_cell_and_note_by_note(
    name: str, lang: Lang, tmp_path: Path
) -> None:
    holds_the_page(EVERY_PAGE[name](tmp_path, lang))
