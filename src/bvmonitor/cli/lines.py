"""The line to the servers as settings and flags have it, for questions that load no figures."""

from bvmonitor.app.fetching.line import Line, patience_of
from bvmonitor.cli.session import Session


def open_line(session: Session, timeout_s: int | None) -> Line:
    """The line to the servers; no connection is opened yet."""
    settings = session.settings
    return Line(
        session.home,
        str(settings.text("pxweb_url")),
        str(settings.text("klass_url")),
        offline=session.offline,
        patience=patience_of(timeout_s),
    )
