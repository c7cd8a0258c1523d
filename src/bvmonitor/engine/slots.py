"""The columns of a query year by year: regions, and sets under a scheme, with their members."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Final

import polars as pl

from bvmonitor.domain.kostra_groups import Scheme, scheme_named, scheme_of
from bvmonitor.domain.region import GROUP_PREFIX, kind_of
from bvmonitor.domain.status import NOT_COMPARABLE
from bvmonitor.engine.borders import REFIT, codes_in

SLOTS: Final = pl.Schema(
    {
        "slot": pl.UInt32(),
        "column_id": pl.String(),
        "code": pl.String(),
        "borders": pl.Int32(),
        "scheme": pl.String(),
        "at": pl.UInt32(),
        "period": pl.Int32(),
        "is_set": pl.Boolean(),
        "is_ssbs": pl.Boolean(),
        "members_of": pl.Int32(),
        "codes_of": pl.Int32(),
    }
)
_NONE: Final[Mapping[str, int]] = {}
_Slot = tuple[str, str, int | None, str, int, int, bool, bool, int, int]


def plan_slots(
    regions: Collection[str],
    periods: Sequence[int],
    borders: int | None,
    set_borders: Mapping[str, int] = _NONE,
) -> pl.DataFrame:
    """One slot per column and year: SLOTS.

    A KOSTRA group is a column for each scheme. `EKG07` stands for the group under the scheme that each year's
    figures use, `EKG07@2020` for the group under that scheme in all years: in a year that the scheme was not used
    in, its members are those of the nearest year that it was used in (`members_of`), and SSB has no figure
    (`is_ssbs`). `codes_of` is the year whose borders the members' codes are of.

    Args:
        regions: Codes of municipalities and sets.
        periods: Years, in order; `at` is a year's position here.
        borders: The year whose municipal borders are meant; None is each period's own.
        set_borders: The year that the codes of a set's members are of, where that is one year for all periods.
    """
    found = {
        (row[0], row[4]): row
        for code in sorted(regions)
        for row in _slots_of(code, periods, borders, set_borders.get(code))
    }
    return pl.DataFrame([(slot, *row) for slot, row in enumerate(found.values())], SLOTS, orient="row")


def _slots_of(code: str, periods: Sequence[int], borders: int | None, codes_of: int | None) -> Iterator[_Slot]:
    is_set = kind_of(code) != "municipality"
    group, _, named = code.partition("@")
    for at, period in enumerate(periods):
        if not group.startswith(GROUP_PREFIX):
            own_borders = None if is_set else borders
            yield code, code, own_borders, "", at, period, is_set, True, period, codes_of or period
            continue
        in_force = scheme_of(period)
        scheme = scheme_named(named) if named else in_force
        if scheme is not None:
            year = _nearest(scheme, period)
            yield f"{group}@{scheme.id}", group, None, scheme.id, at, period, True, scheme == in_force, year, year


def _nearest(scheme: Scheme, period: int) -> int:
    last = period if scheme.end_year is None else min(period, scheme.end_year - 1)
    return max(last, scheme.first_year)


def members_of(slots: pl.DataFrame, membership: pl.DataFrame) -> pl.DataFrame:
    """The members of every set in every year: `slot`, `at`, `code`, and `borders` where not the year's own.

    Args:
        slots: SLOTS.
        membership: MEMBERSHIP.
    """
    return (
        slots.filter("is_set")
        .join(membership, left_on=["code", "scheme"], right_on=["set_id", "scheme"])
        .filter(
            pl.col("valid_from") <= pl.col("members_of"),
            pl.col("valid_to").is_null() | (pl.col("members_of") < pl.col("valid_to")),
        )
        .select(
            "slot",
            "at",
            borders=pl.when(pl.col("codes_of") != pl.col("period")).then("codes_of"),
            code="member_code",
        )
        .unique(maintain_order=True)
    )


def without(
    members: pl.DataFrame, slots: pl.DataFrame, region_map: pl.DataFrame, *, region: str, borders: int | None
) -> pl.DataFrame:
    """The members when a municipality is left out of every set that it is in, under whatever codes.

    In a year in which it cannot be told apart from others, the sets that may hold it have no members left.

    Args:
        members: What `members_of` found.
        slots: SLOTS.
        region_map: REGION_MAP of all changes between the years.
        region: The municipality's code.
        borders: The year whose borders are meant; None is each period's own.
    """
    years = slots.filter("is_set")["codes_of"].unique().to_list()
    left = {year: _codes_then(region_map, region, borders or year, year) for year in years}
    gone = pl.DataFrame(
        [(year, code, whole) for year, (codes, whole) in left.items() for code in codes],
        {"codes_of": pl.Int32, "code": pl.String, "whole": pl.Boolean},
        orient="row",
    )
    met = members.join(slots.select("slot", "codes_of"), on="slot").join(gone, on=["codes_of", "code"])
    blurred = met.filter(~pl.col("whole")).select("slot").unique()
    return members.join(met.select("slot", "code"), on=["slot", "code"], how="anti").join(
        blurred, on="slot", how="anti"
    )


def _codes_then(region_map: pl.DataFrame, region: str, base: int, year: int) -> tuple[tuple[str, ...], bool]:
    """The codes of a municipality in a year, and whether they are all of it and nothing else."""
    codes = codes_in(region_map, (region,), base=base, years=(year,))[region, year]
    if codes[0][1] != NOT_COMPARABLE:
        return tuple(code for code, _ in codes), True
    return tuple(sorted(_touched(region_map, region, base, year))), False


def _touched(region_map: pl.DataFrame, region: str, base: int, year: int) -> set[str]:
    """The codes of a year that hold any part of a municipality."""
    passed = region_map.filter(
        pl.col("kind") != REFIT, pl.col("changed").is_between(min(base, year) + 1, max(base, year))
    ).sort("changed", descending=base > year)
    codes = {region}
    for _, changes in passed.group_by("changed", maintain_order=True):
        edges = list(changes.select("from_code", "to_code").iter_rows())
        ends = {new: old for old, new in edges} if base > year else dict(edges)
        steps = {(new, old) for old, new in edges} if base > year else set(edges)
        codes = {to for start, to in steps if start in codes} | {code for code in codes if code not in ends}
    return codes
