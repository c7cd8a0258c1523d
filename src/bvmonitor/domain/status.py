"""Why a figure is absent: SSB's marks, and our own.

Source: SSB's standard symbols since 2021 (`.` `..` `:`), older tables (`...` `-`).
"""

from collections.abc import Iterable
from typing import Final

NOT_POSSIBLE: Final = "."  # no figure can be given: the category is not in use
MISSING: Final = ".."  # the basis is missing
NOT_YET: Final = "..."  # older tables: not yet available
CONFIDENTIAL: Final = ":"  # not shown, to protect persons
NIL: Final = "-"  # older tables: a true zero, which arrives as null

NOT_COVERED: Final = "not_covered"  # the snapshot holds no such cell
NOT_COMPARABLE: Final = "not_comparable"  # borders, scheme or definition changed
HIDDEN: Final = "hidden"  # we hid it
NO_DEFLATOR: Final = "no_deflator"  # the price growth to the year of the prices is not known
INCOMPLETE: Final = "incomplete"  # an own figure of a year that lacks a month or half-year

SSB_MARKS: Final = (NOT_POSSIBLE, MISSING, NOT_YET, CONFIDENTIAL)
OWN_MARKS: Final = (NOT_COVERED, NOT_COMPARABLE, HIDDEN, NO_DEFLATOR, INCOMPLETE)

# The mark of a sum or ratio is the first of these among its parts: what protects a person is said before what
# is missing, and what SSB said before what we say. A symbol not named here ranks behind SSB's own.
PRECEDENCE: Final = (
    CONFIDENTIAL,
    HIDDEN,
    MISSING,
    NOT_YET,
    NOT_POSSIBLE,
    NOT_COMPARABLE,
    NO_DEFLATOR,
    INCOMPLETE,
    NOT_COVERED,
)
UNKNOWN_RANK: Final = PRECEDENCE.index(NOT_COMPARABLE) - 0.5


def rank_of(status: str) -> float:
    """The place of a mark in the precedence; the lowest among the parts is shown."""
    return PRECEDENCE.index(status) if status in PRECEDENCE else UNKNOWN_RANK


def combine(statuses: Iterable[str | None]) -> str | None:
    """The mark of a figure made from parts with these marks; None when no part has one."""
    marks = sorted((status for status in statuses if status is not None), key=lambda s: (rank_of(s), s))
    return marks[0] if marks else None
