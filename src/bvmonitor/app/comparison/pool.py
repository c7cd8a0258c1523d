"""Figures of several years together, on the page of a comparison."""

from collections.abc import Collection, Iterator, Sequence
from typing import Final

import polars as pl

from bvmonitor.app.basis.values import Figures
from bvmonitor.domain.comparison import Extra, Remark, Row
from bvmonitor.domain.indicator import Indicator
from bvmonitor.domain.interval import is_pooled
from bvmonitor.domain.position import COSTS
from bvmonitor.engine.sets import SetRule
from bvmonitor.errors.small_numbers import PoolExcludes

_BESIDE_POOLED: Final[tuple[Extra, ...]] = ("interval",)


def pooled_frame(
    figures: Figures,
    periods: Sequence[int],
    regions: Collection[str],
    borders: int,
    rule: SetRule,
    years: int | None,
) -> pl.DataFrame:
    """INDICATOR_VALUES of some regions in some years, those of flows being of several years together.

    Args:
        figures: The tables.
        periods: The years that are shown.
        regions: Codes, as in `Figures.frame`.
        borders: The year whose municipal borders are meant.
        rule: How figures of sets are made of their members'.
        years: How many years are taken together; None for each year alone.
    """
    if years is None:
        return figures.frame(periods, regions, borders, rule)
    # Loaded only for the pages that show several years together.
    from bvmonitor.engine.pooling import pooled  # noqa: PLC0415

    every = sorted({year for last in periods for year in range(last - years + 1, last + 1)})
    frame = figures.frame(every, regions, borders, rule)
    origins = {each.id: figures.origins_of_counts(each) for each in figures.indicators}
    return pooled(frame, figures.indicators, periods, years, origins=origins)


def check_pool(pool: int | None, beside: Sequence[Extra]) -> None:
    """See to it that nothing is asked for beside figures of several years that is made of single years.

    Raises:
        PoolExcludes: Something is.
    """
    clash = tuple(each for each in beside if each not in _BESIDE_POOLED)
    if pool is not None and clash:
        raise PoolExcludes(tuple(f"--{each}" for each in clash))


def pool_remarks(rows: Sequence[Row], periods: Sequence[int], years: int | None) -> Iterator[Remark]:
    """Which rows are of several years, which are not, and why."""
    if years is None:
        return
    by_key: dict[str, list[Indicator]] = {}
    for row in rows:
        by_key.setdefault(_kind(row.indicator), []).append(row.indicator)
    span = ("first", periods[-1] - years + 1), ("last", periods[-1]), ("years", years)
    for key, indicators in sorted(by_key.items()):
        titles = ("titles", tuple(each.title for each in indicators))
        rolling = key == "pooled" and len(periods) > 1
        yield Remark("pooled_each" if rolling else key, (titles, *span))


def _kind(indicator: Indicator) -> str:
    if is_pooled(indicator):
        return "pooled"
    if indicator.unit in COSTS:
        return "pooled_not_costs"
    return "pooled_not_stocks" if indicator.counted == "at_date" else "pooled_not_others"
