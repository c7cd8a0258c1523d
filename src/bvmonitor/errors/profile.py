"""Profiles that cannot be made as asked for."""

from dataclasses import dataclass

from bvmonitor.errors import DefinitionError
from bvmonitor.errors.issue import Issue


@dataclass(eq=False)
class CommentsAtFault(DefinitionError):  # noqa: N818 - reads as what is wrong
    """A file of comments cannot be used; the issues are listed with file and line."""

    issues: tuple[Issue, ...]
