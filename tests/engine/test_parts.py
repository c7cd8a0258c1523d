"""Parts of wholes against plain Python: gaps, marks, wholes of 0, and wholes that are the sum of the parts."""

from collections.abc import Mapping, Sequence
from fractions import Fraction

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bvmonitor.domain.status import combine
from bvmonitor.engine.parts import SHARES, TERMS, shares_of
from bvmonitor.frames import INDICATOR_VALUES

YEARS = (2020, 2021)
COLUMNS = ("1120", "EAK")
PARTS: Mapping[str, Sequence[str]] = {"a": ("a0",), "b": ("b0", "b1"), "whole": ("whole0",)}
SUMMED: Mapping[str, Sequence[str]] = {"a": ("a0",), "b": ("b0", "b1"), "whole": ("a0", "b0", "b1")}
Key = tuple[str, str, int]

figures = st.dictionaries(
    st.tuples(st.sampled_from(["a0", "b0", "b1", "whole0"]), st.sampled_from(COLUMNS), st.sampled_from(YEARS)),
    st.one_of(
        st.integers(-3, 60).map(lambda n: (float(n), None)),
        st.sampled_from([":", "..", ".", "not_covered", "hidden", "?"]).map(lambda mark: (None, mark)),
    ),
)


def values_frame(rows: Mapping[Key, tuple[float | None, str | None]]) -> pl.DataFrame:
    made: list[dict[str, object]] = [
        {"indicator_id": i, "column_id": c, "period": y, "value": v, "status": s, "origin_ids": []}
        for (i, c, y), (v, s) in rows.items()
    ]
    return pl.DataFrame(made, INDICATOR_VALUES.columns)


def terms_frame(parts: Mapping[str, Sequence[str]]) -> pl.DataFrame:
    rows = [(part, "whole", term) for part, terms in parts.items() for term in terms]
    return pl.DataFrame(rows, dict(TERMS.columns), orient="row")


def counted(
    rows: Mapping[Key, tuple[float | None, str | None]], terms: Sequence[str], column: str, year: int
) -> tuple[float | None, str | None]:
    """A count in plain Python, or the mark that is told."""
    found = [rows.get((term, column, year), (None, "not_covered")) for term in terms]
    mark = combine(status for _, status in found)
    return (None, mark) if mark is not None else (sum(value or 0 for value, _ in found), None)


@settings(max_examples=150)
@given(figures, st.sampled_from([PARTS, SUMMED]))
def test_shares_agree_with_plain_python(
    rows: Mapping[Key, tuple[float | None, str | None]], parts: Mapping[str, Sequence[str]]
) -> None:
    made = shares_of(values_frame(rows), terms_frame(parts))
    places = {(column, year) for _, column, year in rows}
    assert made.height == len(parts) * len(places)
    for row in made.rows(named=True):
        place = (row["column_id"], row["period"])
        count, status = counted(rows, parts[row["part_id"]], *place)
        whole, whole_status = counted(rows, parts["whole"], *place)
        assert (row["count"], row["count_status"]) == (count, status)
        mark = combine((status, whole_status)) or ("." if whole == 0 else None)
        assert row["share_status"] == mark
        if mark is None and count is not None and whole is not None:
            assert row["share"] == pytest.approx(float(100 * Fraction(count) / Fraction(whole)), rel=1e-12)
        else:
            assert row["share"] is None


def test_the_shares_of_all_parts_come_to_a_hundred() -> None:
    rows: dict[Key, tuple[float | None, str | None]] = {
        (term, "1120", 2020): (float(number), None) for number, term in enumerate(("a0", "b0", "b1"), 1)
    }
    made = shares_of(values_frame(rows), terms_frame(SUMMED))
    by_part = dict(zip(made["part_id"], made["share"], strict=True))
    assert by_part["a"] + by_part["b"] == pytest.approx(by_part["whole"])
    assert by_part["whole"] == 100


def test_nothing_is_nothing() -> None:
    assert shares_of(INDICATOR_VALUES.empty(), terms_frame(PARTS)).schema == SHARES.empty().schema
