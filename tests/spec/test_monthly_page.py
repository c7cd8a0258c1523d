"""The tables of docs/method/monthly.md, run."""

import re
from calendar import monthrange
from datetime import date
from pathlib import Path

import polars as pl
import pytest
from tests.support.indicators import indicator

from bvmonitor.domain.indicator import Indicator
from bvmonitor.engine.months import READ, month_rows
from bvmonitor.frames import OWN_FIGURES

PAGE = Path(__file__).parents[2] / "docs" / "method" / "monthly.md"
Row = dict[str, str]
NAMES = {
    "month": "month",
    "before": "month_before",
    "change": "month_change",
    "so_far": "so_far",
    "so_far_before": "so_far_before",
    "so_far_change": "so_far_change",
}


def tables() -> dict[str, list[Row]]:
    """The indented tables of the page, by the line above."""
    found: dict[str, list[Row]] = {}
    lines = PAGE.read_text("utf-8").splitlines()
    for number, line in enumerate(lines):
        if line.startswith(("given ", "then ")):
            block = []
            for each in lines[number + 2 :]:
                if not each.startswith("    "):
                    break
                block.append(each.split())
            found[line] = [dict(zip(block[0], row, strict=True)) for row in block[1:]]
    return found


TABLES = tables()
EXPECTED = TABLES["then rows of March 2018"]


def number(text: str) -> float | None:
    return float(text) if re.fullmatch(r"-?\d+(\.\d+)?", text) else None


def indicators() -> list[Indicator]:
    kinds = {row["figure"]: row["counted"] for year in (2017, 2018) for row in TABLES[f"given months of {year}"]}
    return [
        indicator(name, factor=1, whole_year="sum")
        if counted == "-"
        else indicator(name, factor=1, unit="count", counted=counted)
        for name, counted in kinds.items()
    ]


def figures() -> pl.DataFrame:
    rows = []
    for year in (2017, 2018):
        for row in TABLES[f"given months of {year}"]:
            at, value = int(row["month"]), number(row["value"])
            day = date(year, at, monthrange(year, at)[1])
            parts = (number(row["numerator"]), number(row["denominator"]))
            rows.append(
                (row["figure"], "1120", "month", day, value, None if value is not None else row["value"], *parts)
            )
    return pl.DataFrame(rows, {name: OWN_FIGURES.columns[name] for name in READ}, orient="row")


def test_the_page_is_read_whole() -> None:
    assert len(TABLES) == 3
    assert PAGE.read_text("utf-8").count("\nthen ") == 1


@pytest.mark.parametrize("row", EXPECTED, ids=[row["figure"] for row in EXPECTED])
def test_the_page_says_what_a_month_is(row: Row) -> None:
    made = month_rows(figures(), indicators(), year=2018, month=3)
    assert set(made["figure_id"]) == {each["figure"] for each in EXPECTED}
    (mine,) = made.filter(pl.col("figure_id") == row["figure"]).rows(named=True)
    for name, column in NAMES.items():
        value, status = mine[column], mine[f"{column}_status"]
        assert value == number(row[name]), name
        assert (status or "-") == (row[name] if value is None else "-"), name
    for name in ("missing", "missing_before"):
        assert ",".join(map(str, mine[name])) == row[name].replace("-", "")
