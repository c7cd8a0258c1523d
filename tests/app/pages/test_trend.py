import json
from pathlib import Path

import pytest

from bvmonitor.app.basis.columns import Beside
from bvmonitor.app.basis.context import Workspace
from bvmonitor.app.pages.trend import Followed, trend
from bvmonitor.app.presenting.form import Form
from bvmonitor.app.presenting.trend import present_trend
from bvmonitor.bundled import definitions_folder
from bvmonitor.domain.language import LANGS, Lang
from bvmonitor.domain.trend import Trend
from bvmonitor.errors import BvmonitorError
from bvmonitor.errors.compare import NoSuchYear, SampleLacks
from bvmonitor.errors.definitions import UnknownIndicator
from bvmonitor.errors.regions import UnknownRegion
from bvmonitor.report.trend_page import build_trend_page

MEASURES = "children_with_measures_0_22"
SPENT = "net_expenditure_per_inhabitant_0_22"
CHILDREN = "population_0_17"


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    return Workspace(tmp_path_factory.mktemp("home"))


def followed(
    sample: Workspace, indicator: str, name: str, *, years: tuple[int, int] | None = None, group: str = "none"
) -> Trend:
    return trend(sample, name, Followed(indicator, years), Beside(group))


def spans(made: Trend, column: int = 0) -> dict[str, tuple[int, float | None, str | None] | None]:
    return {
        each.span: None
        if (change := each.changes[column]) is None
        else (change.since, change.absolute, change.status)
        for each in made.spans
    }


def test_a_share_is_followed_over_one_year_and_all_of_them(sample: Workspace) -> None:
    made = followed(sample, MEASURES, "Gjesdal")
    assert made.comparison.periods == (2015, 2016, 2017, 2018)
    assert [figure.value for figure in made.comparison.rows[0].figures] == [3.1, 3.1, 3.7, 3.8]
    assert spans(made) == {"1": (2017, 0.1, None), "whole": (2015, 0.7, None)}
    before = [None if f.change is None else f.change.absolute for f in made.comparison.rows[0].figures]
    assert before == [None, 0.0, 0.6, 0.1]


@pytest.mark.parametrize(
    ("lang", "first", "cell"),
    [
        (
            "nb",
            "Gjesdal gikk opp fra 3,1 prosent i 2015 til 3,8 prosent i 2018, 0,7 prosentpoeng.",
            "→ uendret",
        ),
        (
            "nn",
            "Gjesdal gjekk opp frå 3,1 prosent i 2015 til 3,8 prosent i 2018, 0,7 prosentpoeng.",
            "→ uendra",
        ),
        (
            "en",
            "Gjesdal went up from 3.1 per cent in 2015 to 3.8 per cent in 2018, by 0.7 percentage points.",
            "→ unchanged",
        ),
    ],
)
def test_the_page_reads_what_became_of_it(sample: Workspace, lang: Lang, first: str, cell: str) -> None:
    page = build_trend_page(followed(sample, MEASURES, "Gjesdal"), lang)
    assert page.reading[0].replace("\u00a0", " ") == first
    changes = [row[2].text.replace("\u00a0", " ") for _, row in page.tables[0].rows]
    assert changes[:2] == ["", cell]
    assert [section.kind for section in page.sections] == ["notes", "sources", "citation"]
    assert page.notice


def test_amounts_change_in_per_cent_with_the_amount_beside_and_the_page_says_that_prices_rise(
    sample: Workspace,
) -> None:
    page = build_trend_page(followed(sample, SPENT, "Gjesdal"), "nb")
    (row,) = page.tables[1].groups[0].rows
    assert [cell.text.replace("\u00a0", " ") for cell in row[1:]] == [
        "↑ opp 9,4 prosent (+568 kr)",
        "↑ opp 45,2 prosent (+2 059 kr)",
    ]
    assert "prices_nominal" in [remark.key for remark in followed(sample, SPENT, "Gjesdal").comparison.remarks]


