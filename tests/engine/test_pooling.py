"""Figures of several years together, against plain Python; marks, breaks, and what cannot be added."""

from collections.abc import Mapping

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.engine import reference_intervals as plain
from tests.support.indicators import indicator, same

from bvmonitor.domain.indicator import Break, Cell, Indicator
from bvmonitor.domain.status import combine
from bvmonitor.engine.pooling import pooled
from bvmonitor.frames import INDICATOR_VALUES

YEARS = range(2018, 2024)
SHARE = indicator("share", denominator=(Cell("1", "N"),), interval="wilson", counted="during_year")
Parts = tuple[float | None, float | None, str | None]


def values_of(rows: Mapping[int, Parts], wanted: Indicator = SHARE, **columns: object) -> pl.DataFrame:
    """INDICATOR_VALUES of one municipality: numerator and denominator, or the mark that says why there is none."""
    found: list[dict[str, object]] = []
    for period, (x, n, mark) in rows.items():
        value = None if mark is not None or x is None or not n else wanted.factor * x / n
        found.append(
            {
                "indicator_id": wanted.id,
                "column_id": "1120",
                "period": period,
                "computed": value,
                "computed_status": mark,
                "value": value,
                "status": mark if value is None else None,
                "origin": "computed",
                "numerator": None if mark else x,
                "denominator": None if mark else n,
                "origin_ids": ["12275"],
                **columns,
            }
        )
    return pl.DataFrame(found, INDICATOR_VALUES.columns)


def pool(values: pl.DataFrame, last: int, years: int = 3, wanted: Indicator = SHARE) -> dict[str, object]:
    return pooled(values, [wanted], [last], years, origins={wanted.id: ["12275", "07459"]}).row(0, named=True)


def test_three_years_are_the_ratio_of_their_sums() -> None:
    found = pool(values_of({2019: (3, 200, None), 2020: (9, 180, None), 2021: (6, 220, None)}), 2021)
    assert (found["value"], found["numerator"], found["denominator"]) == (3.0, 18.0, 600.0)
    assert (found["origin"], found["status"]) == ("computed", None)
    assert found["origin_ids"] == ["12275", "07459"]


part = st.one_of(
    st.tuples(st.integers(0, 40), st.integers(1, 900), st.none()),
    st.tuples(st.none(), st.none(), st.sampled_from([":", "..", ".", "not_covered", "not_comparable"])),
)


@given(st.dictionaries(st.sampled_from(YEARS), part, min_size=1), st.sampled_from(YEARS), st.integers(2, 4))
def test_pooled_figures_agree_with_plain_python(rows: Mapping[int, Parts], last: int, years: int) -> None:
    found = pooled(values_of(rows), [SHARE], [last], years, origins={"share": ["12275"]})
    if last not in rows:
        assert found.is_empty()
        return
    window = [rows.get(year, (None, None, "not_covered")) for year in range(last - years + 1, last + 1)]
    expected = plain.pooled([(x, n) for x, n, _ in window])
    (row,) = found.rows(named=True)
    assert row["value"] == (None if expected is None else pytest.approx(100 * expected, rel=1e-12))
    assert row["status"] == combine(mark for _, _, mark in window)


def test_a_hidden_figure_hides_the_years_together_even_when_its_counts_are_there() -> None:
    values = values_of(dict.fromkeys((2019, 2020, 2021), (5, 100, None))).with_columns(
        value=pl.when(pl.col("period") != 2020).then("value"),
        status=pl.when(pl.col("period") == 2020).then(pl.lit(":")),
    )
    found = pool(values, 2021)
    assert (found["value"], found["numerator"], found["denominator"], found["status"]) == (None, None, None, ":")


@pytest.mark.parametrize(("year", "status"), [(2019, None), (2020, "not_comparable"), (2021, "not_comparable")])
def test_nothing_is_added_across_a_break(year: int, status: str | None) -> None:
    values = values_of(dict.fromkeys((2019, 2020, 2021), (5, 100, None)))
    wanted = indicator(
        "share", denominator=SHARE.denominator, counted="during_year", breaks=(Break(year, same("break")),)
    )
    found = pool(values, 2021, wanted=wanted)
    assert (found["status"], found["value"] is None) == (status, status is not None)


@pytest.mark.parametrize(
    "changes",
    [{"counted": "at_date"}, {"counted": None}, {"unit": "nok", "counted": None}, {"denominator": ()}],
)
def test_what_is_no_flow_stays_of_its_own_year(changes: dict[str, object]) -> None:
    wanted = indicator("share", **{"denominator": SHARE.denominator, "counted": "during_year", **changes})  # type: ignore[arg-type]
    values = values_of({year: (year - 2000, 100, None) for year in (2019, 2020, 2021)}, wanted)
    assert pool(values, 2021, wanted=wanted)["value"] == 21.0


def test_nothing_divided_by_nothing_has_a_mark() -> None:
    found = pool(values_of(dict.fromkeys((2019, 2020, 2021), (0, 0, None)), value=0.0, status=None), 2021)
    assert (found["value"], found["status"]) == (None, ".")


def test_what_was_typed_in_names_its_files() -> None:
    values = values_of(dict.fromkeys((2019, 2020, 2021), (5, 100, None)), origin="local", origin_ids=["own"])
    assert pool(values, 2021)["origin_ids"] == ["own"]
