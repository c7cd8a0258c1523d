"""Clocks to test with."""

import time
from dataclasses import dataclass, field

from bvmonitor.sources.http.clock import Clock


@dataclass
class FakeTime:
    """Time that passes only in sleep, and is noted there."""

    seconds: float = 1_000_000.0
    slept: list[float] = field(default_factory=list)

    def now(self) -> float:
        return self.seconds

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.seconds += seconds

    @property
    def clock(self) -> Clock:
        return Clock(self.now, self.now, self.sleep)


REAL = Clock(time.time, time.monotonic, time.sleep)
