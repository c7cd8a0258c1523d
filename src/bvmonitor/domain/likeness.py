"""What makes municipalities alike, and how far apart they are."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Likeness:
    """One indicator that counts.

    Attributes:
        indicator_id: The indicator.
        weight: What it counts for; above 0.
        log: Whether its logarithm is compared.
    """

    indicator_id: str
    weight: float
    log: bool
