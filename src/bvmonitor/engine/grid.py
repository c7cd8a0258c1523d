"""The places of a query's figures, numbered without gaps, so that a figure is looked up by one integer."""

from dataclasses import dataclass

import polars as pl


@dataclass(frozen=True, slots=True)
class Grid:
    """Every sum in every period for every region: a place is `(sum * periods + at) * regions + region`.

    Attributes:
        periods: The years asked for, in order; `at` is a year's position here.
        regions: The codes of all regions that the query touches; `region` is a code's position here.
    """

    periods: tuple[int, ...]
    regions: tuple[str, ...]

    @property
    def size(self) -> int:
        """Places of one sum."""
        return len(self.periods) * len(self.regions)

    @property
    def region_dtype(self) -> pl.Enum:
        """Region codes, numbered as in the grid."""
        return pl.Enum(self.regions)

    def place(self, number: pl.Expr | int, at: pl.Expr, region: pl.Expr) -> pl.Expr:
        """The place of a sum's figure for a region in a period."""
        first = pl.lit(number, pl.UInt32) if isinstance(number, int) else number.cast(pl.UInt32)
        return (first * len(self.periods) + at.cast(pl.UInt32)) * len(self.regions) + region.cast(pl.UInt32)
