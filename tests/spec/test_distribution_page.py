"""The tables of docs/method/distribution.md, run."""

import re
from pathlib import Path

import polars as pl
import pytest

from bvmonitor.engine.parts import TERMS, shares_of
from bvmonitor.frames import INDICATOR_VALUES

PAGE = Path(__file__).parents[2] / "docs" / "method" / "distribution.md"
GIVEN = re.compile(r"given cells, where the whole is the (?P<whole>cell all|sum of the parts)")
THEN = "then shares"
Rows = list[dict[str, str]]


def table_at(lines: list[str]) -> Rows:
    block = []
    for line in lines[1:]:
        if not line.startswith("    "):
            break
        block.append(line.split())
    header, *rows = block
    return [dict(zip(header, row, strict=True)) for row in rows]


def cases() -> list[tuple[Rows, bool, Rows]]:
    found = []
    lines = PAGE.read_text("utf-8").splitlines()
    given, is_published = Rows(), False
    for at, line in enumerate(lines):
        if match := GIVEN.fullmatch(line):
            given, is_published = table_at(lines[at + 1 :]), match["whole"] == "cell all"
        elif line == THEN:
            found.append((given, is_published, table_at(lines[at + 1 :])))
    return found


CASES = cases()


def number(text: str) -> float | None:
    return float(text) if re.fullmatch(r"-?\d+(\.\d+)?", text) else None


def test_the_page_is_read_whole() -> None:
    text = PAGE.read_text("utf-8")
    assert len(CASES) == text.count("\nthen ") == text.count("\ngiven ") == 3


@pytest.mark.parametrize(("given", "is_published", "expected"), CASES)
def test_shares_are_as_the_page_says(given: Rows, is_published: bool, expected: Rows) -> None:  # noqa: FBT001
    cells = sorted({row["cell"] for row in given})
    terms = [(cell, "whole", cell) for cell in cells if cell != "all"]
    terms += [("whole", "whole", cell) for cell in cells if (cell == "all") == is_published]
    rows: list[dict[str, object]] = [
        {
            "indicator_id": row["cell"],
            "column_id": "1120",
            "period": int(row["year"]),
            "value": number(row["value"]),
            "status": None if number(row["value"]) is not None else row["value"],
            "origin_ids": [],
        }
        for row in given
    ]
    made = shares_of(
        pl.DataFrame(rows, INDICATOR_VALUES.columns), pl.DataFrame(terms, dict(TERMS.columns), orient="row")
    )
    found = {(row["part_id"], row["period"]): row for row in made.rows(named=True)}
    for row in expected:
        part = found[row["part"], int(row["year"])]
        assert part["share_status"] == (None if row["status"] == "-" else row["status"])
        for name in ("count", "share"):
            wanted = number(row[name])
            assert part[name] == (None if wanted is None else pytest.approx(wanted, abs=5e-7))
