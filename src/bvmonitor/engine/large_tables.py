"""What to hide in a table that is too large for the cheapest choice: line by line, all lines at once.

Source:
    docs/method/disclosure.md.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

import polars as pl

from bvmonitor.domain.disclosure import NO_RULE, HidingRule
from bvmonitor.domain.small_table import Place, SmallTable
from bvmonitor.engine.exposure import CELLS, RELATIONS, TERMS, exposed

Line = tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class LineChoice:
    """What is hidden in a table beside what is hidden.

    Attributes:
        beside: Cells hidden so that no hidden one can be found.
        unmarked: Hidden cells whose mark must not say that the rule hid them.
        opened: How many hidden cells could have been found.
    """

    beside: frozenset[Place]
    unmarked: frozenset[Place]
    opened: int


def hide_in_lines(
    table: SmallTable, rule: HidingRule, spared: Collection[Place] = (), others: Collection[Place] = ()
) -> LineChoice:
    """Hide cells until no hidden one can be found: one for each that is, in one of its lines; then look again.

    Args:
        table: Counts; None is a hidden one.
        rule: By which cells are hidden.
        spared: Cells to hide only when nothing else is left in the line.
        others: Cells that are hidden, but not by the rule.
    """
    lines = _Lines(table, rule, frozenset(spared), set(others))
    found = opened = lines.found()
    while found:
        # Not `any(...)`: each of them is to be closed.
        if not sum([lines.close(place) for place in found]):
            lines.hide_any()
        found = lines.found()
    return LineChoice(frozenset(lines.beside), frozenset(lines.unruled - set(others)), len(opened))


@dataclass
class _Lines:
    """A table's rows and columns of cells that add up.

    Attributes:
        unruled: Hidden cells of which nothing is known but that they are not below 0.
        beside: Cells hidden by us.
    """

    table: SmallTable
    rule: HidingRule
    spared: frozenset[Place]
    unruled: set[Place]
    beside: set[Place] = field(default_factory=set)

    @cached_property
    def numbers(self) -> dict[Place, int]:
        """A number for each cell."""
        return {place: number for number, place in enumerate(self.table.places)}

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """The cells of each row and column that has a total, the total among them."""
        rows, columns = range(len(self.table.rows)), range(len(self.table.columns))
        across = [] if self.table.total_column is None else [tuple((r, c) for c in columns) for r in rows]
        down = [] if self.table.total_row is None else [tuple((r, c) for r in rows) for c in columns]
        return (*across, *down)

    @cached_property
    def through(self) -> dict[Place, list[int]]:
        """The lines that each cell is in."""
        found: dict[Place, list[int]] = {}
        for number, line in enumerate(self.lines):
            for place in line:
                found.setdefault(place, []).append(number)
        return found

    @cached_property
    def hidden_in(self) -> list[int]:
        """How many cells of each line are hidden; kept up to date."""
        return [sum(self._is_hidden(place) for place in line) for line in self.lines]

    @cached_property
    def _sums(self) -> tuple[pl.DataFrame, pl.DataFrame]:
        """TERMS and RELATIONS: the cells of a line less its total are nothing."""
        across = 0 if self.table.total_column is None else len(self.table.rows)
        terms = [
            (number, self.numbers[place], -1 if self._is_total_of(place, is_row=number < across) else 1)
            for number, line in enumerate(self.lines)
            for place in line
        ]
        relations = [(number, 0, 0) for number in range(len(self.lines))]
        return pl.DataFrame(terms, TERMS, orient="row"), pl.DataFrame(relations, RELATIONS, orient="row")

    def _is_total_of(self, place: Place, *, is_row: bool) -> bool:
        return place[1] == self.table.total_column if is_row else place[0] == self.table.total_row

    def _count(self, place: Place) -> int | None:
        return None if place in self.beside else self.table.counts[place[0]][place[1]]

    def _is_hidden(self, place: Place) -> bool:
        return self._count(place) is None

    def found(self) -> Sequence[Place]:
        """The hidden cells that fewer than two whole numbers fit."""
        cells = [
            (number, count, *((None, None) if count is not None else self._limits(place)))
            for place, number in self.numbers.items()
            for count in (self._count(place),)
        ]
        places = self.table.places
        return [places[number] for number in exposed(pl.DataFrame(cells, CELLS, orient="row"), *self._sums)]

    def _limits(self, place: Place) -> tuple[int | None, int | None]:
        rule = NO_RULE if place in self.unruled | self.beside else self.rule
        return rule.low, rule.high

    def close(self, found: Place) -> bool:
        """Hide the cheapest cell in that line of a found one which has fewest hidden; else say less of it.

        Returns:
            Whether anything was changed.
        """
        for number in sorted(self.through.get(found, ()), key=lambda number: self.hidden_in[number]):
            open_cells = [place for place in self.lines[number] if not self._is_hidden(place)]
            if open_cells:
                self._hide(min(open_cells, key=lambda place: tuple(self._loss(place, number))))
                return True
        # All that could be hidden is: the mark itself tells the count.
        was_ruled = found not in self.unruled | self.beside
        self.unruled.add(found)
        return was_ruled

    def hide_any(self) -> None:
        """Hide the cheapest cell that is left, where no line of a found one has any."""
        left = [place for place in self.through if not self._is_hidden(place)]
        self._hide(min(left, key=lambda place: tuple(self._loss(place, -1))))

    def _loss(self, place: Place, number: int) -> Iterator[int]:
        """What hiding a cell for a line costs: little, when its other line has hidden cells already."""
        count = self._count(place) or 0
        yield place in self.spared
        yield not any(self.hidden_in[other] for other in self.through[place] if other != number)
        yield self.table.is_total(place)
        # A cell smaller than the hidden ones may leave them no room.
        yield count < (self.rule.high or 0)
        yield count
        yield self.numbers[place]

    def _hide(self, place: Place) -> None:
        for number in self.through[place]:
            self.hidden_in[number] += 1
        self.beside.add(place)
