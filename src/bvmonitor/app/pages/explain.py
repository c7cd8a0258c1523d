"""How one figure came about: its cells, the steps, and what is printed in the end."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bvmonitor import __version__
from bvmonitor.app.basis.borders import Lineage, border_remarks, borders_of, follow
from bvmonitor.app.basis.choice import nothing_for
from bvmonitor.app.basis.columns import PlannedColumn, column_of
from bvmonitor.app.basis.context import Workspace
from bvmonitor.app.basis.coverage import sample_notice
from bvmonitor.app.basis.figures import figure_of
from bvmonitor.app.basis.set_remarks import set_remarks
from bvmonitor.app.basis.values import Figures, IndicatorValue
from bvmonitor.app.comparison.agreement import agreements
from bvmonitor.app.comparison.intervals import interval_lookup
from bvmonitor.app.disclosure.explained import protect_explanation
from bvmonitor.app.pages.explain_cells import ReadParts, read_parts, wanted_parts
from bvmonitor.app.pages.explain_members import explain_members
from bvmonitor.app.pages.explain_own import own_versions
from bvmonitor.domain.comparison import Average, Column, Remark
from bvmonitor.domain.explanation import Explanation, OwnVersion, PartName, QueryLink, SetFigure
from bvmonitor.domain.interval import Interval, NoInterval
from bvmonitor.domain.kostra_groups import SCHEMES, scheme_named
from bvmonitor.domain.origin import Origin
from bvmonitor.domain.region import GROUP_PREFIX, Region
from bvmonitor.domain.region_set import SERVICES, SETS
from bvmonitor.domain.status import NOT_COMPARABLE, NOT_COVERED
from bvmonitor.engine.sets import SetRule
from bvmonitor.errors.compare import NoSuchYear, UnknownGroup
from bvmonitor.errors.explain import NotASet


@dataclass(frozen=True, slots=True)
class Question:
    """The figure that is asked about.

    Attributes:
        indicator: Id of the indicator.
        region: Name or code of a municipality, a group (under a scheme: `EKG07@2020`), a county, a service, a peer
            group or the country.
        year: None is the newest with a value.
        borders: The year whose borders a municipality is meant on; the figure's year when None.
        average: How the figure of a set is made of its members'.
        exclude: Name or code of a municipality that is left out of the set.
    """

    indicator: str
    region: str
    year: int | None = None
    borders: int | None = None
    average: Average = "weighted"
    exclude: str | None = None


@dataclass(frozen=True, slots=True)
class _Asked:
    """A question whose names have been found."""

    subject: Region
    scheme: str | None
    borders: int
    excluded: Region | None
    rule: SetRule
    periods: tuple[int, ...]
    year: int | None

    @property
    def is_set(self) -> bool:
        """Whether the figure is made of members'."""
        return self.subject.kind != "municipality"


@dataclass(frozen=True, slots=True)
class _Made:
    """The figure that is explained: as it is shown, and without what was typed in."""

    column: Column
    period: int
    shown: IndicatorValue
    ours: IndicatorValue


def explain(workspace: Workspace, question: Question) -> Explanation:
    """Show everything behind one figure.

    Raises:
        UsageError: The region, indicator or year is unknown, or an option does not fit the region.
        DataError: There is no figure, nor a mark, in any year.
        StoreError: The snapshot is absent or damaged.
        DefinitionError: The definitions are at fault.
    """
    indicator = workspace.definitions.indicator(question.indicator)
    figures = Figures(workspace, (indicator,))
    asked = _find(workspace, figures, question)
    made = _newest(figures, asked)
    shown, ours = made.shown, made.ours
    parts = _own_parts(figures, asked, made)
    set_figure, links = (None, ()) if not asked.is_set else _set_figure(figures, asked, made)
    read = sorted({made.period, *(made.period + cell.period_shift for cell in indicator.cells)})
    line = None if asked.is_set else follow(workspace, asked.subject, asked.borders, read)
    interval, no_interval = _interval(figures, asked, made)
    own = own_versions(workspace, indicator.id, asked.subject.code, made.period)
    explanation = Explanation(
        indicator=indicator,
        column=made.column,
        period=made.period,
        borders=None if asked.is_set else asked.borders,
        figure=figure_of(workspace.snapshot, indicator, made.column.id, made.period, ours.column_id, shown),
        published=(ours.published, ours.published_status),
        computed=(ours.computed, ours.computed_status),
        local=(shown.local, shown.local_status),
        numerator=ours.numerator,
        denominator=ours.denominator,
        parts=parts.by_region.get(asked.subject.code, ()),
        set=set_figure,
        agreement=next(iter(agreements(figures, (ours,)).values()), None),
        links=(*parts.links, *links),
        remarks=_remarks(workspace, asked, line, made.period),
        sources=_sources(figures, shown, own),
        snapshot=workspace.snapshot.ref,
        notice=sample_notice(workspace.snapshot),
        program=f"bvmonitor {__version__}",
        interval=interval,
        no_interval=no_interval,
        own=own,
    )
    return protect_explanation(explanation, figures.tables)


