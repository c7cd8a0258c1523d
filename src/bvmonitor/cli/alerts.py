"""`bvmonitor alerts`: which figures are beyond their limits now."""

from pathlib import Path
from typing import Annotated

import typer

from bvmonitor.app.alerts.alerts import find_alerts, read_rules
from bvmonitor.app.alerts.run import alert_places
from bvmonitor.app.presenting.alerts import alerts_view
from bvmonitor.app.unattended.run_file import read_run_file
from bvmonitor.cli.fail_on import FailOn, check_alerts
from bvmonitor.cli.run_work import today_of
from bvmonitor.cli.session import Session
from bvmonitor.cli.workspaces import open_workspace
from bvmonitor.errors.alerts import NoAlertFile
from bvmonitor.settings import FILE_NAME, find_file

app = typer.Typer()

_HELP = """Tell which figures are beyond the limits of a file. Nothing is remembered: every open alert is told.

\b
bvmonitor alerts
bvmonitor alerts alerts.yaml --fail-on critical
bvmonitor alerts alerts.yaml --format json
"""


@app.command(help=_HELP)
def alerts(
    ctx: typer.Context,
    file: Annotated[
        Path | None, typer.Argument(help="The limits; what bvmonitor.toml names without one.", metavar="[FILE]")
    ] = None,
    *,
    fail_on: FailOn = None,
) -> None:
    """Tell which figures are beyond the limits of a file."""
    session = Session.of(ctx)
    settings = find_file(session.folder)
    plan = None
    if settings is not None and (file is None or "[run]" in settings.read_text("utf-8")):
        plan = read_run_file(settings, session.lang)
    path = file or (None if plan is None else plan.alerts)
    if path is None:
        raise NoAlertFile(FILE_NAME if settings is None else str(settings))
    workspace = open_workspace(session, ())
    places = None if plan is None else alert_places(plan)
    found = find_alerts(workspace, read_rules(workspace, path), places, None, today_of(session))
    session.show(alerts_view(found))
    check_alerts(found, fail_on)
