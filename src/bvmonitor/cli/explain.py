"""`bvmonitor explain`: how one figure was made."""

from typing import Annotated

import typer

from bvmonitor.app.context import Workspace
from bvmonitor.app.explain import explain as explain_figure
from bvmonitor.app.present_explanation import ExplanationView
from bvmonitor.cli.session import Session

app = typer.Typer()

_HELP = """Show how one figure was made: its cells, the steps, and where they come from.

\b
bvmonitor explain net_expenditure_per_inhabitant_0_17 Klepp --year 2015
bvmonitor explain children_with_measures_0_17 "KOSTRA-gruppe 7" --format json
"""


@app.command(help=_HELP)
def explain(
    ctx: typer.Context,
    indicator: Annotated[str, typer.Argument(help="The indicator's id.")],
    municipality: Annotated[str, typer.Argument(help="Name or number; also of a county or a KOSTRA group.")],
    *,
    year: Annotated[
        int | None, typer.Option(metavar="YEAR", help="The year; else the newest with a figure.")
    ] = None,
) -> None:
    """Show how one figure was made."""
    session = Session.of(ctx)
    workspace = Workspace(session.home, session.snapshot)
    session.show(ExplanationView(explain_figure(workspace, indicator, municipality, year)))
