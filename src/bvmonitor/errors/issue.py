"""Bad user input as a value: what is wrong, where, and the nearest right word. Many are shown at once."""

from dataclasses import dataclass, field
from typing import Literal


@dataclass(frozen=True, slots=True)
class Issue:
    """One fault in something a user wrote.

    Attributes:
        code: Stable name of the rule, `definition.unknown_key`; its sentence is `bvmonitor.texts.issues`' entry.
        severity: An error stops the use of the file; a warning does not.
        file: Path as the user knows it.
        line: Line in the file, from 1, or None when the fault is the whole file's.
        column: Column in the line, from 1, or None.
        fields: What the sentence needs, by name.
        nearest: Right words close to a wrong one, best first.
    """

    code: str
    severity: Literal["error", "warning"]
    file: str
    line: int | None = None
    column: int | None = None
    fields: tuple[tuple[str, str], ...] = ()
    nearest: tuple[str, ...] = field(default=())
