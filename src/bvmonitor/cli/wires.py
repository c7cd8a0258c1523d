"""The way to the servers as settings and flags have it."""

from collections.abc import Callable

from bvmonitor.app.fetching.line import patience_of
from bvmonitor.app.fetching.wire import Wire
from bvmonitor.cli.session import Session


def open_wire(
    session: Session, waiting: Callable[[str, float], None] | None = None, *, timeout_s: int | None = None
) -> Wire:
    """The way to the servers; no connection is opened yet.

    Args:
        session: Settings and flags.
        waiting: Told host and seconds before each wait; nobody is told when it is None.
        timeout_s: Longest time for one request with all its tries; None is the usual patience.
    """
    return Wire(
        session.home,
        str(session.settings.text("pxweb_url")),
        str(session.settings.text("klass_url")),
        offline=session.offline,
        patience=patience_of(timeout_s),
        waiting=waiting or _silently,
    )


def _silently(_host: str, _seconds: float) -> None:
    """Nobody is told."""
