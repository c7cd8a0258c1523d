"""Saving potentials against plain Python: exact fractions, one municipality and one reference at a time."""

from collections.abc import Mapping
from fractions import Fraction

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.engine.test_prices import frame, value
from tests.support.indicators import indicator

from bvmonitor.engine.position import positions
from bvmonitor.engine.savings import against_best_quartiles, against_columns, savings
from bvmonitor.frames import POOLS

REGIONS = ("a", "b", "c", "d", "e", "f", "g")
PERIODS = (2019, 2020)
COSTS = (indicator("per_child", unit="nok"), indicator("per_1000", unit="nok_per_capita", factor=1000))
FACTORS = {each.id: float(each.factor) for each in COSTS}
AMOUNT = st.integers(0, 10**6).map(lambda tenths: tenths / 10) | st.sampled_from([".", "..", ":"])
Key = tuple[str, str, int]
Figures = Mapping[Key, float | str]
FIGURES = st.fixed_dictionaries(
    {}, optional={(each.id, region, period): AMOUNT for each in COSTS for region in REGIONS for period in PERIODS}
)


def values(figures: Figures) -> pl.DataFrame:
    return frame(
        [
            value(*key, *((None, shown) if isinstance(shown, str) else (shown, None)))
            for key, shown in figures.items()
        ]
    )


def marks(*parts: float | str | None) -> str | None:
    """The first mark among some figures; a figure that is not there is not covered."""
    return next(("not_covered" if p is None else p for p in parts if not isinstance(p, float)), None)


def quarter_point(shown: list[Fraction]) -> Fraction:
    """Type 7: on the straight line between the two values nearest to 1 + (n - 1) / 4."""
    ordered = sorted(shown)
    whole, rest = divmod(Fraction(len(ordered) - 1, 4), 1)
    low = ordered[int(whole)]
    return low if rest == 0 else low + rest * (ordered[int(whole) + 1] - low)


def slowly(own: float, reference: Fraction, volume: float, factor: float) -> object:
    saving = (Fraction(own) - reference) * Fraction(volume) / Fraction(factor) / 10**6
    return pytest.approx(float(saving), rel=1e-9, abs=1e-9)


@given(
    FIGURES,
    FIGURES,
    st.lists(st.tuples(st.sampled_from(REGIONS), st.sampled_from(REGIONS)), unique=True, max_size=8),
)
def test_savings_against_others_agree(costs: Figures, volumes: Figures, pairs: list[tuple[str, str]]) -> None:
    references = pl.DataFrame(
        [(one, period, other) for one, other in pairs for period in PERIODS],
        {"column_id": pl.String, "period": pl.Int32, "reference_id": pl.String},
        orient="row",
    )
    made = savings(against_columns(values(costs), references), values(costs), values(volumes), FACTORS)
    found = {(r["indicator_id"], r["column_id"], r["period"], r["reference_id"]): r for r in made.rows(named=True)}
    wanted = {(*key, other) for key in costs for one, other in pairs if key[1] == one}
    assert found.keys() == wanted
    for (name, region, period, other), row in found.items():
        own, theirs = costs[name, region, period], costs.get((name, other, period))
        volume = volumes.get((name, region, period))
        assert row["status"] == marks(own, theirs, volume)
        if isinstance(own, float) and isinstance(theirs, float) and isinstance(volume, float):
            assert row["saving"] == slowly(own, Fraction(theirs), volume, FACTORS[name])
        else:
            assert row["saving"] is None


@given(FIGURES, FIGURES)
def test_savings_against_the_best_quartile_agree(costs: Figures, volumes: Figures) -> None:
    members = [("pool", period, region) for period in PERIODS for region in REGIONS]
    pools = pl.DataFrame(members, dict(POOLS.columns), orient="row")
    placed = positions(values(costs), COSTS, pools)
    made = savings(against_best_quartiles(placed), values(costs), values(volumes), FACTORS)
    assert made.height == len(COSTS) * len(members)
    for row in made.rows(named=True):
        name, region, period = row["indicator_id"], row["column_id"], row["period"]
        own, volume = costs.get((name, region, period)), volumes.get((name, region, period))
        others = [c for r in REGIONS if r != region and isinstance(c := costs.get((name, r, period)), float)]
        if isinstance(own, float) and isinstance(volume, float) and len(others) >= 4:
            point = quarter_point([Fraction(each) for each in others])
            assert row["saving"] == slowly(own, point, volume, FACTORS[name])
            assert (row["status"], row["n_reporting"]) == (None, len(others) + 1)
        else:
            assert row["saving"] is None
            assert row["status"] is not None
