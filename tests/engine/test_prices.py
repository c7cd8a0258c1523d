"""Prices: Bærum's printed unit costs, and agreement with a conversion that takes one figure at a time."""

import csv
from collections.abc import Mapping
from fractions import Fraction
from pathlib import Path

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bvmonitor.app.comparison.prices import bundled_deflator
from bvmonitor.definitions.deflator import load_deflator
from bvmonitor.engine.prices import in_prices
from bvmonitor.frames import INDICATOR_VALUES
from bvmonitor.report.numbers import rounded

GOLDEN = Path(__file__).parents[1] / "fixtures" / "golden"
YEARS = ("2021", "2022", "2023")
OWN = 'title: {nb: "Bærums egen"}\nyears:\n  2022: 6.8\n  2023: 4.5\n'

Row = dict[str, object]


def rows_of(name: str) -> list[dict[str, str]]:
    with (GOLDEN / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def value(indicator: str, column: str, period: int, shown: float | None, status: str | None = None) -> Row:
    return {
        **dict.fromkeys(INDICATOR_VALUES.columns),
        "indicator_id": indicator,
        "column_id": column,
        "period": period,
        "published": shown,
        "published_status": status,
        "value": shown,
        "status": status,
        "computed_status": "not_covered",
        "local_status": "not_covered",
        "origin_ids": [],
    }


def frame(rows: list[Row]) -> pl.DataFrame:
    return pl.DataFrame(rows, dict(INDICATOR_VALUES.columns), orient="row")


@pytest.mark.parametrize("function", ["244", "251", "252"])
def test_the_printed_unit_costs_of_baerum_follow_from_the_nominal_ones(function: str, tmp_path: Path) -> None:
    (nominal,) = [
        row for row in rows_of("baerum_service_profile_2023.csv") if f"(f{function})" in row["indicator"]
    ]
    (printed,) = [
        row
        for row in rows_of("baerum_unit_costs_2023_prices.csv")
        if (row["function"], row["region"]) == (function, "Bærum")
    ]
    own = tmp_path / "deflator.yaml"
    own.write_text(OWN, encoding="utf-8")
    deflator = load_deflator(bundled_deflator(), own).deflator
    assert deflator is not None
    values = frame([value(function, "3024", int(year), float(nominal[year])) for year in YEARS])
    real = in_prices(values, [function], {int(year): deflator.factor(int(year), 2023) for year in YEARS})
    for year, found in zip(YEARS, real["value"], strict=True):
        assert abs(rounded(found, 0) - int(printed[year])) <= 1, year


MARKS = st.sampled_from([".", "..", ":", "not_covered"])
FACTORS = st.dictionaries(
    st.integers(2015, 2020), st.none() | st.floats(0.5, 2.0, allow_nan=False), min_size=1, max_size=6
)
SHOWN = st.integers(-(10**6), 10**9).map(lambda tenths: tenths / 10) | MARKS
FIGURES = st.dictionaries(
    st.tuples(st.sampled_from(["cost", "share"]), st.sampled_from(["0301", "1120"]), st.integers(2015, 2021)),
    SHOWN,
    min_size=1,
    max_size=20,
)


@given(FIGURES, FACTORS)
def test_the_engine_agrees_with_one_figure_at_a_time(
    figures: Mapping[tuple[str, str, int], float | str], factors: Mapping[int, float | None]
) -> None:
    rows = [
        value(*key, *((None, shown) if isinstance(shown, str) else (shown, None)))
        for key, shown in figures.items()
    ]
    converted = in_prices(frame(rows), ["cost"], factors).rows(named=True)
    assert [(r["indicator_id"], r["column_id"], r["period"]) for r in converted] == list(figures)
    for row, ((indicator, _, period), shown) in zip(converted, figures.items(), strict=True):
        for amount, status in (("value", "status"), ("published", "published_status")):
            assert (row[amount], row[status]) == slowly(indicator, shown, factors.get(period))


def slowly(indicator: str, shown: float | str, factor: float | None) -> tuple[object, str | None]:
    """Exact, then to binary once."""
    if isinstance(shown, str):
        return None, shown
    if indicator != "cost":
        return shown, None
    if factor is None:
        return None, "no_deflator"
    return pytest.approx(float(Fraction(shown) * Fraction(factor)), rel=1e-15, abs=0), None
