"""What is printed otherwise from one snapshot than from another."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import polars as pl

from bvmonitor import __version__
from bvmonitor.app.basis.choice import Wanted, indicators_of
from bvmonitor.app.basis.context import Workspace
from bvmonitor.app.basis.coverage import sample_notice
from bvmonitor.app.basis.figures import figure_of
from bvmonitor.app.basis.values import Figures, Values, values_of
from bvmonitor.app.disclosure.two_states import protect_revisions
from bvmonitor.app.lookup.verify import names_of
from bvmonitor.app.pages.region_events import region_events
from bvmonitor.domain.comparison import Figure
from bvmonitor.domain.difference import Difference, Revision, RevisionKind, TableChange, VersionChange, YearChange
from bvmonitor.domain.indicator import Indicator
from bvmonitor.domain.publishing import WITHOUT
from bvmonitor.domain.region import kind_of
from bvmonitor.engine.revisions import KEY, values_that_differ, years_that_differ
from bvmonitor.report.numbers import rounded
from bvmonitor.store.snapshot import Snapshot


@dataclass(frozen=True)
class _Side:
    """The figures of one of the two snapshots."""

    workspace: Workspace
    figures: Figures
    frame: pl.DataFrame

    def some(self, keys: pl.DataFrame) -> Values:
        """The values under some keys, to be looked up."""
        return values_of(self.frame.join(keys, on=KEY, how="semi"))


def diff(
    old: Workspace,
    new: Workspace,
    wanted: Wanted,
    places: Sequence[str] = (),
    versions: Mapping[str, int] | None = None,
) -> Difference:
    """Compare what is printed from two snapshots, by the definitions that are in force now.

    Args:
        old: The snapshot before.
        new: The snapshot now; its definitions are used for both.
        wanted: Set or indicators, and years; all of them where nothing is said.
        places: Names or codes of the regions to look at; all when empty.
        versions: The definitions' versions as they were, by indicator id; None where that is not known.

    Raises:
        UsageError: A region, indicator or set is unknown.
        StoreError: A snapshot is absent or damaged.
        DefinitionError: The definitions are at fault.
    """
    # Own figures are the same beside both: what changed in them is told where they are read.
    old, new = (each if each.own is None else replace(each, audience=WITHOUT) for each in (old, new))
    indicators = indicators_of(new, wanted)
    found = [new.find(place, None) for place in places]
    codes = {region.code for region in found}
    before, after = (_side(workspace, indicators, codes, wanted) for workspace in (old, new))
    keys = values_that_differ(before.frame, after.frame)
    by_id = {indicator.id: indicator for indicator in indicators}
    revisions = tuple(_revisions(before, after, keys, by_id))
    seen = protect_revisions([each for each in revisions if _is_seen(each)], before.figures, after.figures)
    years = years_that_differ(before.frame, after.frame)
    sources = {source for each in revisions for source in each.new.sources}
    return Difference(
        old=old.snapshot.ref,
        new=new.snapshot.ref,
        old_created=old.snapshot.manifest.created,
        new_created=new.snapshot.manifest.created,
        tables=tuple(_tables(old.snapshot, new.snapshot)),
        years=tuple(
            YearChange(by_id[indicator_id], period, count, is_new)
            for indicator_id, period, count, is_new in years.iter_rows()
        ),
        revisions=seen,
        regions=tuple(region_events(old.snapshot, new.snapshot, codes)),
        versions=tuple(_versions(versions, indicators)),
        places=tuple(region.name for region in found),
        only_rounding=len(revisions) - len(seen),
        notice=sample_notice(new.snapshot),
        sources=tuple(
            new.snapshot.origin(source) for source in sorted(sources | _tables_of(years, by_id, new.snapshot))
        ),
        program=f"bvmonitor {__version__}",
    )


def _side(workspace: Workspace, indicators: tuple[Indicator, ...], codes: set[str], wanted: Wanted) -> _Side:
    figures = Figures(workspace, indicators)
    first, last = wanted.years or (0, 9999)
    periods = [period for period in figures.periods if first <= period <= last]
    regions = codes or set(_regions(figures))
    return _Side(workspace, figures, figures.frame(periods, regions, borders=None))


def _regions(figures: Figures) -> Iterator[str]:
    """Every region that SSB's tables, or the own figures, have something for."""
    for table in figures.tables.values():
        geo = table.schema.with_role("geo")
        if geo is not None:
            yield from (code for code in geo.by_code if kind_of(code) is not None)
    yield from (code for code in figures.workspace.snapshot.local_figures()["region_code"] if kind_of(code))


def _revisions(
    before: _Side, after: _Side, keys: pl.DataFrame, indicators: Mapping[str, Indicator]
) -> Iterator[Revision]:
    """Every value that moved, in the order of the definitions, also by less than is printed."""
    old, new = before.some(keys), after.some(keys)
    names = names_of(after.workspace, keys)
    place = {indicator_id: number for number, indicator_id in enumerate(indicators)}
    for row in sorted(keys.iter_rows(), key=lambda row: (place[row[0]], row[1], row[2])):
        indicator_id, code, period, was, now = row
        indicator = indicators[indicator_id]
        figures = (
            figure_of(side.workspace.snapshot, indicator, code, period, code, values.get(indicator, code, period))
            for side, values in ((before, old), (after, new))
        )
        earlier, later = figures
        kind = _kind(earlier, later, was=was, now=now)
        yield Revision(indicator, code, names[code, period], period, kind, earlier, later)


def _kind(old: Figure, new: Figure, *, was: bool, now: bool) -> RevisionKind:
    if not was:
        return "appeared"
    if not now:
        return "vanished"
    if old.value is None or new.value is None:
        return "mark"
    return "final" if old.provisional and not new.provisional else "revised"


def _is_seen(revision: Revision) -> bool:
    """Whether a reader sees the difference: another number as it is printed, or another mark."""
    old, new, decimals = revision.old.value, revision.new.value, revision.indicator.decimals
    if old is None or new is None:
        return True
    return rounded(old, decimals) != rounded(new, decimals)


def _tables(old: Snapshot, new: Snapshot) -> Iterator[TableChange]:
    before = {origin.id: origin for origin in old.manifest.origins}
    after = {origin.id: origin for origin in new.manifest.origins}
    for name in sorted(before.keys() | after.keys()):
        was, now = before.get(name), after.get(name)
        if was is not None and now is not None and was.sha256 == now.sha256:
            continue
        known = now or was
        if known is not None:
            yield TableChange(
                name,
                known.title,
                None if was is None else was.updated,
                None if now is None else now.updated,
                is_new=was is None,
                is_gone=now is None,
            )


def _versions(before: Mapping[str, int] | None, indicators: Iterable[Indicator]) -> Iterator[VersionChange]:
    if before is None:
        return
    now = {indicator.id: indicator.version for indicator in indicators}
    for name in sorted(before.keys() | now.keys()):
        if before.get(name) != now.get(name):
            yield VersionChange(name, before.get(name), now.get(name))


def _tables_of(years: pl.DataFrame, indicators: Mapping[str, Indicator], snapshot: Snapshot) -> set[str]:
    """The sources that new years rest on."""
    known = {str(origin.table): origin.id for origin in snapshot.manifest.origins if origin.kind == "table"}
    new = years.filter("is_new")["indicator_id"]
    return {known[table] for name in new for table in indicators[name].tables if table in known}