def _find(workspace: Workspace, figures: Figures, question: Question) -> _Asked:
    """Find what the question names.

    Raises:
        UsageError: A name or year is unknown, or an option is for sets alone.
        DataError: The snapshot has nothing of the indicator.
    """
    year = question.year
    if year is not None and figures.periods and year not in figures.periods:
        raise NoSuchYear((year,), figures.periods[0], figures.periods[-1])
    name, _, scheme = question.region.partition("@")
    subject = workspace.find_any(name, question.borders or year)
    if scheme and (subject.kind != "kostra_group" or scheme_named(scheme) is None):
        raise UnknownGroup(question.region, tuple(known.id for known in SCHEMES))
    if subject.kind == "municipality" and (question.exclude is not None or question.average != "weighted"):
        raise NotASet(subject.name)
    if not figures.periods:
        raise nothing_for(workspace, subject.name, () if year is None else (year,))
    borders = question.borders or borders_of(subject, year or max(figures.periods))
    excluded = None
    if question.exclude is not None:
        excluded = workspace.regions.find_municipality(question.exclude, borders)
    return _Asked(
        subject,
        scheme or None,
        borders,
        excluded,
        SetRule(question.average, None if excluded is None else excluded.code),
        figures.periods if year is None else (year,),
        year,
    )


def _newest(figures: Figures, asked: _Asked) -> _Made:
    """The figure of the newest year with a value, else of the newest with a mark.

    Raises:
        DataError: There is neither in the year asked for, nor in any when none was.
    """
    column = _column(figures.workspace, asked)
    ids = {each.partition("-")[0] for each in column.ids if each is not None}
    values = figures.compute(asked.periods, ids, asked.borders, asked.rule)
    found = [
        (period, value)
        for period, column_id in zip(asked.periods, column.ids, strict=True)
        if (value := values.get(figures.indicators[0], column_id, period)) is not None
        and (value.origin is not None or (asked.year is not None and value.computed_status == NOT_COMPARABLE))
    ]
    if not found:
        raise nothing_for(figures.workspace, asked.subject.name, () if asked.year is None else asked.periods)
    period, shown = max(found, key=lambda each: (each[1].value is not None, each[0]))
    bare = figures.compute((period,), ids, asked.borders, asked.rule, typed_in=False)
    ours = bare.get(figures.indicators[0], shown.column_id, period)
    return _Made(column.column, period, shown, shown if ours is None else ours)


def _interval(figures: Figures, asked: _Asked, made: _Made) -> tuple[Interval | None, NoInterval | None]:
    """The 95 % interval of the figure that is shown, or why it has none."""
    column_id = made.shown.column_id
    frame = figures.frame((made.period,), {column_id.partition("-")[0]}, asked.borders, asked.rule)
    found = interval_lookup(frame, figures.indicators)
    return found.get((figures.indicators[0].id, column_id, made.period), (None, "absent"))


def _column(workspace: Workspace, asked: _Asked) -> PlannedColumn:
    if asked.scheme is None:
        column = column_of(asked.subject, asked.periods)
        if asked.subject.kind in SETS:
            title = workspace.sets.by_id[asked.subject.code].title
            column = replace(column, column=replace(column.column, title=title))
    else:
        number = str(int(asked.subject.code.removeprefix(GROUP_PREFIX)))
        groups = (number,) * len(asked.periods)
        head = Column(asked.subject.code, "kostra_group", asked.subject.code, groups=groups)
        column = PlannedColumn(head, (f"{asked.subject.code}@{asked.scheme}",) * len(asked.periods))
    return column if asked.excluded is None else column.without(asked.excluded.code)


def _own_parts(figures: Figures, asked: _Asked, made: _Made) -> ReadParts:
    """Every part of a municipality; of a set, SSB's cell alone, since the rest is its members'.

    Another average, another scheme or a member left out make a figure that SSB's cell is not of: no part then.
    """
    period = made.period
    if asked.is_set and (asked.rule.average != "weighted" or made.ours.published_status == NOT_COVERED):
        return ReadParts({}, ())
    names: tuple[PartName, ...] = ("published",) if asked.is_set else ("published", "numerator", "denominator")
    base = period if asked.is_set else asked.borders
    return read_parts(
        figures,
        wanted_parts(figures.indicators[0], names),
        (asked.subject.code,),
        base=base,
        period=period,
    )


def _set_figure(figures: Figures, asked: _Asked, made: _Made) -> tuple[SetFigure, tuple[QueryLink, ...]]:
    """How a set's figure was made, and where to read its members' cells."""
    column = made.ours.column_id.partition("-")[0]
    members, links = explain_members(figures, column, asked.rule, period=made.period, borders=asked.borders)
    set_figure = SetFigure(
        average=asked.rule.average,
        is_strict=asked.subject.kind in SERVICES,
        excluded=None if asked.excluded is None else (asked.excluded.code, asked.excluded.name),
        n_members=made.ours.n_members,
        n_reporting=made.ours.n_reporting,
        coverage=made.ours.coverage,
        members=members,
    )
    return set_figure, links


def _remarks(workspace: Workspace, asked: _Asked, line: Lineage | None, period: int) -> tuple[Remark, ...]:
    """What borders did to a municipality; who is in a service or peer group."""
    if line is not None:
        return tuple(border_remarks(workspace, line))
    chosen = workspace.sets.by_id.get(asked.subject.code) if asked.subject.kind in SETS else None
    return () if chosen is None else tuple(set_remarks(workspace, chosen, (period,)))


def _sources(figures: Figures, value: IndicatorValue, own: Sequence[OwnVersion]) -> tuple[Origin, ...]:
    """The origins of the tables that the definition reads, of the figure itself, and of own ones beside it."""
    tables: Sequence[str] = figures.indicators[0].tables
    read = (figures.tables[name].origin_id for name in tables if name in figures.tables)
    ids = dict.fromkeys((*read, *value.origin_ids, *(each.source for each in own)))
    return tuple(figures.workspace.origin(each) for each in ids)
