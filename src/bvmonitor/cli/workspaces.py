"""What a page command works on: opened here, or handed on by a command that makes many pages."""

from dataclasses import replace

from bvmonitor.app.basis.context import Workspace
from bvmonitor.cli.session import Session
from bvmonitor.domain.region import Heir


def open_workspace(session: Session, heirs: tuple[Heir, ...] = ()) -> Workspace:
    """The snapshot that was asked for, and every definition."""
    shared = session.invocation.workspace
    if not isinstance(shared, Workspace):
        return Workspace(session.home, session.snapshot, heirs, audience=session.audience)
    shared = shared.for_audience(session.audience)
    # Values are shared among pages on the same borders only.
    return replace(shared, heirs=heirs, shared=None) if heirs else shared
