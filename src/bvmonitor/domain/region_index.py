"""Finding a region by name or code in a year."""

import difflib
import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cached_property
from typing import Final

from bvmonitor.domain.region import (
    COUNTIES,
    COUNTRY,
    COUNTRY_WITHOUT_OSLO,
    MUNICIPALITIES,
    Region,
    RegionChange,
    RegionKind,
    county_code,
    group_code,
    kind_of,
)
from bvmonitor.domain.region_history import Existence, RegionHistory
from bvmonitor.domain.region_names import bare_name, loose, name_forms, plain, says_county
from bvmonitor.errors.regions import AmbiguousRegion, RegionNotInYear, UnknownRegion

SUGGESTED: Final = 3
ALIKE: Final = 0.6  # difflib's own measure of what is near enough to be meant

_COUNTRY_NAMES: Final = {
    **dict.fromkeys(("landet", "hele landet", "heile landet", "norge", "noreg", "norway"), COUNTRY),
    **dict.fromkeys(("landet uten oslo", "landet utan oslo", "norge uten oslo"), COUNTRY_WITHOUT_OSLO),
}
_GROUP: Final = re.compile(r"(?:ekg|kg|kostra-? ?gruppe|gruppe) ?0*(\d{1,2})")
_COUNTY: Final = re.compile(r"\d{2}")
# One name may be a municipality's and a county's: the municipality is meant unless the text says otherwise.
_MEANT_FIRST: Final[tuple[RegionKind, ...]] = ("municipality", "county")


