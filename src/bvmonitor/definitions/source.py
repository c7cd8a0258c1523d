"""A definition file as it was found on disk."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One file that may hold an indicator or a set.

    Attributes:
        name: Path as a reader knows it.
        in_sets_folder: Whether it lies in a folder called `sets`.
        content: Its bytes, or None when the system did not let us read it; `reason` says why.
    """

    name: str
    in_sets_folder: bool
    content: bytes | None
    reason: str = ""
