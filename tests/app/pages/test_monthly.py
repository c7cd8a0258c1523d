from collections.abc import Sequence
from pathlib import Path

import pytest
from tests.support.own_homes import figure, monthly_figures, monthly_home, own_home

from bvmonitor.app.basis.context import Workspace
from bvmonitor.app.pages.monthly import monthly
from bvmonitor.domain.language import LANGS, Lang
from bvmonitor.domain.own_figures import OwnFigure
from bvmonitor.errors.own_reports import NoOwnFigures, PlansAtFault
from bvmonitor.report.monthly_page import build_monthly_page
from bvmonitor.report.page import Page, Part

OCTOBER = (2018, 10)
PARTS = ("activity", "quality", "staff", "economy", "actions", "trend")


def page_of(home: Path, month: tuple[int, int] | None = OCTOBER, lang: Lang = "nb", name: str = "Bærum") -> Page:
    return build_monthly_page(monthly(Workspace(home), name, month), lang)


def part(page: Page, name: str) -> Part:
    return next(each for each in page.parts if each.id == name)


def said(page: Page, name: str) -> list[str]:
    return [each.text.replace("\u00a0", " ") for each in part(page, name).paragraphs]


def rows(page: Page, name: str) -> dict[str, list[str]]:
    (table,) = part(page, name).tables
    return {row[0].text: [cell.text.replace("\u00a0", " ") for cell in row[1:]] for _, row in table.rows}


def notes(page: Page) -> Sequence[str]:
    return next(section.lines for section in page.sections if section.kind == "notes")


@pytest.fixture(scope="module")
def october(tmp_path_factory: pytest.TempPathFactory) -> Page:
    return page_of(monthly_home(tmp_path_factory.mktemp("home")))


def test_the_parts_of_baerums_report_are_there_in_order(october: Page) -> None:
    assert tuple(each.id for each in october.parts) == PARTS
    assert october.title == "Månedsrapport for Bærum, oktober 2018"


def test_the_long_development_is_drawn_as_its_table_and_sentences_say(october: Page) -> None:
    (chart,) = part(october, "trend").charts
    drawn = {
        panel.title: {tick.text: p.y for tick, p in zip(panel.x.ticks, panel.series[0].points, strict=True)}
        for panel in chart.panels
    }
    (table,) = part(october, "trend").tables
    years = [head.text for head in table.columns[1:]]
    for (stub, *cells), (title, points) in zip((row for _, row in table.rows), drawn.items(), strict=True):
        assert stub.text.startswith(title)
        assert points == {year: cell.value for year, cell in zip(years, cells, strict=True) if cell.text}
    assert [panel.alt for panel in chart.panels] == [each.text for each in part(october, "trend").paragraphs]


def test_the_month_stands_beside_that_of_last_year_and_the_year_so_far(october: Page) -> None:
    received = [66 + number % 7 - 4 for number in range(24, 34)]
    received[-1] = 71  # corrected
    before = [61 + number % 7 for number in range(12, 22)]
    change = sum(received) - sum(before)
    assert rows(october, "activity")["Meldinger mottatt (antall)"] == [
        *("71", str(before[-1]), f"↑ opp {71 - before[-1]}"),
        *(str(sum(received)), str(sum(before)), f"↑ opp {change}"),
    ]
    relative = f"{100 * change / sum(before):.1f}".replace(".", ",")
    assert said(october, "activity")[0] == (
        f"Meldinger mottatt hittil i 2018: {sum(received)}, opp {relative} prosent fra {sum(before)}"
        " på samme tid i 2017."
    )


def test_a_share_so_far_is_of_all_its_cases(october: Page) -> None:
    done = [40 + number % 5 for number in range(24, 34)]
    in_time = [each - number % 4 for number, each in zip(range(24, 34), done, strict=True)]
    cells = rows(october, "quality")["Undersøkelser avsluttet innen fristen (prosent)"]
    assert cells[3] == f"{100 * sum(in_time) / sum(done):.0f}"
    (table,) = part(october, "quality").tables
    (row,) = [row for _, row in table.rows]
    assert row[4].value == 100 * sum(in_time) / sum(done)
    assert row[4].sources == ("own-1",)


