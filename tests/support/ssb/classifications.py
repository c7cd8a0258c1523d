"""What the KLASS of the test server holds: classifications, their codes over time, changes and correspondences."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from tests.support.ssb.regions import BEFORE, OPEN, Change, Regions, Spell

STANDARD: Final = "Klassifikasjon"
CODELIST: Final = "Kodeliste"
UNKNOWN_COUNTY: Final = Spell("99", "Uoppgitt", BEFORE, OPEN)
# Source county, target county, day: KLASS 104 since 2015.
_COUNTY_CHANGES: Final = (
    *(
        ("16", "50", "2018-01-01"),
        ("17", "50", "2018-01-01"),
        ("01", "30", "2020-01-01"),
        ("02", "30", "2020-01-01"),
    ),
    *(
        ("06", "30", "2020-01-01"),
        ("04", "34", "2020-01-01"),
        ("05", "34", "2020-01-01"),
        ("07", "38", "2020-01-01"),
    ),
    *(
        ("08", "38", "2020-01-01"),
        ("09", "42", "2020-01-01"),
        ("10", "42", "2020-01-01"),
        ("12", "46", "2020-01-01"),
    ),
    *(
        ("14", "46", "2020-01-01"),
        ("19", "54", "2020-01-01"),
        ("20", "54", "2020-01-01"),
        ("30", "31", "2024-01-01"),
    ),
    *(
        ("30", "32", "2024-01-01"),
        ("30", "33", "2024-01-01"),
        ("38", "39", "2024-01-01"),
        ("38", "40", "2024-01-01"),
    ),
    *(("54", "55", "2024-01-01"), ("54", "56", "2024-01-01")),
)
_FIRST_GROUP_YEAR: Final = 2015
_LAST_GROUP_YEAR: Final = 2026
_GROUPS: Final = 17
# The correspondence tables between 112 and 131 whose ids have been seen, with a year that each holds.
GROUP_TABLES: Final = {"2840": 2026, "1358": 2024, "1483": 2023, "1482": 2022, "978": 2020}


@dataclass(frozen=True, slots=True)
class Pair:
    """A source code and a target code that belong together from one day until (not including) another."""

    source: Spell
    target: Spell
    valid_from: str
    valid_to: str


@dataclass(frozen=True)
class Classification:
    """One classification, a STANDARD or a CODELIST; `languages` are those that its content is published in."""

    id: str
    name: str
    type: str
    spells: Callable[[], Sequence[Spell]] = tuple
    changes: Callable[[], Sequence[Change]] = tuple
    languages: tuple[str, ...] = ("nb", "nn", "en")


class Classifications:
    """Every classification, and the correspondences between them."""

    def __init__(self, regions: Regions) -> None:
        self.regions = regions

    @cached_property
    def by_id(self) -> Mapping[str, Classification]:
        """The classifications by id, in the order of the list."""
        made = (
            Classification("1", "Standard for delområde- og grunnkretsinndeling", STANDARD),
            Classification("3", "Standard for gruppering av hjelpe- og omsorgstiltak i barnevernet", STANDARD),
            Classification("103", "Standard for bydelsinndeling", STANDARD),
            Classification(
                "104", "Standard for fylkesinndeling", STANDARD, self._counties, self._county_changes
            ),
            Classification("106", "Standard for landsdelsinndeling", STANDARD),
            Classification("108", "Standard for økonomiske regioner", STANDARD),
            Classification("110", "Standard for tettstedsinndeling", STANDARD),
            Classification(
                "112", "Kodeliste for KOSTRA - kommunegruppering", CODELIST, self._groups, languages=("nb", "nn")
            ),
            Classification("127", "Standard for fylkeskommune", STANDARD),
            Classification("128", "Standard for sentralitet", STANDARD),
            Classification(
                "131", "Standard for kommuneinndeling", STANDARD,
                lambda: self.regions.spells, lambda: self.regions.changes,
            ),
            Classification("152", "Kodeliste for KOSTRA- fylkeskommunegruppering", CODELIST),
            Classification("231", "KOSTRA-kommuner med tilhørende regionsgrupperinger", CODELIST),
            Classification("285", "Kodeliste for konklusjon meldinger i barnevernet", CODELIST),
            Classification("376", "Kodeliste for funksjoner barnevern", CODELIST),
            Classification("477", "Kodeliste for meldere i barnevernet", CODELIST),
        )  # fmt: skip
        return {classification.id: classification for classification in made}

    def _counties(self) -> Sequence[Spell]:
        return (*self.regions.counties, UNKNOWN_COUNTY)

    def _county_changes(self) -> Sequence[Change]:
        ending = {(spell.code, spell.valid_to): spell for spell in self.regions.counties}
        starting = {(spell.code, spell.valid_from): spell for spell in self.regions.counties}
        return tuple(
            Change(ending[old, day], starting[new, day], day)
            for old, new, day in _COUNTY_CHANGES
            if (old, day) in ending and (new, day) in starting
        )

    def _groups(self) -> Sequence[Spell]:
        return tuple(
            Spell(f"EKG{number:02}", f"KOSTRA-gruppe {number}", f"{start}-01-01", OPEN)
            for number in range(1, _GROUPS + 1)
            # Group 17 came with the grouping of 2020.
            for start in (2020 if number == _GROUPS else 2004,)
        )

    def pairs(self, source: str, target: str) -> tuple[Pair, ...] | None:
        """The correspondence from one classification to another, or None where there is no table."""
        return {("104", "131"): self._county_pairs, ("112", "131"): self._group_pairs}.get((source, target))

    @cached_property
    def _county_pairs(self) -> tuple[Pair, ...]:
        found = [
            Pair(county, spell, max(county.valid_from, spell.valid_from), min(county.valid_to, spell.valid_to))
            for spell in self.regions.spells
            for county in self._counties()
            if spell.code[:2] == county.code
        ]
        return merge([pair for pair in found if pair.valid_from < pair.valid_to])

    @cached_property
    def _group_pairs(self) -> tuple[Pair, ...]:
        groups = {spell.code: spell for spell in self._groups()}
        found: list[Pair] = []
        for year in range(_FIRST_GROUP_YEAR, _LAST_GROUP_YEAR + 1):
            start = f"{year}-01-01"
            end = OPEN if year == _LAST_GROUP_YEAR else f"{year + 1}-01-01"
            for spell in self.regions.spells:
                if spell.valid_from <= start < spell.valid_to:
                    group = groups.get(self.regions.group_of(spell.code, year) or "")
                    if group is not None:
                        found.append(Pair(group, spell, start, min(end, spell.valid_to)))
        return merge(found)


def merge(pairs: Sequence[Pair]) -> tuple[Pair, ...]:
    """The pairs, those that follow on each other under the same names as one; an added county is no new name."""
    found: list[Pair] = []
    by_codes = sorted(pairs, key=lambda pair: (pair.source.code, pair.target.code, pair.valid_from))
    for pair in by_codes:
        last = found[-1] if found else None
        if last and last.valid_to == pair.valid_from and _names(last) == _names(pair):
            found[-1] = Pair(pair.source, pair.target, last.valid_from, pair.valid_to)
        else:
            found.append(pair)
    return tuple(found)


def _names(pair: Pair) -> tuple[str, ...]:
    bare = [spell.name.partition(" (")[0] for spell in (pair.source, pair.target)]
    return pair.source.code, pair.target.code, *bare
