"""How one figure came about: its cells, the steps, and what is printed in the end."""

from collections.abc import Iterator, Mapping, Sequence

from bvmonitor import __version__
from bvmonitor.app.borders import borders_of
from bvmonitor.app.choice import nothing_for
from bvmonitor.app.columns import PlannedColumn, column_of
from bvmonitor.app.context import Workspace
from bvmonitor.app.coverage import sample_notice
from bvmonitor.app.figures import figure_of
from bvmonitor.app.values import Figures, IndicatorValue
from bvmonitor.domain.explanation import CellFigure, Explanation, MemberParts, Part, PartName, Term
from bvmonitor.domain.indicator import Cell, Indicator
from bvmonitor.domain.origin import Origin
from bvmonitor.domain.region import Region
from bvmonitor.domain.table import Code
from bvmonitor.engine.cells import FoundCell, cells_of
from bvmonitor.engine.slots import members_of, plan_slots
from bvmonitor.errors.compare import NoSuchYear
from bvmonitor.frames import Table


def explain(workspace: Workspace, indicator_id: str, region: str, year: int | None) -> Explanation:
    """Show everything behind one figure.

    Args:
        workspace: Where definitions and figures are read from.
        indicator_id: The indicator.
        region: Name or code of a municipality, group, county or the country.
        year: None is the newest with a value.

    Raises:
        UsageError: The region, indicator or year is unknown.
        DataError: There is no figure, nor a mark, in any year.
        StoreError: The snapshot is absent or damaged.
        DefinitionError: The definitions are at fault.
    """
    indicator = workspace.definitions.indicator(indicator_id)
    subject = workspace.regions.find(region, year)
    figures = Figures(workspace, (indicator,))
    if not figures.periods:
        raise nothing_for(workspace, subject, () if year is None else (year,))
    if year is not None and year not in figures.periods:
        raise NoSuchYear((year,), figures.periods[0], figures.periods[-1])
    borders = borders_of(subject, year or max(figures.periods))
    column, period, value = _newest(workspace, subject, figures, year, borders)
    column_id = value.column_id
    return Explanation(
        indicator=indicator,
        column=column.column,
        period=period,
        figure=figure_of(workspace.snapshot, indicator, column.column.id, period, column_id, value),
        published=(value.published, value.published_status),
        computed=(value.computed, value.computed_status),
        local=(value.local, value.local_status),
        parts=tuple(_parts(workspace, figures, subject, value, borders)),
        members=tuple(_members(workspace, figures, subject, period)),
        sources=_sources(workspace, indicator, figures.tables, value),
        snapshot=workspace.snapshot.ref,
        notice=sample_notice(workspace.snapshot),
        program=f"bvmonitor {__version__}",
    )


def _newest(
    workspace: Workspace, subject: Region, figures: Figures, year: int | None, borders: int
) -> tuple[PlannedColumn, int, IndicatorValue]:
    """The newest year with a value, else the newest with a mark; the column, and what is known of the figure.

    Raises:
        DataError: There is neither in the year asked for, nor in any when none was.
    """
    periods = figures.periods if year is None else (year,)
    column = column_of(subject, periods)
    values = figures.compute(periods, column.regions, borders)
    found = [
        (period, value)
        for period, column_id in zip(periods, column.ids, strict=True)
        if (value := values.get(figures.indicators[0], column_id, period)) is not None and value.origin is not None
    ]
    if not found:
        raise nothing_for(workspace, subject, () if year is None else periods)
    period, value = max(found, key=lambda each: (each[1].value is not None, each[0]))
    return column, period, value


def _parts(
    workspace: Workspace, figures: Figures, region: Region, value: IndicatorValue, borders: int
) -> Iterator[Part]:
    """The published cell, the numerator and the denominator of the region itself, as far as they are defined."""
    indicator = figures.indicators[0]
    base = borders if region.kind == "municipality" else value.period
    published = () if indicator.published is None else (indicator.published,)
    sums: tuple[tuple[PartName, tuple[Cell, ...]], ...] = (
        ("published", published),
        ("numerator", indicator.numerator),
        ("denominator", indicator.denominator),
    )
    region_map = workspace.snapshot.region_map()
    for name, cells in sums:
        terms = []
        for cell in cells:
            found = cells_of(
                cell,
                indicator.id,
                figures.tables,
                region_map,
                region=region.code,
                base=base,
                period=value.period,
            )
            terms.append(_term(cell, figures.tables.get(cell.table), found))
        if terms:
            yield Part(name, tuple(terms), getattr(value, name))


def _term(cell: Cell, table: Table | None, found: Sequence[FoundCell]) -> Term:
    if table is None:
        return Term(cell, None, None, ())
    dimensions = {dimension.id: dimension for dimension in table.schema.dimensions}
    return Term(
        cell,
        table.schema.label,
        table.origin_id,
        tuple(
            CellFigure(
                tuple(
                    (dimensions[name].label, dimensions[name].by_code.get(code, Code(code, code)))
                    for name, code in each.codes
                ),
                each.value,
                each.status,
            )
            for each in found
        ),
    )


def _members(workspace: Workspace, figures: Figures, region: Region, period: int) -> Iterator[MemberParts]:
    """What each member of a set puts into it; nothing for a municipality."""
    slots = plan_slots([region.code], [period], period)
    members = members_of(slots, workspace.snapshot.membership())["code"].to_list()
    values = figures.compute((period,), members, period)
    for code in sorted(members):
        value = values.get(figures.indicators[0], code, period)
        if value is not None:
            name = workspace.regions.find(code, period).name
            yield MemberParts(code, name, value.numerator, value.denominator, value.computed_status)


def _sources(
    workspace: Workspace, indicator: Indicator, tables: Mapping[str, Table], value: IndicatorValue
) -> tuple[Origin, ...]:
    """The origins of the tables that the definition reads, and of the figure itself."""
    ids = dict.fromkeys(
        (*(tables[name].origin_id for name in indicator.tables if name in tables), *value.origin_ids)
    )
    return tuple(workspace.snapshot.origin(origin_id) for origin_id in ids)
