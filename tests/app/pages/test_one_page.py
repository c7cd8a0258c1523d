"""One page for a politician: five figures by a rule, three sentences that follow from them, one chart."""

from dataclasses import replace
from pathlib import Path

import pytest

from bvmonitor.app.basis.choice import Wanted
from bvmonitor.app.basis.columns import Beside
from bvmonitor.app.basis.context import Workspace
from bvmonitor.app.comparison.compare import compare
from bvmonitor.app.comparison.extras import Extras
from bvmonitor.app.comparison.intervals import with_clear as told_clear
from bvmonitor.app.pages.monitor import monitor
from bvmonitor.app.pages.one_page import one_page
from bvmonitor.app.pages.report_figures import ReportWanted, report_figures
from bvmonitor.domain.areas import area_of
from bvmonitor.domain.comparison import Comparison, Remark, Row
from bvmonitor.domain.interval import Clear
from bvmonitor.domain.key_figures import key_rows
from bvmonitor.domain.language import LANGS, Lang
from bvmonitor.domain.narrowing import narrowed
from bvmonitor.domain.one_page import OnePage
from bvmonitor.domain.status import HIDDEN
from bvmonitor.errors import DataError, UsageError
from bvmonitor.report.one_page import build_one_page
from bvmonitor.report.report_tables import figure_in
from bvmonitor.report.words import figure_text

BESIDE = Beside(country="without-oslo")


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> OnePage:
    return one_page(Workspace(tmp_path_factory.mktemp("home")), "Gjesdal", ReportWanted(year=2018), BESIDE, None)


def ids(rows: tuple[Row, ...]) -> list[str]:
    return [row.indicator.id for row in rows]


def test_the_five_are_the_first_of_each_area_and_then_the_second(found: OnePage) -> None:
    assert ids(found.rows) == [
        "children_with_reports_0_17",
        "children_with_measures_0_22",
        "net_expenditure_per_inhabitant_0_22",
        "children_share_of_population",
        "population_0_17",
    ]
    assert {area_of(row.indicator) for row in found.rows} == {area_of(r.indicator) for r in found.comparison.rows}


def test_a_row_without_a_figure_in_the_last_year_is_passed_over_for_the_next(found: OnePage) -> None:
    first = found.rows[0]
    own, last = found.comparison.columns[0].id, found.comparison.periods[-1]
    gone = replace(
        first,
        figures=tuple(
            replace(f, value=None, status=":") if (f.column, f.period) == (own, last) else f for f in first.figures
        ),
    )
    rows = tuple(gone if row == first else row for row in found.comparison.rows)
    order = ids(found.comparison.rows)
    chosen = ids(key_rows(replace(found.comparison, rows=rows), order, by_areas=True))
    assert first.indicator.id not in chosen
    assert len(chosen) == 5


def test_a_set_of_the_users_gives_its_first_five(tmp_path: Path) -> None:
    mine = one_page(Workspace(tmp_path), "Gjesdal", ReportWanted(year=2018), BESIDE, "ssb_key_figures")
    order = Workspace(tmp_path).definitions.indicator_set("ssb_key_figures").indicators
    shown = ids(mine.comparison.rows)
    assert ids(mine.rows) == [name for name in order if name in shown][:5]


@pytest.fixture(scope="module")
def hvaler(tmp_path_factory: pytest.TempPathFactory) -> OnePage:
    """A page whose municipality has counts beside its group's."""
    return one_page(Workspace(tmp_path_factory.mktemp("home")), "Hvaler", ReportWanted(year=2015), BESIDE, None)


def test_what_is_clear_is_what_a_comparison_with_intervals_says_of_the_last_year(
    hvaler: OnePage, tmp_path: Path
) -> None:
    wanted = Wanted(set_id="monitor", years=(hvaler.comparison.periods[0], hvaler.comparison.periods[-1]))
    whole = compare(Workspace(tmp_path), "Hvaler", wanted, BESIDE, Extras(intervals=True))
    last = whole.periods[-1]
    said = {(r.indicator.id, f.column): f.clear for r in whole.rows for f in r.figures if f.period == last}
    shown = {(r.indicator.id, f.column): f.clear for r in hvaler.rows for f in r.figures if f.period == last}
    assert shown == {key: said[key] for key in shown}
    assert any(clear is not None for clear in shown.values())


def test_of_a_row_with_a_hidden_figure_nothing_is_clear(hvaler: OnePage, tmp_path: Path) -> None:
    _, scene = report_figures(Workspace(tmp_path), "Hvaler", ReportWanted(year=2015), BESIDE)
    row = next(row for row in hvaler.rows if any(figure.clear is not None for figure in row.figures))
    bare = tuple(replace(each, clear=None) for each in row.figures)
    assert told_clear(scene, [replace(row, figures=bare)]) == (row,)
    hidden = replace(row, figures=(*bare[:-1], replace(bare[-1], value=None, status=HIDDEN)))
    assert told_clear(scene, [hidden]) == (hidden,)


