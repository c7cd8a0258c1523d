"""`bvmonitor report monthly`: a month of own figures."""

from typing import Annotated, Final

import typer

from bvmonitor.app.pages.monthly import monthly as monthly_of
from bvmonitor.app.pages.monthly import monthly_view
from bvmonitor.cli.common import Place
from bvmonitor.cli.dates import check_month, parse_month
from bvmonitor.cli.session import Session
from bvmonitor.cli.workspaces import open_workspace

MONTHLY: Final = """A month of own figures beside the year before: activity, quality, staff, economy, measures.

\b
bvmonitor report monthly Bærum --month 2018-10
bvmonitor report monthly "Land barneverntjeneste" -o maaned.docx

The list of measures is a file in the home folder's actions (docs/reports.md).
"""


def monthly(
    ctx: typer.Context,
    municipality: Place,
    *,
    month: Annotated[
        str | None,
        typer.Option(
            metavar="MONTH",
            callback=check_month,
            help="The month, as 2018-10; the newest with figures without it.",
        ),
    ] = None,
) -> None:
    """Show a month of own figures."""
    session = Session.of(ctx)
    wanted = parse_month(month, "--month")
    session.show(monthly_view(monthly_of(open_workspace(session), municipality, wanted)))
