"""The tables of docs/method/small_numbers.md, run."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import polars as pl
import pytest
from tests.engine.test_intervals import made, pool_of
from tests.engine.test_intervals import values_of as values_of_counts
from tests.engine.test_pooling import SHARE, pool
from tests.engine.test_pooling import values_of as values_of_years
from tests.support.indicators import same

from bvmonitor.domain.indicator import Break
from bvmonitor.engine.bands import bands
from bvmonitor.engine.differences import clear_pairs
from bvmonitor.engine.funnel import funnel
from bvmonitor.engine.intervals import intervals

PAGE = Path(__file__).parents[2] / "docs" / "method" / "small_numbers.md"
Row = Mapping[str, str]


@dataclass(frozen=True)
class Case:
    then: str
    given: tuple[Row, ...]
    expected: tuple[Row, ...]


def cases() -> list[Case]:
    """Each `then` with the last `given` above it."""
    found: list[Case] = []
    given: tuple[Row, ...] = ()
    for block in re.split(r"^(?=given |then )", PAGE.read_text("utf-8"), flags=re.MULTILINE)[1:]:
        title, *lines = block.splitlines()
        header, *rows = [line.split() for line in lines if line.startswith("    ")]
        table = tuple(dict(zip(header, row, strict=True)) for row in rows)
        if title.startswith("given "):
            given = table
        else:
            found.append(Case(title.removeprefix("then "), given, table))
    return found


CASES = cases()


def of(kind: str) -> list[Case]:
    return [case for case in CASES if re.fullmatch(kind, case.then)]


def number(text: str) -> float | None:
    return None if text == "-" else float(text)


def near(found: object, text: str) -> None:
    wanted = number(text)
    assert found == (None if wanted is None else pytest.approx(wanted, abs=5.1e-5))


def test_the_page_is_read_whole() -> None:
    kinds = ("wilson|poisson", r"\w+ differences, .*", r"\w+ bands, .*", r"\w+ funnel", "pooled, .*")
    assert sum(len(of(kind)) for kind in kinds) == len(CASES) == PAGE.read_text("utf-8").count("\nthen ") == 8
    assert all(case.given and case.expected for case in CASES)


@pytest.mark.parametrize("case", of("wilson|poisson"), ids=lambda case: case.then)
def test_limits_are_as_the_page_says(case: Case) -> None:
    wanted = made("poisson" if case.then == "poisson" else "wilson")
    for given, expected in zip(case.given, case.expected, strict=True):
        values = values_of_counts({(wanted.id, "a"): (float(given["x"]), float(given["n"]))}, wanted)
        found = intervals(values, [wanted]).row(0, named=True)
        near(found["low"], expected["low"])
        near(found["high"], expected["high"])


@pytest.mark.parametrize("case", of(r"\w+ differences, .*"), ids=lambda case: case.then)
def test_differences_are_as_the_page_says(case: Case) -> None:
    method = case.then.split()[0]
    times = 100 if method == "wilson" else 1
    names = ("x", "n", "rest_x", "rest_n")
    pairs = pl.DataFrame([{name: float(row[name]) for name in names} for row in case.given])
    found = clear_pairs(pairs.with_columns(method=pl.lit(method))).rows(named=True)
    for row, expected in zip(found, case.expected, strict=True):
        assert row["verdict"] == expected["verdict"]
        for name in ("estimate", "low", "high"):
            near(None if row[name] is None else times * row[name], expected[name])


def counted(case: Case) -> dict[tuple[str, str], tuple[float | None, float | None]]:
    return {("wilson", row["region"]): (float(row["x"]), float(row["n"])) for row in case.given}


@pytest.mark.parametrize("case", of(r"\w+ bands, .*"), ids=lambda case: case.then)
def test_bands_are_as_the_page_says(case: Case) -> None:
    wanted = made(direction="lower_is_better")
    found = bands(
        values_of_counts(counted(case), wanted), [wanted], pool_of(tuple(r["region"] for r in case.given))
    )
    said = {row[0]: row[1:] for row in found.select("column_id", "band_from", "band_to").iter_rows()}
    assert said == {row["region"]: (int(row["from"]), int(row["to"])) for row in case.expected}


@pytest.mark.parametrize("case", of(r"\w+ funnel"), ids=lambda case: case.then)
def test_funnels_are_as_the_page_says(case: Case) -> None:
    wanted = made()
    found = funnel(
        values_of_counts(counted(case), wanted), [wanted], pool_of(tuple(r["region"] for r in case.given))
    )
    by_region = {row["column_id"]: row for row in found.rows(named=True)}
    for expected in case.expected:
        row = by_region[expected["region"]]
        assert row["place"] == expected["place"]
        for name in ("phi", "target", "low_95", "high_95", "low_998", "high_998"):
            near(row[name], expected[name])


@pytest.mark.parametrize("case", of("pooled, .*"), ids=lambda case: case.then)
def test_years_together_are_as_the_page_says(case: Case) -> None:
    rows = {
        int(row["year"]): (None, None, ":")
        if row["numerator"] == ":"
        else (float(row["numerator"]), float(row["denominator"]), None)
        for row in case.given
    }
    broken = re.search(r"breaks in (\d+)", case.then)
    wanted = SHARE if broken is None else replace(SHARE, breaks=(Break(int(broken.group(1)), same("break")),))
    for expected in case.expected:
        found = pool(values_of_years(rows), int(expected["year"]), wanted=wanted)
        near(found["value"], expected["value"])
        assert found["status"] == (None if expected["status"] == "-" else expected["status"])


def test_no_rate_of_counts_comes_with_the_program() -> None:
    """As the page says; who adds one changes what it says."""
    files = list((PAGE.parents[2] / "indicator_defs").rglob("*.yaml"))
    assert files
    assert [
        path.name for path in files if re.search(r"^interval: poisson", path.read_text("utf-8"), re.MULTILINE)
    ] == []
    per_1000 = [
        path.stem for path in files if re.search(r"^unit: per_1000", path.read_text("utf-8"), re.MULTILINE)
    ]
    assert per_1000 == ["qualified_positions_per_1000_0_17"]