class RegionIndex:
    """Regions by name and code.

    A year is that of the figures: a code that is in use on its 1 January. The year None stands for now, or, for a
    region that is no more, for its last.
    """

    def __init__(self, regions: Iterable[Region], changes: Iterable[RegionChange] = ()) -> None:
        """Take the regions, and the changes of codes by which one is followed from year to year."""
        self.history: Final = RegionHistory(regions, changes)

    @cached_property
    def newest_year(self) -> int:
        """The year of the last change of any municipality: its borders are today's."""
        return max(region.valid_from for region in self.history.in_year(None, MUNICIPALITIES))

    def find(self, text: str, year: int | None) -> Region:
        """The region that a name or code means in a year.

        A name finds its region also in a year in which that had another name or number.

        Raises:
            UnknownRegion: Nothing has that name or code in any year.
            AmbiguousRegion: Several have the name.
            RegionNotInYear: It did not exist in the year; a code that was not in use then is not followed.
        """
        return self._find(text, year, COUNTIES if says_county(text) else None)

    def find_county(self, text: str, year: int | None) -> Region:
        """The county that a name or code (`Rogaland`, `11`, `EKA11`) means in a year; raises as `find` does."""
        return self._find(text, year, COUNTIES)

    def find_municipality(self, text: str, year: int | None) -> Region:
        """The municipality that a name or code means in a year; raises as `find` does."""
        return self._find(text, year, MUNICIPALITIES)

    def _find(self, text: str, year: int | None, kinds: Collection[RegionKind] | None) -> Region:
        code = _code_meant(text)
        if code is None:
            named = [region for region in self._named(text) if kinds is None or region.kind in kinds]
            if not named:
                raise UnknownRegion(text, self._nearest_names(text, year, kinds))
            return self._of_name(text, named, year)
        existences = [e for e in self.history.existences(code) if kinds is None or e.newest.kind in kinds]
        if not existences:
            raise UnknownRegion(text, self._nearest_codes(code))
        if year is None:
            return existences[-1].newest
        found = next((region for e in existences if (region := e.at(year)) is not None), None)
        if found is None:
            raise self._not_in_year(existences, year)
        return found

    def _of_name(self, text: str, named: Sequence[Region], year: int | None) -> Region:
        """The region of a name: one that has it in the year, else one that had it before or after."""
        existences = list(dict.fromkeys(map(self.history.of, named)))
        followed = [other for e in existences for other in self.history.reached(e, renumbered_only=True)]
        for found in (
            [r for r in named if (r.valid_to is None if year is None else r.exists_in(year))],
            [r for e in existences if (r := e.at(year)) is not None],
            [r for e in followed if (r := e.at(year)) is not None],
        ):
            if found:
                return self._only(text, found)
        if year is not None:
            raise self._not_in_year(existences, year)
        last = max(e.end for e in existences)
        return self._only(text, [e.newest for e in existences if e.end == last])

    def _only(self, text: str, found: Sequence[Region]) -> Region:
        meant = next((kind for kind in _MEANT_FIRST if any(r.kind == kind for r in found)), found[0].kind)
        matches = {r.code: r for r in found if r.kind == meant}
        if len(matches) > 1:
            raise AmbiguousRegion(text, tuple(self._with_county(r) for _, r in sorted(matches.items())))
        return next(iter(matches.values()))

    def _with_county(self, region: Region) -> str:
        county = self.history.county_of(region)
        place = "" if county is None else f" ({county.name})"
        return f"{region.code} {bare_name(region.name)}{place}"

    def _not_in_year(self, existences: Sequence[Existence], year: int) -> RegionNotInYear:
        nearest = min(existences, key=lambda e: e.distance_to(year))
        region = nearest.newest
        related = self.history.reached(nearest, renumbered_only=False)
        then = {r.code: r.name for e in related if (r := e.at(year)) is not None}
        instead = tuple(f"{code} {name}" for code, name in sorted(then.items()))
        return RegionNotInYear(
            region.code,
            region.name,
            year,
            ", ".join(e.years for e in existences if e.code == region.code),
            instead or self._nearest_names(region.name, year, (region.kind,), alike=0),
        )

    def _named(self, text: str) -> Sequence[Region]:
        """The regions with a name, accents and all, or else without."""
        exact = self._by_plain_name.get(plain(text), [])
        return exact or self._by_loose_name.get(loose(text), [])

    @cached_property
    def _by_plain_name(self) -> Mapping[str, list[Region]]:
        found: dict[str, list[Region]] = {}
        for existence in self.history.every():
            for region in existence.regions:
                for form in {plain(form) for form in name_forms(region.name)}:
                    found.setdefault(form, []).append(region)
        return found

    @cached_property
    def _by_loose_name(self) -> Mapping[str, list[Region]]:
        found: dict[str, list[Region]] = {}
        for form, regions in self._by_plain_name.items():
            found.setdefault(loose(form), []).extend(regions)
        return found

    def _nearest_codes(self, code: str) -> tuple[str, ...]:
        alike = [known for known in self.history.codes if kind_of(known) == kind_of(code)]
        codes = difflib.get_close_matches(code, alike or list(self.history.codes), n=SUGGESTED, cutoff=ALIKE)
        return tuple(f"{found} {self.history.existences(found)[-1].newest.name}" for found in codes)

    def _nearest_names(
        self, text: str, year: int | None, kinds: Collection[RegionKind] | None, *, alike: float = ALIKE
    ) -> tuple[str, ...]:
        regions = self.history.in_year(year, kinds) or self.history.in_year(None, kinds)
        names = {loose(form): form for region in regions for form in name_forms(region.name)}
        found = difflib.get_close_matches(loose(text), list(names), n=SUGGESTED, cutoff=alike)
        return tuple(names[form] for form in found)


def _code_meant(text: str) -> str | None:
    """The code that a text is or spells out, or None when it is a name."""
    wanted = " ".join(text.casefold().split())
    if _COUNTY.fullmatch(wanted):
        return county_code(wanted)
    group = _GROUP.fullmatch(wanted)
    if group is not None:
        return group_code(int(group[1]))
    if wanted in _COUNTRY_NAMES:
        return _COUNTRY_NAMES[wanted]
    return wanted.upper() if kind_of(wanted.upper()) is not None else None
