"""All methods on a made-up country: figures of all and of sets, positions, and the published figures verified."""

import pytest
from tests.bench.alternate import peak_memory_mb, smallest_times
from tests.bench.test_engine import INDICATORS, WANTED, YEARS, made_up_members, made_up_part, run, table_in_memory

from bvmonitor.domain.region import COUNTRY, GROUP_PREFIX
from bvmonitor.engine.pools import pools_of
from bvmonitor.engine.position import positions
from bvmonitor.engine.verify import roundings_of, verify_values
from bvmonitor.frames import Table

pytestmark = pytest.mark.bench

MUNICIPALITIES = 357
LIMIT_S = 0.5
LIMIT_MB = 1000
LIMIT_OF_TEN_TIMES = 15


def codes(count: int) -> list[str]:
    return [f"{number:04d}" for number in range(301, 301 + count)]


class Country:
    """SYNTHETIC: some municipalities with a table and all sets."""

    def __init__(self, count: int) -> None:
        self.regions = codes(count)
        self.members = made_up_members(self.regions)
        self.table: Table = table_in_memory(made_up_part(self.regions))

    def all_methods(self) -> tuple[int, int, int]:
        """How many figures, positions and verified figures there are."""
        values = run(self.table, self.regions, self.members)
        placed = positions(values, WANTED, pools_of(self.members, [COUNTRY, GROUP_PREFIX], YEARS))
        verified = verify_values(values, roundings_of(WANTED, {"1": self.table}))
        return values.height, placed.height, verified.height


MEMORY = f"""
from tests.bench.test_methods import Country
Country({MUNICIPALITIES}).all_methods()
"""


def test_all_methods_together_are_fast_and_small_enough(capsys: pytest.CaptureFixture[str]) -> None:
    country, ten_times = Country(MUNICIPALITIES), Country(10 * MUNICIPALITIES)
    figures, placed, verified = country.all_methods()
    assert figures >= MUNICIPALITIES * INDICATORS * len(YEARS)
    assert placed > figures
    assert verified > 0
    seconds = smallest_times({"all": country.all_methods, "ten times": ten_times.all_methods}, rounds=5)
    growth = seconds["ten times"] / seconds["all"]
    memory = peak_memory_mb(MEMORY)
    with capsys.disabled():
        print(f"\nall methods, {MUNICIPALITIES} x {INDICATORS} x {len(YEARS)}, smallest of 5:")
        print(f"  {figures} figures, {placed} positions, {verified} verified: {seconds['all']:.3f} s")
        print(f"  peak memory {memory:.0f} MB")
        print(f"  ten times the work takes {growth:.1f} times the time (at most {LIMIT_OF_TEN_TIMES})")
    assert seconds["all"] <= LIMIT_S
    assert memory <= LIMIT_MB
    assert growth <= LIMIT_OF_TEN_TIMES
