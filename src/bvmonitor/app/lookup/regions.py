"""Municipalities, counties and groups: which there are, and what became of one."""

from collections import Counter
from collections.abc import Iterator, Sequence

from bvmonitor.app.basis.places import Places
from bvmonitor.domain.language import Lang
from bvmonitor.domain.listing import Listing, Value
from bvmonitor.domain.region import Region, RegionKind
from bvmonitor.domain.region_events import Event, events_of
from bvmonitor.domain.region_history import Existence
from bvmonitor.domain.region_names import name_forms
from bvmonitor.texts.catalogue import say
from bvmonitor.texts.regions import REGION_LISTS


def list_regions(places: Places, kinds: Sequence[RegionKind], year: int | None, lang: Lang) -> Listing:
    """The regions of some kinds that exist in a year; None is now.

    Municipalities are listed with county and KOSTRA group, the others with the number of their municipalities.
    """
    own = ("county", "group") if "municipality" in kinds else ()
    sizes = ("members",) if set(kinds) != {"municipality"} else ()
    keys = ("code", "name", "kind", *own, *sizes)
    members = Counter(each.set_id for each in places.members if each.holds_in(year))
    rows = []
    for region in places.index.history.in_year(year, kinds):
        values: dict[str, Value] = {
            "code": region.code,
            "name": region.name,
            "kind": say(REGION_LISTS, f"kind.{region.kind}", lang),
            "county": county_name(places, region),
            "group": places.group_of(region.code, year),
            "members": members.get(region.code),
        }
        rows.append(tuple(values[key] for key in keys))
    title = "list.title" if year is None else "list.title.year"
    return listing("regions", say(REGION_LISTS, title, lang, year=year), keys, rows, lang)


def show_region(places: Places, text: str, year: int | None, lang: Lang) -> Listing:
    """All that is known of a region: its numbers and names, county and groups by year, and what happened to it.

    Args:
        places: The regions.
        text: Name or code.
        year: The year that name or code is of; None is now.
        lang: The reader's language.

    Raises:
        UsageError: It is unknown, ambiguous, or not there in the year.
    """
    region = places.index.find(text, year)
    history = places.index.history
    reached = history.reached(history.of(region), renumbered_only=True)
    lineage = sorted(reached, key=lambda existence: existence.valid_from)
    rows: list[tuple[Value, ...]] = [
        (_what("name", lang), each.name, each.code, each.valid_from, last_year(each.valid_to))
        for existence in lineage
        for each in existence.regions
    ]
    newest = lineage[-1].newest
    forms = name_forms(newest.name)[1:]
    rows.extend((_what("form", lang), form, newest.code, None, None) for form in forms)
    rows.extend(row for existence in lineage for row in _counties(places, existence, lang))
    rows.extend(_groups(places, lineage, lang))
    rows.extend(
        (_what("change", lang), tell_event(event, lang), None, event.year, None)
        for event in events_of(history, lineage)
    )
    title = say(REGION_LISTS, "show.title", lang, code=region.code, name=region.name)
    return listing("region", title, ("what", "value", "code", "first", "last"), rows, lang)


def tell_event(event: Event, lang: Lang) -> str:
    """What happened to a region, in words."""
    parts = tuple(say(REGION_LISTS, "change.part", lang, region=label(part)) for part in event.parts)
    others = (*map(label, event.wholes), *parts)
    return say(
        REGION_LISTS,
        f"change.{event.kind}",
        lang,
        region=label(event.region),
        sources=others,
        targets=others,
        old=others,
        new=label(event.region),
    )


def listing(
    name: str,
    title: str,
    keys: tuple[str, ...],
    rows: Sequence[tuple[Value, ...]],
    lang: Lang,
    notes: tuple[str, ...] = (),
) -> Listing:
    """A list of regions under its headers."""
    headers = tuple(say(REGION_LISTS, key, lang) for key in keys)
    return Listing(f"bvmonitor/{name}/1", title, keys, headers, tuple(rows), notes)


def county_name(places: Places, region: Region) -> str | None:
    """The name of a municipality's county, in the municipality's newest year."""
    county = places.index.history.county_of(region)
    return None if county is None else county.name


def label(region: Region) -> str:
    """A region's code and name."""
    return f"{region.code} {region.name}"


def last_year(valid_to: int | None) -> int | None:
    """The last year of something that is over, or None."""
    return None if valid_to is None else valid_to - 1


def _counties(places: Places, existence: Existence, lang: Lang) -> Iterator[tuple[Value, ...]]:
    county = places.index.history.county_of(existence.newest)
    if county is not None:
        last = last_year(existence.valid_to)
        yield _what("county", lang), county.name, county.code, existence.valid_from, last


def _groups(places: Places, lineage: Sequence[Existence], lang: Lang) -> Iterator[tuple[Value, ...]]:
    codes = {existence.code: existence for existence in lineage}
    for held in sorted(places.groups, key=lambda each: each.valid_from):
        existence = codes.get(held.member_code)
        if existence is not None and existence.at(held.valid_from) is not None:
            name = say(REGION_LISTS, "group.number", lang, number=held.number)
            last = last_year(held.valid_to)
            yield _what("group", lang), name, f"{held.set_id}@{held.scheme}", held.valid_from, last


def _what(key: str, lang: Lang) -> str:
    return say(REGION_LISTS, f"what.{key}", lang)
