"""Marks as small numbers whose order is the precedence: the lowest among a sum's parts is the mark of the sum."""

from collections.abc import Iterable
from dataclasses import dataclass

import polars as pl

from bvmonitor.domain.status import NOT_COMPARABLE, NOT_COVERED, PRECEDENCE, rank_of


@dataclass(frozen=True, slots=True)
class Marks:
    """Every mark that a query meets, the strongest first."""

    order: tuple[str, ...]

    @classmethod
    def met_in(cls, statuses: Iterable[str | None]) -> "Marks":
        """Those that the program knows, and any other that the figures hold."""
        known = {*PRECEDENCE, *(status for status in statuses if status is not None)}
        return cls(tuple(sorted(known, key=lambda status: (rank_of(status), status))))

    @property
    def uncovered(self) -> list[int]:
        """The numbers of our own marks that say that there is no cell to be had."""
        return [self.order.index(NOT_COVERED), self.order.index(NOT_COMPARABLE)]

    def number(self, status: str) -> pl.Expr:
        """The number of one mark."""
        return pl.lit(self.order.index(status), pl.UInt8)

    def numbers(self, status: pl.Expr) -> pl.Expr:
        """Marks as numbers; null stays null."""
        return status.cast(pl.Enum(self.order)).to_physical().cast(pl.UInt8)

    def statuses(self, mark: pl.Expr) -> pl.Expr:
        """Numbers as marks again."""
        return mark.cat.to(pl.Enum(self.order)).cast(pl.String)
