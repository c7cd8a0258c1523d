"""Years of own figures that came by day, month or half-year: all places, indicators and years at once."""

from typing import Final

import polars as pl

from bvmonitor.domain.status import INCOMPLETE, PRECEDENCE, UNKNOWN_RANK
from bvmonitor.frames import OWN_YEARS, STATUS, VALUE, check_frame

RULES: Final = {"figure_id": pl.String, "year_rule": pl.String, "factor": pl.Float64, "is_share": pl.Boolean}

_SERIES: Final = ("figure_id", "region_code", "year")
_ORDER: Final = {"year": 0, "half_year": 1, "month": 2, "day": 3}
_HALF: Final = 6


def whole_years(figures: pl.DataFrame, rules: pl.DataFrame) -> pl.DataFrame:
    """The years of own figures: as they were given, else made of shorter periods.

    Args:
        figures: OWN_FIGURES, the version in force of each.
        rules: `figure_id`; `year_rule`: `sum` (each half-year as it was given, else its six months; of a share the
            numerators and the denominators), `last` (the figure of the last day of the year, of the longest period
            that ends with it) or `none`; `factor` and `is_share`, by which a share is numerator by denominator.

    Returns:
        OWN_YEARS, sorted by key. A year of which only a part is there has the mark `incomplete`, and `missing`
        says which months lack; a mark among its parts is the year's mark.

    Source:
        docs/method/figures.md.
    """
    known = figures.join(rules, on="figure_id").with_columns(
        year=pl.col("last_day").dt.year(), order=pl.col("span").replace_strict(_ORDER, return_dtype=pl.Int8)
    )
    given = known.filter(pl.col("span") == "year")
    others = known.join(given.select(_SERIES), on=_SERIES, how="anti")
    years = [
        _as_years(given, is_made=False),
        _as_years(_of_last_day(others.filter(pl.col("year_rule") == "last")), is_made=True),
        _sums(others.filter(pl.col("year_rule") == "sum", pl.col("span").is_in(["month", "half_year"]))),
    ]
    return check_frame(pl.concat(years).sort(OWN_YEARS.key), OWN_YEARS)


def _as_years(rows: pl.DataFrame, *, is_made: bool) -> pl.DataFrame:
    """Rows that are a year each; those without a value and a mark lack what `missing` names."""
    if "missing" not in rows.columns:
        rows = rows.with_columns(missing=pl.lit([], pl.List(pl.String)))
    return rows.with_columns(is_made=pl.lit(is_made)).select(
        pl.col("figure_id").alias("indicator_id"),
        "region_code",
        pl.col("year").cast(pl.Int32).alias("period"),
        VALUE,
        pl.when(pl.col("missing").list.len() > 0).then(pl.lit(INCOMPLETE)).otherwise(STATUS).alias(STATUS),
        "numerator",
        "denominator",
        "origin_id",
        "is_made",
        "missing",
        "last_day",
    )


def _of_last_day(rows: pl.DataFrame) -> pl.DataFrame:
    """Of each year the figure at its end, of the longest period that ends then; else that its last month lacks."""
    is_end = (pl.col("last_day").dt.month() == 12) & (pl.col("last_day").dt.day() == 31)  # noqa: PLR2004 - a date
    at_end = rows.filter(is_end).sort("order").unique(_SERIES, keep="first", maintain_order=True)
    rest = rows.join(at_end.select(_SERIES), on=_SERIES, how="anti").sort("last_day", "order")
    lacking = (
        rest.unique(_SERIES, keep="last", maintain_order=True)
        .with_columns(pl.lit(None, pl.Float64).alias(each) for each in (VALUE, "numerator", "denominator"))
        .with_columns(missing=pl.concat_list(pl.col("year").cast(pl.String) + "-12"))
    )
    return pl.concat([at_end.with_columns(missing=pl.lit([], pl.List(pl.String))), lacking])


def _sums(rows: pl.DataFrame) -> pl.DataFrame:
    """Of each year the sum of its half-years, each as it was given, else the sum of its months."""
    month = pl.col("last_day").dt.month()
    rows = rows.with_columns(half=pl.when(month <= _HALF).then(1).otherwise(2), month=month)
    halves = rows.filter(pl.col("span") == "half_year")
    months = rows.filter(pl.col("span") == "month").join(
        halves.select(*_SERIES, "half"), on=[*_SERIES, "half"], how="anti"
    )
    used = pl.concat([halves, months])
    series = rows.select(*_SERIES, "factor", "is_share").unique(maintain_order=True)
    wanted = series.select(_SERIES).join(pl.DataFrame({"month": range(1, 13)}, {"month": pl.Int8}), how="cross")
    wanted = wanted.with_columns(half=pl.when(pl.col("month") <= _HALF).then(1).otherwise(2))
    missing = (
        wanted.join(months.select(*_SERIES, "month"), on=[*_SERIES, "month"], how="anti")
        .join(halves.select(*_SERIES, "half"), on=[*_SERIES, "half"], how="anti")
        .group_by(_SERIES, maintain_order=True)
        .agg(missing=pl.format("{}-{}", "year", pl.col("month").cast(pl.String).str.zfill(2)))
    )
    rank = pl.col(STATUS).replace_strict(
        {each: float(at) for at, each in enumerate(PRECEDENCE)}, default=UNKNOWN_RANK, return_dtype=pl.Float64
    )
    summed = (
        used.sort("last_day")
        .group_by(_SERIES, maintain_order=True)
        .agg(
            _whole_sum(VALUE),
            _whole_sum("numerator"),
            _whole_sum("denominator"),
            mark=pl.col(STATUS).sort_by(pl.when(pl.col(STATUS).is_not_null()).then(rank), nulls_last=True).first(),
            origin_id=pl.col("origin_id").unique(maintain_order=True).str.join(" "),
            last_day=pl.col("last_day").max(),
        )
        .join(series, on=_SERIES)
        .join(missing, on=_SERIES, how="left")
        .with_columns(missing=pl.col("missing").fill_null([]))
    )
    ratio = pl.col("factor") * pl.col("numerator") / pl.col("denominator")
    can_divide = (pl.col("denominator") > 0) & pl.col("numerator").is_not_null()
    value = pl.when("is_share").then(pl.when(can_divide).then(ratio)).otherwise(VALUE)
    is_whole = (pl.col("missing").list.len() == 0) & pl.col("mark").is_null()
    made = summed.with_columns(value=pl.when(is_whole).then(value)).with_columns(
        pl.when(is_whole).then(each).alias(each) for each in ("numerator", "denominator")
    )
    # A share whose counts were not given cannot be added: there is no year, and no reason but that.
    status = pl.when(pl.col(VALUE).is_null()).then(pl.coalesce("mark", pl.lit(INCOMPLETE)))
    return _as_years(made.with_columns(status=status), is_made=True)


def _whole_sum(name: str) -> pl.Expr:
    """The sum; null where one of its terms is."""
    return pl.when(pl.col(name).is_null().any()).then(None).otherwise(pl.col(name).sum()).alias(name)
