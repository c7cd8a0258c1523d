"""Fetches from the server that plays SSB, in this process or in one of their own."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tests.support.command_line import Ran, run_bvmonitor
from tests.support.ssb import Server

from bvmonitor.app.context import Workspace
from bvmonitor.app.fetch import Fetched, Outcome, fetch
from bvmonitor.app.fetch_order import build_order
from bvmonitor.app.fetch_table import TablePlan
from bvmonitor.app.wire import Wire
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
