"""What happened to a region, year by year; a change of name alone is no event."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from bvmonitor.domain.region import Region, RegionChange
from bvmonitor.domain.region_history import Existence, RegionHistory

EventKind = Literal["renumbered", "formed", "took_in", "went_into", "divided", "gave"]


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened.

    Attributes:
        year: First year after it.
        kind: `renumbered` from the one of `wholes` to `region`; `formed` from `wholes` and `parts`,
            or `took_in` those; `went_into`, was `divided` between, or `gave` a part to the regions of `wholes`.
        region: The region that it happened to, as it is called after it, or before it where it is no more.
        wholes: The other regions.
        parts: Regions of which a part came.
    """

    year: int
    kind: EventKind
    region: Region
    wholes: tuple[Region, ...]
    parts: tuple[Region, ...] = ()


def events_of(history: RegionHistory, lineage: Iterable[Existence]) -> tuple[Event, ...]:
    """What happened to a region under its numbers; oldest first."""
    found = [event for existence in lineage for event in _events(history, existence)]
    return tuple(sorted(found, key=lambda event: (event.year, event.kind)))


def _events(history: RegionHistory, existence: Existence) -> Iterator[Event]:
    for year, changes in groupby(history.changes_into(existence), key=_year):
        yield _incoming(history, existence, year, list(changes))
    for year, changes in groupby(history.changes_out_of(existence), key=_year):
        yield from _outgoing(history, existence, year, list(changes))


def _incoming(history: RegionHistory, existence: Existence, year: int, changes: list[RegionChange]) -> Event:
    region = existence.at(year) or existence.newest
    wholes = _regions(history, [c.from_code for c in changes if c.kind != "split"], year - 1)
    parts = _regions(history, [c.from_code for c in changes if c.kind == "split"], year - 1)
    if any(change.kind == "renumber" for change in changes):
        return Event(year, "renumbered", region, wholes)
    return Event(year, "formed" if existence.at(year - 1) is None else "took_in", region, wholes, parts)


def _outgoing(
    history: RegionHistory, existence: Existence, year: int, changes: list[RegionChange]
) -> Iterator[Event]:
    region = existence.at(year - 1) or existence.newest
    targets = _regions(history, [change.to_code for change in changes], year)
    kinds = {change.kind for change in changes}
    if "split" in kinds:
        yield Event(year, "divided" if existence.at(year) is None else "gave", region, targets)
    elif "merge" in kinds:
        yield Event(year, "went_into", region, targets)


def _regions(history: RegionHistory, codes: list[str], year: int) -> tuple[Region, ...]:
    return tuple(r for code in codes for e in history.existences(code) if (r := e.at(year)) is not None)


def _year(change: RegionChange) -> int:
    return change.changed
