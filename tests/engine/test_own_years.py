"""Years of own figures: the engine's are those that a slow twin makes one by one."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bvmonitor.domain.own_figures import OwnFigure, OwnOrigin, parse_period
from bvmonitor.domain.status import combine
from bvmonitor.engine.own_years import RULES, whole_years
from bvmonitor.store.own_figures import own_frame

RULE_OF = {"flow": ("sum", 1.0, False), "share": ("sum", 100.0, True), "stock": ("last", 1.0, False)}
RULE_OF |= {"plain": ("none", 1.0, False)}
ORIGIN = OwnOrigin("own-1", "a.csv", "a" * 64, datetime(2019, 1, 5, tzinfo=UTC), 0)
PERIODS = [
    *(f"{year}-{month:02}" for year in (2018, 2019) for month in range(1, 13)),
    *("2018-H1", "2018-H2", "2019-H1", "2019-H2", "2018", "2018-12-31", "2018-06-30"),
]
Year = tuple[float | None, str | None, float | None, float | None, tuple[str, ...]]


def figure(name: str, period: str, value: float | None, status: str | None = None, *counts: float) -> OwnFigure:
    at = parse_period(period)
    assert at is not None
    above, below = counts or (None, None)
    return OwnFigure(name, "1120", at, value, status, above, below)


def years_of(figures: Sequence[OwnFigure]) -> dict[tuple[str, int], Year]:
    rules = pl.DataFrame([(name, *rule) for name, rule in RULE_OF.items()], RULES, orient="row")
    frame = whole_years(own_frame(figures, ORIGIN), rules)
    rows = frame.select("indicator_id", "period", "value", "status", "numerator", "denominator", "missing").rows()
    return {(name, year): (*rest, tuple(missing)) for name, year, *rest, missing in rows}


def slow_years(figures: Iterable[OwnFigure]) -> dict[tuple[str, int], Year]:
    by_year: dict[tuple[str, int], dict[str, OwnFigure]] = {}
    for each in figures:
        by_year.setdefault((each.figure_id, each.period.year), {})[each.period.text] = each
    found = {(name, year): slow_year(name, year, known) for (name, year), known in by_year.items()}
    return {key: year for key, year in found.items() if year is not None}


def slow_year(name: str, year: int, known: dict[str, OwnFigure]) -> Year | None:
    rule, factor, is_share = RULE_OF[name]
    given_year = known.get(str(year))
    if given_year is not None:
        return given_year.value, given_year.status, given_year.numerator, given_year.denominator, ()
    if rule == "last":
        for text in (f"{year}-H2", f"{year}-12", f"{year}-12-31"):
            if text in known:
                end = known[text]
                return end.value, end.status, end.numerator, end.denominator, ()
        return None, "incomplete", None, None, (f"{year}-12",)
    return None if rule == "none" else slow_sum(year, known, factor, is_share=is_share)


def slow_sum(year: int, known: dict[str, OwnFigure], factor: float, *, is_share: bool) -> Year | None:
    months = {n: known.get(f"{year}-{n:02}") for n in range(1, 13)}
    halves = {1: known.get(f"{year}-H1"), 2: known.get(f"{year}-H2")}
    if not any((*months.values(), *halves.values())):
        return None
    used, missing = [], []
    for half, first in ((1, 1), (2, 7)):
        given_half = halves[half]
        if given_half is not None:
            used.append(given_half)
            continue
        used += [each for n in range(first, first + 6) if (each := months[n]) is not None]
        missing += [f"{year}-{n:02}" for n in range(first, first + 6) if months[n] is None]
    mark = combine(each.status for each in used)
    if missing or mark is not None:
        return None, "incomplete" if missing else mark, None, None, tuple(missing)

    def summed(parts: list[float | None]) -> float | None:
        numbers = [part for part in parts if part is not None]
        return sum(numbers) if len(numbers) == len(parts) else None

    above, below = summed([each.numerator for each in used]), summed([each.denominator for each in used])
    value = summed([each.value for each in used])
    if is_share:
        value = None if above is None or not below else factor * above / below
    return value, None if value is not None else "incomplete", above, below, ()


def some_figure(name: str, period: str, size: int, status: str | None) -> OwnFigure:
    if status is not None:
        return figure(name, period, None, status)
    if name == "share":
        return figure(name, period, 100 * size / 40, None, size, 40) if size % 5 else figure(name, period, size)
    return figure(name, period, size)


FIGURES = st.lists(
    st.builds(
        some_figure,
        st.sampled_from(list(RULE_OF)),
        st.sampled_from(PERIODS),
        st.integers(0, 30),
        st.sampled_from([None, None, None, None, None, "..", ":", "*"]),
    ),
    max_size=40,
    unique_by=lambda each: (each.figure_id, each.period.text),
)
WHOLE = st.lists(st.integers(1, 30), min_size=12, max_size=12).map(
    lambda sizes: [some_figure("share", f"2018-{n:02}", size, None) for n, size in enumerate(sizes, 1)]
)


@settings(max_examples=60)
@given(st.one_of(FIGURES, WHOLE))
def test_years_are_those_of_the_slow_twin(figures: list[OwnFigure]) -> None:
    assert years_of(figures) == slow_years(figures)


@pytest.mark.parametrize(
    ("figures", "expected"),
    [
        ([("flow", f"2018-{n:02}", 2.0) for n in range(1, 13)], (24.0, None)),
        ([("flow", f"2018-{n:02}", 2.0) for n in range(1, 12)], (None, "incomplete")),
        ([("flow", "2018-H1", 7.0), *(("flow", f"2018-{n:02}", 2.0) for n in range(5, 13))], (19.0, None)),
        ([("stock", "2018-11", 5.0), ("stock", "2018-12-31", 6.0)], (6.0, None)),
        ([("stock", "2018-11", 5.0)], (None, "incomplete")),
        ([("flow", "2018", 30.0), *(("flow", f"2018-{n:02}", 2.0) for n in range(1, 13))], (30.0, None)),
    ],
)
def test_how_a_year_is_made(
    figures: list[tuple[str, str, float]], expected: tuple[float | None, str | None]
) -> None:
    (year,) = years_of([figure(*each) for each in figures]).values()
    assert year[:2] == expected


def test_a_year_of_two_files_names_both() -> None:
    other = OwnOrigin("own-2", "b.csv", "b" * 64, datetime(2019, 2, 5, tzinfo=UTC), 0)
    rules = pl.DataFrame([("flow", *RULE_OF["flow"])], RULES, orient="row")
    halves = [own_frame([figure("flow", f"2018-H{n}", n)], origin) for n, origin in ((1, ORIGIN), (2, other))]
    assert whole_years(pl.concat(halves), rules)["origin_id"].to_list() == ["own-1 own-2"]
