"""`bvmonitor doctor`: is everything in order."""

from datetime import UTC, datetime
from typing import Final

import typer

from bvmonitor.app.basis.context import Workspace
from bvmonitor.app.upkeep.doctor import examine_machine, not_asked, sum_up
from bvmonitor.cli.session import Session

_PATIENCE_S: Final = 6  # who asks what is wrong does not want to wait for it

app = typer.Typer()


@app.command()
def doctor(ctx: typer.Context) -> None:
    """Look at Python, folders, figures, definitions and the way to SSB; fails with the first fault's exit code.

    bvmonitor doctor

    bvmonitor doctor --offline
    """
    session = Session.of(ctx)
    workspace = Workspace(session.home, session.snapshot)
    findings = [*examine_machine(workspace, session.lang, now=datetime.now(UTC))]
    if session.offline:
        findings += not_asked(session.lang)
    else:
        from bvmonitor.app.upkeep.doctor_online import examine_servers  # noqa: PLC0415 - loading urllib3 tries a socket
        from bvmonitor.cli.wires import open_wire  # noqa: PLC0415 - the same

        findings += examine_servers(workspace, open_wire(session, timeout_s=_PATIENCE_S), session.lang)
    found = sum_up(findings, session.lang)
    session.show(found.listing)
    if found.error is not None:
        raise found.error
