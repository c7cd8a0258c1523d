"""The part of a run that makes pages: commands run one after another on what they share."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Final

import typer

from bvmonitor.app.alerts.alerts import alert_issues
from bvmonitor.app.alerts.memory import record_of
from bvmonitor.app.alerts.run import Alerting
from bvmonitor.app.basis.context import Workspace
from bvmonitor.app.basis.shared import SharedFrames
from bvmonitor.app.comparison.compare_all import codes_for_everyone
from bvmonitor.app.fetching.fetch import fetch, tables_needed
from bvmonitor.app.fetching.order import build_order, parse_years, with_held
from bvmonitor.app.presenting.alerts import news_of
from bvmonitor.app.presenting.form import Result
from bvmonitor.app.unattended.listing import list_plan, list_ran, log_lines
from bvmonitor.app.unattended.log import write_log
from bvmonitor.app.unattended.page_tables import tables_of_pages
from bvmonitor.app.unattended.run import ALERTS, Ran, left_over, run_pages, write_record
from bvmonitor.app.unattended.state import LastRun
from bvmonitor.app.upkeep.keeping import prune
from bvmonitor.cli.fail_on import check_alerts
from bvmonitor.cli.fetching import tell_clock, watcher_of
from bvmonitor.cli.invocation import Invocation
from bvmonitor.cli.misuse import as_usage_error
from bvmonitor.cli.page_progress import followed
from bvmonitor.cli.run_names import check_names
from bvmonitor.cli.run_pages import check_pages, page_command, without_places
from bvmonitor.cli.session import Session
from bvmonitor.cli.wires import open_wire
from bvmonitor.domain.alerts import Alerts, Severity
from bvmonitor.domain.run_plan import PagePlan, RunPlan
from bvmonitor.errors import BvmonitorError
from bvmonitor.errors.fetch import FetchedLessGone
from bvmonitor.errors.issue import Issue
from bvmonitor.errors.settings import SettingsAtFault
from bvmonitor.texts.catalogue import say
from bvmonitor.texts.errors import tell_error
from bvmonitor.texts.run import RUN
from bvmonitor.texts.visible import visible_lines

_NOT_OF_PAGES: Final = ("output", "fmt", "template", "reference")  # flags of the run's own table; files say theirs
_FORMER: Final = 1  # the snapshot of the last run is kept too, to compare with


def show_plan(session: Session, plan: RunPlan) -> None:
    """Show what would be made, where every name in the file is one that something has.

    Raises:
        SettingsAtFault: The file is at fault; all faults are listed.
    """
    workspace = Workspace(session.home, session.snapshot)
    issues = (*_issues(session, plan), *check_names(plan, workspace, session.lang))
    if issues:
        raise SettingsAtFault(
            tuple(sorted(issues, key=lambda issue: (issue.file != str(plan.file), issue.line or 0)))
        )
    session.show(list_plan(without_places(plan), session.lang))


def _issues(session: Session, plan: RunPlan) -> tuple[Issue, ...]:
    """What is wrong with commands, options and the thresholds of alerts."""
    issues = tuple(check_pages(plan, session.lang))
    if plan.alerts is not None:
        issues += alert_issues(Workspace(session.home, session.snapshot), plan.alerts)
    return issues


def checked(session: Session, plan: RunPlan) -> RunPlan:
    """The plan, its commands and options found right.

    Raises:
        SettingsAtFault: At least one is not; all faults are listed.
    """
    issues = _issues(session, plan)
    if issues:
        raise SettingsAtFault(issues)
    return without_places(plan)


def fetch_all(session: Session, plan: RunPlan, timeout_s: int | None) -> FetchedLessGone | None:
    """Bring what all definitions need, or the plan's sets and pages do, and what else the newest snapshot holds.

    Returns:
        What SSB no longer has as the definitions say; None when everything came.

    Raises:
        SourceError: Nothing came, or not all of it.
        StoreError: The home folder takes nothing more.
    """
    workspace, years = Workspace(session.home), parse_years(None, None)
    sets: Sequence[str | None] = plan.sets or (None,)
    orders = [build_order(workspace, tables=(), set_id=each, years=years, refresh=False) for each in sets]
    tables = {table for each in orders for table in each.tables}
    if plan.sets:
        # A page may show what is in none of the sets; a table that no definition reads cannot be fetched.
        tables |= tables_of_pages(plan, workspace) & set(tables_needed(orders[0].indicators))
    order = with_held(replace(orders[0], tables=tuple(sorted(tables))), session.home)
    watcher = watcher_of(session)
    with watcher:
        fetched = fetch(order, open_wire(session, watcher.waiting, timeout_s=timeout_s), watcher)
    tell_clock(session, fetched)
    try:
        fetched.check_whole()
    except FetchedLessGone as gone:
        session.say(tell_error(gone, session.lang).what)
        return gone
    return None


def make_pages(
    session: Session,
    plan: RunPlan,
    last: LastRun | None,
    depends_on: str,
    trouble: BvmonitorError | None,
    fail_on: Severity | None,
) -> None:
    """Make the pages, write the record and the log, remove old snapshots, and tell.

    Args:
        session: Settings and flags.
        plan: What to make.
        last: The last run into the same folder.
        depends_on: The checksum of all that pages depend on besides figures.
        trouble: Why new figures did not come, or None.
        fail_on: How much a new alert weighs for the run to end with an exit code of its own; None is never.

    Raises:
        SettingsAtFault: The file is at fault; all faults are listed, and nothing is made.
        RunPagesFailed: Some pages could not be made.
        ThresholdBreached: A new alert weighs as much as `fail_on`.
        BvmonitorError: `trouble`, after pages were made of the figures at hand.
    """
    whole = checked(session, plan)
    if session.snapshot is not None:
        # What is asked for again is what was, not what came after.
        whole = replace(whole, changes=False)
    base = Workspace(session.home, session.snapshot, audience=session.audience)
    if trouble is not None and base.snapshot.manifest.sample:
        raise trouble
    workspace = replace(base, shared=SharedFrames(frozenset(codes_for_everyone(base))))
    clock = open_wire(session).clock
    alerting = Alerting(workspace, whole, () if last is None else last.alerts, today_of(session))
    # What is asked for again is what was: nothing is told of it.
    also = {ALERTS: alerting.view} if plan.alerts is not None and session.snapshot is None else {}
    with followed(session) as follow:
        ran = run_pages(
            whole, workspace, lambda page, place: _make(session, workspace, page, place), last, follow, also
        )
    write_record(ran, depends_on, now=clock.now(), lang=session.lang, alerts=record_of(alerting.told))
    write_log(session.home, log_lines(ran, trouble, session.lang), now=clock.now())
    if plan.keep is not None:
        prune(session.home, plan.keep + _FORMER, session.lang, is_dry_run=False)
    session.show(list_ran(ran, session.lang))
    if left := left_over(ran, last):
        session.say(say(RUN, "left", session.lang, files=left))
    if alerting.found is not None:
        _tell(session, alerting.found)
    _end(ran, trouble)
    check_alerts(alerting.found, fail_on)


def today_of(session: Session) -> str:
    """The day, as 2026-11-27."""
    return datetime.fromtimestamp(open_wire(session).clock.now(), UTC).date().isoformat()


def _tell(session: Session, alerts: Alerts) -> None:
    """Print what is new among alerts: after the table, or beside what is for a program to read."""
    for_people = session.shows_words()
    for line in news_of(alerts, session.lang):
        typer.echo(visible_lines(line), err=not for_people)


def _end(ran: Ran, trouble: BvmonitorError | None) -> None:
    """A page that failed is told before figures that did not come: it is nearer to the reader."""
    ran.check_whole()
    if trouble is not None:
        raise trouble


def _make(session: Session, workspace: Workspace, page: PagePlan, place: str | None) -> Result:
    """What a page's command would show.

    Raises:
        BvmonitorError: It cannot be made.
    """
    shown: list[Result] = []
    inside = Invocation(session.environ, session.folder)
    inside.flags = {name: value for name, value in session.flags.items() if name not in _NOT_OF_PAGES}
    inside.workspace, inside.take = workspace, shown.append
    command = page_command(page.command)
    words = command.words(page, place)[1:]
    try:
        with command.loaded.make_context(command.name, words, obj=inside) as context:
            command.loaded.invoke(context)
    except typer.TyperException as error:
        ours = as_usage_error(error, page.command)
        if ours is None:
            raise
        raise ours from error
    return shown[-1]
