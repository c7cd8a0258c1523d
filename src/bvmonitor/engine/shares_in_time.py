"""Shares of own counts: those in time of all, of the same place and year; all at once."""

from typing import Final

import polars as pl

from bvmonitor.domain.status import INCOMPLETE, NOT_COMPARABLE, NOT_POSSIBLE, PRECEDENCE, UNKNOWN_RANK
from bvmonitor.frames import OWN_YEARS, STATUS, VALUE, check_frame

PAIRS: Final = {"share": pl.String, "within": pl.String, "of": pl.String}

_WHOLE: Final = 100.0
_MARKS: Final = {each: float(at) for at, each in enumerate(PRECEDENCE)}


def with_shares_of_years(years: pl.DataFrame, pairs: pl.DataFrame) -> pl.DataFrame:
    """Years with the shares that counts give, in place of those that were typed in.

    Args:
        years: OWN_YEARS.
        pairs: `share`, the id of an indicator in per cent; `within` and `of`, those of the counts.

    Returns:
        OWN_YEARS, sorted by key. Of counts that lack months there is no share but the mark `incomplete`, unless
        one was typed in.

    Source:
        docs/method/deadlines.md.
    """
    made = _shares(years.rename({"indicator_id": "figure_id"}), pairs)
    made = made.with_columns(
        missing=pl.col("missing").list.set_union("missing_of").list.sort(),
        last_day=pl.max_horizontal("last_day", "last_day_of"),
        is_made=pl.lit(value=True),
    )
    made = made.select(
        pl.col("share").alias("indicator_id"), *(n for n in OWN_YEARS.columns if n != "indicator_id")
    )
    typed = years.join(made.filter(pl.col("missing").list.len() > 0), on=OWN_YEARS.key, how="semi")
    made = made.join(typed, on=OWN_YEARS.key, how="anti")
    others = years.join(made, on=OWN_YEARS.key, how="anti")
    return check_frame(pl.concat([others, made]).sort(OWN_YEARS.key), OWN_YEARS)


def _shares(counts: pl.DataFrame, pairs: pl.DataFrame) -> pl.DataFrame:
    """One row for each pair, place and year that there are both counts of."""
    above = pairs.join(counts, left_on="within", right_on="figure_id")
    below = pairs.join(counts, left_on="of", right_on="figure_id")
    both = above.join(below.drop("within"), on=["share", "region_code", "of", "period"], suffix="_of")
    rank = {
        name: pl.col(name).replace_strict(_MARKS, default=UNKNOWN_RANK, return_dtype=pl.Float64)
        for name in (STATUS, f"{STATUS}_of")
    }
    above_first = pl.col(f"{STATUS}_of").is_null() | (rank[STATUS] <= rank[f"{STATUS}_of"])
    mark = pl.when(pl.col(STATUS).is_not_null() & above_first).then(STATUS).otherwise(f"{STATUS}_of")
    is_lacking = (pl.col("missing").list.len() > 0) | (pl.col("missing_of").list.len() > 0)
    within, of = pl.col(VALUE), pl.col(f"{VALUE}_of")
    status = (
        pl.when(is_lacking)
        .then(pl.lit(INCOMPLETE))
        .when(mark.is_not_null())
        .then(mark)
        .when(within > of)
        .then(pl.lit(NOT_COMPARABLE))
        .when(of == 0)
        .then(pl.lit(NOT_POSSIBLE))
    )
    origins = pl.concat_list(pl.col("origin_id").str.split(" "), pl.col("origin_id_of").str.split(" "))
    return both.with_columns(
        status=status,
        numerator=within,
        denominator=of,
        origin_id=origins.list.unique(maintain_order=True).list.join(" "),
    ).with_columns(
        value=pl.when(pl.col(STATUS).is_null()).then(_WHOLE * pl.col("numerator") / pl.col("denominator"))
    )
