"""The prices that amounts are in, for machines."""

from bvmonitor.domain.comparison import Comparison, Row
from bvmonitor.domain.position import COSTS


def prices_of(comparison: Comparison) -> dict[str, object] | None:
    """Base year, series, and what amounts of each year were multiplied by; None without fixed prices."""
    prices = comparison.prices
    if prices is None:
        return None
    deflator = prices.deflator
    return {
        "base": prices.base,
        "series": deflator.title.en,
        "own_series": None if deflator.own_title is None else deflator.own_title.en,
        "source": deflator.source,
        "own_source": deflator.own_source,
        "factors": {str(year): factor for year, factor in prices.factors(comparison.periods).items()},
        "growth": [
            {
                "year": growth.year,
                "percent": growth.percent,
                "estimate": growth.is_estimate,
                "own": growth.is_own,
                "vintage": growth.vintage,
            }
            for growth in prices.used(comparison.periods)
        ],
    }


def price_base(comparison: Comparison, row: Row) -> int | None:
    """The year whose prices a row is in; None for what is no amount, and without fixed prices."""
    return None if comparison.prices is None or row.indicator.unit not in COSTS else comparison.prices.base
