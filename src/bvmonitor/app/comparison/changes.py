"""What became of the figures of a comparison since an earlier year, and how they lie to the peers' mean."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bvmonitor.app.basis.choice import within
from bvmonitor.app.basis.columns import PlannedColumn, plan_columns
from bvmonitor.app.basis.scene import Scene
from bvmonitor.app.basis.values import IndicatorValue, Values
from bvmonitor.domain.change import Change, Level, change_of, index_of
from bvmonitor.domain.comparison import Figure, Remark, Row
from bvmonitor.domain.indicator import Indicator
from bvmonitor.domain.language import Translations
from bvmonitor.domain.position import COSTS
from bvmonitor.domain.prices import Prices
from bvmonitor.domain.region_set import SETS, RegionSet
from bvmonitor.domain.status import NOT_COMPARABLE
from bvmonitor.errors.compare import IndexOfNothing, NotEarlier


@dataclass(frozen=True)
class _Past:
    """The columns of a comparison in all the years up to the last one shown."""

    years: tuple[int, ...]
    columns: dict[str, PlannedColumn]
    sets: dict[str, RegionSet]
    values: Values
    prices: Prices | None

    def value(self, indicator: Indicator, column: str, year: int) -> IndicatorValue | None:
        """The value of a column in a year, where it is one."""
        found = self.values.get(indicator, self._id(column, year), year)
        return None if found is None or found.value is None else found

    def same(self, column: str, year: int, other: int) -> bool:
        """Whether a column is of the same group under the same scheme, and of the same members, in two years."""
        region_set = self.sets.get(column)
        members = [] if region_set is None else [{m.code for m in region_set.members_in(y)} for y in (year, other)]
        return self._id(column, year) == self._id(column, other) and all(each == members[0] for each in members)

    def level(self, indicator: Indicator, value: IndicatorValue) -> Level:
        """A value to reckon with."""
        return level_of(value, indicator.decimals, scale_of(self.prices, indicator, value.period))

    def _id(self, column: str, year: int) -> str | None:
        return self.columns[column].ids[self.years.index(year)]


def with_changes(scene: Scene, rows: Sequence[Row], since: int | None) -> tuple[Row, ...]:
    """The rows with the change of each figure since a year, or since the year before that has one.

    Raises:
        NoSuchYear: The figures do not reach the year.
        NotEarlier: It is not before the years shown.
    """
    last = max(scene.periods)
    if since is not None:
        within(scene.figures.periods, (since, since))
        if since >= last:
            raise NotEarlier(since, last)
    earlier = scene.figures.periods if since is None else (since,)
    past = _past(scene, [year for year in earlier if year < last])
    return tuple(
        replace(row, figures=tuple(replace(f, change=_change(row.indicator, f, past, since)) for f in row.figures))
        for row in rows
    )


def _past(scene: Scene, earlier: Sequence[int]) -> _Past:
    """The columns of the comparison in the years shown and in earlier ones."""
    years = tuple(sorted({*scene.periods, *earlier}))
    long = plan_columns(scene.workspace, scene.subject, scene.beside, years, scene.borders)
    by_id = {each.column.id: each for each in long.columns}
    # The own group is called by its number where it has one number in all years.
    own = next((each for each in long.columns if each.column.own_group), None)
    shown = [each.column for each in scene.plan.columns]
    columns = {each.id: own if own is not None and each.own_group else by_id[each.id] for each in shown}
    made = {each.id: each for each in long.made}
    sets = {e.id: made.get(e.id) or scene.workspace.sets.by_id[e.id] for e in shown if e.kind in SETS}
    values = scene.figures.compute(years, long.regions, scene.borders, scene.rule)
    return _Past(years, columns, sets, values, scene.figures.prices)


def _change(indicator: Indicator, figure: Figure, past: _Past, since: int | None) -> Change | None:
    now = past.value(indicator, figure.column, figure.period)
    if now is None:
        return None
    for year in reversed(past.years):
        then = past.value(indicator, figure.column, year)
        if year < figure.period and year == (since or year) and then is not None:
            comparable = past.same(figure.column, year, figure.period) and not breaks_in(
                indicator, year, figure.period
            )
            return change_of(
                indicator,
                past.level(indicator, now),
                year,
                past.level(indicator, then),
                comparable=comparable,
            )
    return None


def breaks_in(indicator: Indicator, since: int, period: int) -> tuple[int, ...]:
    """The years in which the series breaks on the way from one year to another."""
    return tuple(each.year for each in indicator.breaks if since < each.year <= period)


def level_of(value: IndicatorValue, decimals: int, scale: float = 1.0) -> Level:
    """A value to reckon with; it must be there.

    What follows from counts stands for SSB's figure where all members report and it rounds to that figure.

    Args:
        value: The value.
        decimals: Those that SSB rounds it to.
        scale: What amounts have been multiplied by since, to be in the prices of another year.
    """
    shown, computed = value.value or 0.0, value.computed
    if value.origin == "computed":
        return Level(shown, shown)
    half_unit = 0.5 * 10.0**-decimals * scale * (1 + 1e-9)
    agrees = computed is not None and value.n_members == value.n_reporting and abs(computed - shown) <= half_unit
    return Level(shown, computed if agrees and value.origin == "published" else None)


def scale_of(prices: Prices | None, indicator: Indicator, period: int) -> float:
    """What the amounts of a year have been multiplied by; 1 for all else."""
    if prices is None or indicator.unit not in COSTS:
        return 1.0
    return prices.deflator.factor(period, prices.base) or 1.0


def broken_remarks(rows: Sequence[Row]) -> Iterator[Remark]:
    """Why some changes are not told: a break in the series, or a column that is not of the same ones."""
    broken: dict[int, list[Translations]] = {}
    changed: dict[tuple[str, int, int], None] = {}
    for row in rows:
        for figure in row.figures:
            if figure.change is None or figure.change.status != NOT_COMPARABLE:
                continue
            years = breaks_in(row.indicator, figure.change.since, figure.period)
            for year in years:
                broken.setdefault(year, []).append(row.indicator.title)
            if not years:
                changed[figure.column, figure.change.since, figure.period] = None
    for year, titles in broken.items():
        yield Remark("change_broken", (("year", year), ("titles", tuple(dict.fromkeys(titles)))))
    for column, since, period in changed:
        yield Remark("change_of_others", (("column", column), ("since", since), ("period", period)))


def index_column(scene: Scene) -> PlannedColumn:
    """The column whose figures are 100: the KOSTRA group, else the first peer group.

    Raises:
        IndexOfNothing: There is neither.
    """
    for kind in ("kostra_group", "peer_group"):
        for planned in scene.plan.columns:
            if planned.column.kind == kind:
                return planned
    raise IndexOfNothing(scene.subject.name)


def with_index(scene: Scene, rows: Sequence[Row], base: PlannedColumn) -> tuple[Row, ...]:
    """The rows with each figure as an index, where that of one column is 100."""
    ids = {
        (planned.column.id, period): column_id
        for planned in scene.plan.columns
        for period, column_id in zip(scene.periods, planned.ids, strict=True)
    }

    def index(indicator: Indicator, figure: Figure) -> float | None:
        own = scene.values.get(indicator, ids[figure.column, figure.period], figure.period)
        mean = scene.values.get(indicator, ids[base.column.id, figure.period], figure.period)
        if own is None or own.value is None or mean is None or mean.value is None:
            return None
        scale = scale_of(scene.figures.prices, indicator, figure.period)
        levels = (level_of(each, indicator.decimals, scale) for each in (own, mean))
        return index_of(indicator, *levels)

    return tuple(
        replace(row, figures=tuple(replace(f, index=index(row.indicator, f)) for f in row.figures)) for row in rows
    )
