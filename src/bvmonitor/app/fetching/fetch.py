"""Bring the figures that definitions need from SSB and KLASS into a new snapshot, as much of it as can be had."""

from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final, Literal, Protocol

import polars as pl

from bvmonitor import bundled
from bvmonitor.app.fetching.changes import Changes, changes_between
from bvmonitor.app.fetching.klass import KINDS, fetch_klass, is_fresh
from bvmonitor.app.fetching.line import PROGRAM
from bvmonitor.app.fetching.table import TableFetcher, TablePlan
from bvmonitor.app.fetching.wire import Wire
from bvmonitor.domain.indicator import Indicator
from bvmonitor.domain.origin import Origin
from bvmonitor.errors import BvmonitorError, SourceError, SourceUnavailable, StoreError
from bvmonitor.errors.fetch import FetchedLessGone, FetchedPartly, NoSuchTable
from bvmonitor.errors.issue import Issue
from bvmonitor.errors.wire import AnswerTimedOut, CertificateRefused, HostUnreachable
from bvmonitor.sources.http.transport import Patience
from bvmonitor.sources.pxweb.client import Config
from bvmonitor.sources.pxweb.titles import subject_of
from bvmonitor.sources.pxweb.wanted import Years, wants_of
from bvmonitor.store.library import EncodedPart, bundled_sample, carry_over, write_encoded
from bvmonitor.store.newest import snapshot_folders
from bvmonitor.store.partial import PartialParts
from bvmonitor.store.snapshot import Snapshot, open_snapshot

State = Literal["new", "changed", "unchanged", "failed", "kept", "unwanted"]
KLASS: Final = "KLASS"

# When one table could not be reached, the others are asked once, and not for as long again.
_HURRIED: Final = 0.0


@dataclass(frozen=True, slots=True)
class Order:
    """What to fetch.

    Attributes:
        indicators: Every definition there is: what a table brings serves them all.
        tables: Numbers of the tables.
        years: The years that are asked for.
        refresh: Whether to bring also what has not changed since the last snapshot.
    """

    indicators: tuple[Indicator, ...]
    tables: tuple[str, ...]
    years: Years
    refresh: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """How it went with one table, or with KLASS' lists.

    Attributes:
        id: The table's number, or `KLASS`.
        title: The table's title; None when it was not learnt.
        state: `kept` is failed, with the figures of the last snapshot kept.
        updated: When SSB last updated the figures that the snapshot holds now.
        cells: Cells that it holds now.
        changes: What differs from the last snapshot.
        error: Why it failed.
        issues: Definitions that do not resolve.
    """

    id: str
    state: State
    title: str | None = None
    updated: str | None = None
    cells: int = 0
    changes: Changes = field(default_factory=Changes)
    error: BvmonitorError | None = None
    issues: tuple[Issue, ...] = ()


@dataclass(frozen=True, slots=True)
class Fetched:
    """The result: every outcome in the order that it was fetched, and the snapshot that holds it.

    Attributes:
        outcomes: How it went with each table.
        snapshot: The newest snapshot now.
        is_new: Whether it was written by this fetch.
        calls: Calls made to the servers.
        lost: Sources of the last snapshot that were damaged, and are not in this one.
        clock_behind: When the last snapshot says it was written, if the clock says that is yet to come; else "".
    """

    outcomes: tuple[Outcome, ...]
    snapshot: Snapshot | None
    is_new: bool
    calls: int
    lost: tuple[str, ...]
    clock_behind: str = ""

    @property
    def failed(self) -> tuple[Outcome, ...]:
        """What did not come."""
        return tuple(outcome for outcome in self.outcomes if outcome.state in ("failed", "kept"))

    @property
    def issues(self) -> tuple[Issue, ...]:
        """Definitions that do not resolve, in all tables."""
        return tuple(dict.fromkeys(issue for outcome in self.outcomes for issue in outcome.issues))

    def check_whole(self) -> None:
        """See that everything came.

        Raises:
            SourceError: The first failure, when nothing at all came.
            FetchedPartly: Something came and is saved.
            FetchedLessGone: So did everything that there is.
        """
        failed = self.failed
        faulty = tuple(issue for issue in self.issues if issue.severity == "error")
        if not failed and not faulty:
            return
        first = next((outcome.error for outcome in failed if outcome.error is not None), None)
        if first is not None and len(failed) == len(self.outcomes):
            raise first
        saved = self.snapshot.manifest.id if self.snapshot is not None else ""
        kept = tuple(outcome.id for outcome in failed if outcome.state == "kept")
        # Without an error of its own a table came, and is not as the definitions say.
        are_gone = all(outcome.error is None or isinstance(outcome.error, NoSuchTable) for outcome in failed)
        if are_gone:
            unlike = (each.id for each in self.outcomes if any(issue in faulty for issue in each.issues))
            gone = dict.fromkeys((*(outcome.id for outcome in failed), *unlike))
            raise FetchedLessGone(tuple(gone), kept, saved, faulty)
        raise FetchedPartly(tuple(outcome.id for outcome in failed), kept, saved, faulty)


