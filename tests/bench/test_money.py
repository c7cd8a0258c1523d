"""Money on a made-up country: fixed prices, saving potentials and resource indexes of all municipalities."""

from dataclasses import dataclass
from functools import partial

import polars as pl
import pytest
from tests.bench.alternate import smallest_times
from tests.bench.test_engine import INDICATORS, WANTED, YEARS
from tests.bench.test_position import World

from bvmonitor.engine.pools import pools_of
from bvmonitor.engine.position import positions
from bvmonitor.engine.prices import in_prices
from bvmonitor.engine.resource_index import resource_index
from bvmonitor.engine.savings import against_best_quartiles, against_columns, savings

pytestmark = pytest.mark.bench

LIMIT_S = 0.15  # of the second that all methods of the second half may take
LIMIT_OF_TEN_TIMES = 15
GROWTH = 1.03


@dataclass(frozen=True)
class Money:
    """Figures and positions that are there already, as a page has them: money is what comes on top."""

    values: pl.DataFrame
    positions: pl.DataFrame
    groups: pl.DataFrame

    @classmethod
    def of(cls, count: int) -> "Money":
        world = World.of(count)
        figures = world.figures()
        pools = pools_of(world.members, ["EKG"], YEARS)
        groups = pools.select("column_id", "period", reference_id="pool_id")
        return cls(figures, positions(figures, WANTED, pools), groups)

    def real(self) -> pl.DataFrame:
        factors = {year: GROWTH ** (YEARS[-1] - year) for year in YEARS}
        return in_prices(self.values, [each.id for each in WANTED], factors)

    def saved(self, values: pl.DataFrame) -> pl.DataFrame:
        held = pl.concat([against_best_quartiles(self.positions), against_columns(values, self.groups)])
        return savings(held, values, values, {each.id: float(each.factor) for each in WANTED})

    def indexed(self) -> pl.DataFrame:
        spent = self.values.filter(pl.col("indicator_id") == WANTED[0].id)
        return resource_index(
            spent.select("column_id", "period", "value"),
            self.groups.select("column_id", "period", weight=pl.lit(0.9)),
            self.groups.select("period", "column_id", network="reference_id", counts=pl.lit(value=True)),
        )

    def all(self) -> None:
        self.saved(self.real())
        self.indexed()


def test_money_is_fast_enough(capsys: pytest.CaptureFixture[str]) -> None:
    country, ten_times = Money.of(357), Money.of(3570)
    seconds = smallest_times(
        {
            "fixed prices": country.real,
            "saving potentials": partial(country.saved, country.values),
            "resource indexes": country.indexed,
            "all": country.all,
            "all of ten times the municipalities": ten_times.all,
        }
    )
    growth = seconds["all of ten times the municipalities"] / seconds["all"]
    with capsys.disabled():
        print(f"\nmoney, 357 x {INDICATORS} x {len(YEARS)}, against best quartile and mean, smallest of 9:")
        for name, taken in seconds.items():
            print(f"  {name}: {taken:.3f} s")
        print(f"  ten times the work takes {growth:.1f} times the time (at most {LIMIT_OF_TEN_TIMES})")
    assert seconds["all"] <= LIMIT_S
    assert growth <= LIMIT_OF_TEN_TIMES
