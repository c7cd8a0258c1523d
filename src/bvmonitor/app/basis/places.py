"""The regions of a snapshot with their groups, opened once by the use cases about regions."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from bvmonitor.app.basis.context import Workspace
from bvmonitor.domain.region import GROUP_PREFIX
from bvmonitor.domain.region_index import RegionIndex
from bvmonitor.frames import MEMBERSHIP

_NOW: Final = 9999  # later than any change


@dataclass(frozen=True, slots=True)
class Membership:
    """One row of MEMBERSHIP."""

    set_id: str
    scheme: str
    member_code: str
    valid_from: int
    valid_to: int | None

    def holds_in(self, year: int | None) -> bool:
        """Whether it holds in a year; None is now."""
        at = _NOW if year is None else year
        return self.valid_from <= at and (self.valid_to is None or at < self.valid_to)

    @property
    def number(self) -> int:
        """The number of the KOSTRA group."""
        return int(self.set_id.removeprefix(GROUP_PREFIX))


@dataclass(frozen=True)
class Places:
    """The regions of a snapshot, with their groups."""

    index: RegionIndex
    members: tuple[Membership, ...]

    @cached_property
    def groups(self) -> tuple[Membership, ...]:
        """The memberships of KOSTRA groups."""
        return tuple(each for each in self.members if each.set_id.startswith(GROUP_PREFIX))

    def group_of(self, code: str, year: int | None) -> int | None:
        """The number of a municipality's KOSTRA group in a year, or None where it is not known."""
        return next((each.number for each in self._groups_by_member.get(code, ()) if each.holds_in(year)), None)

    @cached_property
    def _groups_by_member(self) -> Mapping[str, Sequence[Membership]]:
        found: dict[str, list[Membership]] = {}
        for each in self.groups:
            found.setdefault(each.member_code, []).append(each)
        return found


def open_places(workspace: Workspace) -> Places:
    """The regions of the snapshot that is read.

    Raises:
        StoreError: It is not there, or damaged.
    """
    rows = workspace.snapshot.membership().select(*MEMBERSHIP.columns).iter_rows()
    return Places(workspace.regions, tuple(Membership(*row) for row in rows))
