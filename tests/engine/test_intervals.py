"""Intervals, differences, bands and funnels against plain Python, and against what the literature prints."""

from collections.abc import Mapping
from itertools import permutations
from math import isfinite

import polars as pl
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from tests.engine import reference_intervals as plain
from tests.support.indicators import indicator

from bvmonitor.domain.indicator import Cell, Direction, Indicator, Interval, Unit
from bvmonitor.engine.bands import bands
from bvmonitor.engine.differences import against_rest, clear_pairs
from bvmonitor.engine.funnel import funnel
from bvmonitor.engine.intervals import intervals
from bvmonitor.frames import INDICATOR_VALUES, POOLS

MEMBERS = tuple("abcdefghijkl")
METHODS = ("wilson", "poisson")
DIRECTIONS: tuple[Direction, ...] = ("higher_is_better", "lower_is_better", "neutral")
Parts = tuple[float | None, float | None]


def made(kind: Interval = "wilson", **changes: object) -> Indicator:
    unit: Unit = "per_1000" if kind == "poisson" else "percent"
    factor = 1000.0 if kind == "poisson" else 100.0
    ratio = {"denominator": (Cell("1", "N"),), "unit": unit, "factor": factor, "interval": kind}
    return indicator(str(changes.pop("indicator_id", kind)), **{**ratio, **changes})  # type: ignore[arg-type]


def values_of(rows: Mapping[tuple[str, str], Parts], wanted: Indicator, **columns: object) -> pl.DataFrame:
    """INDICATOR_VALUES of 2020 with these counts; a value where there are both."""
    found: list[dict[str, object]] = []
    for (indicator_id, column), (x, n) in rows.items():
        value = None if x is None or not n else wanted.factor * x / n
        found.append(
            {
                "indicator_id": indicator_id,
                "column_id": column,
                "period": 2020,
                "computed": value,
                "value": value,
                "status": ":" if value is None else None,
                "origin": "computed",
                "numerator": x,
                "denominator": n,
                "origin_ids": [],
                **columns,
            }
        )
    return pl.DataFrame(found, INDICATOR_VALUES.columns)


def pool_of(members: Mapping[str, object] | tuple[str, ...]) -> pl.DataFrame:
    return pl.DataFrame([("EAK", 2020, each) for each in members], POOLS.columns, orient="row")


def one(parts: Parts, wanted: Indicator, **columns: object) -> dict[str, object]:
    return intervals(values_of({(wanted.id, "a"): parts}, wanted, **columns), [wanted]).row(0, named=True)


def pair(method: str, own: plain.Counts, rest: plain.Counts) -> dict[str, object]:
    frame = pl.DataFrame(
        [(method, *map(float, own), *map(float, rest))],
        {"method": pl.String, **dict.fromkeys(("x", "n", "rest_x", "rest_n"), pl.Float64)},
        orient="row",
    )
    return clear_pairs(frame).row(0, named=True)


sizes = st.integers(1, 400)
shares = sizes.flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))
rates = st.tuples(st.integers(0, 80), st.sampled_from([1, 7, 250, 1000, 40_000]))


# ---- limits of one figure

# Newcombe 1998 (Statistics in Medicine 17:857), table I, method 3: the score interval.
PRINTED_SHARES = [
    (81, 263, 0.2553, 0.3662),
    (15, 148, 0.0624, 0.1605),
    (0, 20, 0.0000, 0.1611),
    (1, 29, 0.0061, 0.1718),
]
# Garwood 1936 (Biometrika 28:437): exact limits of a Poisson mean, 95 %.
PRINTED_COUNTS = [
    (0, 0.0, 3.689),
    (1, 0.0253, 5.572),
    (2, 0.242, 7.225),
    (5, 1.623, 11.668),
    (10, 4.795, 18.390),
    (50, 37.11, 65.92),
]


@pytest.mark.parametrize(("x", "n", "low", "high"), PRINTED_SHARES)
def test_shares_have_the_limits_that_newcombe_prints(x: int, n: int, low: float, high: float) -> None:
    found = one((x, n), made())
    assert (found["low"], found["high"]) == (
        pytest.approx(100 * low, abs=5e-3),
        pytest.approx(100 * high, abs=5e-3),
    )


@pytest.mark.parametrize(("x", "low", "high"), PRINTED_COUNTS)
def test_counts_have_the_limits_that_garwood_prints(x: int, low: float, high: float) -> None:
    bare = made("poisson", unit="count", factor=1.0, denominator=())
    found = intervals(values_of({("poisson", "a"): (x, 1)}, bare), [bare]).row(0, named=True)
    assert (found["low"], found["high"]) == (pytest.approx(low, abs=5e-3), pytest.approx(high, abs=5e-3))


