"""How a whole was made up of its parts in one place: counts, shares, and how the shares have changed."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

import polars as pl

from bvmonitor import __version__
from bvmonitor.app.basis.borders import borders_of
from bvmonitor.app.basis.choice import nothing_for, within
from bvmonitor.app.basis.columns import Beside, ColumnPlan, plan_columns
from bvmonitor.app.basis.context import Workspace
from bvmonitor.app.basis.coverage import sample_notice
from bvmonitor.app.basis.figures import figure_of
from bvmonitor.app.basis.values import Figures, Values, values_of
from bvmonitor.app.disclosure.part_secrets import hidden_beside
from bvmonitor.app.pages.distribution_files import OWN_TABLE, find_distribution, own_id, own_origin, own_table
from bvmonitor.app.pages.trend import lines_of
from bvmonitor.domain.change import Change, Level, change_of
from bvmonitor.domain.comparison import Figure, Remark
from bvmonitor.domain.distribution import SHARE_DECIMALS, WHOLE_ID, Distributed, Distribution, Part, PartRow
from bvmonitor.domain.indicator import Cell, Indicator, Reference, Unit
from bvmonitor.domain.origin import Origin
from bvmonitor.domain.region import Region
from bvmonitor.domain.status import NOT_COVERED, SSB_MARKS
from bvmonitor.engine.parts import TERMS, shares_of
from bvmonitor.engine.sets import SetRule
from bvmonitor.errors.distribution import NoOwnCounts

SHOWN: Final = 3  # years, when the user names none
# Half of the last digit of an amount: each part is rounded by itself.
_ROUNDED_BY: Final = {"nok": 0.5, "thousand_nok": 0.5}
_UNITS: Final[Mapping[str, Unit]] = {"count": "count", "fte": "fte", "nok": "nok", "thousand_nok": "nok"}


@dataclass(frozen=True)
class _Looked:
    """What was found for a place, before anything is hidden.

    Attributes:
        terms: The figures that are added up to each part and to the whole, by the part's id.
        share: What a share is, as a definition.
        plan: The place as a column, and what must be said of it.
        values: The figures of the terms.
        found: Count and share, or their marks, by part, column and year.
    """

    workspace: Workspace
    distribution: Distribution
    terms: Mapping[str, Sequence[Indicator]]
    share: Indicator
    plan: ColumnPlan
    periods: tuple[int, ...]
    values: Values
    found: Mapping[tuple[str, str, int], Mapping[str, Any]]

    def counts(self, part: str) -> tuple[Figure, ...]:
        """A count for every year."""
        return tuple(self._figure(part, period, column_id, "count") for period, column_id in self._places())

    def shares(self, part: str) -> tuple[Figure, ...]:
        """A share for every year."""
        return tuple(self._figure(part, period, column_id, "share") for period, column_id in self._places())

    def _places(self) -> Iterator[tuple[int, str | None]]:
        return zip(self.periods, self.plan.columns[0].ids, strict=True)

    def _figure(self, part: str, period: int, column_id: str | None, what: str) -> Figure:
        """The figure of a part, with the sources of its terms; of a share, with those of the whole too."""
        column = self.plan.columns[0].column.id
        terms = [*self.terms[part], *(self.terms[WHOLE_ID] if what == "share" else ())]
        parts = [self._term(term, column, period, column_id) for term in terms]
        row = self.found.get((part, column_id or "", period))
        return replace(
            parts[0],
            value=None if row is None else row[what],
            status=NOT_COVERED if row is None else row[f"{what}_status"],
            numerator=None,
            denominator=None,
            origin=None if row is None or row[what] is None else "computed",
            sources=tuple(dict.fromkeys(source for each in parts for source in each.sources)),
            provisional=any(each.provisional for each in parts),
        )

    def _term(self, term: Indicator, column: str, period: int, column_id: str | None) -> Figure:
        value = self.values.get(term, column_id, period)
        own = bool(self.distribution.counts)
        if own and value is not None:
            value = replace(value, origin_ids=())  # no source of the snapshot's
        made = figure_of(self.workspace.snapshot, term, column, period, column_id, value)
        return replace(made, sources=(own_id(self.distribution),)) if own else made


def distribution(workspace: Workspace, name: str, municipality: str, years: tuple[int, int] | None) -> Distributed:
    """Look up how a whole was made up in one place.

    Args:
        workspace: Where definitions and figures are read from.
        name: Id of the distribution.
        municipality: Name or code; also of a service, a county, a group or the country.
        years: First and last; None is the last three that have figures.

    Raises:
        UsageError: The distribution, the region or a year is unknown, or there are no own counts for the region.
        DataError: There is nothing to show for the region.
        StoreError: The snapshot is absent or damaged.
        DefinitionError: A file of distributions is at fault.
    """
    wanted = find_distribution(workspace, name)
    subject = workspace.find(municipality, None if years is None else years[1])
    terms = _terms(wanted)
    own = {OWN_TABLE: own_table(wanted)} if wanted.counts else {}
    figures = Figures(workspace, tuple({e.id: e for each in terms.values() for e in each}.values()), own=own)
    if not figures.periods:
        raise nothing_for(workspace, subject.name, ())
    available = within(figures.periods, years)
    borders = borders_of(subject, max(available))
    looked = _look(figures, wanted, terms, subject, available, borders)
    newest = _newest(looked)
    if not newest:
        if wanted.counts:
            raise NoOwnCounts(wanted.title.nb, subject.name, wanted.counts_file)
        raise nothing_for(workspace, subject.name, () if years is None else available)
    periods = available if years is not None else newest
    plan = plan_columns(workspace, subject, Beside("none"), periods, borders)
    return _distributed(replace(looked, plan=plan, periods=periods), subject)


def _look(
    figures: Figures,
    wanted: Distribution,
    terms: Mapping[str, Sequence[Indicator]],
    subject: Region,
    periods: tuple[int, ...],
    borders: int,
) -> _Looked:
    """The figures of a place: SSB's own cells of a set, else of all of its members or none."""
    workspace = figures.workspace
    plan = plan_columns(workspace, subject, Beside("none"), periods, borders)
    strict = SetRule(strict=frozenset((*plan.regions, *(each.partition("@")[0] for each in plan.regions))))
    frame = figures.frame(periods, plan.regions, borders, strict)
    rows = [(part, WHOLE_ID, term.id) for part, each in terms.items() for term in each]
    shares = shares_of(frame, pl.DataFrame(rows, dict(TERMS.columns), orient="row"))
    found = {(row["part_id"], row["column_id"], row["period"]): row for row in shares.iter_rows(named=True)}
    whole = terms[WHOLE_ID]
    share = replace(whole[0], id="share", title=wanted.title, unit="percent", decimals=SHARE_DECIMALS)
    share = replace(share, numerator=tuple(cell for term in whole for cell in term.numerator))
    return _Looked(workspace, wanted, terms, share, plan, periods, values_of(frame), found)


