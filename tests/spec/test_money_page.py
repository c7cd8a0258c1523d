"""The tables of docs/method/money.md, run."""

from collections.abc import Iterable
from pathlib import Path

import polars as pl
import pytest
from tests.support.indicators import indicator, same

from bvmonitor.domain.prices import Deflator, Growth
from bvmonitor.engine.position import positions
from bvmonitor.engine.prices import in_prices
from bvmonitor.engine.resource_index import resource_index
from bvmonitor.engine.savings import against_best_quartiles, against_columns, savings
from bvmonitor.frames import INDICATOR_VALUES, POOLS

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
TABLES_OF_THE_PAGE = {
    "given growth",
    "given amounts",
    "then prices of 2023",
    "given unit costs",
    "given references",
    "then savings",
    "then savings against the best quartile of a, b, c, d, e",
    "given spending and need",
    "then resource indexes",
}


def number(text: str) -> float | None:
    try:
        return float(text)
    except ValueError:
        return None


def about(text: str) -> object:
    """The number of a table, or None where there is none."""
    wanted = number(text)
    return None if wanted is None else pytest.approx(wanted, abs=5e-9)


def value(indicator_id: str, column_id: str, year: str, shown: str) -> dict[str, object]:
    """A row of INDICATOR_VALUES; a text that is no number is a mark."""
    return {
        **dict.fromkeys(INDICATOR_VALUES.columns),
        "indicator_id": indicator_id,
        "column_id": column_id,
        "period": int(year),
        "value": number(shown),
        "status": None if number(shown) is not None else shown,
        "origin_ids": [],
    }


def frame(rows: Iterable[dict[str, object]]) -> pl.DataFrame:
    return pl.DataFrame(list(rows), dict(INDICATOR_VALUES.columns), orient="row")


def test_every_table_of_the_page_is_run() -> None:
    assert TABLES.keys() == TABLES_OF_THE_PAGE


def test_amounts_in_fixed_prices_are_as_the_page_says() -> None:
    growths = tuple(
        Growth(int(row["year"]), float(row["percent"]), is_estimate=False, is_own=False, vintage=None)
        for row in TABLES["given growth"]
    )
    deflator = Deflator(same("Made up"), None, None, None, growths)
    given = TABLES["given amounts"]
    values = frame(value(f"{r['unit']}{place}", "1120", r["year"], r["amount"]) for place, r in enumerate(given))
    costs = [f"nok{place}" for place, row in enumerate(given) if row["unit"] == "nok"]
    factors = {int(row["year"]): deflator.factor(int(row["year"]), 2023) for row in given}
    made = in_prices(values, costs, factors).rows(named=True)
    for found, row in zip(made, TABLES["then prices of 2023"], strict=True):
        assert found["period"] == int(row["year"])
        assert found["value"] == about(row["amount"])
        assert found["status"] == (None if row["status"] == "-" else row["status"])


COSTS = TABLES["given unit costs"]


def volumes() -> pl.DataFrame:
    return frame(
        value("cost", row["region"], row["year"], row["volume"].replace("-", "not_covered")) for row in COSTS
    )


def costs() -> pl.DataFrame:
    return frame(value("cost", row["region"], row["year"], row["cost"]) for row in COSTS)


def test_savings_are_as_the_page_says() -> None:
    references = pl.DataFrame(
        [(row["region"], int(row["year"]), row["reference"]) for row in TABLES["given references"]],
        {"column_id": pl.String, "period": pl.Int32, "reference_id": pl.String},
        orient="row",
    )
    made = savings(against_columns(costs(), references), costs(), volumes(), {"cost": 1.0}).rows(named=True)
    found = {(row["column_id"], row["period"], row["reference_id"]): row for row in made}
    assert len(found) == len(TABLES["then savings"])
    for row in TABLES["then savings"]:
        one = found[row["region"], int(row["year"]), row["reference"]]
        assert one["saving"] == about(row["saving"])
        assert one["status"] == (None if row["status"] == "-" else row["status"])


def test_savings_against_the_best_quartile_are_as_the_page_says() -> None:
    members = [("pool", 2020, code) for code in "abcde"]
    pools = pl.DataFrame(members, dict(POOLS.columns), orient="row")
    cost = indicator("cost", unit="nok", direction="neutral")
    held = against_best_quartiles(positions(costs(), [cost], pools))
    found = {row["column_id"]: row for row in savings(held, costs(), volumes(), {"cost": 1.0}).rows(named=True)}
    rows = TABLES["then savings against the best quartile of a, b, c, d, e"]
    assert found.keys() == {row["region"] for row in rows}
    for row in rows:
        assert found[row["region"]]["reference"] == about(row["reference"])
        assert found[row["region"]]["saving"] == about(row["saving"])


def test_resource_indexes_are_as_the_page_says() -> None:
    given = TABLES["given spending and need"]
    key = {"column_id": pl.String, "period": pl.Int32}
    keys = [(row["region"], int(row["year"])) for row in given]
    spending = [(*at, number(row["spent"])) for at, row in zip(keys, given, strict=True)]
    needs = [(*at, number(row["need"])) for at, row in zip(keys, given, strict=True) if row["need"] != "-"]
    members = [("one", year, code, row["member"] == "yes") for (code, year), row in zip(keys, given, strict=True)]
    made = resource_index(
        pl.DataFrame(spending, {**key, "value": pl.Float64}, orient="row"),
        pl.DataFrame(needs, {**key, "weight": pl.Float64}, orient="row"),
        pl.DataFrame(members, ["network", "period", "column_id", "counts"], orient="row").cast(
            {"period": pl.Int32}
        ),
    ).rows(named=True)
    for found, row in zip(made, TABLES["then resource indexes"], strict=True):
        assert (found["column_id"], found["period"]) == (row["region"], int(row["year"]))
        assert (found["adjusted"], found["index"]) == (about(row["adjusted"]), about(row["index"]))
        assert (found["n_reporting"], found["n_members"]) == (int(row["reporting"]), int(row["members"]))
