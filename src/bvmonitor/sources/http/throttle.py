"""One measure of calls per host, shared by all processes of a home through a locked file."""

import json
import math
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Final

import filelock

from bvmonitor.errors.wire import ThrottleUnusable
from bvmonitor.sources.http.clock import Clock

LOCK_TIMEOUT_S: Final = 30.0
QUIET_CAP_S: Final = 600.0  # longest that one server can silence us
_NAP_S: Final = 0.01  # clocks are coarse: never come back a moment too early


@dataclass(frozen=True, slots=True)
class Rate:
    """So many calls in any window of so many seconds."""

    calls: int
    window_s: float


DEFAULT_RATE: Final = Rate(30, 60.0)  # SSB's guide: 30 a minute for each address


@dataclass(frozen=True, slots=True)
class _Ledger:
    """What all processes know of a host: its rate, when it was called, and until when it is left alone."""

    rate: Rate = DEFAULT_RATE
    calls: tuple[float, ...] = ()
    quiet_until: float = 0.0

    def wait_s(self, now: float) -> float:
        """Seconds until the next call may be made; 0 is now."""
        full = self.calls[-self.rate.calls] + self.rate.window_s if len(self.calls) >= self.rate.calls else now
        return max(0.0, full - now, self.quiet_until - now)

    def tidied(self, now: float) -> "_Ledger":
        """Without calls that no longer count; a clock that was set back must not block for ever."""
        recent = tuple(time for time in self.calls if now - self.rate.window_s < time <= now)
        quiet = self.quiet_until if self.quiet_until - now <= QUIET_CAP_S else 0.0
        return replace(self, calls=recent, quiet_until=quiet)

    def to_json(self) -> str:
        """The ledger as a file's text."""
        return json.dumps(
            {
                "calls_per_window": self.rate.calls,
                "window_s": self.rate.window_s,
                "calls": self.calls,
                "quiet_until": self.quiet_until,
            }
        )

    @classmethod
    def from_json(cls, text: bytes) -> "_Ledger":
        """Read what `to_json` wrote; anything else, such as what a killed writer leaves, is an empty ledger."""
        try:
            raw: dict[str, Any] = json.loads(text)
            rate = Rate(int(raw["calls_per_window"]), float(raw["window_s"]))
            ledger = cls(rate, tuple(float(t) for t in raw["calls"]), float(raw["quiet_until"]))
        except (ValueError, TypeError, KeyError, OverflowError):
            return cls()
        numbers = (rate.window_s, ledger.quiet_until, *ledger.calls)
        sound = rate.calls > 0 and rate.window_s > 0 and all(math.isfinite(n) for n in numbers)
        return ledger if sound else cls()


@dataclass
class Throttle:
    """Waits for its turn before each call to a host.

    Attributes:
        folder: Where the ledgers of all hosts lie; made when it is not there.
        clock: Time; `now` is compared between processes.
        waiting: Told the host and the seconds before each wait.
    """

    folder: Path
    clock: Clock
    waiting: Callable[[str, float], None] = field(default=lambda _host, _seconds: None)

    def take_turn(self, host: str) -> None:
        """Wait until a call may be made, and enter it in the ledger.

        Raises:
            ThrottleUnusable: The ledger's folder cannot be written or locked.
        """
        while True:
            with self._ledger(host) as ledger:
                now = self.clock.now()
                tidied = ledger.value.tidied(now)
                wait_s = tidied.wait_s(now)
                if wait_s <= 0:
                    ledger.value = replace(tidied, calls=(*tidied.calls, now))
                    return
            self.waiting(host, wait_s)
            self.clock.sleep(wait_s + _NAP_S)

    def leave_alone(self, host: str, seconds: float) -> None:
        """Let no process call the host for so many seconds."""
        until = self.clock.now() + min(seconds, QUIET_CAP_S)
        with self._ledger(host) as ledger:
            ledger.value = replace(ledger.value, quiet_until=max(until, ledger.value.quiet_until))

    def learn(self, host: str, rate: Rate) -> None:
        """Keep to the rate that the server states."""
        with self._ledger(host) as ledger:
            ledger.value = replace(ledger.value, rate=rate)

    def rate(self, host: str) -> Rate:
        """The rate that is kept to."""
        with self._ledger(host) as ledger:
            return ledger.value.rate

    @contextmanager
    def _ledger(self, host: str) -> Iterator["_Entry"]:
        name = "".join(c if c.isalnum() or c in ".-" else "_" for c in host)
        path = self.folder / f"{name}.json"
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            with filelock.FileLock(path.with_suffix(".lock"), timeout=LOCK_TIMEOUT_S):
                entry = _Entry(_Ledger.from_json(path.read_bytes() if path.exists() else b""))
                before = entry.value
                yield entry
                if entry.value != before:
                    path.write_text(entry.value.to_json(), "utf-8")
        except filelock.Timeout as error:
            raise ThrottleUnusable(self.folder, f"locked for more than {LOCK_TIMEOUT_S:g} s") from error
        except (OSError, NotImplementedError) as error:
            # NotImplementedError: a file system without locks.
            raise ThrottleUnusable(self.folder, getattr(error, "strerror", None) or str(error)) from error


@dataclass
class _Entry:
    """A ledger while it is locked."""

    value: _Ledger
