from collections.abc import Sequence
from datetime import date, timedelta
from math import isclose

import polars as pl
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from tests.engine.reference_targets import Aim, Known, held, pair
from tests.support.indicators import indicator, same

from bvmonitor.domain.indicator import Break, Indicator
from bvmonitor.domain.own_figures import SPANS, period_of
from bvmonitor.engine.targets import AIMS, FIGURES, standings, then_and_now
from bvmonitor.frames import OWN_FIGURES

SHARE = indicator("share", local=True, direction="higher_is_better", breaks=(Break(2018, same("x")),))
STOCK = indicator("stock", local=True, unit="count", counted="at_date")
FLOW = indicator("flow", local=True, unit="count", counted="during_year")
RUNNING = indicator("running", local=True, unit="nok", counted="running_total")
INDICATORS = (SHARE, STOCK, FLOW, RUNNING)
REGIONS = ("1120", "land")

# A failing case is told as it was found: making it smaller takes minutes.
TWINS = settings(phases=(Phase.explicit, Phase.reuse, Phase.generate))

days = st.dates(date(2016, 6, 1), date(2019, 3, 1)) | st.sampled_from(
    [date(2016, 12, 31), date(2017, 12, 31), date(2018, 12, 31), date(2017, 6, 30)]
)
amounts = st.integers(-3_000, 3_000).map(lambda number: number / 10) | st.integers(-(10**9), 10**9).map(float)


@st.composite
def known(draw: st.DrawFn) -> Known:
    period = period_of(draw(st.sampled_from(SPANS)), draw(days))
    value = draw(st.none() | amounts)
    status = draw(st.sampled_from([":", ".."])) if value is None else None
    figure, region = draw(st.sampled_from(INDICATORS)).id, draw(st.sampled_from(REGIONS))
    return Known(figure, region, period.span, period.text, period.last_day, value, status)


figures_in_force = st.lists(
    known(), max_size=25, unique_by=lambda each: (each.figure_id, each.region, each.period)
)


@st.composite
def aims_of_places(draw: st.DrawFn) -> list[Aim]:
    keys = st.tuples(st.sampled_from(INDICATORS), st.sampled_from(REGIONS), st.integers(2017, 2019))
    chosen = draw(st.lists(keys, max_size=6, unique_by=lambda key: (key[0].id, *key[1:])))
    starts = st.none() | st.tuples(days, amounts)
    return [Aim(*key, draw(amounts), draw(st.booleans()), draw(starts)) for key in chosen]


def frame(figures: Sequence[Known]) -> pl.DataFrame:
    rows = [
        (each.figure_id, each.region, each.span, each.period, each.last_day, each.value, each.status)
        for each in figures
    ]
    return pl.DataFrame(rows, {name: OWN_FIGURES.columns[name] for name in FIGURES}, orient="row")


def aims_frame(aims: Sequence[Aim]) -> pl.DataFrame:
    rows = [
        (each.indicator.id, each.region, each.year, each.target, each.higher, *(each.start or (None, None)))
        for each in aims
    ]
    return pl.DataFrame(rows, dict(AIMS.columns), orient="row")


def of(figures: Sequence[Known], which: Indicator, region: str) -> list[Known]:
    return [each for each in figures if (each.figure_id, each.region) == (which.id, region)]


@TWINS
@given(figures_in_force, st.none() | days, days)
def test_then_and_now_agree_with_the_slow_twin(figures: list[Known], then: date | None, now: date) -> None:
    found = {
        (row["figure_id"], row["region_code"]): row
        for row in then_and_now(frame(figures), INDICATORS, then=then, now=now).rows(named=True)
    }
    for which in INDICATORS:
        for region in REGIONS:
            expected = pair(which, of(figures, which, region), then, now)
            row = found.pop((which.id, region), None)
            if expected is None or row is None:
                assert (expected is None, row is None) == (True, True)
                continue
            for side, figure in (("then", expected.then), ("now", expected.now)):
                assert row[f"{side}_period"] == (None if figure is None else figure.period)
                assert row[side] == (None if figure is None else figure.value)
                assert row[f"{side}_status"] == ("not_covered" if figure is None else figure.status)
            assert row["change_status"] == expected.status
            assert row["change"] == (None if expected.change is None else round(float(expected.change), 9))
    assert not found


@TWINS
@given(figures_in_force, aims_of_places(), st.none() | days, days)
def test_standings_agree_with_the_slow_twin(
    figures: list[Known], aims: list[Aim], then: date | None, now: date
) -> None:
    rows = standings(frame(figures), INDICATORS, aims_frame(aims), then=then, now=now).rows(named=True)
    assert [(row["figure_id"], row["region_code"], row["year"]) for row in rows] == [
        (aim.indicator.id, aim.region, aim.year) for aim in aims
    ]
    for aim, row in zip(aims, rows, strict=True):
        expected = held(aim, of(figures, aim.indicator, aim.region), then, now)
        assert row["standing"] == expected.standing
        assert row["result_day"] == (None if expected.result is None else expected.result.last_day)
        assert row["value"] == (None if expected.result is None else expected.result.value)
        assert row["status"] == ("not_covered" if expected.result is None else expected.result.status)
        if expected.path is None:
            assert row["path"] is None
        else:
            assert isclose(row["path"], float(expected.path), rel_tol=1e-9, abs_tol=1e-6)


def test_a_result_on_the_way_to_the_last_bit_is_on_track() -> None:
    start, end = date(2016, 12, 31), date(2019, 12, 31)
    total = (end - start).days
    for elapsed in range(1, total, 37):
        now = start + timedelta(days=elapsed)
        value = 26 + (0 - 26) * elapsed / total
        mine = [
            Known("stock", "land", "day", start.isoformat(), start, 26.0, None),
            Known("stock", "land", "day", now.isoformat(), now, value, None),
        ]
        aims = aims_frame([Aim(STOCK, "land", 2019, 0.0, higher=False, start=None)])
        (row,) = standings(frame(mine), INDICATORS, aims, then=start, now=now).rows(named=True)
        assert row["standing"] == "on_track"


def test_nothing_gives_nothing() -> None:
    empty = frame([])
    assert then_and_now(empty, (), then=None, now=date(2017, 1, 1)).is_empty()
    assert standings(empty, (), aims_frame([]), then=None, now=date(2017, 1, 1)).is_empty()
