"""Files of action lists: every fault at once, each with file and line."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from bvmonitor.definitions.faults import Faults
from bvmonitor.definitions.target_model import ACTIONS, ActionFile
from bvmonitor.definitions.tree import Entries
from bvmonitor.definitions.user_file import Find, read_shaped
from bvmonitor.definitions.whose import Whose
from bvmonitor.domain.action_list import Action
from bvmonitor.errors.issue import Issue


def load_actions(files: Sequence[Path], find: Find) -> tuple[tuple[Action, ...], tuple[Issue, ...]]:
    """The actions in some files in their order, nothing of a file that is at fault; and every issue.

    Args:
        files: The files.
        find: Finds a place by name or code.
    """
    found: list[Action] = []
    issues: list[Issue] = []
    for path in files:
        faults = Faults(str(path))
        read = read_shaped(ActionFile, path, faults)
        mine = [] if read is None else _actions(*read, find, faults)
        if not faults.stop:
            found += mine
        issues += faults.issues()
    return tuple(found), tuple(issues)


def _actions(root: Entries, model: ActionFile, find: Find, faults: Faults) -> list[Action]:
    whose = Whose(root, model.place, find, faults, "targets")
    found: list[Action] = []
    for number, each in enumerate(model.actions):
        region = whose.of(each.place, (ACTIONS, number))
        if region is not None:
            due = None if each.due is None else date.fromisoformat(each.due)
            found.append(Action(each.title, region.code, each.status, each.area or "", due, each.note or ""))
    return found
