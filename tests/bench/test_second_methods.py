"""Small numbers, money, composites, trends and disclosure in one go, on one made-up country."""

from collections.abc import Callable
from functools import partial

import polars as pl
import pytest
from tests.bench.alternate import peak_memory_mb, smallest_times
from tests.bench.test_disclosure import Country as Hidden
from tests.bench.test_engine import YEARS, made_up_members
from tests.bench.test_intervals import INDICATORS, MUNICIPALITIES, RATES, made_up_values
from tests.bench.test_money import GROWTH
from tests.engine.test_composite import composite_of
from tests.support.indicators import indicator

from bvmonitor.domain.indicator import Cell
from bvmonitor.domain.region import COUNTRY, GROUP_PREFIX
from bvmonitor.engine.bands import bands
from bvmonitor.engine.composite import score_composite
from bvmonitor.engine.differences import against_rest
from bvmonitor.engine.funnel import funnel
from bvmonitor.engine.intervals import intervals
from bvmonitor.engine.pooling import pooled
from bvmonitor.engine.pools import pools_of
from bvmonitor.engine.position import positions
from bvmonitor.engine.prices import in_prices
from bvmonitor.engine.resource_index import resource_index
from bvmonitor.engine.savings import against_best_quartiles, against_columns, savings
from bvmonitor.engine.trend import LINES, changes_over

pytestmark = pytest.mark.bench

LIMIT_S = 1
LIMIT_MB = 1000
LIMIT_OF_TEN_TIMES = 15
SPANS = (1, 3)
POOLED_YEARS = 3


class Country:
    """SYNTHETIC: figures with their counts of municipalities, groups and the country, and what methods add.

    Figures and positions are there already, as on a page that asks for more. Of several countries the bands are
    made within each: they are of pairs, and no country has ten times the municipalities of another's.
    """

    def __init__(self, countries: int = 1) -> None:
        codes = [f"{number:04d}" for number in range(301, 301 + countries * MUNICIPALITIES)]
        members = made_up_members(codes)
        self.indicators = tuple(
            indicator(
                f"i{number}",
                numerator=(Cell("1", "M"),),
                denominator=(Cell("1", "M"),),
                counted="during_year",
                interval="poisson" if number % (INDICATORS // RATES) == 0 else "wilson",
            )
            for number in range(INDICATORS)
        )
        self.ids = [each.id for each in self.indicators]
        self.pools = pools_of(members, [COUNTRY, GROUP_PREFIX], YEARS)
        self.country = self.pools.filter(pl.col("pool_id") == COUNTRY)
        self.groups = self.pools.filter(pl.col("pool_id") != COUNTRY).select(
            "column_id", "period", reference_id="pool_id"
        )
        self.values = made_up_values(self.ids, [*codes, *self.pools["pool_id"].unique().sort()])
        self.positions = positions(self.values, self.indicators, self.pools)
        number = pl.col("column_id").cast(pl.Int64) - 301
        self.apart = self.country.with_columns(pool_id=pl.format(COUNTRY + "{}", number // MUNICIPALITIES))
        self.of_rates = [each for each in self.indicators if each.interval == "poisson"]
        self.of_shares = [each for each in self.indicators if each.interval == "wilson"]
        self.lines = pl.DataFrame(
            [(code, year, code, 0) for code in codes for year in YEARS], dict(LINES.columns), orient="row"
        )
        self.composite = composite_of(
            dict.fromkeys(self.ids, (1.0, "higher_is_better")), mean="unweighted", min_municipalities=10
        )
        self.hidden = Hidden(countries * MUNICIPALITIES)

    def parts(self) -> dict[str, Callable[[], object]]:
        given = self.values, self.indicators
        last = self.apart.filter(pl.col("period") == YEARS[-1])
        return {
            "intervals": partial(intervals, *given),
            "against the rest of country and group": partial(against_rest, *given, self.pools),
            "bands, all shares": partial(bands, self.values, self.of_shares, self.apart),
            "bands, one rate of one year": partial(bands, self.values, self.of_rates[:1], last),
            "funnels": partial(funnel, *given, self.country),
            "three years together": self.pool,
            "fixed prices, savings and resource index": self.money,
            "composite": partial(score_composite, self.values, self.composite, self.country),
            "changes": partial(changes_over, *given, self.lines, SPANS),
            "disclosure": self.hidden.found,
        }

    def pool(self) -> pl.DataFrame:
        origins: dict[str, list[str]] = {name: [] for name in self.ids}
        return pooled(self.values, self.indicators, YEARS[POOLED_YEARS - 1 :], POOLED_YEARS, origins=origins)

    def money(self) -> None:
        """All indicators as costs in the last year's prices, against the best quarter and the mean of a group."""
        real = in_prices(self.values, self.ids, {year: GROWTH ** (YEARS[-1] - year) for year in YEARS})
        held = pl.concat([against_best_quartiles(self.positions), against_columns(real, self.groups)])
        savings(held, real, real, dict.fromkeys(self.ids, 100.0))
        resource_index(
            real.filter(pl.col("indicator_id") == self.ids[0]).select("column_id", "period", "value"),
            self.groups.select("column_id", "period", weight=pl.lit(0.9)),
            self.groups.select("period", "column_id", network="reference_id", counts=pl.lit(value=True)),
        )

    def all_methods(self) -> None:
        for run in self.parts().values():
            run()


MEMORY = """
from tests.bench.test_second_methods import Country
Country().all_methods()
"""


def test_small_numbers_money_composites_trends_and_disclosure_are_fast_and_small_enough(
    capsys: pytest.CaptureFixture[str],
) -> None:
    country, ten_times = Country(), Country(10)
    seconds = smallest_times(
        {**country.parts(), "all": country.all_methods, "ten times the municipalities": ten_times.all_methods},
        rounds=5,
    )
    growth = seconds["ten times the municipalities"] / seconds["all"]
    memory = peak_memory_mb(MEMORY)
    with capsys.disabled():
        print(f"\nthe second half, {MUNICIPALITIES} x {INDICATORS} x {len(YEARS)}, smallest of 5:")
        for name, taken in seconds.items():
            print(f"  {name}: {taken:.3f} s")
        print(f"  peak memory {memory:.0f} MB")
        print(f"  ten times the work takes {growth:.1f} times the time (at most {LIMIT_OF_TEN_TIMES})")
    assert seconds["all"] <= LIMIT_S
    assert memory <= LIMIT_MB
    assert growth <= LIMIT_OF_TEN_TIMES
