"""`bvmonitor deadlines`: the deadlines of the law, and the shares in time."""

from typing import Annotated

import typer

from bvmonitor.app.pages.deadlines import deadlines as deadlines_of
from bvmonitor.app.pages.deadlines import deadlines_view
from bvmonitor.cli.common import Place
from bvmonitor.cli.dates import check_day, parse_day
from bvmonitor.cli.session import Session
from bvmonitor.cli.workspaces import open_workspace

app = typer.Typer()

_HELP = """The deadlines of the law with their provisions, and how many cases were in time by your own counts.

\b
bvmonitor deadlines Klepp
bvmonitor deadlines "Land barneverntjeneste" --at 2022-12-31
bvmonitor deadlines Klepp --lang nn -o fristar.html
"""


@app.command(help=_HELP)
def deadlines(
    ctx: typer.Context,
    municipality: Place,
    *,
    at: Annotated[
        str | None,
        typer.Option(
            metavar="DATE", callback=check_day, help="The rules and figures of that day; the newest otherwise."
        ),
    ] = None,
) -> None:
    """Show the rules in force and the shares in time."""
    session = Session.of(ctx)
    session.show(deadlines_view(deadlines_of(open_workspace(session), municipality, parse_day(at, "--at"))))
