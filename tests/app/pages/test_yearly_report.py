"""The yearly report: seven parts with their figures, and people's texts kept, filled in and held to figures."""

import json
from collections.abc import Mapping
from dataclasses import fields, replace
from pathlib import Path

import pytest

from bvmonitor.app.basis.columns import Beside
from bvmonitor.app.basis.context import Workspace
from bvmonitor.app.pages.monitor import monitor
from bvmonitor.app.pages.report_figures import ReportWanted
from bvmonitor.app.pages.report_texts import FILES, texts_of
from bvmonitor.app.pages.yearly_report import Made, yearly_report
from bvmonitor.domain.comparison import Comparison
from bvmonitor.domain.language import LANGS, Lang
from bvmonitor.domain.publishing import Audience, OwnSource
from bvmonitor.domain.yearly_report import PARTS, YearlyReport
from bvmonitor.errors.texts import TextRecordDamaged, TextsAtFault, TextsOfAnother, TextsUnusable
from bvmonitor.report.page import Page
from bvmonitor.report.report_tables import figure_in
from bvmonitor.report.words import figure_text
from bvmonitor.report.yearly_page import build_yearly_page

BESIDE = Beside(country="without-oslo")
MEASURES = "children_with_measures_0_22"


@pytest.fixture(scope="module")
def comparison(tmp_path_factory: pytest.TempPathFactory) -> Comparison:
    wanted = ReportWanted(year=2018)
    return monitor(Workspace(tmp_path_factory.mktemp("home")), "Gjesdal", wanted, BESIDE).comparison


def made(home: Path, texts: Path | None = None, place: str = "Gjesdal", year: int = 2018) -> Made:
    return yearly_report(Workspace(home), place, ReportWanted(year=year), BESIDE, texts, "nb")


def with_figure(
    comparison: Comparison, indicator: str, value: float | None, status: str | None = None
) -> Comparison:
    """The comparison with another figure for the subject in the last year."""
    own, last = comparison.columns[0].id, comparison.periods[-1]
    rows = tuple(
        replace(
            row,
            figures=tuple(
                replace(f, value=value, status=status) if (f.column, f.period) == (own, last) else f
                for f in row.figures
            ),
        )
        if row.indicator.id == indicator
        else row
        for row in comparison.rows
    )
    return replace(comparison, rows=rows)


def page_with(folder: Path, comparison: Comparison, lang: Lang = "nb") -> Page:
    """The report's page of these figures, made with the texts of a folder."""
    rows = comparison.rows[2:3]
    found = texts_of(folder, comparison, rows, "nb")
    return build_yearly_page(YearlyReport(comparison, rows, found.written, FILES, found.moved), lang)


def said(page: Page, part: str, kind: str) -> list[str]:
    (found,) = [each for each in page.parts if each.id == part]
    return [each.text.replace("\u00a0", " ") for each in found.paragraphs if each.kind == kind]


def state(folder: Path) -> Mapping[str, tuple[bytes, int]]:
    return {path.name: (path.read_bytes(), path.stat().st_mtime_ns) for path in folder.glob("*.md")}


@pytest.mark.parametrize("lang", LANGS)
def test_the_seven_parts_stand_in_order_with_figures_of_one_comparison(
    tmp_path: Path, comparison: Comparison, lang: Lang
) -> None:
    report = made(tmp_path).report
    assert report.comparison == comparison, "the same figures as the monitor's, hidden ones too"
    page = build_yearly_page(report, lang)
    assert [part.id for part in page.parts] == list(PARTS)
    assert [bool(part.tables) for part in page.parts] == [True, True, True, True, False, False, False]
    assert [p.kind for part in page.parts for p in part.paragraphs].count("missing") == 7
    by_title = {row.indicator.title.in_(lang): row for row in comparison.rows}
    subject, *beside = comparison.columns
    for part in page.parts:
        for table in part.tables:
            if table.columns[0].text == "Region":
                continue
            for _, (stub, *cells) in table.rows:
                row = next(each for title, each in by_title.items() if stub.text.startswith(title))
                shown = [figure_in(row, subject, period) for period in comparison.periods]
                shown += [figure_in(row, column, comparison.periods[-1]) for column in beside]
                assert [cell.text for cell in cells] == [figure_text(f, row.indicator, lang) for f in shown]


