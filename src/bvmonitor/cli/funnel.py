"""`bvmonitor funnel`: who stands out more than chance gives."""

from typing import Annotated

import typer

from bvmonitor.app.basis.field import Among
from bvmonitor.app.pages.funnel import funnel as funnel_with
from bvmonitor.app.presenting.funnel import FunnelView
from bvmonitor.cli.common import AmongCounty, AmongGroup, Mark, YearOfMost
from bvmonitor.cli.session import Session
from bvmonitor.cli.workspaces import open_workspace
from bvmonitor.errors.cli import OptionsExclude

app = typer.Typer()

_HELP = """List all municipalities with the limits for their size: whose figure is more than chance?

\b
bvmonitor funnel children_with_measures_0_22 --mark Klepp
bvmonitor funnel children_with_reports_0_17 --group own --mark Klepp --year 2023
bvmonitor funnel children_with_measures_0_22 --county Rogaland -o funnel.csv
"""


@app.command(help=_HELP)
def funnel(
    ctx: typer.Context,
    indicator: Annotated[str, typer.Argument(help="A share or a rate of counts, by its id.")],
    *,
    year: YearOfMost = None,
    group: AmongGroup = None,
    county: AmongCounty = None,
    mark: Mark = None,
) -> None:
    """List municipalities with the limits for their size."""
    if group is not None and county is not None:
        raise OptionsExclude(("--group", "--county"))
    session = Session.of(ctx)
    workspace = open_workspace(session)
    found = funnel_with(workspace, indicator, Among(group, county, mark), session.lang, year=year)
    session.show(FunnelView(found))