def _terms(wanted: Distribution) -> dict[str, tuple[Indicator, ...]]:
    """A figure for every cell of every part and of the whole, each with SSB's own cell where it has one."""
    parts = {
        part.id: tuple(_term(f"{part.id}_{number}", wanted, cell) for number, cell in enumerate(part.cells))
        for part in wanted.parts
    }
    whole = wanted.whole
    if whole is None:
        return {**parts, WHOLE_ID: tuple(term for each in parts.values() for term in each)}
    return {**parts, WHOLE_ID: tuple(_term(f"{WHOLE_ID}_{n}", wanted, cell) for n, cell in enumerate(whole.cells))}


def _term(name: str, wanted: Distribution, cell: Cell) -> Indicator:
    title, url = wanted.source
    return Indicator(
        id=name,
        version=1,
        verified=True,
        title=wanted.title,
        category="background",
        unit=_UNITS[wanted.unit],
        decimals=wanted.decimals,
        direction="neutral",
        valid_from=None,
        valid_to=None,
        factor=1,
        numerator=(cell,),
        denominator=(),
        published=cell,
        local=False,
        interval="none",
        min_coverage=1,
        breaks=wanted.breaks,
        expect=None,
        reference=Reference(title, url or ""),
        notes=(),
        file=wanted.file,
    )