def test_what_is_there_at_a_date_has_no_year_so_far(october: Page) -> None:
    assert rows(october, "activity")["Barn med tiltak på datoen (antall)"] == [
        "333",
        "321",
        "↑ opp 12",
        "",
        "",
        "",
    ]


def test_a_share_without_counts_has_no_year_so_far_and_the_page_says_why(october: Page) -> None:
    assert rows(october, "staff")["Sykefravær i barnevernet (prosent)"] == [
        "7,25",
        "7,25",
        "→ uendret",
        "–",
        "–",
        "–",
    ]
    assert (
        "Uten teller og nevner for hver måned kan ikke hittil i året regnes ut: Sykefravær i barnevernet."
        in notes(october)
    )


def test_late_figures_are_named(october: Page) -> None:
    assert said(october, "activity")[-1] == (
        "Disse har ikke tall for oktober 2018: Meldinger henlagt, Undersøkelser startet, Undersøkelser"
        " i gang, Nye tiltak, Akutte plasseringer og Barn plassert på datoen."
    )
    assert rows(october, "activity")["Barn plassert på datoen (antall)"][:3] == ["–", "–", "–"]


def test_the_economy_says_what_is_spent_and_expected(october: Page) -> None:
    assert said(october, "economy") == [
        "Ved utgangen av oktober 2018 er 86,1 prosent av årsbudsjettet brukt; 83,3 prosent av månedene er gått.",
        "Forbruket er 3 000 000 kr over budsjettet hittil i året.",
        "Prognosen er 2 400 000 kr over årsbudsjettet.",
    ]
    assert rows(october, "economy") == {
        "Årsbudsjett": ["115 000 (2018)", "100,0"],
        "Budsjett hittil": ["96 000", "83,5"],
        "Forbruk hittil": ["99 000", "86,1"],
        "Forbruk minus budsjett hittil": ["3 000", "2,6"],
        "Årsprognose": ["117 400 (september 2018)", "102,1"],
        "Prognose minus årsbudsjett": ["2 400", "2,1"],
    }


def test_actions_stand_as_they_were_written_and_late_ones_are_said_to_be(october: Page) -> None:
    assert said(october, "actions") == ["Tiltak: 3. Fullført: 1. Over fristen ved utgangen av oktober 2018: 1."]
    found = rows(october, "actions")
    assert found["Samle, synliggjøre og sikre at rutiner blir brukt <b> | *alle*"][0] == "=Internkontroll"
    assert found["Oppdatere teamavtaler"] == [
        "Team",
        "30. september 2018",
        "ikke begynt, over fristen",
        "Se `plan`",
    ]


def test_the_long_trend_is_of_whole_years(october: Page) -> None:
    assert rows(october, "trend")["Meldinger mottatt (antall)"] == ["751", "767"]
    assert (
        said(october, "trend")[0] == "Meldinger mottatt har gått opp fra 751 i 2016 til 767 i 2017, 2,1 prosent."
    )


def test_a_correction_is_told(october: Page) -> None:
    assert "Meldinger mottatt, oktober 2018: rettet 27. september 2017; dette er versjon 2." in notes(october)


def received(*months: tuple[str, float | str]) -> list[OwnFigure]:
    return [figure("reports_received", "land", period, value) for period, value in months]


@pytest.mark.parametrize(
    ("lang", "sentence"),
    [
        ("nb", "Meldinger mottatt hittil i 2018: 5. For samme tid i 2017 er det ikke noe tall å sammenligne med."),
        ("nn", "Meldingar mottekne hittil i 2018: 5. For same tid i 2017 er det ikkje noko tal å samanlikne med."),
        ("en", "Reports received so far in 2018: 5. There is no figure of the same time in 2017 to compare with."),
    ],
)
def test_the_first_month_has_nothing_beside_it(tmp_path: Path, lang: Lang, sentence: str) -> None:
    home = own_home(tmp_path, received(("2018-01", 5)))
    page = page_of(home, None, lang, "Land barneverntjeneste")
    assert said(page, "activity")[0] == sentence
    assert [*rows(page, "activity").values()] == [["5", "–", "–", "5", "–", "–"]]
    assert len(part(page, "trend").paragraphs) == 1
    assert part(page, "trend").tables == ()
    assert part(page, "economy").tables == ()


