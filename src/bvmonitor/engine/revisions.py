"""Which indicator values differ between two states of the figures, for every region, year and indicator."""

import polars as pl

from bvmonitor.domain.status import NOT_COMPARABLE, NOT_COVERED, NOT_POSSIBLE
from bvmonitor.frames import INDICATOR_VALUES, STATUS, VALUE

KEY = INDICATOR_VALUES.key
OLD = "_old"


def values_that_differ(old: pl.DataFrame, new: pl.DataFrame) -> pl.DataFrame:
    """The keys whose value or mark is not what it was, whatever the difference.

    Args:
        old: INDICATOR_VALUES before; what is not covered, or not comparable, is no figure.
        new: INDICATOR_VALUES now.

    Returns:
        `indicator_id`, `column_id`, `period`, and `was` and `is`: whether there was and is a figure, or a mark
        that says more than that there is none; sorted by key. That no figure is possible where nothing was known
        before, as for a new municipality in the years before it, is no difference. Years that an indicator has in
        one of the two only are told by `years_that_differ`.
    """
    both = _present(new).join(_present(old), on=KEY, how="full", suffix=OLD, coalesce=True)
    in_both = _years(old).join(_years(new), on=["indicator_id", "period"], how="semi")
    differs = pl.any_horizontal(pl.col(name).ne_missing(pl.col(name + OLD)) for name in (VALUE, STATUS))
    was = pl.col(VALUE + OLD).is_not_null() | pl.col(STATUS + OLD).is_not_null()
    now = pl.col(VALUE).is_not_null() | pl.col(STATUS).is_not_null()
    return (
        both.filter(differs, ~(_is_empty("", OLD) | _is_empty(OLD, "")))
        .join(in_both, on=["indicator_id", "period"], how="semi")
        .select(*KEY, was=was, **{"is": now})
        .sort(KEY)
    )


def years_that_differ(old: pl.DataFrame, new: pl.DataFrame) -> pl.DataFrame:
    """The years that an indicator has figures for in one of two states only.

    Returns:
        `indicator_id`, `period`, `figures` (how many of the one that has them), `is_new`; sorted.
    """
    before, after = _years(old), _years(new)
    came = after.join(before, on=["indicator_id", "period"], how="anti").with_columns(is_new=pl.lit(value=True))
    went = before.join(after, on=["indicator_id", "period"], how="anti").with_columns(is_new=pl.lit(value=False))
    return pl.concat([came, went]).sort("indicator_id", "period")


def _is_empty(here: str, there: str) -> pl.Expr:
    """Whether one of the two has nothing, and the other one says that no figure is possible."""
    nothing = pl.col(VALUE + there).is_null() & pl.col(STATUS + there).is_null()
    return (nothing & pl.col(VALUE + here).is_null() & (pl.col(STATUS + here) == NOT_POSSIBLE)).fill_null(
        value=False
    )


def _present(values: pl.DataFrame) -> pl.DataFrame:
    absent = pl.col(STATUS).is_in([NOT_COVERED, NOT_COMPARABLE])
    return values.filter(~absent.fill_null(value=False)).select(*KEY, VALUE, STATUS)


def _years(values: pl.DataFrame) -> pl.DataFrame:
    return _present(values).group_by("indicator_id", "period").agg(figures=pl.len().cast(pl.Int64))
