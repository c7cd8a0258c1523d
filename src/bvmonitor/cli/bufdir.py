"""`bvmonitor bufdir`: Bufdir's open file of the monitor of child welfare."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from bvmonitor.app.basis.context import Workspace
from bvmonitor.app.own.bufdir import import_bufdir, list_import
from bvmonitor.cli.session import Session

HELP = """Bufdir's open file of the monitor of child welfare: deadlines, plans and emergency decisions.

\b
  bvmonitor bufdir import barnevernsmonitor.zip --dry-run
  bvmonitor bufdir import barnevernsmonitor.zip
"""

app = typer.Typer()


@app.callback(help=HELP)
def bufdir() -> None:
    """Only holds the commands."""


@app.command("import")
def import_(
    ctx: typer.Context,
    path: Annotated[Path, typer.Argument(help="The zip as it was downloaded.", metavar="FILE.zip")],
    *,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only tell what would be taken in.")] = False,
) -> None:
    """Take in the figures whose indicators are known; the rest is passed over with the reason."""
    session = Session.of(ctx)
    workspace = Workspace(session.home, session.snapshot)
    found = import_bufdir(workspace, path, now=datetime.now(UTC), is_dry=dry_run)
    session.show(list_import(found, session.lang, is_dry=dry_run))
