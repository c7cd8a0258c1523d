"""Own figures by month: the month, the year so far, and the same of the year before; all places at once."""

from collections.abc import Sequence
from typing import Final

import polars as pl

from bvmonitor.domain.indicator import Indicator
from bvmonitor.domain.months import factor_of, kind_of
from bvmonitor.domain.status import NOT_COMPARABLE, NOT_COVERED, NOT_POSSIBLE, rank_of
from bvmonitor.frames import STATUS, VALUE, FrameSpec, check_frame

SIDES: Final = ("month", "so_far")
YEARS: Final = ("", "_before")  # the year, and the one before

MONTH_ROWS: Final = FrameSpec(
    "MONTH_ROWS",
    ("figure_id", "region_code"),
    {
        "figure_id": pl.String(),
        "region_code": pl.String(),
        **{f"{side}{at}": pl.Float64() for at in YEARS for side in SIDES},
        **{f"{side}{at}_status": pl.String() for at in YEARS for side in SIDES},
        "missing": pl.List(pl.Int8()),  # months of the year so far without a figure
        "missing_before": pl.List(pl.Int8()),  # the same of the year before
        **{f"{side}_change": pl.Float64() for side in SIDES},  # later minus earlier
        **{f"{side}_change_status": pl.String() for side in SIDES},  # why there is none to tell
    },
)
READ: Final = ("figure_id", "region_code", "span", "last_day", VALUE, STATUS, "numerator", "denominator")

_PLACE: Final = ("figure_id", "region_code")
_PARTS: Final = (VALUE, "numerator", "denominator")
_HAVE_SO_FAR: Final = ("sum", "ratio", "running")
_DIGITS: Final = 9  # decimals of a sum or difference: beyond them is binary noise


def month_rows(figures: pl.DataFrame, indicators: Sequence[Indicator], *, year: int, month: int) -> pl.DataFrame:
    """Every indicator's month and year so far, beside the year before.

    Numbers and amounts that happened during the month are added; of a share the numerators and the denominators
    are. What is added needs every month of the year so far. A running total is the year so far itself, and the
    month is what it grew by. What is there at a date has no year so far, nor has what nobody can add.

    Args:
        figures: OWN_FIGURES in force (`READ` are read, of months alone).
        indicators: Distinct definitions; figures of others are left out.
        year: The month's year.
        month: The month, 1 to 12.

    Returns:
        MONTH_ROWS, a row for every indicator and place with a figure of any month so far, or as far the year
        before. A year so far that cannot be has neither figure nor status.

    Source:
        docs/method/monthly.md.
    """
    mine = _of_two_years(figures, indicators, year, month)
    wide = mine.select(*_PLACE, "kind", "broken", "every").unique(_PLACE, maintain_order=True)
    for back, suffix in enumerate(YEARS):
        side = _side(mine.filter(pl.col("year") == year - back), month)
        names = {name: _suffixed(name, suffix) for name in side.columns if name not in _PLACE}
        wide = wide.join(side.rename(names), on=_PLACE, how="left").with_columns(_absent(suffix))
    for name in SIDES:
        wide = wide.with_columns(_change_status(name).alias(f"{name}_change_status")).with_columns(
            pl.when(pl.col(f"{name}_change_status").is_null())
            .then((pl.col(name) - pl.col(f"{name}_before")).round(_DIGITS))
            .alias(f"{name}_change")
        )
    found = wide.select(pl.col(name).cast(kind) for name, kind in MONTH_ROWS.columns.items()).sort(MONTH_ROWS.key)
    return check_frame(found, MONTH_ROWS)


def _of_two_years(figures: pl.DataFrame, indicators: Sequence[Indicator], year: int, month: int) -> pl.DataFrame:
    """The months so far and as far the year before, each with how its indicator's months make a year."""
    kinds = pl.DataFrame(
        {
            "figure_id": [each.id for each in indicators],
            "kind": [kind_of(each) for each in indicators],
            "factor": [factor_of(each) for each in indicators],
            "broken": [any(each_break.year == year for each_break in each.breaks) for each in indicators],
            "every": [[*range(1, month + 1)] for _ in indicators],
        },
        {
            "figure_id": pl.String,
            "kind": pl.String,
            "factor": pl.Float64,
            "broken": pl.Boolean,
            "every": pl.List(pl.Int8),
        },
    )
    last_day = pl.col("last_day")
    ranks = {status: float(rank_of(status)) for status in figures[STATUS].drop_nulls().unique()}
    return (
        figures.filter(pl.col("span") == "month")
        .select(READ)
        .with_columns(year=last_day.dt.year(), at=last_day.dt.month())
        .filter(pl.col("year").is_in([year, year - 1]), pl.col("at") <= month)
        .join(kinds, on="figure_id")
        .with_columns(rank=pl.col(STATUS).replace_strict(ranks, default=None, return_dtype=pl.Float64))
        .sort(*_PLACE, "year", "at")
    )


