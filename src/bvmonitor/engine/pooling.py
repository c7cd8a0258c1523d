"""Figures of several years together: the ratio of their sums."""

from collections.abc import Mapping, Sequence
from typing import Final

import polars as pl

from bvmonitor.domain.indicator import Indicator
from bvmonitor.domain.interval import is_pooled, per_of
from bvmonitor.domain.status import NOT_COMPARABLE, NOT_COVERED, NOT_POSSIBLE
from bvmonitor.engine.marks import Marks
from bvmonitor.frames import INDICATOR_VALUES, check_frame

_ABSENT: Final = ("published", "local")


def pooled(
    values: pl.DataFrame,
    indicators: Sequence[Indicator],
    periods: Sequence[int],
    years: int,
    *,
    origins: Mapping[str, Sequence[str]],
) -> pl.DataFrame:
    """The figures of some years, those of flows being of each year and the ones before it together.

    A figure of several years is the sum of the numerators over the sum of the denominators. When a year has no
    counts, or the figure of a year is hidden, there is none, and the strongest mark of the years stands in its
    place; nor is there one across a break of the series.

    Args:
        values: INDICATOR_VALUES of the years, and of those before them.
        indicators: Definitions of all of them.
        periods: The years that are shown.
        years: How many years are taken together, the one shown being the last.
        origins: By id of an indicator, the origins of its numerator's and denominator's cells.

    Returns:
        INDICATOR_VALUES of the years shown. What cannot be added over years (what is counted at a date, amounts,
        man-years) is as it was.

    Source:
        docs/method/small_numbers.md.
    """
    flows = [each for each in indicators if is_pooled(each)]
    rules = _rules(flows, periods, years, origins)
    is_flow = pl.col("indicator_id").is_in([each.id for each in flows])
    others = values.filter(~is_flow, pl.col("period").is_in(list(periods)))
    return check_frame(
        pl.concat([others, _of_flows(values.filter(is_flow), rules, periods, years)]), INDICATOR_VALUES
    )


def _of_flows(values: pl.DataFrame, rules: pl.DataFrame, periods: Sequence[int], years: int) -> pl.DataFrame:
    marks = Marks.met_in([*values["status"].unique(), *values["computed_status"].unique()])
    # A mark of SSB's on the year's own figure holds, whatever its counts say.
    lacks = pl.col("value").is_null() | pl.col("numerator").is_null() | pl.col("denominator").is_null()
    mark = pl.when(lacks).then(pl.coalesce("status", "computed_status", pl.lit(NOT_COVERED)))
    windows = pl.DataFrame(
        [(year, last) for last in periods for year in range(last - years + 1, last + 1)],
        {"period": pl.Int32, "last": pl.Int32},
        orient="row",
    )
    summed = (
        values.sort("period")
        .with_columns(mark=marks.numbers(mark))
        .join(windows, on="period", maintain_order="left")
        .group_by("indicator_id", "column_id", "last", maintain_order=True)
        .agg(
            pl.col("numerator", "denominator").sum(),
            pl.col("coverage", "n_reporting", "mark").min(),
            pl.col("n_members").max(),
            *_files(values),
            typed_in=(pl.col("origin") == "local").any(),
            found=pl.len(),
            shown=(pl.col("period") == pl.col("last")).any(),
        )
        .filter("shown")
        .join(rules, on=["indicator_id", "last"], maintain_order="left")
        .with_columns(
            mark=pl.when("broken")
            .then(marks.number(NOT_COMPARABLE))
            .when(pl.col("mark").is_not_null())
            .then("mark")
            .when(pl.col("found") < years)
            .then(marks.number(NOT_COVERED))
            .when(pl.col("denominator") <= 0)
            .then(marks.number(NOT_POSSIBLE))
        )
    )
    return _settled(summed, marks)


def _files(values: pl.DataFrame) -> tuple[pl.Expr, ...]:
    """The files of figures that were typed in, when some were: to gather them takes as long as all the rest."""
    if (values["origin"] == "local").any():
        return (pl.col("origin_ids").explode().unique(maintain_order=True),)
    return (pl.lit([], pl.List(pl.String)).first().alias("origin_ids"),)


def _settled(summed: pl.DataFrame, marks: Marks) -> pl.DataFrame:
    whole = pl.col("mark").is_null()
    status = marks.statuses(pl.col("mark"))
    made = whole | ~pl.col("mark").is_in(marks.uncovered)
    value = pl.when(whole).then(pl.col("per") * pl.col("numerator") / pl.col("denominator"))
    named = summed.with_columns(
        period="last",
        computed=value,
        computed_status=status,
        origin=pl.when(made).then(pl.lit("computed")),
        numerator=pl.when(whole).then("numerator"),
        denominator=pl.when(whole).then("denominator"),
        # What was typed in names its files; anything else rests on the cells of its counts.
        origin_ids=pl.when("typed_in").then("origin_ids").otherwise("cells"),
        **{name: pl.lit(None, pl.Float64) for name in _ABSENT},
        **{f"{name}_status": pl.lit(NOT_COVERED) for name in _ABSENT},
    ).with_columns(value="computed", status="computed_status")
    return named.select(pl.col(name).cast(to) for name, to in INDICATOR_VALUES.columns.items())


def _rules(
    flows: Sequence[Indicator], periods: Sequence[int], years: int, origins: Mapping[str, Sequence[str]]
) -> pl.DataFrame:
    """What each flow is multiplied by and rests on, and whether the series breaks on the way to a year."""
    rows = [
        (
            each.id,
            last,
            per_of(each),
            list(origins[each.id]),
            any(last - years + 1 < found.year <= last for found in each.breaks),
        )
        for each in flows
        for last in periods
    ]
    columns = pl.Schema(
        {
            "indicator_id": pl.String(),
            "last": pl.Int32(),
            "per": pl.Float64(),
            "cells": pl.List(pl.String()),
            "broken": pl.Boolean(),
        }
    )
    return pl.DataFrame(rows, columns, orient="row")
