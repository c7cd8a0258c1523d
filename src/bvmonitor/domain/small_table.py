"""A table of counts with its totals, as what it lets a reader work out."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from bvmonitor.domain.disclosure import NO_RULE, Form, HidingRule, Printed, Riddle, Secret, Statement
from bvmonitor.domain.status import CONFIDENTIAL, HIDDEN

Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class SmallTable:
    """Counts by row and column; None is a hidden one.

    Attributes:
        rows: Names of the rows. `columns`: names of the columns.
        counts: By row, then by column.
        total_row: Which row is the sum of the others, or None. `total_column`: which column.
    """

    rows: tuple[str, ...]
    columns: tuple[str, ...]
    counts: tuple[tuple[int | None, ...], ...]
    total_row: int | None = None
    total_column: int | None = None

    @property
    def places(self) -> tuple[Place, ...]:
        """Every cell, by row and then by column."""
        return tuple((row, column) for row in range(len(self.rows)) for column in range(len(self.columns)))

    @property
    def hidden(self) -> tuple[Place, ...]:
        """The cells that are hidden."""
        return tuple((row, column) for row, column in self.places if self.counts[row][column] is None)

    def is_total(self, place: Place) -> bool:
        """Whether a cell is a sum of others."""
        return place[0] == self.total_row or place[1] == self.total_column

    def form(self, place: Place) -> Form:
        """A cell as a sum of cells that are no totals."""
        rows = [place[0]] if place[0] != self.total_row else self._others(len(self.rows), self.total_row)
        columns = [place[1]] if place[1] != self.total_column else self._others(len(self.columns), place[1])
        return tuple((_name((row, column)), 1) for row in rows for column in columns)

    @staticmethod
    def _others(count: int, left_out: int | None) -> list[int]:
        return [at for at in range(count) if at != left_out]


def _name(place: Place) -> str:
    return f"{place[0]:04}/{place[1]:04}"


def place_of(name: str) -> Place:
    """The cell that a figure of a table's riddle is."""
    row, column = name.split("/")
    return int(row), int(column)


def riddle_of(
    table: SmallTable, rule: HidingRule, spared: Sequence[Place] = (), others: Collection[Place] = ()
) -> Riddle:
    """What the table says of its cells.

    Args:
        table: The table.
        rule: By which cells are hidden.
        spared: Cells to hide only when nothing else helps.
        others: Cells that are hidden, but not by the rule.
    """
    shown = {place: count for place in table.places if (count := table.counts[place[0]][place[1]]) is not None}
    return Riddle(
        tuple(Statement(table.form(place), count, count, _name(place)) for place, count in shown.items()),
        tuple(Secret(table.form(place), NO_RULE if place in others else rule) for place in table.hidden),
        tuple(
            Printed(_name(place), table.form(place), place in spared, table.is_total(place), count)
            for place, count in shown.items()
        ),
    )


@dataclass(frozen=True, slots=True)
class ProtectedTable:
    """A table that may be published.

    Attributes:
        table: The counts; those that are hidden by source or rule are None, those hidden beside them still there.
        corner: What stands above the names of the rows.
        rule: By which counts are hidden.
        by_source: Cells that were hidden before.
        by_rule: Cells that the rule hides.
        beside: Cells hidden so that none of these can be found.
        unmarked: Hidden cells whose mark must not say that the rule hid them.
        opened: How many hidden cells could have been found.
        spared: Cells that the user wanted to keep.
    """

    table: SmallTable
    corner: str
    rule: HidingRule
    by_source: frozenset[Place]
    by_rule: frozenset[Place]
    beside: frozenset[Place]
    unmarked: frozenset[Place]
    opened: int
    spared: frozenset[Place]

    def status(self, place: Place) -> str | None:
        """The mark of a cell, or None."""
        if place in self.beside or place in self.unmarked:
            return HIDDEN
        return CONFIDENTIAL if place in self.by_source | self.by_rule else None
