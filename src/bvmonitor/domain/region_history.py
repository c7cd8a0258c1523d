"""The years in which region codes were in use, and how one passed into another."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby, pairwise
from typing import Final

from bvmonitor.domain.region import Region, RegionChange, RegionKind

_LAST_YEAR: Final = 9999


@dataclass(frozen=True, slots=True)
class Existence:
    """An unbroken run of years in which a code was in use; a code may come back after a gap.

    Attributes:
        regions: The region under each of its names, oldest first.
    """

    regions: tuple[Region, ...]

    @property
    def newest(self) -> Region:
        """The region under its last name."""
        return self.regions[-1]

    @property
    def code(self) -> str:
        """The code."""
        return self.newest.code

    @property
    def valid_from(self) -> int:
        """First year in use."""
        return self.regions[0].valid_from

    @property
    def valid_to(self) -> int | None:
        """First year no longer in use, or None."""
        return self.newest.valid_to

    @property
    def years(self) -> str:
        """First and last year as text: `1838-2019` with an en dash; no last year while it lasts."""
        last = "" if self.valid_to is None else self.valid_to - 1
        return f"{self.valid_from}–{last}"

    def at(self, year: int | None) -> Region | None:
        """The region in a year, or, for None, now; None when it did not exist then."""
        if year is None:
            return self.newest if self.valid_to is None else None
        return next((region for region in self.regions if region.exists_in(year)), None)

    def distance_to(self, year: int) -> int:
        """Years between a year and the nearest year of use."""
        return max(self.valid_from - year, year - self.end + 1, 0)

    @property
    def end(self) -> int:
        """First year no longer in use, to sort by: the end of time while it lasts."""
        return self.valid_to or _LAST_YEAR


class RegionHistory:
    """Every region that there has been, and the changes between them.

    A year is that of the figures: a code that is in use on its 1 January. The year None is now.
    """

    def __init__(self, regions: Iterable[Region], changes: Iterable[RegionChange]) -> None:
        """Take the regions and changes in any order."""
        ordered = sorted(regions, key=lambda region: (region.code, region.valid_from))
        self._existences: Mapping[str, tuple[Existence, ...]] = {
            code: tuple(_unbroken(list(rows))) for code, rows in groupby(ordered, key=lambda region: region.code)
        }
        # That a region goes on under its number beside a change, or is again what it was, is no event of its own.
        self._changes = tuple(c for c in changes if c.from_code != c.to_code and c.kind != "refit")

    @property
    def codes(self) -> Collection[str]:
        """Every code of any year."""
        return self._existences.keys()

    def existences(self, code: str) -> tuple[Existence, ...]:
        """The runs of years in which a code was in use, oldest first."""
        return self._existences.get(code, ())

    def every(self) -> Iterator[Existence]:
        """All existences, by code and year."""
        return (existence for existences in self._existences.values() for existence in existences)

    def of(self, region: Region) -> Existence:
        """The existence that a region of the history is part of."""
        return next(e for e in self.existences(region.code) if region in e.regions)

    def in_year(self, year: int | None, kinds: Collection[RegionKind] | None = None) -> tuple[Region, ...]:
        """Every region of some kinds (None: all) that exists in a year, by code."""
        found = (existence.at(year) for existence in self.every())
        return tuple(r for r in found if r is not None and (kinds is None or r.kind in kinds))

    def county_of(self, region: Region) -> Region | None:
        """The county of a municipality, as it was in the municipality's newest year."""
        year = None if region.valid_to is None else region.valid_to - 1
        counties = self.existences(region.county) if region.county is not None else ()
        return next((found for county in counties if (found := county.at(year)) is not None), None)

    def reached(self, start: Existence, *, renumbered_only: bool) -> tuple[Existence, ...]:
        """An existence, and what it came from and became, step by step; the nearest first."""
        found = {start: None}
        for forwards in (True, False):
            front = [start]
            while front:
                steps = [
                    e
                    for at in front
                    for e in self._other_ends(at, forwards=forwards, renumbered_only=renumbered_only)
                ]
                front = [e for e in dict.fromkeys(steps) if e not in found]
                found.update(dict.fromkeys(front))
        return tuple(found)

    def predecessors(self, existence: Existence) -> tuple[Existence, ...]:
        """What passed, wholly or partly, into this one when it began, by code."""
        return self._other_ends(existence, forwards=False, renumbered_only=False)

    def successors(self, existence: Existence) -> tuple[Existence, ...]:
        """What this one passed into when it ended, by code."""
        return self._other_ends(existence, forwards=True, renumbered_only=False)

    def changes_into(self, existence: Existence) -> tuple[RegionChange, ...]:
        """The changes that brought codes into this one at its start or while it was in use; oldest first."""
        return _within(self._changes_to.get(existence.code, ()), existence)

    def changes_out_of(self, existence: Existence) -> tuple[RegionChange, ...]:
        """The changes that took this one, or parts of it, into other codes; oldest first."""
        return _within(self._changes_from.get(existence.code, ()), existence)

    def _other_ends(self, existence: Existence, *, forwards: bool, renumbered_only: bool) -> tuple[Existence, ...]:
        index, turn = (
            (self._changes_from, existence.valid_to) if forwards else (self._changes_to, existence.valid_from)
        )
        ends = [
            (change.to_code, change.changed) if forwards else (change.from_code, change.changed - 1)
            for change in index.get(existence.code, ())
            if change.changed == turn and (change.kind == "renumber" or not renumbered_only)
        ]
        return tuple(other for code, year in ends for other in self.existences(code) if other.at(year) is not None)

    @cached_property
    def _changes_from(self) -> Mapping[str, list[RegionChange]]:
        return {code: list(group) for code, group in groupby(sorted(self._changes, key=_from), key=_from)}

    @cached_property
    def _changes_to(self) -> Mapping[str, list[RegionChange]]:
        return {code: list(group) for code, group in groupby(sorted(self._changes, key=_to), key=_to)}


def _unbroken(rows: Sequence[Region]) -> Iterator[Existence]:
    """The rows of one code, parted where a gap is."""
    starts = [0, *(n for n, (a, b) in enumerate(pairwise(rows), 1) if a.valid_to != b.valid_from), len(rows)]
    for first, end in pairwise(starts):
        yield Existence(tuple(rows[first:end]))


def _within(changes: Iterable[RegionChange], existence: Existence) -> tuple[RegionChange, ...]:
    inside = (change for change in changes if existence.valid_from <= change.changed <= existence.end)
    return tuple(sorted(inside, key=lambda change: (change.changed, change.from_code, change.to_code)))


def _from(change: RegionChange) -> str:
    return change.from_code


def _to(change: RegionChange) -> str:
    return change.to_code
