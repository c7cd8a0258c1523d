import dataclasses
import re
from pathlib import Path

import pytest
from tests.support.comparisons import golden_comparison

from bvmonitor import bundled
from bvmonitor.domain.origin import Origin, SnapshotRef
from bvmonitor.report.chart import Chart
from bvmonitor.report.comparison_page import build_comparison_page
from bvmonitor.report.page import Cell, ColumnHead, Page, Paragraph, Part, RowCharts, RowGroup, Section, Table
from bvmonitor.report.user_template import render_user_template

TEXT = (Path(__file__).resolve().parents[2] / "docs" / "templates.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"^```jinja (\S+)\n(.*?)^```$", TEXT, re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize(
    "model",
    [Page, Part, Paragraph, Chart, Table, ColumnHead, RowCharts, RowGroup, Cell, Section, Origin, SnapshotRef],
)
def test_the_page_names_every_field_that_a_template_receives(model: type) -> None:
    part = TEXT.split(f"\n### {model.__name__}\n")[1].split("\n#")[0]
    assert re.findall(r"^\| `(\w+)` \|", part, re.MULTILINE) == [f.name for f in dataclasses.fields(model)]


@pytest.mark.parametrize(("name", "example"), EXAMPLES)
def test_every_example_makes_a_page(tmp_path: Path, name: str, example: str) -> None:
    page = build_comparison_page(golden_comparison(), "nb")
    (tmp_path / name).write_text(example, encoding="utf-8")
    made = render_user_template(page, tmp_path / name, bundled.templates_folder())
    _, first = next(page.tables[0].rows)
    assert first[0].text in made
    assert first[1].text in made


def test_there_are_examples() -> None:
    assert len(EXAMPLES) >= 4
