"""Services and peer groups for the engine: their members as MEMBERSHIP, and how their figures are made."""

from collections.abc import Collection, Sequence
from dataclasses import replace

import polars as pl

from bvmonitor.app.basis.context import Workspace
from bvmonitor.domain.region import kind_of
from bvmonitor.domain.region_set import SERVICES, RegionSet
from bvmonitor.engine.sets import SetRule
from bvmonitor.frames import MEMBERSHIP


def sets_among(
    workspace: Workspace, regions: Collection[str], made: Sequence[RegionSet] = ()
) -> tuple[RegionSet, ...]:
    """The services and peer groups among some codes of regions.

    Args:
        workspace: Where they are kept.
        regions: Codes of municipalities and sets, also `EKG07@2020`.
        made: Sets that no file holds.
    """
    ids = [code for code in sorted(regions) if kind_of(code.partition("@")[0]) is None]
    by_id = {each.id: each for each in made}
    return tuple(by_id[each] if each in by_id else workspace.sets.by_id[each] for each in ids)


def membership_with(membership: pl.DataFrame, sets: Sequence[RegionSet]) -> pl.DataFrame:
    """MEMBERSHIP of SSB's sets and of some others, whose codes are of one year: see `rule_with`."""
    rows = [
        (each.id, "", member.code, member.valid_from or 0, member.valid_to)
        for each in sets
        for member in each.members
    ]
    return pl.concat([membership, pl.DataFrame(rows, MEMBERSHIP.columns, orient="row")]) if rows else membership


def rule_with(rule: SetRule, sets: Sequence[RegionSet]) -> SetRule:
    """The rule with what holds for some sets: whose members must all report, and what year their codes are of."""
    return replace(
        rule,
        strict=rule.strict | {each.id for each in sets if each.kind in SERVICES},
        borders={**rule.borders, **{each.id: each.borders for each in sets}},
    )