@given(shares)
def test_a_share_has_the_limits_of_plain_python_and_lies_between_them(counts: tuple[int, int]) -> None:
    x, n = counts
    found = one(counts, made())
    low, high = plain.wilson(x, n)
    assert (found["low"], found["high"]) == (pytest.approx(100 * low), pytest.approx(100 * high))
    assert 0 <= float(str(found["low"])) <= 100 * x / n <= float(str(found["high"])) <= 100
    assert found["method"] == "wilson"


@settings(max_examples=40)
@given(st.integers(0, 300), st.sampled_from([1, 7, 250, 40_000]))
def test_a_rate_has_the_limits_of_plain_python_and_lies_between_them(x: int, n: int) -> None:
    found = one((x, n), made("poisson"))
    low, high = (1000 * limit / n for limit in plain.poisson(x))
    assert (found["low"], found["high"]) == (pytest.approx(low, rel=1e-9), pytest.approx(high, rel=1e-9))
    assert 0 <= float(str(found["low"])) <= 1000 * x / n <= float(str(found["high"]))


@pytest.mark.parametrize(
    ("parts", "wanted", "columns", "reason"),
    [
        ((3, 40), made("none"), {}, "kind"),
        ((None, 40), made(), {}, "absent"),
        ((None, None), made(), {"value": 7.5, "status": None, "origin": "published"}, "no_counts"),
        ((3, 0), made(), {"value": 7.5, "status": None, "origin": "published"}, "no_counts"),
        ((3.5, 40), made(), {}, "not_counts"),
        ((3.5, 40), made("poisson"), {}, "not_counts"),
        ((41, 40), made(), {}, "not_counts"),
        ((-1, 40), made("poisson"), {}, "not_counts"),
        ((3, 40), made(), {"value": 60.0, "origin": "published"}, "differs"),
        ((3, 40), made(), {"origin": "published", "n_members": 5, "n_reporting": 4}, "no_counts"),
        ((3, 40), made(), {"value": None, "status": ":", "origin": "published"}, "absent"),
    ],
)
def test_what_has_no_interval_says_why(
    parts: Parts, wanted: Indicator, columns: dict[str, object], reason: str
) -> None:
    found = one(parts, wanted, **columns)
    assert (found["low"], found["high"], found["method"], found["reason"]) == (None, None, None, reason)


@example((0.0, 1e-308), "poisson")
@given(st.tuples(st.none() | st.floats(-5, 500), st.none() | st.floats(-5, 500)), st.sampled_from(METHODS))
def test_limits_are_there_and_finite_or_a_reason_is(parts: Parts, method: Interval) -> None:
    found = one(parts, made(method))
    there = [found[name] is not None for name in ("low", "high", "method")]
    assert there == [found["reason"] is None] * 3
    assert all(isfinite(float(str(found[name]))) for name in ("low", "high") if found[name] is not None)


# ---- differences

# Newcombe 1998 (Statistics in Medicine 17:873), table II, method 10.
PRINTED_DIFFERENCES = [
    ((56, 70), (48, 80), 0.0524, 0.3339),
    ((9, 10), (3, 10), 0.1705, 0.8090),
    ((6, 7), (2, 7), 0.0582, 0.8062),
    ((5, 56), (0, 29), -0.0381, 0.1926),
    ((0, 10), (0, 20), -0.1611, 0.2775),
    ((0, 10), (0, 10), -0.2775, 0.2775),
    ((10, 10), (0, 20), 0.6791, 1.0000),
    ((10, 10), (0, 10), 0.6075, 1.0000),
]


@pytest.mark.parametrize(("own", "rest", "low", "high"), PRINTED_DIFFERENCES)
def test_differences_of_shares_have_the_limits_that_newcombe_prints(
    own: plain.Counts, rest: plain.Counts, low: float, high: float
) -> None:
    found = pair("wilson", own, rest)
    assert (found["low"], found["high"]) == (pytest.approx(low, abs=5e-5), pytest.approx(high, abs=5e-5))


def test_overlap_of_intervals_is_no_test() -> None:
    (low, _), (_, high) = plain.wilson(45, 100), plain.wilson(30, 100)
    assert low < high
    assert pair("wilson", (45, 100), (30, 100))["verdict"] == "above"
    assert pair("wilson", (30, 100), (45, 100))["verdict"] == "below"


@given(shares, shares)
def test_differences_of_shares_agree_with_plain_python(own: tuple[int, int], rest: tuple[int, int]) -> None:
    found = pair("wilson", own, rest)
    low, high = plain.newcombe(own, rest)
    assert (found["low"], found["high"]) == (pytest.approx(low, abs=1e-12), pytest.approx(high, abs=1e-12))
    assert found["verdict"] == plain.verdict("wilson", own, rest)
    assert pair("wilson", rest, own)["verdict"] == {"above": "below", "below": "above"}.get(
        str(found["verdict"]), "not_clear"
    )


