"""From KLASS' codes and changes to REGIONS and REGION_MAP; the same for a live reply and for a file."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import astuple, dataclass
from datetime import date
from itertools import groupby, pairwise
from typing import Final

import polars as pl

from bvmonitor.domain.kostra_groups import SCHEMES
from bvmonitor.domain.region import (
    COUNTRY,
    COUNTRY_WITHOUT_OSLO,
    ChangeKind,
    Region,
    RegionChange,
    county_code,
    group_code,
    kind_of,
)
from bvmonitor.frames import REGION_MAP, REGIONS, check_frame

EARLIEST: Final = 1838  # the first municipalities; KLASS leaves the date out, or writes it
UNSPECIFIED: Final = "9999"  # KLASS' "Uoppgitt" is no municipality

# Haram went out of Ålesund in 2024 as the municipality that it had been until 2020; what is left is the other four
# that had become Ålesund (docs/method/borders.md).
_REFITTED: Final = {("1580", 2024): ("1534",), ("1508", 2024): ("1504", "1523", "1529", "1546")}


@dataclass(frozen=True, slots=True)
class KlassCode:
    """One version of a code: from `valid_from` until (not including) `valid_to`; ISO dates, or None where open."""

    code: str
    name: str
    valid_from: str | None
    valid_to: str | None


@dataclass(frozen=True, slots=True)
class KlassChange:
    """One code passing wholly or partly into another; None where it came from or went to nothing."""

    old_code: str | None
    new_code: str | None
    changed: str


def first_year(day: str) -> int:
    """The first year on whose 1 January something that began on a day is in force."""
    began = date.fromisoformat(day[:10])
    return began.year if (began.month, began.day) == (1, 1) else began.year + 1


def parse_regions(municipalities: Iterable[KlassCode], counties: Iterable[KlassCode]) -> tuple[Region, ...]:
    """Every region of KOSTRA's: municipalities and counties under each of their names, groups and the country.

    Args:
        municipalities: Codes of KLASS 131, every version of each.
        counties: Codes of KLASS 104, two digits each.
    """
    places = [
        Region(code.code, code.name, "municipality", start, end, county_code(code.code[:2]))
        for code, start, end in _names(municipalities)
        if code.code != UNSPECIFIED and kind_of(code.code) == "municipality"
    ]
    areas = [
        Region(county_code(code.code), code.name, "county", start, end, None)
        for code, start, end in _names(counties)
        if kind_of(county_code(code.code)) == "county"
    ]
    country = (
        Region(COUNTRY, "Landet", "country", EARLIEST, None, None),
        Region(COUNTRY_WITHOUT_OSLO, "Landet uten Oslo", "country_without_oslo", EARLIEST, None, None),
    )
    return (*places, *areas, *_groups(), *country)


def with_names_of(codes: Iterable[KlassCode], names: Mapping[str, str], day: str) -> tuple[KlassCode, ...]:
    """The codes with the names that they had on a day; a name that is new is taken to hold from that day on.

    Args:
        codes: Every version of each code.
        names: Name by code.
        day: The day of the names; ISO 8601.
    """
    return tuple(part for code in codes for part in _renamed(code, names, day))


def parse_changes(municipalities: Iterable[KlassCode], changes: Iterable[KlassChange]) -> tuple[RegionChange, ...]:
    """The changes of municipalities, each with its kind.

    A code that goes on beside a change counts among its own successors and predecessors, whether KLASS lists it
    there or not, and has a row from itself to itself. A change of name alone is left out. Where a split followed
    an older border, rows of kind `refit` say so: that is not in KLASS.

    Args:
        municipalities: Codes of KLASS 131, every version of each.
        changes: Changes of KLASS 131.
    """
    ongoing = _Ongoing(municipalities)
    moves: dict[int, set[tuple[str, str]]] = defaultdict(set)
    for change in changes:
        if change.old_code is not None and change.new_code is not None:
            moves[first_year(change.changed)].add((change.old_code, change.new_code))
    found = [each for year, pairs in sorted(moves.items()) for each in _changes_of_year(year, pairs, ongoing)]
    splits = {(each.to_code, each.changed) for each in found if each.kind == "split"}
    refits = (
        RegionChange(old, new, year, "refit")
        for (new, year), olds in _REFITTED.items()
        if (new, year) in splits
        for old in olds
    )
    return (*found, *refits)


def regions_frame(regions: Iterable[Region]) -> pl.DataFrame:
    """Regions as REGIONS."""
    rows = [astuple(region) for region in regions]
    names = ["region_code", "name", "kind", "valid_from", "valid_to", "county"]
    frame = pl.DataFrame(rows, {name: REGIONS.columns[name] for name in names}, orient="row")
    return check_frame(frame.select(*REGIONS.columns), REGIONS)


def changes_frame(changes: Iterable[RegionChange]) -> pl.DataFrame:
    """Changes as REGION_MAP."""
    rows = [astuple(change) for change in changes]
    return check_frame(pl.DataFrame(rows, dict(REGION_MAP.columns), orient="row"), REGION_MAP)


class _Ongoing:
    """Which codes were in use both before and after a year's first day."""

    def __init__(self, municipalities: Iterable[KlassCode]) -> None:
        self._years: dict[str, list[tuple[int, int | None]]] = defaultdict(list)
        for code, start, end in _names(municipalities):
            self._years[code.code].append((start, end))

    def __call__(self, code: str, year: int) -> bool:
        return self._in_use(code, year) and self._in_use(code, year - 1)

    def _in_use(self, code: str, year: int) -> bool:
        return any(start <= year and (end is None or year < end) for start, end in self._years[code])


