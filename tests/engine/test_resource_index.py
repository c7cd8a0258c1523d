"""The resource index against plain Python, one municipality at a time."""

from collections.abc import Mapping
from fractions import Fraction

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bvmonitor.engine.resource_index import resource_index

Key = tuple[str, int]
KEYS = st.tuples(st.sampled_from("abcdef"), st.integers(2020, 2022))
SPENT = st.dictionaries(KEYS, st.none() | st.integers(-100, 10**5).map(lambda tenths: tenths / 10), max_size=18)
NEEDS = st.dictionaries(KEYS, st.integers(1, 3000).map(lambda thousandths: thousandths / 1000), max_size=18)
MEMBERS = st.dictionaries(st.tuples(st.sampled_from(["one", "other"]), KEYS), st.booleans(), max_size=24)
FRAME = {"column_id": pl.String, "period": pl.Int32}


@given(SPENT, NEEDS, MEMBERS)
def test_the_engine_agrees_with_one_municipality_at_a_time(
    spent: Mapping[Key, float | None], needs: Mapping[Key, float], members: Mapping[tuple[str, Key], bool]
) -> None:
    made = resource_index(
        pl.DataFrame([(*key, each) for key, each in spent.items()], {**FRAME, "value": pl.Float64}, orient="row"),
        pl.DataFrame([(*key, each) for key, each in needs.items()], {**FRAME, "weight": pl.Float64}, orient="row"),
        pl.DataFrame(
            [(network, period, code, counts) for (network, (code, period)), counts in members.items()],
            {"network": pl.String, "period": pl.Int32, "column_id": pl.String, "counts": pl.Boolean},
            orient="row",
        ),
    )
    assert made.height == len(members)
    for row, ((network, (code, period)), _) in zip(made.rows(named=True), members.items(), strict=True):
        own = slowly(spent, needs, (code, period))
        field = [each for (name, (_, year)), each in members.items() if (name, year) == (network, period)]
        counted = [
            adjusted
            for (name, (other, year)), counts in members.items()
            if counts
            and (name, year) == (network, period)
            and (adjusted := slowly(spent, needs, (other, year))) is not None
        ]
        mean = sum(counted, Fraction(0)) / len(counted) if counted else None
        assert (row["n_reporting"], row["n_members"]) == (len(counted), sum(field))
        assert row["adjusted"] == near(own)
        if mean is not None and abs(mean) > Fraction(1, 10**6):
            assert row["index"] == near(None if own is None or mean < 0 else own / mean)


def slowly(spent: Mapping[Key, float | None], needs: Mapping[Key, float], key: Key) -> Fraction | None:
    amount, need = spent.get(key), needs.get(key)
    return None if amount is None or need is None else Fraction(amount) / Fraction(need)


def near(value: Fraction | None) -> object:
    return None if value is None else pytest.approx(float(value), rel=1e-9, abs=1e-9)
