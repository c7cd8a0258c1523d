"""Services and peer groups as lists: which there are, who is in one, and what is wrong in a file of them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bvmonitor.app.basis.context import Workspace
from bvmonitor.app.basis.likeness import FILE_NAME as LIKENESS_FILE
from bvmonitor.app.basis.likeness import likeness_file
from bvmonitor.app.basis.places import Places
from bvmonitor.app.basis.set_files import bundled_set_files, own_set_files
from bvmonitor.app.lookup.issue_list import list_issues
from bvmonitor.app.lookup.regions import county_name, listing
from bvmonitor.domain.language import Lang
from bvmonitor.domain.listing import Listing, Value
from bvmonitor.domain.region_set import SERVICES, RegionSet, SetIndex, SetKind
from bvmonitor.errors.regions import UnknownPeers, UnknownService
from bvmonitor.texts.catalogue import say
from bvmonitor.texts.regions import REGION_LISTS


@dataclass(frozen=True, slots=True)
class SetCheck:
    """What is wrong in files of services and peer groups.

    Attributes:
        listing: Every issue, by file and line.
        errors: How many there are.
    """

    listing: Listing
    errors: int


def list_sets(sets: SetIndex, kind: SetKind, year: int | None, lang: Lang) -> Listing:
    """Every service or peer group, with its members in a year; None is the newest."""
    rows = [
        (each.id, each.title.in_(lang), len(names), ", ".join(names), each.listed, _file_of(each, lang))
        for each in sets.of_kind(kind)
        if (names := [member.name for member in each.members_in(year or each.borders)])
    ]
    title = say(REGION_LISTS, f"{kind}.list", lang)
    keys = ("id", "name", "members", "municipalities", "year", "file")
    notes = tuple(_sources(sets.of_kind(kind), lang))
    return listing(f"{kind}s", title, keys, rows, lang, notes)


def show_set(places: Places, sets: SetIndex, kind: SetKind, text: str, lang: Lang) -> Listing:
    """The members of one service or peer group, with the years of each.

    Args:
        places: The regions.
        sets: The services and peer groups.
        kind: Which of the two.
        text: Its name or id; or a municipality that is in one and no more.
        lang: The reader's language.

    Raises:
        UnknownService: No service has that name; UnknownPeers the same of a peer group.
        AmbiguousRegion: Several have it.
    """
    found = sets.find(text, (kind,)) or sets.with_member(text, kind)
    if found is None:
        nearest = sets.nearest(text, (kind,))
        raise UnknownService(text, nearest) if kind in SERVICES else UnknownPeers(text, nearest)
    rows: list[tuple[Value, ...]] = []
    for member in found.members:
        region = places.index.find_municipality(member.code, found.borders)
        last = None if member.valid_to is None else member.valid_to - 1
        group = places.group_of(member.code, found.borders)
        rows.append((member.code, member.name, county_name(places, region), group, member.valid_from, last))
    keys = ("code", "name", "county", "group", "first", "last")
    notes = (*_sources((found,), lang), say(REGION_LISTS, "note.set_borders", lang, year=found.borders))
    return listing(f"{kind}-members", found.title.in_(lang), keys, rows, lang, notes)


def check_sets(workspace: Workspace, paths: Sequence[Path], lang: Lang) -> SetCheck:
    """Read files of services and peer groups anew and tell everything that is wrong in them.

    Args:
        workspace: Where the regions and the user's own files are.
        paths: Files; none stands for the bundled ones and the user's own. One called `similar.yaml` says what
            makes municipalities alike.
        lang: The reader's language.
    """
    # Imported here: YAML and pydantic are slow to load.
    from bvmonitor.definitions.likeness import load_likeness  # noqa: PLC0415
    from bvmonitor.definitions.region_sets import load_sets  # noqa: PLC0415

    files = tuple(paths) or (*bundled_set_files(), *own_set_files(workspace.home), likeness_file(workspace.home))
    loaded = load_sets([file for file in files if file.name != LIKENESS_FILE], workspace.regions)
    issues = list(loaded.issues)
    for file in files:
        if file.name == LIKENESS_FILE:
            issues.extend(load_likeness(file, workspace.definitions.indicators)[1])
    kinds = [each.kind for each in loaded.sets.values()]
    fine = say(
        REGION_LISTS,
        "note.sets_fine",
        lang,
        services=kinds.count("service"),
        groups=kinds.count("peer_group"),
        files=tuple(str(file) for file in files),
    )
    title = say(REGION_LISTS, "sets.check", lang)
    notes = () if issues else (fine,)
    return SetCheck(list_issues("bvmonitor/region-issues/1", title, issues, lang, notes), len(issues))


def _file_of(each: RegionSet, lang: Lang) -> str:
    """The user's own file, or that it comes with the program."""
    bundled = Path(each.file) in bundled_set_files()
    return say(REGION_LISTS, "sets.bundled", lang) if bundled else each.file


def _sources(sets: Sequence[RegionSet], lang: Lang) -> Iterator[str]:
    for source in dict.fromkeys(each.source for each in sets):
        if source is not None:
            title = source.title if source.url is None else f"{source.title}, {source.url}"
            yield say(REGION_LISTS, "note.set_source", lang, title=title)
