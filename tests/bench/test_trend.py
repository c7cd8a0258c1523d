"""Changes on a made-up country: every indicator, year and municipality, over one year, three and all of them."""

from dataclasses import dataclass

import polars as pl
import pytest
from tests.bench.alternate import smallest_times
from tests.bench.test_engine import INDICATORS, WANTED, YEARS, made_up_members, made_up_part, run, table_in_memory

from bvmonitor.engine.trend import LINES, changes_over

pytestmark = pytest.mark.bench

LIMIT_S = 0.2
LIMIT_OF_TEN_TIMES = 15
SPANS = (1, 3)


@dataclass(frozen=True)
class World:
    """The figures of a made-up country, and its municipalities as lines."""

    figures: pl.DataFrame
    lines: pl.DataFrame

    @classmethod
    def of(cls, count: int) -> "World":
        regions = [f"{n:04d}" for n in range(301, 301 + count)]
        figures = run(table_in_memory(made_up_part(regions)), regions, made_up_members(regions))
        rows = [(code, year, code, 0) for code in regions for year in YEARS]
        return cls(figures, pl.DataFrame(rows, dict(LINES.columns), orient="row"))

    def changes(self) -> pl.DataFrame:
        return changes_over(self.figures, WANTED, self.lines, SPANS)


def test_changes_are_fast_enough(capsys: pytest.CaptureFixture[str]) -> None:
    country, ten_times = World.of(357), World.of(3570)
    assert country.changes().height == 357 * INDICATORS * len(YEARS) * (len(SPANS) + 2)
    seconds = smallest_times({"a country": country.changes, "ten times the municipalities": ten_times.changes})
    growth = seconds["ten times the municipalities"] / seconds["a country"]
    with capsys.disabled():
        print(f"\nchanges, 357 x {INDICATORS} x {len(YEARS)}, over 1, 3 and all years, smallest of 9:")
        for name, taken in seconds.items():
            print(f"  {name}: {taken:.3f} s")
        print(f"  ten times the work takes {growth:.1f} times the time (at most {LIMIT_OF_TEN_TIMES})")
    assert seconds["a country"] <= LIMIT_S
    assert growth <= LIMIT_OF_TEN_TIMES
