"""Own figures at two dates, and how far they have come towards targets: all places and figures at once."""

from collections.abc import Sequence
from datetime import date
from typing import Final

import polars as pl

from bvmonitor.domain.indicator import Indicator
from bvmonitor.domain.status import NOT_COMPARABLE, NOT_COVERED
from bvmonitor.domain.targets import is_judged_by_whole_years
from bvmonitor.frames import STATUS, VALUE, FrameSpec, check_frame

THEN_NOW: Final = FrameSpec(
    "THEN_NOW",
    ("figure_id", "region_code"),
    {
        "figure_id": pl.String(),
        "region_code": pl.String(),
        "then_period": pl.String(),  # of the figure that was the newest then; null where there was none
        "then_span": pl.String(),
        "then_day": pl.Date(),
        "then": pl.Float64(),
        "then_status": pl.String(),
        "now_period": pl.String(),
        "now_span": pl.String(),
        "now_day": pl.Date(),
        "now": pl.Float64(),
        "now_status": pl.String(),
        "change": pl.Float64(),  # now minus then
        "change_status": pl.String(),  # why there is none to tell
    },
)
AIMS: Final = FrameSpec(
    "AIMS",
    ("figure_id", "region_code", "year"),
    {
        "figure_id": pl.String(),
        "region_code": pl.String(),
        "year": pl.Int32(),
        "target": pl.Float64(),
        "higher": pl.Boolean(),  # whether the target is reached from below
        "start_day": pl.Date(),  # where the way begins; null: at the earlier result
        "start": pl.Float64(),
    },
)
STANDINGS: Final = FrameSpec(
    "STANDINGS",
    AIMS.key,
    {
        "figure_id": pl.String(),
        "region_code": pl.String(),
        "year": pl.Int32(),
        "result_day": pl.Date(),
        VALUE: pl.Float64(),
        STATUS: pl.String(),
        "gap": pl.Float64(),  # the result minus the target
        "start_day": pl.Date(),  # where the way begins that the result was held against
        "start": pl.Float64(),
        "path": pl.Float64(),  # what the straight way asks for on the day of the result
        "standing": pl.String(),  # domain.targets.Standing
    },
)
FIGURES: Final = ("figure_id", "region_code", "span", "period", "last_day", VALUE, STATUS)

_PLACE: Final = ("figure_id", "region_code")
_SPANS: Final = ("day", "month", "half_year", "year")
_STOCK: Final = "at_date"  # the series of what is there at a date, whatever the span that it was reported for
_DIGITS: Final = 9  # decimals of a difference: beyond them is binary noise
_NOISE: Final = 1e-12  # of the greatest of the figures that are held against each other


def then_and_now(
    figures: pl.DataFrame, indicators: Sequence[Indicator], *, then: date | None, now: date
) -> pl.DataFrame:
    """The newest figure after one date and not after another, beside the one that was the newest at the first.

    Both are of the same span, but for what is there at a date, where the span is no matter. Running totals are
    compared between the same day of two years only, and nothing across a break of the series.

    Args:
        figures: OWN_FIGURES in force (`FIGURES` are read).
        indicators: Distinct definitions; figures of others are left out.
        then: The earlier date, or None for no earlier figures.
        now: The later date.

    Returns:
        THEN_NOW, a row for every indicator and place that has a figure by `now`; a side without one has
        `not_covered` as its status.

    Source:
        docs/method/targets.md.
    """
    series = _series(figures, indicators).filter(pl.col("last_day") <= now)
    late = series if then is None else series.filter(pl.col("last_day") > then)
    newer = _newest(late, _PLACE)
    older = _newest(
        series.clear() if then is None else series.filter(pl.col("last_day") <= then), (*_PLACE, "series")
    )
    of_newer = newer.join(older, on=[*_PLACE, "series"], how="left", suffix="_then")
    alone = _newest(older.join(newer, on=_PLACE, how="anti"), _PLACE)
    both = pl.concat([of_newer, _as_then(alone)], how="diagonal_relaxed")
    made = _with_marks(both).with_columns(change_status=_change_status())
    change = pl.when(pl.col("change_status").is_null()).then((pl.col("now") - pl.col("then")).round(_DIGITS))
    found = made.with_columns(change=change).select(*THEN_NOW.columns).sort(THEN_NOW.key)
    return check_frame(found, THEN_NOW)


