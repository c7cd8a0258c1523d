"""`bvmonitor rank`: all municipalities by one indicator."""

from typing import Annotated

import typer

from bvmonitor.app.basis.field import Among
from bvmonitor.app.pages.rank import rank as rank_with
from bvmonitor.app.presenting.rank import RankingView
from bvmonitor.cli.common import AmongCounty, AmongGroup, Mark, YearOfMost
from bvmonitor.cli.session import Session
from bvmonitor.cli.workspaces import open_workspace
from bvmonitor.errors.cli import OptionsExclude

app = typer.Typer()

_HELP = """Rank all municipalities, or those of a KOSTRA group or a county, by an indicator.

\b
bvmonitor rank children_with_reports_0_17 --mark Klepp --top 10
bvmonitor rank children_with_reports_0_17 --group own --mark Klepp
bvmonitor rank net_expenditure_per_inhabitant_0_17 --county Rogaland --year 2023 --format csv
"""


@app.command(help=_HELP)
def rank(
    ctx: typer.Context,
    indicator: Annotated[str, typer.Argument(help="An indicator, by its id.")],
    *,
    year: YearOfMost = None,
    group: AmongGroup = None,
    county: AmongCounty = None,
    top: Annotated[
        int | None, typer.Option(min=1, metavar="N", help="Only the first places; the one that is marked stays.")
    ] = None,
    mark: Mark = None,
) -> None:
    """Rank municipalities by an indicator."""
    if group is not None and county is not None:
        raise OptionsExclude(("--group", "--county"))
    session = Session.of(ctx)
    workspace = open_workspace(session)
    ranking = rank_with(workspace, indicator, Among(group, county, mark), session.lang, year=year, top=top)
    session.show(RankingView(ranking))
