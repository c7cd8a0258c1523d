"""What a reader can work out about hidden counts: what is stated, what must not be found, what may go too."""

from dataclasses import dataclass
from typing import Final

# Counts by name, each times a whole number: ("boys", 1), ("girls", 1) is their sum.
Form = tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class HidingRule:
    """Which counts a publisher hides: those from `low` to `high`, both included; None is without an end."""

    low: int
    high: int | None

    def hides(self, count: int) -> bool:
        """Whether such a count is hidden."""
        return self.low <= count and (self.high is None or count <= self.high)


# SSB hides child-welfare cells on fewer than 3 and shows zeros; Bufdir hides 1 to 3 (docs/method/disclosure.md).
SSB_RULE: Final = HidingRule(1, 2)
BUFDIR_RULE: Final = HidingRule(1, 3)
NO_RULE: Final = HidingRule(0, None)  # `..` of older publications: hidden or missing, of any size


def own_rule(threshold: int, *, zeros_shown: bool) -> HidingRule:
    """The rule that hides counts under a threshold, zeros among them or not."""
    return HidingRule(1 if zeros_shown else 0, threshold - 1)


@dataclass(frozen=True, slots=True)
class Statement:
    """That a sum of counts lies between two whole numbers, both included; None is without an end.

    `by` is the id of the figure that says so, and that could be hidden; None for what is always true, or what a
    reader supposes (`is_presumed`) as long as the figures do not say otherwise.
    """

    form: Form
    low: int | None
    high: int | None
    by: str | None = None
    is_presumed: bool = False


@dataclass(frozen=True, slots=True)
class Secret:
    """A hidden count, and the rule by which it was hidden, which a reader knows."""

    form: Form
    rule: HidingRule


@dataclass(frozen=True, slots=True)
class Printed:
    """A figure that may be hidden.

    Attributes:
        id: Its name.
        form: The count that must not be found once the figure is hidden; None for a figure that is no count.
        spared: Whether it is the subject's: hidden only when nothing else helps.
        is_total: Whether it is a sum of others, hidden rather late.
        size: What is lost with it, to choose among equals: the count.
        is_mark: Whether it is no figure, but a mark that tells by which rule a count was hidden.
    """

    id: str
    form: Form | None
    spared: bool = False
    is_total: bool = False
    size: int = 0
    is_mark: bool = False

    @property
    def loss(self) -> tuple[int, int, int, int, int]:
        """What hiding costs, the weightiest first: marks, the subject's figures, how many, totals, size."""
        return (int(self.is_mark), int(self.spared), 1, int(self.is_total), self.size)

    @property
    def order(self) -> tuple[int, int]:
        """What is hidden only when nothing before it helps: 0 0 first, then the subject's figures, then marks."""
        return self.loss[:2]


@dataclass(frozen=True, slots=True)
class Riddle:
    """What a page says of some counts, all of them whole numbers from 0."""

    statements: tuple[Statement, ...]
    secrets: tuple[Secret, ...]
    printed: tuple[Printed, ...]


@dataclass(frozen=True, slots=True)
class Protection:
    """What was hidden so that nothing hidden can be found.

    Attributes:
        hidden: Ids of the figures, in order.
        unmarked: Hidden counts whose mark must not say by which rule they were hidden: a sum of 1 or 2 over two
            hidden counts of 1 or 2 is 2.
        opened: How many hidden counts could be found before.
    """

    hidden: tuple[str, ...]
    unmarked: tuple[Form, ...]
    opened: int
