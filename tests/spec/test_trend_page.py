"""The tables of docs/method/trend.md, run."""

import re
from pathlib import Path

import polars as pl
import pytest
from tests.support.indicators import indicator, same

from bvmonitor.domain.change import Change, way_of
from bvmonitor.domain.indicator import Break, Indicator, Unit
from bvmonitor.engine.trend import LINES, changes_over
from bvmonitor.frames import INDICATOR_VALUES

PAGE = Path(__file__).parents[2] / "docs" / "method" / "trend.md"
GIVEN = re.compile(
    r"given figures, of a unit (?P<unit>\w+) with (?P<decimals>\d) decimals?(, broken in (?P<year>\d+))?"
)
THEN = re.compile(r"then changes to (?P<period>\d+)")
UNITS: dict[str, Unit] = {"percent": "percent", "nok_per_capita": "nok_per_capita", "count": "count"}
Rows = list[dict[str, str]]


def table_at(lines: list[str]) -> Rows:
    block = []
    for line in lines[1:]:
        if not line.startswith("    "):
            break
        block.append(line.split())
    header, *rows = block
    return [dict(zip(header, row, strict=True)) for row in rows]


def cases() -> list[tuple[Indicator, Rows, int, Rows]]:
    found = []
    lines = PAGE.read_text("utf-8").splitlines()
    wanted, given = indicator(), Rows()
    for number, line in enumerate(lines):
        if match := GIVEN.fullmatch(line):
            broken = () if match["year"] is None else (Break(int(match["year"]), same("x")),)
            wanted = indicator(unit=UNITS[match["unit"]], decimals=int(match["decimals"]), breaks=broken)
            given = table_at(lines[number + 1 :])
        elif match := THEN.fullmatch(line):
            found.append((wanted, given, int(match["period"]), table_at(lines[number + 1 :])))
    return found


CASES = cases()


def number(text: str) -> float | None:
    return float(text) if re.fullmatch(r"-?\d+(\.\d+)?", text) else None


def values_of(wanted: Indicator, given: Rows) -> pl.DataFrame:
    rows: list[dict[str, object]] = [
        {
            "indicator_id": wanted.id,
            "column_id": "line",
            "period": int(row["year"]),
            "value": number(row["value"]),
            "status": None if number(row["value"]) is not None else row["value"],
            "origin": "published",
            "origin_ids": [],
        }
        for row in given
    ]
    return pl.DataFrame(rows, INDICATOR_VALUES.columns)


def test_the_page_is_read_whole() -> None:
    text = PAGE.read_text("utf-8")
    assert len(CASES) == text.count("\nthen ")
    assert len(GIVEN.findall(text)) == text.count("\ngiven ")


@pytest.mark.parametrize(("wanted", "given", "period", "expected"), CASES)
def test_changes_are_as_the_page_says(wanted: Indicator, given: Rows, period: int, expected: Rows) -> None:
    lines = [("line", int(row["year"]), "line", int(row["run"])) for row in given]
    made = changes_over(
        values_of(wanted, given), (wanted,), pl.DataFrame(lines, dict(LINES.columns), orient="row"), (1, 3)
    )
    found = {row["span"]: row for row in made.filter(pl.col("period") == period).rows(named=True)}
    for row in expected:
        told = found[row["span"]]
        for name in ("status", "way"):
            assert told[name] == (None if row[name] == "-" else row[name])
        for name in ("since", "absolute", "relative"):
            wanted_number = number(row[name])
            assert told[name] == (None if wanted_number is None else pytest.approx(wanted_number, abs=5e-8))
        if told["absolute"] is not None:
            change = Change(told["since"], told["absolute"], told["relative"], None, told["basis"])
            assert way_of(wanted, change) == row["way"]
