"""Where a municipality stands among others, and which end of the figures is the better one."""

from dataclasses import dataclass, fields
from typing import Final, Literal

from bvmonitor.domain.indicator import Indicator

Basis = Literal["computed", "shown"]
End = Literal["lowest", "highest"]

FEWEST: Final = 5  # members with a figure, for any of them to be ranked
COSTS: Final = ("nok", "nok_per_capita")


@dataclass(frozen=True, slots=True)
class Position:
    """A municipality among the members of a set in one year.

    Attributes:
        pool: The set: `EAK` is all municipalities, `EKG07@2020` a KOSTRA group under its scheme, `EKA11` a county.
        rank: 1 is the lowest value where lower is better, else the highest; equal values share the best rank. None
            without a figure, and when too few members have one.
        n_reporting: Members with a figure: those that are ranked. `n_members`: all members.
        basis: What was ranked: the values computed from counts, or the figures as shown.
        served: The unrounded own value that was ranked; None without a figure.
        quarter: 1 to 4; 1 is the end that ranks count from.
        lower: Quarter point (type 7) of the members with a figure; `median` and `upper` the same.
        best: The best quarter point of the others; None for what is not judged.
        distance: `served` minus `best`.
        band_from: The best place when only clear differences count; None without counts to tell them by.
            `band_to`: the last one.
    """

    pool: str
    rank: int | None
    n_reporting: int
    n_members: int
    basis: Basis
    served: float | None
    quarter: int | None
    lower: float | None
    median: float | None
    upper: float | None
    best: float | None
    distance: float | None
    band_from: int | None = None
    band_to: int | None = None


POSITION_FIELDS: Final = tuple(field.name for field in fields(Position))


def best_end(indicator: Indicator) -> End | None:
    """The end of the figures where the best quarter is; None for what is not judged.

    For costs it is the lowest, whatever the direction: what the cheapest quarter spends is what can be saved
    against. That says nothing of quality.
    """
    if indicator.unit in COSTS or indicator.direction == "lower_is_better":
        return "lowest"
    return "highest" if indicator.direction == "higher_is_better" else None
