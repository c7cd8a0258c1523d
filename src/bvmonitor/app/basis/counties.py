"""Which county is meant: one by name, or the one that a region lies in."""

from bvmonitor.app.basis.borders import follow
from bvmonitor.app.basis.context import Workspace
from bvmonitor.domain.region import Region
from bvmonitor.errors.regions import NoOwnCounty


def county_of(workspace: Workspace, subject: Region, text: str, year: int) -> Region:
    """The county with a name, or for `own` that of a municipality or of all the members of a service.

    Raises:
        NoOwnCounty: The members lie in several counties, or the region in none.
        UsageError: No county has the name.
    """
    if text != "own":
        return workspace.regions.find_county(text, year)
    codes = [subject.county] if subject.kind == "municipality" else _counties(workspace, subject, year)
    counties = {code: workspace.regions.find(code, year) for code in sorted({code for code in codes if code})}
    if len(counties) != 1:
        raise NoOwnCounty(subject.name, tuple(county.name for county in counties.values()))
    return next(iter(counties.values()))


def member_codes(workspace: Workspace, subject: Region, year: int) -> list[str | None]:
    """The codes of a service's members in a year; None for one that cannot be followed to it."""
    if subject.kind != "service":
        return []
    service = workspace.sets.by_id[subject.code]
    regions = [workspace.regions.find_municipality(m.code, service.borders) for m in service.members_in(year)]
    return [follow(workspace, region, service.borders, (year,)).code_in(year) for region in regions]


def _counties(workspace: Workspace, subject: Region, year: int) -> list[str | None]:
    """The counties of a service's members, as far as they can be followed to the year."""
    codes = member_codes(workspace, subject, year)
    return [None if code is None else workspace.regions.find(code, year).county for code in codes]
