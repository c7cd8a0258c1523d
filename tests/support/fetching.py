"""Fetches from the server that plays SSB, in this process or in one of their own."""

from collections.abc import Sequence
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass, field
from io import BytesIO, TextIOWrapper
from pathlib import Path

from tests.support.command_line import Ran, run_bvmonitor
from tests.support.ssb import Server

from bvmonitor.app.basis.context import Workspace
from bvmonitor.app.fetching.fetch import Fetched, Outcome, fetch
from bvmonitor.app.fetching.order import build_order
from bvmonitor.app.fetching.table import TablePlan
from bvmonitor.app.fetching.wire import Wire
from bvmonitor.cli.invocation import Invocation
from bvmonitor.cli.main import run
from bvmonitor.sources.http.transport import Patience
from bvmonitor.sources.pxweb.wanted import ALL_YEARS, Years

SOON = Patience(connect_s=2, read_s=30, call_s=30, total_s=1, first_wait_s=0.05, longest_wait_s=0.1)


@dataclass
class Followed:
    """A watcher that remembers."""

    ids: list[str] = field(default_factory=list)
    plans: dict[str, TablePlan] = field(default_factory=dict)
    calls: int = 0
    outcomes: list[Outcome] = field(default_factory=list)

    def begins(self, ids: Sequence[str]) -> None:
        self.ids = list(ids)

    def planned(self, table_id: str, plan: TablePlan) -> None:
        self.plans[table_id] = plan

    def call_done(self) -> None:
        self.calls += 1

    def ended(self, outcome: Outcome) -> None:
        self.outcomes.append(outcome)


def make_quick(ssb: Server) -> Server:
    """Let the server state a rate that holds nobody up."""
    ssb.settings.rate_limit, ssb.settings.rate_window_s = 100_000, 0.2
    return ssb


def wire_to(ssb: Server, home: Path, *, patience: Patience = SOON) -> Wire:
    """The way to the server from a home folder."""
    return Wire(home, ssb.pxweb_url, ssb.klass_url, patience=patience)


def fetch_here(
    ssb: Server,
    home: Path,
    *tables: str,
    years: Years = ALL_YEARS,
    refresh: bool = False,
    watcher: Followed | None = None,
) -> Fetched:
    """Fetch in this process."""
    make_quick(ssb)
    order = build_order(Workspace(home), tables=tables, set_id=None, years=years, refresh=refresh)
    return fetch(order, wire_to(ssb, home), watcher or Followed())


def addresses(ssb: Server) -> dict[str, str]:
    """The environment of a process that asks the server."""
    return {"BVMONITOR_PXWEB_URL": ssb.pxweb_url, "BVMONITOR_KLASS_URL": ssb.klass_url}


def fetch_there(ssb: Server, home: Path, *args: str, timeout: int = 2) -> Ran:
    """Run `bvmonitor fetch` as a user does, with little patience."""
    make_quick(ssb)
    return run_bvmonitor(
        "fetch", *args, "--home", str(home), "--timeout", str(timeout), home=home.parent, env=addresses(ssb)
    )


@dataclass(frozen=True)
class Seen:
    """What a user saw of a command, and its exit code."""

    code: int
    out: str
    err: str


def see(ssb: Server, home: Path, *args: str, timeout: int | None = None) -> Seen:
    """Run a command of bvmonitor's in this process against the server, in English, and keep what a user saw."""
    raw_out, raw_err = BytesIO(), BytesIO()
    out, err = TextIOWrapper(raw_out, "utf-8"), TextIOWrapper(raw_err, "utf-8")
    environ = {"BVMONITOR_LANG": "en", "BVMONITOR_HOME": str(home), **addresses(ssb)}
    words = [*args, *([] if timeout is None else ["--timeout", str(timeout)])]
    with redirect_stdout(out), redirect_stderr(err):
        code = run(words, Invocation(environ, home.parent))
    out.flush()
    err.flush()
    return Seen(code, raw_out.getvalue().decode(), raw_err.getvalue().decode())
