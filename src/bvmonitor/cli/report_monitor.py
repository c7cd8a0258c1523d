"""`bvmonitor report monitor`: every indicator of a municipality or a service."""

from typing import Annotated, Final

import typer

from bvmonitor.app.basis.columns import Beside
from bvmonitor.app.pages.monitor import monitor as monitor_of
from bvmonitor.app.pages.monitor import monitor_view
from bvmonitor.app.pages.report_figures import SET, ReportWanted
from bvmonitor.cli.common import CountryBeside, County, GroupBeside, LastYear, Others, Peers, Place, RealPrices
from bvmonitor.cli.options import parse_years, split_list
from bvmonitor.cli.session import Session
from bvmonitor.cli.workspaces import open_workspace
from bvmonitor.errors.cli import OptionsExclude

MONITOR: Final = """All indicators by capacity, quality, economy and background: five years, group and country.

\b
bvmonitor report monitor Klepp
bvmonitor report monitor Klepp --year 2018 --country all --county own -o monitor.html
bvmonitor report monitor "Land barneverntjeneste" --with "Nordre Land,Søndre Land" -o monitor.xlsx

Printed, the HTML page takes two sheets of A4.
"""


def monitor(  # noqa: PLR0913 - one parameter per option is how Typer learns of them
    ctx: typer.Context,
    municipality: Place,
    *,
    year: LastYear = None,
    years: Annotated[
        str | None, typer.Option(metavar="A-B", help="The years; the five to the last one otherwise.")
    ] = None,
    set_id: Annotated[str, typer.Option("--set", metavar="SET", help="A set of indicators.")] = SET,
    group: GroupBeside = "own",
    others: Others = None,
    peers: Peers = None,
    county: County = None,
    country: CountryBeside = "without-oslo",
    real_prices: RealPrices = None,
) -> None:
    """Show a municipality or a service on all indicators."""
    session = Session.of(ctx)
    if year is not None and years is not None:
        raise OptionsExclude(("--year", "--years"))
    wanted = ReportWanted(set_id, year, parse_years(None, years), real_prices)
    beside = Beside(group, split_list(others), county, country, peers=split_list(peers))
    session.show(monitor_view(monitor_of(open_workspace(session), municipality, wanted, beside)))
