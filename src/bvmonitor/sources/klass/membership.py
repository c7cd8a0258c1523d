"""Which municipalities a county, a KOSTRA group and the country have, year by year: MEMBERSHIP."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

import polars as pl

from bvmonitor.domain.kostra_groups import SCHEMES, Scheme
from bvmonitor.domain.region import COUNTRY, COUNTRY_WITHOUT_OSLO, OSLO, group_code
from bvmonitor.domain.region_history import Existence, RegionHistory
from bvmonitor.frames import MEMBERSHIP, check_frame

NO_SCHEME: Final = ""


@dataclass(frozen=True, slots=True)
class GroupList:
    """A list of municipalities with their KOSTRA groups.

    Attributes:
        scheme: The scheme's id.
        year: The year whose codes the list uses.
        groups: Number of the group by municipality code.
        heirs: Where a municipality was split and the scheme says which part kept its group: the code of that part,
            by the code that was split.
    """

    scheme: str
    year: int
    groups: Mapping[str, int]
    heirs: Mapping[str, str] = field(default_factory=dict)


def membership_frame(history: RegionHistory, lists: Iterable[GroupList]) -> pl.DataFrame:
    """Members of counties, the country and KOSTRA groups, as MEMBERSHIP.

    A municipality whose code the list lacks is in the group that its predecessors (its successors, before the
    list's year) agree on; where they do not, or one is unknown, it is in none.

    Args:
        history: Every municipality and change.
        lists: One list for each scheme whose membership is known.
    """
    places = [existence for existence in history.every() if existence.newest.kind == "municipality"]
    schemes = {scheme.id: scheme for scheme in SCHEMES}
    rows = [row for place in places for row in _counties_and_country(place)]
    for listed in lists:
        known = _Groups(history, listed)
        rows.extend(row for place in places for row in _group(place, schemes[listed.scheme], known))
    frame = pl.DataFrame(rows, dict(MEMBERSHIP.columns), orient="row")
    return check_frame(frame, MEMBERSHIP)


Row = tuple[str, str, str, int, int | None]


def _counties_and_country(place: Existence) -> Iterator[Row]:
    sets = [COUNTRY] if place.code == OSLO else [COUNTRY, COUNTRY_WITHOUT_OSLO]
    if place.newest.county is not None:
        sets.append(place.newest.county)
    for set_id in sets:
        yield set_id, NO_SCHEME, place.code, place.valid_from, place.valid_to


def _group(place: Existence, scheme: Scheme, known: "_Groups") -> Iterator[Row]:
    first = max(place.valid_from, scheme.first_year)
    ends = [end for end in (place.valid_to, scheme.end_year) if end is not None]
    end = min(ends) if ends else None
    if end is not None and end <= first:
        return
    number = known.of(place)
    if number is not None:
        yield group_code(number), scheme.id, place.code, first, end


@dataclass(frozen=True, slots=True)
class _Groups:
    """The groups of one list, followed to municipalities of other years."""

    history: RegionHistory
    listed: GroupList

    def of(self, place: Existence) -> int | None:
        """The group of a municipality, or None where it does not follow."""
        if place.at(self.listed.year) is not None:
            return self.listed.groups.get(place.code)
        related = self._nearer(place)
        groups = {self.of(other) for other in related}
        return groups.pop() if len(groups) == 1 else None

    def _nearer(self, place: Existence) -> tuple[Existence, ...]:
        """What the municipality came from or became, one step towards the list's year."""
        if self.listed.year < place.valid_from:
            return self.history.predecessors(place)
        successors = self.history.successors(place)
        heir = self.listed.heirs.get(place.code)
        return successors if heir is None else tuple(other for other in successors if other.code == heir)
