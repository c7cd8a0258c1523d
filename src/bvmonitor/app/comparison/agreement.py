"""Whether SSB's figures and ours agree, for figures that a page shows."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict

import polars as pl

from bvmonitor.app.basis.values import Figures, IndicatorValue
from bvmonitor.domain.explanation import Agreement
from bvmonitor.engine.verify import roundings_of, verify_values
from bvmonitor.frames import INDICATOR_VALUES


def agreements(figures: Figures, values: Iterable[IndicatorValue]) -> Mapping[tuple[str, str, int], Agreement]:
    """SSB's figures beside ours, by indicator, column and year; only those that SSB has.

    Args:
        figures: The tables that the values were made from.
        values: The values.
    """
    rows = [
        {**asdict(value), "origin_ids": list(value.origin_ids)} for value in values if value.published is not None
    ]
    if not rows:
        return {}
    frame = pl.DataFrame(rows, dict(INDICATOR_VALUES.columns))
    verified = verify_values(frame, roundings_of(figures.indicators, figures.tables))
    return {
        (indicator, column, period): Agreement(*agreement)
        for indicator, column, period, *agreement in verified.select(
            "indicator_id", "column_id", "period", "outcome", "lowest", "highest"
        ).iter_rows()
    }
