"""What is known of a figure that rests on few cases: an interval, a spread over years, and what is clear."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from bvmonitor.domain.indicator import Indicator

Method = Literal["wilson", "poisson"]
DifferenceMethod = Literal["newcombe", "exact_ratio"]
Verdict = Literal["above", "below", "not_clear"]
NoInterval = Literal["kind", "absent", "no_counts", "not_counts", "differs"]

LEVEL: Final = 0.95
SPREAD_YEARS: Final = 3  # years that a range and a mean are of
# What a count is multiplied by, over the denominator; a share's own factor is the same by rule.
PER: Final = {"percent": 100.0, "per_1000": 1000.0}


@dataclass(frozen=True, slots=True)
class Interval:
    """Where the figure could be by chance alone.

    Attributes:
        low: In the indicator's unit, unrounded. `high`: the same.
        method: `wilson` for a share, `poisson` for a count or a rate of counts.
        level: How often such an interval holds what it is to hold.
    """

    low: float
    high: float
    method: Method
    level: float = LEVEL


@dataclass(frozen=True, slots=True)
class Spread:
    """Lowest, highest and mean of a series' last figures: what stands where there is no interval.

    There is no mean of amounts in the prices of different years.
    """

    low: float
    high: float
    mean: float | None
    years: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Clear:
    """The subject against a column, itself left out of it.

    Attributes:
        verdict: `above` or `below` when the 95 % interval of the difference excludes zero; None when it is not
            known.
        estimate: The difference of two shares in percentage points, or the ratio of two rates; None without
            counts, for a ratio to nothing, and where some of the others lack counts. `low` and `high` are its
            limits; a ratio may have no upper one.
        method: `newcombe` for shares, `exact_ratio` for rates; None without a verdict.
    """

    verdict: Verdict | None
    estimate: float | None
    low: float | None
    high: float | None
    method: DifferenceMethod | None
    level: float = LEVEL


def per_of(indicator: Indicator) -> float:
    """What numerator over denominator is multiplied by to be the figure."""
    return indicator.factor if not is_ratio(indicator) else PER.get(indicator.unit, indicator.factor)


def is_ratio(indicator: Indicator) -> bool:
    """Whether the figure is a count over something: by its cells, or by what is typed in for it."""
    return bool(indicator.denominator) or (indicator.local and indicator.unit in PER)


def spread_of(figures: Sequence[tuple[int, float]]) -> Spread | None:
    """The spread of some years' figures; None of fewer than two."""
    if len(figures) < 2:  # noqa: PLR2004 - one figure has no range
        return None
    values = [value for _, value in figures]
    return Spread(min(values), max(values), sum(values) / len(values), tuple(sorted(year for year, _ in figures)))


def is_pooled(indicator: Indicator) -> bool:
    """Whether the figure may be of several years together: a ratio of what happens during the year."""
    return indicator.counted == "during_year" and is_ratio(indicator)
