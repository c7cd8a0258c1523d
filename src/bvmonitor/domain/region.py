"""Regions and the codes SSB gives them. A region code means something only together with a year."""

from dataclasses import dataclass
from typing import Final, Literal

ChangeKind = Literal["renumber", "merge", "split", "refit"]
RegionKind = Literal[
    "municipality", "county", "kostra_group", "country", "country_without_oslo", "service", "peer_group"
]

MUNICIPALITIES: Final[tuple[RegionKind, ...]] = ("municipality",)
COUNTIES: Final[tuple[RegionKind, ...]] = ("county",)
COUNTRY: Final = "EAK"
COUNTRY_WITHOUT_OSLO: Final = "EAKUO"
COUNTY_PREFIX: Final = "EKA"
GROUP_PREFIX: Final = "EKG"
OSLO: Final = "0301"


@dataclass(frozen=True, slots=True)
class Region:
    """A region as it was in some years.

    Attributes:
        code: 4 digits for a municipality; `EKA11` a county; `EKG07` a KOSTRA group; `EAK`, `EAKUO`; the id of a
            service or a peer group.
        name: As KLASS writes it, all official forms: "Kárášjohka - Karasjok".
        kind: What it is.
        valid_from: First year that it exists.
        valid_to: First year that it no longer exists, or None.
        county: Code of the county it lies in (`EKA11`), for a municipality.
    """

    code: str
    name: str
    kind: RegionKind
    valid_from: int
    valid_to: int | None
    county: str | None

    def exists_in(self, year: int) -> bool:
        """Whether the region exists on 1 January of a year."""
        return self.valid_from <= year and (self.valid_to is None or year < self.valid_to)


@dataclass(frozen=True, slots=True)
class RegionChange:
    """One code passing wholly or partly into another.

    Attributes:
        from_code: The code that was in use before.
        to_code: The code that is in use after.
        changed: First year of `to_code` after the change.
        kind: `renumber` one region and no other became one region and no other; `split` the old region was divided
            among several; `merge` anything else that one or several became; `refit` says that a region which came
            out of a split is, alone or with others, the same area as an older one.
    """

    from_code: str
    to_code: str
    changed: int
    kind: ChangeKind


@dataclass(frozen=True, slots=True)
class Heir:
    """A municipality that was split, and the one of those it became that carries on its series, by code."""

    old: str
    new: str


def group_code(number: int) -> str:
    """The code of a KOSTRA group: 7 gives `EKG07`."""
    return f"{GROUP_PREFIX}{number:02d}"


def county_code(two_digits: str) -> str:
    """The code that KOSTRA tables give a county: `11` gives `EKA11`."""
    return f"{COUNTY_PREFIX}{two_digits}"


def kind_of(code: str) -> RegionKind | None:
    """What a code of SSB's names by its form, or None: a city district, a county outside KOSTRA, anything else."""
    if code == COUNTRY:
        return "country"
    if code == COUNTRY_WITHOUT_OSLO:
        return "country_without_oslo"
    digits = code.removeprefix(COUNTY_PREFIX).removeprefix(GROUP_PREFIX)
    if not (digits.isascii() and digits.isdigit()):
        return None
    kinds: dict[tuple[str, int], RegionKind] = {
        ("", 4): "municipality",
        (COUNTY_PREFIX, 2): "county",
        (GROUP_PREFIX, 2): "kostra_group",
    }
    return kinds.get((code.removesuffix(digits), len(digits)))
