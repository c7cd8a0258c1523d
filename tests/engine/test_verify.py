"""The comparison with SSB's figures against plain Python, and what rounding can and cannot do."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal
from fractions import Fraction
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.engine.reference import Expected, ReferenceEngine, exact
from tests.engine.test_agreement import FIXED, MUNICIPALITIES, SETS, YEARS, World, run, worlds
from tests.support.indicators import indicator
from tests.support.rounded import with_measures
from tests.support.tables import table_of

from bvmonitor.domain.indicator import Cell, Indicator
from bvmonitor.engine.sets import SetRule
from bvmonitor.engine.values import indicator_values
from bvmonitor.engine.verify import roundings_of, verify_values
from bvmonitor.frames import LOCAL_FIGURES, MEMBERSHIP, REGION_MAP

UNITS = st.fixed_dictionaries(
    {
        name: st.sampled_from([("antall", 0), ("1000 kr", 0), ("årsverk", 1), (None, None), ("kr", 2)])
        for name in ("M0", "M1")
    }
)


@dataclass(frozen=True)
class Slow:
    """The comparison of one figure at a time."""

    engine: ReferenceEngine
    units: dict[str, tuple[str | None, int | None]]
    ages: tuple[str, ...]

    def outcome(self, share: Indicator, region: str, published: Fraction, found: Expected) -> str:
        if not share.numerator:
            return "no_formula"
        is_set = region in SETS
        if is_set and not found.n_members:
            return "no_members"
        members = found.n_reporting if is_set and found.n_reporting is not None else 1
        if is_set and found.n_members is not None and members < found.n_members:
            return "some_members"
        above = members * self.moved_by(share.numerator)
        below = members * self.moved_by(share.denominator)
        if found.denominator is not None and found.denominator - below <= 0:
            return "zero_denominator"
        if found.status is not None:
            reasons = {"not_covered": "no_cells", "not_comparable": "borders"}
            return reasons.get(found.status, "marked")
        assert found.numerator is not None
        bottoms = (
            [Fraction(1)] if found.denominator is None else [found.denominator - below, found.denominator + below]
        )
        tops = [found.numerator - above, found.numerator + above]
        corners = [Fraction(repr(float(share.factor))) * top / bottom for top, bottom in product(tops, bottoms)]
        assert share.published is not None
        room = self.half_unit(share.published, share.decimals) * Fraction(share.published.factor)
        return "equal" if min(corners) - room <= published <= max(corners) + room else "differs"

    def half_unit(self, cell: Cell, otherwise: int) -> Fraction:
        _, decimals = self.units.get(cell.measure or "", (None, None)) if cell.table == "1" else (None, None)
        return Fraction(1, 2 * 10 ** (otherwise if decimals is None else decimals))

    def moved_by(self, cells: tuple[Cell, ...]) -> Fraction:
        total = Fraction(0)
        for cell in cells:
            unit, decimals = self.units[cell.measure or ""]
            if cell.table == "1" and (decimals or (unit or "").endswith("kr")):
                summed = len(self.codes(cell))
                total += summed * self.half_unit(cell, 0) * Fraction(cell.factor)
        return total

    def codes(self, cell: Cell) -> tuple[str, ...]:
        chosen = dict(cell.where).get("Alder", self.ages)
        return chosen if isinstance(chosen, tuple) else self.ages[:2]  # the one range of these worlds


@settings(max_examples=60)
@given(worlds(), UNITS)
def test_it_agrees_with_the_slow_one(world: World, units: dict[str, tuple[str | None, int | None]]) -> None:
    tables = {"1": with_measures(world.tables["1"], units)}
    # Computed by itself, a figure is not hidden by the published one that stands before it.
    bare = tuple(replace(each, published=None) for each in world.indicators)
    nothing = world.local_figures.clear()
    slow = ReferenceEngine(tables, world.membership, world.region_map, nothing, world.borders, SetRule())
    computed = slow.values(bare, YEARS, MUNICIPALITIES + SETS + FIXED)
    values = run(replace(world, tables=tables, local_figures=nothing, sets=SetRule()))
    verified = verify_values(values, roundings_of(world.indicators, tables))
    found = {(row["indicator_id"], row["column_id"], row["period"]): row for row in verified.rows(named=True)}
    ages = tuple(next(d for d in tables["1"].schema.dimensions if d.id == "Alder").by_code)
    checker = Slow(slow, units, ages)
    by_id = {each.id: each for each in world.indicators}
    expected = {
        (row["indicator_id"], row["column_id"], row["period"]): checker.outcome(
            by_id[row["indicator_id"]],
            row["column_id"].partition("@")[0],
            exact(row["published"]) or Fraction(0),
            computed[row["indicator_id"], row["column_id"], row["period"]],
        )
        for row in values.rows(named=True)
        if row["published"] is not None
    }
    assert {key: row["outcome"] for key, row in found.items()} == expected


def rounded(value: Fraction, decimals: int, how: str) -> float:
    return float(
        (Decimal(value.numerator) / Decimal(value.denominator)).quantize(Decimal(1).scaleb(-decimals), how)
    )


Figure = tuple[float, float, float]
MEASURES = {"published": ("prosent", 1), "numerator": ("1000 kr", 0), "denominator": ("årsverk", 1)}


def outcomes_of(figures: Sequence[Figure]) -> list[str]:
    """How figures come out that were printed with one decimal, of amounts in 1000 kr and full-time equivalents."""
    regions = tuple(f"{number:04d}" for number in range(301, 301 + len(figures)))
    cells = [
        (name, region, "2015", value, None)
        for region, figure in zip(regions, figures, strict=True)
        for name, value in zip(MEASURES, figure, strict=True)
    ]
    dimensions = {"ContentsCode": tuple(MEASURES), "KOKkommuneregion0000": regions, "Tid": ("2015",)}
    table = with_measures(table_of("1", dimensions, cells), MEASURES)
    share = indicator(
        numerator=(Cell("1", "numerator", factor=1000),),
        denominator=(Cell("1", "denominator"),),
        published=Cell("1", "published"),
        factor=1,
    )
    values = indicator_values(
        [share],
        {"1": table},
        membership=MEMBERSHIP.empty(),
        region_map=REGION_MAP.empty(),
        local_figures=LOCAL_FIGURES.empty(),
        periods=[2015],
        regions=regions,
    )
    verified = verify_values(values, roundings_of([share], {"1": table}))
    return [str(outcome) for outcome in verified.sort("column_id")["outcome"]]


amounts = st.integers(0, 10**9)  # kr
positions = st.integers(10, 10**4).map(lambda hundredths: Fraction(hundredths, 100))
ways = st.sampled_from([ROUND_HALF_UP, ROUND_HALF_EVEN])


@settings(max_examples=20)
@given(st.lists(st.tuples(amounts, positions, ways), min_size=1, max_size=40))
def test_rounding_alone_is_never_a_difference(drawn: list[tuple[int, Fraction, str]]) -> None:
    figures = [
        (
            rounded(Fraction(amount) / position, 1, how),
            rounded(Fraction(amount, 1000), 0, how),
            rounded(position, 1, how),
        )
        for amount, position, how in drawn
    ]
    assert set(outcomes_of(figures)) == {"equal"}


@settings(max_examples=20)
@given(st.lists(st.tuples(amounts, positions, st.booleans()), min_size=1, max_size=40))
def test_more_than_rounding_is_always_a_difference(drawn: list[tuple[int, Fraction, bool]]) -> None:
    figures = []
    for amount, position, is_above in drawn:
        numerator, denominator = Fraction(amount // 1000), Fraction(round(position * 10), 10)
        corners = [
            (1000 * numerator + top) / (denominator + bottom)
            for top in (-500, 500)
            for bottom in (Fraction(-1, 20), Fraction(1, 20))
        ]
        beyond = max(corners) + Fraction(3, 20) if is_above else min(corners) - Fraction(3, 20)
        figures.append((rounded(beyond, 1, ROUND_HALF_UP), float(numerator), float(denominator)))
    assert set(outcomes_of(figures)) == {"differs"}