class Watcher(Protocol):
    """Told how a fetch goes on."""

    def begins(self, ids: Sequence[str]) -> None:
        """These tables are to come, KLASS' lists among them."""

    def planned(self, table_id: str, plan: TablePlan) -> None:
        """A table's queries are known, and are sent now."""

    def call_done(self) -> None:
        """One query is answered."""

    def ended(self, outcome: Outcome) -> None:
        """It is known how it went with a table."""


def fetch(order: Order, wire: Wire, watcher: Watcher) -> Fetched:
    """Bring what is ordered; what cannot be had is kept from the last snapshot.

    Raises:
        NetworkForbidden: The user asked for no network.
        SourceUnavailable: The server cannot be reached at all.
        StoreError: The home folder cannot be written.
    """
    wire.check_allowed("bvmonitor fetch")
    return _Fetch(order, wire, watcher).run()


def read_config(wire: Wire) -> Config:
    """What the server says of itself; the usual limits when it cannot say.

    Raises:
        SourceUnavailable: There is no way to the server.
    """
    try:
        return wire.pxweb.config()
    except (HostUnreachable, CertificateRefused, AnswerTimedOut):
        raise
    except SourceError:
        return USUAL


USUAL: Final = Config("", "", 800_000, None, None)


@dataclass
class _Fetch:
    """One run."""

    order: Order
    wire: Wire
    watcher: Watcher
    outcomes: list[Outcome] = field(default_factory=list)
    parts: dict[str, EncodedPart] = field(default_factory=dict)
    plans: list[TablePlan] = field(default_factory=list)

    def run(self) -> Fetched:
        started = self._now()
        last = last_snapshot(self.wire.home)
        partial = PartialParts.of(self.wire.home)
        partial.sweep(now=self.wire.clock.now())
        self.watcher.begins((KLASS, *self.order.tables))
        config = read_config(self.wire)
        fetcher = TableFetcher(self.wire.pxweb, config, partial, lambda: _iso(self._now()), self.watcher.call_done)
        self._settle(self._klass(last, started))
        for table_id in self.order.tables:
            self._settle(self._table(table_id, fetcher, last))
        brought = bool(self.parts)
        self._carry(last)
        dated = _after(last, started)
        snapshot = self._write(dated) if brought else last
        for plan in self.plans:
            fetcher.forget(plan)
        known = {origin.id for origin in last.manifest.origins} if last is not None else set()
        is_new = snapshot is not None and (last is None or snapshot.manifest.id != last.manifest.id)
        return Fetched(
            tuple(self.outcomes),
            snapshot,
            is_new,
            self.wire.transport.calls,
            tuple(sorted(known - set(self.parts))),
            last.manifest.created if last is not None and is_new and dated > started else "",
        )

    def _now(self) -> datetime:
        return datetime.fromtimestamp(self.wire.clock.now(), UTC)

    def _settle(self, outcome: Outcome) -> None:
        self.outcomes.append(outcome)
        self.watcher.ended(outcome)
        if isinstance(outcome.error, SourceUnavailable):
            self.wire.transport.patience = _hurried(self.wire.patience)
        else:
            self.wire.transport.patience = self.wire.patience

    def _klass(self, last: Snapshot | None, now: datetime) -> Outcome:
        held = [origin for origin in last.manifest.origins if origin.kind in KINDS] if last is not None else []
        fresh = len(held) >= len(KINDS) and all(is_fresh(origin, now=now) for origin in held)
        if fresh and not self.order.refresh:
            return Outcome(KLASS, "unchanged", cells=sum(origin.rows for origin in held))
        try:
            parts = fetch_klass(self.wire.klass, now=now)
        except SourceError as error:
            return Outcome(KLASS, "kept" if held else "failed", error=error)
        self.parts.update({part.origin.id: part for part in parts})
        before = {origin.sha256 for origin in held}
        changed = {part.origin.sha256 for part in parts} - before
        state: State = "new" if not held else "changed" if changed else "unchanged"
        return Outcome(KLASS, state, cells=sum(part.origin.rows for part in parts))

    def _table(self, table_id: str, fetcher: TableFetcher, last: Snapshot | None) -> Outcome:
        held = _origin_of(last, table_id)
        wants = wants_of(self.order.indicators, table_id)
        title = held.title if held is not None else None
        try:
            plan = fetcher.plan(table_id, wants, self.order.years)
            title = subject_of(plan.schema.label)
            if not plan.queries:
                return _nothing_resolved(table_id, title, held, plan.issues)
            if held is not None and plan.is_within(held) and not self.order.refresh:
                return Outcome(table_id, "unchanged", title, held.updated, held.rows, issues=plan.issues)
            self.watcher.planned(table_id, plan)
            part, frame = fetcher.bring(plan, wants, self.order.years)
        except SourceError as error:
            state: State = "kept" if held is not None else "failed"
            rows = held.rows if held is not None else 0
            return Outcome(table_id, state, title, held.updated if held is not None else None, rows, error=error)
        self.parts[table_id] = part
        self.plans.append(plan)
        changes = _changes(last, table_id, frame)
        state = "new" if held is None else "changed" if changes else "unchanged"
        return Outcome(table_id, state, title, part.origin.updated, frame.height, changes, issues=plan.issues)

    def _carry(self, last: Snapshot | None) -> None:
        """Take over what was not brought anew, as long as it is whole; without KLASS, the sample's lists."""
        if last is None:
            sample = bundled_sample(bundled.sample_folder())
            klass = {part.origin.kind for part in self.parts.values()} & set(KINDS)
            for origin in sample.manifest.origins if sample is not None and self.parts and not klass else ():
                if sample is not None and origin.kind in KINDS:
                    self._carry_one(sample, origin)
            return
        brought_kinds = {part.origin.kind for part in self.parts.values() if part.origin.kind in KINDS}
        for origin in last.manifest.origins:
            if origin.id not in self.parts and origin.kind not in brought_kinds:
                self._carry_one(last, origin)

    def _carry_one(self, last: Snapshot, origin: Origin) -> None:
        # A damaged file is told by its absence: the figures in it could not be trusted.
        with suppress(StoreError):
            self.parts[origin.id] = carry_over(last, origin)

    def _write(self, now: datetime) -> Snapshot:
        missing = [outcome.id for outcome in self.outcomes if outcome.state == "failed"]
        return write_encoded(
            self.wire.home,
            tuple(self.parts.values()),
            created=_iso(now),
            program=PROGRAM,
            sample=False,
            missing=missing,
        )


