"""`bvmonitor report`: whole documents, one kind a command."""

import typer

from bvmonitor.cli.report_monitor import MONITOR, monitor
from bvmonitor.cli.report_monthly import MONTHLY, monthly
from bvmonitor.cli.report_one_page import ONE_PAGE, one_page
from bvmonitor.cli.report_status import STATUS, status
from bvmonitor.cli.report_tilstandsrapport import TILSTANDSRAPPORT, tilstandsrapport

HELP = """Whole documents for a municipality or a service.

\b
  bvmonitor report monitor Klepp
  bvmonitor report monitor Klepp --year 2018 --country all -o monitor.html
  bvmonitor report one-page Klepp -o klepp.html
  bvmonitor report status "Land barneverntjeneste" --then 2016-12-31 --now 2017-09-25
  bvmonitor report tilstandsrapport Klepp --year 2018 --texts texts -o rapport.docx
  bvmonitor report monthly Bærum --month 2018-10
"""

app = typer.Typer()


@app.callback(help=HELP)
def report() -> None:
    """Only holds the commands."""


# One line per kind: its help and its function, in a module of its own.
app.command("monitor", help=MONITOR)(monitor)
app.command("one-page", help=ONE_PAGE)(one_page)
app.command("status", help=STATUS)(status)
app.command("tilstandsrapport", help=TILSTANDSRAPPORT)(tilstandsrapport)
app.command("monthly", help=MONTHLY)(monthly)
