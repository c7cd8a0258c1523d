"""`bvmonitor snapshot`: the snapshots of figures on this machine."""

from pathlib import Path
from typing import Annotated

import typer

from bvmonitor.app.upkeep.keeping import KEPT, export_snapshot, import_snapshot, pin_snapshot, unpin_snapshot
from bvmonitor.app.upkeep.keeping import prune as prune_home
from bvmonitor.app.upkeep.snapshots import list_home, show_snapshot, verify_snapshots
from bvmonitor.cli.session import Session
from bvmonitor.errors.store import SnapshotFaulty

HELP = """The snapshots of figures on this machine.

\b
  bvmonitor snapshot list
  bvmonitor snapshot show
  bvmonitor snapshot verify
  bvmonitor snapshot pin --note "Årsmelding 2025"
  bvmonitor snapshot export -o tall.zip
  bvmonitor snapshot import tall.zip
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


@app.command()
def pin(
    ctx: typer.Context,
    wanted: Wanted = None,
    note: Annotated[str, typer.Option(metavar="TEXT", help="What it is kept for.")] = "",
) -> None:
    """Keep a snapshot whatever `prune` does. Without an id: the one in use."""
    session = Session.of(ctx)
    session.show(pin_snapshot(session.home, wanted or session.snapshot, note, session.lang))


@app.command()
def unpin(ctx: typer.Context, wanted: Annotated[str, typer.Argument(help="Id.", metavar="ID")]) -> None:
    """Let a pinned snapshot go again."""
    session = Session.of(ctx)
    session.show(unpin_snapshot(session.home, wanted, session.lang))


@app.command()
def prune(
    ctx: typer.Context,
    *,
    keep: Annotated[int, typer.Option(metavar="N", min=1, help="How many of the newest stay.")] = KEPT,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only tell which would go.")] = False,
) -> None:
    """Remove old snapshots that are not pinned."""
    session = Session.of(ctx)
    session.show(prune_home(session.home, keep, session.lang, is_dry_run=dry_run))


@app.command("export")
def export_(ctx: typer.Context, wanted: Wanted = None) -> None:
    """Write a snapshot as one file, for a colleague or an auditor: `-o FILE`, or bvmonitor-ID.zip here."""
    session = Session.of(ctx)
    target = session.take_target()
    session.show(export_snapshot(session.home, wanted or session.snapshot, target, session.lang))


@app.command("import")
def import_(
    ctx: typer.Context, path: Annotated[Path, typer.Argument(help="A file that export wrote.", metavar="FILE")]
) -> None:
    """Put a snapshot that somebody packed among yours, if all of it is as it was packed."""
    session = Session.of(ctx)
    session.show(import_snapshot(session.home, path, session.lang))
