"""What stands beside a figure, the same in every format."""

import csv
import json
import re
from dataclasses import replace
from io import StringIO
from itertools import product

import pytest
from tests.support.comparisons import (
    comparison_with_everything,
    golden_comparison,
    trying_comparison,
    with_everything,
)
from tests.support.page_texts import texts_of
from tests.support.rendered import text_of

from bvmonitor.app.presenting.form import Form
from bvmonitor.domain.comparison import Extra
from bvmonitor.domain.language import LANGS, Lang
from bvmonitor.domain.status import NOT_COMPARABLE
from bvmonitor.report.comparison_page import build_comparison_page
from bvmonitor.texts.marks import explain_mark, printed_mark

GOLDEN = comparison_with_everything()


def test_columns_stand_beside_the_figure_they_belong_to() -> None:
    page = build_comparison_page(GOLDEN, "nb")
    assert [f"{head.spanner} {head.text}".strip() for head in page.tables[0].columns[:9]] == [
        "Nøkkeltall",
        "Klepp 2015",
        "Klepp plass i landet",
        "Klepp plass i gruppe 7",
        "Klepp kvartil i landet",
        "Klepp kvartil i gruppe 7",
        "Klepp avstand til beste kvartil i gruppe 7",
        "Klepp endring siden 2014",
        "Klepp indeks (KOSTRA-gruppe 7 = 100)",
    ]
    assert [head.text for head in page.tables[0].columns[9:11]] == ["2015", "endring siden 2014"]
    assert {head.spanner for head in page.tables[0].columns[9:11]} == {"KOSTRA-gruppe 7"}
    share = next(row for row in texts_of(page) if row[0].startswith("Andel netto"))
    assert share[2:9] == ("12 av 311", "", "2", "2", "+12,0", "−1,3\u00a0prosentpoeng", "100,3")
    assert all(len(row) == len(page.tables[0].columns) for row in texts_of(page))


def test_amounts_are_told_in_per_cent_too_and_another_year_in_its_cell() -> None:
    page = build_comparison_page(with_everything(golden_comparison(), "EKG07", since=2012), "en")
    amount = next(row for row in texts_of(page) if "(kr)" in row[0])
    assert amount[7] == "-1 (-0.5%), from 2012"


def test_what_is_not_comparable_has_its_mark_explained() -> None:
    text = text_of(GOLDEN, Form("md", "nb"))
    told = f"- {printed_mark(NOT_COMPARABLE)} = {explain_mark(NOT_COMPARABLE, 'nb')}"
    assert told in text.replace("\\", "")


@pytest.mark.parametrize(("lang", "several"), list(product(LANGS, [False, True])))
def test_every_format_holds_the_same(lang: Lang, several: bool) -> None:  # noqa: FBT001 - a case of the test
    made = with_everything(trying_comparison(), "own_group") if several else GOLDEN
    cells = [c for row in json.loads(text_of(made, Form("json", lang)))["rows"] for c in row["cells"]]
    lines = list(csv.DictReader(StringIO(text_of(made, Form("csv", lang)))))
    page = text_of(made, Form("md", lang)).replace("\\", "")
    table = re.sub(r"\s+", " ", text_of(made, Form("table", lang, width=400)).replace("\u00a0", "_"))
    assert len(cells) == len(lines)
    for cell, line in zip(cells, lines, strict=True):
        assert cell["change"]["text"] == line["change_text"]
        assert cell["change"]["text"] in page
        assert cell["change"]["text"].replace("\u00a0", "_") in table
        assert float(line["index"]) == cell["index"]
        assert (float(line["change_absolute"]) if line["change_absolute"] else None) == cell["change"]["absolute"]
        if cell["rank"] is None:
            assert line["country_rank"] == ""
        else:
            country, group = cell["rank"]
            assert int(line["country_rank"]) == country["rank"] == 12
            assert (line["group_pool"], line["group_rank"]) == (group["pool"], "")
            assert float(line["group_distance"]) == group["distance"]


def test_without_them_a_page_is_as_it_was() -> None:
    document = json.loads(text_of(golden_comparison(), Form("json", "nb")))
    assert {(c["rank"], c["change"], c["index"]) for row in document["rows"] for c in row["cells"]} == {
        (None, None, None)
    }
    assert "country_rank" not in text_of(golden_comparison(), Form("csv", "nb")).splitlines()[0]


def test_where_nothing_has_an_earlier_figure_the_head_names_no_year() -> None:
    asked: tuple[Extra, ...] = ("change",)
    page = build_comparison_page(replace(golden_comparison(), extras=asked), "nb")
    assert [head.text for head in page.tables[0].columns[:3]] == ["Nøkkeltall", "2015", "endring"]
    assert [head.spanner for head in page.tables[0].columns[:3]] == ["", "Klepp", "Klepp"]
    assert {row[2] for row in texts_of(page)} == {""}
