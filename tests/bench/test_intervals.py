"""Intervals, clear differences, bands and funnels of a whole made-up country, all indicators and years."""

from collections.abc import Callable
from functools import partial

import polars as pl
import pytest
from tests.bench.alternate import peak_memory_mb, smallest_times
from tests.bench.test_engine import YEARS, made_up_members
from tests.support.indicators import indicator

from bvmonitor.domain.indicator import Cell
from bvmonitor.engine.bands import bands
from bvmonitor.engine.differences import against_rest
from bvmonitor.engine.funnel import funnel
from bvmonitor.engine.intervals import intervals
from bvmonitor.engine.pools import pools_of
from bvmonitor.frames import INDICATOR_VALUES

pytestmark = pytest.mark.bench

MUNICIPALITIES = 357
INDICATORS = 60
RATES = 6  # of the indicators; the others are shares
LIMIT_S = 0.4
LIMIT_MB = 1000
LIMIT_OF_TEN_TIMES = 15


class Country:
    """SYNTHETIC: counts of every municipality, indicator and year; one in 50 is hidden."""

    def __init__(self, count: int = MUNICIPALITIES, indicators: int = INDICATORS) -> None:
        self.codes = [f"{number:04d}" for number in range(301, 301 + count)]
        self.indicators = tuple(
            indicator(
                f"i{number}",
                denominator=(Cell("1", "M"),),
                interval="poisson" if number % (INDICATORS // RATES) == 0 else "wilson",
            )
            for number in range(indicators)
        )
        self.values = made_up_values([each.id for each in self.indicators], self.codes)
        members = made_up_members(self.codes)
        self.pools = pools_of(members, ["EAK", "EKG"], YEARS)
        self.country = self.pools.filter(pl.col("pool_id") == "EAK")
        self.shares = tuple(each for each in self.indicators if each.interval == "wilson")
        self.one_rate = tuple(each for each in self.indicators if each.interval == "poisson")[:1]

    def parts(self) -> dict[str, Callable[[], pl.DataFrame]]:
        last = self.country.filter(pl.col("period") == YEARS[-1])
        return {
            "intervals": partial(intervals, self.values, self.indicators),
            "against the rest of country and group": partial(
                against_rest, self.values, self.indicators, self.pools
            ),
            "bands in the country, all shares": partial(bands, self.values, self.shares, self.country),
            "bands in the country, one rate of one year": partial(bands, self.values, self.one_rate, last),
            "funnels": partial(funnel, self.values, self.indicators, self.country),
        }

    def all_methods(self) -> int:
        return sum(run().height for run in self.parts().values())


def made_up_values(indicators: list[str], codes: list[str]) -> pl.DataFrame:
    frame = (
        pl.DataFrame({"indicator_id": indicators})
        .join(pl.DataFrame({"column_id": codes}), how="cross")
        .join(pl.DataFrame({"period": list(YEARS)}, {"period": pl.Int32}), how="cross")
    )
    place = pl.int_range(pl.len())
    hidden = place % 50 == 0
    denominator = (200 + place * 7919 % 9973).cast(pl.Float64)
    numerator = (denominator * (1 + place * 104729 % 97) / 500).round()
    wanted = frame.with_columns(
        numerator=pl.when(~hidden).then(numerator), denominator=pl.when(~hidden).then(denominator)
    ).with_columns(computed=100 * pl.col("numerator") / pl.col("denominator"))
    columns = {
        "value": pl.col("computed"),
        "status": pl.when(pl.col("computed").is_null()).then(pl.lit(":")),
        "origin": pl.lit("computed"),
        "origin_ids": pl.lit([], pl.List(pl.String)),
    }
    lacking = {name: pl.lit(None) for name in INDICATOR_VALUES.columns if name not in {*wanted.columns, *columns}}
    return wanted.with_columns(**columns, **lacking).select(
        pl.col(name).cast(to) for name, to in INDICATOR_VALUES.columns.items()
    )


MEMORY = """
from tests.bench.test_intervals import Country
Country().all_methods()
"""


def test_intervals_are_fast_and_small_enough(capsys: pytest.CaptureFixture[str]) -> None:
    country, ten_times = Country(), Country(indicators=10 * INDICATORS)
    assert country.all_methods() > MUNICIPALITIES * INDICATORS * len(YEARS)
    seconds = smallest_times(
        {**country.parts(), "all": country.all_methods, "ten times the indicators": ten_times.all_methods},
        rounds=5,
    )
    growth = seconds["ten times the indicators"] / seconds["all"]
    memory = peak_memory_mb(MEMORY)
    with capsys.disabled():
        print(f"\nsmall numbers, {MUNICIPALITIES} x {INDICATORS} x {len(YEARS)}, smallest of 5:")
        for name, taken in seconds.items():
            print(f"  {name}: {taken:.3f} s")
        print(f"  peak memory {memory:.0f} MB")
        print(f"  ten times the work takes {growth:.1f} times the time (at most {LIMIT_OF_TEN_TIMES})")
    assert seconds["all"] <= LIMIT_S
    assert memory <= LIMIT_MB
    assert growth <= LIMIT_OF_TEN_TIMES
