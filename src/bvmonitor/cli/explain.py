"""`bvmonitor explain`: how one figure was made."""

from typing import Annotated

import typer

from bvmonitor.app.pages.explain import Question
from bvmonitor.app.pages.explain import explain as explain_figure
from bvmonitor.app.presenting.explanation import ExplanationView
from bvmonitor.cli.session import Session
from bvmonitor.cli.workspaces import open_workspace
from bvmonitor.domain.comparison import Average

app = typer.Typer()

_HELP = """Show how one figure was made: formula, cells, members, steps, rounding, and where the cells can be read.

\b
bvmonitor explain net_expenditure_per_inhabitant_0_17 Klepp --year 2015
bvmonitor explain children_with_measures_0_17 "KOSTRA-gruppe 7" --exclude Klepp
bvmonitor explain children_with_measures_0_17 Rogaland --average median --format json
"""


@app.command(help=_HELP)
def explain(
    ctx: typer.Context,
    indicator: Annotated[str, typer.Argument(help="The indicator's id.")],
    municipality: Annotated[
        str, typer.Argument(help="Name or number; also of a group (EKG07, EKG07@2020), county, service, country.")
    ],
    *,
    year: Annotated[
        int | None, typer.Option(metavar="YEAR", help="The year; else the newest with a figure.")
    ] = None,
    borders: Annotated[
        int | None,
        typer.Option(metavar="YEAR", help="A municipality as it was that year; the figure's year otherwise."),
    ] = None,
    average: Annotated[
        Average, typer.Option(help="How the figure of a group, county or country is made.")
    ] = "weighted",
    exclude: Annotated[
        str | None, typer.Option(metavar="NAME", help="Leave a municipality out of the group, county or country.")
    ] = None,
) -> None:
    """Show how one figure was made."""
    session = Session.of(ctx)
    question = Question(indicator, municipality, year, borders, average, exclude)
    workspace = open_workspace(session)
    session.show(ExplanationView(explain_figure(workspace, question)))
