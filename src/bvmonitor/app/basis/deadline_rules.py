"""The rules of deadlines, bundled and the user's own, and which own counts make a share of them."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Final

from bvmonitor import bundled
from bvmonitor.app.basis.context import Workspace
from bvmonitor.domain.deadlines import Counts, Deadline
from bvmonitor.domain.own_figures import Period
from bvmonitor.errors.deadlines import DeadlinesAtFault

FOLDER: Final = "rules"
FILE_NAME: Final = "deadlines.yaml"
_COUNTS: Final = "own_deadlines"  # the set of the counts that the bundled rules make shares of
_ALL: Final = "own_monthly"  # the set that those of them are in that count all, in time or not


@dataclass(frozen=True, slots=True)
class DeadlineFiles:
    """The deadlines by id, and from when each place's figures come from the register, by its code."""

    deadlines: Mapping[str, Deadline]
    register: Mapping[str, Period]


def open_deadlines(workspace: Workspace) -> DeadlineFiles:
    """The bundled deadlines, and the user's own, which replace those of the same name.

    Raises:
        DeadlinesAtFault: A file has an error; all issues are listed.
    """
    # Imported here: YAML and pydantic are slow to load.
    from bvmonitor.definitions.deadlines import load_deadlines  # noqa: PLC0415

    own = workspace.home / FILE_NAME
    loaded = load_deadlines(
        bundled.definitions_folder() / FOLDER / FILE_NAME,
        own if own.is_file() else None,
        workspace.definitions.indicators,
        workspace.find,
    )
    if any(issue.severity == "error" for issue in loaded.issues):
        raise DeadlinesAtFault(loaded.issues)
    return DeadlineFiles(loaded.deadlines, loaded.register)


def made_shares(workspace: Workspace, figures: Collection[str]) -> tuple[Counts, ...]:
    """The shares that own counts give: of an indicator in per cent, whose two counts there are figures of.

    Args:
        workspace: The home folder.
        figures: Ids of the indicators that there are own figures of.

    Raises:
        DeadlinesAtFault: A file has an error; all issues are listed.
    """
    definitions = workspace.definitions
    counts = (definitions.sets[name].indicators if name in definitions.sets else () for name in (_COUNTS, _ALL))
    every, of_all = map(set, counts)
    # Most homes have no counts of those in time, and need not load YAML for it.
    if not (every - of_all).intersection(figures) and not (workspace.home / FILE_NAME).is_file():
        return ()
    known = definitions.indicators
    found = (each for deadline in open_deadlines(workspace).deadlines.values() for each in deadline.counts)
    made = {
        each.share: each
        for each in found
        if each.share is not None and known[each.share].unit == "percent" and {each.within, each.of} <= {*figures}
    }
    return tuple(made.values())
