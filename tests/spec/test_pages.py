"""The pages under docs/method are the tests: every `then` must be what the engine makes of its `given`."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import polars as pl
import pytest
from tests.support.indicators import indicator
from tests.support.tables import table_of

from bvmonitor.domain.indicator import Cell, Direction, Indicator
from bvmonitor.engine.pools import pools_of
from bvmonitor.engine.position import positions
from bvmonitor.engine.sets import SetRule
from bvmonitor.engine.values import indicator_values
from bvmonitor.frames import LOCAL_FIGURES, MEMBERSHIP, REGION_MAP

FOLDER = Path(__file__).parents[2] / "docs" / "method"
THEN = re.compile(r"^then (?P<what>figures|positions)(, when (?P<condition>.*))?$", re.MULTILINE)
PAGES = [page for page in sorted(FOLDER.glob("*.md")) if THEN.search(page.read_text("utf-8"))]
Rows = list[dict[str, str]]


@dataclass(frozen=True)
class Case:
    title: str
    what: str
    condition: str
    given: Mapping[str, Rows]
    expected: Rows


@dataclass
class Reader:
    """Reads the page a line at a time: a heading or a `then` ends what was given before."""

    heading: str = ""
    given: dict[str, Rows] = field(default_factory=dict)

    def cases(self, lines: list[str]) -> Iterator[Case]:
        for number, line in enumerate(lines):
            if line.startswith("## "):
                self.heading = line.removeprefix("## ")
            elif line.startswith("given "):
                self.given[line.removeprefix("given ")] = table_at(lines[number + 1 :])
            elif match := THEN.match(line):
                expected = table_at(lines[number + 1 :])
                yield Case(self.heading, match["what"], match["condition"] or "", self.given, expected)
                self.given = {}


def table_at(lines: list[str]) -> Rows:
    """The indented table that begins after a blank line."""
    block = []
    for line in lines[1:]:
        if not line.startswith("    "):
            break
        block.append(line.split())
    header, *rows = block
    return [dict(zip(header, row, strict=True)) for row in rows]


CASES = [case for page in PAGES for case in Reader().cases(page.read_text("utf-8").splitlines())]
FIGURES = [case for case in CASES if case.what == "figures"]
POSITIONS = [case for case in CASES if case.what == "positions"]


def number(text: str | None) -> float | None:
    return float(text) if text is not None and re.fullmatch(r"-?\d+(\.\d+)?", text) else None


def status(text: str) -> str | None:
    return None if number(text) is not None else text


def frame(rows: list[tuple[object, ...]], columns: Mapping[str, pl.DataType]) -> pl.DataFrame:
    return pl.DataFrame(rows, dict(columns), orient="row")


def members_of(case: Case) -> pl.DataFrame:
    rows: list[tuple[object, ...]] = [
        (row["set"], row.get("scheme", ""), row["region"], int(row["from"]), number(row["to"]) and int(row["to"]))
        for row in case.given.get("members", [])
    ]
    return frame(rows, MEMBERSHIP.columns)


def definition_of(case: Case) -> Indicator:
    coverage = re.search(r"min_coverage is ([\d.]+)", case.condition)
    directions: dict[str, Direction] = {"lower is": "lower_is_better", "higher is": "higher_is_better"}
    return indicator(
        numerator=(Cell("1", "numerator"),),
        denominator=(Cell("1", "denominator", period_shift=1 if "year after" in case.condition else 0),),
        published=Cell("1", "published"),
        min_coverage=float(coverage.group(1)) if coverage else 0.8,
        direction=next((to for words, to in directions.items() if words in case.condition), "neutral"),
        unit="nok" if "costs" in case.condition else "percent",
    )


def regions_of(case: Case) -> set[str]:
    """Those that figures are expected of; for positions, all that have cells."""
    rows = case.given["cells"] if case.what == "positions" else case.expected
    return {asked(row["region"], case.condition) for row in rows}


def engine(case: Case) -> pl.DataFrame:
    measures = ("numerator", "denominator", "published")
    cells = [
        (measure, row["region"], row["year"], number(row[measure]), status(row[measure]))
        for row in case.given["cells"]
        for measure in measures
        if row.get(measure, "-") != "-"
    ]
    years = sorted({row["year"] for row in case.given["cells"]})
    regions = sorted({row["region"] for row in case.given["cells"]})
    changes = [(row["from"], row["to"], int(row["year"]), row["kind"]) for row in case.given.get("changes", [])]
    typed = [
        ("share", row["region"], int(row["year"]), number(row["value"]), None, None, None, "own")
        for row in case.given.get("typed in", [])
    ]
    borders = re.search(r"borders are those of (\d+)", case.condition)
    dimensions = {"ContentsCode": measures, "KOKkommuneregion0000": regions, "Tid": years}
    return indicator_values(
        [definition_of(case)],
        {"1": table_of("1", dimensions, cells)},
        membership=members_of(case),
        region_map=frame([*changes], REGION_MAP.columns),
        local_figures=frame([*typed], LOCAL_FIGURES.columns),
        periods=sorted({int(row["year"]) for row in case.expected}),
        regions=regions_of(case),
        borders=int(borders.group(1)) if borders else None,
        sets=set_rule(case.condition),
    )


def asked(column: str, condition: str) -> str:
    """What is asked for, to be given a column."""
    whole = column.partition("-")[0]
    return whole if "under one scheme" in condition else whole.partition("@")[0]


def set_rule(condition: str) -> SetRule:
    """The rule that a condition states: the average is median; 1120 is left out; all of EKA11 must report."""
    average = re.search(r"average is (unweighted|median)", condition)
    left_out = re.search(r"(\d{4}) is left out", condition)
    strict = re.search(r"all of (\w+) must report", condition)
    codes = re.search(r"members of (\w+) are meant as in (\d{4})", condition)
    return SetRule(
        "weighted" if average is None else "median" if average.group(1) == "median" else "unweighted",
        None if left_out is None else left_out.group(1),
        frozenset(() if strict is None else (strict.group(1),)),
        {} if codes is None else {codes.group(1): int(codes.group(2))},
    )


# The columns of a page's table that hold numbers, and what they are called in the frames.
COLUMNS = {
    "rank": "rank",
    "quarter": "quarter",
    "lower": "lower",
    "median": "median",
    "upper": "upper",
    "best": "best",
    "distance": "distance",
    "value": "value",
    "numerator": "numerator",
    "denominator": "denominator",
    "members": "n_members",
    "reporting": "n_reporting",
    "coverage": "coverage",
}


def test_the_pages_are_read_whole() -> None:
    assert {page.name for page in PAGES} == {"figures.md", "borders.md", "averages.md", "sets.md", "position.md"}
    assert len(CASES) == sum(page.read_text("utf-8").count("\nthen ") for page in PAGES)
    assert all(case.expected for case in CASES)


@pytest.mark.parametrize("case", FIGURES, ids=[case.title for case in FIGURES])
def test_the_page_says_what_the_engine_does(case: Case) -> None:
    found = {(row["column_id"], row["period"]): row for row in engine(case).rows(named=True)}
    for row in case.expected:
        figure = found[row["region"], int(row["year"])]
        assert figure["status"] == (None if row["status"] == "-" else row["status"])
        assert figure["origin"] == row.get("origin", figure["origin"])
        assert_numbers(figure, row)


@pytest.mark.parametrize("case", POSITIONS, ids=[case.title for case in POSITIONS])
def test_the_page_says_where_the_engine_places_each(case: Case) -> None:
    pools = pools_of(
        members_of(case),
        {row["pool"] for row in case.expected},
        sorted({int(row["year"]) for row in case.expected}),
    )
    placed = positions(engine(case), [definition_of(case)], pools)
    found = {(row["pool_id"], row["column_id"], row["period"]): row for row in placed.rows(named=True)}
    for row in case.expected:
        position = found[row["pool"], row["region"], int(row["year"])]
        assert position["basis"] == row["basis"]
        assert_numbers(position, row)


def assert_numbers(found: Mapping[str, object], row: Mapping[str, str]) -> None:
    for name in COLUMNS.keys() & row.keys():
        wanted = number(row[name])
        assert found[COLUMNS[name]] == (None if wanted is None else pytest.approx(wanted, abs=5e-9)), name