def _nothing_resolved(table_id: str, title: str, held: Origin | None, issues: tuple[Issue, ...]) -> Outcome:
    """A table of which nothing is asked: it is not what the definitions say, or has none of the years."""
    state: State = "unwanted"
    if any(issue.severity == "error" for issue in issues):
        state = "failed" if held is None else "kept"
    updated, rows = (held.updated, held.rows) if held is not None else (None, 0)
    return Outcome(table_id, state, title, updated, rows, issues=issues)


def tables_needed(indicators: Iterable[Indicator]) -> tuple[str, ...]:
    """The tables that indicators read, in order."""
    return tuple(sorted({table for indicator in indicators for table in indicator.tables}))


def last_snapshot(home: Path) -> Snapshot | None:
    """The newest snapshot of a home folder that can be opened; a damaged one must not stop a new one."""
    found: list[Snapshot] = []
    for folder in snapshot_folders(home):
        try:
            found.append(open_snapshot(folder))
        except StoreError:
            continue
    return max(found, key=lambda s: (s.manifest.created_at, s.manifest.id), default=None)


def _origin_of(snapshot: Snapshot | None, table_id: str) -> Origin | None:
    origins = snapshot.manifest.origins if snapshot is not None else ()
    return next((origin for origin in origins if origin.kind == "table" and origin.table == table_id), None)


def _changes(last: Snapshot | None, table_id: str, frame: pl.DataFrame) -> Changes:
    if last is None or _origin_of(last, table_id) is None:
        return Changes()
    try:
        before = last.table(table_id).observations
    except StoreError:
        return Changes()
    return changes_between(before, frame.lazy())


def _after(last: Snapshot | None, now: datetime) -> datetime:
    """When a new snapshot is said to be written: now, and in any case after the last one.

    The newest snapshot is the one that is read. A clock that was set back must not hide new figures behind old.
    """
    return now if last is None else max(now, last.manifest.created_at + timedelta(seconds=1))


def _hurried(patience: Patience) -> Patience:
    return Patience(patience.connect_s, patience.read_s, patience.call_s, total_s=_HURRIED)


def _iso(moment: datetime) -> str:
    return moment.isoformat(timespec="seconds")
