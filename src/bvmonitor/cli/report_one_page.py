"""`bvmonitor report one-page`: five figures for a politician."""

from typing import Annotated, Final

import typer

from bvmonitor.app.basis.columns import Beside
from bvmonitor.app.pages.one_page import one_page as one_page_of
from bvmonitor.app.pages.one_page import one_page_view
from bvmonitor.app.pages.report_figures import ReportWanted
from bvmonitor.cli.common import CountryBeside, County, GroupBeside, Peers, Place, RealPrices
from bvmonitor.cli.options import split_list
from bvmonitor.cli.session import Session
from bvmonitor.cli.workspaces import open_workspace

ONE_PAGE: Final = """One page for a politician: five figures, one chart, three sentences.

\b
bvmonitor report one-page Klepp -o klepp.html
bvmonitor report one-page Klepp --year 2018 --country all -o klepp.docx
bvmonitor report one-page Klepp --set klepp_2015 --lang nn

The figures are chosen by a rule that the page states; with --set the first five of the set are shown. Printed,
the HTML page takes one sheet of A4.
"""


def one_page(  # noqa: PLR0913 - one parameter per option is how Typer learns of them
    ctx: typer.Context,
    municipality: Place,
    *,
    year: Annotated[
        int | None,
        typer.Option(metavar="YEAR", help="The year; without one, the newest with at least half of the figures."),
    ] = None,
    set_id: Annotated[
        str | None, typer.Option("--set", metavar="SET", help="A set of indicators, whose first five are shown.")
    ] = None,
    group: GroupBeside = "own",
    peers: Peers = None,
    county: County = None,
    country: CountryBeside = "without-oslo",
    real_prices: RealPrices = None,
) -> None:
    """Show five figures on one page."""
    session = Session.of(ctx)
    wanted = ReportWanted(year=year, real_prices=real_prices)
    beside = Beside(group, (), county, country, peers=split_list(peers))
    session.show(one_page_view(one_page_of(open_workspace(session), municipality, wanted, beside, set_id)))
