"""Municipalities that somebody has put together: inter-municipal services and peer groups."""

import difflib
import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from bvmonitor.domain.language import LANGS, Lang, Translations
from bvmonitor.domain.region import Region
from bvmonitor.domain.region_index import ALIKE, SUGGESTED
from bvmonitor.domain.region_names import bare_name, loose, name_forms
from bvmonitor.errors.regions import AmbiguousRegion

SetKind = Literal["service", "peer_group"]
SERVICES: Final[tuple[SetKind, ...]] = ("service",)
SETS: Final[tuple[SetKind, ...]] = ("peer_group", "service")

_BEGINNING: Final = 0  # before any figure
_SERVICE: Final = re.compile("barneverns?tj?eneste")


@dataclass(frozen=True, slots=True)
class SetMember:
    """A municipality in a set.

    Attributes:
        code: Its code on the borders of the set's `borders`.
        name: Its name then.
        valid_from: First year that it is a member, or None.
        valid_to: First year that it no longer is, or None.
    """

    code: str
    name: str
    valid_from: int | None
    valid_to: int | None

    def belongs_in(self, year: int) -> bool:
        """Whether it is a member in a year."""
        started = self.valid_from is None or self.valid_from <= year
        return started and (self.valid_to is None or year < self.valid_to)


@dataclass(frozen=True, slots=True)
class SetSource:
    """Where the members of a set are taken from."""

    title: str
    url: str | None


@dataclass(frozen=True, slots=True)
class RegionSet:
    """A service or a peer group.

    Attributes:
        id: Its id in the file.
        kind: A service has figures only when all its members have; a peer group may lack some.
        title: Its name.
        borders: The year that the members' codes are of.
        listed: The year that the list of members is of, or None when it claims to hold for all years.
        members: In the order of the file; one that left and came back stands twice.
        source: Where they are taken from, or None.
        file: The file that it stands in.
    """

    id: str
    kind: SetKind
    title: Translations
    borders: int
    listed: int | None
    members: tuple[SetMember, ...]
    source: SetSource | None
    file: str

    def region(self, lang: Lang = "nb") -> Region:
        """The set as a region with figures."""
        return Region(self.id, self.title.in_(lang), self.kind, _BEGINNING, None, None)

    def members_in(self, year: int) -> tuple[SetMember, ...]:
        """Its members in a year."""
        return tuple(member for member in self.members if member.belongs_in(year))


class SetIndex:
    """Services and peer groups, to be found by id or by name in any language."""

    def __init__(self, sets: Mapping[str, RegionSet]) -> None:
        """Take the sets by their ids."""
        self.by_id: Final = sets

    def of_kind(self, kind: SetKind) -> tuple[RegionSet, ...]:
        """The sets of a kind, in the order of their files."""
        return tuple(each for each in self.by_id.values() if each.kind == kind)

    def find(self, text: str, kinds: Collection[SetKind]) -> RegionSet | None:
        """The set of some kinds with an id or a name; None when there is none.

        Raises:
            AmbiguousRegion: Several have the name.
        """
        sets = [each for each in self.by_id.values() if each.kind in kinds]
        found = [each for each in sets if each.id == text.strip().casefold()]
        found = found or [each for each in sets if _key(text) in _keys(each)]
        return _only(text, found)

    def with_member(self, text: str, kind: SetKind) -> RegionSet | None:
        """The set of a kind that has a municipality, in any year; None when none has.

        Raises:
            AmbiguousRegion: Several have one of that name.
        """
        key = _key(text)
        sets = self.of_kind(kind)
        return _only(text, [each for each in sets if any(key in _names(member) for member in each.members)])

    def nearest(self, text: str, kinds: Collection[SetKind], others: Iterable[str] = ()) -> tuple[str, ...]:
        """The names written most alike, of the sets of some kinds and of others that are given; best first."""
        names = {_key(name): name for name in others}
        for each in self.by_id.values():
            if each.kind in kinds:
                shown = each.title.nb if each.kind == "service" else each.id
                names |= {each.id: shown, _key(each.title.nb): shown}
        found = difflib.get_close_matches(_key(text), list(names), n=SUGGESTED, cutoff=ALIKE)
        return tuple(dict.fromkeys(names[key] for key in found))


def _only(text: str, found: Sequence[RegionSet]) -> RegionSet | None:
    if len(found) > 1:
        raise AmbiguousRegion(text, tuple(f"{each.id} ({each.title.nb})" for each in found))
    return found[0] if found else None


def _keys(each: RegionSet) -> set[str]:
    titles = (each.title.in_(lang) for lang in LANGS)
    return {_key(form) for title in titles for form in (title, bare_name(title))}


def _names(member: SetMember) -> set[str]:
    return {member.code, *(_key(form) for form in name_forms(member.name))}


def _key(name: str) -> str:
    """A name as it is compared: a service's is spelt in four ways."""
    return _SERVICE.sub("barneverntjeneste", loose(name))
