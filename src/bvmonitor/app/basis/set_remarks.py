"""What must be said of a service or a peer group on a page: who is in it, whence, and what borders did to it."""

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import Final

from bvmonitor.app.basis.borders import border_remarks, follow
from bvmonitor.app.basis.context import Workspace
from bvmonitor.domain.comparison import Column, Remark, Row
from bvmonitor.domain.language import Translations
from bvmonitor.domain.region_set import SERVICES, RegionSet, SetKind, SetMember

_FILES: Final[dict[SetKind, str]] = {"service": "services.yaml", "peer_group": "peers.yaml"}


def set_remarks(workspace: Workspace, chosen: RegionSet, periods: Sequence[int]) -> Iterator[Remark]:
    """The members by year, what is assumed of them, and the years that a member has no figures for."""
    name = ("name", chosen.title)
    by_year = {period: chosen.members_in(period) for period in periods}
    for members, years in groupby(periods, key=by_year.__getitem__):
        names = ("members", tuple(member.name for member in members))
        yield Remark("set_members", (name, ("periods", tuple(years)), names))
    for before, year in pairwise(periods):
        if by_year[before] != by_year[year]:
            yield Remark("set_changed", (name, ("year", year)))
    if chosen.source is not None:
        yield Remark("set_source", (name, ("source", chosen.source.title)))
    others = tuple(period for period in periods if period != chosen.listed)
    if chosen.listed is not None and others:
        yield Remark(
            "set_assumed", (name, ("year", chosen.listed), ("periods", others), ("file", _FILES[chosen.kind]))
        )
    for member in dict.fromkeys(member for members in by_year.values() for member in members):
        in_it = [period for period, members in by_year.items() if member in members]
        yield from _borders(workspace, chosen, member, in_it)


def lacking_remarks(columns: Sequence[Column], rows: Sequence[Row]) -> Iterator[Remark]:
    """The figures that a service does not have because one of its members has none, by year."""
    for column in columns:
        if column.kind not in SERVICES:
            continue
        lacking: dict[tuple[int, ...], list[Translations]] = {}
        for row in rows:
            mine = (figure for figure in row.figures if figure.column == column.id and figure.value is None)
            years = tuple(figure.period for figure in mine if figure.n_members != figure.n_reporting)
            if years:
                lacking.setdefault(years, []).append(row.indicator.title)
        for years, titles in lacking.items():
            yield Remark("set_lacks", (("column", column.id), ("periods", years), ("titles", tuple(titles))))


def _borders(workspace: Workspace, chosen: RegionSet, member: SetMember, years: Sequence[int]) -> Iterator[Remark]:
    """What changes of borders mean for a member; where a peer group merely has sums of older ones, nothing."""
    region = workspace.regions.find_municipality(member.code, chosen.borders)
    for remark in border_remarks(workspace, follow(workspace, region, chosen.borders, years)):
        if chosen.kind in SERVICES or remark.key != "borders_summed":
            yield remark
