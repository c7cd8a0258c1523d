"""What the quarter points of a page say of the members that they are of.

A quarter point is the figure of one member, or lies between those of two, and is given with all its decimals: like
a median it is taken to say them, in a group of any size.

Source:
    docs/method/disclosure.md.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

import polars as pl

from bvmonitor.app.basis.scene import Scene
from bvmonitor.app.basis.values import IndicatorValue, values_of
from bvmonitor.app.comparison.placing import codes_of
from bvmonitor.app.comparison.savings import parts_of
from bvmonitor.app.disclosure.page_means import Told, unseen_in_means
from bvmonitor.app.disclosure.page_members import Members
from bvmonitor.app.disclosure.unseen import FEW, Unseen, adds_up_with
from bvmonitor.domain.comparison import Comparison, Row
from bvmonitor.domain.indicator import Indicator
from bvmonitor.domain.position import COSTS
from bvmonitor.domain.savings import BEST_QUARTILE, Savings
from bvmonitor.engine.pools import pools_of

_SAME: Final = 1e-9  # of its size: a quarter point is rounded to fewer digits than a figure


@dataclass(frozen=True, slots=True)
class Quarters:
    """Quarter points of one set in one year, as a page gives them.

    Attributes:
        pool: The set whose members' figures they are of.
        points: The quarter points.
        without: Codes of the members that they leave out.
    """

    indicator: Indicator
    pool: str
    period: int
    points: frozenset[float]
    without: frozenset[str] = frozenset()

    @property
    def name(self) -> str:
        """What stands for a column: all that are of the same set go together."""
        return quarters_name(self.pool)

    @property
    def key(self) -> str:
        """A name for them on their page, as figures have one."""
        return f"{self.indicator.id}|{self.name}|{self.period}"


def quarters_name(pool: str) -> str:
    """What stands for the column of a set's quarter points; no column's id begins so."""
    return f"quarter points of {pool}"


def quarters_on(scene: Scene, comparison: Comparison) -> Iterator[Quarters]:
    """The quarter points that a comparison gives: beside its figures, and those that costs are held against."""
    own: dict[str, Mapping[int, str]] = {}
    for row in comparison.rows:
        for figure in row.figures:
            for each in figure.positions:
                where = row.indicator, each.pool, figure.period
                points = frozenset(p for p in (each.lower, each.median, each.upper) if p is not None)
                if points:
                    yield Quarters(*where, points)
                if each.best is not None:
                    if figure.column not in own:
                        own[figure.column] = codes_of(scene, figure.column)
                    code = own[figure.column].get(figure.period, figure.column)
                    yield Quarters(*where, frozenset((each.best,)), frozenset((code,)))
    if comparison.savings is not None:
        yield from _held_against(scene, comparison.savings)


def _held_against(scene: Scene, savings: Savings) -> Iterator[Quarters]:
    """The best quartiles that costs are held against."""
    ids = {planned.column.id: planned.ids[-1] or "" for planned in scene.plan.columns}
    without = parts_of(scene, savings.period)
    for row in savings.rows:
        for each in row.savings:
            if each.reference.kind == BEST_QUARTILE and each.reference_cost is not None:
                pool = ids[each.reference.column].partition("-")[0]
                yield Quarters(row.indicator, pool, savings.period, frozenset((each.reference_cost,)), without)


def told_by_quarters(
    scene: Scene, rows: Sequence[Row], members_of: Callable[[], Members], quarters: Iterable[Quarters]
) -> tuple[Told, ...]:
    """The members' figures that follow from quarter points, each under the name of those, where they may matter.

    One figure of a member finds none of its hidden counts; two may, as all children and those placed do. For the
    counts of others it matters in a set of which the page leaves few unnamed.

    Args:
        scene: What the page was made from.
        rows: What would be printed.
        members_of: Gives the members of the page's columns.
        quarters: The quarter points on it.

    Raises:
        StoreError: A file of the snapshot is damaged.
    """
    given = tuple(dict.fromkeys(each for each in quarters if each.indicator.numerator))
    if not given:
        return ()
    pools = pools_of(scene.workspace.snapshot.membership(), {each.pool for each in given}, scene.periods)
    members: dict[tuple[str, int], list[str]] = {}
    for pool, period, code in pools.iter_rows():
        members.setdefault((pool, period), []).append(code)
    frame = scene.figures.nominal().frame(scene.periods, frozenset(pools["column_id"]), None)
    values = values_of(frame.filter(pl.col("value").is_not_null()))
    figures = {(row.indicator.id, figure.period): figure for row in rows for figure in row.figures}
    found: dict[tuple[str, str], Told] = {}
    for each in given:
        codes = members.get((each.pool, each.period), ())
        known = ((code, values.get(each.indicator, code, each.period)) for code in codes)
        theirs = {code: value for code, value in known if value is not None}
        figure = replace(figures[each.indicator.id, each.period], column=each.name)
        for code, value in _told(theirs, each, _factor(scene, each)).items():
            found[each.key, code] = Told(
                each.indicator, replace(figure, value=value.value, origin=value.origin), code
            )
    return tuple(_that_matter(scene, rows, members_of(), tuple(found.values())))


def _that_matter(scene: Scene, rows: Sequence[Row], members: Members, told: Sequence[Told]) -> Iterator[Told]:
    """What is told of those who have a hidden count beside two figures, or are in a small rest of a set."""
    near = _in_small_rests(scene, members)
    mine: dict[tuple[str, int], set[Indicator]] = {}
    for each in told:
        mine.setdefault((each.code, each.figure.period), set()).add(each.indicator)
    doubtful = [each for each in told if len(mine[each.code, each.figure.period]) > 1]
    hidden = {
        (each.code, each.figure.period)
        for each in unseen_in_means(scene, rows, doubtful)
        if sum(_adds_up(each, indicator) for indicator in mine[each.code, each.figure.period]) > 1
    }
    yield from (each for each in told if (each.code, each.figure.period) in near | hidden)


def _adds_up(hidden: Unseen, told: Indicator) -> bool:
    """Whether a hidden count may add up with one of those of another row."""
    cells = hidden.indicator.denominator if hidden.part else hidden.indicator.numerator
    families = {adds_up_with(cell) for cell in cells}
    return any(adds_up_with(cell) in families for cell in (*told.numerator, *told.denominator))


def _in_small_rests(scene: Scene, members: Members) -> frozenset[tuple[str, int]]:
    """The members of sets, by code and year, of which the page leaves few unnamed."""
    kinds = {planned.column.id: planned.column.kind for planned in scene.plan.columns}
    found: set[tuple[str, int]] = set()
    for period in scene.periods:
        codes = {name: codes for (name, year), codes in members.by_column.items() if year == period}
        named = frozenset().union(*(codes[name] for name in codes if kinds[name] == "municipality"))
        for name, theirs in codes.items():
            if kinds[name] != "municipality" and len(theirs - named) <= FEW:
                found.update((code, period) for code in theirs)
    return frozenset(found)


def _told(
    members: Mapping[str, IndicatorValue], quarters: Quarters, factor: float
) -> Mapping[str, IndicatorValue]:
    """The members that quarter points are of, or lie between, with the figure that was ranked."""
    if all(each.computed is not None for each in members.values()):
        members = {c: replace(each, value=each.computed, origin="computed") for c, each in members.items()}
    others = {c: each for c, each in members.items() if c not in quarters.without and each.value is not None}
    sizes = sorted({each.value for each in others.values() if each.value is not None})
    ends: set[float] = set()
    for each in quarters.points:
        point, noise = each / factor, abs(each / factor) * _SAME
        ends.update([size for size in sizes if size <= point + noise][-1:])
        ends.update([size for size in sizes if size >= point - noise][:1])
    return {code: each for code, each in others.items() if each.value in ends}


def _factor(scene: Scene, quarters: Quarters) -> float:
    """What a figure of the year was multiplied by to be in the prices of the page."""
    prices = scene.figures.prices
    if prices is None or quarters.indicator.unit not in COSTS:
        return 1.0
    return prices.deflator.factor(quarters.period, prices.base) or 1.0
