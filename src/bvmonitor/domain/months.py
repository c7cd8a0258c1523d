"""How months make a year so far."""

from collections.abc import Mapping
from typing import Final, Literal

from bvmonitor.domain.indicator import Indicator, Unit

MonthKind = Literal["sum", "ratio", "running", "stock", "alone"]

_ADDED: Final = frozenset[Unit](("count", "nok"))
_FACTORS: Final[Mapping[Unit, float]] = {"percent": 100, "per_1000": 1000}


def kind_of(indicator: Indicator) -> MonthKind:
    """How the months of an indicator make a year so far.

    `sum`: numbers and amounts, added. `ratio`: a share, of which numerators and denominators are added.
    `running`: a total since 1 January, which is the year so far itself. `stock`: what is there at a date, which no
    other month is a part of. `alone`: what nobody can add.

    Source:
        docs/method/monthly.md.
    """
    if indicator.counted == "running_total":
        return "running"
    if indicator.counted == "at_date":
        return "stock"
    if indicator.year_rule != "sum":
        return "alone"
    return "sum" if indicator.unit in _ADDED else "ratio"


def factor_of(indicator: Indicator) -> float:
    """What a numerator is multiplied by before it is divided: 100 for a share in per cent."""
    return float(indicator.factor) if indicator.factor != 1 else _FACTORS.get(indicator.unit, 1.0)
