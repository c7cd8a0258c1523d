"""Every kind of chart, with what is hard to draw: no text on another, none cut, nothing of what is hidden."""

from dataclasses import replace
from itertools import pairwise
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.chart_kinds import CHARTS, NAMES, ROLES, bars, line, years_chart
from tests.support.drawings import outside, overlaps, read_drawing, size_of, written_in

from bvmonitor.domain.language import LANGS, Lang
from bvmonitor.report.chart import Chart, ChartKind, Point
from bvmonitor.report.charts.letters import balanced, text_width, wrapped
from bvmonitor.report.charts.render import NARROW, WIDTH, render_svg
from bvmonitor.report.charts.scale import apart, round_ticks


def test_every_kind_is_drawn_here() -> None:
    assert {chart.kind for chart in CHARTS} == set(get_args(ChartKind))


@pytest.mark.parametrize("width", [WIDTH, NARROW])
@pytest.mark.parametrize("chart", CHARTS, ids=lambda chart: chart.kind)
def test_no_text_is_cut_or_lies_on_another(chart: Chart, width: int) -> None:
    svg = render_svg(chart, width)
    assert size_of(svg)[0] <= width
    assert outside(svg) == []
    assert overlaps(svg) == []


@pytest.mark.parametrize("chart", CHARTS, ids=lambda chart: chart.kind)
@pytest.mark.parametrize("lang", LANGS)
def test_a_chart_without_any_figure_is_drawn_all_the_same(chart: Chart, lang: Lang) -> None:
    nothing = tuple(
        replace(s, points=tuple(Point(p.x, None, ".", p.label) for p in s.points)) for s in chart.series
    )
    if chart.kind in ("dots", "bars"):
        nothing = tuple(replace(s, points=tuple(replace(p, x=None) for p in s.points)) for s in nothing)
    empty = replace(chart, lang=lang, series=nothing)
    assert read_drawing(render_svg(empty)).get("role") == "img"
    assert read_drawing(render_svg(replace(chart, series=(), panels=()))).get("role") == "img"


def test_a_bar_of_a_hidden_figure_is_its_mark() -> None:
    svg = render_svg(bars())
    assert ":" in [each.text for each in written_in(svg)]
    shown = replace(bars(), series=(replace(bars().series[0], points=bars().series[0].points[:-1]),))
    for colour in ("#0072b2", "#d55e00"):
        assert svg.count(f'fill="{colour}"') == render_svg(shown).count(f'fill="{colour}"')


FIGURES = st.none() | st.floats(-1e6, 1e6).map(lambda value: float(f"{value:.3g}"))


@given(st.lists(st.lists(FIGURES, min_size=9, max_size=9), min_size=1, max_size=5), st.booleans())
@settings(max_examples=12)
def test_whatever_the_figures_are_a_trend_can_be_read(values: list[list[float | None]], narrow: bool) -> None:  # noqa: FBT001
    lines = (line(name, role, each) for name, role, each in zip(NAMES, ROLES, values, strict=False))
    svg = render_svg(years_chart(tuple(lines)), NARROW if narrow else WIDTH)
    assert outside(svg) == []
    assert overlaps(svg) == []


NUMBERS = st.integers(-(10**8), 10**8).map(lambda thousandths: thousandths / 1000)


@given(NUMBERS, NUMBERS, st.integers(2, 8))
@settings(max_examples=100)
def test_round_numbers_reach_over_the_figures(one: float, other: float, count: int) -> None:
    low, high = sorted((one, other))
    ticks = round_ticks(low, high, "nb", count=count)
    span = max(high - low, abs(high) * 1e-9, 1e-9)
    assert ticks[0].at <= low + span
    assert ticks[-1].at >= high - span
    assert 1 <= len(ticks) <= 2 * count + 2
    assert [tick.at for tick in ticks] == sorted({tick.at for tick in ticks})


@given(st.lists(st.floats(0, 300), min_size=1, max_size=8))
def test_texts_keep_their_distance(places: list[float]) -> None:
    found = apart(places, [18.0] * len(places), -20, 320)
    ordered = sorted(found)
    assert all(b - a >= 18 - 1e-6 for a, b in pairwise(ordered))
    assert ordered[0] >= -20
    assert ordered[-1] <= 320


@given(st.text("abc æø-", max_size=60), st.floats(30, 200), st.integers(1, 4))
def test_a_text_is_broken_between_words_and_no_line_is_too_broad(text: str, width: float, most: int) -> None:
    for lines in (wrapped(text, width, 12, most=most), balanced(text, width, 12, most=most)):
        assert len(lines) <= most
        assert all(text_width(each, 12) <= width for each in lines)
    if text_width(text, 12) <= width:
        assert " ".join(wrapped(text, width, 12, most=most)).split() == text.split()
