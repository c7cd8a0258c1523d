"""One municipality beside its KOSTRA group, neighbours, county and country: the main job."""

from collections.abc import Iterator, Sequence
from itertools import groupby, product
from typing import Final

from bvmonitor import __version__
from bvmonitor.app.basis.borders import borders_of, ended_remark
from bvmonitor.app.basis.choice import Choice, Wanted, choose, nothing_for
from bvmonitor.app.basis.columns import Beside, ColumnPlan, PlannedColumn, plan_columns
from bvmonitor.app.basis.context import Workspace
from bvmonitor.app.basis.coverage import sample_notice
from bvmonitor.app.basis.figures import figure_of
from bvmonitor.app.basis.own_beside import own_remarks, with_own
from bvmonitor.app.basis.scene import Scene
from bvmonitor.app.basis.set_remarks import lacking_remarks
from bvmonitor.app.basis.values import Figures, Values, values_of
from bvmonitor.app.comparison.agreement import agreements
from bvmonitor.app.comparison.extras import Extras, with_extras
from bvmonitor.app.comparison.pool import check_pool, pool_remarks, pooled_frame
from bvmonitor.app.comparison.prices import open_prices, with_prices
from bvmonitor.app.disclosure.protect import protect
from bvmonitor.app.disclosure.savings import without_hidden_savings
from bvmonitor.domain.comparison import Comparison, Remark, Row
from bvmonitor.domain.indicator import Break as SeriesBreak
from bvmonitor.domain.indicator import Indicator
from bvmonitor.domain.language import Translations
from bvmonitor.domain.origin import Origin
from bvmonitor.domain.position import COSTS
from bvmonitor.domain.region import Region
from bvmonitor.domain.status import HIDDEN, INCOMPLETE, NO_DEFLATOR, SSB_MARKS
from bvmonitor.engine.sets import SetRule
from bvmonitor.engine.verify import DIFFERS
from bvmonitor.errors.compare import SelfIsSeveral

# Marks of ours that say that there is something: a hidden figure, a year that is not whole, another year's prices.
_SAYS: Final = (HIDDEN, INCOMPLETE, NO_DEFLATOR)


def compare(
    workspace: Workspace, municipality: str, wanted: Wanted, beside: Beside, extras: Extras | None = None
) -> Comparison:
    """Set a municipality beside others.

    Args:
        workspace: Where definitions and figures are read from.
        municipality: Name or code of the subject; also of a service, a county or a group.
        wanted: Set or indicators, and years; what is not said is chosen by what the figures can fill.
        beside: The other columns.
        extras: What is said beside each figure; nothing when None.

    Returns:
        Rows in the set's order; a row has one figure per column and year, the subject's first.

    Raises:
        UsageError: A region, group, indicator, set or year is unknown.
        PoolExcludes: Beside figures of several years something was asked for that is of one year.
        MoneyFileAtFault: The user's own price growth has errors.
        DataError: There is nothing to show for the subject.
        StoreError: The snapshot is absent or damaged.
        DefinitionError: The definitions are at fault.
    """
    return compare_in_scene(workspace, municipality, wanted, beside, extras)[0]


def compare_in_scene(
    workspace: Workspace, municipality: str, wanted: Wanted, beside: Beside, extras: Extras | None = None
) -> tuple[Comparison, Scene]:
    """The same, with what it was made from."""
    check_pool(wanted.pool, () if extras is None else extras.wanted)
    last = None if wanted.years is None else wanted.years[1]
    subject = workspace.find(municipality, wanted.borders or last)
    if beside.exclude_self and subject.kind != "municipality":
        raise SelfIsSeveral(subject.name)
    choice = choose(workspace, subject, wanted)
    borders = wanted.borders or borders_of(subject, last or max(Figures(workspace, choice.indicators).periods))
    plan = plan_columns(workspace, subject, beside, choice.periods, borders)
    prices = None if wanted.real_prices is None else open_prices(workspace.home, wanted.real_prices)
    figures = Figures(workspace, choice.indicators, plan.made, prices)
    rule = SetRule(beside.average, subject.code if beside.exclude_self else None)
    values = nominal = values_of(pooled_frame(figures, choice.periods, plan.regions, borders, rule, wanted.pool))
    if prices is not None:
        nominal = values_of(
            pooled_frame(figures.nominal(), choice.periods, plan.regions, borders, rule, wanted.pool)
        )
    rows = tuple(row_of(workspace, indicator, plan, choice.periods, values) for indicator in choice.indicators)
    filled = tuple(row for row in rows if has_figure(row, plan.columns[0]))
    if not filled:
        raise nothing_for(workspace, subject.name, choice.periods if wanted.years else ())
    shown = filled if choice.set is not None else rows
    made = Comparison(
        subject=subject,
        periods=choice.periods,
        set=choice.set,
        columns=tuple(planned.column for planned in plan.columns),
        rows=shown,
        left_out=tuple(row.indicator for row in rows if row not in shown),
        notice=sample_notice(workspace.snapshot),
        remarks=(
            *ended_remark(workspace, subject, max(figures.periods), choice.periods),
            *remarks_about(subject, beside, choice, plan, shown),
            *pool_remarks(shown, choice.periods, wanted.pool),
            *differences(figures, shown, plan, choice.periods, nominal),
        ),
        sources=sources_of(workspace, shown),
        snapshot=workspace.snapshot.ref,
        program=f"bvmonitor {__version__}",
        average=beside.average,
        exclude_self=beside.exclude_self,
        prices=prices,
        pooled=wanted.pool,
    )
    scene = Scene(workspace, subject, beside, plan, choice.periods, borders, figures, rule, values, wanted.pool)
    whole = with_prices(with_extras(made, scene, extras or Extras()), scene, nominal)
    return without_hidden_savings(protect(whole, scene)), scene


