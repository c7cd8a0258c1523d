"""KOSTRA groups: which there are, which municipalities one has, and when that changed."""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import groupby

from bvmonitor.app.basis.places import Places
from bvmonitor.app.lookup.regions import county_name, label, last_year, listing
from bvmonitor.domain.kostra_groups import SCHEMES, Scheme, parse_group, scheme_of
from bvmonitor.domain.language import Lang
from bvmonitor.domain.listing import Listing
from bvmonitor.domain.region import MUNICIPALITIES, Region, group_code
from bvmonitor.errors.compare import EmptyGroup, UnknownGroup
from bvmonitor.texts.catalogue import say
from bvmonitor.texts.regions import REGION_LISTS


def list_groups(places: Places, year: int | None, lang: Lang) -> Listing:
    """Every group of every scheme, or of the scheme that a year's figures use, with its size in the last year.

    Raises:
        UnknownGroup: No scheme is known for the year.
    """
    schemes = SCHEMES if year is None else (_scheme_in(year, str(year)),)
    known = {each.scheme for each in places.groups}
    rows = []
    for scheme in schemes:
        at = last_year(scheme.end_year) if year is None else year
        sizes = Counter(each.number for each in places.groups if each.scheme == scheme.id and each.holds_in(at))
        for number in scheme.groups:
            size = sizes[number] if scheme.id in known else None
            row = (group_code(number), number, scheme.id, scheme.first_year, last_year(scheme.end_year), size)
            rows.append(row)
    unknown = tuple(scheme.id for scheme in schemes if scheme.id not in known)
    notes = (say(REGION_LISTS, "note.unknown_members", lang, scheme=unknown),) if unknown else ()
    keys = ("code", "group", "scheme", "first", "last", "members")
    return listing("groups", say(REGION_LISTS, "groups.title", lang), keys, rows, lang, notes)


def list_members(places: Places, wanted: str, year: int | None, lang: Lang) -> Listing:
    """The municipalities of a group.

    Args:
        places: The regions.
        wanted: `7`, or `7@2016` for a scheme that is not the year's.
        year: The year; None is the scheme's last, or now.
        lang: The reader's language.

    Raises:
        UnknownGroup: Not a number, or no such scheme, or none in the year.
        EmptyGroup: The scheme has no such group.
    """
    group = parse_group(wanted)
    if group is None:
        raise UnknownGroup(wanted, tuple(scheme.id for scheme in SCHEMES))
    if group.scheme is not None:
        scheme = next(scheme for scheme in SCHEMES if scheme.id == group.scheme)
    else:
        scheme = SCHEMES[-1] if year is None else _scheme_in(year, wanted)
    at = last_year(scheme.end_year) if year is None else year
    if group.number not in scheme.groups:
        raise EmptyGroup(group.number, (scheme.first_year if at is None else at,), scheme.id, scheme.groups)
    return _members_listing(places, group.number, scheme, at, lang)


def list_own_group(places: Places, text: str, year: int | None, lang: Lang) -> Listing:
    """The municipalities of the group that one municipality is in, and how that group has changed.

    Args:
        places: The regions.
        text: Name or code of the municipality.
        year: The year; None is now.
        lang: The reader's language.

    Raises:
        UsageError: The municipality is unknown, ambiguous, or not there in the year; or no scheme is known then.
    """
    region = places.index.find(text, year)
    at = _year_of(region, year)
    scheme = SCHEMES[-1] if at is None else _scheme_in(at, text)
    number = places.group_of(region.code, at)
    history = _own_history(places, region, lang)
    if number is None:
        note = say(REGION_LISTS, "note.unknown_group", lang, name=region.name, year=at or "")
        return _empty(region, (*history, note), lang)
    return _members_listing(
        places, number, scheme, at, lang, (*history, *_turnover(places, number, scheme, at, lang))
    )


def _members_listing(
    places: Places, number: int, scheme: Scheme, year: int | None, lang: Lang, notes: tuple[str, ...] = ()
) -> Listing:
    members = _members(places, number, scheme, year)
    rows = [(region.code, region.name, county_name(places, region)) for region in members]
    if not any(each.scheme == scheme.id for each in places.groups):
        notes = (*notes, say(REGION_LISTS, "note.unknown_members", lang, scheme=scheme.id))
    shown_year = say(REGION_LISTS, "now", lang) if year is None else str(year)
    title = say(REGION_LISTS, "members.title", lang, number=number, scheme=scheme.id, year=shown_year)
    return listing("group-members", title, ("code", "name", "county"), rows, lang, notes)


def _members(places: Places, number: int, scheme: Scheme, year: int | None) -> Sequence[Region]:
    codes = {
        each.member_code
        for each in places.groups
        if each.scheme == scheme.id and each.number == number and each.holds_in(year)
    }
    return [r for r in places.index.history.in_year(year, MUNICIPALITIES) if r.code in codes]


def _own_history(places: Places, region: Region, lang: Lang) -> tuple[str, ...]:
    """The groups that a municipality has been in, in one sentence."""
    history = places.index.history
    codes = {e.code for e in history.reached(history.of(region), renumbered_only=True)}
    held = sorted((each for each in places.groups if each.member_code in codes), key=lambda each: each.valid_from)
    spans = []
    for (number, _), rows in groupby(held, key=lambda each: (each.number, each.scheme)):
        span = list(rows)
        last = last_year(span[-1].valid_to)
        years = f"{span[0].valid_from}–{'' if last is None else last}"
        spans.append(say(REGION_LISTS, "note.in_years", lang, number=number, years=years))
    return (say(REGION_LISTS, "note.own_groups", lang, name=region.name, groups=tuple(spans)),) if spans else ()


def _turnover(places: Places, number: int, scheme: Scheme, year: int | None, lang: Lang) -> Iterable[str]:
    """Who came and who left since the last scheme whose members are known; a change of number is none."""
    known = {each.scheme for each in places.groups}
    earlier = [each for each in SCHEMES if each.first_year < scheme.first_year and each.id in known]
    if not earlier:
        return
    before = earlier[-1]
    old = _members(places, number, before, last_year(before.end_year))
    new = _members(places, number, scheme, year)
    lines_before, lines_now = _lines(places, old), _lines(places, new)
    joined = tuple(label(region) for line, region in lines_now.items() if line not in lines_before)
    left = tuple(label(region) for line, region in lines_before.items() if line not in lines_now)
    if joined:
        yield say(REGION_LISTS, "note.joined", lang, scheme=before.id, names=joined)
    if left:
        yield say(REGION_LISTS, "note.left", lang, names=left)


def _lines(places: Places, regions: Iterable[Region]) -> dict[frozenset[str], Region]:
    """The regions by all the codes that they have had through changes of number only."""
    history = places.index.history
    return {
        frozenset(e.code for e in history.reached(history.of(region), renumbered_only=True)): region
        for region in regions
    }


def _scheme_in(year: int, wanted: str) -> Scheme:
    scheme = scheme_of(year)
    if scheme is None:
        raise UnknownGroup(wanted, tuple(each.id for each in SCHEMES))
    return scheme


def _year_of(region: Region, year: int | None) -> int | None:
    """The year to look at: the last of a region that is no more."""
    return last_year(region.valid_to) if year is None else year


def _empty(region: Region, notes: tuple[str, ...], lang: Lang) -> Listing:
    title = say(REGION_LISTS, "show.title", lang, code=region.code, name=region.name)
    return listing("group-members", title, ("code", "name", "county"), (), lang, notes)
