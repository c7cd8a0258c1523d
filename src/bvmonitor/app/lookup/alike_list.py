"""The municipalities that are most like one, as a list with distances."""

from collections.abc import Iterator

from bvmonitor.app.basis.context import Workspace
from bvmonitor.app.basis.likeness import Alike, find_alike, likeness_file
from bvmonitor.app.basis.places import open_places
from bvmonitor.app.lookup.regions import county_name
from bvmonitor.domain.language import Lang
from bvmonitor.domain.listing import Listing, Value
from bvmonitor.domain.region import Region
from bvmonitor.texts.catalogue import say
from bvmonitor.texts.regions import REGION_LISTS


def list_alike(workspace: Workspace, text: str, count: int, year: int | None, lang: Lang) -> Listing:
    """The municipalities that are most like one, the one itself first, with what they are compared by.

    Args:
        workspace: Where definitions and figures are read from.
        text: Name or code of the municipality or service.
        count: How many.
        year: No later year; None for the newest.
        lang: The reader's language.

    Raises:
        UsageError: The municipality is unknown, ambiguous, or not there in the year.
        NothingAlike: There are no figures of its to tell who is alike by.
        SetsAtFault: The file of what counts is at fault.
    """
    subject = workspace.find(text, year)
    alike = find_alike(workspace, subject, count, year, None)
    places = open_places(workspace)
    rows: list[tuple[Value, ...]] = []
    for region, distance in ((subject, 0.0), *alike.nearest):
        code = alike.code if region is subject else region.code
        group = places.group_of(code, alike.year)
        # As many decimals as the indicator has: the others would only make the list hard to read.
        figures = (alike.figures[each.id, code] for each in alike.counted)
        rounded = (
            None if value is None else round(value, each.decimals)
            for each, value in zip(alike.counted, figures, strict=True)
        )
        rows.append((code, region.name, county_name(places, region), group, round(distance, 4), *rounded))
    keys = ("code", "name", "county", "group", "distance")
    headers = tuple(say(REGION_LISTS, key, lang) for key in keys)
    return Listing(
        "bvmonitor/similar/1",
        say(REGION_LISTS, "alike.title", lang, name=subject.name, count=len(alike.nearest), year=alike.year),
        (*keys, *(each.id for each in alike.counted)),
        (*headers, *(each.title.in_(lang) for each in alike.counted)),
        tuple(rows),
        tuple(_notes(workspace, subject, alike, lang)),
    )


def _notes(workspace: Workspace, subject: Region, alike: Alike, lang: Lang) -> Iterator[str]:
    """By what they are compared, what could not count, and where that is chosen."""
    yield say(REGION_LISTS, "note.alike", lang, titles=tuple(each.title for each in alike.counted))
    if alike.lacking:
        titles = tuple(each.title for each in alike.lacking)
        yield say(REGION_LISTS, "note.alike_lacking", lang, name=subject.name, titles=titles)
    if alike.without:
        yield say(REGION_LISTS, "note.alike_without", lang, count=alike.without)
    yield say(REGION_LISTS, "note.alike_file", lang, file=likeness_file(workspace.home))
