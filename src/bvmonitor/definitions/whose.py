"""Whose an entry of a user's file is: the place that it names, else the file's."""

from dataclasses import dataclass, field
from typing import Final

from bvmonitor.definitions.faults import Fault, Faults
from bvmonitor.definitions.tree import Entries, Path, place_of
from bvmonitor.definitions.user_file import Find, find_named
from bvmonitor.domain.region import Region

KEY: Final = "for"
_NEWEST: Final = 0  # `find` is asked for no year


@dataclass
class Whose:
    """Finds the places of one file's entries; a name that means none is told once, where it first stands.

    Attributes:
        root: The file.
        default: What the file says at its top.
        find: Finds a place by name or code.
        faults: Takes what is wrong.
        part: Whose codes the faults have.
    """

    root: Entries
    default: str | None
    find: Find
    faults: Faults
    part: str
    _known: dict[str, Region | None] = field(default_factory=dict)

    def of(self, own: str | None, at: Path) -> Region | None:
        """The place of an entry, or None and a fault.

        Args:
            own: What the entry itself says.
            at: Where the entry stands.
        """
        text = own or self.default
        if text is None:
            self.faults.add(Fault(f"{self.part}.no_place", place_of(self.root, at)))
            return None
        if text not in self._known:
            place = place_of(self.root, (*at, KEY) if own else (KEY,))
            self._known[text] = find_named(self.find, text, _NEWEST, place, self.faults, part=self.part)
        return self._known[text]
