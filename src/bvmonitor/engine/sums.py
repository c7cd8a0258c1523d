"""From tables to sums of cells: one figure or mark per sum, period and region."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import polars as pl

from bvmonitor.domain.status import NOT_COMPARABLE, NOT_COVERED
from bvmonitor.engine.borders import compose
from bvmonitor.engine.grid import Grid
from bvmonitor.engine.marks import Marks
from bvmonitor.engine.plan import Plan, TablePlan, dimension_key
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


def read_sums(plan: Plan, region_map: pl.DataFrame, grid: Grid, *, not_additive: int) -> Sums:
    """Add up the cells of every sum.

    A sum is whole when every cell that it names is there with a value; else it has the strongest mark among them,
    or `not_covered`. A cell of another year, or of a region on other borders, is read under the codes of that
    year, all of which must be there.

    Args:
        plan: The sums.
        region_map: REGION_MAP of all changes between the years of borders and the years read.
        grid: Where figures go.
        not_additive: Number of the first sum whose cells are rates, which no two regions add up to.
    """
    composed = {shift: _composed(grid, region_map, shift) for shift in sorted(plan.rows["shift"].unique())}
    elsewhere = {code for each in composed.values() for code in each["source"].drop_nulls()}
    # The grid's own codes first: a row's number among the codes read is then its region's number in the grid.
    codes = pl.Enum([*grid.own_codes, *sorted(elsewhere - set(grid.own_codes))])
    frames = pl.collect_all([_scan(each, codes) for each in plan.tables])
    marks = Marks.met_in(status for frame in frames for status in frame[STATUS].unique())
    moved = {
        shift: each.drop_nulls("source").with_columns(pl.col("source").cast(codes).to_physical())
        for shift, each in composed.items()
    }
    parts = [
        part
        for each, frame in zip(plan.tables, frames, strict=True)
        for part in _parts(
            frame.with_columns(mark=marks.numbers(pl.col(STATUS))).drop(STATUS), each, moved, grid, not_additive
        )
    ]
    parts += [_owed(plan, shift, each, grid) for shift, each in composed.items()]
    parts += [_not_comparable(plan, shift, each, grid, marks) for shift, each in composed.items()]
    return _add_up(parts, plan, grid, marks)


def _composed(grid: Grid, region_map: pl.DataFrame, shift: int) -> pl.DataFrame:
    """COMPOSITION of every region whose code may be another in the year read than in the grid."""
    periods = pl.DataFrame(
        {"at": range(len(grid.periods)), "period": grid.periods}, {"at": pl.UInt32, "period": pl.Int32}
    )
    # On its own borders, in the year itself, a code is itself: most regions, most of the time.
    places = grid.places.filter(pl.col("borders").is_not_null() | pl.lit(shift != 0))
    wanted = places.join(periods, how="cross").with_columns(
        base=pl.coalesce("borders", "period"), year=pl.col("period") + shift
    )
    return compose(wanted, region_map)


def _scan(plan: TablePlan, codes: pl.Enum) -> pl.LazyFrame:
    """The rows of a table that some sum is made of: key, number of the code, value, status where there is none."""
    geo = next(dimension.id for dimension in plan.table.schema.dimensions if dimension.role == "geo")
    wanted = [
        pl.col(dimension.id).cast(pl.String).is_in(list(plan.wanted[dimension.id]))
        for dimension in plan.table.schema.dimensions
        if dimension.id in plan.wanted and not dimension.by_code.keys() <= set(plan.wanted[dimension.id])
    ]
    return plan.table.observations.filter(
        pl.col(geo).cast(pl.String).is_in(codes.categories.to_list()), *wanted
    ).select(
        key=dimension_key(plan.table.schema),
        source=pl.col(geo).cast(pl.String).cast(codes).to_physical(),
        value=VALUE,
        status=pl.when(pl.col(VALUE).is_null()).then(STATUS),
    )


def _parts(
    rows: pl.DataFrame, plan: TablePlan, moved: Mapping[int, pl.DataFrame], grid: Grid, not_additive: int
) -> list[pl.DataFrame]:
    """The table's rows at the places of their sums, weighed: `place`, `value`, `mark`, `owed`."""
    parts = []
    for shift in plan.terms["shift"].unique():
        met = rows.join(plan.terms.filter(pl.col("shift") == shift), on="key")
        if not shift:
            own = met.filter(pl.col("source") < len(grid.own_codes))
            parts.append(_placed(own.with_columns(region="source"), grid))
        if not moved[shift].is_empty():
            composed = met.join(moved[shift], on=["at", "source"])
            parts.append(_placed(composed.filter((pl.col("sum") < not_additive) | (pl.col("sources") == 1)), grid))
    return parts


def _placed(rows: pl.DataFrame, grid: Grid) -> pl.DataFrame:
    return rows.select(
        place=grid.place(pl.col("sum"), pl.col("at"), pl.col("region")),
        value=pl.col(VALUE) * pl.col("weight"),
        mark="mark",
        owed=pl.lit(0, pl.UInt32),
    )


def _owed(plan: Plan, shift: int, composed: pl.DataFrame, grid: Grid) -> pl.DataFrame:
    """How many more rows a sum needs where a region is made of several, which must all be there."""
    several = composed.filter(pl.col("sources") > 1).unique(["region", "at"])
    return several.join(plan.rows.filter(pl.col("shift") == shift), how="cross").select(
        place=grid.place(pl.col("sum"), pl.col("at"), pl.col("region")),
        value=pl.lit(None, pl.Float64),
        mark=pl.lit(None, pl.UInt8),
        owed=(pl.col("sources") - 1) * pl.col("rows"),
    )


def _not_comparable(plan: Plan, shift: int, composed: pl.DataFrame, grid: Grid, marks: Marks) -> pl.DataFrame:
    """A mark for every sum that reads a year in which the region had other borders."""
    broken = composed.filter(pl.col("status") == NOT_COMPARABLE)
    return broken.join(plan.rows.filter(pl.col("shift") == shift), how="cross").select(
        place=grid.place(pl.col("sum"), pl.col("at"), pl.col("region")),
        value=pl.lit(None, pl.Float64),
        mark=marks.number(NOT_COMPARABLE),
        owed=pl.lit(0, pl.UInt32),
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
    # Most sums are one cell of one region, and grouping them would cost more than all the rest.
    composite = rows.filter(pl.col("owed") > 0)["place"].unique()
    several = (pl.col("expected") > 1) | pl.col("place").is_in(composite.implode())
    found = pl.concat(
        [
            rows.filter(~several).select("place", "value", "mark", "expected", n=_count()),
            rows.filter(several)
            .group_by("place")
            .agg(
                pl.col("value").sum().round(SUM_DECIMALS),
                pl.col("mark").min(),
                expected=pl.col("expected").first() + pl.col("owed").sum(),
                n=_count().sum(),
            ),
        ]
    ).with_columns(whole=pl.col("n") == pl.col("expected"))
    whole = found.filter("whole")
    marked = found.filter(~pl.col("whole") & pl.col("mark").is_not_null())
    values = values.scatter(whole["place"], whole["value"])
    absent = absent.scatter(whole["place"], pl.repeat(None, whole.height, dtype=pl.UInt8, eager=True))
    return Sums(values, absent.scatter(marked["place"], marked["mark"]), marks)


def _count() -> pl.Expr:
    return pl.col("value").is_not_null().cast(pl.UInt32)
