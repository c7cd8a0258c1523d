"""`bvmonitor resource-index`: spending against calculated need."""

from typing import Annotated

import typer

from bvmonitor.app.pages.resource_index import SPENDING, IndexWanted, resource_view
from bvmonitor.app.pages.resource_index import resource_index as resource_index_of
from bvmonitor.cli.options import parse_years
from bvmonitor.cli.session import Session
from bvmonitor.cli.workspaces import open_workspace

app = typer.Typer()

_HELP = """What a municipality spends against its calculated need, where the mean of a network is 1.

\b
bvmonitor resource-index Bærum --peers asss
bvmonitor resource-index Bærum --peers asss --years 2021-2023 --format csv

The needs are yours: need.yaml in the home folder (docs/money.md).
"""


@app.command(help=_HELP)
def resource_index(
    ctx: typer.Context,
    municipality: Annotated[str, typer.Argument(help="Name or number.")],
    *,
    peers: Annotated[
        str, typer.Option(metavar="NAME", help="The network: asss, your own peer group, a service.")
    ] = "asss",
    year: Annotated[int | None, typer.Option(metavar="YEAR", help="One year.")] = None,
    years: Annotated[
        str | None, typer.Option(metavar="A-B", help="Several; without them, the last three with a need.")
    ] = None,
    indicator: Annotated[str, typer.Option(metavar="ID", help="Spending per inhabitant, by its id.")] = SPENDING,
) -> None:
    """Show the resource index of a network."""
    session = Session.of(ctx)
    wanted = IndexWanted(peers, indicator, parse_years(year, years))
    session.show(resource_view(resource_index_of(open_workspace(session), municipality, wanted)))
