"""Commands that are killed: before each call that changes a file, and at moments."""

import os
import signal
import time
from collections.abc import Callable, Iterator

from tests.faults.world import TABLE, Trial, World

KILLED = -signal.SIGKILL
_MOST_CALLS = 400
_MOMENTS = 350


def at_each_call(
    words: Callable[[World], tuple[str, ...]], every: int
) -> Callable[[World, bool], Iterator[Trial]]:
    """Kill a command before its first call, its second, and so on; in the short version before every so-manyth."""

    def play(world: World, is_soak: bool) -> Iterator[Trial]:  # noqa: FBT001
        command = words(world)
        for number in range(1, _MOST_CALLS, 1 if is_soak else every):
            world.reset()
            ran = world.play(*command, die_at=number)
            if ran.code != KILLED:
                return
            yield world.trial(f"before call {number}", ran, again=() if command == ("run",) else command)

    return play


def at_moments(*words: str) -> Callable[[World, bool], Iterator[Trial]]:
    """Kill a command after more and more time, until it is done before it is killed."""

    def play(world: World, is_soak: bool) -> Iterator[Trial]:  # noqa: FBT001
        world.reset()
        began = time.monotonic()
        world.play(*words)
        takes_s = time.monotonic() - began
        moments = _MOMENTS if is_soak else 2
        for number in range(moments):
            world.reset()
            ran = world.play(*words, meanwhile=_kill_after(takes_s * (number + 0.5) / moments))
            if ran.code == KILLED:
                yield world.trial(f"after {(number + 0.5) / moments:.0%} of its time", ran)

    return play


def _kill_after(seconds: float) -> Callable[[int], None]:
    def wait_and_kill(process: int) -> None:
        time.sleep(seconds)
        try:
            os.kill(process, signal.SIGKILL)
        except ProcessLookupError:
            return

    return wait_and_kill


def run(_: World) -> tuple[str, ...]:
    """The unattended run."""
    return ("run",)


def fetch(_: World) -> tuple[str, ...]:
    """A fetch of the run's table."""
    return ("fetch", TABLE)


def import_(world: World) -> tuple[str, ...]:
    """The import of the new snapshot."""
    return ("snapshot", "import", str(world.archive))


def import_own(world: World) -> tuple[str, ...]:
    """The import of own figures that correct those that are there."""
    return ("local", "import", str(world.corrections))


def pin(world: World) -> tuple[str, ...]:
    """A pin's other note."""
    return ("snapshot", "pin", world.old, "--note", "another")


def prune(_: World) -> tuple[str, ...]:
    """Away with all but the newest snapshot and the one that is pinned."""
    return ("snapshot", "prune", "--keep", "1")
