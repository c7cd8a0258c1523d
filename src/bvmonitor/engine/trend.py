"""How far every figure is from earlier ones, over several spans of years at once."""

from collections.abc import Sequence
from typing import Final

import polars as pl

from bvmonitor.domain.change import IN_PER_CENT, RELATIVE_DECIMALS, UNBROKEN, WHOLE, half_unit
from bvmonitor.domain.indicator import Indicator
from bvmonitor.domain.status import NOT_COMPARABLE, NOT_COVERED
from bvmonitor.frames import STATUS, VALUE, FrameSpec, check_sorted_frame

LINES: Final = FrameSpec(
    "LINES",
    ("line_id", "period"),
    {
        "line_id": pl.String(),  # a column of a page, which may be several sets in turn: the own KOSTRA group
        "period": pl.Int32(),
        "column_id": pl.String(),  # what fills it that year in INDICATOR_VALUES, or null
        "run": pl.Int32(),  # two years with the same number are of the same municipalities
    },
)
CHANGES: Final = FrameSpec(
    "CHANGES",
    ("indicator_id", "line_id", "period", "span"),
    {
        "indicator_id": pl.String(),
        "line_id": pl.String(),
        "period": pl.Int32(),
        "span": pl.String(),  # years back (`1`, `3`); `whole`; `unbroken`
        "since": pl.Int32(),  # the earlier year; null where there is none
        "absolute": pl.Float64(),
        "relative": pl.Float64(),
        "status": pl.String(),  # why there is no change to tell
        "basis": pl.String(),  # computed or shown
        "way": pl.String(),  # up, same or down, as the change is printed
    },
)
_MOST_YEARS: Final = 10_000  # more than any year
_DIGITS: Final = 9  # decimals of a difference: beyond them is binary noise


def changes_over(
    values: pl.DataFrame, indicators: Sequence[Indicator], lines: pl.DataFrame, spans: Sequence[int]
) -> pl.DataFrame:
    """The change of every figure of every line since earlier years.

    Of unrounded values where both years have them, else of the figures as shown. Nothing is told across a break of
    the series, nor between years in which a line is of others.

    Args:
        values: INDICATOR_VALUES of what fills the lines.
        indicators: Distinct definitions.
        lines: LINES, with every year that may count as an earlier one.
        spans: Numbers of years to look back; the whole series and the unbroken part of it are always among them.

    Returns:
        CHANGES, a row for every indicator, line, year from the first to the last, and span.

    Source:
        docs/method/trend.md.
    """
    if not indicators or lines.is_empty():
        return CHANGES.empty()
    grid = _with_firsts(_series(values, indicators, lines))
    told = _told(grid, spans)
    return check_sorted_frame(
        told.select(pl.col(name).cast(dtype) for name, dtype in CHANGES.columns.items()), CHANGES
    )


def _series(values: pl.DataFrame, indicators: Sequence[Indicator], lines: pl.DataFrame) -> pl.DataFrame:
    """A row for every indicator, line and year, in that order and without gaps between the years."""
    years = pl.DataFrame(
        {"period": range(_int(lines["period"].min()), _int(lines["period"].max()) + 1)}, {"period": pl.Int32}
    )
    places = (
        lines.select("line_id")
        .unique(maintain_order=True)
        .join(years, how="cross")
        .join(lines, on=["line_id", "period"], how="left", maintain_order="left")
        # A year that is not there is no reason to call the next one of others.
        .with_columns(pl.col("run").forward_fill().over("line_id"))
    )
    columns = places.select("column_id").drop_nulls().unique().with_row_index("column")
    levels, marks = _levels(values, indicators, columns)
    return (
        _rules(indicators)
        .join(places.join(columns, on="column_id", how="left", maintain_order="left"), how="cross")
        .join(_eras(indicators, years), on=["indicator", "period"], how="left", maintain_order="left")
        .with_columns(key=_key(columns.height))
        .join(levels, on="key", how="left", maintain_order="left")
        .with_columns(
            pl.when(pl.col(VALUE).is_null())
            .then(pl.col(STATUS).fill_null(pl.lit(NOT_COVERED, marks)))
            .alias(STATUS),
            series=pl.col("era").cast(pl.Int64) * _MOST_YEARS + pl.col("run").fill_null(-1),
            at=pl.int_range(pl.len(), dtype=pl.Int64) % years.height,
            row=pl.int_range(pl.len(), dtype=pl.Int64),
        )
    )


def _rules(indicators: Sequence[Indicator]) -> pl.DataFrame:
    """What the arithmetic needs of each definition, numbered by `indicator`."""
    return pl.DataFrame(
        {
            "indicator": range(len(indicators)),
            "indicator_id": [each.id for each in indicators],
            "in_per_cent": [each.unit in IN_PER_CENT for each in indicators],
            "half": [half_unit(each.decimals) for each in indicators],
        },
        {"indicator": pl.UInt32, "indicator_id": pl.String, "in_per_cent": pl.Boolean, "half": pl.Float64},
    )


def _eras(indicators: Sequence[Indicator], years: pl.DataFrame) -> pl.DataFrame:
    """How many breaks each series has behind it, year by year."""
    rows = [
        (number, year, sum(each.year <= year for each in indicator.breaks))
        for number, indicator in enumerate(indicators)
        for year in years["period"]
    ]
    return pl.DataFrame(rows, {"indicator": pl.UInt32, "period": pl.Int32, "era": pl.Int32}, orient="row")


