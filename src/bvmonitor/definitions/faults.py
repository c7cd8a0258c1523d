"""What is wrong in one file, gathered until all of it is known."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

from bvmonitor.errors.issue import Issue


@dataclass(frozen=True, slots=True)
class Place:
    """Line and column in a file, from 1."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault, by the name of its rule.

    Attributes:
        code: The rule; the issue's code is `definition.` and this, or this alone when it names its part
            (`sets.repeated`).
        place: Where, or None when it is the whole file's.
        fields: What the sentence in `bvmonitor.texts.issues` needs.
        nearest: Right words close to a wrong one, best first.
        severity: An error stops the use of the file; a warning does not.
    """

    code: str
    place: Place | None
    fields: tuple[tuple[str, str], ...] = ()
    nearest: tuple[str, ...] = ()
    severity: Literal["error", "warning"] = "error"


@dataclass
class Faults:
    """The faults of one file, in the order found."""

    file: str
    found: list[Fault] = field(default_factory=list)

    def add(self, fault: Fault) -> None:
        """Take one more."""
        self.found.append(fault)

    def extend(self, faults: Iterable[Fault]) -> None:
        """Take several more."""
        self.found.extend(faults)

    @property
    def stop(self) -> bool:
        """Whether one of them stops the use of the file."""
        return any(fault.severity == "error" for fault in self.found)

    def issues(self) -> tuple[Issue, ...]:
        """The faults as issues, by line."""
        ordered = sorted(self.found, key=lambda f: (0, 0) if f.place is None else (f.place.line, f.place.column))
        return tuple(self._issue(fault) for fault in ordered)

    def _issue(self, fault: Fault) -> Issue:
        line, column = (None, None) if fault.place is None else (fault.place.line, fault.place.column)
        code = fault.code if "." in fault.code else f"definition.{fault.code}"
        return Issue(code, fault.severity, self.file, line, column, fault.fields, fault.nearest)
