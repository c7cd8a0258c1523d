"""Shares of own counts, all at once, held to those that the page of deadlines makes one by one."""

from datetime import date

import polars as pl
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.soak import TIMES

from bvmonitor.app.pages.deadlines import _of_counts
from bvmonitor.domain.own_figures import parse_period
from bvmonitor.engine.shares_in_time import PAIRS, with_shares_of_years
from bvmonitor.frames import OWN_YEARS

PAIR = pl.DataFrame([("share", "within", "of")], PAIRS, orient="row")
COUNT = st.one_of(st.integers(0, 12).map(float), st.sampled_from([":", "..", "."]))


def split(count: float | str) -> tuple[float | None, str | None]:
    return (None, count) if isinstance(count, str) else (count, None)


def years_of(*rows: tuple[str, int, float | None, str | None, list[str]]) -> pl.DataFrame:
    made = [
        {
            "indicator_id": name,
            "region_code": "1120",
            "period": year,
            "value": value,
            "status": status,
            "origin_id": name,
            "is_made": False,
            "missing": missing,
            "last_day": date(year, 12, 31),
        }
        for name, year, value, status, missing in rows
    ]
    return pl.DataFrame(made, schema=dict(OWN_YEARS.columns)).sort(OWN_YEARS.key)


@settings(max_examples=40 * TIMES)
@given(st.lists(st.tuples(COUNT, COUNT), min_size=1, max_size=6))
def test_every_share_is_that_of_its_two_counts(counts: list[tuple[float | str, float | str]]) -> None:
    rows: list[tuple[str, int, float | None, str | None, list[str]]] = [
        (name, 2000 + at, *split(count), [])
        for at, pair in enumerate(counts)
        for name, count in zip(("within", "of"), pair, strict=True)
    ]
    made = with_shares_of_years(years_of(*rows), PAIR).filter(pl.col("indicator_id") == "share")
    period = parse_period("2018")
    assert period is not None
    for row, (within, of) in zip(made.rows(named=True), counts, strict=True):
        one, all_of = (
            {"value": split(count)[0], "status": split(count)[1], "origin_id": name}
            for name, count in (("within", within), ("of", of))
        )
        expected = _of_counts(period, one, all_of)
        assert (row["value"], row["status"]) == (expected.share, expected.status)
        assert (row["numerator"], row["denominator"]) == (expected.within, expected.of)
        assert tuple(row["origin_id"].split()) == expected.origins


def test_months_that_lack_are_said_and_a_year_that_was_typed_in_stands_for_them() -> None:
    counts = years_of(("within", 2018, None, "incomplete", ["2018-12"]), ("of", 2018, 50, None, []))
    (row,) = with_shares_of_years(counts, PAIR).filter(pl.col("indicator_id") == "share").rows(named=True)
    assert (row["value"], row["status"], row["missing"]) == (None, "incomplete", ["2018-12"])
    typed = years_of(
        ("within", 2018, None, "incomplete", ["2018-12"]),
        ("of", 2018, 50, None, []),
        ("share", 2018, 94, None, []),
    )
    (row,) = with_shares_of_years(typed, PAIR).filter(pl.col("indicator_id") == "share").rows(named=True)
    assert (row["value"], row["is_made"]) == (94, False)


def test_counts_go_before_what_was_typed_in_and_one_count_alone_gives_nothing() -> None:
    years = years_of(("within", 2018, 40, None, []), ("of", 2018, 50, None, []), ("share", 2018, 94, None, []))
    made = with_shares_of_years(years, PAIR).filter(pl.col("indicator_id") == "share")
    assert made["value"].to_list() == [80]
    alone = years_of(("within", 2018, 40, None, []), ("of", 2017, 50, None, []))
    assert with_shares_of_years(alone, PAIR).equals(alone)