def standings(
    figures: pl.DataFrame, indicators: Sequence[Indicator], aims: pl.DataFrame, *, then: date | None, now: date
) -> pl.DataFrame:
    """How every target stands on a date.

    The result is the newest figure not after the date, nor after the end of the target year; of numbers and
    amounts that add up over a year, only of whole years. From the end of the target year on only a result of that
    day counts. Before it, a result that has not reached the target is held against the straight way to it, which
    begins at the start that the target names, else at the result that was the newest `then`.

    Args:
        figures: OWN_FIGURES in force (`FIGURES` are read).
        indicators: Distinct definitions, all that the targets are of.
        aims: AIMS.
        then: The earlier date, or None where there is none.
        now: The date on which it is asked.

    Returns:
        STANDINGS, a row for every target, in the order given.

    Source:
        docs/method/targets.md.
    """
    series = _eligible(_series(figures, indicators))
    asked = aims.with_columns(
        end=pl.date("year", 12, 31), limit=pl.min_horizontal(pl.date("year", 12, 31), pl.lit(now))
    ).with_row_index("row")
    results = _newest(
        asked.select("row", *_PLACE, "limit")
        .join(series, on=_PLACE)
        .filter(pl.col("last_day") <= pl.col("limit")),
        ("row",),
    ).select("row", "series", "era", VALUE, STATUS, result_day="last_day")
    older = _newest(
        series.clear() if then is None else series.filter(pl.col("last_day") <= then), (*_PLACE, "series", "era")
    ).select(*_PLACE, "series", "era", then_day="last_day", then=VALUE)
    held = (
        asked.join(results, on="row", how="left")
        .join(older, on=[*_PLACE, "series", "era"], how="left")
        .with_columns(
            start=pl.when(pl.col("start_day").is_null()).then("then").otherwise("start"),
            start_day=pl.coalesce("start_day", "then_day"),
        )
        .sort("row")
    )
    told = _judged(held, now).select(pl.col(name).cast(kind) for name, kind in STANDINGS.columns.items())
    return check_frame(told, STANDINGS)


def _series(figures: pl.DataFrame, indicators: Sequence[Indicator]) -> pl.DataFrame:
    """The figures of the indicators, each with the series that it belongs to and the breaks behind it."""
    kinds = pl.DataFrame(
        {
            "figure_id": [each.id for each in indicators],
            "counted": [each.counted for each in indicators],
            "whole": [is_judged_by_whole_years(each, each.counted) for each in indicators],
        },
        {"figure_id": pl.String, "counted": pl.String, "whole": pl.Boolean},
    )
    found = figures.select(FIGURES).join(kinds, on="figure_id").with_columns(year=pl.col("last_day").dt.year())
    years = found["year"].unique()
    eras = pl.DataFrame(
        [
            (each.id, year, sum(each_break.year <= year for each_break in each.breaks))
            for each in indicators
            for year in years
        ],
        {"figure_id": pl.String, "year": pl.Int32, "era": pl.Int32},
        orient="row",
    )
    span = pl.col("span").replace_strict(
        {each: number for number, each in enumerate(_SPANS)}, return_dtype=pl.Int8
    )
    return found.join(eras, on=["figure_id", "year"]).with_columns(
        order=span, series=pl.when(pl.col("counted") == _STOCK).then(pl.lit(_STOCK)).otherwise("span")
    )


