"""`bvmonitor config`: settings and where each comes from."""

from pathlib import Path
from typing import Annotated

import typer

from bvmonitor.app.upkeep.config import list_settings
from bvmonitor.cli.session import Session
from bvmonitor.settings import FILE_NAME, find_file

app = typer.Typer(help="Settings and where each comes from.")


@app.callback()
def config() -> None:
    """Settings and where each comes from."""


@app.command()
def show(ctx: typer.Context) -> None:
    """Show every setting and where it comes from: flag, environment, file or default."""
    session = Session.of(ctx)
    session.show(list_settings(session.settings, session.home, session.lang))


@app.command()
def check(
    ctx: typer.Context,
    file: Annotated[
        Path | None, typer.Argument(help="A bvmonitor.toml; found upward without one.", metavar="[FILE]")
    ] = None,
) -> None:
    """Find every fault in the settings and in what `bvmonitor run` is to make, each with file and line."""
    # The commands that pages are made by come in with it.
    from bvmonitor.app.unattended.run_file import read_run_file  # noqa: PLC0415
    from bvmonitor.cli.run_work import show_plan  # noqa: PLC0415

    session = Session.of(ctx)
    path = file or find_file(session.folder) or session.folder / FILE_NAME
    show_plan(session.inside(path.resolve().parent), read_run_file(path, session.lang))
