"""A figure from its parts: numerator and denominator of a region in a year, and what they come to."""

from dataclasses import dataclass

import polars as pl

from bvmonitor.domain.status import NOT_COVERED, NOT_POSSIBLE
from bvmonitor.engine.grid import Grid
from bvmonitor.engine.marks import Marks
from bvmonitor.engine.sums import Sums


@dataclass(frozen=True, slots=True)
class Parts:
    """The sums of a query: all indicators' numerators, then all denominators, then all published cells."""

    sums: Sums
    grid: Grid
    indicators: int

    @property
    def marks(self) -> Marks:
        """The marks that the sums have."""
        return self.sums.marks

    def placed(self, rows: pl.DataFrame) -> pl.DataFrame:
        """Rows with `code` and `borders` with the number of their `region`."""
        return rows.join(
            self.grid.places, on=["code", "borders"], how="left", nulls_equal=True, maintain_order="left"
        )

    def with_published(self, rows: pl.DataFrame) -> pl.DataFrame:
        """SSB's own cell for each row's `indicator`, `at` and `region`: `published` or `published_mark`."""
        return rows.with_columns(place=self._place(2)).with_columns(
            published=pl.lit(self.sums.values).gather("place"),
            published_mark=pl.lit(self.sums.absent).gather("place"),
        )

    def with_parts(self, rows: pl.DataFrame) -> pl.DataFrame:
        """Numerator and denominator of each row's `indicator`, `at` and `region`, and their stronger mark."""
        values, marks = pl.lit(self.sums.values), pl.lit(self.sums.absent)
        return rows.with_columns(place=self._place(0), second=self._place(1)).with_columns(
            numerator=values.gather("place"),
            denominator=pl.when("is_ratio").then(values.gather("second")),
            mark=pl.min_horizontal(marks.gather("place"), pl.when("is_ratio").then(marks.gather("second"))),
        )

    def _place(self, third: int) -> pl.Expr:
        number = pl.col("indicator") + third * self.indicators
        return self.grid.place(number, pl.col("at"), pl.col("region"))


def computed(parts: pl.DataFrame, marks: Marks, enough: pl.Expr) -> pl.DataFrame:
    """Ratio (or sum) and mark of rows that have numerator, denominator, the parts' mark, factor and is_ratio."""
    impossible = pl.col("is_ratio") & (pl.col("denominator") == 0)
    return parts.with_columns(
        computed=pl.when(enough & ~impossible).then(ratio()),
        computed_mark=pl.when(~enough)
        .then(pl.coalesce("mark", marks.number(NOT_COVERED)))
        .when(impossible)
        .then(marks.number(NOT_POSSIBLE)),
        numerator=pl.when(enough).then("numerator"),
        denominator=pl.when(enough & pl.col("is_ratio")).then("denominator"),
    )


def ratio() -> pl.Expr:
    """What the parts come to; not finite when nothing is divided by."""
    # Multiplied before it is divided: 100 * n / d is right to the last digit of a printed tie, n / d * 100 is not.
    product = pl.col("factor") * pl.col("numerator")
    return pl.when("is_ratio").then(product / pl.col("denominator")).otherwise(product)