def row_of(
    workspace: Workspace, indicator: Indicator, plan: ColumnPlan, periods: Sequence[int], values: Values
) -> Row:
    """An indicator's figures in every column and year."""
    return Row(
        indicator,
        tuple(
            with_own(
                workspace,
                indicator,
                figure_of(
                    workspace.snapshot,
                    indicator,
                    planned.column.id,
                    period,
                    column_id,
                    values.get(indicator, column_id, period),
                ),
                column_id,
            )
            for planned in plan.columns
            for period, column_id in zip(periods, planned.ids, strict=True)
        ),
    )


def has_figure(row: Row, subject: PlannedColumn) -> bool:
    """Whether the subject has a value, or a mark that says that there is something, in some year."""
    mine = (figure for figure in row.figures if figure.column == subject.column.id)
    return any(figure.value is not None or figure.status in (*SSB_MARKS, *_SAYS) for figure in mine)


def sources_of(workspace: Workspace, rows: Sequence[Row]) -> tuple[Origin, ...]:
    """The sources of the figures shown, tables by number, then the rest."""
    figures = [figure for row in rows for figure in row.figures]
    ids = {source for figure in figures for source in figure.sources}
    ids |= {source for figure in figures if figure.own is not None for source in figure.own.sources}
    origins = (workspace.origin(origin_id) for origin_id in ids)
    return tuple(sorted(origins, key=lambda origin: (origin.kind != "table", origin.id)))


def remarks_about(
    subject: Region, beside: Beside, choice: Choice, plan: ColumnPlan, rows: Sequence[Row]
) -> Iterator[Remark]:
    """What a reader must know of this comparison, the choice of rows first."""
    if choice.set_was_picked and choice.set is not None:
        yield Remark("set_chosen", (("title", choice.set.title),))
    yield from plan.remarks
    yield from lacking_remarks([planned.column for planned in plan.columns], rows)
    yield from _average_remarks(subject, beside, plan, rows)
    yield from _newest_elsewhere(choice)
    yield from _breaks(choice, rows)
    yield from own_remarks(rows)


def _breaks(choice: Choice, rows: Sequence[Row]) -> Iterator[Remark]:
    """The breaks inside the years shown, each said once for all the rows that have it."""
    found: dict[SeriesBreak, list[Translations]] = {}
    for row in rows:
        for series_break in row.indicator.breaks:
            if choice.periods[0] < series_break.year <= choice.periods[-1]:
                found.setdefault(series_break, []).append(row.indicator.title)
    for series_break, titles in found.items():
        yield Remark(
            "series_break", (("titles", tuple(titles)), ("year", series_break.year), ("text", series_break.text))
        )


def _average_remarks(subject: Region, beside: Beside, plan: ColumnPlan, rows: Sequence[Row]) -> Iterator[Remark]:
    """How the figures of sets are made, where the page has any of SSB's or ours."""
    sets = {planned.column.id for planned in plan.columns if planned.column.kind != "municipality"}
    origins = {figure.origin for row in rows for figure in row.figures if figure.column in sets}
    if origins & {"published", "computed"}:
        yield Remark(f"average_{beside.average}")
        if beside.exclude_self:
            yield Remark("self_excluded", (("name", subject.name),))


def _newest_elsewhere(choice: Choice) -> Iterator[Remark]:
    """The rows whose newest figure is from another year than the one that was chosen, year by year."""
    newest = dict(choice.newest)
    elsewhere = [i for i in choice.indicators if newest.get(i.id, choice.periods[-1]) != choice.periods[-1]]
    for year, rows in groupby(sorted(elsewhere, key=lambda i: newest[i.id]), key=lambda i: newest[i.id]):
        yield Remark("other_year", (("title", tuple(row.title for row in rows)), ("period", year)))


def differences(
    figures: Figures, rows: Sequence[Row], plan: ColumnPlan, periods: Sequence[int], values: Values
) -> Iterator[Remark]:
    """Where SSB's own figure and the one that follows from its counts are further apart than rounding explains."""
    # Most pages of SSB's own figures have nothing of ours beside them, and nothing to verify.
    agreed = agreements(figures, (value for value in values if value.computed is not None))
    for indicator, planned in product((row.indicator for row in rows), plan.columns):
        for period, column_id in zip(periods, planned.ids, strict=True):
            value = values.get(indicator, column_id, period)
            found = None if value is None else agreed.get((indicator.id, value.column_id, period))
            if value is not None and found is not None and found.outcome == DIFFERS:
                converted = figures.prices is not None and indicator.unit in COSTS
                yield Remark(
                    "published_differs_nominal" if converted else "published_differs",
                    (
                        ("title", indicator.title),
                        ("column", planned.column.id),
                        ("period", period),
                        ("published", value.published),
                        ("computed", value.computed),
                        ("decimals", indicator.decimals),
                    ),
                )
