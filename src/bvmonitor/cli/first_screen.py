"""`bvmonitor` alone: the first commands, and how old the figures are."""

from datetime import UTC, datetime

import typer

from bvmonitor.app.upkeep.welcome import welcome
from bvmonitor.cli.session import Session
from bvmonitor.cli.streams import print_result


def show_first_screen(ctx: typer.Context) -> None:
    """Print the first screen.

    Raises:
        StoreError: There are no figures at all, or they are damaged.
        SettingsAtFault: A settings file or a variable is at fault.
    """
    session = Session.of(ctx)
    today = datetime.now(UTC).date()
    print_result(welcome(session.home, session.snapshot, session.lang, today=today))
