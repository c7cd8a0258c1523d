"""For whom a page is made: own figures are the service's until somebody says that they may be published."""

from dataclasses import dataclass
from typing import Final, Literal

from bvmonitor.domain.disclosure import HidingRule, own_rule
from bvmonitor.domain.origin import Origin

HIDE_UNDER: Final = 4
# 1 and 2 would hide no count, or one that its mark gives away.
LIMITS: Final = (0, 3, 4, 5, 6, 7, 8, 9, 10)


@dataclass(frozen=True, slots=True)
class Audience:
    """Who is to read a page with own figures.

    Attributes:
        kind: `internal`: the service itself. `public`: everyone. `without`: the page has no own figures.
        hide_under: On a public page, counts under this are hidden; 0 hides none.
        show_zero: Whether 0 is shown there.
    """

    kind: Literal["internal", "public", "without"] = "internal"
    hide_under: int = HIDE_UNDER
    show_zero: bool = True

    @property
    def rule(self) -> HidingRule | None:
        """Which counts are hidden; None where none are."""
        if self.kind != "public" or self.hide_under == 0:
            return None
        return own_rule(self.hide_under, zeros_shown=self.show_zero)


INTERNAL: Final = Audience()
WITHOUT: Final = Audience("without")


@dataclass(frozen=True, slots=True)
class OwnSource(Origin):
    """A file that own figures came in by.

    Attributes:
        store: Checksum of all own figures at hand, which change with every import.
        audience: For whom they are shown.
        is_open: Whether they were published already, by the one whose file it is.
        hidden: How many own figures of the whole store are hidden for that audience.
    """

    store: str
    audience: Audience
    is_open: bool
    hidden: int = 0

    @property
    def is_internal(self) -> bool:
        """Whether a page with these figures may not be published."""
        return self.audience.kind == "internal" and not self.is_open
