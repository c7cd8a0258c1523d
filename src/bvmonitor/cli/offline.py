"""Commands that need the network, when the user wants none."""

from bvmonitor.cli.session import Session
from bvmonitor.errors.wire import NetworkForbidden


def refuse_offline(session: Session, task: str) -> None:
    """Stop before anything that could open a socket is even loaded.

    Raises:
        NetworkForbidden: `--offline` is set, by flag, environment or file.
    """
    if session.offline:
        raise NetworkForbidden(task)
