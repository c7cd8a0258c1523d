"""Files of services and peer groups to sets of municipalities: every fault at once, each with file and line."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from bvmonitor.definitions.faults import Fault, Faults, Place
from bvmonitor.definitions.model import Texts, Years
from bvmonitor.definitions.set_model import (
    PEER_GROUPS,
    SERVICES,
    Member,
    MemberModel,
    PeerGroup,
    PeerGroupModel,
    ServiceModel,
    SetsFile,
)
from bvmonitor.definitions.tree import Entries, Items, key_place, node_at, place_of
from bvmonitor.definitions.tree import Path as TreePath
from bvmonitor.definitions.user_file import find_named, read_shaped
from bvmonitor.domain.language import Translations
from bvmonitor.domain.region import Region
from bvmonitor.domain.region_index import RegionIndex
from bvmonitor.domain.region_names import loose
from bvmonitor.domain.region_set import RegionSet, SetMember, SetSource
from bvmonitor.errors.issue import Issue


@dataclass(frozen=True, slots=True)
class LoadedSets:
    """What some files hold.

    Attributes:
        sets: Those without errors, by id.
        issues: Everything that is wrong, by file and line.
    """

    sets: Mapping[str, RegionSet]
    issues: tuple[Issue, ...]


def load_sets(files: Sequence[Path], index: RegionIndex) -> LoadedSets:
    """Read files of services and peer groups.

    Args:
        files: In order; a set in a later file takes the place of one with the same id in an earlier one.
        index: Where municipalities are looked up, in the year that the file names.

    Returns:
        What is without errors, and every issue. Nothing is raised for a faulty file.
    """
    sets: dict[str, RegionSet] = {}
    issues: list[Issue] = []
    for file in files:
        faults = Faults(str(file))
        sets.update(_read(file, faults, index))
        issues.extend(faults.issues())
    return LoadedSets(sets, tuple(issues))


@dataclass(frozen=True, slots=True)
class _Listed:
    """A member of a service, and where it stands."""

    service: str
    member: SetMember
    place: Place


@dataclass(frozen=True)
class _File:
    """One file that has the right shape; its faults are gathered while its sets are made."""

    name: str
    root: Entries
    model: SetsFile
    index: RegionIndex
    faults: Faults
    in_services: list[_Listed] = field(default_factory=list)

    @property
    def borders(self) -> int:
        """The year that names and numbers are of."""
        return self.index.newest_year if self.model.year is None else self.model.year

    def sets(self) -> Iterator[RegionSet]:
        """The sets whose members are all known."""
        plain = RegionSet(
            "", "service", Translations("", "", ""), self.borders, self.model.year, (), self._source(), self.name
        )
        for set_id, service in self.model.services.items():
            path = (SERVICES, set_id)
            members = self._members(path, service.members, service, service.name)
            if len(members) == len(service.members):
                self._check_stated(path, service, members)
            title = Translations(service.name, service.name, service.name)
            yield replace(plain, id=set_id, title=title, members=members)
        for set_id, group in self.model.peer_groups.items():
            members = self._members((PEER_GROUPS, set_id), _listed(group), Years())
            title = _title(group.title, set_id) if isinstance(group, PeerGroupModel) else _title(Texts(), set_id)
            yield replace(plain, id=set_id, kind="peer_group", title=title, members=members)

    def _source(self) -> SetSource | None:
        source = self.model.source
        return None if source is None else SetSource(source.title, source.url)

    def _members(
        self, path: TreePath, models: Sequence[Member], of_set: Years, service: str | None = None
    ) -> tuple[SetMember, ...]:
        self._check_years(path, of_set)
        found: list[SetMember] = []
        for number, model in enumerate(models):
            at = _member_path(self.root, path, number)
            member = self._member(at, model, of_set)
            if member is None:
                continue
            place = place_of(self.root, at)
            if any(member.code == other.code and _overlap(member, other) for other in found):
                self.faults.add(Fault("sets.repeated", place, (("name", member.name),)))
            found.append(member)
            if service is not None:
                self.in_services.append(_Listed(service, member, place))
        return tuple(found)

    def _member(self, at: TreePath, model: Member, of_set: Years) -> SetMember | None:
        years = model if isinstance(model, MemberModel) else Years()
        text = model.municipality if isinstance(model, MemberModel) else model
        self._check_years(at, years)
        region = self._find(text, at)
        if region is None:
            return None
        firsts = [year for year in (of_set.first, years.first) if year is not None]
        lasts = [year for year in (of_set.last, years.last) if year is not None]
        return SetMember(region.code, region.name, max(firsts, default=None), min(lasts) + 1 if lasts else None)

    def _find(self, text: str, at: TreePath) -> Region | None:
        """The municipality that is meant, on the borders of the file's year."""
        place = place_of(self.root, (*at, "municipality"))
        find, faults = self.index.find_municipality, self.faults
        return find_named(find, text, self.borders, place, faults, part="sets", unknown="unknown")

    def _check_years(self, path: TreePath, years: Years) -> None:
        if years.first is not None and years.last is not None and years.first > years.last:
            fields = (("first", str(years.first)), ("last", str(years.last)))
            self.faults.add(Fault("years_backwards", place_of(self.root, (*path, "from")), fields))

    def _check_stated(self, path: TreePath, service: ServiceModel, members: Sequence[SetMember]) -> None:
        """Whoever says that it is in a service is among its members."""
        codes = {member.code for member in members}
        for number, text in enumerate(service.stated_by):
            at = (*path, "stated_by", number)
            region = self._find(text, at)
            if region is not None and region.code not in codes:
                fields = (
                    ("region", f"{region.code} {region.name}"),
                    ("service", service.name),
                    ("members", ", ".join(f"{member.code} {member.name}" for member in members)),
                )
                self.faults.add(Fault("sets.contradiction", place_of(self.root, at), fields))


