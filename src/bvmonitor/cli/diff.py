"""`bvmonitor diff`: what is printed otherwise from one snapshot than from another."""

from typing import Annotated

import typer

from bvmonitor.app.basis.choice import Wanted
from bvmonitor.app.basis.context import Workspace
from bvmonitor.app.pages.diff import diff as diff_with
from bvmonitor.app.presenting.diff import diff_view
from bvmonitor.cli.common import SetId
from bvmonitor.cli.options import parse_years, split_list
from bvmonitor.cli.session import Session

app = typer.Typer()

_HELP = """Tell what changed between two snapshots: revised figures, new years, marks, sources, regions.

\b
bvmonitor diff 3fa2 91bc
bvmonitor diff 3fa2 91bc --for Klepp,Time --set ssb_key_figures
bvmonitor diff tall-mars/ tall-juni/ --format html -o endringer.html
"""


@app.command(help=_HELP)
def diff(
    ctx: typer.Context,
    old: Annotated[str, typer.Argument(help="Id, the beginning of it, or a folder.", metavar="OLD")],
    new: Annotated[str | None, typer.Argument(help="The same; the newest without one.", metavar="[NEW]")] = None,
    *,
    places: Annotated[
        list[str] | None, typer.Option("--for", metavar="NAME,...", help="Only these municipalities and groups.")
    ] = None,
    set_id: SetId = None,
    indicator: Annotated[list[str] | None, typer.Option(metavar="ID,...", help="Indicators by id.")] = None,
    years: Annotated[str | None, typer.Option(metavar="A-B", help="Only these years.")] = None,
) -> None:
    """Tell what changed between two snapshots."""
    session = Session.of(ctx)
    wanted = Wanted(set_id, split_list(indicator), parse_years(None, years), None)
    before, after = Workspace(session.home, old), Workspace(session.home, new or session.snapshot)
    session.show(diff_view(diff_with(before, after, wanted, split_list(places))))
