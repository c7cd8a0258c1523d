"""Folders of texts that people write for a report, and that cannot be used."""

from dataclasses import dataclass
from pathlib import Path

from bvmonitor.errors import DefinitionError
from bvmonitor.errors.issue import Issue


@dataclass(eq=False)
class TextsAtFault(DefinitionError):  # noqa: N818 - reads as what is wrong
    """Texts cannot be used; the issues are listed with file and line."""

    issues: tuple[Issue, ...]


@dataclass(eq=False)
class TextsUnusable(DefinitionError):  # noqa: N818 - reads as what is wrong
    """A folder of texts cannot be made, read or written to."""

    folder: Path
    reason: str


@dataclass(eq=False)
class TextsOfAnother(DefinitionError):  # noqa: N818 - reads as what is wrong
    """The texts of a folder were written for another municipality or service."""

    folder: Path
    theirs: str
    asked: str


@dataclass(eq=False)
class TextRecordDamaged(DefinitionError):  # noqa: N818 - reads as what is wrong
    """What a folder of texts remembers is not as it was written."""

    path: Path
