"""docs/method/verify.md is a test: every `then outcomes` must be what the engine makes of its `given`."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import polars as pl
import pytest
from tests.spec.test_pages import Rows, frame, number, status, table_at
from tests.support.indicators import indicator
from tests.support.rounded import with_measures
from tests.support.tables import table_of

from bvmonitor.domain.indicator import Cell
from bvmonitor.engine.values import indicator_values
from bvmonitor.engine.verify import roundings_of, verify_values
from bvmonitor.frames import LOCAL_FIGURES, MEMBERSHIP, REGION_MAP

PAGE = Path(__file__).parents[2] / "docs" / "method" / "verify.md"
MEASURES = ("numerator", "denominator", "published")


@dataclass(frozen=True)
class Case:
    is_amount: bool
    cells: Rows
    members: Rows
    expected: Rows


def cases(lines: list[str]) -> Iterator[Case]:
    given: dict[str, Rows] = {}
    for number_of_line, line in enumerate(lines):
        if line.startswith("given "):
            given[line.removeprefix("given ")] = table_at(lines[number_of_line + 1 :])
        elif line.startswith("then outcomes"):
            expected = table_at(lines[number_of_line + 1 :])
            yield Case("amount" in line, given["cells"], given.pop("members", []), expected)


CASES = list(cases(PAGE.read_text("utf-8").splitlines()))


def outcomes(case: Case) -> dict[tuple[str, int], dict[str, object]]:
    cells = [
        (measure, row["region"], row["year"], number(row[measure]), status(row[measure]))
        for row in case.cells
        for measure in MEASURES
        if row[measure] != "-"
    ]
    years = sorted({row["year"] for row in case.cells})
    regions = sorted({row["region"] for row in case.cells})
    dimensions = {"ContentsCode": MEASURES, "KOKkommuneregion0000": regions, "Tid": years}
    unit = "1000 kr" if case.is_amount else "antall"
    table = with_measures(
        table_of("1", dimensions, cells),
        {"numerator": (unit, 0), "denominator": ("personer", 0), "published": ("prosent", 1)},
    )
    share = indicator(
        numerator=(Cell("1", "numerator"),),
        denominator=(Cell("1", "denominator"),),
        published=Cell("1", "published"),
    )
    members = [(row["set"], "", row["region"], int(row["from"]), None) for row in case.members]
    values = indicator_values(
        [share],
        {"1": table},
        membership=frame([*members], MEMBERSHIP.columns),
        region_map=REGION_MAP.empty(),
        local_figures=LOCAL_FIGURES.empty(),
        periods=[int(year) for year in years],
        regions=regions,
    )
    verified = verify_values(values, roundings_of([share], {"1": table}))
    return {(row["column_id"], row["period"]): row for row in verified.rows(named=True)}


def test_the_page_is_read_whole() -> None:
    assert len(CASES) == PAGE.read_text("utf-8").count("\nthen outcomes") == 4


@pytest.mark.parametrize("case", CASES)
def test_the_page_says_what_the_engine_does(case: Case) -> None:
    found = outcomes(case)
    assert len(found) == len(case.expected)
    for row in case.expected:
        figure = found[row["region"], int(row["year"])]
        assert figure["outcome"] == row["outcome"]
        for end in {"lowest", "highest"} & row.keys():
            assert figure[end] == pytest.approx(float(row[end]), abs=5e-9)


def test_a_definition_without_a_formula_is_not_compared() -> None:
    table = table_of(
        "1",
        {"ContentsCode": ("published",), "KOKkommuneregion0000": ("1120",), "Tid": ("2015",)},
        [("published", "1120", "2015", 3.7, None)],
    )
    alone = indicator(published=Cell("1", "published"))
    values = indicator_values(
        [alone],
        {"1": table},
        membership=MEMBERSHIP.empty(),
        region_map=REGION_MAP.empty(),
        local_figures=LOCAL_FIGURES.empty(),
        periods=[2015],
        regions=["1120"],
    )
    verified = verify_values(values, roundings_of([alone], {"1": table}))
    assert verified["outcome"].to_list() == ["no_formula"]
    assert verified.select(pl.col("computed", "lowest", "highest").is_null().all()).row(0) == (True, True, True)
