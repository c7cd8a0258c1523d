"""Changes against plain Python: ties, gaps, marks, breaks, lines that become others, and figures out of counts."""

from collections.abc import Mapping
from itertools import product

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.engine.reference_trend import YEARS, Known, told
from tests.support.indicators import indicator, same

from bvmonitor.domain.change import Change, half_unit, way_of
from bvmonitor.domain.indicator import Break, Indicator, Unit
from bvmonitor.engine.trend import CHANGES, LINES, changes_over
from bvmonitor.frames import INDICATOR_VALUES
from bvmonitor.report.numbers import rounded

LINE_IDS = ("1120", "own_group")
SPANS = ("1", "3", "whole", "unbroken")
UNITS: tuple[Unit, ...] = ("percent", "nok", "count", "rank")

# Halves of the last printed digit, so that ties come up, and shares of small counts.
plain = st.integers(-400, 400).map(lambda n: n / 20)
shares = st.tuples(st.integers(0, 60), st.integers(1, 60)).map(lambda pair: 100 * pair[0] / pair[1])
marks = st.sampled_from([":", "..", "not_comparable"])
known = st.one_of(
    st.builds(Known, plain),
    st.builds(Known, plain, st.one_of(plain, shares), st.sampled_from(["published", "local"]), st.booleans()),
    shares.map(lambda share: Known(float(rounded(share, 1)), share)),
    shares.map(lambda share: Known(share, share, "computed")),
    marks.map(lambda mark: Known(None, status=mark)),
)
# The first and the last year are there, and others may not be.
runs = st.fixed_dictionaries(
    {YEARS[0]: st.integers(0, 1), YEARS[-1]: st.integers(0, 1)},
    optional=dict.fromkeys(YEARS[1:-1], st.integers(0, 1)),
)
breaks = st.lists(st.sampled_from(YEARS), unique=True, max_size=2).map(
    lambda years: tuple(Break(year, same("x")) for year in sorted(years))
)
definitions = st.builds(
    lambda unit, decimals, broken: indicator(unit=unit, decimals=decimals, breaks=broken),
    st.sampled_from(UNITS),
    st.integers(0, 2),
    breaks,
)
Figures = Mapping[tuple[str, int], Known]


def values_frame(wanted: Indicator, figures: Figures) -> pl.DataFrame:
    rows: list[dict[str, object]] = [
        {
            "indicator_id": wanted.id,
            "column_id": line,
            "period": year,
            "computed": each.computed,
            "value": each.shown,
            "status": each.status,
            "origin": each.origin,
            "n_members": 3,
            "n_reporting": 3 if each.whole else 2,
            "origin_ids": [],
        }
        for (line, year), each in figures.items()
    ]
    return pl.DataFrame(rows, INDICATOR_VALUES.columns)


def lines_frame(run_of: Mapping[str, Mapping[int, int]]) -> pl.DataFrame:
    rows = [(line, year, line, run_of[line][year]) for line in run_of for year in run_of[line]]
    return pl.DataFrame(rows, dict(LINES.columns), orient="row")


@settings(max_examples=150)
@given(
    definitions,
    st.dictionaries(st.tuples(st.sampled_from(LINE_IDS), st.sampled_from(YEARS)), known),
    st.tuples(runs, runs),
)
def test_changes_agree_with_plain_python(
    wanted: Indicator, figures: Figures, drawn: tuple[dict[int, int], dict[int, int]]
) -> None:
    run_of = dict(zip(LINE_IDS, drawn, strict=True))
    figures = {key: each for key, each in figures.items() if key[1] in run_of[key[0]]}
    made = changes_over(values_frame(wanted, figures), (wanted,), lines_frame(run_of), (1, 3))
    assert made.height == len(LINE_IDS) * len(YEARS) * len(SPANS)
    found = {(row["line_id"], row["period"], row["span"]): row for row in made.rows(named=True)}
    known_years = [(line, year) for line in LINE_IDS for year in run_of[line]]
    for (line, year), span in product(known_years, SPANS):
        mine = {period: each for (of, period), each in figures.items() if of == line}
        expected = told(wanted, mine, run_of[line], year, span)
        row = found[line, year, span]
        assert row["since"] == expected.since
        assert (row["status"], row["basis"], row["way"]) == (expected.status, expected.basis, expected.way)
        for name in ("absolute", "relative"):
            size = getattr(expected, name)
            assert row[name] == (None if size is None else pytest.approx(size, rel=1e-9, abs=1e-9))
        if row["absolute"] is not None:
            change = Change(row["since"], row["absolute"], row["relative"], None, row["basis"])
            assert way_of(wanted, change) == expected.way


@given(st.floats(-1e6, 1e6), st.integers(0, 4))
def test_what_prints_as_nothing_is_less_than_half_a_unit(size: float, decimals: int) -> None:
    assert (abs(size) < half_unit(decimals)) == (rounded(size, decimals) == 0)


@pytest.mark.parametrize("decimals", [0, 1, 2, 3])
def test_half_a_unit_itself_does_not_print_as_nothing(decimals: int) -> None:
    assert rounded(half_unit(decimals), decimals) != 0


def test_nothing_asked_for_is_nothing() -> None:
    assert changes_over(INDICATOR_VALUES.empty(), (), LINES.empty(), (1,)).schema == CHANGES.empty().schema
    lonely = changes_over(
        INDICATOR_VALUES.empty(), (indicator(),), lines_frame({"1120": dict.fromkeys(YEARS, 0)}), (1,)
    )
    assert set(lonely["status"]) == {"not_covered"}
