import csv
import json
from io import StringIO
from pathlib import Path

import pytest
from tests.support.rendered import text_of

from bvmonitor.app.basis.columns import Beside
from bvmonitor.app.basis.context import Workspace
from bvmonitor.app.pages.costs import CostsWanted, costs, costs_view
from bvmonitor.app.presenting.form import Form
from bvmonitor.cli.invocation import Invocation
from bvmonitor.cli.main import run
from bvmonitor.domain.unit_costs import UnitCosts
from bvmonitor.errors import BvmonitorError
from bvmonitor.errors.compare import SampleLacks
from bvmonitor.errors.money import NotACost, PricesNotKnown

SPENT = "net_expenditure_per_inhabitant_0_22"


def gjesdal(home: Path, wanted: CostsWanted | None = None, beside: Beside | None = None) -> UnitCosts:
    return costs(Workspace(home), "Gjesdal", wanted or CostsWanted(), beside or Beside(others=("Time",)))


def test_without_years_the_three_up_to_the_newest_are_shown_in_the_prices_of_the_last(tmp_path: Path) -> None:
    made = gjesdal(tmp_path).comparison
    assert made.periods == (2016, 2017, 2018)
    assert made.prices is not None
    assert made.prices.base == 2018
    assert made.rows[0].indicator.id == "gross_casework_expenditure_per_child"


def test_years_prices_and_costs_can_be_chosen(tmp_path: Path) -> None:
    made = gjesdal(tmp_path, CostsWanted((SPENT,), (2015, 2018), 2020)).comparison
    assert made.prices is not None
    assert (made.periods, made.prices.base) == ((2015, 2016, 2017, 2018), 2020)
    own = [figure for figure in made.rows[0].figures if figure.column == "1122" and figure.period == 2018]
    assert own[0].value == pytest.approx((own[0].nominal or 0) * 1.032 * 1.01)
    assert gjesdal(tmp_path, CostsWanted((SPENT,), (2015, 2018), nominal=True)).comparison.prices is None


def test_a_cost_that_the_municipality_has_nothing_of_is_left_out_and_said_to_be(tmp_path: Path) -> None:
    made = gjesdal(tmp_path, CostsWanted(years=(2015, 2018))).comparison
    assert [row.indicator.id for row in made.rows] == [
        "gross_casework_expenditure_per_child",
        "gross_expenditure_per_child_not_placed",
    ]
    assert [each.id for each in made.left_out] == ["gross_expenditure_per_placed_child"]


def test_sentences_call_the_own_group_by_its_number(tmp_path: Path) -> None:
    page = costs_view(gjesdal(tmp_path, CostsWanted(years=(2015, 2018)))).build("nb")
    assert "KOSTRA-gruppe 8 (" in page.reading[0]
    assert "Egen KOSTRA-gruppe" not in " ".join(page.reading)
    assert [table.columns[-1].text for table in page.tables] == ["Endring siden 2015 (prosent)"] * 2


@pytest.mark.parametrize(
    ("wanted", "error"),
    [
        (CostsWanted(("children_with_measures_0_22",)), NotACost),
        (CostsWanted((SPENT,), (2015, 2018), 2040), PricesNotKnown),
    ],
)
def test_what_cannot_be_shown_is_said(tmp_path: Path, wanted: CostsWanted, error: type[BvmonitorError]) -> None:
    with pytest.raises(error):
        gjesdal(tmp_path, wanted)


def test_a_municipality_without_costs_is_told_so(tmp_path: Path) -> None:
    with pytest.raises(SampleLacks):
        costs(Workspace(tmp_path), "Bærum", CostsWanted(), Beside())


def test_every_format_has_the_same_cells(tmp_path: Path) -> None:
    view = costs_view(gjesdal(tmp_path, CostsWanted((SPENT,), (2015, 2018))))
    document = json.loads(text_of(view, Form("json", "nn")))
    assert document["page"] == "costs"
    texts = [cell["text"] for table in document["tables"] for row in table["rows"] for cell in row["cells"]]
    lines = list(csv.DictReader(StringIO(text_of(view, Form("csv", "nn")))))
    assert [line["text"] for line in lines] == texts
    page = text_of(view, Form("md", "nn"))
    assert all(text in page for text in texts)


def test_the_command_prints_the_page(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ("costs", "Gjesdal", "--with", "Time", "--years", "2015-2018", "--indicator", SPENT)
    assert run(["--home", str(tmp_path), *arguments], Invocation({}, tmp_path)) == 0
    page = capsys.readouterr().out
    assert page.startswith("# Gjesdal 2015–2018: enhetskostnader")
    assert "Kroner i faste 2018-priser." in page
    both = (*arguments, "--nominal", "--real-prices", "2018")
    assert run(["--home", str(tmp_path), *both], Invocation({}, tmp_path)) == 2
