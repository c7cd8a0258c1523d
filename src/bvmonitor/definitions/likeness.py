"""The file that says what makes municipalities alike: every fault at once, each with file and line."""

from collections.abc import Collection
from pathlib import Path

from bvmonitor.definitions.faults import Fault, Faults
from bvmonitor.definitions.set_model import LikenessFile, LikenessModel
from bvmonitor.definitions.shape import nearest
from bvmonitor.definitions.tree import key_place
from bvmonitor.definitions.user_file import read_shaped
from bvmonitor.domain.likeness import Likeness
from bvmonitor.errors.issue import Issue


def load_likeness(path: Path, indicators: Collection[str]) -> tuple[tuple[Likeness, ...], tuple[Issue, ...]]:
    """Read what counts, in the file's order, and every issue.

    Args:
        path: The file.
        indicators: Ids of the indicators that there are.
    """
    faults = Faults(str(path))
    found: tuple[Likeness, ...] = ()
    read = read_shaped(LikenessFile, path, faults)
    if read is not None:
        root, model = read
        found = tuple(_likeness(name, each) for name, each in model.indicators.items())
        for name in model.indicators:
            if name not in indicators:
                place = key_place(root, ("indicators", name))
                words = nearest(name, list(indicators))
                faults.add(Fault("likeness.unknown_indicator", place, (("value", name),), words))
    return found, faults.issues()


def _likeness(name: str, model: float | LikenessModel) -> Likeness:
    if isinstance(model, LikenessModel):
        return Likeness(name, model.weight, model.scale == "log")
    return Likeness(name, model, log=False)
