"""`bvmonitor run`: the unattended run. A run with nothing new loads no figures."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Final

import typer

from bvmonitor.app.unattended.run_file import read_run_file
from bvmonitor.app.unattended.state import (
    LastRun,
    fingerprint,
    is_all_there,
    is_own_changed,
    is_silence_over,
    newest_id,
    order_fingerprint,
    read_last_run,
)
from bvmonitor.cli.fail_on import FailOn
from bvmonitor.cli.session import Session
from bvmonitor.domain.alerts import Severity
from bvmonitor.domain.run_plan import RunPlan
from bvmonitor.errors import BvmonitorError
from bvmonitor.errors.fetch import FetchedLessGone
from bvmonitor.errors.run import RunUnderWay
from bvmonitor.errors.store import StoreUnwritable
from bvmonitor.settings import FILE_NAME, find_file
from bvmonitor.texts.catalogue import say
from bvmonitor.texts.errors import tell_error
from bvmonitor.texts.run import RUN

app = typer.Typer()

_LOCK: Final = ".run.lock"
_HELP = """Make every page that bvmonitor.toml names, from new figures when there are any. For cron.

\b
bvmonitor run
bvmonitor run rapporter/bvmonitor.toml --quiet
bvmonitor run --dry-run
bvmonitor run --fail-on warning
bvmonitor run --snapshot 3fa2b1c09d8e
"""


@app.command(help=_HELP)
def run(
    ctx: typer.Context,
    file: Annotated[
        Path | None,
        typer.Argument(help="The file that says what to make; found upward without one.", metavar="[FILE]"),
    ] = None,
    *,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only tell what would be made.")] = False,
    timeout: Annotated[
        int | None, typer.Option(help="Give a request up after so many seconds with its tries.", metavar="SECONDS")
    ] = None,
    fail_on: FailOn = None,
) -> None:
    """Make every page that bvmonitor.toml names."""
    session = Session.of(ctx)
    path = file or find_file(session.folder) or session.folder / FILE_NAME
    # Settings in the file hold for its pages, wherever the run was started.
    outside, session = session, session.inside(path.resolve().parent)
    outside.invocation.lang = session.lang
    plan = replace(read_run_file(path, session.lang), reference=session.take_reference(), dialect=session.dialect)
    if dry_run:
        from bvmonitor.cli.run_work import show_plan  # noqa: PLC0415 - commands come in with it

        show_plan(session, plan)
        return
    with _alone(session.home):
        _run(session, plan, timeout, fail_on)


def _run(session: Session, plan: RunPlan, timeout_s: int | None, fail_on: Severity | None) -> None:
    last = read_last_run(plan.output)
    depends_on = fingerprint(plan, session.home, session.audience)
    if session.snapshot is not None and last is not None and is_own_changed(last, session.home):
        session.say(say(RUN, "own_changed", session.lang))
    trouble = _bring_news(session, plan, timeout_s) if plan.fetch and session.snapshot is None else None
    if trouble is None and _is_done(session, plan, last, depends_on):
        session.say(say(RUN, "nothing", session.lang))
        return
    from bvmonitor.cli.run_work import make_pages  # noqa: PLC0415 - figures and commands come in with it

    make_pages(session, plan, last, depends_on, trouble, fail_on)


def _is_done(session: Session, plan: RunPlan, last: LastRun | None, depends_on: str) -> bool:
    """Whether the last run made all that this one would."""
    if last is None or last.has_failures or last.fingerprint != depends_on:
        return False
    if is_silence_over(last, datetime.now(UTC).date().isoformat()):
        return False
    return last.snapshot == (session.snapshot or newest_id(session.home)) and is_all_there(last, plan.output)


def _bring_news(session: Session, plan: RunPlan, timeout_s: int | None) -> BvmonitorError | None:
    """Fetch when the servers have anything new; what went wrong, when something did."""
    if session.offline:
        return None
    # Loading urllib3 tries a socket: not before it is known that one may be opened.
    from bvmonitor.app.fetching.news import look_for_news, remember_check  # noqa: PLC0415
    from bvmonitor.cli.lines import open_line  # noqa: PLC0415

    gone: FetchedLessGone | None = None
    try:
        line, asked = open_line(session, timeout_s), order_fingerprint(plan, session.home)
        news = look_for_news(line, asked=asked)
        if news.reason:
            session.say(say(RUN, f"fetch.why.{news.reason}", session.lang, tables=news.tables))
            from bvmonitor.cli.run_work import fetch_all  # noqa: PLC0415 - figures come in with it

            gone = fetch_all(session, plan, timeout_s)
        # What is no longer there is told once, and not asked for every night.
        remember_check(line, asked, None if not news.reason else () if gone is None else gone.failed)
    except BvmonitorError as error:
        session.say(say(RUN, "fetch.failed", session.lang, what=tell_error(error, session.lang).what))
        return error
    except OSError as error:
        raise StoreUnwritable(session.home, error.strerror or str(error)) from error
    return gone


@contextmanager
def _alone(home: Path) -> Iterator[None]:
    """See to it that no other run is at work in the home.

    Raises:
        RunUnderWay: One is.
        StoreUnwritable: The home folder cannot be made.
    """
    import filelock  # noqa: PLC0415 - slow to load

    try:
        home.mkdir(parents=True, exist_ok=True)
        with filelock.FileLock(home / _LOCK, timeout=0):
            yield
    except filelock.Timeout as error:
        raise RunUnderWay(home) from error
    except (OSError, NotImplementedError) as error:
        # NotImplementedError: a file system without locks.
        raise StoreUnwritable(home, getattr(error, "strerror", None) or str(error)) from error
