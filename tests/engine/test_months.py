from calendar import monthrange
from collections.abc import Mapping
from datetime import date
from math import isclose

import polars as pl
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from tests.engine.reference_months import Month, Told, change, side
from tests.support.indicators import indicator, same

from bvmonitor.domain.indicator import Break
from bvmonitor.engine.months import READ, month_rows
from bvmonitor.frames import OWN_FIGURES

YEAR = 2018
BREAK = (Break(YEAR, same("x")),)
FLOW = indicator("flow", factor=1, unit="count", counted="during_year")
BROKEN = indicator("broken", factor=1, unit="count", counted="during_year", breaks=BREAK)
SHARE = indicator("share", factor=1, whole_year="sum")
RATE = indicator("rate", factor=1, unit="per_1000", counted="during_year")
RUNNING = indicator("running", factor=1, unit="nok", counted="running_total")
STOCK = indicator("stock", factor=1, unit="count", counted="at_date")
ALONE = indicator("alone", factor=1, unit="index")
INDICATORS = (FLOW, BROKEN, SHARE, RATE, RUNNING, STOCK, ALONE)
REGIONS = ("1120", "land")
Key = tuple[str, str, int, int]

amounts = st.integers(0, 5_000).map(lambda number: number / 10)


@st.composite
def months(draw: st.DrawFn) -> Month:
    value = draw(st.none() | amounts)
    status = draw(st.sampled_from([".", "..", ":", "odd"])) if value is None else None
    return Month(value, status, draw(st.none() | amounts), draw(st.none() | amounts | st.just(0.0)))


@st.composite
def years_of_months(draw: st.DrawFn) -> dict[Key, Month]:
    """Nearly every month of some places, so that many years are whole."""
    found: dict[Key, Month] = {}
    last = draw(st.integers(1, 4))
    plain = st.builds(Month, amounts, st.none(), amounts, amounts)
    for which in draw(st.lists(st.sampled_from(INDICATORS), max_size=4, unique=True)):
        for region in draw(st.lists(st.sampled_from(REGIONS), max_size=2, unique=True)):
            for year in (YEAR - 2, YEAR - 1, YEAR):
                drawn = draw(st.lists(plain | months() | st.none(), min_size=last, max_size=last))
                found |= {
                    (which.id, region, year, number): each
                    for number, each in enumerate(drawn, 1)
                    if each is not None
                }
    return found


def end(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


def frame(figures: Mapping[Key, Month]) -> pl.DataFrame:
    rows = [
        (which, region, "month", end(year, at), each.value, each.status, each.numerator, each.denominator)
        for (which, region, year, at), each in figures.items()
    ]
    return pl.DataFrame(rows, {name: OWN_FIGURES.columns[name] for name in READ}, orient="row")


def assert_told(row: Mapping[str, object], name: str, told: Told) -> None:
    value, status = told
    assert row[f"{name}_status"] == status, name
    found = row[name]
    if value is None:
        assert found is None
    else:
        assert isinstance(found, float)
        assert isclose(found, float(value), rel_tol=1e-9, abs_tol=2e-9), name


# A failing case is told as it was found: making it smaller takes minutes.
@settings(phases=(Phase.explicit, Phase.reuse, Phase.generate))
@given(years_of_months(), st.integers(1, 4))
def test_months_agree_with_the_slow_twin(figures: dict[Key, Month], month: int) -> None:
    made = month_rows(frame(figures), INDICATORS, year=YEAR, month=month)
    found = {(row["figure_id"], row["region_code"]): row for row in made.rows(named=True)}
    for which in INDICATORS:
        for region in REGIONS:
            mine = [
                {
                    key[3]: each
                    for key, each in figures.items()
                    if key[:3] == (which.id, region, year) and key[3] <= month
                }
                for year in (YEAR, YEAR - 1)
            ]
            if not any(mine):
                assert (which.id, region) not in found
                continue
            row = found[which.id, region]
            now, before = (side(which, each, month) for each in mine)
            assert (row["missing"], row["missing_before"]) == (now.missing, before.missing)
            for name, new, old in (("month", now.month, before.month), ("so_far", now.so_far, before.so_far)):
                assert_told(row, name, new)
                assert_told(row, f"{name}_before", old)
                assert_told(row, f"{name}_change", change(new, old, is_broken=which is BROKEN))


def test_nothing_of_nothing_stops_a_sum_of_numbers_and_no_sum_of_parts() -> None:
    nothing, some = Month(None, ".", 0.0, 0.0), Month(50.0, None, 1.0, 2.0)
    figures = {
        (which, "1120", YEAR, at): each for which in ("flow", "share") for at, each in ((1, nothing), (2, some))
    }
    found = month_rows(frame(figures), INDICATORS, year=YEAR, month=2)
    assert found.select("so_far", "so_far_status").rows() == [(None, "."), (50.0, None)]


def test_days_and_years_are_no_months() -> None:
    days = frame({("flow", "1120", YEAR, 1): Month(3, None)}).with_columns(span=pl.lit("year"))
    assert month_rows(days, INDICATORS, year=YEAR, month=1).is_empty()


def test_ten_months_add_up_without_noise() -> None:
    figures = {("flow", "1120", YEAR, at): Month(0.1, None) for at in range(1, 11)}
    (row,) = month_rows(frame(figures), INDICATORS, year=YEAR, month=10).rows(named=True)
    assert row["so_far"] == 1.0
    assert (row["so_far_before"], row["so_far_before_status"]) == (None, "not_covered")
    assert row["missing_before"] == [*range(1, 11)]
