"""The regions of the test server: municipalities with their history, counties, groups and country."""

import csv
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, cached_property
from pathlib import Path
from typing import Final

FIGURES: Final = Path(__file__).parents[3] / "examples" / "sample" / "figures"
FIRST_YEAR: Final = 2015
COUNTRY: Final = "EAK"
COUNTRY_WITHOUT_OSLO: Final = "EAKUO"
OSLO: Final = "0301"
OPEN: Final = "9999-12-31"
_SCHEME_2013_ENDS: Final = 2016
_SCHEME_2020_STARTS: Final = 2020


@dataclass(frozen=True, slots=True)
class Spell:
    """A code with the name that it had from one day until (not including) another."""

    code: str
    name: str
    valid_from: str
    valid_to: str


@dataclass(frozen=True, slots=True)
class Change:
    """A code that became another, or got another name, on a day."""

    old: Spell
    new: Spell
    occurred: str


# When the newest names were given is not known; they are in KLASS on this day.
NEWEST_NAMES: Final = "2026-01-01"
BEFORE: Final = "1838-01-01"


def rows_of(name: str) -> list[dict[str, str]]:
    """The rows of one of the files with figures."""
    with (FIGURES / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


class Regions:
    """Municipalities and what they belong to, by year."""

    @cached_property
    def spells(self) -> tuple[Spell, ...]:
        """Every municipality code with each of its names, as KLASS 131 has them."""
        newest = {row["code"]: row["name"] for row in rows_of(f"klass/municipality_names_{NEWEST_NAMES}.csv")}
        found: list[Spell] = []
        for spell in _spells("klass/municipalities.csv"):
            name = newest.get(spell.code, spell.name)
            if spell.valid_to == OPEN and name != spell.name:
                found.append(Spell(spell.code, spell.name, spell.valid_from, NEWEST_NAMES))
                found.append(Spell(spell.code, name, NEWEST_NAMES, OPEN))
            else:
                found.append(spell)
        return tuple(found)

    @cached_property
    def counties(self) -> tuple[Spell, ...]:
        """Every county code since 2015 with each of its names, as KLASS 104 has them."""
        return tuple(spell for spell in _spells("klass/counties.csv") if spell.valid_to > f"{FIRST_YEAR}-01-01")

    @cached_property
    def county_spells(self) -> Mapping[str, Spell]:
        """Each county code with its newest name and its whole time of use."""
        return _whole(self.counties)

    @cached_property
    def changes(self) -> tuple[Change, ...]:
        """Every change of KLASS 131, oldest first; a change of name alone is one too."""
        ending = {(spell.code, spell.valid_to): spell for spell in self.spells}
        starting = {(spell.code, spell.valid_from): spell for spell in self.spells}
        pairs = {
            (row["old_code"], row["new_code"], row["changed"]) for row in rows_of("klass/municipality_changes.csv")
        }
        pairs |= {
            (spell.code, spell.code, NEWEST_NAMES) for spell in self.spells if spell.valid_from == NEWEST_NAMES
        }
        found = [
            Change(ending[old, day], starting[new, day], day)
            for old, new, day in pairs
            if (old, day) in ending and (new, day) in starting
        ]
        return tuple(sorted(found, key=lambda change: (change.occurred, change.old.code, change.new.code)))

    @cached_property
    def municipalities(self) -> Mapping[str, Spell]:
        """Each code in use since 2015, with its newest name and its whole time of use since then."""
        used = [s for s in self.spells if s.valid_to > f"{FIRST_YEAR}-01-01" and s.code != "9999"]
        return _whole(used)

    def in_year(self, year: int) -> tuple[str, ...]:
        """The municipality codes in use on 1 January of a year."""
        return _in_year(self, year)

    def exists(self, code: str, year: int) -> bool:
        """Whether a municipality code is in use in a year."""
        return code in _code_set(self, year)

    @cached_property
    def successors(self) -> Mapping[str, tuple[str, ...]]:
        """The other codes that a code's area became since 2015."""
        return self._linked(forward=True)

    @cached_property
    def predecessors(self) -> Mapping[str, tuple[str, ...]]:
        """The other codes that a code's area was since 2015."""
        return self._linked(forward=False)

    def _linked(self, *, forward: bool) -> Mapping[str, tuple[str, ...]]:
        found: defaultdict[str, list[str]] = defaultdict(list)
        for change in self.changes:
            if change.occurred > f"{FIRST_YEAR}-01-01" and change.old.code != change.new.code:
                start, end = (change.old, change.new) if forward else (change.new, change.old)
                found[start.code].append(end.code)
        return {code: tuple(others) for code, others in found.items()}

    @cached_property
    def _schemes(self) -> Mapping[str, Mapping[str, str]]:
        files = {"2013": "2015", "2016": "2015", "2020": "2024"}
        return {
            scheme: {
                row["code"]: f"EKG{int(row[f'group_{scheme}']):02}"
                for row in rows_of(f"kostra_groups/groups_{file}.csv")
            }
            for scheme, file in files.items()
        }

    def group_of(self, code: str, year: int) -> str | None:
        """The KOSTRA group of a municipality code in the figures of a year."""
        if year >= _SCHEME_2020_STARTS:
            scheme, links = self._schemes["2020"], self.successors
        elif year >= _SCHEME_2013_ENDS:
            scheme, links = self._schemes["2016"], self.predecessors
        else:
            scheme, links = self._schemes["2013"], self.predecessors
        seen, queue = {code}, [code]
        while queue:
            here = queue.pop(0)
            if here in scheme:
                return scheme[here]
            ahead = [other for other in links.get(here, ()) if other not in seen]
            seen.update(ahead)
            queue += ahead
        return None

    def members(self, code: str, year: int) -> tuple[str, ...]:
        """The municipalities of an aggregate (`EAK`, `EAKUO`, `EKA11`, `EKG07`) in a year."""
        return _members(self, code, year)

    def county_codes(self) -> Iterator[tuple[str, str]]:
        """The counties as KOSTRA has them, `EKA11` with a name that tells its years when it is no more."""
        for code, spell in self.county_spells.items():
            yield f"EKA{code}", dated(spell)


class RegionsKnownBy(Regions):
    """The regions as they were known on a day: what came later is not there, and what ended later has no end."""

    def __init__(self, whole: Regions, day: str) -> None:
        self.whole, self.day = whole, day

    @cached_property
    def spells(self) -> tuple[Spell, ...]:
        """Every municipality code with each of its names until the day."""
        return self._known(self.whole.spells)

    @cached_property
    def counties(self) -> tuple[Spell, ...]:
        """Every county code with each of its names until the day."""
        return self._known(self.whole.counties)

    def group_of(self, code: str, year: int) -> str | None:
        """The KOSTRA group of a code, which is known at SSB whatever becomes of the code."""
        return self.whole.group_of(code, year)

    def _known(self, spells: Iterable[Spell]) -> tuple[Spell, ...]:
        return tuple(
            replace(spell, valid_to=spell.valid_to if spell.valid_to <= self.day else OPEN)
            for spell in spells
            if spell.valid_from <= self.day
        )


def dated(spell: Spell) -> str:
    """A region's name as tables print it: with its years when it is no more."""
    if spell.valid_to == OPEN:
        return spell.name
    last = int(spell.valid_to[:4]) - 1
    since = "" if spell.valid_from < f"{FIRST_YEAR}-01-02" else spell.valid_from[:4]
    return f"{spell.name} ({since}-{last})"


def _spells(file: str) -> list[Spell]:
    return [
        Spell(row["code"], row["name"], row["valid_from"] or BEFORE, row["valid_to"] or OPEN)
        for row in rows_of(file)
    ]


def _whole(spells: Iterable[Spell]) -> Mapping[str, Spell]:
    """One spell a code: its newest name, from its first day to its last."""
    found: dict[str, Spell] = {}
    for spell in sorted(spells, key=lambda spell: (spell.code, spell.valid_from)):
        first = found.get(spell.code, spell)
        found[spell.code] = Spell(spell.code, spell.name, first.valid_from, spell.valid_to)
    return found


@cache
def _in_year(regions: Regions, year: int) -> tuple[str, ...]:
    day = f"{year}-01-01"
    return tuple(
        code for code, spell in regions.municipalities.items() if spell.valid_from <= day < spell.valid_to
    )


@cache
def _code_set(regions: Regions, year: int) -> frozenset[str]:
    return frozenset(_in_year(regions, year))


@cache
def _members(regions: Regions, code: str, year: int) -> tuple[str, ...]:
    existing = _in_year(regions, year)
    if code == COUNTRY:
        return existing
    if code == COUNTRY_WITHOUT_OSLO:
        return tuple(member for member in existing if member != OSLO)
    if code.startswith("EKG"):
        return tuple(member for member in existing if regions.group_of(member, year) == code)
    return tuple(member for member in existing if f"EKA{member[:2]}" == code)
