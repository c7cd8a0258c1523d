"""Which municipalities are ranked together: all of a year, or those of a group or a county."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from bvmonitor.app.basis.context import Workspace
from bvmonitor.app.basis.counties import county_of
from bvmonitor.app.basis.places import open_places
from bvmonitor.domain.kostra_groups import SCHEMES, GroupWanted, Scheme, parse_group, scheme_named, scheme_of
from bvmonitor.domain.language import LANGS, Lang, Translations
from bvmonitor.domain.region import COUNTRY, Region, group_code
from bvmonitor.errors.compare import (
    EmptyGroup,
    GroupNotKnown,
    MembersNotKnown,
    NotAmong,
    OwnOfNobody,
    SchemeNotInYear,
    UnknownGroup,
)
from bvmonitor.texts.catalogue import say
from bvmonitor.texts.rank import RANK


@dataclass(frozen=True, slots=True)
class Among:
    """Who is ranked, as the user asked for it; all municipalities when neither group nor county is said.

    Attributes:
        group: A number (`7`), also under a scheme (`7@2020`), `own` for that of the one that is marked, or None.
        county: A county's name, `own` for that of the one that is marked, or None.
        mark: Name or code of a municipality to point out, or None.
    """

    group: str | None = None
    county: str | None = None
    mark: str | None = None


@dataclass(frozen=True, slots=True)
class Field:
    """Municipalities that are ranked together in a year.

    Attributes:
        pool: The set: `EAK`, `EKG07@2020`, `EKA11`.
        title: What it is called.
        marked: The municipality to point out, or None.
    """

    pool: str
    title: Translations
    marked: Region | None


def years_of(among: Among, years: Sequence[int]) -> tuple[int, ...]:
    """Those of some years in which a field can be: the years of the scheme where one is named.

    Raises:
        UnknownGroup: Not the number of a group, nor a number under a known scheme.
    """
    if among.group is None or among.group == "own":
        return tuple(years)
    group = _group_named(among.group)
    scheme = None if group.scheme is None else scheme_named(group.scheme)
    return tuple(year for year in years if scheme is None or scheme_of(year) == scheme)


def find_field(workspace: Workspace, among: Among, year: int) -> Field:
    """The municipalities that are meant, in a year.

    Raises:
        OwnOfNobody: The own group or county was asked for, and no municipality.
        UsageError: A municipality, county or group is unknown in the year; or the one to mark is not among them.
    """
    marked = None if among.mark is None else workspace.regions.find_municipality(among.mark, year)
    if "own" in (among.group, among.county) and marked is None:
        raise OwnOfNobody
    if among.county is not None:
        county = county_of(workspace, marked or workspace.regions.find(COUNTRY, year), among.county, year)
        return Field(county.code, Translations(county.name, county.name, county.name), marked)
    if among.group is None:
        return Field(COUNTRY, _titled("field.country"), marked)
    scheme = scheme_of(year)
    if scheme is None:
        raise SchemeNotInYear(among.group, year)
    number = _own_number(workspace, marked, year) if among.group == "own" else _number(among.group, scheme, year)
    title = _titled("field.group", number=number, scheme=scheme.id)
    return Field(f"{group_code(number)}@{scheme.id}", title, marked)


def check_field(field: Field, members: Collection[str], year: int, lang: Lang) -> None:
    """See to it that there is somebody to rank, and the municipality to point out among them.

    Args:
        field: Who is to be ranked.
        members: Codes of the municipalities in it.
        year: The year.
        lang: The reader's language, for the error.

    Raises:
        MembersNotKnown: There is nobody.
        NotAmong: The municipality to point out is not among them.
    """
    if not members:
        raise MembersNotKnown(field.title.in_(lang), year)
    if field.marked is not None and field.marked.code not in members:
        raise NotAmong(field.marked.name, field.title.in_(lang))


def _titled(key: str, **fields: object) -> Translations:
    """What a field is called, in every language."""
    return Translations(*(say(RANK, key, lang, **fields) for lang in LANGS))


def _own_number(workspace: Workspace, marked: Region | None, year: int) -> int:
    if marked is None:
        raise OwnOfNobody
    number = open_places(workspace).group_of(marked.code, year)
    if number is None:
        raise GroupNotKnown(marked.name, year)
    return number


def _number(wanted: str, scheme: Scheme, year: int) -> int:
    """The number of a group in the scheme of a year."""
    group = _group_named(wanted)
    if (group.scheme or scheme.id) != scheme.id:
        raise SchemeNotInYear(wanted, year)
    if group.number not in scheme.groups:
        raise EmptyGroup(group.number, (year,), scheme.id, scheme.groups)
    return group.number


def _group_named(wanted: str) -> GroupWanted:
    group = parse_group(wanted)
    if group is None or not any(group.number in scheme.groups for scheme in SCHEMES):
        raise UnknownGroup(wanted, tuple(scheme.id for scheme in SCHEMES))
    return group
