"""The tables of docs/method/targets.md, run."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import polars as pl
import pytest
from tests.support.indicators import indicator

from bvmonitor.domain.indicator import Indicator
from bvmonitor.domain.own_figures import parse_period
from bvmonitor.engine.targets import AIMS, FIGURES, standings, then_and_now
from bvmonitor.frames import OWN_FIGURES

PAGE = Path(__file__).parents[2] / "docs" / "method" / "targets.md"
THEN = re.compile(r"then (pairs|standings),(?: from (\S+))? to (\S+)")
Row = dict[str, str]


@dataclass
class Case:
    what: str
    dates: tuple[date | None, date]
    expected: list[Row]
    figures: list[Row]
    targets: list[Row] = field(default_factory=list)


def cases() -> Iterator[Case]:
    """Every `then` of the page with what was given before it under the same heading."""
    lines = PAGE.read_text("utf-8").splitlines()
    given: dict[str, list[Row]] = {}
    for number, line in enumerate(lines):
        if line.startswith("given "):
            given[line.removeprefix("given ")] = table_at(lines[number + 2 :])
        elif found := THEN.fullmatch(line):
            dates = (date.fromisoformat(found[2]) if found[2] else None, date.fromisoformat(found[3]))
            yield Case(found[1], dates, table_at(lines[number + 2 :]), given["figures"], given.get("targets", []))


def table_at(lines: list[str]) -> list[Row]:
    block: list[list[str]] = []
    for line in lines:
        if not line.startswith("    "):
            break
        block.append(line.split())
    header, *rows = block
    return [dict(zip(header, row, strict=True)) for row in rows]


CASES = list(cases())


def number(text: str) -> float | None:
    return float(text) if re.fullmatch(r"-?\d+(\.\d+)?", text) else None


def indicators_of(case: Case) -> list[Indicator]:
    """A share where nothing is counted, else a count."""
    kinds = {row["figure"]: row["counted"] for row in case.figures}
    return [
        indicator(
            name,
            local=True,
            counted=None if counted == "-" else counted,
            unit="percent" if counted == "-" else "count",
        )
        for name, counted in kinds.items()
    ]


def figures_of(case: Case) -> pl.DataFrame:
    rows = []
    for row in case.figures:
        period, value = parse_period(row["period"]), number(row["value"])
        assert period is not None
        status = None if value is not None else row["value"]
        rows.append((row["figure"], row["place"], period.span, period.text, period.last_day, value, status))
    return pl.DataFrame(rows, {name: OWN_FIGURES.columns[name] for name in FIGURES}, orient="row")


def aims_of(case: Case) -> pl.DataFrame:
    places = {row["figure"]: row["place"] for row in case.figures}
    rows = [
        (
            row["figure"],
            places[row["figure"]],
            int(row["year"]),
            number(row["target"]),
            row["better"] == "higher",
            None if row["start_day"] == "-" else date.fromisoformat(row["start_day"]),
            number(row["start"]),
        )
        for row in case.targets
    ]
    return pl.DataFrame(rows, dict(AIMS.columns), orient="row")


def test_the_page_is_read_whole() -> None:
    assert len(CASES) == PAGE.read_text("utf-8").count("\nthen ") == 6


@pytest.mark.parametrize("case", [each for each in CASES if each.what == "pairs"])
def test_the_page_says_what_stands_then_and_now(case: Case) -> None:
    then, now = case.dates
    made = then_and_now(figures_of(case), indicators_of(case), then=then, now=now)
    found = {row["figure_id"]: row for row in made.rows(named=True)}
    assert found.keys() == {row["figure"] for row in case.expected}
    for row in case.expected:
        mine = found[row["figure"]]
        for name in ("then_period", "now_period"):
            assert (mine[name] or "-") == row[name]
        for name in ("then", "now", "change"):
            assert mine[name] == number(row[name]), (row["figure"], name)
        assert (mine["change_status"] or "-") == row["status"]


@pytest.mark.parametrize("case", [each for each in CASES if each.what == "standings"])
def test_the_page_says_how_targets_stand(case: Case) -> None:
    then, now = case.dates
    made = standings(figures_of(case), indicators_of(case), aims_of(case), then=then, now=now)
    for mine, row in zip(made.rows(named=True), case.expected, strict=True):
        assert (mine["figure_id"], str(mine["year"])) == (row["figure"], row["year"])
        assert str(mine["result_day"]) == row["result_day"]
        assert mine["gap"] == number(row["gap"])
        path = number(row["path"])
        assert mine["path"] == (None if path is None else pytest.approx(path, abs=5e-10))
        assert mine["standing"] == row["standing"], row["figure"]
