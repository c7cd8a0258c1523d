"""What pages draw is what their tables hold, and their text alternatives say so."""

import re
from dataclasses import replace
from pathlib import Path
from statistics import quantiles

import pytest
from tests.support.comparisons import golden_comparison

from bvmonitor.app.basis.columns import Beside
from bvmonitor.app.basis.context import Workspace
from bvmonitor.app.basis.field import Among
from bvmonitor.app.pages.funnel import funnel
from bvmonitor.app.pages.rank import rank
from bvmonitor.app.pages.trend import Followed, trend
from bvmonitor.domain.language import LANGS, Lang
from bvmonitor.domain.status import HIDDEN
from bvmonitor.report.chart import Chart
from bvmonitor.report.comparison_chart import comparison_charts
from bvmonitor.report.funnel_page import build_funnel_page
from bvmonitor.report.numbers import rounded
from bvmonitor.report.page import Page
from bvmonitor.report.rank_page import build_rank_page
from bvmonitor.report.trend_page import build_trend_page

REPORTS = "children_with_measures_0_22"
CHILDREN = "children_share_of_population"


def drawn(page: Page) -> Chart:
    (chart,) = page.charts
    return chart


def cells(page: Page) -> set[str]:
    return {cell.text for table in page.tables for _, row in table.rows for cell in row}


@pytest.mark.parametrize("lang", LANGS)
def test_a_ranking_has_a_dot_for_each_row_with_a_figure(tmp_path: Path, lang: Lang) -> None:
    found = rank(Workspace(tmp_path), REPORTS, Among(mark="Gjesdal"), lang, year=2015, top=None)
    page = build_rank_page(found, lang)
    chart = drawn(page)
    points = [p for s in chart.series if s.role in ("subject", "other") for p in s.points]
    assert sorted(p.label for p in points) == sorted(e.name for e in found.places if e.figure.value is not None)
    assert {p.text for p in points} <= cells(page)
    assert [(s.label, p.x) for s in chart.series if s.role == "subject" for p in s.points] == [
        (e.name, e.figure.value) for e in found.places if e.name == "Gjesdal"
    ]
    lowest, highest = (pick(points, key=lambda p: p.x or 0.0) for pick in (min, max))
    assert lowest.text in chart.alt
    assert highest.label in chart.alt
    assert page.reading[0] in chart.alt


def test_the_first_places_alone_are_not_drawn(tmp_path: Path) -> None:
    found = rank(Workspace(tmp_path), REPORTS, Among(), "nb", year=2015, top=3)
    assert build_rank_page(found, "nb").charts == ()


@pytest.mark.parametrize("lang", LANGS)
def test_a_funnel_draws_the_limits_of_its_table(tmp_path: Path, lang: Lang) -> None:
    found = funnel(Workspace(tmp_path), REPORTS, Among(mark="Gjesdal"), lang, year=2015)
    page = build_funnel_page(found, lang)
    chart = drawn(page)
    known = [each for each in found.places if each.n and each.figure.value is not None and each.limits]
    inner, outer = (s for s in chart.series if s.role == "limit" and s.points[0].low is not None)
    limits = {each.n: each.limits for each in known if each.limits}
    assert {p.x: (p.low, p.high) for p in inner.points} == {n: (e.low_95, e.high_95) for n, e in limits.items()}
    assert {p.x: (p.low, p.high) for p in outer.points} == {n: (e.low_998, e.high_998) for n, e in limits.items()}
    dots = {p.label: (p.x, p.y) for s in chart.series if s.role != "limit" for p in s.points}
    assert dots == {each.name: (each.n, each.figure.value) for each in known}
    assert str(len(known)) in chart.alt


@pytest.mark.parametrize("lang", LANGS)
def test_a_comparison_draws_the_differences_of_what_is_printed(lang: Lang) -> None:
    comparison = golden_comparison()
    (chart,) = comparison_charts(comparison, lang)
    (series,) = chart.series
    beside = next(column.id for column in comparison.columns if column.kind == "kostra_group")
    last = comparison.periods[-1]
    expected = {}
    for row in comparison.rows:
        figures = {f.column: f.value for f in row.figures if f.period == last}
        own, other = figures[comparison.columns[0].id], figures[beside]
        if own is None or other is None or not rounded(other, row.indicator.decimals):
            continue
        printed = (rounded(each, row.indicator.decimals) for each in (own, other))
        mine, theirs = printed
        expected[row.indicator.title.in_(lang)] = float((mine - theirs) / theirs * 100)
    drawn_bars = {point.label: point.x for point in series.points}
    assert drawn_bars == {title: pytest.approx(expected[title]) for title in drawn_bars}
    assert drawn_bars
    assert all(point.label in chart.alt and point.text in chart.alt for point in series.points if point.x)
    assert comparison_charts(replace(comparison, columns=comparison.columns[:1]), lang) == ()


@pytest.mark.parametrize("lang", LANGS)
def test_a_trend_says_between_which_figures_half_of_a_group_is(tmp_path: Path, lang: Lang) -> None:
    workspace = Workspace(tmp_path)
    found = trend(workspace, "Gjesdal", Followed(CHILDREN, (2013, 2015)), Beside("2"))
    page = build_trend_page(found, lang)
    chart = drawn(page)
    places = rank(workspace, CHILDREN, Among("2"), lang, year=2014, top=None).places
    values = [each.position.served for each in places if each.position.served is not None]
    low, _, high = quantiles(values, method="inclusive")
    (middle,) = (each for each in found.middle if each.period == 2014)
    assert middle.low == pytest.approx(low)
    assert middle.high == pytest.approx(high)
    assert (middle.n_reporting, middle.n_members) == (len(values), places[0].position.n_members)
    (band,) = (s for s in chart.series if s.role == "limit")
    ends = {p.x: (p.low, p.high) for p in band.points if p.low is not None}
    assert ends == {each.period: (each.low, each.high) for each in found.middle}
    last = found.middle[-1]
    texts = [re.sub(r"\s", " ", cell) for cell in cells(page)]
    for value in (last.low, last.high):
        text = str(rounded(value, found.indicator.decimals)).replace(".", "." if lang == "en" else ",")
        assert text in chart.alt
        assert any(text in each for each in texts)


def test_a_figure_that_is_hidden_here_has_a_mark_in_the_chart_and_no_place(tmp_path: Path) -> None:
    found = trend(Workspace(tmp_path), "Gjesdal", Followed(REPORTS), Beside("none"))
    (row,) = found.comparison.rows
    hidden = replace(row.figures[1], value=None, status=HIDDEN)
    figures = (row.figures[0], hidden, *row.figures[2:])
    told = replace(found, comparison=replace(found.comparison, rows=(replace(row, figures=figures),)))
    points = drawn(build_trend_page(told, "nb")).series[0].points
    assert (points[1].y, points[1].low, points[1].high) == (None, None, None)
    assert points[1].text
    assert [p.y for p in points[2:]] == [f.value for f in figures[2:]]
