"""From tables to sums of cells: one figure or mark per sum, period and region."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

import polars as pl

from bvmonitor.domain.status import NOT_COMPARABLE, NOT_COVERED
from bvmonitor.domain.table import TableSchema
from bvmonitor.engine.grid import Grid
from bvmonitor.engine.marks import Marks
from bvmonitor.engine.plan import Plan, TablePlan, dimension_key
from bvmonitor.engine.shift import codes_in_shifted_years
from bvmonitor.frames import STATUS, VALUE

# SSB's cells have at most this many decimals: rounding a sum to it takes away what binary addition added, no more.
SUM_DECIMALS: Final = 6


@dataclass(frozen=True, slots=True)
class Sums:
    """The figures of all sums: one entry of `values` and `absent` for each place of the grid.

    `absent` is the number, in `marks`, of the mark that stands exactly where there is no value.
    """

    values: pl.Series
    absent: pl.Series
    marks: Marks


def read_sums(plan: Plan, region_map: pl.DataFrame, grid: Grid) -> Sums:
    """Add up the cells of every sum.

    A sum is whole when every cell that it names is there with a value; else it has the strongest mark among them,
    or `not_covered`. A cell of another year is read under the code that the region had then.

    Args:
        plan: The sums.
        region_map: REGION_MAP of all changes in the years read.
        grid: Where figures go.
    """
    shifts = sorted({shift for each in plan.tables for shift in each.terms["shift"].unique()})
    sources = {shift: codes_in_shifted_years(region_map, grid, shift) for shift in shifts if shift}
    elsewhere = set().union(*(source["source"].drop_nulls() for source in sources.values())) - set(grid.regions)
    # The grid's own codes first: a row's number among the codes read is then its region's number in the grid.
    codes = pl.Enum([*grid.regions, *sorted(elsewhere)])
    scans = [_scan(each, codes) for each in plan.tables]
    frames = pl.collect_all(scans)
    marks = Marks.met_in(status for frame in frames for status in frame[STATUS].unique())
    moved = {
        shift: source.drop_nulls("source").select(
            "at", source=pl.col("source").cast(codes).to_physical(), region=pl.col("region").to_physical()
        )
        for shift, source in sources.items()
    }
    parts = [
        part
        for each, frame in zip(plan.tables, frames, strict=True)
        for part in _parts(frame.with_columns(mark=marks.numbers(pl.col(STATUS))).drop(STATUS), each, moved, grid)
    ]
    parts += [_not_comparable(plan, shift, source, grid, marks) for shift, source in sources.items()]
    return _add_up(parts, plan, grid, marks)


def _scan(plan: TablePlan, codes: pl.Enum) -> pl.LazyFrame:
    """The rows of a table that some sum is made of: key, number of the code, value, status where there is none."""
    geo = _geo(plan.table.schema)
    wanted = [
        pl.col(dimension).cast(pl.String).is_in(list(chosen))
        if len(chosen) < len(_codes(plan.table.schema, dimension))
        else pl.lit(value=True)
        for dimension, chosen in plan.wanted.items()
    ]
    return plan.table.observations.filter(
        pl.col(geo).cast(pl.String).is_in(codes.categories.to_list()), *wanted
    ).select(
        key=dimension_key(plan.table.schema),
        source=pl.col(geo).cast(pl.String).cast(codes).to_physical(),
        value=VALUE,
        status=pl.when(pl.col(VALUE).is_null()).then(STATUS),
    )


def _geo(schema: TableSchema) -> str:
    return next(dimension.id for dimension in schema.dimensions if dimension.role == "geo")


def _codes(schema: TableSchema, dimension_id: str) -> Collection[str]:
    return next(dimension.by_code for dimension in schema.dimensions if dimension.id == dimension_id)


def _parts(rows: pl.DataFrame, plan: TablePlan, moved: dict[int, pl.DataFrame], grid: Grid) -> list[pl.DataFrame]:
    """The table's rows at the places of their sums, weighed: `place`, `value`, `mark`."""
    parts = []
    for shift in plan.terms["shift"].unique():
        met = rows.join(plan.terms.filter(pl.col("shift") == shift), on="key")
        if shift:
            met = met.join(moved[shift], on=["at", "source"])
        else:
            met = met.filter(pl.col("source") < len(grid.regions)).rename({"source": "region"})
        parts.append(
            met.select(
                place=grid.place(pl.col("sum"), pl.col("at"), pl.col("region")),
                value=pl.col(VALUE) * pl.col("weight"),
                mark="mark",
            )
        )
    return parts


def _not_comparable(plan: Plan, shift: int, source: pl.DataFrame, grid: Grid, marks: Marks) -> pl.DataFrame:
    """A mark for every sum that reads another year, where the region's borders were others then."""
    sums = pl.concat([each.terms for each in plan.tables]).filter(pl.col("shift") == shift).select("sum").unique()
    broken = source.filter(pl.col("status") == NOT_COMPARABLE)
    return sums.join(broken, how="cross").select(
        place=grid.place(pl.col("sum"), pl.col("at"), pl.col("region").to_physical()),
        value=pl.lit(None, pl.Float64),
        mark=marks.number(NOT_COMPARABLE),
    )


def _add_up(parts: list[pl.DataFrame], plan: Plan, grid: Grid, marks: Marks) -> Sums:
    length = len(plan.expected) * grid.size
    values = pl.repeat(None, length, dtype=pl.Float64, eager=True)
    absent = pl.repeat(marks.order.index(NOT_COVERED), length, dtype=pl.UInt8, eager=True)
    if not parts:
        return Sums(values, absent, marks)
    rows = pl.concat(parts).with_columns(
        expected=pl.lit(pl.Series(plan.expected, dtype=pl.UInt32)).gather(pl.col("place") // grid.size)
    )
    several = pl.col("expected") > 1
    found = pl.concat(
        [
            # Most sums are one cell, and grouping them would cost more than all the rest.
            rows.filter(~several).with_columns(n=pl.col("value").is_not_null().cast(pl.UInt32)),
            rows.filter(several)
            .group_by("place")
            .agg(
                pl.col("value").sum().round(SUM_DECIMALS),
                pl.col("mark").min(),
                pl.col("expected").first(),
                n=pl.col("value").count().cast(pl.UInt32),
            ),
        ]
    ).with_columns(whole=pl.col("n") == pl.col("expected"))
    whole = found.filter("whole")
    marked = found.filter(~pl.col("whole") & pl.col("mark").is_not_null())
    values = values.scatter(whole["place"], whole["value"])
    absent = absent.scatter(whole["place"], pl.repeat(None, whole.height, dtype=pl.UInt8, eager=True))
    return Sums(values, absent.scatter(marked["place"], marked["mark"]), marks)
