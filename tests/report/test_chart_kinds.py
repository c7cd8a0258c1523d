"""Every kind of chart, with what is hard to draw: no text on another, none cut, nothing of what is hidden."""

from dataclasses import replace
from itertools import pairwise
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.drawings import outside, overlaps, read_drawing, size_of, written_in

from bvmonitor.domain.language import LANGS, Lang
from bvmonitor.report.chart import Axis, Break, Chart, ChartKind, Point, Role, Series, Tick
from bvmonitor.report.charts.letters import balanced, text_width, wrapped
from bvmonitor.report.charts.render import NARROW, WIDTH, render_svg
from bvmonitor.report.charts.scale import apart, round_ticks

YEARS = range(2015, 2024)
LONG = "Brutto driftsutgifter per barn som ikke er plassert av barnevernet (funksjon 251), i faste priser"
NAMES = ("Klepp", "KOSTRA-gruppe 7", "Nordre Land barneverntjeneste", "Time", "Landet uten Oslo")
ROLES: tuple[Role, ...] = ("subject", "group", "member", "member", "country")


def line(name: str, role: Role, values: list[float | None]) -> Series:
    years = zip(YEARS, values, strict=True)
    return Series(
        name, role, tuple(Point(y, v, ":" if v is None else f"{v:.1f}".replace(".", ",")) for y, v in years)
    )


def years_chart(series: tuple[Series, ...], title: str = LONG, *, name: str = "years") -> Chart:
    ticks = tuple(Tick(year, str(year)) for year in YEARS)
    breaks = (Break(2018.5, "Brudd 2019"),)
    return Chart(name, "trend", "nb", title, "Alt.", Axis("", ticks), Axis("prosent"), series, breaks)


def crowded() -> Chart:
    """Five lines that end at the same figure, one without its last years, a band, a gap in the subject's."""
    values: list[list[float | None]] = [[*(3.0 + n * 0.1 for n in range(8)), 3.5] for _ in NAMES]
    values[0][2] = None
    values[2][6:] = [None, None, None]
    lines = tuple(line(name, role, each) for name, role, each in zip(NAMES, ROLES, values, strict=True))
    band = Series("halvparten av KOSTRA-gruppe 7", "limit", tuple(Point(y, low=2.5, high=4.5) for y in YEARS))
    return years_chart((*lines, band))


def dots() -> Chart:
    others = tuple(Point(3 + n % 37 / 10, text="x", label=f"Kommune {n}") for n in range(356))
    series = (
        Series("Trondheim – Tråante", "subject", (Point(6.6, text="6,6"),)),
        Series("", "other", others),
        Series("median", "limit", (Point(4.7, text="4,7"),)),
    )
    return Chart("dots", "dots", "nb", LONG, "Alt.", Axis("prosent"), Axis(), series)


def funnel() -> Chart:
    sizes = [60 * 1.02**n for n in range(380)]
    low = tuple(Point(n, low=4.7 - 30 / n**0.5, high=4.7 + 30 / n**0.5) for n in sizes)
    far = tuple(Point(n, 4.7 + 40 / n**0.5, "x", f"Langt navn {n:.0f}") for n in sizes[::20])
    series = (
        Series("", "subject", (Point(5000, 5.6, "5,6", "Klepp"),)),
        Series("", "group", far),
        Series("", "member", tuple(Point(n, 4.7, "4,7", "Innenfor") for n in sizes)),
        Series("95 %", "limit", low),
        Series("alle", "limit", (Point(sizes[0], 4.7), Point(sizes[-1], 4.7))),
    )
    return Chart("funnel", "funnel", "nb", LONG, "Alt.", Axis("nevner", log=True), Axis("prosent"), series)


def bars() -> Chart:
    points = (
        Point(47.0, text="+47 %", label=LONG),
        Point(-100.0, text="−100 %", label="Barn"),
        Point(412.0, text="+412 %", label=LONG),
        Point(0.0, text="0 %", label=LONG),
        Point(None, text=":", label="Skjult"),
    )
    axis = Axis("forskjell i prosent av tallet for KOSTRA-gruppe 7", signed=True)
    return Chart("bars", "bars", "nb", LONG, "Alt.", axis, Axis(), (Series("KOSTRA-gruppe 7", "subject", points),))


def multiples() -> Chart:
    none: list[float | None] = [None] * len(YEARS)
    many: list[list[float | None]] = [none, [1234567.0 * n for n in range(9)], [*none[:-1], 3.0], [-1.0] * 9]
    panels = tuple(
        years_chart((line("Klepp", "subject", values), line("KOSTRA-gruppe 7", "group", values)), name=f"p{n}")
        for n, values in enumerate(many)
    )
    return Chart("many", "multiples", "nb", LONG, "Alt.", Axis(), Axis(), (), panels=panels)


def sparkline() -> Chart:
    return replace(crowded(), name="spark", kind="sparkline")


CHARTS = (crowded(), dots(), funnel(), bars(), multiples(), sparkline())


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
@settings(max_examples=12, deadline=None)
def test_whatever_the_figures_are_a_trend_can_be_read(values: list[list[float | None]], narrow: bool) -> None:  # noqa: FBT001
    lines = (line(name, role, each) for name, role, each in zip(NAMES, ROLES, values, strict=False))
    svg = render_svg(years_chart(tuple(lines)), NARROW if narrow else WIDTH)
    assert outside(svg) == []
    assert overlaps(svg) == []


@given(st.floats(-1e9, 1e9), st.floats(-1e9, 1e9), st.integers(2, 8))
@settings(max_examples=100, deadline=None)
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
