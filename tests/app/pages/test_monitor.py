"""The monitor: every row in its area, own years, what stands beside in the last, all from one comparison."""

from dataclasses import replace
from pathlib import Path

import pytest

from bvmonitor.app.basis.choice import Wanted
from bvmonitor.app.basis.columns import Beside
from bvmonitor.app.basis.context import Workspace
from bvmonitor.app.comparison.compare import compare
from bvmonitor.app.pages.monitor import monitor
from bvmonitor.app.pages.report_figures import ReportWanted, years_to
from bvmonitor.domain.areas import AREAS, area_of
from bvmonitor.domain.change import NO_MEAN
from bvmonitor.domain.language import LANGS, Lang
from bvmonitor.domain.monitor import Monitor
from bvmonitor.errors import UsageError
from bvmonitor.errors.compare import NoSuchYear, NothingToShow, SampleLacks
from bvmonitor.report.monitor_page import build_monitor_page
from bvmonitor.report.report_tables import figure_in
from bvmonitor.report.words import figure_text

BESIDE = Beside(country="without-oslo")


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Monitor:
    return monitor(Workspace(tmp_path_factory.mktemp("home")), "Gjesdal", ReportWanted(), BESIDE)


def test_it_is_one_comparison_of_all_rows_and_years(found: Monitor, tmp_path: Path) -> None:
    wanted = Wanted("monitor", years=(2015, 2018))
    assert found.comparison == compare(Workspace(tmp_path), "Gjesdal", wanted, BESIDE)
    assert len(found.comparison.rows) + len(found.comparison.left_out) == 50


def test_every_indicator_has_an_area_and_every_row_stands_once(found: Monitor, tmp_path: Path) -> None:
    definitions = Workspace(tmp_path).definitions
    areas = {name: area_of(each) for name, each in definitions.indicators.items()}
    assert set(areas.values()) == set(AREAS)
    assert areas["children_per_position"] == areas["children_placed_0_17"] == "capacity"
    assert areas["gross_expenditure_per_placed_child"] == areas["resource_index"] == "economy"
    assert areas["kommunebarometeret_rank"] == "background"
    placed = [row for _, rows in found.areas for row in rows]
    assert sorted(row.indicator.id for row in placed) == sorted(r.indicator.id for r in found.comparison.rows)
    assert [area for area, _ in found.areas] == [area for area in AREAS if area in dict(found.areas)]


@pytest.mark.parametrize("lang", LANGS)
def test_every_cell_is_a_figure_of_the_comparison(found: Monitor, lang: Lang) -> None:
    page = build_monitor_page(found, lang)
    subject, *beside = found.comparison.columns
    for (area, rows), part in zip(found.areas, page.parts, strict=True):
        assert part.id == area
        (table,) = part.tables
        by_category = sorted(
            rows, key=lambda row: [g.indicator.category for g in rows].index(row.indicator.category)
        )
        for row, (_, cells) in zip(by_category, table.rows, strict=True):
            shown = [figure_in(row, subject, period) for period in found.comparison.periods]
            shown += [figure_in(row, column, found.comparison.periods[-1]) for column in beside]
            assert [cell.text for cell in cells[1:]] == [figure_text(f, row.indicator, lang) for f in shown]
            assert [cell.value for cell in cells[1:]] == [f.value for f in shown]


@pytest.mark.parametrize("lang", LANGS)
def test_each_row_is_drawn_beside_itself_with_its_own_years_and_what_stands_beside(
    found: Monitor, lang: Lang
) -> None:
    page = build_monitor_page(found, lang)
    rows = {row.indicator.title.in_(lang): row for _, rows in found.areas for row in rows}
    keys = []
    for part in page.parts:
        (table,), (above,) = part.tables, part.charts
        assert table.row_charts is not None
        keys.append(table.row_charts.key)
        stubs = [cells[0].text for _, cells in table.rows]
        assert len(stubs) == len(table.row_charts.charts)
        for stub, chart, panel in zip(stubs, table.row_charts.charts, above.panels, strict=True):
            assert stub.startswith(chart.title)
            assert (chart.kind, chart.alt, chart.title) == ("sparkline", panel.alt, panel.title)
            subject, *others = chart.series
            row = rows[chart.title]
            drawn = [(point.x, point.y) for point in subject.points]
            periods = found.comparison.periods
            own = [(p, figure_in(row, found.comparison.columns[0], p).value) for p in periods]
            assert drawn == own
            last = [figure_in(row, each, periods[-1]).value for each in found.comparison.columns[1:]]
            assert [[p.y for p in each.points] for each in others] == [
                [] if row.indicator.unit in NO_MEAN else [value] for value in last
            ]
    assert keys[0].count("■") == keys[0].count("◆") == 1
    assert not any(keys[1:])


def test_the_years_are_five_to_the_newest_and_none_of_background_alone(tmp_path: Path) -> None:
    workspace, rows = Workspace(tmp_path), Wanted("monitor")
    assert years_to(workspace, "Gjesdal", rows, None) == (2015, 2018)
    assert years_to(workspace, "Gjesdal", rows, 2021) == (2017, 2021)
    assert years_to(workspace, "Gjesdal", rows, 2015) == (2015, 2015)
    named = monitor(workspace, "Gjesdal", ReportWanted(years=(2016, 2017)), BESIDE)
    assert named.comparison.periods == (2016, 2017)


def test_a_service_has_a_monitor_too(tmp_path: Path) -> None:
    found = monitor(Workspace(tmp_path), "Land barneverntjeneste", ReportWanted(), Beside("none"))
    assert found.comparison.subject.kind == "service"
    assert [len(row.figures) for row in found.comparison.rows] == [len(found.comparison.periods)] * len(
        found.comparison.rows
    )


def test_what_cannot_be_shown_is_an_error(tmp_path: Path) -> None:
    workspace = Workspace(tmp_path)
    with pytest.raises(UsageError):
        monitor(workspace, "Gjesdalen", ReportWanted(), BESIDE)
    with pytest.raises(UsageError):
        monitor(workspace, "Gjesdal", ReportWanted("moniter"), BESIDE)
    with pytest.raises(NoSuchYear):
        monitor(workspace, "Gjesdal", ReportWanted(year=2031), BESIDE)
    with pytest.raises((NothingToShow, SampleLacks)):
        monitor(workspace, "Oslo", replace(ReportWanted(), set_id="expenditure"), BESIDE)