@settings(max_examples=60)
@given(rates, rates)
def test_differences_of_rates_agree_with_plain_python(own: plain.Counts, rest: plain.Counts) -> None:
    found = pair("poisson", own, rest)
    low, high = plain.ratio(own, rest)
    assert found["low"] == pytest.approx(low, rel=1e-6, abs=1e-12)
    assert found["high"] == (None if high is None else pytest.approx(high, rel=1e-6))
    assert found["verdict"] == plain.verdict("poisson", own, rest)


@settings(max_examples=60)
@given(rates, rates)
def test_the_interval_of_a_ratio_excludes_one_when_that_of_the_difference_excludes_zero(
    own: plain.Counts, rest: plain.Counts
) -> None:
    """A difference is in its exact interval when neither tail of the split under it is below 2.5 %.

    Under a difference of zero the split is that of the exposures, so zero is outside when the exposures' part is
    outside Clopper and Pearson's interval, which is when one is outside that of the ratio.
    """
    total, part = own[0] + rest[0], own[1] / (own[1] + rest[1])
    as_many_or_more = 1 - plain.binomial_at_most(own[0] - 1, total, part) if own[0] else 1.0
    as_few_or_fewer = plain.binomial_at_most(own[0], total, part)
    zero_is_outside = min(as_many_or_more, as_few_or_fewer) < 0.025
    assert (pair("poisson", own, rest)["verdict"] != "not_clear") == zero_is_outside


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("absent", ["x", "n", "rest_x", "rest_n"])
def test_without_a_count_there_is_no_verdict(method: str, absent: str) -> None:
    counts: dict[str, float | None] = {"x": 3.0, "n": 40.0, "rest_x": 9.0, "rest_n": 50.0, absent: None}
    frame = pl.DataFrame({"method": [method], **{name: [count] for name, count in counts.items()}}).cast(
        dict.fromkeys(counts, pl.Float64)
    )
    found = clear_pairs(frame).row(0, named=True)
    assert [found[name] for name in ("verdict", "estimate", "low", "high")] == [None] * 4


# ---- members of a pool

members = st.dictionaries(
    st.sampled_from(MEMBERS), st.tuples(st.none() | st.integers(0, 60), st.integers(60, 900)), min_size=1
)


@settings(max_examples=60)
@given(members, st.sampled_from(METHODS))
def test_each_is_set_against_the_others_together(
    rows: Mapping[str, tuple[int | None, int]], method: Interval
) -> None:
    wanted = made(method)
    values = values_of({(wanted.id, name): parts for name, parts in rows.items()}, wanted)
    found = against_rest(values, [wanted], pool_of(rows))
    counts = {name: (x, n) for name, (x, n) in rows.items() if x is not None}
    said = dict(found.select("column_id", "verdict").iter_rows())
    assert said.keys() == counts.keys()
    for name, own in counts.items():
        others = [each for other, each in counts.items() if other != name]
        rest = (sum(x for x, _ in others), sum(n for _, n in others))
        assert said[name] == (plain.verdict(method, own, rest) if others else None)


@settings(max_examples=60)
@given(members, st.sampled_from(METHODS), st.sampled_from(DIRECTIONS), st.booleans())
def test_bands_agree_with_plain_python(
    rows: Mapping[str, tuple[int | None, int]],
    method: Interval,
    direction: Direction,
    some: bool,  # noqa: FBT001
) -> None:
    wanted = made(method, direction=direction)
    values = values_of({(wanted.id, name): parts for name, parts in rows.items()}, wanted)
    only = ["a", "b", "c"] if some else None
    found = bands(values, [wanted], pool_of(rows), only=only)
    counts = {name: (x, n) for name, (x, n) in rows.items() if x is not None}
    asked = {name for name in counts if only is None or name in only} if len(counts) >= 5 else set()
    assert {row[0]: row[1:] for row in found.select("column_id", "band_from", "band_to").iter_rows()} == {
        name: plain.band(name, method, counts, reporting=len(counts), from_lowest=direction == "lower_is_better")
        for name in asked
    }


def test_a_member_with_a_figure_and_no_counts_makes_every_band_wider() -> None:
    wanted = made()
    rows: dict[tuple[str, str], Parts] = {("wilson", name): (5 * k, 100) for k, name in enumerate("abcde")}
    values = pl.concat(
        [
            values_of(rows, wanted),
            values_of({("wilson", "f"): (None, None)}, wanted, value=50.0, status=None, origin="published"),
        ]
    )
    found = dict(bands(values, [wanted], pool_of(tuple("abcdef"))).select("column_id", "band_to").iter_rows())
    alone = dict(
        bands(values_of(rows, wanted), [wanted], pool_of(tuple("abcde")))
        .select("column_id", "band_to")
        .iter_rows()
    )
    assert found == {name: last + 1 for name, last in alone.items()}


