"""What a service has decided to do, and how it goes: the action list of the monthly report."""

from dataclasses import dataclass
from datetime import date
from typing import Final, Literal, get_args

ActionStatus = Literal["not_started", "in_progress", "done", "delayed", "stopped"]
ACTION_STATUSES: Final[tuple[ActionStatus, ...]] = get_args(ActionStatus)
ENDED: Final = frozenset[ActionStatus](("done", "stopped"))


@dataclass(frozen=True, slots=True)
class Action:
    """One measure on the list, in the words of whoever wrote it.

    Attributes:
        title: What is to be done.
        region: Code of the municipality, or id of the service.
        status: How it goes.
        area: What it belongs under, or "".
        due: The last day, or None where none is set.
        note: More about it, or "".
    """

    title: str
    region: str
    status: ActionStatus
    area: str = ""
    due: date | None = None
    note: str = ""

    def is_late(self, day: date) -> bool:
        """Whether it should have ended by that day, and has not."""
        return self.due is not None and self.due < day and self.status not in ENDED
