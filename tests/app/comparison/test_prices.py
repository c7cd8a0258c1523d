import json
from pathlib import Path

import pytest

from bvmonitor.app.basis.choice import Wanted
from bvmonitor.app.basis.columns import Beside
from bvmonitor.app.basis.context import Workspace
from bvmonitor.app.comparison.compare import compare
from bvmonitor.app.comparison.extras import Extras
from bvmonitor.app.presenting.form import Form, render
from bvmonitor.domain.comparison import Comparison, Figure
from bvmonitor.domain.language import LANGS
from bvmonitor.errors.money import MoneyFileAtFault, PricesNotKnown

SPENT = "net_expenditure_per_inhabitant_0_22"
SHARE = "children_with_measures_0_22"
BESIDE = Beside(others=("Time",))


def gjesdal(home: Path, base: int | None, *indicators: str, extras: Extras | None = None) -> Comparison:
    wanted = Wanted(indicators=indicators or (SPENT,), years=(2015, 2018), real_prices=base)
    return compare(Workspace(home), "Gjesdal", wanted, BESIDE, extras)


def figures(made: Comparison, row: int = 0) -> list[Figure]:
    return [figure for figure in made.rows[row].figures if figure.column == "1122"]


def keys(made: Comparison) -> list[str]:
    return [remark.key for remark in made.remarks if remark.key.startswith("prices")]


def test_amounts_are_multiplied_by_the_growth_since_their_year(tmp_path: Path) -> None:
    nominal = figures(gjesdal(tmp_path, None))
    real = figures(gjesdal(tmp_path, 2018))
    factors = [1.026 * 1.024 * 1.031, 1.024 * 1.031, 1.031, 1.0]
    for factor, then, now in zip(factors, nominal, real, strict=True):
        assert now.nominal == then.value
        assert now.value == (None if then.value is None else pytest.approx(then.value * factor, rel=1e-14))
        assert now.status == then.status


def test_what_is_no_amount_is_left_as_it_is_and_the_page_says_so(tmp_path: Path) -> None:
    nominal, real = gjesdal(tmp_path, None, SPENT, SHARE), gjesdal(tmp_path, 2018, SPENT, SHARE)
    assert nominal.rows[1].figures == real.rows[1].figures
    assert keys(real) == ["prices", "prices_source", "prices_untouched"]
    assert keys(gjesdal(tmp_path, 2018, SHARE)) == ["prices_of_nothing"]


def test_several_years_in_current_prices_are_said_to_be_so(tmp_path: Path) -> None:
    assert keys(gjesdal(tmp_path, None)) == ["prices_nominal"]
    assert keys(gjesdal(tmp_path, None, SHARE)) == []
    one_year = Wanted(indicators=(SPENT,), years=(2018, 2018))
    workspace = Workspace(tmp_path)
    assert keys(compare(workspace, "Gjesdal", one_year, BESIDE)) == []
    assert keys(compare(workspace, "Gjesdal", one_year, BESIDE, Extras(change=True))) == ["prices_nominal"]


def test_the_change_of_an_amount_is_in_fixed_prices(tmp_path: Path) -> None:
    changed = [f for f in figures(gjesdal(tmp_path, 2018, extras=Extras(change=True))) if f.change is not None]
    shown = {f.period: f.value for f in figures(gjesdal(tmp_path, 2018))}
    assert changed
    for figure in changed:
        change = figure.change
        assert change is not None
        then = shown.get(change.since)
        if then is not None and figure.value is not None:
            assert change.absolute == pytest.approx(figure.value - then, abs=1.2)
            assert change.relative == pytest.approx(100 * (figure.value / then - 1), abs=0.02)


def test_a_year_whose_growth_is_not_known_has_no_figure_and_a_mark(tmp_path: Path) -> None:
    (tmp_path / "deflator.yaml").write_text("replaces: true\nyears: {2017: 2.4, 2018: 3.1}", encoding="utf-8")
    made = gjesdal(tmp_path, 2018)
    known = [f for f in figures(made) if f.nominal is not None]
    assert known
    for figure in known:
        assert (figure.value is None, figure.status) == (
            (True, "no_deflator") if figure.period < 2016 else (False, None)
        )
    assert "prices_lacking" in keys(made)
    assert "¤ = " in render(made, Form("md", "nb"))


def test_an_own_series_and_estimates_are_named(tmp_path: Path) -> None:
    (tmp_path / "deflator.yaml").write_text(
        "title: {nb: Rådmannens}\nyears:\n  2018: {percent: 3.0, status: estimate}", encoding="utf-8"
    )
    made = gjesdal(tmp_path, 2018)
    assert keys(made) == ["prices", "prices_source", "prices_own", "prices_estimate"]
    page = render(made, Form("md", "nb"))
    assert "2016 2,6 %, 2017 2,4 %, 2018 3,0 %" in page
    assert "Prisveksten for 2018 er brukerens egen: Rådmannens (deflator.yaml)." in page
    assert "slik den var kjent i mai 2026" in page
    for lang in LANGS:
        assert "{" not in render(made, Form("md", lang))


def test_programs_are_told_the_prices_and_the_nominal_figures(tmp_path: Path) -> None:
    document = json.loads(render(gjesdal(tmp_path, 2018, SPENT, SHARE), Form("json", "en")))
    assert document["prices"]["base"] == 2018
    assert document["prices"]["factors"]["2018"] == 1.0
    assert [growth["year"] for growth in document["prices"]["growth"]] == [2016, 2017, 2018]
    for cell in document["rows"][0]["cells"]:
        if cell["nominal"] is not None:
            factor = document["prices"]["factors"][str(cell["period"])]
            assert cell["value"] == pytest.approx(cell["nominal"] * factor, rel=1e-15)
    assert {cell["nominal"] for cell in document["rows"][1]["cells"]} == {None}
    header, first, *_ = render(gjesdal(tmp_path, 2018), Form("csv", "en")).splitlines()
    assert "nominal,prices" in header
    assert ",2018," in first
    assert json.loads(render(gjesdal(tmp_path, None), Form("json", "en")))["prices"] is None


def test_a_year_that_the_series_does_not_reach_is_told_with_those_that_it_does(tmp_path: Path) -> None:
    with pytest.raises(PricesNotKnown) as caught:
        gjesdal(tmp_path, 2040)
    assert (caught.value.first, caught.value.last) == (2013, 2026)


def test_a_faulty_series_is_told_with_its_lines(tmp_path: Path) -> None:
    (tmp_path / "deflator.yaml").write_text("years:\n  2018: 3,1\nvintag: x", encoding="utf-8")
    with pytest.raises(MoneyFileAtFault) as caught:
        gjesdal(tmp_path, 2018)
    assert [issue.line for issue in caught.value.issues] == [2, 3]
