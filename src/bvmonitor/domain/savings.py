"""What a municipality would spend less at another's unit cost, and how that is corrected."""

from dataclasses import dataclass
from typing import Final, Literal

from bvmonitor.domain.indicator import Indicator

BEST_QUARTILE: Final = "best_quartile"
GROUP: Final = "group"
MILLION: Final = 1_000_000.0

ReferenceKind = Literal["best_quartile", "column"]


@dataclass(frozen=True, slots=True)
class Correction:
    """What a user adds to a saving potential, and why.

    Attributes:
        indicator_id: The unit cost.
        region: Code of the municipality or service whose saving potential it is.
        year: Which year's.
        amount: Million kroner in the prices of the year, with its sign.
        reason: In the user's words.
        against: Only against this reference: `best_quartile`, `group`, or a region's code; None against all.
    """

    indicator_id: str
    region: str
    year: int
    amount: float
    reason: str
    against: str | None


@dataclass(frozen=True, slots=True)
class Reference:
    """What a municipality's unit costs are held against.

    Attributes:
        kind: The best quartile of a KOSTRA group, or a column of the page.
        column: Id of the column; of the group's column for its best quartile.
        group: Number of the KOSTRA group, or None.
    """

    kind: ReferenceKind
    column: str
    group: str | None


@dataclass(frozen=True, slots=True)
class Saving:
    """The saving potential of one unit cost against one reference.

    Attributes:
        reference_cost: The unit cost of the reference, in the indicator's unit; None where there is none.
        raw: From figures alone, million kroner; below 0 the municipality is the cheaper. None exactly when
            `status` says why.
        correction: The sum of the corrections, million kroner in the prices of the page.
        corrections: Those that count against this reference, in the file's order.
        status: SSB's mark or one of ours, of what is lacking; None when there is an amount.
        n_reporting: Members of the group with a figure, for the best quartile; else None.
    """

    reference: Reference
    reference_cost: float | None
    raw: float | None
    correction: float
    status: str | None
    n_reporting: int | None = None
    corrections: tuple[Correction, ...] = ()

    @property
    def amount(self) -> float | None:
        """The corrected saving potential, million kroner."""
        return None if self.raw is None else self.raw + self.correction


@dataclass(frozen=True, slots=True)
class SavingsRow:
    """One unit cost of a municipality.

    Attributes:
        cost: The municipality's own unit cost as it is shown; None exactly when `status` says why.
        volume: What the cost is per: inhabitants, children; None exactly when `volume_status` says why.
        savings: One per reference, in the order of `Savings.references`.
        corrections: Those that count here, in the file's order.
        volume_sources: Ids of the origins that the volume rests on.
    """

    indicator: Indicator
    cost: float | None
    status: str | None
    volume: float | None
    volume_status: str | None
    savings: tuple[Saving, ...]
    corrections: tuple[Correction, ...]
    volume_sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Savings:
    """The saving potential of a municipality in one year, against each reference.

    Attributes:
        period: The year.
        base: The year whose prices the amounts are in.
        references: In the order of the columns of the table.
        rows: One per unit cost of the page.
        idle: Corrections of the municipality and the year that no row or reference of the page has.
    """

    period: int
    base: int
    references: tuple[Reference, ...]
    rows: tuple[SavingsRow, ...]
    idle: tuple[Correction, ...]
