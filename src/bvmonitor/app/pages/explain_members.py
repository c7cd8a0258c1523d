"""What each member of a set puts into the set's figure, and who is not in it and why."""

from collections.abc import Mapping
from typing import Final

from bvmonitor.app.basis.set_members import membership_with, rule_with, sets_among
from bvmonitor.app.basis.values import Figures, IndicatorValue
from bvmonitor.app.pages.explain_cells import read_parts, wanted_parts
from bvmonitor.domain.explanation import Member, PartName, QueryLink
from bvmonitor.engine.sets import SetRule
from bvmonitor.engine.slots import members_of, plan_slots, without

_PARTS: Final[tuple[PartName, ...]] = ("published", "numerator", "denominator")


def explain_members(
    figures: Figures, set_column: str, rule: SetRule, *, period: int, borders: int
) -> tuple[tuple[Member, ...], tuple[QueryLink, ...]]:
    """Every member of a set in a year, with its cells; the one that is left out among them.

    Args:
        figures: The tables, and the one indicator.
        set_column: The set, a group under its scheme (`EKG07@2020`), a service by its id.
        rule: How the figure is made of the members'.
        period: The figure's year.
        borders: The year whose borders the one that is left out is meant on.

    Returns:
        The members by code, and where to read their cells.
    """
    workspace = figures.workspace
    own = sets_among(workspace, (set_column,))
    slots = plan_slots([set_column], [period], None, rule_with(rule, own).borders)
    everyone = members_of(slots, membership_with(workspace.snapshot.membership(), own))
    if everyone.is_empty():
        return (), ()
    kept = everyone
    if rule.exclude is not None:
        kept = without(everyone, slots, workspace.region_map, region=rule.exclude, borders=borders)
    base = everyone["borders"].drop_nulls().to_list()
    year = base[0] if base else period
    codes = sorted(everyone["code"].to_list())
    names: tuple[PartName, ...] = _PARTS[1:] if rule.average == "weighted" else _PARTS
    read = read_parts(figures, wanted_parts(figures.indicators[0], names), codes, base=year, period=period)
    values = _values(figures, codes, period, year)
    staying = set(kept["code"])
    regions = {code: workspace.regions.find(code, year) for code in codes}
    members = tuple(
        Member(
            code=code,
            name=regions[code].name,
            counts=code in staying and _counts(values[code], rule),
            left_out=code not in staying,
            value=values[code].value,
            status=values[code].computed_status if rule.average == "weighted" else values[code].status,
            parts=read.by_region[code],
        )
        for code in codes
        if code in values
    )
    return members, read.links


def _values(figures: Figures, codes: list[str], period: int, year: int) -> Mapping[str, IndicatorValue]:
    """What is known of each member without figures that were typed in: a set is not made of those."""
    found = figures.compute((period,), codes, year, typed_in=False)
    return {value.column_id: value for value in found}


def _counts(value: IndicatorValue, rule: SetRule) -> bool:
    """Whether a member has all that the set's figure takes of it."""
    return value.numerator is not None if rule.average == "weighted" else value.value is not None