def _eligible(series: pl.DataFrame) -> pl.DataFrame:
    """The figures that a year's target may be held against."""
    ends = pl.col("last_day") == pl.date(pl.col("last_day").dt.year(), 12, 31)
    whole = pl.when(pl.col("counted") == "running_total").then(ends).otherwise(pl.col("span") == "year")
    return series.filter(~pl.col("whole") | whole)


def _newest(series: pl.DataFrame, key: Sequence[str]) -> pl.DataFrame:
    """Of every key the newest row; of two that end on one day the one of the longer span."""
    return series.sort("last_day", "order").unique(list(key), keep="last", maintain_order=True)


def _as_then(alone: pl.DataFrame) -> pl.DataFrame:
    """Rows of places that have an earlier figure and no later one, with the columns of a pair."""
    return alone.select(
        *_PLACE,
        "counted",
        *(pl.col(name).alias(f"{name}_then") for name in ("period", "span", "last_day", VALUE, STATUS, "era")),
    )


def _with_marks(both: pl.DataFrame) -> pl.DataFrame:
    """Pairs under the names of THEN_NOW, a side without a figure marked."""
    named = both.rename(
        {
            "period": "now_period",
            "span": "now_span",
            "last_day": "now_day",
            VALUE: "now",
            STATUS: "now_status",
            "period_then": "then_period",
            "span_then": "then_span",
            "last_day_then": "then_day",
            f"{VALUE}_then": "then",
            f"{STATUS}_then": "then_status",
        }
    )
    return named.with_columns(
        pl.when(pl.col(f"{side}_day").is_null())
        .then(pl.lit(NOT_COVERED))
        .otherwise(f"{side}_status")
        .alias(f"{side}_status")
        for side in ("now", "then")
    )


def _change_status() -> pl.Expr:
    """Why no change is told; null where one is."""
    same_day = pl.col("now_day").dt.strftime("%m-%d") == pl.col("then_day").dt.strftime("%m-%d")
    running = pl.col("counted") == "running_total"
    return (
        pl.when(pl.col("now").is_null())
        .then("now_status")
        .when(pl.col("then").is_null())
        .then("then_status")
        .when((running & ~same_day) | (pl.col("era") != pl.col("era_then")))
        .then(pl.lit(NOT_COMPARABLE))
    )


def _judged(held: pl.DataFrame, now: date) -> pl.DataFrame:
    """The rows with gap, path and standing."""
    result, target = pl.col(VALUE), pl.col("target")
    ahead = pl.when("higher").then(result - target).otherwise(target - result)
    elapsed = (pl.col("result_day") - pl.col("start_day")).dt.total_days()
    whole = (pl.col("end") - pl.col("start_day")).dt.total_days()
    has_way = pl.col("start").is_not_null() & result.is_not_null() & (elapsed > 0) & (whole > 0)
    path = pl.when(has_way).then(pl.col("start") + (target - pl.col("start")) * elapsed / whole)
    noise = _NOISE * pl.max_horizontal(pl.lit(1.0), result.abs(), target.abs(), pl.col("start").abs())
    beyond = pl.when("higher").then(result - pl.col("path")).otherwise(pl.col("path") - result)
    over = pl.col("end") <= now
    standing = (
        pl.when(pl.col("result_day").is_null() | (over & (pl.col("result_day") != pl.col("end"))))
        .then(pl.lit("no_result"))
        .when(result.is_null())
        .then(pl.lit("unjudged"))
        .when(ahead >= -noise)
        .then(pl.lit("reached"))
        .when(over)
        .then(pl.lit("missed"))
        .when(pl.col("path").is_null())
        .then(pl.lit("unjudged"))
        .when(beyond >= -noise)
        .then(pl.lit("on_track"))
        .otherwise(pl.lit("behind"))
    )
    return held.with_columns(path=path).with_columns(
        gap=(result - target).round(_DIGITS),
        standing=standing,
        status=pl.when(pl.col("result_day").is_null()).then(pl.lit(NOT_COVERED)).otherwise(STATUS),
    )
