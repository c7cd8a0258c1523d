"""`bvmonitor trend`: one indicator over the years."""

from typing import Annotated

import typer

from bvmonitor.app.basis.columns import Beside
from bvmonitor.app.pages.trend import Followed
from bvmonitor.app.pages.trend import trend as trend_of
from bvmonitor.app.presenting.trend import present_trend
from bvmonitor.cli.common import Borders, CountryBeside, County, MainHeir, Peers, RealPrices
from bvmonitor.cli.options import parse_heirs, parse_years, split_list
from bvmonitor.cli.session import Session
from bvmonitor.cli.workspaces import open_workspace

app = typer.Typer()

_HELP = """Follow an indicator over the years: up, down or unchanged over one year, three, and all of them.

\b
bvmonitor trend children_with_measures_0_22 Klepp
bvmonitor trend children_with_measures_0_22 Klepp Time Hå --years 2015-2021 --group own --country all
bvmonitor trend net_expenditure_per_inhabitant_0_17 Gjesdal --real-prices 2018 -o trend.csv
"""


@app.command(help=_HELP)
def trend(  # noqa: PLR0913 - one parameter per option is how Typer learns of them
    ctx: typer.Context,
    indicator: Annotated[str, typer.Argument(help="The indicator's id.")],
    municipality: Annotated[list[str], typer.Argument(help="Names or numbers; also services, counties, groups.")],
    *,
    years: Annotated[
        str | None, typer.Option(metavar="A-B", help="The years; all that there are figures for otherwise.")
    ] = None,
    group: Annotated[
        str, typer.Option(metavar="N[@SCHEME]|own|none", help="A KOSTRA group; own is that of the first.")
    ] = "none",
    peers: Peers = None,
    county: County = None,
    country: CountryBeside = None,
    real_prices: RealPrices = None,
    borders: Borders = None,
    main_heir: MainHeir = None,
) -> None:
    """Follow an indicator over the years."""
    session = Session.of(ctx)
    first, *others = municipality
    beside = Beside(group, tuple(others), county, country, peers=split_list(peers))
    workspace = open_workspace(session, parse_heirs(main_heir))
    followed = Followed(indicator, parse_years(None, years), borders, real_prices)
    session.show(present_trend(trend_of(workspace, first, followed, beside)))
