"""Sums of half-year counts against a slow twin in plain Python."""

from collections.abc import Mapping, Sequence

import polars as pl
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.soak import TIMES

from bvmonitor.domain.status import rank_of
from bvmonitor.engine.half_year_sums import COUNTS, MEMBERS, half_year_sums

Pair = tuple[float, float] | str
CODES = ("a", "b", "c", "d")
SETS: Mapping[str, tuple[tuple[str, ...], bool]] = {
    "service": (("a", "b"), True),
    "county": (("b", "c", "d"), False),
    "country": (CODES, False),
}
PAIR = st.one_of(
    st.tuples(st.integers(0, 50), st.integers(0, 50)).map(lambda two: (float(min(two)), float(max(two)))),
    st.sampled_from(("..", ":", ".")),
)
FILES = st.dictionaries(
    st.tuples(st.sampled_from(CODES), st.sampled_from(("2018-H1", "2018-H2"))), PAIR, min_size=1
)


def slow(rows: Mapping[tuple[str, str], Pair]) -> dict[tuple[str, str], tuple[float, float, int] | str]:
    """What each set has, written down as the rule says it."""
    found: dict[tuple[str, str], tuple[float, float, int] | str] = {}
    for period in sorted({period for _, period in rows}):
        for name, (members, strict) in SETS.items():
            if any((code, period) not in rows for code in members):
                continue
            each = [rows[code, period] for code in members]
            marks = [pair for pair in each if isinstance(pair, str)]
            pairs = [pair for pair in each if not isinstance(pair, str)]
            if not pairs or (strict and marks):
                found[name, period] = min(marks, key=rank_of)
            else:
                found[name, period] = (sum(n for n, _ in pairs), sum(d for _, d in pairs), len(pairs))
    return found


def quick(rows: Mapping[tuple[str, str], Pair], order: Sequence[int]) -> dict[tuple[str, str], object]:
    listed = [
        ("x", code, period, *((None, None, pair) if isinstance(pair, str) else (*pair, None)))
        for (code, period), pair in rows.items()
    ]
    periods = {period for _, period in rows}
    members = [
        (name, code, p, strict) for name, (codes, strict) in SETS.items() for code in codes for p in periods
    ]
    shuffled = [listed[at % len(listed)] for at in order if at < len(listed)] or listed
    counts = pl.DataFrame(shuffled if len(shuffled) == len(listed) else listed, COUNTS, orient="row")
    made = half_year_sums(counts, pl.DataFrame(members, MEMBERS, orient="row"))
    return {
        (row["region_code"], row["period"]): row["status"]
        or (row["numerator"], row["denominator"], row["n_reporting"])
        for row in made.iter_rows(named=True)
    }


@settings(max_examples=40 * TIMES)
@given(FILES, st.permutations(range(8)))
def test_sums_are_those_of_the_rule_written_out(
    rows: Mapping[tuple[str, str], Pair], order: Sequence[int]
) -> None:
    assert quick(rows, order) == slow(rows)


def test_a_service_needs_all_and_a_county_those_that_there_are() -> None:
    rows: dict[tuple[str, str], Pair] = {
        ("a", "1"): (1, 10),
        ("b", "1"): "..",
        ("c", "1"): (2, 8),
        ("d", "1"): (0, 4),
    }
    assert quick(rows, range(8)) == {
        ("service", "1"): "..",
        ("county", "1"): (2, 12, 2),
        ("country", "1"): (3, 22, 3),
    }
