"""How a page lies on A4: upright, on its side, in small type, and a still wider table on several sheets."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final, Literal

from bvmonitor.report.page import ColumnHead, Page, RowGroup, Table

Paper = Literal["upright", "side", "small", "dense"]

# Letters that the columns beside the stub have room for, gaps among them: measured with a wide typeface.
_ROOM: Final[dict[Paper, int]] = {"upright": 62, "side": 100, "small": 160}
# Kinds of pages that are to take one sheet or two: upright, in small type and with narrow edges, where they fit.
_DENSE: Final = ("monitor", "one_page")
_ROOM_DENSE: Final = 84
_GAP: Final = 2
_WRAPPED: Final = 16  # letters on a line of a text that may take several


def paper_of(page: Page) -> Paper:
    """The first of the three that every table of the page fits on; else small type.

    A page that is to take one sheet or two is dense where its tables fit.
    """
    widest = max((sum(_widths(table)[1:]) for table in page.every_table), default=0)
    if page.kind in _DENSE and widest <= _ROOM_DENSE:
        return "dense"
    return next((paper for paper, room in _ROOM.items() if widest <= room), "small")


def sheets_of(table: Table) -> tuple[Table, ...]:
    """The parts of a table that is too wide for any paper, each with the stub; none where the whole fits."""
    widths = _widths(table)
    if sum(widths[1:]) <= _ROOM["small"]:
        return ()
    return tuple(part_of(table, (0, *columns)) for columns in blocks_of(table, widths, _ROOM["small"]))


def runs(table: Table) -> Iterator[tuple[str, list[ColumnHead]]]:
    """Neighbouring columns with one spanner, together."""
    for spanner, run in groupby(table.columns, key=lambda column: column.spanner):
        yield spanner, list(run)


def blocks_of(table: Table, widths: Sequence[int], room: int, most: int | None = None) -> Iterator[list[int]]:
    """Numbers of the columns beside the stub on each sheet; those under one spanner stay together where they fit.

    Args:
        table: What is too wide.
        widths: Of every column, in any unit.
        room: For the columns beside the stub, in the same unit.
        most: How many columns a sheet takes however narrow they are.
    """
    taken: list[int] = []
    for _, run in groupby(range(1, len(widths)), key=lambda number: table.columns[number].spanner):
        columns = list(run)
        is_held = sum(widths[n] for n in columns) <= room and len(columns) <= (most or len(widths))
        parts = [columns] if is_held else [[n] for n in columns]
        for part in parts:
            fits = sum(widths[n] for n in (*taken, *part)) <= room and len(taken) + len(part) <= (
                most or len(widths)
            )
            if taken and not fits:
                yield taken
                taken = []
            taken = [*taken, *part]
    yield taken


def part_of(table: Table, columns: tuple[int, ...]) -> Table:
    """The table with these columns and no others."""
    groups = (
        RowGroup(group.title, tuple(tuple(row[n] for n in columns) for row in group.rows))
        for group in table.groups
    )
    return Table(table.caption, tuple(table.columns[n] for n in columns), tuple(groups))


def _widths(table: Table) -> list[int]:
    """Letters that each column cannot do without: its widest number, or the longest word of a text or its head."""
    return [_width(table, number) + _GAP for number in range(len(table.columns))]


def _width(table: Table, number: int) -> int:
    texts = [row[number].text for _, row in table.rows]
    # A number is one word: what stands between its thousands is no space that a line may end at.
    words = (len(word) for text in (table.columns[number].text, *texts) for word in text.split(" "))
    lines = (min(len(text), _WRAPPED) for text in texts)
    return max(*words, *lines, 0)
