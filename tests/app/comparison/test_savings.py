"""Saving potentials: Klepp's printed page, corrections, groups, prices, and what cannot be made."""

import csv
import json
from dataclasses import replace
from io import StringIO
from pathlib import Path

import pytest
from tests.support.rendered import text_of

from bvmonitor.app.basis.choice import Wanted
from bvmonitor.app.basis.columns import Beside
from bvmonitor.app.basis.context import Workspace
from bvmonitor.app.comparison.compare import compare
from bvmonitor.app.comparison.extras import Extras
from bvmonitor.app.presenting.form import Form, render
from bvmonitor.domain.comparison import Comparison
from bvmonitor.domain.language import LANGS
from bvmonitor.domain.savings import Savings
from bvmonitor.errors.money import MoneyFileAtFault
from bvmonitor.report.numbers import rounded

GOLDEN = Path(__file__).parents[2] / "fixtures" / "golden" / "klepp_savings_potential_2015.csv"
SPENT = "net_expenditure_per_inhabitant_0_17"
KLEPP = Beside("7", ("Time", "Hå"))
WANTED = Wanted("klepp_2015", years=(2015, 2015))
# What Klepp corrected, by what it printed less what follows from figures alone, in million kroner.
CORRECTIONS = f"""
corrections:
  - {{indicator: {SPENT}, region: Klepp, year: 2015, amount: -2.6, reason: Feilføringer i gruppen, against: group}}
  - {{indicator: {SPENT}, region: Klepp, year: 2015, amount: -4.3, reason: Feilføringer i Time, against: Time}}
  - {{indicator: {SPENT}, region: Klepp, year: 2015, amount: -2.1, reason: Feilføringer i Hå, against: Hå}}
"""


def klepp(home: Path, wanted: Wanted = WANTED, beside: Beside = KLEPP) -> Comparison:
    return compare(Workspace(home), "Klepp", wanted, beside, Extras(savings=True))


def savings(made: Comparison) -> Savings:
    assert made.savings is not None
    return made.savings


def printed(made: Comparison) -> list[str]:
    """The saving potentials of spending per child: the best quartile, the group, Time, Hå."""
    (row,) = [row for row in savings(made).rows if row.indicator.id == SPENT]
    return [str(rounded(s.amount, 1)) if s.amount is not None else str(s.status) for s in row.savings]


def golden() -> list[str]:
    with GOLDEN.open(encoding="utf-8", newline="") as file:
        return [row["million_nok"] for row in csv.DictReader(file)]


def test_signs_and_order_of_klepps_page_follow_from_figures_alone(tmp_path: Path) -> None:
    _, *found = printed(klepp(tmp_path))
    assert found == ["-7.0", "-3.8", "4.4"]
    _, *wanted = golden()
    assert [text.startswith("-") for text in found] == [text.startswith("-") for text in wanted]
    assert sorted(found, key=float) == [found[wanted.index(each)] for each in sorted(wanted, key=float)]


def test_the_printed_sizes_follow_with_one_correction_per_reference(tmp_path: Path) -> None:
    (tmp_path / "corrections.yaml").write_text(CORRECTIONS, encoding="utf-8")
    made = klepp(tmp_path)
    assert printed(made)[1:] == golden()[1:]
    page = render(made, Form("md", "nb"))
    assert "Korrigert med −4,3 millioner kroner mot Time, fra −3,8 til −8,1: Feilføringer i Time" in page
    assert savings(made).idle == ()


def test_the_best_quartile_of_the_page_cannot_be_made_of_three_members(tmp_path: Path) -> None:
    assert printed(klepp(tmp_path))[0] == "not_covered"


def test_the_volume_is_the_population_and_its_source_is_named(tmp_path: Path) -> None:
    made = klepp(tmp_path)
    row = savings(made).rows[0]
    assert row.volume == 5042
    assert set(row.volume_sources) <= {origin.id for origin in made.sources}
    assert row.volume_sources


def test_a_cost_without_a_volume_has_a_mark_and_the_page_says_so(tmp_path: Path) -> None:
    made = klepp(tmp_path)
    row = savings(made).rows[-1]
    assert row.indicator.id == "gross_expenditure_per_child_with_support"
    assert (row.volume, {each.amount for each in row.savings}) == (None, {None})
    assert all(each.status is not None for each in row.savings)
    assert {"savings", "savings_quality", "savings_quartile", "savings_no_volume"} <= {r.key for r in made.remarks}


