"""Positions against plain Python, on small pools with ties, gaps, one member, and nothing but equal values."""

from collections.abc import Mapping
from itertools import product
from math import nextafter

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.engine.reference_position import by_race, places
from tests.support.indicators import indicator

from bvmonitor.domain.indicator import Direction, Indicator, Unit
from bvmonitor.engine.pools import pools_of
from bvmonitor.engine.position import positions
from bvmonitor.frames import INDICATOR_VALUES, MEMBERSHIP, POOLS

MEMBERS = tuple("abcdefghi")
YEARS = (2015, 2020)
KINDS: tuple[tuple[Direction, Unit], ...] = tuple(
    product(("higher_is_better", "lower_is_better", "neutral"), ("percent", "nok"))
)
INDICATORS = tuple(indicator(f"{direction}_{unit}", direction=direction, unit=unit) for direction, unit in KINDS)

# Few distinct values, so that there are ties; and the neighbour of one, which only binary noise tells from it.
numbers = st.sampled_from([-1.5, 0.0, 0.1, nextafter(0.1, 1), 2.0, 2.5, 300.0, 350667.25])
figures = st.one_of(
    st.just((None, None)),
    st.tuples(st.none() | numbers, numbers),
    st.tuples(numbers, numbers),
    st.tuples(numbers, st.none()),
)


def values_frame(
    rows: Mapping[tuple[str, str, int], tuple[float | None, float | None]],
) -> pl.DataFrame:
    """INDICATOR_VALUES with these computed and shown values."""
    made: list[dict[str, object]] = [
        {
            "indicator_id": indicator_id,
            "column_id": column,
            "period": period,
            "computed": computed,
            "value": shown,
            "status": None if shown is not None else ":",
            "origin_ids": [],
        }
        for (indicator_id, column, period), (computed, shown) in rows.items()
    ]
    return pl.DataFrame(made, INDICATOR_VALUES.columns)


def pools_frame(pools: dict[tuple[str, int], set[str]]) -> pl.DataFrame:
    rows = [(pool, period, member) for (pool, period), members in pools.items() for member in sorted(members)]
    return pl.DataFrame(rows, POOLS.columns, orient="row")


pools = st.dictionaries(
    st.tuples(st.sampled_from(["EAK", "EKG07@2020"]), st.sampled_from(YEARS)),
    st.sets(st.sampled_from(MEMBERS), min_size=1),
    min_size=1,
)


@settings(max_examples=150)
@given(
    st.fixed_dictionaries(
        dict.fromkeys(product([i.id for i in INDICATORS[:3]], MEMBERS, YEARS), figures),
        optional=dict.fromkeys(product([i.id for i in INDICATORS[3:]], MEMBERS, YEARS), figures),
    ),
    pools,
    st.sampled_from([2, 5]),
)
def test_positions_agree_with_plain_python(
    rows: Mapping[tuple[str, str, int], tuple[float | None, float | None]],
    pools: dict[tuple[str, int], set[str]],
    fewest: int,
) -> None:
    assert_agreement(rows, pools, fewest)


@given(st.integers(1, 9), numbers, st.sampled_from(INDICATORS))
def test_equal_values_agree_with_plain_python(size: int, number: float, wanted: Indicator) -> None:
    rows = {(wanted.id, member, 2015): (None, number) for member in MEMBERS[:size]}
    found = assert_agreement(rows, {("EAK", 2015): set(MEMBERS[:size])}, 5)
    mine = found.filter(pl.col("indicator_id") == wanted.id)
    assert mine["rank"].to_list() == [1 if size >= 5 else None] * size


def assert_agreement(
    rows: Mapping[tuple[str, str, int], tuple[float | None, float | None]],
    pools: dict[tuple[str, int], set[str]],
    fewest: int,
) -> pl.DataFrame:
    frame = pools_frame(pools)
    found = positions(values_frame(rows), INDICATORS, frame, fewest=fewest)
    by_key = {
        (row["indicator_id"], row["pool_id"], row["period"], row["column_id"]): row
        for row in found.rows(named=True)
    }
    expected = {}
    for wanted, ((pool, period), members) in product(INDICATORS, by_race(frame).items()):
        mine = {
            member: rows[wanted.id, member, period] for member in members if (wanted.id, member, period) in rows
        }
        for member, place in places(wanted, members, mine, fewest).items():
            expected[wanted.id, pool, period, member] = place
    assert by_key.keys() == expected.keys()
    for key, place in expected.items():
        row = by_key[key]
        for name in ("basis", "served", "rank", "quarter", "n_members", "n_reporting"):
            assert row[name] == getattr(place, name), (key, name)
        for name in ("lower", "median", "upper", "best"):
            wanted_point = getattr(place, name)
            assert row[name] == (None if wanted_point is None else pytest.approx(wanted_point)), (key, name)
        gap = None if place.best is None or place.served is None else place.served - place.best
        assert row["distance"] == (None if gap is None else pytest.approx(gap, abs=1e-6))
    return found


def test_the_order_of_rows_changes_nothing() -> None:
    rows = {("neutral_nok", member, 2015): (None, float(number % 4)) for number, member in enumerate(MEMBERS)}
    pool = pools_frame({("EAK", 2015): set(MEMBERS)})
    key = ["indicator_id", "column_id"]
    there = positions(values_frame(rows), INDICATORS, pool).sort(key)
    back = positions(values_frame(dict(reversed(list(rows.items())))), INDICATORS, pool.reverse()).sort(key)
    assert there.equals(back)


def test_a_pool_has_the_members_of_the_year_under_the_scheme_of_the_year() -> None:
    membership = pl.DataFrame(
        [
            ("EKG07", "2016", "1120", 2016, 2019),
            ("EKG08", "2016", "1121", 2016, 2019),
            ("EKG07", "2020", "1120", 2020, None),
            ("EKG07", "2020", "1121", 2020, None),
            ("EAK", "", "1120", 1838, None),
            ("EAK", "", "5001", 2018, None),
        ],
        MEMBERSHIP.columns,
        orient="row",
    )
    assert by_race(pools_of(membership, ["EAK", "EKG"], [2017, 2019, 2020])) == {
        ("EKG07@2016", 2017): ["1120"],
        ("EKG08@2016", 2017): ["1121"],
        ("EKG07@2020", 2020): ["1120", "1121"],
        ("EAK", 2017): ["1120"],
        ("EAK", 2019): ["1120", "5001"],
        ("EAK", 2020): ["1120", "5001"],
    }
    assert by_race(pools_of(membership, ["EKG08@2016"], [2017, 2020])) == {("EKG08@2016", 2017): ["1121"]}
