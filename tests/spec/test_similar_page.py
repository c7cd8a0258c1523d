"""The page on municipalities that are alike is the test: its distances must be what the engine makes."""

from pathlib import Path

import polars as pl
import pytest
from tests.spec.test_pages import table_at

from bvmonitor.domain.likeness import Likeness
from bvmonitor.engine.similar import FIGURES, distances

LINES = (Path(__file__).parents[2] / "docs" / "method" / "similar.md").read_text("utf-8").splitlines()


def test_the_distances_of_the_page_are_those_of_the_engine() -> None:
    at = {line: number for number, line in enumerate(LINES) if line.startswith(("given ", "then "))}
    figures, weights, expected = (
        table_at(LINES[at[line] + 1 :]) for line in ("given figures", "given weights", "then distances from 1120")
    )
    frame = pl.DataFrame(
        [(row["region"], name, float(row[name])) for row in figures for name in ("a", "b")], FIGURES, orient="row"
    )
    counted = [Likeness(row["indicator"], float(row["weight"]), row["scale"] == "log") for row in weights]
    found = distances(frame, "1120", counted).rows()
    assert [code for code, _ in found] == [row["region"] for row in expected]
    assert [distance for _, distance in found] == [
        pytest.approx(float(row["distance"]), abs=5e-9) for row in expected
    ]