def test_that_a_low_cost_may_mean_low_quality_is_always_said(tmp_path: Path) -> None:
    for lang, words in zip(LANGS, ("lav kvalitet", "låg kvalitet", "low quality"), strict=True):
        page = render(klepp(tmp_path), Form("md", lang))
        assert words in page
        assert "{" not in page


def test_corrections_of_another_year_or_of_nothing_on_the_page_do_not_count(tmp_path: Path) -> None:
    text = f"""
corrections:
  - {{indicator: {SPENT}, region: Klepp, year: 2016, amount: 100, reason: Et annet år}}
  - {{indicator: {SPENT}, region: Time, year: 2015, amount: 100, reason: En annen}}
  - {{indicator: {SPENT}, region: Klepp, year: 2015, amount: 100, reason: Ikke her, against: Gjesdal}}
"""
    (tmp_path / "corrections.yaml").write_text(text, encoding="utf-8")
    made = klepp(tmp_path)
    assert printed(made)[1:] == ["-7.0", "-3.8", "4.4"]
    assert [each.reason for each in savings(made).idle] == ["Ikke her"]
    assert "savings_idle" in {remark.key for remark in made.remarks}


def test_in_fixed_prices_costs_and_corrections_are_multiplied_alike(tmp_path: Path) -> None:
    (tmp_path / "corrections.yaml").write_text(CORRECTIONS, encoding="utf-8")
    then, now = klepp(tmp_path), klepp(tmp_path, replace(WANTED, real_prices=2017))
    factor = 1.026 * 1.024
    for before, after in zip(savings(then).rows[0].savings[1:], savings(now).rows[0].savings[1:], strict=True):
        assert before.amount is not None
        assert after.amount == pytest.approx(before.amount * factor, rel=1e-12)
    assert savings(now).base == 2017
    assert "millioner 2017-kroner" in render(now, Form("md", "nb"))


def test_without_amounts_there_is_no_table(tmp_path: Path) -> None:
    made = klepp(tmp_path, Wanted(indicators=("children_with_measures_0_17",), years=(2015, 2015)))
    assert made.savings is None
    assert made.remarks[-1].key == "savings_nothing"


def test_programs_get_the_parts_of_each_saving(tmp_path: Path) -> None:
    (tmp_path / "corrections.yaml").write_text(CORRECTIONS, encoding="utf-8")
    made = klepp(tmp_path)
    document = json.loads(render(made, Form("json", "nb")))["savings"]
    row = document["rows"][0]
    for cell in row["cells"][1:]:
        gap = row["cost"] - cell["reference_cost"]
        assert cell["from_figures"] == pytest.approx(gap * row["volume"] / 1e6, rel=1e-12)
        assert cell["value"] == cell["from_figures"] + cell["correction"]
        assert len(cell["reasons"]) == 1
    lines = [
        line for line in csv.DictReader(StringIO(text_of(made, Form("csv", "nb")))) if line["indicator"] == SPENT
    ]
    assert [str(rounded(float(line["saving"]), 1)) for line in lines[1:]] == golden()[1:]
    assert (lines[0]["saving"], lines[0]["saving_status"]) == ("", "not_covered")
    assert (
        json.loads(render(compare(Workspace(tmp_path), "Klepp", WANTED, KLEPP), Form("json", "nb")))["savings"]
        is None
    )


def test_faulty_corrections_are_told_with_their_lines(tmp_path: Path) -> None:
    (tmp_path / "corrections.yaml").write_text(
        CORRECTIONS.replace("against: Hå", "against: Hååå"), encoding="utf-8"
    )
    with pytest.raises(MoneyFileAtFault) as caught:
        klepp(tmp_path)
    assert [(issue.code, issue.line) for issue in caught.value.issues] == [("money.unknown_region", 5)]


def test_the_page_says_who_is_cheaper_as_klepp_does(tmp_path: Path) -> None:
    page = render(klepp(tmp_path), Form("md", "nb"))
    assert "0–17 år: Klepp har lavere kostnad enn KOSTRA-gruppe 7 og Time, og høyere kostnad enn Hå." in page


def test_a_municipality_that_is_shown_beside_a_group_that_it_is_not_in_is_held_against_its_members(
    tmp_path: Path,
) -> None:
    wanted = Wanted(indicators=("net_expenditure_per_inhabitant_0_22",), years=(2016, 2016))
    made = compare(Workspace(tmp_path), "Gjesdal", wanted, Beside("7"), Extras(savings=True))
    quartile, mean = savings(made).rows[0].savings
    assert quartile.reference.group == mean.reference.group == "7"
    assert quartile.n_reporting is not None
