"""The tables of docs/method/reading.md, run."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from tests.support.readings import told_comparison, told_row

from bvmonitor.domain.comparison import Comparison, Row
from bvmonitor.domain.indicator import Direction, Unit
from bvmonitor.report.reading import reading_of

PAGE = Path(__file__).parents[2] / "docs" / "method" / "reading.md"
COLUMNS = ("group", "country")
LAST = 2015


def blocks() -> Iterator[tuple[str, list[str]]]:
    """Each indented block with the line above it."""
    for above, block in re.findall(
        r"^(given|then the reading)\n\n((?:    .*\n)+)", PAGE.read_text("utf-8"), re.MULTILINE
    ):
        yield above, [line.strip() for line in block.splitlines()]


def cases() -> list[tuple[list[dict[str, str]], tuple[str, ...]]]:
    found = list(blocks())
    assert [above for above, _ in found] == ["given", "then the reading"] * (len(found) // 2)
    pairs = []
    for (_, table), (_, sentences) in zip(found[::2], found[1::2], strict=True):
        header, *lines = (re.split(r"\s{2,}", line) for line in table)
        rows = [dict(zip(header, line, strict=True)) for line in lines]
        pairs.append((rows, () if sentences == ["nothing"] else tuple(sentences)))
    return pairs


def number(text: str) -> float | None:
    return None if text == "-" else float(text)


def comparison_of(rows: list[dict[str, str]]) -> Comparison:
    columns = ("own", *(name for name in COLUMNS if any(row[name] != "-" for row in rows)))
    periods = (LAST - 1, LAST) if any(row["before"] != "-" for row in rows) else (LAST,)
    return told_comparison(columns, periods, [row_of(row, columns, periods) for row in rows])


def row_of(row: dict[str, str], columns: tuple[str, ...], periods: tuple[int, ...]) -> Row:
    """The row of a line: every column has the last year, the own one the year before too."""
    values = {(name, year): number(row[name]) if year == LAST else None for name in columns for year in periods}
    if len(periods) > 1:
        values["own", periods[0]] = number(row["before"])
    unit, direction = cast("Unit", row["unit"]), cast("Direction", row["direction"])
    return told_row(row["title"], unit, int(row["decimals"]), direction, values)


@pytest.mark.parametrize(("rows", "sentences"), cases())
def test_the_page_says_what_is_said(rows: list[dict[str, str]], sentences: tuple[str, ...]) -> None:
    said = tuple(sentence.replace("\u00a0", " ") for sentence in reading_of(comparison_of(rows), "en"))
    assert said == sentences
