"""The tables of docs/method/money.md, run."""

from pathlib import Path

import polars as pl
import pytest
from tests.support.indicators import same

from bvmonitor.domain.prices import Deflator, Growth
from bvmonitor.engine.prices import in_prices
from bvmonitor.frames import INDICATOR_VALUES

PAGE = Path(__file__).parents[2] / "docs" / "method" / "money.md"
Rows = list[dict[str, str]]


def tables() -> dict[str, Rows]:
    """The tables of the page, each by the words above it."""
    found: dict[str, Rows] = {}
    name = ""
    header: list[str] = []
    for line in PAGE.read_text("utf-8").splitlines():
        if line.startswith(("given ", "then ")):
            name, header = line, []
        elif line.startswith("    ") and name:
            if not header:
                header, found[name] = line.split(), []
            else:
                found[name].append(dict(zip(header, line.split(), strict=True)))
        elif line:
            name = ""
    return found


TABLES = tables()
TABLES_OF_THE_PAGE = {"given growth", "given amounts", "then prices of 2023"}


def number(text: str) -> float | None:
    try:
        return float(text)
    except ValueError:
        return None


def about(text: str) -> object:
    """The number of a table, or None where there is none."""
    wanted = number(text)
    return None if wanted is None else pytest.approx(wanted, abs=5e-9)


def test_every_table_of_the_page_is_run() -> None:
    assert TABLES.keys() == TABLES_OF_THE_PAGE


def test_amounts_in_fixed_prices_are_as_the_page_says() -> None:
    growths = tuple(
        Growth(int(row["year"]), float(row["percent"]), is_estimate=False, is_own=False, vintage=None)
        for row in TABLES["given growth"]
    )
    deflator = Deflator(same("Made up"), None, None, None, growths)
    given = TABLES["given amounts"]
    rows: list[dict[str, object]] = [
        {
            **dict.fromkeys(INDICATOR_VALUES.columns),
            "indicator_id": f"{row['unit']}{place}",
            "column_id": "1120",
            "period": int(row["year"]),
            "value": number(row["amount"]),
            "status": None if number(row["amount"]) is not None else row["amount"],
            "origin_ids": [],
        }
        for place, row in enumerate(given)
    ]
    values = pl.DataFrame(rows, dict(INDICATOR_VALUES.columns), orient="row")
    costs = [f"nok{place}" for place, row in enumerate(given) if row["unit"] == "nok"]
    factors = {int(row["year"]): deflator.factor(int(row["year"]), 2023) for row in given}
    made = in_prices(values, costs, factors).rows(named=True)
    for found, row in zip(made, TABLES["then prices of 2023"], strict=True):
        assert found["period"] == int(row["year"])
        assert found["value"] == about(row["amount"])
        assert found["status"] == (None if row["status"] == "-" else row["status"])
