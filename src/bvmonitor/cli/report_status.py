"""`bvmonitor report status`: own figures then and now, targets, budget."""

from typing import Annotated, Final

import typer

from bvmonitor.app.pages.status import StatusWanted, status_view
from bvmonitor.app.pages.status import status as status_of
from bvmonitor.cli.common import IndicatorIds, Place, SetId
from bvmonitor.cli.dates import check_day, parse_day
from bvmonitor.cli.options import split_list
from bvmonitor.cli.session import Session
from bvmonitor.cli.workspaces import open_workspace
from bvmonitor.errors.cli import OptionsExclude

STATUS: Final = """Own figures then and now, targets with how they stand, and the budget.

\b
bvmonitor report status "Land barneverntjeneste"
bvmonitor report status "Land barneverntjeneste" --then 2016-12-31 --now 2017-09-25 -o status.docx
bvmonitor report status Klepp --set own_targets -o status.html

Targets and budget lines are files in the home folder's targets (docs/reports.md).
"""


def status(
    ctx: typer.Context,
    municipality: Place,
    *,
    then: Annotated[
        str | None,
        typer.Option(
            metavar="DATE",
            callback=check_day,
            help="The earlier date, as 2016-12-31; the newest but one without it.",
        ),
    ] = None,
    now: Annotated[
        str | None,
        typer.Option(
            metavar="DATE", callback=check_day, help="The later date; the newest of the figures without it."
        ),
    ] = None,
    set_id: SetId = None,
    indicator: IndicatorIds = None,
) -> None:
    """Show own figures then and now."""
    session = Session.of(ctx)
    if set_id is not None and indicator:
        raise OptionsExclude(("--set", "--indicator"))
    wanted = StatusWanted(parse_day(then, "--then"), parse_day(now, "--now"), set_id, split_list(indicator))
    session.show(status_view(status_of(open_workspace(session), municipality, wanted)))
