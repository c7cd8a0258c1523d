"""What files of users have in common: reading one, and finding the regions that it names."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from bvmonitor.definitions.faults import Fault, Faults, Place
from bvmonitor.definitions.shape import check_shape
from bvmonitor.definitions.tree import Entries, parse_tree
from bvmonitor.domain.region import Region
from bvmonitor.errors.regions import AmbiguousRegion, RegionNotInYear, UnknownRegion

Find = Callable[[str, int], Region]
"""The region that a text means in a year; raises UnknownRegion, AmbiguousRegion or RegionNotInYear."""

_Shape = TypeVar("_Shape", bound=BaseModel)


def read_tree(path: Path, faults: Faults) -> Entries | None:
    """A file as its tree; None when it cannot be read or is no mapping, which the faults then tell."""
    try:
        content = path.read_bytes()
    except OSError as error:
        faults.add(Fault("unreadable", None, (("reason", error.strerror or ""),)))
        return None
    return parse_tree(content, faults)


def read_shaped(model: type[_Shape], path: Path, faults: Faults) -> tuple[Entries, _Shape] | None:
    """A file as its tree and its model; None when it does not have the shape, which the faults then tell."""
    root = read_tree(path, faults)
    found = None if root is None else check_shape(model, root, faults)
    return None if root is None or found is None else (root, found)


def find_named(
    find: Find, text: str, year: int, place: Place, faults: Faults, *, part: str, unknown: str = "unknown_region"
) -> Region | None:
    """The region that a file names, or None and a fault that says why.

    Args:
        find: Looks it up.
        text: Name or number.
        year: The year that is meant.
        place: Where the text stands.
        faults: Takes what is wrong.
        part: Whose codes the faults have: `money` gives `money.ambiguous`.
        unknown: The last part of the code when nothing has that name.
    """
    try:
        return find(text, year)
    except UnknownRegion as error:
        faults.add(Fault(f"{part}.{unknown}", place, (("value", text),), error.nearest))
    except AmbiguousRegion as error:
        fields = (("value", text), ("choices", ", ".join(error.matches)))
        faults.add(Fault(f"{part}.ambiguous", place, fields))
    except RegionNotInYear as error:
        fields = (("value", f"{error.code} {error.name}"), ("year", str(error.year)))
        faults.add(Fault(f"{part}.not_in_year", place, fields, error.instead))
    return None