def test_nothing_is_divided_by_nothing(tmp_path: Path) -> None:
    figures = [
        *received(("2017-01", 0), ("2018-01", 3)),
        figure("budget", "land", "2018", 0),
        figure("spent_so_far", "land", "2018-01", 1_000_000),
    ]
    page = page_of(own_home(tmp_path, figures), (2018, 1), "nb", "Land barneverntjeneste")
    assert said(page, "activity")[0] == "Meldinger mottatt hittil i 2018: 3, opp 3 fra 0 på samme tid i 2017."
    assert rows(page, "economy")["Forbruk hittil"] == ["1 000", "–"]
    assert rows(page, "economy")["Prognose minus årsbudsjett"] == ["–", "–"]
    assert said(page, "economy") == []


def test_months_without_figures_are_named_and_not_guessed(tmp_path: Path) -> None:
    home = own_home(tmp_path, received(("2018-01", 5), ("2018-04", 7), ("2017-04", 9)))
    page = page_of(home, (2018, 4), "nb", "Land barneverntjeneste")
    assert said(page, "activity")[:2] == [
        "Meldinger mottatt, april 2018: 7, ned 22,2 prosent fra 9 i samme måned i 2017.",
        "Meldinger mottatt hittil i 2018 kan ikke regnes ut. Måneder som mangler: februar 2018 og mars 2018.",
    ]


def test_a_hidden_month_hides_the_sum(tmp_path: Path) -> None:
    home = own_home(tmp_path, received(("2018-01", ":"), ("2018-02", 7)))
    page = page_of(home, (2018, 2), "nb", "Land barneverntjeneste")
    assert [*rows(page, "activity").values()] == [["7", "–", "–", ":", "–", ":"]]


def test_a_running_total_gives_the_month_and_the_year(tmp_path: Path) -> None:
    totals = {"2017-01": 4, "2017-02": 10, "2018-01": 6, "2018-02": 9}
    home = own_home(
        tmp_path, [figure("reports_received_so_far", "land", at, total) for at, total in totals.items()]
    )
    page = page_of(home, (2018, 2), "nb", "Land barneverntjeneste")
    assert [*rows(page, "activity").values()] == [["3", "6", "↓ ned 3", "9", "10", "↓ ned 1"]]
    assert "Meldinger mottatt," not in said(page, "activity")[-1]


@pytest.mark.parametrize("lang", LANGS)
def test_percentage_points_are_never_called_per_cent(tmp_path: Path, lang: Lang) -> None:
    months = [figure("sick_leave", "land", period, value) for period, value in (("2017-03", 7), ("2018-03", 8.5))]
    page = page_of(own_home(tmp_path, months), None, lang, "Land barneverntjeneste")
    points = {"nb": "1,50 prosentpoeng", "nn": "1,50 prosentpoeng", "en": "1.50 percentage points"}
    assert points[lang] in said(page, "staff")[0]
    assert next(iter(rows(page, "staff").values()))[2].endswith(points[lang])


def test_a_place_without_figures_of_the_year_is_told(tmp_path: Path) -> None:
    home = own_home(tmp_path, monthly_figures())
    with pytest.raises(NoOwnFigures):
        page_of(home, (2020, 1))
    with pytest.raises(NoOwnFigures):
        page_of(home, None, "nb", "Klepp")
    assert page_of(home, None).title.endswith("oktober 2018")


def test_a_fault_in_the_action_list_stops_the_page(tmp_path: Path) -> None:
    home = monthly_home(tmp_path)
    (home / "actions" / "b.yml").write_text("actions:\n  - {title: A, status: ferdig}\n", encoding="utf-8")
    with pytest.raises(PlansAtFault) as caught:
        page_of(home)
    assert {issue.code for issue in caught.value.issues} == {"definition.unknown_word"}