@pytest.mark.parametrize("lang", LANGS)
def test_what_is_drawn_stands_in_tables_with_the_years_of_all_that_is_beside(tmp_path: Path, lang: Lang) -> None:
    report = made(tmp_path).report
    comparison, page = report.comparison, build_yearly_page(report, lang)
    drawn = {part.id: [(chart.kind, chart.name) for chart in part.charts] for part in page.parts if part.charts}
    assert drawn["summary"] == [("bars", "difference")]
    assert {kind for part in ("service", "themes") for kind, _ in drawn[part]} == {"trend"}
    assert set(drawn) == {"summary", "service", "themes"}
    rows = {row.indicator.id: row for row in comparison.rows}
    for part in page.parts:
        charts = [chart for chart in part.charts if chart.kind == "trend"]
        tables = [table for table in part.tables if table.columns[0].text == "Region"]
        for chart, table in zip(charts, tables, strict=True):
            row = rows[chart.name]
            assert table.caption.startswith(row.indicator.title.in_(lang))
            for (_, (stub, *cells)), series, column in zip(
                table.rows, chart.series, comparison.columns, strict=True
            ):
                assert stub.text == series.label
                figures = [figure_in(row, column, period) for period in comparison.periods]
                assert [cell.value for cell in cells] == [p.y for p in series.points] == [f.value for f in figures]
                assert [cell.text for cell in cells] == [figure_text(f, row.indicator, lang) for f in figures]
    names = [chart.name for part in page.parts for chart in part.charts]
    assert len(names) == len(set(names))


def test_reports_of_one_municipality_rest_on_one_comparison(tmp_path: Path) -> None:
    workspace, wanted = Workspace(tmp_path), ReportWanted(year=2018)
    report = yearly_report(workspace, "Gjesdal", wanted, BESIDE, None, "nb").report
    assert monitor(workspace, "Gjesdal", wanted, BESIDE).comparison is report.comparison
    for place in ("Time", "Klepp", "Halden", "Masfjorden"):
        monitor(workspace, place, wanted, BESIDE)
    assert monitor(workspace, "Gjesdal", wanted, BESIDE).comparison == report.comparison
    assert len(workspace.reports) == 4


def test_every_row_stands_in_one_part_besides_the_summary(tmp_path: Path) -> None:
    report = made(tmp_path).report
    rows = [row.indicator.id for part in PARTS[1:] for _, found in report.tables(part) for row in found]
    assert sorted(rows) == sorted(row.indicator.id for row in report.comparison.rows)
    (summary,) = report.tables("summary")
    assert 1 < len(summary[1]) <= 5


def test_files_are_made_once_and_never_written_again(tmp_path: Path) -> None:
    folder = tmp_path / "deep" / "texts"
    first = made(tmp_path, folder)
    assert first.files == tuple(FILES.values())
    (folder / FILES["about"]).write_text("Vi er sju.", encoding="utf-8")
    (folder / FILES["focus"]).unlink()
    before = state(folder)
    second = made(tmp_path, folder, year=2017)
    assert second.files == (FILES["focus"],)
    assert {name: each for name, each in state(folder).items() if name in before} == before
    assert made(tmp_path, folder, year=2017).files == ()


def test_the_record_is_left_alone_where_it_says_the_same(tmp_path: Path, comparison: Comparison) -> None:
    page_with(tmp_path, comparison)
    before = (tmp_path / "figures.json").stat()
    page_with(tmp_path, comparison)
    after = (tmp_path / "figures.json").stat()
    assert (before.st_mtime_ns, before.st_ino) == (after.st_mtime_ns, after.st_ino)


def test_a_new_file_says_what_to_write_and_is_no_text_yet(tmp_path: Path, comparison: Comparison) -> None:
    page = page_with(tmp_path, comparison)
    content = (tmp_path / FILES["challenges"]).read_text("utf-8")
    assert "Utfordringer" in content
    assert "{{figure:ID}}" in content
    assert said(page, "challenges", "own") == []
    (missing,) = said(page, "challenges", "missing")
    assert missing.endswith("(I filen 6_challenges.md.)")


