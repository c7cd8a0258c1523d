"""The budget lines of a municipality or a service: accounts and budgets by year, with their sum."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

import polars as pl

from bvmonitor.app.basis.own_scene import ABSENT, OwnScene, value_of
from bvmonitor.domain.indicator import Indicator
from bvmonitor.domain.status_report import Budget, BudgetKind, OwnValue
from bvmonitor.domain.targets import BudgetLine
from bvmonitor.engine.budget import budget_totals
from bvmonitor.frames import STATUS, VALUE

# The line of a service that names none: what is spent in a whole year, and what is set aside for it.
ACCOUNTS: Final = "spent_so_far"
BUDGET: Final = "budget"

Key = tuple[BudgetKind, int]
_CELL: Final = {"kind": pl.String, "period": pl.Int32, VALUE: pl.Float64, STATUS: pl.String}


def lines_of(scene: OwnScene, planned: Sequence[BudgetLine]) -> tuple[BudgetLine, ...]:
    """The lines that the user names, else one of the service as a whole, without a title."""
    if planned:
        return tuple(planned)
    known = {each.id: each for each in scene.indicators}
    whole = BudgetLine("", scene.subject.code, known.get(ACCOUNTS), known.get(BUDGET))
    return () if whole.accounts is None and whole.budget is None else (whole,)


def budget_of(scene: OwnScene, lines: Sequence[BudgetLine]) -> Budget | None:
    """The figures of whole years of some lines; None where there are none."""
    found = [dict(_cells(scene, line)) for line in lines]
    columns = tuple(sorted({key for each in found for key in each}, key=lambda key: (key[1], key[0])))
    if not columns:
        return None
    rows = tuple(
        (line.title, tuple(each.get(key, ABSENT) for key in columns))
        for line, each in zip(lines, found, strict=True)
    )
    return Budget(columns, rows, _total(columns, [cells for _, cells in rows]) if len(rows) > 1 else ())


def _cells(scene: OwnScene, line: BudgetLine) -> Iterator[tuple[Key, OwnValue]]:
    kinds: Mapping[BudgetKind, Indicator | None] = {"accounts": line.accounts, "budget": line.budget}
    for kind, indicator in kinds.items():
        if indicator is not None:
            years = scene.frame.filter(pl.col("figure_id") == indicator.id, pl.col("span") == "year")
            yield from (((kind, row["last_day"].year), value_of(row)) for row in years.iter_rows(named=True))


def _total(columns: Sequence[Key], rows: Sequence[Sequence[OwnValue]]) -> tuple[OwnValue, ...]:
    cells = [
        (kind, year, cell.value, cell.status)
        for row in rows
        for (kind, year), cell in zip(columns, row, strict=True)
    ]
    made = budget_totals(pl.DataFrame(cells, _CELL, orient="row")).rows(named=True)
    used = [tuple(dict.fromkeys(each for row in rows for each in row[at].origins)) for at in range(len(columns))]
    return tuple(
        OwnValue(str(row["period"]), None, row[VALUE], row[STATUS], origins=origins)
        for row, origins in zip(made, used, strict=True)
    )
