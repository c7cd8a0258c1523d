"""One indicator over the years: the figures, and what became of them over one year, three, and all of them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

import polars as pl

from bvmonitor import __version__
from bvmonitor.app.basis.borders import borders_of
from bvmonitor.app.basis.choice import Choice, nothing_for, within
from bvmonitor.app.basis.columns import Beside, ColumnPlan, PlannedColumn, plan_columns
from bvmonitor.app.basis.context import Workspace
from bvmonitor.app.basis.coverage import sample_notice
from bvmonitor.app.basis.scene import Scene
from bvmonitor.app.basis.values import Figures, Values, values_of
from bvmonitor.app.comparison.changes import breaks_in
from bvmonitor.app.comparison.compare import differences, remarks_about, row_of, sources_of
from bvmonitor.app.comparison.prices import open_prices, price_remarks
from bvmonitor.app.disclosure.page_quarters import Quarters
from bvmonitor.app.disclosure.protect import protect_with
from bvmonitor.domain.change import UNBROKEN, WHOLE, Change
from bvmonitor.domain.comparison import Comparison, Figure, Remark
from bvmonitor.domain.indicator import Indicator
from bvmonitor.domain.region import Region
from bvmonitor.domain.region_set import SETS
from bvmonitor.domain.status import HIDDEN, INCOMPLETE, NOT_COMPARABLE, SSB_MARKS
from bvmonitor.domain.trend import MiddleHalf, SpanRow, Trend
from bvmonitor.engine.pools import pools_of
from bvmonitor.engine.position import positions
from bvmonitor.engine.sets import SetRule
from bvmonitor.engine.trend import LINES, changes_over

SPANS: Final = (1, 3)

_Changes = Mapping[tuple[str, int, str], Change | None]


@dataclass(frozen=True, slots=True)
class Followed:
    """What the user asked to follow.

    Attributes:
        indicator_id: The indicator.
        years: First and last year; None is all that there are figures for.
        borders: The year whose municipal borders are meant in all years; the last year shown when None.
        real_prices: The year whose prices amounts are in; None leaves them in those of their own year.
    """

    indicator_id: str
    years: tuple[int, int] | None = None
    borders: int | None = None
    real_prices: int | None = None


def trend(workspace: Workspace, municipality: str, followed: Followed, beside: Beside) -> Trend:
    """Follow an indicator over the years.

    Args:
        workspace: Where definitions and figures are read from.
        municipality: Name or code of the subject; also of a service, a county or a group.
        followed: The indicator, and which years on which borders.
        beside: The other columns.

    Returns:
        The years asked for; where none are, those from the first to the last that the subject has a figure for.

    Raises:
        UsageError: A region, group, indicator or year is unknown.
        DataError: There is nothing to show for the subject.
        StoreError: The snapshot is absent or damaged.
        DefinitionError: The definitions are at fault.
    """
    indicator = workspace.definitions.indicator(followed.indicator_id)
    last = None if followed.years is None else followed.years[1]
    subject = workspace.find(municipality, followed.borders or last)
    available = Figures(workspace, (indicator,)).periods
    if not available:
        raise nothing_for(workspace, subject.name, ())
    periods = within(available, followed.years)
    borders = followed.borders or borders_of(subject, max(periods))
    plan = plan_columns(workspace, subject, beside, periods, borders)
    prices = None if followed.real_prices is None else open_prices(workspace.home, followed.real_prices)
    figures = Figures(workspace, (indicator,), plan.made, prices)
    frame = figures.frame(periods, plan.regions, borders)
    mine = _years_with_figures(frame, plan.columns[0])
    if not mine:
        raise nothing_for(workspace, subject.name, () if followed.years is None else periods)
    if followed.years is None:
        periods = tuple(period for period in periods if mine[0] <= period <= mine[-1])
        plan = plan_columns(workspace, subject, beside, periods, borders)
    nominal = frame if prices is None else figures.nominal().frame(periods, plan.regions, borders)
    comparison = _comparison(figures, subject, beside, plan, periods, values_of(frame))
    differing = differences(figures, comparison.rows, plan, periods, values_of(nominal))
    told = replace(comparison, remarks=(*comparison.remarks, *differing))
    scene = Scene(workspace, subject, beside, plan, periods, borders, figures, SetRule(), values_of(nominal))
    middle = {_quarters(each, indicator, plan, periods): each for each in _middle(figures, plan, periods)}
    told, gone = protect_with(told, scene, quarters=tuple(middle))
    changes = _changes(frame, indicator, lines_of(workspace, plan, periods))
    found = _with_changes(told, _told_changes(told, changes))
    return replace(found, middle=tuple(each for quarters, each in middle.items() if quarters.key not in gone))


def lines_of(workspace: Workspace, plan: ColumnPlan, periods: Sequence[int]) -> pl.DataFrame:
    """LINES: what fills each column year by year, and from when it is of others: a new number, a new member."""
    made = {each.id: each for each in plan.made}
    rows = []
    for planned in plan.columns:
        column = planned.column
        members = made.get(column.id) or (workspace.sets.by_id[column.id] if column.kind in SETS else None)
        run, before = 0, None
        for period, column_id in zip(periods, planned.ids, strict=True):
            codes = frozenset() if members is None else frozenset(each.code for each in members.members_in(period))
            if column_id is not None:
                run, before = run + (before not in (None, (column_id, codes))), (column_id, codes)
            rows.append((column.id, period, column_id, run))
    return pl.DataFrame(rows, dict(LINES.columns), orient="row")


def _years_with_figures(frame: pl.DataFrame, planned: PlannedColumn) -> list[int]:
    """The years in which a column has a value, or a mark that says that there is something, in order."""
    ids = [each for each in planned.ids if each is not None]
    is_there = pl.col("value").is_not_null() | pl.col("status").is_in((*SSB_MARKS, HIDDEN, INCOMPLETE))
    return sorted(frame.filter(pl.col("column_id").is_in(ids), is_there)["period"].unique())


def _comparison(
    figures: Figures,
    subject: Region,
    beside: Beside,
    plan: ColumnPlan,
    periods: tuple[int, ...],
    values: Values,
) -> Comparison:
    """The figures as a comparison of one row."""
    workspace, (indicator,) = figures.workspace, figures.indicators
    rows = (row_of(workspace, indicator, plan, periods, values),)
    choice = Choice(None, (indicator,), periods, set_was_picked=False, newest=())
    return Comparison(
        subject=subject,
        periods=periods,
        set=None,
        columns=tuple(planned.column for planned in plan.columns),
        rows=rows,
        left_out=(),
        notice=sample_notice(workspace.snapshot),
        remarks=tuple(remarks_about(subject, beside, choice, plan, rows)),
        sources=sources_of(workspace, rows),
        snapshot=workspace.snapshot.ref,
        program=f"bvmonitor {__version__}",
        average=beside.average,
        prices=figures.prices,
    )


def _changes(frame: pl.DataFrame, indicator: Indicator, lines: pl.DataFrame) -> _Changes:
    """The changes by column, year and span; None where there is no earlier year, or no figure in the later one."""
    found = changes_over(frame, (indicator,), lines, SPANS)
    return {
        (row["line_id"], row["period"], row["span"]): None
        if row["since"] is None
        else Change(row["since"], row["absolute"], row["relative"], row["status"], row["basis"])
        for row in found.iter_rows(named=True)
    }


def _told_changes(comparison: Comparison, changes: _Changes) -> _Changes:
    """The changes but those to and from a figure that is hidden here, which they would give away."""
    hidden = {(f.column, f.period) for f in comparison.rows[0].figures if f.status == HIDDEN}
    return {
        (column, period, span): None
        if change is not None and {(column, period), (column, change.since)} & hidden
        else change
        for (column, period, span), change in changes.items()
    }


def _with_changes(comparison: Comparison, changes: _Changes) -> Trend:
    """The figures with their changes since the year before, and what became of them by the last year."""
    (row,) = comparison.rows
    last = comparison.periods[-1]
    each_year = tuple(replace(f, change=changes[f.column, f.period, "1"]) for f in row.figures)
    spans = tuple(
        SpanRow(span, tuple(changes[column.id, last, span] for column in comparison.columns))
        for span in (*map(str, SPANS), WHOLE, UNBROKEN)
    )
    told = replace(comparison, rows=(replace(row, figures=each_year),))
    remarks = (
        *comparison.remarks,
        Remark("change"),
        *price_remarks(told),
        *_other_members(row.indicator, each_year),
    )
    return Trend(replace(told, remarks=remarks), tuple(_told(spans)))


def _other_members(indicator: Indicator, figures: Sequence[Figure]) -> Iterator[Remark]:
    """From which years a column is of others than the year before, where both years have figures."""
    known = {(figure.column, figure.period) for figure in figures if figure.value is not None}
    found: dict[str, list[str]] = {}
    for figure in figures:
        change = figure.change
        if (
            change is not None
            and change.status == NOT_COMPARABLE
            and {(figure.column, figure.period), (figure.column, change.since)} <= known
            and not breaks_in(indicator, change.since, figure.period)
        ):
            found.setdefault(figure.column, []).append(str(figure.period))
    for column, years in found.items():
        yield Remark("change_members", (("column", column), ("years", tuple(years))))


def _middle(figures: Figures, plan: ColumnPlan, periods: Sequence[int]) -> Iterator[MiddleHalf]:
    """The quarter points of the KOSTRA groups among the columns, each year of the group's members of that year."""
    groups = [planned for planned in plan.columns if planned.column.kind == "kostra_group"]
    ids = {each for planned in groups for each in planned.ids if each is not None}
    if not ids:
        return
    pools = pools_of(figures.workspace.snapshot.membership(), ids, periods)
    values = figures.frame(periods, frozenset(pools["column_id"]), None)
    placed = positions(values, figures.indicators, pools).filter(pl.col("lower").is_not_null())
    found = {
        (row["pool_id"], row["period"]): row
        for row in placed.unique(["pool_id", "period"], maintain_order=True).iter_rows(named=True)
    }
    for planned in groups:
        for period, column_id in zip(periods, planned.ids, strict=True):
            row = found.get((column_id or "", period))
            if row is not None:
                counts = row["n_reporting"], row["n_members"]
                yield MiddleHalf(planned.column.id, period, row["lower"], row["upper"], *counts)


def _quarters(each: MiddleHalf, indicator: Indicator, plan: ColumnPlan, periods: Sequence[int]) -> Quarters:
    """The two quarter points of a year, as what a page says of a group's members."""
    ids = dict(zip(periods, next(p.ids for p in plan.columns if p.column.id == each.column), strict=True))
    return Quarters(indicator, ids[each.period] or "", each.period, frozenset((each.low, each.high)))


def _told(spans: tuple[SpanRow, ...]) -> Iterator[SpanRow]:
    """The spans that say something of their own: none twice, and `unbroken` only where the whole is broken."""
    *numbered, whole, unbroken = spans
    for each in numbered:
        if any(each.changes) and each.changes != whole.changes:
            yield each
    if any(whole.changes):
        yield whole
    broken = [number for number, each in enumerate(whole.changes) if each and each.status == NOT_COMPARABLE]
    since = [unbroken.changes[number] for number in broken]
    said = [[each.changes[number] for number in broken] for each in numbered]
    if any(since) and since not in said:
        yield unbroken
