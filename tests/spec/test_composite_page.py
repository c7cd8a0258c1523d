"""The tables of docs/method/composite.md, run."""

import re
from collections.abc import Iterator
from pathlib import Path

import polars as pl
import pytest
from tests.engine.test_composite import composite_of, municipalities_frame, values_frame

from bvmonitor.domain.composite import TOTAL
from bvmonitor.engine.composite import score_composite

PAGE = Path(__file__).parents[2] / "docs" / "method" / "composite.md"
YEAR = 2020
Rows = list[dict[str, str]]


def cases() -> Iterator[tuple[str, dict[str, Rows]]]:
    """Each heading's tables, by the words before them."""
    for part in PAGE.read_text("utf-8").split("\n## ")[1:]:
        tables: dict[str, Rows] = {}
        for name, block in re.findall(r"^((?:given|then) \w+)\n\n((?:    .*\n)+)", part, re.MULTILINE):
            header, *rows = (line.split() for line in block.splitlines())
            tables[name] = [dict(zip(header, row, strict=True)) for row in rows]
        yield part.partition("\n")[0], tables


CASES = list(cases())


def number(text: str) -> float | None:
    return None if re.fullmatch(r"[-.:]+", text) else float(text)


@pytest.mark.parametrize(("title", "tables"), CASES, ids=[title for title, _ in CASES])
def test_scores_and_totals_are_as_the_page_says(title: str, tables: dict[str, Rows]) -> None:
    (rules,) = tables["given rules"]
    parts = {row["indicator"]: (float(row["weight"]), row["direction"]) for row in tables["given composite"]}
    made = composite_of(
        parts,
        mean=rules["mean"],
        trim=float(rules["trim"]),
        min_indicators=float(rules["min_indicators"]),
        min_municipalities=int(rules["min_municipalities"]),
    )
    figures = {(name, row["column"], YEAR): number(row[name]) for row in tables["given figures"] for name in parts}
    codes = [row["column"] for row in tables["given figures"] if row["column"] != "EAK"]
    found = score_composite(values_frame(figures), made, municipalities_frame(codes, (YEAR,)))
    scores = {(row["column_id"], row["indicator_id"]): row["score"] for row in found.scores.rows(named=True)}
    for row in tables["then scores"]:
        for name in parts:
            wanted = number(row[name])
            expected = None if wanted is None else pytest.approx(wanted, abs=5e-9)
            assert scores[row["column"], name] == expected, (title, row)
    totals = {row["column_id"]: row for row in found.totals.filter(pl.col("part") == TOTAL).rows(named=True)}
    for row in tables.get("then totals", []):
        mine = totals[row["column"]]
        assert (mine["score"], mine["n_used"], mine["rank"]) == (
            number(row["score"]),
            int(row["used"]),
            number(row["rank"]),
        )


def test_the_page_has_its_tables() -> None:
    assert len(CASES) == 3
