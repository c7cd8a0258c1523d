"""What was asked about one figure."""

from dataclasses import dataclass

from bvmonitor.errors import UsageError


@dataclass(eq=False)
class NotASet(UsageError):  # noqa: N818 - reads as what is wrong
    """An option that is about a set's members was given for a municipality."""

    name: str