def _changes_of_year(year: int, pairs: set[tuple[str, str]], ongoing: _Ongoing) -> Iterator[RegionChange]:
    successors: dict[str, set[str]] = defaultdict(set)
    predecessors: dict[str, set[str]] = defaultdict(set)
    going_on = {(code, code) for code in {code for pair in pairs for code in pair} if ongoing(code, year)}
    for old, new in pairs | going_on:
        successors[old].add(new)
        predecessors[new].add(old)
    for old, new in sorted(pairs | going_on):
        renamed = old == new and successors[old] == predecessors[new] == {old}
        if not renamed:
            yield RegionChange(old, new, year, _kind(len(successors[old]), len(predecessors[new])))


def _kind(successors: int, predecessors: int) -> ChangeKind:
    if successors > 1:
        return "split"
    return "merge" if predecessors > 1 else "renumber"


def _names(codes: Iterable[KlassCode]) -> Iterator[tuple[KlassCode, int, int | None]]:
    """Each code with the years of one name: versions that follow on one another under the same name are one."""
    versions = sorted(
        (code.code, EARLIEST if code.valid_from is None else first_year(code.valid_from), code) for code in codes
    )
    for _, rows in groupby(versions, key=lambda version: version[0]):
        yield from _joined([(start, code) for _, start, code in rows])


def _joined(versions: Sequence[tuple[int, KlassCode]]) -> Iterator[tuple[KlassCode, int, int | None]]:
    begun = versions[0][0]
    for (_, code), following in zip(versions, [*versions[1:], None], strict=True):
        end = None if code.valid_to is None else first_year(code.valid_to)
        if following is not None and following[0] == end and following[1].name == code.name:
            continue
        yield code, begun, end
        begun = following[0] if following is not None else begun


def _renamed(code: KlassCode, names: Mapping[str, str], day: str) -> Iterator[KlassCode]:
    name = names.get(code.code, code.name)
    in_force = (code.valid_from or "") <= day and (code.valid_to is None or day < code.valid_to)
    if not in_force or name == code.name:
        yield code
        return
    yield KlassCode(code.code, code.name, code.valid_from, day)
    yield KlassCode(code.code, name, day, code.valid_to)


def _groups() -> Iterator[Region]:
    """KOSTRA groups: each for the schemes in a row that have its number."""
    for number in sorted({number for scheme in SCHEMES for number in scheme.groups}):
        having = [scheme for scheme in SCHEMES if number in scheme.groups]
        cuts = [0, *(n for n, (a, b) in enumerate(pairwise(having), 1) if a.end_year != b.first_year), len(having)]
        for first, end in pairwise(cuts):
            run = having[first:end]
            name = f"KOSTRA-gruppe {number}"
            yield Region(group_code(number), name, "kostra_group", run[0].first_year, run[-1].end_year, None)
