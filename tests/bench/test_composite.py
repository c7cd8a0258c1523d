"""A composite of 60 indicators on a made-up country, every year."""

from functools import partial

import polars as pl
import pytest
from tests.bench.alternate import smallest_times
from tests.bench.test_engine import INDICATORS, WANTED, YEARS
from tests.bench.test_position import World
from tests.engine.test_composite import composite_of

from bvmonitor.domain.composite import Composite
from bvmonitor.engine.composite import Scored, score_composite
from bvmonitor.engine.pools import pools_of

pytestmark = pytest.mark.bench

LIMIT_S = 0.15
LIMIT_OF_TEN_TIMES = 15


def score(composite: Composite, values: pl.DataFrame, pool: pl.DataFrame) -> Scored:
    return score_composite(values, composite, pool)


def test_a_composite_is_fast_enough(capsys: pytest.CaptureFixture[str]) -> None:
    composite = composite_of(
        {each.id: (1.0, "higher_is_better") for each in WANTED}, mean="unweighted", min_municipalities=10
    )
    runs = {}
    for name, count in (("one country", 357), ("ten times the municipalities", 3570)):
        world = World.of(count)
        runs[name] = partial(score, composite, world.figures(), pools_of(world.members, ["EAK"], YEARS))
    found = runs["one country"]()
    assert found.scores["score"].null_count() < found.scores.height / 10
    seconds = smallest_times(runs)
    growth = seconds["ten times the municipalities"] / seconds["one country"]
    with capsys.disabled():
        print(f"\ncomposite, 357 x {INDICATORS} x {len(YEARS)}, smallest of 9:")
        for name, taken in seconds.items():
            print(f"  {name}: {taken:.3f} s")
        print(f"  ten times the work takes {growth:.1f} times the time (at most {LIMIT_OF_TEN_TIMES})")
    assert seconds["one country"] <= LIMIT_S
    assert growth <= LIMIT_OF_TEN_TIMES
