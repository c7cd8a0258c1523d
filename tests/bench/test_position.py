"""Positions on a made-up country: every indicator, year and municipality, among all and within groups."""

from dataclasses import dataclass
from functools import partial

import polars as pl
import pytest
from tests.bench.alternate import smallest_times
from tests.bench.test_engine import INDICATORS, WANTED, YEARS, made_up_members, made_up_part, run, table_in_memory

from bvmonitor.engine.pools import pools_of
from bvmonitor.engine.position import positions
from bvmonitor.frames import Table

pytestmark = pytest.mark.bench

LIMIT_S = 0.3
LIMIT_FROM_CELLS_S = 0.5
LIMIT_OF_TEN_TIMES = 15


@dataclass(frozen=True)
class World:
    """A made-up country, and who is ranked among whom."""

    table: Table
    regions: list[str]
    members: pl.DataFrame

    @classmethod
    def of(cls, count: int) -> "World":
        regions = [f"{n:04d}" for n in range(301, 301 + count)]
        return cls(table_in_memory(made_up_part(regions)), regions, made_up_members(regions))

    def figures(self) -> pl.DataFrame:
        return run(self.table, self.regions, self.members)

    def place(self, figures: pl.DataFrame) -> pl.DataFrame:
        return positions(figures, WANTED, pools_of(self.members, ["EAK", "EKG"], YEARS))

    def from_cells(self) -> pl.DataFrame:
        return self.place(self.figures())


def test_positions_are_fast_enough(capsys: pytest.CaptureFixture[str]) -> None:
    country, ten_times = World.of(357), World.of(3570)
    seconds = smallest_times(
        {
            "from figures": partial(country.place, country.figures()),
            "from cells": country.from_cells,
            "from the figures of ten times the municipalities": partial(ten_times.place, ten_times.figures()),
        }
    )
    growth = seconds["from the figures of ten times the municipalities"] / seconds["from figures"]
    with capsys.disabled():
        print(f"\npositions, 357 x {INDICATORS} x {len(YEARS)}, among all and in groups, smallest of 9:")
        for name, taken in seconds.items():
            print(f"  {name}: {taken:.3f} s")
        print(f"  ten times the work takes {growth:.1f} times the time (at most {LIMIT_OF_TEN_TIMES})")
    assert seconds["from figures"] <= LIMIT_S
    assert seconds["from cells"] <= LIMIT_FROM_CELLS_S
    assert growth <= LIMIT_OF_TEN_TIMES
