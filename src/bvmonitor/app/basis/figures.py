"""From the engine's values to the figures of a page."""

from datetime import date

from bvmonitor.app.basis.values import IndicatorValue
from bvmonitor.domain.comparison import Figure
from bvmonitor.domain.indicator import Indicator
from bvmonitor.domain.region import GROUP_PREFIX
from bvmonitor.domain.status import NOT_COVERED
from bvmonitor.store.snapshot import Snapshot


def figure_of(
    snapshot: Snapshot,
    indicator: Indicator,
    column: str,
    period: int,
    column_id: str | None,
    value: IndicatorValue | None,
) -> Figure:
    """The figure of one column in one year.

    Args:
        snapshot: Where the values were read from.
        indicator: The row.
        column: Id of the page's column.
        period: Year.
        column_id: What fills the column that year in INDICATOR_VALUES; None when nothing does.
        value: What the engine says of it, or None.
    """
    group, scheme = _group_of(column_id)
    if value is None:
        return Figure(
            column=column,
            period=period,
            value=None,
            status=NOT_COVERED,
            numerator=None,
            denominator=None,
            group=group,
            scheme=scheme,
            n_members=None,
            n_reporting=None,
            coverage=None,
            origin=None,
            sources=(),
            provisional=False,
        )
    computed = value.origin == "computed"
    # Beside SSB's own figure of a set, sums over some of its members would not be what the figure is made of.
    whole = computed or value.n_members == value.n_reporting
    return Figure(
        column=column,
        period=period,
        value=value.value,
        status=value.status,
        numerator=value.numerator if whole else None,
        denominator=value.denominator if whole else None,
        group=group,
        scheme=scheme,
        n_members=value.n_members if computed else None,
        n_reporting=value.n_reporting if computed else None,
        coverage=value.coverage if computed else None,
        origin=value.origin,
        sources=value.origin_ids,
        provisional=_is_provisional(snapshot, indicator, value),
    )


def _group_of(column_id: str | None) -> tuple[str | None, str | None]:
    """Number and scheme of a KOSTRA group's column: `EKG07@2016` gives 7 and 2016."""
    if column_id is None or not column_id.startswith(GROUP_PREFIX):
        return None, None
    code, _, scheme = column_id.partition("-")[0].partition("@")
    return str(int(code.removeprefix(GROUP_PREFIX))), scheme


def _is_provisional(snapshot: Snapshot, indicator: Indicator, value: IndicatorValue) -> bool:
    """Whether a table of the year itself was last updated before SSB's final figures, 15 June of the year after.

    A table that is read for another year (the population at the end of it) is final when it comes.
    """
    if value.origin == "local":
        return False
    final = date(value.period + 1, 6, 15)
    same_year = {cell.table for cell in indicator.cells if cell.period_shift == 0}
    origins = (snapshot.origin(origin_id) for origin_id in value.origin_ids)
    return any(
        origin.table in same_year
        and origin.updated is not None
        and date.fromisoformat(origin.updated[:10]) < final
        for origin in origins
    )
