"""The tables of docs/method/change.md, run."""

from dataclasses import replace
from pathlib import Path

import pytest
from tests.support.indicators import indicator

from bvmonitor.app.comparison.changes import breaks_in
from bvmonitor.domain.change import Level, change_of, index_of
from bvmonitor.domain.indicator import Break, Indicator, Unit
from bvmonitor.domain.language import Translations

PAGE = Path(__file__).parents[2] / "docs" / "method" / "change.md"
PERIOD = 2022
UNITS: dict[str, Unit] = {
    "percent": "percent",
    "nok_per_capita": "nok_per_capita",
    "count": "count",
    "index": "index",
    "rank": "rank",
}


def tables() -> list[list[dict[str, str]]]:
    """The indented tables of the page, in order."""
    found: list[list[dict[str, str]]] = []
    header: list[str] = []
    for line in PAGE.read_text("utf-8").splitlines():
        if not line.startswith("    "):
            header = []
        elif not header:
            header = line.split()
            found.append([])
        else:
            found[-1].append(dict(zip(header, line.split(), strict=True)))
    return found


GIVEN, CHANGES, LEVELS, INDEXES = tables()


def number(text: str) -> float | None:
    return None if text == "-" else float(text)


def indicator_of(row: dict[str, str]) -> Indicator:
    made = indicator("row", unit=UNITS[row["unit"]])
    text = Translations("brudd", "brot", "break")
    return replace(made, breaks=() if row.get("break", "-") == "-" else (Break(int(row["break"]), text),))


@pytest.mark.parametrize(("given", "expected"), list(zip(GIVEN, CHANGES, strict=True)))
def test_changes_are_as_the_page_says(given: dict[str, str], expected: dict[str, str]) -> None:
    wanted, since = indicator_of(given), int(given["since"])
    now = Level(float(given["now"]), number(given["now_counts"]))
    then = Level(float(given["then"]), number(given["then_counts"]))
    made = change_of(wanted, now, since, then, comparable=not breaks_in(wanted, since, PERIOD))
    assert made.absolute == number(expected["absolute"])
    assert made.relative == number(expected["relative"])
    assert made.basis == (None if expected["basis"] == "-" else expected["basis"])
    assert made.status == (None if expected["status"] == "-" else expected["status"])


@pytest.mark.parametrize(("given", "expected"), list(zip(LEVELS, INDEXES, strict=True)))
def test_indexes_are_as_the_page_says(given: dict[str, str], expected: dict[str, str]) -> None:
    made = index_of(indicator_of(given), Level(float(given["own"]), None), Level(float(given["mean"]), None))
    wanted = number(expected["index"])
    assert made == (None if wanted is None else pytest.approx(wanted, abs=5e-8))
