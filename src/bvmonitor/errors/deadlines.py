"""Files of deadlines."""

from dataclasses import dataclass

from bvmonitor.errors import DefinitionError
from bvmonitor.errors.issue import Issue


@dataclass(eq=False)
class DeadlinesAtFault(DefinitionError):  # noqa: N818 - reads as what is wrong
    """A file of deadlines has errors; all are listed with file and line."""

    issues: tuple[Issue, ...]
