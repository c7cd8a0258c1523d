"""Clocks that were set back or ahead: `faketime`."""

from collections.abc import Iterator
from typing import Final

from tests.faults.world import TABLE, Trial, World

_PARTLY: Final = 23  # so long ago there was no list of municipalities to be had: told, and kept as it was
_SHORT: Final = ("-400 days",)
_ALL: Final = ("-400 days", "-20 years", "-2 days", "-2 hours", "-90 seconds", "+1 days", "+45 days", "+9 years")


def wrong(world: World, is_soak: bool) -> Iterator[Trial]:  # noqa: FBT001
    """A run and a fetch by a wrong clock; the run after it has the right one again."""
    for offset in _ALL if is_soak else _SHORT:
        for words in (("run",), ("fetch", TABLE)) if is_soak else (("run",),):
            world.reset()
            ran = world.program(*words, by=("faketime", "-f", _as_faketime(offset)))
            lost = [] if ran.code in (0, _PARTLY) else [f"exit {ran.code}"]
            if world.newest() != world.new:
                lost.append("the new figures are not the newest")
            # Pages name the day on which figures were fetched, by the clock that there was; all else is the same.
            trial = world.trial(f"{' '.join(words)} at {offset}", ran, dates=False)
            yield Trial(trial.label, trial.ran, (*lost, *trial.lost))


def _as_faketime(offset: str) -> str:
    number, unit = offset.split()
    return f"{number}{unit[0]}"
