"""`bvmonitor config`: settings and where each comes from."""

import typer

from bvmonitor.app.config import list_settings
from bvmonitor.cli.session import Session

app = typer.Typer(help="Settings and where each comes from.")


@app.callback()
def config() -> None:
    """Settings and where each comes from."""


@app.command()
def show(ctx: typer.Context) -> None:
    """Show every setting and where it comes from: flag, environment, file or default."""
    session = Session.of(ctx)
    session.show(list_settings(session.settings, session.home, session.lang))
