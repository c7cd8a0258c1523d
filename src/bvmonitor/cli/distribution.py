"""`bvmonitor distribution`: how a whole is made up of its parts."""

from typing import Annotated

import typer

from bvmonitor.app.pages.distribution import distribution as distribution_of
from bvmonitor.app.presenting.distribution import present_distribution
from bvmonitor.cli.common import MainHeir
from bvmonitor.cli.options import parse_heirs, parse_years
from bvmonitor.cli.session import Session
from bvmonitor.cli.workspaces import open_workspace

app = typer.Typer()

_HELP = """Show how a whole is made up: numbers, shares, and how the shares have changed, in percentage points.

\b
bvmonitor distribution net_expenditure_by_function Klepp
bvmonitor distribution children_with_measures_by_age Time --years 2021-2025
bvmonitor distribution reports_by_source Bærum -o reports.md
"""


@app.command(help=_HELP)
def distribution(
    ctx: typer.Context,
    distribution: Annotated[
        str, typer.Argument(help="The distribution's id; your own in the folder `distributions`.")
    ],
    municipality: Annotated[str, typer.Argument(help="Name or number; also a service, county, group or country.")],
    *,
    years: Annotated[str | None, typer.Option(metavar="A-B", help="The years; the last three otherwise.")] = None,
    main_heir: MainHeir = None,
) -> None:
    """Show how a whole is made up."""
    session = Session.of(ctx)
    workspace = open_workspace(session, parse_heirs(main_heir))
    session.show(
        present_distribution(distribution_of(workspace, distribution, municipality, parse_years(None, years)))
    )
