"""A user's targets, budget lines and actions: one folder each in the home folder."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from bvmonitor.app.basis.context import Workspace
from bvmonitor.domain.action_list import Action
from bvmonitor.domain.region import Region
from bvmonitor.domain.targets import TargetPlan
from bvmonitor.errors.own_reports import PlansAtFault

TARGETS: Final = "targets"
ACTIONS: Final = "actions"


def open_targets(workspace: Workspace) -> TargetPlan:
    """The targets and budget lines in `<home>/targets`; nothing where there is no such folder.

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
