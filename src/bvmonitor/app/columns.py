"""Which columns a comparison has, and which region's or group's figures stand in each, year by year."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

import polars as pl

from bvmonitor.app.borders import Lineage, border_remarks, follow
from bvmonitor.app.context import Workspace
from bvmonitor.domain.comparison import Average, Column, Remark
from bvmonitor.domain.kostra_groups import SCHEMES, Scheme, parse_group, scheme_of
from bvmonitor.domain.region import COUNTRY, COUNTRY_WITHOUT_OSLO, GROUP_PREFIX, Region, group_code
from bvmonitor.errors.compare import EmptyGroup, OtherScheme, UnknownGroup

Country = Literal["all", "without-oslo", "both"]


@dataclass(frozen=True, slots=True)
class Beside:
    """What the subject is set beside, as the user asked for it.

    Attributes:
        group: `own`, `none`, a number (`7`), or a number under a scheme (`7@2020`).
        others: Names or codes of municipalities.
        county: `own`, a county's name, or None.
        country: The country, the country without Oslo, both, or None.
        average: How the figures of groups, county and country are made of their members'.
        exclude_self: Whether the subject is left out of them.
    """

    group: str = "own"
    others: tuple[str, ...] = ()
    county: str | None = None
    country: Country | None = None
    average: Average = "weighted"
    exclude_self: bool = False


@dataclass(frozen=True, slots=True)
class PlannedColumn:
    """A column, and the `column_id` of INDICATOR_VALUES that fills it in each period (None where nothing does)."""

    column: Column
    ids: tuple[str | None, ...]

    @property
    def regions(self) -> frozenset[str]:
        """What the engine must give figures for."""
        return frozenset(re.split("[@-]", column_id)[0] for column_id in self.ids if column_id is not None)

    def without(self, code: str) -> "PlannedColumn":
        """The same column of a set with a municipality left out of it."""
        return replace(self, ids=tuple(None if each is None else f"{each}-{code}" for each in self.ids))


@dataclass(frozen=True, slots=True)
class ColumnPlan:
    """All columns of a comparison, the subject first, and what must be said of them."""

    columns: tuple[PlannedColumn, ...]
    remarks: tuple[Remark, ...]

    @property
    def regions(self) -> frozenset[str]:
        """The region codes of all columns."""
        return frozenset().union(*(column.regions for column in self.columns))


def plan_columns(
    workspace: Workspace, subject: Region, beside: Beside, periods: Sequence[int], borders: int
) -> ColumnPlan:
    """Find the columns that a comparison has, its municipalities on the borders of one year.

    Raises:
        UsageError: A municipality, county or group is unknown in the years shown, or a group has no members.
    """
    line = follow(workspace, subject, borders, periods)
    columns = [column_of(subject, periods)]
    remarks = list(border_remarks(workspace, line))
    group = _group(workspace, line, beside.group, periods)
    if group is not None:
        columns.append(group)
        remarks.extend(_group_remarks(group, subject, periods))
    elif beside.group == "own":
        remarks.append(Remark("group_unknown", (("name", subject.name), ("periods", tuple(periods)))))
    others = [workspace.regions.find(text, borders) for text in beside.others]
    if beside.county is not None:
        others.append(_county(workspace, subject, beside.county, borders))
    others.extend(workspace.regions.find(code, borders) for code in _country_codes(beside.country))
    for other in others:
        column = column_of(other, periods)
        columns.append(column)
        remarks.extend(_group_remarks(column, other, periods))
        if other.kind == "municipality":
            remarks.extend(border_remarks(workspace, follow(workspace, other, borders, periods)))
    if beside.exclude_self:
        columns = [c if c.column.kind == "municipality" else c.without(subject.code) for c in columns]
    unique = {column.column.id: column for column in columns}
    return ColumnPlan(tuple(unique.values()), tuple(dict.fromkeys(remarks)))


def column_of(region: Region, periods: Sequence[int]) -> PlannedColumn:
    """The column of a municipality, a KOSTRA group, a county or the country.

    Raises:
        EmptyGroup: No period's grouping has members in the group.
    """
    if region.kind == "kostra_group":
        schemes = [scheme_of(period) for period in periods]
        codes = _numbered_group(region.code.removeprefix(GROUP_PREFIX), periods, schemes)
        return _group_column(codes, schemes, own_group=False)
    return PlannedColumn(Column(region.code, region.kind, region.name), (region.code,) * len(periods))


def _country_codes(country: Country | None) -> tuple[str, ...]:
    choices: dict[Country | None, tuple[str, ...]] = {
        None: (),
        "all": (COUNTRY,),
        "without-oslo": (COUNTRY_WITHOUT_OSLO,),
        "both": (COUNTRY, COUNTRY_WITHOUT_OSLO),
    }
    return choices[country]


def _county(workspace: Workspace, subject: Region, text: str, year: int) -> Region:
    if text == "own" and subject.county is not None:
        return workspace.regions.find(subject.county, year)
    return workspace.regions.find_county(text, year)


def _group(workspace: Workspace, line: Lineage, wanted: str, periods: Sequence[int]) -> PlannedColumn | None:
    if wanted == "none":
        return None
    schemes = [scheme_of(period) for period in periods]
    if wanted == "own":
        codes = _own_groups(workspace.snapshot.membership(), line, periods, schemes)
    else:
        codes = _numbered_group(wanted, periods, schemes)
    return _group_column(codes, schemes, own_group=wanted == "own") if any(codes) else None


def _group_column(
    codes: Sequence[str | None], schemes: Sequence[Scheme | None], *, own_group: bool
) -> PlannedColumn:
    ids = tuple(
        f"{code}@{scheme.id}" if code and scheme else None for code, scheme in zip(codes, schemes, strict=True)
    )
    numbers = tuple(str(int(code.removeprefix(GROUP_PREFIX))) if code else "" for code in codes)
    distinct = {code for code in codes if code}
    column_id = distinct.pop() if len(distinct) == 1 else "own_group"
    column = Column(column_id, "kostra_group", column_id, own_group=own_group, groups=numbers)
    return PlannedColumn(column, ids)


def _group_remarks(group: PlannedColumn, subject: Region, periods: Sequence[int]) -> Iterator[Remark]:
    """Where a group's column says less than it seems: its scheme, the years without it, and where it changes."""
    if not group.column.groups:
        return
    numbers = dict(zip(periods, group.column.groups, strict=True))
    missing = tuple(period for period, number in numbers.items() if not number)
    if missing and group.column.own_group:
        yield Remark("group_unknown", (("name", subject.name), ("periods", missing)))
    elif missing:
        known = next(number for number in numbers.values() if number)
        yield Remark("group_empty", (("group", known), ("periods", missing)))
    schemes = [scheme_of(period) for period in periods]
    for scheme in dict.fromkeys(schemes):
        years = tuple(p for p, s in zip(periods, schemes, strict=True) if s == scheme and numbers[p])
        if scheme is not None and years:
            yield Remark("group_scheme", (("group", numbers[years[0]]), ("scheme", scheme.id), ("periods", years)))
    shown = [(period, number) for period, number in numbers.items() if number]
    for (_, before), (year, after) in pairwise(shown):
        if before != after:
            yield Remark(
                "group_changed", (("name", subject.name), ("before", before), ("after", after), ("year", year))
            )