def _side(mine: pl.DataFrame, month: int) -> pl.DataFrame:
    """The month and the year so far of one year, where it has a figure of any month so far."""
    # Of nothing there is no share, but 0 of 0 may be added to others: that mark alone stops no sum of parts.
    empty = (pl.col("kind") == "ratio") & (pl.col(STATUS) == NOT_POSSIBLE) & pl.col("denominator").is_not_null()
    mine = mine.with_columns(stops=pl.col("rank").is_not_null() & ~empty)
    last, one_before = pl.col("at") == month, pl.col("at") == month - 1
    made = mine.group_by(*_PLACE, "kind", "factor", maintain_order=True).agg(
        pl.col(VALUE).filter(last).first(),
        pl.when(last.any()).then(pl.col(STATUS).filter(last).first()).otherwise(pl.lit(NOT_COVERED)).alias(STATUS),
        *(pl.col(name).is_not_null().sum().alias(f"n_{name}") for name in _PARTS),
        *(pl.col(name).sum().alias(f"sum_{name}") for name in _PARTS),
        earlier=pl.col(VALUE).filter(one_before).first(),
        earlier_status=pl.when(one_before.any())
        .then(pl.col(STATUS).filter(one_before).first())
        .otherwise(pl.lit(NOT_COVERED)),
        worst=pl.col(STATUS).filter("stops").sort_by(pl.col("rank").filter("stops")).first(),
        every=pl.col("every").first(),
        present=pl.col("at").cast(pl.Int8),
    )
    missing = pl.col("every").list.set_difference("present").list.sort()
    return made.with_columns(missing=missing).select(
        *_PLACE,
        "missing",
        _month(month).alias("month"),
        _month_status(month).alias("month_status"),
        _so_far(month).alias("so_far"),
        _so_far_status(month).alias("so_far_status"),
    )


def _month(month: int) -> pl.Expr:
    """The month's figure; of a running total what it grew by."""
    grown = (pl.col(VALUE) - pl.col("earlier")).round(_DIGITS)
    return pl.when((pl.col("kind") == "running") & (month > 1)).then(grown).otherwise(VALUE)


def _month_status(month: int) -> pl.Expr:
    """Why the month has no figure; null where it has one."""
    grown = pl.when(pl.col(VALUE).is_null()).then(STATUS).when(pl.col("earlier").is_null()).then("earlier_status")
    return pl.when((pl.col("kind") == "running") & (month > 1)).then(grown).otherwise(STATUS)


def _has_parts(month: int) -> pl.Expr:
    """Whether every month so far has a numerator and a denominator, and no mark that hides one."""
    whole = (pl.col("n_numerator") == month) & (pl.col("n_denominator") == month)
    return whole & pl.col("worst").is_null()


def _so_far(month: int) -> pl.Expr:
    added = pl.when((pl.col("n_value") == month) & pl.col("worst").is_null()).then(
        pl.col("sum_value").round(_DIGITS)
    )
    share = pl.col("factor") * pl.col("sum_numerator") / pl.col("sum_denominator")
    return (
        pl.when(pl.col("kind") == "sum")
        .then(added)
        .when((pl.col("kind") == "ratio") & _has_parts(month) & (pl.col("sum_denominator") != 0))
        .then(share)
        .when(pl.col("kind") == "running")
        .then(VALUE)
    )


def _so_far_status(month: int) -> pl.Expr:
    """Why the year so far has no figure; null where it has one, and where there can be none."""
    lacking = pl.coalesce("worst", pl.lit(NOT_COVERED))
    return (
        pl.when(pl.col("kind") == "running")
        .then(STATUS)
        .when(~pl.col("kind").is_in(_HAVE_SO_FAR) | _so_far(month).is_not_null())
        .then(None)
        .when((pl.col("kind") == "ratio") & _has_parts(month))
        .then(pl.lit(NOT_POSSIBLE))
        .otherwise(lacking)
    )


def _absent(suffix: str) -> list[pl.Expr]:
    """A year without any figure: every month is missing."""
    nothing = pl.col(f"missing{suffix}").is_null()
    has_so_far = pl.col("kind").is_in(_HAVE_SO_FAR)
    return [
        pl.when(nothing).then("every").otherwise(f"missing{suffix}").alias(f"missing{suffix}"),
        pl.when(nothing)
        .then(pl.lit(NOT_COVERED))
        .otherwise(f"month{suffix}_status")
        .alias(f"month{suffix}_status"),
        pl.when(nothing & has_so_far)
        .then(pl.lit(NOT_COVERED))
        .otherwise(f"so_far{suffix}_status")
        .alias(f"so_far{suffix}_status"),
    ]


def _change_status(side: str) -> pl.Expr:
    """Why no change is told; null where one is, and where neither year can have a figure."""
    return (
        pl.when(pl.col(side).is_null())
        .then(f"{side}_status")
        .when(pl.col(f"{side}_before").is_null())
        .then(f"{side}_before_status")
        .when("broken")
        .then(pl.lit(NOT_COMPARABLE))
    )


def _suffixed(name: str, suffix: str) -> str:
    """`month_status` of the year before is `month_before_status`."""
    return f"{name.removesuffix('_status')}{suffix}_status" if name.endswith("_status") else f"{name}{suffix}"
