"""The fast engine against the slow one, on small made-up worlds with every kind of gap."""

from dataclasses import dataclass
from fractions import Fraction
from itertools import product
from random import Random

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.engine.reference import Expected, ReferenceEngine
from tests.support.indicators import indicator
from tests.support.soak import TIMES
from tests.support.tables import table_of

from bvmonitor.domain.indicator import Cell, CodeRange, Codes, Indicator
from bvmonitor.engine.sets import SetRule
from bvmonitor.engine.values import indicator_values
from bvmonitor.frames import LOCAL_FIGURES, MEMBERSHIP, REGION_MAP, Table

MUNICIPALITIES = ("0301", "1120", "1121", "1601", "5001", "5012")
SETS = ("EKG07", "EKG12", "EKA11", "EAK", "service")
FIXED = ("EKG07@2016", "EKG12@2020")
YEARS = (2015, 2016, 2019, 2020)
TABLE_YEARS = tuple(str(year) for year in range(2014, 2022))
AGES = ("000", "001", "002")

values = st.integers(0, 40).map(lambda tenths: tenths / 10)
CELLS = (
    *((tenths / 10, None) for tenths in range(40)),
    (7.0, "*"),
    *((None, status) for status in (".", "..", ":", ":", "...", "x", "not_covered")),
)


@dataclass(frozen=True)
class World:
    """Everything that the engine is given."""

    tables: dict[str, Table]
    membership: pl.DataFrame
    region_map: pl.DataFrame
    local_figures: pl.DataFrame
    indicators: tuple[Indicator, ...]
    borders: int | None
    sets: SetRule


@st.composite
def worlds(draw: st.DrawFn) -> World:
    # A seed, and not a cell at a time: the worlds are dense enough for sets with whole, half and hidden members.
    density = draw(st.sampled_from([0.5, 0.95, 1, 1]))
    random = Random(draw(st.integers(0, 2**32)))  # noqa: S311 - figures, not secrets
    rows = [
        (*key, *random.choice(CELLS))
        for key in product(("M0", "M1"), AGES, MUNICIPALITIES + SETS, TABLE_YEARS)
        if random.random() < density
    ]
    dimensions = {
        "ContentsCode": ("M0", "M1"),
        "Alder": AGES,
        "KOKkommuneregion0000": MUNICIPALITIES + SETS,
        "Tid": TABLE_YEARS,
    }
    return World(
        {"1": table_of("1", dimensions, rows)},
        draw(memberships()),
        draw(region_maps()),
        draw(typed_in()),
        draw(st.tuples(definitions("a"), definitions("b"))),
        draw(st.sampled_from([None, 2015, 2018, 2020, 2020])),
        draw(
            st.builds(
                SetRule,
                st.sampled_from(["weighted", "weighted", "unweighted", "median"]),
                st.sampled_from([None, None, "1120", "1121", "5001"]),
                st.sampled_from([frozenset(), frozenset({"EKA11"}), frozenset({"service"})]),
                st.sampled_from([{}, {"service": 2015}, {"service": 2018}, {"service": 2020}]),
            )
        ),
    )


def memberships() -> st.SearchStrategy[pl.DataFrame]:
    rows = st.lists(
        st.tuples(
            st.sampled_from(
                [
                    ("EKG07", "2013"),
                    ("EKG07", "2016"),
                    ("EKG12", "2020"),
                    ("EKA11", ""),
                    ("EAK", ""),
                    ("service", ""),
                    ("service", ""),
                ]
            ),
            st.sampled_from(MUNICIPALITIES),
            st.sampled_from([2013, 2016]),
            st.sampled_from([None, 2020]),
        ),
        max_size=16,
        unique_by=lambda row: (row[0], row[1]),
    )
    return rows.map(
        lambda found: pl.DataFrame(
            [(*which, member, start, end) for which, member, start, end in found], MEMBERSHIP.columns, orient="row"
        )
    )


# What happens to municipalities: two become one that goes on under its number, one is renumbered, one is divided;
# and a loose row, so that the graph is not always tidy.
EVENTS = (
    (("1120", "1120"), ("1121", "1120")),
    (("0301", "1121"), ("1120", "1121")),
    (("1601", "5001"),),
    (("5012", "5012"), ("5012", "1120"), ("1120", "1120")),
    (("1121", "5012"),),
)


# Three become one, which is divided again along an older border: 1120 is what 0301 was, 1121 the two others.
DIVIDED_AGAIN = (
    *(((old, "5001"), 2016, "merge") for old in ("0301", "1601", "5012")),
    *((("5001", new), 2020, "split") for new in ("1120", "1121")),
    (("0301", "1120"), 2020, "refit"),
    *(((old, "1121"), 2020, "refit") for old in ("1601", "5012")),
)