@pytest.mark.parametrize(("lang", "shown"), [("nb", "3,8 prosent"), ("nn", "3,8 prosent"), ("en", "3.8 per cent")])
def test_a_text_is_shown_as_written_with_its_figures_filled_in(
    tmp_path: Path, comparison: Comparison, lang: Lang, shown: str
) -> None:
    text = f"Tiltak: {{{{figure:{MEASURES}}}}},\nfør {{{{figure:{MEASURES}:2015}}}}.\n\n- <b>Ett</b>\n- *To*\n"
    (tmp_path / FILES["themes"]).write_text(text, encoding="utf-8")
    page = page_with(tmp_path, comparison, lang)
    earlier = shown.replace("8", "1", 1)
    assert said(page, "themes", "own") == [f"Tiltak: {shown}, før {earlier}.", "<b>Ett</b>", "*To*"]
    assert [p.item for part in page.parts for p in part.paragraphs if p.kind == "own"] == [False, True, True]
    assert said(page, "themes", "missing") == said(page, "themes", "warning") == []


def test_a_figure_that_moved_under_a_text_is_pointed_out_until_the_text_is_changed(
    tmp_path: Path, comparison: Comparison
) -> None:
    page_with(tmp_path, comparison)
    file = tmp_path / FILES["themes"]
    file.write_text("Flere tiltak.", encoding="utf-8")
    assert said(page_with(tmp_path, comparison), "themes", "warning") == []
    moved = with_figure(comparison, MEASURES, 4.04)
    for _ in range(2):
        (warning,) = said(page_with(tmp_path, moved), "themes", "warning")
        assert "0–22 år 2018, fra 3,8 prosent til 4,0 prosent" in warning
    assert said(page_with(tmp_path, moved), "about", "warning") == [], "not under a text that nobody wrote"
    file.write_text("Flere tiltak enn før.", encoding="utf-8")
    page_with(tmp_path, moved)
    assert said(page_with(tmp_path, moved), "themes", "warning") == []
    (back,) = said(page_with(tmp_path, comparison), "themes", "warning")
    assert "fra 4,0 prosent til 3,8 prosent" in back


def test_a_text_is_written_against_the_report_that_its_writer_had(tmp_path: Path, comparison: Comparison) -> None:
    page_with(tmp_path, comparison)
    (tmp_path / FILES["themes"]).write_text("Skrevet etter rapporten fra i går.", encoding="utf-8")
    (warning,) = said(page_with(tmp_path, with_figure(comparison, MEASURES, 4.04)), "themes", "warning")
    assert "fra 3,8 prosent til 4,0 prosent" in warning


def test_what_is_not_printed_otherwise_has_not_moved(tmp_path: Path, comparison: Comparison) -> None:
    (tmp_path / FILES["themes"]).write_text("x", encoding="utf-8")
    page_with(tmp_path, comparison)
    assert said(page_with(tmp_path, with_figure(comparison, MEASURES, 3.801)), "themes", "warning") == []


def test_another_year_is_told_with_both(tmp_path: Path) -> None:
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / FILES["themes"]).write_text("x", encoding="utf-8")
    made(tmp_path, folder, year=2017)
    page = build_yearly_page(made(tmp_path, folder, year=2018).report, "nb")
    (warning,) = said(page, "themes", "warning")
    assert "0–22 år, 3,7 prosent i 2017, 3,8 prosent i 2018" in warning


@pytest.mark.parametrize(
    ("status", "told", "untold"),
    [
        ("not_covered", "var 3,8 prosent i 2018, har ikke tall for 2018 (finnes ikke blant", "lenger"),
        (":", "har ikke lenger tall for 2018 (", "3,8"),
        ("..", "har ikke lenger tall for 2018 (", "3,8"),
        ("hidden", "har ikke lenger tall for 2018 (", "3,8"),
    ],
)
def test_a_figure_that_vanished_is_pointed_out_and_what_is_hidden_now_is_not_told(
    tmp_path: Path, comparison: Comparison, status: str, told: str, untold: str
) -> None:
    (tmp_path / FILES["themes"]).write_text(f"Nå {{{{figure:{MEASURES}}}}}.", encoding="utf-8")
    page_with(tmp_path, comparison)
    page = page_with(tmp_path, with_figure(comparison, MEASURES, None, status))
    moved, absent = said(page, "themes", "warning")
    assert told in moved
    assert untold not in moved
    assert "Teksten viser til tall som ikke finnes" in absent
    assert said(page, "themes", "own") == ["Nå [tall mangler]."]


