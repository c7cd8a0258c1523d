"""A user's targets, budget lines and actions: one folder each in the home folder."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from bvmonitor.app.basis.context import Workspace
from bvmonitor.app.basis.own_folders import ACTIONS, TARGETS
from bvmonitor.domain.action_list import Action
from bvmonitor.domain.indicator import Indicator
from bvmonitor.domain.region import Region
from bvmonitor.domain.targets import OwnTarget, Target, TargetPlan
from bvmonitor.errors.own_reports import PlansAtFault
from bvmonitor.store.own_targets import targets_in_force


def open_targets(workspace: Workspace) -> TargetPlan:
    """The targets and budget lines in `<home>/targets`, and the targets that came in beside own figures.

    Of one indicator, place and year that both have a target for, that of the folder is used: it has a title, a
    source, and a start. What the file of figures says is kept beside it.

    Raises:
        PlansAtFault: A file has an error; all issues are listed.
        StoreError: The own figures are damaged.
    """
    plan = _plan_of_yaml(workspace)
    own = () if workspace.own is None else targets_in_force(workspace.own.targets)
    given: dict[tuple[str, str], list[OwnTarget]] = {}
    for each in own:
        if each.figure_id in workspace.definitions.indicators:
            given.setdefault((each.figure_id, each.region_code), []).append(each)
    both = tuple(_with_own(each, given.pop((each.indicator.id, each.region), [])) for each in plan.targets)
    alone = (
        _of_own(workspace.definitions.indicators[name], region, aims) for (name, region), aims in given.items()
    )
    return TargetPlan((*both, *alone), plan.lines)


def _with_own(target: Target, aims: Sequence[OwnTarget]) -> Target:
    """A target of YAML with the years that files of figures add to it, and those that they have otherwise."""
    years = dict(target.years)
    added = [each for each in aims if each.year not in years]
    set_aside = tuple(
        (each.year, each.value, each.origin_id)
        for each in aims
        if each.value is not None and years.get(each.year, each.value) != each.value
    )
    whole = {**years, **{each.year: each.value for each in added if each.value is not None}}
    return replace(
        target,
        years=tuple(sorted(whole.items())),
        origins=tuple(dict.fromkeys(each.origin_id for each in added)),
        set_aside=set_aside,
    )


def _of_own(indicator: Indicator, region: str, aims: Sequence[OwnTarget]) -> Target:
    """What files of figures alone say; on which side it is reached, as the newest of them says."""
    newest = max(aims, key=lambda each: (str(each.imported_at), each.year))
    return Target(
        indicator,
        region,
        newest.better,
        tuple(sorted((each.year, each.value) for each in aims if each.value is not None)),
        source="; ".join(dict.fromkeys(each.source for each in aims if each.source)),
        origins=tuple(dict.fromkeys(each.origin_id for each in aims)),
    )


def _plan_of_yaml(workspace: Workspace) -> TargetPlan:
    """What the folder of targets holds.

    Raises:
        PlansAtFault: A file has an error; all issues are listed.
    """
    folder = workspace.home / TARGETS
    files = tuple(_files(folder))
    if not files:
        return TargetPlan()
    # Imported here: YAML and pydantic are slow to load.
    from bvmonitor.definitions.targets import load_targets  # noqa: PLC0415

    plan, issues = load_targets(files, workspace.definitions.indicators, _finder(workspace))
    if issues:
        raise PlansAtFault(issues, folder)
    return plan


def open_actions(workspace: Workspace) -> tuple[Action, ...]:
    """The actions in `<home>/actions`; none where there is no such folder.

    Raises:
        PlansAtFault: A file has an error; all issues are listed.
    """
    folder = workspace.home / ACTIONS
    files = tuple(_files(folder))
    if not files:
        return ()
    from bvmonitor.definitions.action_list import load_actions  # noqa: PLC0415 - as above

    found, issues = load_actions(files, _finder(workspace))
    if issues:
        raise PlansAtFault(issues, folder)
    return found


def _files(folder: Path) -> Iterator[Path]:
    """The YAML files in a folder, by name; not the hidden ones."""
    if folder.is_dir():
        for path in sorted(folder.iterdir()):
            if path.suffix in {".yaml", ".yml"} and not path.name.startswith("."):
                yield path


def _finder(workspace: Workspace) -> Callable[[str, int], Region]:
    """Finds a place as it is today."""
    return lambda text, _: workspace.find(text, None)