def test_in_fixed_prices_the_changes_are_real(sample: Workspace) -> None:
    nominal = followed(sample, SPENT, "Gjesdal")
    real = trend(sample, "Gjesdal", Followed(SPENT, real_prices=2018), Beside("none"))
    assert real.comparison.prices is not None
    factor = real.comparison.prices.deflator.factor(2015, 2018)
    assert factor is not None
    (first, *_, last), (real_first, *_, real_last) = (
        [figure.value or 0 for figure in made.comparison.rows[0].figures] for made in (nominal, real)
    )
    assert real_first == pytest.approx(first * factor)
    assert real_last == last
    whole = spans(real)["whole"]
    assert whole is not None
    assert whole[1] == pytest.approx(last - first * factor)
    heads = [head.text for head in build_trend_page(real, "nb").tables[0].columns]
    assert heads[1] == "kr, 2018-priser"


def test_a_group_of_others_has_no_change_and_the_page_says_from_when(sample: Workspace) -> None:
    made = followed(sample, SPENT, "Gjesdal", group="own")
    assert spans(made, 1) == {
        "1": (2017, 709.0, None),
        "whole": (2015, None, "not_comparable"),
        "unbroken": (2016, 1307.0, None),
    }
    page = build_trend_page(made, "en")
    assert any(
        "of other municipalities than the year before in 2016" in line for s in page.sections for line in s.lines
    )
    assert any("they are not the same municipalities" in line for line in page.reading)
    assert any("went up" in line and "2016" in line for line in page.reading if "group" in line)


def test_a_break_stands_between_the_years_and_no_change_is_told_across_it(tmp_path: Path) -> None:
    own = tmp_path / "definitions" / "own.yaml"
    own.parent.mkdir()
    bundled = (definitions_folder() / "child_welfare" / f"{MEASURES}.yaml").read_text("utf-8")
    broken = "breaks: [{year: 2017, nb: Ny regel., nn: Ny regel., en: New rule.}]\n"
    own.write_text(bundled.replace(f"id: {MEASURES}", "id: own_measures") + broken, "utf-8")
    made = followed(Workspace(tmp_path), "own_measures", "Gjesdal")
    assert spans(made) == {"1": (2017, 0.1, None), "whole": (2015, None, "not_comparable")}
    assert [each.change and each.change.status for each in made.comparison.rows[0].figures] == [
        None,
        None,
        "not_comparable",
        None,
    ]
    page = build_trend_page(made, "nb")
    groups = [(group.title, [row[0].text for row in group.rows]) for group in page.tables[0].groups]
    assert groups == [("", ["2015", "2016"]), ("Brudd i 2017", ["2017", "2018"])]
    assert page.reading[0] == "Tallene fra 2015 kan ikke sammenlignes med 2018: serien er brutt i 2017."
    assert page.reading[1].startswith("Gjesdal gikk opp fra 3,7")
    assert any("Brudd i 2017: Ny regel." in line for section in page.sections for line in section.lines)


def test_years_that_are_asked_for_are_shown_with_or_without_figures(sample: Workspace) -> None:
    made = followed(sample, MEASURES, "Gjesdal", years=(2017, 2019))
    page = build_trend_page(made, "nb")
    assert made.comparison.periods == (2017, 2018, 2019)
    assert page.reading == ("Gjesdal har ikke tall for 2019: finnes ikke blant tallene som er hentet.",)
    assert page.sections[0].kind == "marks"


@pytest.mark.parametrize("lang", LANGS)
def test_every_cell_of_the_page_is_in_json(sample: Workspace, lang: Lang) -> None:
    made = followed(sample, CHILDREN, "Klepp", group="own")
    document = json.loads(present_trend(made).render(Form("json", lang)))
    assert document["page"] == "trend"
    page = build_trend_page(made, lang)
    texts = [[cell.text for cell in row] for table in page.tables for _, row in table.rows]
    assert texts == [
        [row["row"], *(cell["text"] for cell in row["cells"])]
        for table in document["tables"]
        for row in table["rows"]
    ]


@pytest.mark.parametrize(
    ("indicator", "name", "years", "error"),
    [
        ("children_with_measures_0_2", "Klepp", None, UnknownIndicator),
        (MEASURES, "Kleppp", None, UnknownRegion),
        (MEASURES, "Gjesdal", (2011, 2018), NoSuchYear),
        (MEASURES, "Klepp", None, SampleLacks),
        (MEASURES, "Gjesdal", (2020, 2021), SampleLacks),
    ],
)
def test_what_cannot_be_followed_is_told(
    sample: Workspace, indicator: str, name: str, years: tuple[int, int] | None, error: type[BvmonitorError]
) -> None:
    with pytest.raises(error):
        followed(sample, indicator, name, years=years)
