"""The columns of a query year by year: regions, and sets under the scheme that is in force, with their members."""

from collections.abc import Collection, Iterator, Sequence
from typing import Final

import polars as pl

from bvmonitor.domain.kostra_groups import scheme_of
from bvmonitor.domain.region import GROUP_PREFIX, kind_of

SLOTS: Final = pl.Schema(
    {
        "slot": pl.UInt32(),
        "column_id": pl.String(),
        "code": pl.String(),
        "borders": pl.Int32(),
        "scheme": pl.String(),
        "at": pl.UInt32(),
        "period": pl.Int32(),
        "is_set": pl.Boolean(),
    }
)


def plan_slots(regions: Collection[str], periods: Sequence[int], borders: int | None) -> pl.DataFrame:
    """One slot per column and year: SLOTS.

    A KOSTRA group is a column for each scheme (`EKG07@2020`), in the years whose figures use it; any other region
    or set is one column in all years.

    Args:
        regions: Region codes; a KOSTRA group's is `EKG07`.
        periods: Years, in order; `at` is a year's position here.
        borders: The year whose municipal borders are meant; None is each period's own.
    """
    rows = [
        (slot, *row)
        for slot, row in enumerate(row for code in sorted(regions) for row in _slots_of(code, periods, borders))
    ]
    return pl.DataFrame(rows, SLOTS, orient="row")


def _slots_of(
    code: str, periods: Sequence[int], borders: int | None
) -> Iterator[tuple[str, str, int | None, str, int, int, bool]]:
    is_set = kind_of(code) != "municipality"
    for at, period in enumerate(periods):
        if code.startswith(GROUP_PREFIX):
            scheme = scheme_of(period)
            if scheme is not None:
                yield f"{code}@{scheme.id}", code, None, scheme.id, at, period, is_set
        else:
            yield code, code, None if is_set else borders, "", at, period, is_set


def members_of(slots: pl.DataFrame, membership: pl.DataFrame) -> pl.DataFrame:
    """The members of every set in every year, on the year's borders: `slot`, `at`, `code`, `borders`.

    Args:
        slots: SLOTS.
        membership: MEMBERSHIP.
    """
    return (
        slots.filter("is_set")
        .join(membership, left_on=["code", "scheme"], right_on=["set_id", "scheme"])
        .filter(
            pl.col("valid_from") <= pl.col("period"),
            pl.col("valid_to").is_null() | (pl.col("period") < pl.col("valid_to")),
        )
        .select("slot", "at", "borders", code="member_code")
        .unique(maintain_order=True)
    )
