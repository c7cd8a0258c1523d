"""The way to the servers: one transport for all of them, with the throttle of a home folder."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Final

from bvmonitor import __version__
from bvmonitor.errors.wire import NetworkForbidden
from bvmonitor.sources.http.clock import Clock
from bvmonitor.sources.http.throttle import Throttle
from bvmonitor.sources.http.transport import Patience, Transport

SYSTEM_CLOCK: Final = Clock(time.time, time.monotonic, time.sleep)
PROGRAM: Final = f"bvmonitor {__version__}"


@dataclass(frozen=True)
class Line:
    """Where the servers are, and how they are asked.

    Attributes:
        home: The home folder, whose processes share the throttle.
        pxweb_url: Base address of PxWebApi 2.
        klass_url: Base address of KLASS.
        offline: Whether no socket may be opened.
        clock: Time.
        patience: How long to wait.
        waiting: Told host and seconds before each wait, for our turn or after a failure.
    """

    home: Path
    pxweb_url: str
    klass_url: str
    offline: bool = False
    clock: Clock = SYSTEM_CLOCK
    patience: Patience = field(default_factory=Patience)
    waiting: Callable[[str, float], None] = field(default=lambda _host, _seconds: None)

    def check_allowed(self, task: str) -> None:
        """See that the network may be used.

        Raises:
            NetworkForbidden: The user asked for none.
        """
        if self.offline:
            raise NetworkForbidden(task)

    @cached_property
    def transport(self) -> Transport:
        """The transport, with no connection open yet."""
        throttle = Throttle(self.home / "throttle", self.clock, self.waiting)
        agent = PROGRAM.replace(" ", "/")
        return Transport(throttle, self.clock, agent, patience=self.patience, retrying=self.waiting)


def patience_of(timeout_s: int | None) -> Patience:
    """The usual patience, or one that gives a request up after so many seconds."""
    usual = Patience()
    if timeout_s is None:
        return usual
    limit = float(timeout_s)
    return Patience(
        connect_s=min(usual.connect_s, limit),
        read_s=min(usual.read_s, limit),
        call_s=min(usual.call_s, limit),
        total_s=min(usual.total_s, limit),
    )
