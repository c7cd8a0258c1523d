import csv
from datetime import date
from pathlib import Path
from shutil import copytree

import pytest
from tests.support.own_homes import figure, own_home

from bvmonitor.app.basis.context import Workspace
from bvmonitor.app.pages.status import StatusWanted, status
from bvmonitor.domain.language import LANGS
from bvmonitor.domain.own_figures import OwnFigure
from bvmonitor.domain.status_report import StatusReport
from bvmonitor.errors.definitions import UnknownIndicator, UnknownSet
from bvmonitor.errors.own_reports import DaysBackwards, NoOwnFigures, PlansAtFault
from bvmonitor.errors.regions import UnknownRegion
from bvmonitor.report.page import Page, Table
from bvmonitor.report.status_page import build_status_page

ROOT = Path(__file__).parents[3]
GOLDEN = ROOT / "tests" / "fixtures" / "golden"
LAND_SERVICE = "Land barneverntjeneste"
LAND = {
    "Ubehandlede meldinger": "unprocessed_reports",
    "Undersøkelser over frist": "investigations_past_deadline",
    "Barn uten tiltaksplan": "children_without_plan",
    "Barn som mangler evaluering": "children_without_evaluation",
}


def golden(name: str) -> list[list[str]]:
    with (GOLDEN / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return [*csv.reader(file)]


def land() -> list[OwnFigure]:
    head, *rows = golden("land_status_2017")
    return [
        figure(LAND[title], "land", day, float(value))
        for title, *values in rows
        for day, value in zip(head[1:], values, strict=True)
    ]


def report(home: Path, name: str, wanted: StatusWanted | None = None) -> StatusReport:
    return status(Workspace(home), name, wanted or StatusWanted())


def texts(table: Table) -> list[list[str]]:
    return [[cell.text for cell in row] for _, row in table.rows]


def table_of(page: Page, caption: str) -> Table:
    (found,) = [table for table in page.tables if table.caption.startswith(caption)]
    return found


def test_the_status_of_land_is_made_again(tmp_path: Path) -> None:
    made = report(own_home(tmp_path, land()), LAND_SERVICE)
    assert (made.then, made.now) == (date(2016, 12, 31), date(2017, 9, 25))
    page = build_status_page(made, "nb")
    printed = [[row[0].removesuffix(" (antall)"), *row[1:3]] for row in texts(page.tables[0])]
    assert printed == golden("land_status_2017")[1:]
    assert page.reading[0] == "Alle 4 nøkkeltall ble bedre fra 31. desember 2016 til 25. september 2017."


def test_any_two_dates_can_be_set_beside_each_other(tmp_path: Path) -> None:
    months = [figure("open_investigations", "1120", f"2018-{at:02}", 30 + at) for at in range(1, 13)]
    home = own_home(tmp_path, months)
    made = report(home, "Klepp", StatusWanted(date(2018, 3, 31), date(2018, 8, 15)))
    (row,) = made.rows
    assert row.then is not None
    assert (row.then.period, row.now.period, row.change) == ("2018-03", "2018-07", 4)
    assert [each.period for each in row.history] == [f"2018-{at:02}" for at in range(1, 8)]
    cells = texts(build_status_page(made, "nn").tables[0])[0]
    assert cells[1:] == ["33", "37 (juli 2018)", "↑\u00a0opp\u00a04"]
    newest = report(home, "1120")
    assert (newest.then, newest.now) == (date(2018, 11, 30), date(2018, 12, 31))


def test_a_first_date_has_no_earlier_one_beside_it(tmp_path: Path) -> None:
    page = build_status_page(
        report(own_home(tmp_path, [figure("man_years", "1120", "2018-10", 21)]), "Klepp"), "en"
    )
    assert [head.text for head in page.tables[0].columns] == ["Key figure", "31 October 2018"]
    assert page.reading == ()


def test_a_corrected_figure_is_the_one_that_counts_and_is_said_to_be(tmp_path: Path) -> None:
    late = figure("children_without_plan", "land", "2017-09-25", 6, comment="Én plan var talt to ganger.")
    page = build_status_page(report(own_home(tmp_path, land(), [late]), LAND_SERVICE), "nb")
    assert texts(page.tables[0])[2][1:] == ["21", "6", "↓\u00a0ned\u00a015"]
    notes = next(section.lines for section in page.sections if section.kind == "notes")
    assert "Barn uten tiltaksplan, 25. september 2017: rettet 27. september 2017; dette er versjon 2." in notes
    assert "Barn uten tiltaksplan, 25. september 2017: «Én plan var talt to ganger.»" in notes
    sources = next(section.lines for section in page.sections if section.kind == "sources")
    assert len(sources) == 2


def test_what_has_no_later_figure_says_so(tmp_path: Path) -> None:
    figures = [each for each in land() if each.period.text == "2016-12-31" or "plan" in each.figure_id]
    page = build_status_page(report(own_home(tmp_path, figures), LAND_SERVICE), "nb")
    assert texts(page.tables[0])[0][1:] == ["5", "–", "–"]
    assert (
        "Disse har ikke fått nye tall etter 31. desember 2016: Ubehandlede meldinger, Undersøkelser over frist og"
        " Barn som mangler evaluering."
    ) in page.reading


def test_a_mark_stays_a_mark(tmp_path: Path) -> None:
    figures = [
        figure("children_without_plan", "land", "2016-12-31", 3),
        figure("children_without_plan", "land", "2017-06", ":"),
    ]
    page = build_status_page(report(own_home(tmp_path, figures), LAND_SERVICE), "nb")
    assert texts(page.tables[0])[0][1:] == ["3", ":", ":"]
    marks = next(section.lines for section in page.sections if section.kind == "marks")
    assert marks == (": = vises ikke, for å verne personer",)


def klepp(home: Path) -> list[OwnFigure]:
    """What examples/own/klepp.csv holds."""
    copytree(ROOT / "examples" / "own" / "definitions", home / "definitions")
    copytree(ROOT / "examples" / "own" / "targets", home / "targets")
    with (ROOT / "examples" / "own" / "klepp.csv").open(encoding="utf-8", newline="") as file:
        rows = [*csv.DictReader(file, delimiter=";")]
    return [
        figure(row["Nøkkeltall"], "1120", row["Periode"], float(row["Verdi"]), source=row["Kilde"]) for row in rows
    ]


def test_the_targets_of_klepp_are_made_again(tmp_path: Path) -> None:
    page = build_status_page(report(own_home(tmp_path, klepp(tmp_path)), "Klepp"), "nn")
    table = table_of(page, "Mål")
    heads = [(head.spanner, head.text) for head in table.columns]
    assert heads[3:6] == [("2017", "Mål"), ("2017", "Avstand"), ("2017", "Status")]
    printed = [[row[0], row[1], row[2].removesuffix(" (2015)"), row[3], row[6]] for row in texts(table)]
    assert [[title.removesuffix(" (prosent)"), *rest] for title, *rest in printed] == golden("klepp_targets_2017")[
        1:
    ]
    assert texts(table)[1][4] == "24\u00a0prosentpoeng under"
    assert {row[5] for row in texts(table)} == {"kan ikkje vurderast enno"}


def test_the_budget_of_klepp_is_made_again(tmp_path: Path) -> None:
    page = build_status_page(report(own_home(tmp_path, klepp(tmp_path)), "Klepp"), "nb")
    table = table_of(page, "Budsjett")
    words = {"Regnskap": "R", "Budsjett": "B"}
    heads = [words[text[0]] + text[1] for head in table.columns[1:] if (text := head.text.split())]
    assert heads == golden("klepp_budget")[0][1:]
    printed = [[cell.replace("\u00a0", "") for cell in row] for row in texts(table)]
    assert [[row[0].replace("Sum", "SUM"), *row[1:]] for row in printed] == golden("klepp_budget")[1:]


def test_a_line_without_a_figure_leaves_the_sum_open(tmp_path: Path) -> None:
    figures = [each for each in klepp(tmp_path) if (each.figure_id, each.period.text) != LACKING]
    table = table_of(build_status_page(report(own_home(tmp_path, figures), "Klepp"), "nb"), "Budsjett")
    assert [row[3] for row in texts(table)] == ["29\u00a0492", "–", "–"]
    assert [row[2] for row in texts(table)] == ["29\u00a0278", "0", "29\u00a0278"]


LACKING = ("klepp_local_development_budget", "2017")


def test_a_service_that_names_no_lines_has_one_of_its_own(tmp_path: Path) -> None:
    figures = [figure("spent_so_far", "land", "2016", 21_499_500.0), figure("budget", "land", "2017", 22_000_000)]
    made = report(own_home(tmp_path, figures), LAND_SERVICE)
    assert made.rows == ()
    table = table_of(build_status_page(made, "en"), "Budget")
    assert texts(table) == [["Child welfare", "21,500", "22,000"]]
    assert [head.text for head in table.columns[1:]] == ["Accounts 2016", "Budget 2017"]


def test_figures_follow_a_municipality_to_its_newer_code(tmp_path: Path) -> None:
    figures = [
        figure("open_investigations", "0219", "2019-12-31", 40),
        figure("open_investigations", "3024", "2020-01-31", 44),
    ]
    strangers = [figure("open_investigations", "0301", "2020-01-31", 400)]
    made = report(own_home(tmp_path, figures + strangers), "Bærum")
    assert [(row.then and row.then.value, row.now.value, row.change) for row in made.rows] == [(40, 44, 4)]


def test_rows_are_chosen_by_set_and_indicator_and_those_without_figures_are_named(tmp_path: Path) -> None:
    home = own_home(tmp_path, [*land(), figure("man_years", "land", "2017-09-25", 21)])
    chosen = report(home, LAND_SERVICE, StatusWanted(set_id="own_status"))
    assert [row.indicator.id for row in chosen.rows] == [*LAND.values()]
    with pytest.raises(NoOwnFigures):
        report(home, LAND_SERVICE, StatusWanted(set_id="own_targets"))
    named = report(home, LAND_SERVICE, StatusWanted(indicators=("man_years", "sick_leave")))
    assert [row.indicator.id for row in named.rows] == ["man_years"]
    notes = next(s.lines for s in build_status_page(named, "nb").sections if s.kind == "notes")
    assert "Disse har ingen egne tall: Sykefravær i barnevernet." in notes
    with pytest.raises(UnknownIndicator):
        report(home, LAND_SERVICE, StatusWanted(indicators=("man_year",)))
    with pytest.raises(UnknownSet):
        report(home, LAND_SERVICE, StatusWanted(set_id="own_statu"))


def test_what_cannot_be_shown_is_told(tmp_path: Path) -> None:
    home = own_home(tmp_path, land())
    with pytest.raises(NoOwnFigures):
        report(home, "Klepp")
    with pytest.raises(NoOwnFigures):
        report(home, LAND_SERVICE, StatusWanted(now=date(2010, 1, 1)))
    with pytest.raises(DaysBackwards):
        report(home, LAND_SERVICE, StatusWanted(date(2017, 9, 25), date(2016, 12, 31)))
    with pytest.raises(UnknownRegion):
        report(home, "Kleppp")
    (home / "targets").mkdir()
    (home / "targets" / "a.yaml").write_text(
        "for: Klepp\ntargets:\n  - {indicator: x, years: {2017: 1}}\n", "utf-8"
    )
    with pytest.raises(PlansAtFault) as caught:
        report(home, LAND_SERVICE)
    assert [(issue.code, issue.line) for issue in caught.value.issues] == [("targets.unknown_indicator", 3)]


@pytest.mark.parametrize(
    ("now", "standing"),
    [
        ("2017-09-25", "i rute (linjen: 6,9)"),
        ("2017-12-31", "ikke nådd"),
        ("2018-02-01", "ikke noe resultat fra årets siste dag: 4 (30. desember 2017)"),
    ],
)
def test_a_target_stands_by_the_date(tmp_path: Path, now: str, standing: str) -> None:
    late = "investigations_past_deadline"
    days = {"2017-09-25": "2017-09-25", "2017-12-31": "2017-12-31", "2018-02-01": "2017-12-30"}
    figures = [figure(late, "land", "2016-12-31", 26), figure(late, "land", days[now], 4)]
    home = own_home(tmp_path, figures)
    (home / "targets").mkdir()
    path = home / "targets" / "land.yaml"
    path.write_text(
        f"for: Land barneverntjeneste\ntargets:\n  - {{indicator: {late}, years: {{2017: 0, 2019: 0}}}}\n", "utf-8"
    )
    made = report(home, LAND_SERVICE, StatusWanted(date(2016, 12, 31), date.fromisoformat(now)))
    cells = texts(table_of(build_status_page(made, "nb"), "Mål"))[0]
    assert cells[4] == standing.split(":", maxsplit=1)[0] or cells[4] == standing


@pytest.mark.parametrize("lang", LANGS)
def test_percentage_points_are_never_called_per_cent(tmp_path: Path, lang: str) -> None:
    figures = [figure("sick_leave", "land", "2017-08", 7.25), figure("sick_leave", "land", "2017-09", 9.5)]
    page = build_status_page(report(own_home(tmp_path, figures), LAND_SERVICE), lang)  # type: ignore[arg-type]  # a parameter
    words = {"nb": "↑ opp 2,25 prosentpoeng", "nn": "↑ opp 2,25 prosentpoeng", "en": "↑ up 2.25 percentage points"}
    assert texts(page.tables[0])[0][3].replace("\u00a0", " ") == words[lang]


def test_the_history_is_drawn_and_stands_in_a_table(tmp_path: Path) -> None:
    months = [figure("open_investigations", "1120", f"2018-{at:02}", 30 + at) for at in range(1, 13)]
    marked = figure("open_investigations", "1120", "2018-11", ":")
    page = build_status_page(report(own_home(tmp_path, months, [marked]), "Klepp"), "nb")
    (chart,) = page.charts
    (panel,) = chart.panels
    (drawn,) = panel.series
    assert [point.text for point in drawn.points] == ["35", "36", "37", "38", "39", "40", ":", "42"]
    assert drawn.points[6].y is None
    (row,) = texts(table_of(page, "Utviklingen"))
    assert row[1:] == [point.text for point in drawn.points]
    assert "40 (oktober 2018); : (november 2018); 42 (desember 2018)." in chart.alt
    assert [tick.text for tick in panel.x.ticks] == ["mai 2018", "des 2018"]


def test_two_dates_are_drawn_and_stand_in_the_table_that_is_there(tmp_path: Path) -> None:
    page = build_status_page(report(own_home(tmp_path, land()), LAND_SERVICE), "en")
    assert [len(panel.series[0].points) for panel in page.charts[0].panels] == [2, 2, 2, 2]
    assert [table.caption for table in page.tables] == ["Own figures"]


def test_a_lone_figure_is_not_drawn(tmp_path: Path) -> None:
    page = build_status_page(
        report(own_home(tmp_path, [figure("man_years", "1120", "2018-10", 21)]), "Klepp"), "en"
    )
    assert page.charts == ()
