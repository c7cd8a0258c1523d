"""The places of a query's figures, numbered without gaps, so that a figure is looked up by one integer."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Final

import polars as pl

PLACES: Final = pl.Schema({"region": pl.UInt32(), "code": pl.String(), "borders": pl.Int32()})


@dataclass(frozen=True)
class Grid:
    """Every sum in every period for every region: a place is `(sum * periods + at) * regions + region`.

    Attributes:
        periods: The years asked for, in order; `at` is a year's position here.
        regions: Code, and the year whose borders are meant (None: those of each period); those of None come first.
            `region` is a position here.
    """

    periods: tuple[int, ...]
    regions: tuple[tuple[str, int | None], ...]

    @classmethod
    def of(cls, periods: Iterable[int], regions: Iterable[tuple[str, int | None]]) -> "Grid":
        """The grid of some regions in some periods."""
        return cls(tuple(periods), tuple(sorted(set(regions), key=lambda each: (each[1] is not None, *each))))

    @property
    def size(self) -> int:
        """Places of one sum."""
        return len(self.periods) * len(self.regions)

    @property
    def own_codes(self) -> tuple[str, ...]:
        """The codes on the borders of each period, numbered as their regions are."""
        return tuple(code for code, borders in self.regions if borders is None)

    @cached_property
    def places(self) -> pl.DataFrame:
        """The regions: PLACES."""
        rows = [(number, *region) for number, region in enumerate(self.regions)]
        return pl.DataFrame(rows, PLACES, orient="row")

    def place(self, number: pl.Expr, at: pl.Expr, region: pl.Expr) -> pl.Expr:
        """The place of a sum's figure for a region in a period."""
        return (number.cast(pl.UInt32) * len(self.periods) + at.cast(pl.UInt32)) * len(self.regions) + region
