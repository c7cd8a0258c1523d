"""`bvmonitor costs`: unit costs over years."""

from typing import Annotated

import typer

from bvmonitor.app.basis.columns import Beside
from bvmonitor.app.pages.costs import CostsWanted, costs_view
from bvmonitor.app.pages.costs import costs as costs_of
from bvmonitor.cli.common import (
    AverageOf,
    Borders,
    CountryBeside,
    County,
    ExcludeSelf,
    GroupBeside,
    MainHeir,
    Others,
    Peers,
    Place,
)
from bvmonitor.cli.options import parse_heirs, parse_years, split_list
from bvmonitor.cli.session import Session
from bvmonitor.cli.workspaces import open_workspace
from bvmonitor.errors.cli import OptionsExclude

app = typer.Typer()

_HELP = """Unit costs over years, in the prices of one: functions 244 (casework), 251 (not placed), 252 (placed).

\b
bvmonitor costs Bærum --with Asker --group 12 --years 2021-2023
bvmonitor costs Bærum --peers asss --real-prices 2024 -o costs.md
bvmonitor costs Klepp --indicator net_expenditure_per_inhabitant_0_17 --years 2015-2018 --nominal
"""


@app.command(help=_HELP)
def costs(  # noqa: PLR0913 - one parameter per option is how Typer learns of them
    ctx: typer.Context,
    municipality: Place,
    *,
    group: GroupBeside = "own",
    others: Others = None,
    peers: Peers = None,
    county: County = None,
    country: CountryBeside = None,
    average: AverageOf = "weighted",
    exclude_self: ExcludeSelf = False,
    years: Annotated[
        str | None, typer.Option(metavar="A-B", help="The years; without them, the three up to the newest.")
    ] = None,
    real_prices: Annotated[
        int | None,
        typer.Option(metavar="YEAR", help="The year whose prices costs are in; without one, the last shown."),
    ] = None,
    nominal: Annotated[bool, typer.Option("--nominal", help="Costs in the prices of their own years.")] = False,
    borders: Borders = None,
    main_heir: MainHeir = None,
    indicator: Annotated[
        list[str] | None, typer.Option(metavar="ID,...", help="Other costs, by id, in place of the three.")
    ] = None,
) -> None:
    """Show unit costs over years."""
    if nominal and real_prices is not None:
        raise OptionsExclude(("--nominal", "--real-prices"))
    session = Session.of(ctx)
    wanted = CostsWanted(split_list(indicator), parse_years(None, years), real_prices, nominal, borders)
    beside = Beside(group, split_list(others), county, country, average, exclude_self, split_list(peers))
    workspace = open_workspace(session, parse_heirs(main_heir))
    session.show(costs_view(costs_of(workspace, municipality, wanted, beside)))