def region_maps() -> st.SearchStrategy[pl.DataFrame]:
    loose = st.lists(st.tuples(st.sampled_from(EVENTS), st.sampled_from([2016, 2017, 2020])), max_size=4).map(
        lambda found: tuple((ends, year, "merge") for event, year in found for ends in event)
    )
    return st.one_of(loose, loose, loose, st.just(DIVIDED_AGAIN)).map(
        lambda found: pl.DataFrame(
            [(*ends, year, kind) for ends, year, kind in dict.fromkeys(found)], REGION_MAP.columns, orient="row"
        )
    )


def typed_in() -> st.SearchStrategy[pl.DataFrame]:
    figure = st.one_of(values.map(lambda value: (value, None)), st.just((None, "..")))
    rows = st.dictionaries(
        st.tuples(st.sampled_from(["a", "b"]), st.sampled_from(MUNICIPALITIES + SETS), st.sampled_from(YEARS)),
        st.tuples(figure, st.sampled_from([(None, None), (3.0, 4.0)])),
        max_size=5,
    )
    return rows.map(
        lambda found: pl.DataFrame(
            [(*key, *figure, *parts, "own") for key, (figure, parts) in found.items()],
            LOCAL_FIGURES.columns,
            orient="row",
        )
    )


@st.composite
def definitions(draw: st.DrawFn, name: str) -> Indicator:
    chosen: st.SearchStrategy[tuple[tuple[str, Codes], ...]] = st.sampled_from(
        [
            (("Alder", ("000",)),),
            (("Alder", ("001", "002")),),
            (("Alder", CodeRange("000", "001")),),
            (),
        ]
    )

    def cell() -> Cell:
        where = draw(chosen)
        return Cell(
            draw(st.sampled_from(["1", "1", "1", "gone"])),
            draw(st.sampled_from(["M0", "M1"])),
            where=where,
            omit=() if where else ("Alder",),
            sign=draw(st.sampled_from((1, 1, -1))),
            factor=draw(st.sampled_from([1, 1000])),
            period_shift=draw(st.sampled_from([0, 0, 1, -1, 2])),
        )

    return indicator(
        name,
        numerator=tuple(cell() for _ in range(draw(st.sampled_from([0, 1, 1, 2])))),
        denominator=tuple(cell() for _ in range(draw(st.integers(0, 2)))),
        published=cell() if draw(st.booleans()) else None,
        factor=draw(st.sampled_from([1, 100, 1000])),
        min_coverage=draw(st.sampled_from([0, 0.5, 0.8])),
        valid_from=draw(st.sampled_from([None, 2016])),
        valid_to=draw(st.sampled_from([None, 2019])),
    )


def run(world: World, periods: tuple[int, ...] = YEARS) -> pl.DataFrame:
    return indicator_values(
        world.indicators,
        world.tables,
        membership=world.membership,
        region_map=world.region_map,
        local_figures=world.local_figures,
        periods=periods,
        regions=MUNICIPALITIES + SETS + FIXED,
        borders=world.borders,
        sets=world.sets,
    )


@settings(max_examples=80 * TIMES)
@given(worlds())
def test_the_fast_engine_agrees_with_the_slow_one(world: World) -> None:
    slow = ReferenceEngine(
        world.tables, world.membership, world.region_map, world.local_figures, world.borders, world.sets
    )
    expected = slow.values(world.indicators, YEARS, MUNICIPALITIES + SETS + FIXED)
    found = {(row["indicator_id"], row["column_id"], row["period"]): row for row in run(world).rows(named=True)}
    assert found.keys() == expected.keys()
    for key, row in found.items():
        assert_same(row, expected[key], str(key))


def assert_same(row: dict[str, object], expected: Expected, where: str) -> None:
    for field in ("status", "origin", "n_members", "n_reporting"):
        assert row[field] == getattr(expected, field), (where, field)
    for field in ("value", "numerator", "denominator", "coverage"):
        exact: Fraction | None = getattr(expected, field)
        assert row[field] == (None if exact is None else pytest.approx(float(exact), rel=1e-12, abs=1e-12)), (
            where,
            field,
        )


@settings(max_examples=30 * TIMES)
@given(worlds())
def test_the_order_of_rows_does_not_matter(world: World) -> None:
    shuffled = {
        number: Table(
            table.schema,
            table.observations.collect().sample(fraction=1, shuffle=True, seed=5).lazy(),
            table.origin_id,
        )
        for number, table in world.tables.items()
    }
    other = World(
        shuffled,
        world.membership.reverse(),
        world.region_map.reverse(),
        world.local_figures.reverse(),
        world.indicators,
        world.borders,
        world.sets,
    )
    key = ["indicator_id", "column_id", "period"]
    assert run(world).sort(key).equals(run(other).sort(key))


@settings(max_examples=30 * TIMES)
@given(worlds(), st.integers(0, len(YEARS) - 1))
def test_a_query_split_by_year_gives_the_same_figures(world: World, at: int) -> None:
    """One year by itself, and the others without it: years before and after it, or beside a gap."""
    key = ["indicator_id", "column_id", "period"]
    parts = pl.concat([run(world, YEARS[at : at + 1]), run(world, (*YEARS[:at], *YEARS[at + 1 :]))])
    assert run(world).sort(key).equals(parts.sort(key))
