"""`bvmonitor snapshot`: the snapshots of figures on this machine."""

from typing import Annotated

import typer

from bvmonitor.app.snapshots import list_home, show_snapshot, verify_snapshots
from bvmonitor.cli.session import Session
from bvmonitor.errors.store import SnapshotFaulty

HELP = """The snapshots of figures on this machine.

\b
  bvmonitor snapshot list
  bvmonitor snapshot show
  bvmonitor snapshot verify
"""

app = typer.Typer()

Wanted = Annotated[str | None, typer.Argument(help="Id, the beginning of it, or a folder.", metavar="[ID]")]


@app.callback(help=HELP)
def snapshot() -> None:
    """Only holds the commands."""


@app.command("list")
def list_(ctx: typer.Context) -> None:
    """List every snapshot, newest first; the bundled sample is last."""
    session = Session.of(ctx)
    session.show(list_home(session.home, session.lang))


@app.command()
def show(ctx: typer.Context, wanted: Wanted = None) -> None:
    """Show what a snapshot holds: sources, times, licences, checksums. Without an id: the one in use."""
    session = Session.of(ctx)
    session.show(show_snapshot(session.home, wanted or session.snapshot, session.lang))


@app.command()
def verify(ctx: typer.Context, wanted: Wanted = None) -> None:
    """Compare every file with what was written. Without an id: all snapshots. Faults end with exit code 40."""
    session = Session.of(ctx)
    found = verify_snapshots(session.home, wanted or session.snapshot, session.lang)
    session.show(found.listing)
    if found.faults:
        raise SnapshotFaulty(found.place, found.faults)
