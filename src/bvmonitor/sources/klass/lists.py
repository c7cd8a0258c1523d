"""The lists that everything about regions is made from, brought together and counted."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import polars as pl

from bvmonitor.domain.kostra_groups import SCHEMES, Scheme
from bvmonitor.domain.region_index import RegionIndex
from bvmonitor.errors.fetch import KlassUnlike
from bvmonitor.sources.klass.client import KlassClient
from bvmonitor.sources.klass.ids import COUNTIES, KOSTRA_GROUPS, MUNICIPALITIES
from bvmonitor.sources.klass.membership import GroupList, membership_frame
from bvmonitor.sources.klass.regions import (
    UNSPECIFIED,
    KlassCode,
    changes_frame,
    parse_changes,
    parse_regions,
    regions_frame,
)

SINCE: Final = "2000-01-01"
# SSB: 2024 changed numbers only, and put Haram in group 1; so Ålesund kept the group that it had.
HEIRS: Final[Mapping[str, Mapping[str, str]]] = {"2020": {"1507": "1508"}}
# 357 municipalities in 2024-2026, 356 in 2020-2023, 422 in 2018-2019, 428 in 2013-2016.
_FEWEST, _MOST = 340, 440
_NO_COUNTY: Final = "99"  # "Uoppgitt"
_FEWEST_COUNTIES, _MOST_COUNTIES = 10, 22


@dataclass(frozen=True)
class RegionFrames:
    """REGIONS, REGION_MAP and MEMBERSHIP; `unknown_schemes` are the groupings that KLASS gave no list for."""

    regions: pl.DataFrame
    region_map: pl.DataFrame
    membership: pl.DataFrame
    unknown_schemes: tuple[str, ...]


def fetch_regions(klass: KlassClient, *, year: int) -> RegionFrames:
    """Ask KLASS for municipalities, counties, changes and the KOSTRA groups of every scheme.

    Args:
        klass: The client.
        year: This year.

    Raises:
        KlassUnlike: A list is absent, or not of the size that it must have.
        SourceError: No answer, or none that can be used.
    """
    municipalities = klass.codes(MUNICIPALITIES, SINCE)
    _check_count(MUNICIPALITIES, municipalities, year, _FEWEST, _MOST)
    counties = tuple(code for code in klass.codes(COUNTIES, SINCE) if code.code != _NO_COUNTY)
    _check_count(COUNTIES, counties, year, _FEWEST_COUNTIES, _MOST_COUNTIES)
    changes = parse_changes(municipalities, klass.changes(MUNICIPALITIES, SINCE))
    regions = parse_regions(municipalities, counties)
    lists = [found for scheme in SCHEMES if (found := _group_list(klass, scheme, year)) is not None]
    known = {found.scheme for found in lists}
    history = RegionIndex(regions, changes).history
    return RegionFrames(
        regions_frame(regions),
        changes_frame(changes),
        membership_frame(history, lists),
        tuple(scheme.id for scheme in SCHEMES if scheme.id not in known),
    )


def calls_needed() -> int:
    """How many calls `fetch_regions` makes."""
    return 3 + len(SCHEMES)


def _group_list(klass: KlassClient, scheme: Scheme, year: int) -> GroupList | None:
    """A scheme's list on the first day of its last year, or of this one while it lasts.

    A scheme of the past that KLASS has no usable list for is left out; the one in force must be there.
    """
    listed = year if scheme.end_year is None else scheme.end_year - 1
    try:
        groups = _groups(klass, f"{listed}-01-01")
    except KlassUnlike:
        if scheme.end_year is None:
            raise
        return None
    return GroupList(scheme.id, listed, groups, HEIRS.get(scheme.id, {}))


def _groups(klass: KlassClient, day: str) -> Mapping[str, int]:
    groups = klass.groups(day)
    if groups is None or not _FEWEST <= len(groups) <= _MOST:
        raise KlassUnlike(str(KOSTRA_GROUPS), f"{_FEWEST}-{_MOST}", str(len(groups or ())))
    return groups


def _check_count(classification: int, codes: tuple[KlassCode, ...], year: int, fewest: int, most: int) -> None:
    """Count the codes in force on 1 January: a list that is cut short must not pass for one."""
    day = f"{year}-01-01"
    in_force = [
        code.code
        for code in codes
        if (code.valid_from or "") <= day and (code.valid_to is None or day < code.valid_to)
    ]
    count = len(set(in_force) - {UNSPECIFIED})
    if len(in_force) != len(set(in_force)) or not fewest <= count <= most:
        raise KlassUnlike(str(classification), f"{fewest}-{most}", str(len(in_force)))