def test_its_figures_are_the_monitors(found: OnePage, tmp_path: Path) -> None:
    whole = monitor(Workspace(tmp_path), "Gjesdal", ReportWanted(year=2018), BESIDE).comparison
    values = {
        (row.indicator.id, f.column, f.period): (f.value, f.status) for row in whole.rows for f in row.figures
    }
    for row in found.comparison.rows:
        for figure in row.figures:
            key = (row.indicator.id, figure.column, figure.period)
            assert (figure.value, figure.status) == values[key]


@pytest.mark.parametrize("lang", LANGS)
def test_the_page_has_three_sentences_one_chart_and_the_five(found: OnePage, lang: Lang) -> None:
    page = build_one_page(found, lang)
    assert len(page.reading) == 3
    assert all(line.endswith(".") for line in page.reading)
    (chart,) = page.charts
    subject, *beside = found.comparison.columns
    assert [len(each.points) for each in chart.series] == [4] * 3
    drawn = [point.text for point in chart.series[0].points]
    assert drawn == [
        figure_text(figure_in(found.rows[0], subject, p), found.rows[0].indicator, lang) for p in range(2015, 2019)
    ]
    assert all(text in chart.alt for text in (drawn[0], drawn[-1]))
    (table,) = page.tables
    for row, (_, cells) in zip(found.rows, table.rows, strict=True):
        figures = [figure_in(row, subject, period) for period in found.comparison.periods]
        figures += [figure_in(row, column, 2018) for column in beside]
        assert [cell.text for cell in cells[1:]] == [figure_text(f, row.indicator, lang) for f in figures]


def test_only_sources_and_remarks_of_the_five_are_told(found: OnePage) -> None:
    page = build_one_page(found, "nb")
    used = {source for row in found.rows for figure in row.figures for source in figure.sources}
    assert {origin.id for origin in page.origins} == used
    told = " ".join(line for section in page.sections for line in section.lines)
    others = {r.indicator.title.nb for r in found.comparison.rows} - {r.indicator.title.nb for r in found.rows}
    assert [title for title in others if title in told] == []
    assert "Fem" in told or "fem" in told


def with_clear(found: OnePage, *verdicts: str | None) -> OnePage:
    """The page with these verdicts against the group, row by row."""
    comparison = found.comparison
    group, last = comparison.columns[1].id, comparison.periods[-1]
    by_id = dict(zip(ids(found.rows), verdicts, strict=True))

    def row_of(row: Row) -> Row:
        verdict = by_id.get(row.indicator.id)
        clear = None if verdict is None else Clear(verdict, 0.5, 0.1, 0.9, "newcombe")  # type: ignore[arg-type]
        return replace(
            row,
            figures=tuple(
                replace(f, clear=clear) if (f.column, f.period) == (group, last) else f for f in row.figures
            ),
        )

    rows = tuple(map(row_of, comparison.rows))
    return replace(found, comparison=replace(comparison, rows=rows), rows=tuple(map(row_of, found.rows)))


@pytest.mark.parametrize(
    ("verdicts", "said"),
    [
        (("above", "below", None, None, None), "Clearly above KOSTRA group 8: "),
        (("above", "not_clear", None, None, None), "Clearly above KOSTRA group 8: "),
        (("not_clear", "below", None, None, None), "Clearly below KOSTRA group 8: "),
        (("not_clear", "not_clear", None, None, None), "None of the differences from KOSTRA group 8 in shares"),
    ],
)
def test_the_third_sentence_says_which_differences_are_more_than_chance(
    found: OnePage, verdicts: tuple[str | None, ...], said: str
) -> None:
    reading = build_one_page(with_clear(found, *verdicts), "en").reading
    assert len(reading) == 3
    assert reading[2].startswith(said)
    assert "chance" in reading[2]


def test_a_comparison_is_narrowed_to_rows_with_what_is_said_of_them(found: OnePage) -> None:
    one, two = found.rows[:2]
    remarks = (
        Remark("a", (("titles", (one.indicator.title, two.indicator.title)),)),
        Remark("b", (("title", two.indicator.title), ("column", "x"))),
        Remark("c", (("titles", (two.indicator.title,)),)),
        Remark("d", (("name", "Gjesdal"),)),
    )
    narrow: Comparison = narrowed(replace(found.comparison, remarks=remarks), (one,))
    assert narrow.rows == (one,)
    assert narrow.left_out == ()
    assert narrow.remarks == (Remark("a", (("titles", (one.indicator.title,)),)), remarks[3])


def test_what_cannot_be_shown_is_an_error(tmp_path: Path) -> None:
    workspace = Workspace(tmp_path)
    with pytest.raises(UsageError):
        one_page(workspace, "Gjesdal", ReportWanted(), BESIDE, "one_pag")
    with pytest.raises(DataError):
        one_page(workspace, "Oslo", ReportWanted(), BESIDE, "expenditure")