def _own_groups(
    membership: pl.DataFrame,
    line: Lineage,
    periods: Sequence[int],
    schemes: Sequence[Scheme | None],
) -> tuple[str | None, ...]:
    """The subject's group in each period under the scheme in force, None where it is not known."""
    codes = [line.code_in(period) for period in periods]
    mine = membership.filter(
        pl.col("member_code").is_in([code for code in codes if code is not None]),
        pl.col("set_id").str.starts_with(GROUP_PREFIX),
    ).rows(named=True)
    return tuple(
        next(
            (
                row["set_id"]
                for row in mine
                if scheme is not None
                and (row["member_code"], row["scheme"]) == (code, scheme.id)
                and row["valid_from"] <= period
                and (row["valid_to"] is None or period < row["valid_to"])
            ),
            None,
        )
        for code, period, scheme in zip(codes, periods, schemes, strict=True)
    )


def _numbered_group(
    wanted: str, periods: Sequence[int], schemes: Sequence[Scheme | None]
) -> tuple[str | None, ...]:
    """The code of a group by its number, None in the periods whose scheme has no such group.

    Raises:
        UnknownGroup: Not a number of any group.
        OtherScheme: Asked for under another scheme than the years shown use.
        EmptyGroup: No period's scheme has members in it.
    """
    group = parse_group(wanted)
    if group is None or not any(group.number in scheme.groups for scheme in SCHEMES):
        raise UnknownGroup(wanted, tuple(scheme.id for scheme in SCHEMES))
    in_force = tuple(dict.fromkeys(scheme.id for scheme in schemes if scheme is not None))
    if group.scheme is not None and in_force != (group.scheme,):
        raise OtherScheme(group.number, group.scheme, in_force, tuple(periods))
    codes = tuple(
        group_code(group.number) if scheme and group.number in scheme.groups else None for scheme in schemes
    )
    if not any(codes):
        last = next((scheme for scheme in reversed(schemes) if scheme is not None), SCHEMES[0])
        raise EmptyGroup(group.number, tuple(periods), last.id, last.groups)
    return codes
