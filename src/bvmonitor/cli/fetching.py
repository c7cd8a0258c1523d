"""Runs a fetch for the command line: what is said on the way, and the outcome."""

import sys
from collections.abc import Iterable
from dataclasses import dataclass

from bvmonitor.app.basis.context import Workspace
from bvmonitor.app.fetching.fetch import Fetched, fetch
from bvmonitor.app.fetching.listing import list_fetched
from bvmonitor.app.fetching.order import build_order, list_plan, parse_years
from bvmonitor.cli.fetch_progress import Bar, PlainLines
from bvmonitor.cli.session import Session
from bvmonitor.cli.wires import open_wire
from bvmonitor.errors.issue import Issue
from bvmonitor.texts.catalogue import say
from bvmonitor.texts.fetch import FETCH_LINES
from bvmonitor.texts.issues import tell_issue


@dataclass(frozen=True, slots=True)
class Asked:
    """What stood on the command line."""

    tables: tuple[str, ...]
    set_id: str | None
    years: str | None
    latest: int | None
    refresh: bool
    dry_run: bool
    full: bool
    timeout_s: int | None


def run_fetch(session: Session, asked: Asked) -> None:
    """Fetch, or show what would be fetched.

    Raises:
        SourceError: Nothing came, or not all of it.
        UsageError: What was asked for is not understood.
    """
    order = build_order(
        Workspace(session.home),
        tables=asked.tables,
        set_id=asked.set_id,
        years=parse_years(asked.years, asked.latest),
        refresh=asked.refresh,
    )
    watcher = watcher_of(session)
    wire = open_wire(session, watcher.waiting, timeout_s=asked.timeout_s)
    if asked.dry_run:
        plan, issues = list_plan(order, wire, session.lang, full=asked.full)
        _warn(session, issues)
        session.show(plan)
        return
    with watcher:
        fetched = fetch(order, wire, watcher)
    _warn(session, (issue for issue in fetched.issues if issue.severity == "warning"))
    tell_clock(session, fetched)
    session.show(list_fetched(fetched, session.lang))
    fetched.check_whole()


def watcher_of(session: Session) -> PlainLines:
    """A bar on a terminal, else plain lines."""
    if sys.stderr.isatty() and not session.quiet:
        return Bar(session.lang)
    return PlainLines(session.say, session.lang)


def tell_clock(session: Session, fetched: Fetched) -> None:
    """Say so when the clock is behind the last snapshot."""
    if fetched.clock_behind:
        text = say(FETCH_LINES, "clock_behind", session.lang, created=fetched.clock_behind)
        session.say(say(FETCH_LINES, "line.warning", session.lang, what=text))


def _warn(session: Session, issues: Iterable[Issue]) -> None:
    for issue in issues:
        session.say(say(FETCH_LINES, "line.warning", session.lang, what=tell_issue(issue, session.lang)))
