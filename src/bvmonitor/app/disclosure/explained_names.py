"""What the figures of an explanation are called where hidden counts are looked for."""

from collections.abc import Iterator
from typing import Final

from bvmonitor.domain.explanation import CellFigure, Explanation, Part, PartName

PUBLISHED: Final = "published"
LOCAL: Final = "local"
SUM: Final = "sum"


def parts_in(explanation: Explanation) -> Iterator[tuple[str, Part]]:
    """Every part with whose it is: the code of a member, or nothing of the municipality or set itself."""
    yield from (("", part) for part in explanation.parts)
    for member in () if explanation.set is None else explanation.set.members:
        yield from ((member.code, part) for part in member.parts)


def cells_in(explanation: Explanation) -> Iterator[tuple[str, CellFigure]]:
    """Every cell of a numerator or denominator with its name on the page."""
    for owner, part in parts_in(explanation):
        if part.name != PUBLISHED:
            for at, term in enumerate(part.terms):
                for number, figure in enumerate(term.figures):
                    yield cell_name(owner, part.name, at, number), figure


def cell_name(owner: str, part: PartName, term: int, number: int) -> str:
    """The name on the page of one cell of a part."""
    return f"{owner} {part} {term} {number}"


def own_name(code: str) -> str:
    """The name on the page of a member's own figure."""
    return f"{PUBLISHED} {code}"
