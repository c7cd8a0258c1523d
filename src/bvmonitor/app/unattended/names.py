"""Names in a run's file that nothing has: places, sets, indicators, barometers and the like.

A run does not stop at them: the page that they are of fails, and the others are made.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from bvmonitor.app.basis.context import Workspace
from bvmonitor.app.basis.peers import check_peers
from bvmonitor.app.pages.composites import composite_named
from bvmonitor.app.pages.distribution_files import find_distribution
from bvmonitor.domain.kostra_groups import SCHEMES, parse_group
from bvmonitor.domain.run_plan import OptionValue, PagePlan, RunPlan
from bvmonitor.errors import BvmonitorError
from bvmonitor.errors.compare import UnknownGroup

_Check = Callable[[Workspace, str], object]


@dataclass(frozen=True, slots=True)
class Misnamed:
    """A name that nothing has.

    Attributes:
        page: The page whose option it is; None for one of the run itself.
        key: The key that it stands under.
        error: What is wrong, with the nearest names.
    """

    page: PagePlan | None
    key: str
    error: BvmonitorError


def misnamed(plan: RunPlan, workspace: Workspace) -> Iterator[Misnamed]:
    """Every name that nothing has, in the file's order.

    Args:
        plan: What is to be made.
        workspace: The definitions and regions at hand; those of the bundled sample where nothing has been fetched.

    Raises:
        DefinitionError: The definitions, or a file that names are looked up in, are at fault.
        StoreError: The snapshot is damaged.
    """
    yield from _among(None, "municipalities", plan.places or (), workspace)
    yield from _among(None, "sets", plan.sets, workspace)
    for page in plan.pages:
        if page.places != plan.places:
            yield from _among(page, "municipalities", page.places or (), workspace)
        for key, value in page.options.items():
            yield from _among(page, key, _words(value), workspace)


def _among(page: PagePlan | None, key: str, words: tuple[str, ...], workspace: Workspace) -> Iterator[Misnamed]:
    if key not in _CHECKS:
        return
    for word in words:
        try:
            _CHECKS[key](workspace, word)
        except BvmonitorError as error:
            if hasattr(error, "issues"):
                # A file is at fault, and not the name.
                raise
            yield Misnamed(page, key, error)


def _words(value: OptionValue) -> tuple[str, ...]:
    texts = value if isinstance(value, tuple) else (str(value),)
    return tuple(word for text in texts for part in text.split(",") if (word := part.strip()))


def _place(workspace: Workspace, text: str) -> None:
    workspace.find_any(text, None)


def _county(workspace: Workspace, text: str) -> None:
    if text != "own":
        workspace.regions.find_county(text, None)


def _group(_: Workspace, text: str) -> None:
    if text in ("own", "none"):
        return
    group = parse_group(text)
    if group is None or not any(group.number in scheme.groups for scheme in SCHEMES):
        raise UnknownGroup(text, tuple(scheme.id for scheme in SCHEMES))


def _indicator(workspace: Workspace, text: str) -> None:
    workspace.definitions.indicator(text)


def _set(workspace: Workspace, text: str) -> None:
    workspace.definitions.indicator_set(text)


_CHECKS: Mapping[str, _Check] = {
    "municipalities": lambda workspace, text: workspace.find(text, None),
    "with": _place,
    "mark": _place,
    "exclude": _place,
    "peers": check_peers,
    "county": _county,
    "group": _group,
    "sets": _set,
    "set": _set,
    "indicator": _indicator,
    "composite": composite_named,
    "distribution": find_distribution,
}