def _read(path: Path, faults: Faults, index: RegionIndex) -> dict[str, RegionSet]:
    read = read_shaped(SetsFile, path, faults)
    if read is None:
        return {}
    root, model = read
    if not model.services and not model.peer_groups:
        faults.add(Fault("sets.nothing", root.place))
    file = _File(str(path), root, model, index, faults)
    sets = {each.id: each for each in file.sets()}
    faults.extend(_shared_ids(root))
    faults.extend(_shared_names(root, tuple(sets.values())))
    faults.extend(_two_services(file.in_services))
    return {} if faults.stop else sets


def _shared_ids(root: Entries) -> Iterator[Fault]:
    """A service and a peer group have different ids."""
    parts = [root.nodes.get(key) for key in (SERVICES, PEER_GROUPS)]
    services, groups = (part if isinstance(part, Entries) else Entries(root.place) for part in parts)
    for set_id in services.nodes.keys() & groups.nodes.keys():
        yield Fault("sets.shared_id", groups.keys[set_id], (("value", set_id),))


def _shared_names(root: Entries, sets: Sequence[RegionSet]) -> Iterator[Fault]:
    """No two sets of a file have one name."""
    owners: dict[str, str] = {}
    for each in sets:
        name = loose(each.title.nb)
        if name in owners:
            fields = (("value", each.title.nb), ("owner", owners[name]))
            yield Fault("sets.shared_name", _place_of_set(root, each), fields)
        owners.setdefault(name, each.id)


def _two_services(listed: Sequence[_Listed]) -> Iterator[Fault]:
    """A municipality is in one service at a time."""
    held: dict[str, list[_Listed]] = defaultdict(list)
    for each in listed:
        member = each.member
        for other in held[member.code]:
            if other.service != each.service and _overlap(member, other.member):
                fields = (("name", f"{member.code} {member.name}"), ("other", other.service))
                yield Fault("sets.two_services", each.place, fields)
        held[member.code].append(each)


def _overlap(one: SetMember, other: SetMember) -> bool:
    starts = max(one.valid_from or 0, other.valid_from or 0)
    return all(each.valid_to is None or starts < each.valid_to for each in (one, other))


def _listed(group: PeerGroup) -> list[Member]:
    return group.members if isinstance(group, PeerGroupModel) else group


def _member_path(root: Entries, path: TreePath, number: int) -> TreePath:
    """Where a member stands: under `members`, or in the set itself when that is a list."""
    return (*path, number) if isinstance(node_at(root, path), Items) else (*path, "members", number)


def _place_of_set(root: Entries, each: RegionSet) -> Place:
    return key_place(root, (SERVICES if each.kind == "service" else PEER_GROUPS, each.id))


def _title(texts: Texts, otherwise: str) -> Translations:
    first = texts.nb or texts.nn or texts.en or otherwise
    return Translations(texts.nb or first, texts.nn or first, texts.en or first)
