"""Time as an argument."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Clock:
    """What a client knows of time.

    Attributes:
        now: Seconds since 1970, as every process of the machine sees them.
        elapsed: Seconds since some moment; never goes back.
        sleep: Waits so many seconds.
    """

    now: Callable[[], float]
    elapsed: Callable[[], float]
    sleep: Callable[[float], None]