def test_what_an_own_figure_was_is_told_on_internal_pages_only(tmp_path: Path, comparison: Comparison) -> None:
    def local(figures: Comparison) -> Comparison:
        rows = (replace(row, indicator=replace(row.indicator, local=True)) for row in figures.rows)
        return replace(figures, rows=tuple(rows))

    (tmp_path / FILES["themes"]).write_text("x", encoding="utf-8")
    page_with(tmp_path, local(comparison))
    moved = local(with_figure(comparison, MEASURES, 4.04))
    (public,) = said(page_with(tmp_path, moved), "themes", "warning")
    assert "er nå 4,0 prosent i 2018" in public
    assert "3,8" not in public
    source = moved.sources[0]
    about = {each.name: getattr(source, each.name) for each in fields(source)}
    own = OwnSource(**about, audience=Audience("internal"), store="0" * 64, is_open=False)
    (internal,) = said(page_with(tmp_path, replace(moved, sources=(*moved.sources, own))), "themes", "warning")
    assert "fra 3,8 prosent til 4,0 prosent" in internal


def test_a_row_that_vanished_is_pointed_out(tmp_path: Path, comparison: Comparison) -> None:
    (tmp_path / FILES["themes"]).write_text(f"Nå {{{{figure:{MEASURES}}}}}.", encoding="utf-8")
    page_with(tmp_path, comparison)
    gone = next(row for row in comparison.rows if row.indicator.id == MEASURES)
    rows = tuple(row for row in comparison.rows if row is not gone)
    less = replace(comparison, rows=rows, left_out=(*comparison.left_out, gone.indicator))
    moved, absent = said(page_with(tmp_path, less), "themes", "warning")
    assert "har ikke tall for 2018 (nøkkeltallet er ikke med i rapporten)" in moved
    assert "2018" in absent


def test_each_municipality_has_its_own_folder(tmp_path: Path) -> None:
    folder = tmp_path / "texts"
    made(tmp_path, folder / "{code}")
    assert (folder / "1122" / FILES["summary"]).is_file()
    with pytest.raises(TextsOfAnother) as caught:
        made(tmp_path, folder / "1122", place="Time")
    assert (caught.value.theirs, caught.value.asked) == ("Gjesdal", "Time")


def test_faults_stop_the_report_and_change_nothing(tmp_path: Path, comparison: Comparison) -> None:
    (tmp_path / "8_more.md").write_text("x")
    (tmp_path / FILES["about"]).write_text("{{figure:sick}}")
    with pytest.raises(TextsAtFault) as caught:
        page_with(tmp_path, comparison)
    assert [each.code for each in caught.value.issues] == ["texts.unknown_file", "texts.unknown_figure"]
    assert sorted(path.name for path in tmp_path.iterdir()) == [FILES["about"], "8_more.md"]


@pytest.mark.parametrize(
    "content",
    [
        "",
        "{",
        "[]",
        '{"schema": "bvmonitor/report-texts/2"}',
        '{"schema": "bvmonitor/report-texts/1", "region": "1122", "name": "x", "shown": [], "texts": {}}',
        '{"schema": "bvmonitor/report-texts/1", "region": "1122", "name": "x", "shown": {"a": [1]}, "texts": {}}',
        '{"schema": "bvmonitor/report-texts/1", "region": "1", "name": "x", "shown": {"a": [1,NaN]}, "texts": {}}',
        '{"schema": "bvmonitor/report-texts/1", "region": "1122", "name": "x", "shown": {}, "texts": {"a": 1}}',
    ],
)
def test_a_damaged_record_is_told(tmp_path: Path, comparison: Comparison, content: str) -> None:
    (tmp_path / "figures.json").write_text(content)
    with pytest.raises(TextRecordDamaged):
        page_with(tmp_path, comparison)


def test_the_record_is_json_with_the_figures_that_can_be_referred_to(
    tmp_path: Path, comparison: Comparison
) -> None:
    (tmp_path / FILES["themes"]).write_text("x", encoding="utf-8")
    page_with(tmp_path, comparison)
    record = json.loads((tmp_path / "figures.json").read_text("utf-8"))
    assert record["shown"][MEASURES] == record["shown"][f"{MEASURES}:2018"] == [2018, 3.8]
    assert len(record["shown"]) == len(comparison.rows) * (len(comparison.periods) + 1)
    assert record["texts"]["themes"]["figures"] == record["shown"]


def test_a_folder_that_is_none_is_told(tmp_path: Path, comparison: Comparison) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(TextsUnusable):
        page_with(tmp_path / "file", comparison)
