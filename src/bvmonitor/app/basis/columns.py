"""Which columns a comparison has, and which region's or group's figures stand in each, year by year."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

import polars as pl

from bvmonitor.app.basis.borders import Lineage, border_remarks, follow
from bvmonitor.app.basis.context import Workspace
from bvmonitor.app.basis.counties import county_of
from bvmonitor.app.basis.peers import find_peers
from bvmonitor.app.basis.set_remarks import set_remarks
from bvmonitor.domain.comparison import Average, Column, Remark
from bvmonitor.domain.kostra_groups import SCHEMES, Scheme, parse_group, scheme_named, scheme_of
from bvmonitor.domain.language import Translations
from bvmonitor.domain.region import COUNTRY, COUNTRY_WITHOUT_OSLO, GROUP_PREFIX, Region, group_code
from bvmonitor.domain.region_set import RegionSet
from bvmonitor.errors.compare import EmptyGroup, UnknownGroup

Country = Literal["all", "without-oslo", "both"]


@dataclass(frozen=True, slots=True)
class Beside:
    """What the subject is set beside, as the user asked for it.

    Attributes:
        group: `own`, `none`, a number (`7`), or a number under a scheme (`7@2020`).
        others: Names or codes of municipalities and services.
        peers: Peer groups by name, counties by name, or the most alike (`similar:10`).
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
    peers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PlannedColumn:
    """A column, and the `column_id` of INDICATOR_VALUES that fills it in each period (None where nothing does)."""

    column: Column
    ids: tuple[str | None, ...]

    @property
    def regions(self) -> frozenset[str]:
        """What the engine must give figures for."""
        return frozenset(column_id.partition("-")[0] for column_id in self.ids if column_id is not None)

    def without(self, code: str) -> "PlannedColumn":
        """The same column of a set with a municipality left out of it."""
        return replace(self, ids=tuple(None if each is None else f"{each}-{code}" for each in self.ids))


@dataclass(frozen=True, slots=True)
class ColumnPlan:
    """All columns of a comparison, the subject first, and what must be said of them.

    Attributes:
        made: The peer groups among them that no file holds.
    """

    columns: tuple[PlannedColumn, ...]
    remarks: tuple[Remark, ...]
    made: tuple[RegionSet, ...] = ()

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
    columns = [column_of(subject, periods)]
    remarks = [*_own_remarks(workspace, subject, periods, borders)]
    group = _group(workspace, follow(workspace, subject, borders, periods), beside.group, periods)
    if group is not None:
        columns.append(group)
        remarks.extend(_group_remarks(group, subject, periods))
    elif beside.group == "own":
        key = "group_unknown" if subject.kind == "municipality" else "group_of_set"
        remarks.append(Remark(key, (("name", subject.name), ("periods", tuple(periods)))))
    others = [workspace.find(text, borders) for text in beside.others]
    peers = [find_peers(workspace, subject, text, periods, borders) for text in beside.peers]
    if beside.county is not None:
        others.append(county_of(workspace, subject, beside.county, borders))
    others.extend(workspace.regions.find(code, borders) for code in _country_codes(beside.country))
    for other in (*others[: len(beside.others)], *(each.region for each in peers), *others[len(beside.others) :]):
        column = column_of(other, periods)
        columns.append(column)
        remarks.extend(_group_remarks(column, other, periods))
    for other in others:
        remarks.extend(_own_remarks(workspace, other, periods, borders))
    remarks.extend(remark for each in peers for remark in each.remarks)
    if beside.exclude_self:
        columns = [c if c.column.kind == "municipality" else c.without(subject.code) for c in columns]
    unique = {column.column.id: column for column in columns}
    made = tuple(each.set for each in peers if each.set is not None)
    titled = {each.id: each.title for each in made}
    return ColumnPlan(
        tuple(_titled(column, titled) for column in unique.values()), tuple(dict.fromkeys(remarks)), made
    )


def _own_remarks(workspace: Workspace, region: Region, periods: Sequence[int], borders: int) -> Iterator[Remark]:
    """What must be said of a region by itself: what borders did to it, or who is in it."""
    if region.kind == "municipality":
        yield from border_remarks(workspace, follow(workspace, region, borders, periods))
    elif region.kind == "service":
        yield from set_remarks(workspace, workspace.sets.by_id[region.code], periods)


def _titled(column: PlannedColumn, titles: Mapping[str, Translations]) -> PlannedColumn:
    """The column with its title in every language, where it has several."""
    title = titles.get(column.column.id)
    return column if title is None else replace(column, column=replace(column.column, title=title))


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


def _group(workspace: Workspace, line: Lineage, wanted: str, periods: Sequence[int]) -> PlannedColumn | None:
    if wanted == "none":
        return None
    schemes = [scheme_of(period) for period in periods]
    if wanted == "own":
        codes = _own_groups(workspace.snapshot.membership(), line, periods, schemes)
    else:
        group = parse_group(wanted)
        if group is not None and group.scheme is not None:
            schemes = [scheme_named(group.scheme)] * len(periods)
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
    schemes = [None if column_id is None else column_id.partition("@")[2] for column_id in group.ids]
    for scheme in dict.fromkeys(schemes):
        years = tuple(p for p, s in zip(periods, schemes, strict=True) if s == scheme and numbers[p])
        if scheme is not None and years:
            yield Remark("group_scheme", (("group", numbers[years[0]]), ("scheme", scheme), ("periods", years)))
            yield from _other_scheme(numbers[years[0]], scheme, years)
    shown = [(period, number) for period, number in numbers.items() if number]
    for (_, before), (year, after) in pairwise(shown):
        if before != after:
            yield Remark(
                "group_changed", (("name", subject.name), ("before", before), ("after", after), ("year", year))
            )


def _other_scheme(group: str, scheme: str, years: Sequence[int]) -> Iterator[Remark]:
    """That SSB has no figure for a group under a scheme that was not in force."""
    used = {year: scheme_of(year) for year in years}
    others = tuple(year for year, in_force in used.items() if in_force is None or in_force.id != scheme)
    if others:
        yield Remark("group_other_scheme", (("group", group), ("scheme", scheme), ("periods", others)))


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
        EmptyGroup: No period's scheme has members in it.
    """
    group = parse_group(wanted)
    if group is None or not any(group.number in scheme.groups for scheme in SCHEMES):
        raise UnknownGroup(wanted, tuple(scheme.id for scheme in SCHEMES))
    codes = tuple(
        group_code(group.number) if scheme and group.number in scheme.groups else None for scheme in schemes
    )
    if not any(codes):
        last = next((scheme for scheme in reversed(schemes) if scheme is not None), SCHEMES[0])
        raise EmptyGroup(group.number, tuple(periods), last.id, last.groups)
    return codes
