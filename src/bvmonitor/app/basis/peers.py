"""What `--peers` means: a peer group, a service, a county, or the municipalities that are most alike."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from bvmonitor.app.basis.context import Workspace
from bvmonitor.app.basis.likeness import Alike, find_alike
from bvmonitor.app.basis.set_remarks import set_remarks
from bvmonitor.domain.comparison import Remark
from bvmonitor.domain.region import Region
from bvmonitor.domain.region_set import SETS, RegionSet, SetMember
from bvmonitor.errors.regions import UnknownPeers, UnknownRegion
from bvmonitor.texts.pages import most_alike

_ALIKE: Final = re.compile(r"similar:0*([1-9]\d{0,2})")


@dataclass(frozen=True, slots=True)
class Peers:
    """A region to set a municipality beside, the set that it is when it is one, and what must be said of it."""

    region: Region
    set: RegionSet | None
    remarks: tuple[Remark, ...]


def find_peers(workspace: Workspace, subject: Region, text: str, periods: Sequence[int], borders: int) -> Peers:
    """What a text names, for a page of some years on the borders of one.

    Raises:
        UnknownPeers: Nothing has that name; the nearest ones are given.
        NothingAlike: There are no figures to tell who is alike by.
        SetsAtFault: A file of peer groups is at fault.
    """
    alike = _ALIKE.fullmatch(text.strip().casefold())
    if alike is not None:
        return _most_alike(workspace, subject, int(alike[1]), max(periods), borders)
    found = workspace.sets.find(text, SETS)
    if found is not None:
        return Peers(found.region(), found, tuple(set_remarks(workspace, found, periods)))
    return Peers(_county_named(workspace, text, borders), None, ())


def check_peers(workspace: Workspace, text: str) -> None:
    """See to it that a text names peers in some year.

    Raises:
        UnknownPeers: Nothing has that name; the nearest ones are given.
        SetsAtFault: A file of peer groups is at fault.
    """
    if _ALIKE.fullmatch(text.strip().casefold()) is None and workspace.sets.find(text, SETS) is None:
        _county_named(workspace, text, None)


def _county_named(workspace: Workspace, text: str, year: int | None) -> Region:
    try:
        return workspace.regions.find_county(text, year)
    except UnknownRegion as error:
        raise UnknownPeers(text, workspace.sets.nearest(text, SETS, error.nearest)) from None


def _most_alike(workspace: Workspace, subject: Region, count: int, last: int, borders: int) -> Peers:
    """The municipalities most alike in the last year shown, the same ones in all years."""
    alike = find_alike(workspace, subject, count, last, borders)
    members = tuple(SetMember(region.code, region.name, None, None) for region, _ in alike.nearest)
    title = most_alike(len(members))
    chosen = RegionSet(f"similar_{count}", "peer_group", title, borders, None, members, None, "")
    return Peers(chosen.region(), chosen, alike_remarks(subject, alike))


def alike_remarks(subject: Region, alike: Alike) -> tuple[Remark, ...]:
    """Who is alike and how far away, by what, and what could not count."""
    name = ("name", subject.name)
    titles = tuple(each.title for each in alike.counted)
    said = [Remark("alike", (name, ("year", alike.year), ("titles", titles), ("distances", _distances(alike))))]
    if alike.lacking:
        said.append(Remark("alike_lacking", (name, ("titles", tuple(each.title for each in alike.lacking)))))
    if alike.without:
        said.append(Remark("alike_without", (("count", alike.without),)))
    return tuple(said)


def _distances(alike: Alike) -> tuple[tuple[str, float], ...]:
    return tuple((region.name, distance) for region, distance in alike.nearest)