@settings(max_examples=80)
@given(
    st.dictionaries(
        st.sampled_from([*MEMBERS, *"mnopqrstuv"]), st.tuples(st.integers(0, 60), st.integers(60, 900)), min_size=5
    ),
    st.sampled_from(METHODS),
)
def test_funnels_agree_with_plain_python(rows: Mapping[str, tuple[int, int]], method: Interval) -> None:
    wanted = made(method)
    found = funnel(
        values_of({(wanted.id, name): parts for name, parts in rows.items()}, wanted), [wanted], pool_of(rows)
    )
    expected = plain.funnel(method, rows)
    assert found.height == len(rows)
    for row in found.rows(named=True):
        assert row["target"] == pytest.approx(wanted.factor * expected.target)
        assert row["phi"] == pytest.approx(expected.phi, rel=1e-6, abs=1e-9)
        assert row["tau"] == pytest.approx(expected.tau, rel=1e-4, abs=1e-6)
        limits = [row[name] for name in ("low_95", "high_95", "low_998", "high_998")]
        near = [
            pytest.approx(wanted.factor * limit, rel=1e-4, abs=1e-3) for limit in expected.limits[row["column_id"]]
        ]
        assert limits == near
        low, high, far_low, far_high = limits
        assert 0 <= far_low <= low <= row["target"] * (1 + 1e-9) <= high * (1 + 2e-9) <= far_high * (1 + 3e-9)
        figure = row["figure"]
        place = (
            "above_998"
            if figure > far_high
            else "below_998"
            if figure < far_low
            else "above_95"
            if figure > high
            else "below_95"
            if figure < low
            else "inside"
        )
        assert row["place"] == place


def test_a_few_have_no_funnel() -> None:
    wanted = made()
    rows: dict[tuple[str, str], Parts] = {("wilson", name): (5, 100) for name in "abcd"}
    found = funnel(values_of(rows, wanted), [wanted], pool_of(tuple("abcd")))
    assert set(found["place"]) == set(found["high_95"]) == set(found["phi"]) == {None}


def test_the_order_of_rows_changes_nothing() -> None:
    wanted = [made(), made("poisson")]
    rows = {("wilson", name): (7 * k % 11, 50 + k) for k, name in enumerate(MEMBERS)}
    rows |= {("poisson", name): (5 * k % 13, 500 + k) for k, name in enumerate(MEMBERS)}
    there = pl.concat([values_of({k: v for k, v in rows.items() if k[0] == each.id}, each) for each in wanted])
    back = there.reverse()
    for method in (bands, funnel, against_rest):
        first, second = (
            method(frame, wanted, pool_of(MEMBERS)).sort("indicator_id", "column_id") for frame in (there, back)
        )
        assert first.equals(second)


def test_all_indicators_at_once_are_as_each_alone() -> None:
    wanted = [made(indicator_id=f"share_{k}") for k in range(3)] + [made("poisson", indicator_id="rate")]
    rows = {
        (each.id, name): (float((k + 3 * at) % 17), 60.0 + k)
        for at, each in enumerate(wanted)
        for k, name in enumerate(MEMBERS)
    }
    frames = {
        each.id: values_of({key: v for key, v in rows.items() if key[0] == each.id}, each) for each in wanted
    }
    key = ["indicator_id", "column_id"]
    for method in (bands, funnel, against_rest):
        together = method(pl.concat(frames.values()), wanted, pool_of(MEMBERS)).sort(key)
        alone = pl.concat([method(frames[each.id], [each], pool_of(MEMBERS)) for each in wanted]).sort(key)
        assert together.equals(alone)


def test_a_clear_difference_has_one_direction() -> None:
    for own, rest in permutations([(0, 30), (30, 30), (3, 30), (12, 30)], 2):
        assert {pair(method, own, rest)["verdict"] for method in METHODS} <= {"above", "not_clear"} or own[
            0
        ] < rest[0]


def test_what_was_typed_in_has_an_interval_when_its_counts_were() -> None:
    """Twelve of fifty deadlines, from a file of the user's own: 24 %, and 14 to 37."""
    wanted = indicator("late", local=True, interval="wilson", factor=1)
    typed = {"value": 24.0, "status": None, "computed": None, "origin": "local"}
    found = one((12, 50), wanted, **typed)
    assert (found["low"], found["high"]) == (pytest.approx(14.297, abs=1e-3), pytest.approx(37.413, abs=1e-3))
    assert one((None, None), wanted, **typed)["reason"] == "no_counts"
