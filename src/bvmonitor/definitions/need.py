"""The file of calculated need: every fault at once, each with file and line."""

from pathlib import Path

from bvmonitor.definitions.faults import Fault, Faults
from bvmonitor.definitions.money_model import NeedFile
from bvmonitor.definitions.tree import Entries, place_of
from bvmonitor.definitions.user_file import Find, find_named, read_shaped
from bvmonitor.domain.resource_index import Need
from bvmonitor.errors.issue import Issue


def load_needs(path: Path, find: Find) -> tuple[tuple[Need, ...], tuple[Issue, ...]]:
    """Read the weights, in the file's order, and every issue.

    Args:
        path: The file.
        find: The municipality that a text means in a year.
    """
    faults = Faults(str(path))
    read = read_shaped(NeedFile, path, faults)
    found = () if read is None else _needs(*read, find, faults)
    return (() if faults.stop else found), faults.issues()


def _needs(root: Entries, model: NeedFile, find: Find, faults: Faults) -> tuple[Need, ...]:
    found: dict[tuple[str, int], Need] = {}
    for number, each in enumerate(model.needs):
        place = place_of(root, ("needs", number))
        region = find_named(
            find, each.region, each.year, place_of(root, ("needs", number, "region")), faults, part="money"
        )
        source = each.source or model.source
        if source is None:
            faults.add(Fault("money.no_source", place, (("region", each.region),)))
        if region is None or source is None:
            continue
        if (region.code, each.year) in found:
            fields = (("region", each.region), ("year", str(each.year)))
            faults.add(Fault("money.repeated_need", place, fields))
        found[region.code, each.year] = Need(region.code, each.year, each.weight, source)
    return tuple(found.values())