def _newest(looked: _Looked) -> tuple[int, ...]:
    """The last years, from the first of them to the last in which some part has a count, or a mark of SSB's."""
    is_there = {
        figure.period
        for part in looked.distribution.parts
        for figure in looked.counts(part.id)
        if figure.value is not None or figure.status in SSB_MARKS
    }
    if not is_there:
        return ()
    first = min(year for year in is_there if year > max(is_there) - SHOWN)
    return tuple(period for period in looked.periods if first <= period <= max(is_there))


def _distributed(looked: _Looked, subject: Region) -> Distributed:
    wanted, workspace = looked.distribution, looked.workspace
    runs = lines_of(workspace, looked.plan, looked.periods)
    run_of = dict(zip(runs["period"], runs["run"], strict=True))
    rows = tuple(_row(looked, part, run_of) for part in wanted.parts)
    whole = _row(looked, wanted.whole or Part(WHOLE_ID, wanted.title, ()), run_of)
    rows, whole, closed = hidden_beside(wanted, subject, rows, whole)
    return Distributed(
        distribution=wanted,
        share=looked.share,
        subject=subject,
        periods=looked.periods,
        rows=rows,
        whole=whole,
        unlike=dict(_unlike(wanted, rows, whole)),
        notice=None if wanted.counts else sample_notice(workspace.snapshot),
        remarks=(*looked.plan.remarks, *_breaks(wanted, looked.periods)),
        sources=_sources(looked, (*rows, whole)),
        snapshot=workspace.snapshot.ref,
        program=f"bvmonitor {__version__}",
        closed=closed,
    )


def _row(looked: _Looked, part: Part, run_of: Mapping[int, int]) -> PartRow:
    shares = looked.shares(part.id)
    by_year = {figure.period: figure for figure in shares}
    periods = looked.periods
    # Counted from the year before the last one, and from the first.
    since = dict.fromkeys((periods[-2], periods[0])) if len(periods) > 1 else {}
    changes = tuple(
        (year, _change(looked, by_year[periods[-1]], by_year[year], same=run_of[year] == run_of[periods[-1]]))
        for year in since
    )
    return PartRow(part.id, part.title, looked.counts(part.id), shares, changes)


def _change(looked: _Looked, now: Figure, then: Figure, *, same: bool) -> Change:
    """How a share has changed; the mark where one of the two is not to be had."""
    if now.value is None or then.value is None:
        return Change(then.period, None, None, now.status if now.value is None else then.status, None)
    broken = any(then.period < each.year <= now.period for each in looked.distribution.breaks)
    levels = (Level(now.value, now.value), Level(then.value, then.value))
    return change_of(looked.share, levels[0], then.period, levels[1], comparable=same and not broken)


def _unlike(wanted: Distribution, rows: Sequence[PartRow], whole: PartRow) -> Iterator[tuple[int, float]]:
    """The years in which all parts are there and come to something else than the whole, rounding apart."""
    room = _ROUNDED_BY.get(wanted.unit, 0) * (len(rows) + 1)
    for number, total in enumerate(whole.counts):
        counts = [row.counts[number].value for row in rows]
        known = [count for count in counts if count is not None]
        if total.value is not None and len(known) == len(counts) and abs(sum(known) - total.value) > room:
            yield total.period, sum(known)


def _breaks(wanted: Distribution, periods: Sequence[int]) -> Iterator[Remark]:
    for each in wanted.breaks:
        if periods[0] < each.year <= periods[-1]:
            yield Remark("series_break", (("titles", (wanted.title,)), ("year", each.year), ("text", each.text)))


def _sources(looked: _Looked, rows: Sequence[PartRow]) -> tuple[Origin, ...]:
    if looked.distribution.counts:
        return (own_origin(looked.distribution),)
    ids = {source for row in rows for figure in (*row.counts, *row.shares) for source in figure.sources}
    return tuple(looked.workspace.origin(each) for each in sorted(ids))