def _key(columns: int) -> pl.Expr:
    """One number for indicator, column and year: quicker to join on than three columns."""
    place = pl.col("indicator").cast(pl.Int64) * columns + pl.col("column")
    return place * _MOST_YEARS + pl.col("period")


def _levels(
    values: pl.DataFrame, indicators: Sequence[Indicator], columns: pl.DataFrame
) -> tuple[pl.DataFrame, pl.Enum]:
    """The figures as shown, and the unrounded ones where SSB's figure is the computed one, rounded; all marks."""
    rules = _rules(indicators).select("indicator", "indicator_id", "half")
    room = pl.col("half") * (1 + 1e-9)
    agrees = (
        (pl.col("origin") == "published")
        & pl.col("n_members").eq_missing(pl.col("n_reporting"))
        & ((pl.col("computed") - pl.col(VALUE)).abs() <= room)
    )
    marks = pl.Enum(sorted({*values[STATUS].drop_nulls().unique(), NOT_COVERED, NOT_COMPARABLE}))
    levels = (
        values.join(columns, on="column_id")
        .join(rules, on="indicator_id")
        .select(
            VALUE,
            pl.col(STATUS).cast(marks),
            key=_key(columns.height),
            unrounded=pl.when(pl.col("origin") == "computed").then(VALUE).when(agrees).then("computed"),
        )
    )
    return levels, marks


def _with_firsts(grid: pl.DataFrame) -> pl.DataFrame:
    """How many years it is back to the first figure of a series, and to the first of its unbroken part."""
    begins = pl.col("at") == 0
    turns = pl.col("series") != pl.col("series").shift()
    found = pl.when(pl.col(VALUE).is_not_null()).then("at")
    return grid.with_columns(block=begins.cum_sum(), part=(begins | turns).cum_sum()).with_columns(
        (pl.col("at") - found.min().over("block")).alias(WHOLE),
        (pl.col("at") - found.min().over("part")).alias(UNBROKEN),
    )


def _told(grid: pl.DataFrame, spans: Sequence[int]) -> pl.DataFrame:
    """The rows of CHANGES: every row of the grid as often as there are spans."""
    wanted = pl.DataFrame(
        {"span": [*map(str, spans), WHOLE, UNBROKEN], "years": [*spans, None, None]},
        {"span": pl.String, "years": pl.Int64},
    )
    back = pl.coalesce("years", pl.when(pl.col("span") == WHOLE).then(WHOLE).otherwise(UNBROKEN))
    kept = (
        "indicator_id",
        "line_id",
        "period",
        "in_per_cent",
        "half",
        VALUE,
        STATUS,
        "unrounded",
        "series",
        "at",
        "row",
    )
    rows = (
        grid.select(*kept, WHOLE, UNBROKEN)
        .join(wanted, how="cross")
        .with_columns(back=pl.when((back > 0) & (back <= pl.col("at"))).then(back))
    )
    then = pl.col("row") - pl.col("back")
    rows = rows.with_columns(
        pl.lit(grid[name]).gather(then).alias(f"then_{name}") for name in (VALUE, STATUS, "unrounded", "series")
    )
    unrounded = pl.col("unrounded").is_not_null() & pl.col("then_unrounded").is_not_null()
    same = pl.col("series") == pl.col("then_series")
    marks = grid.schema[STATUS]
    return (
        rows.with_columns(
            status=pl.when(pl.col(VALUE).is_null())
            .then(STATUS)
            .when(pl.col("back").is_null())
            .then(pl.lit(NOT_COVERED, marks))
            .when(pl.col(f"then_{VALUE}").is_null())
            .then(f"then_{STATUS}")
            .when(~same)
            .then(pl.lit(NOT_COMPARABLE, marks)),
            new=pl.when(unrounded).then("unrounded").otherwise(VALUE),
            old=pl.when(unrounded).then("then_unrounded").otherwise(f"then_{VALUE}"),
            since=pl.col("period") - pl.col("back"),
            basis=pl.when(unrounded).then(pl.lit("computed")).otherwise(pl.lit("shown")),
        )
        .with_columns(pl.when(pl.col("status").is_null()).then(pl.col("new", "old", "basis")).name.keep())
        .with_columns(difference=pl.col("new") - pl.col("old"))
        .with_columns(
            absolute=pl.col("difference").round(_DIGITS),
            relative=pl.when(pl.col("in_per_cent") & (pl.col("old") > 0)).then(
                (100 * pl.col("difference") / pl.col("old")).round(_DIGITS)
            ),
        )
        .with_columns(way=_way())
    )


def _way() -> pl.Expr:
    """Up, down, or the same where the change prints as 0."""
    size = pl.coalesce("relative", "absolute")
    half = pl.when(pl.col("relative").is_not_null()).then(half_unit(RELATIVE_DECIMALS)).otherwise("half")
    return (
        pl.when(size.abs() < half)
        .then(pl.lit("same"))
        .when(size > 0)
        .then(pl.lit("up"))
        .when(size < 0)
        .then(pl.lit("down"))
    )


def _int(value: object) -> int:
    """A smallest or largest year, whose type Polars does not tell."""
    return int(str(value))
