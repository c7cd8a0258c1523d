"""A user's own table, with what must be hidden hidden."""

from collections.abc import Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import Final

from bvmonitor.domain.disclosure import HidingRule
from bvmonitor.domain.small_table import Place, ProtectedTable, SmallTable, place_of, riddle_of
from bvmonitor.engine.disclosure import protect
from bvmonitor.engine.large_tables import LineChoice, hide_in_lines
from bvmonitor.errors.disclosure import TableAtFault, UnknownKept
from bvmonitor.sources.table_file import TableFile, read_table

LARGEST: Final = 200  # cells of a table of which the cheapest choice is found in seconds


def protect_table(path: Path, rule: HidingRule, kept: Sequence[str] = ()) -> ProtectedTable:
    """Hide the counts of a table that a rule hides, and those by which they could be found.

    Args:
        path: A CSV file: a line of heads, then a line per row, the row's name first; `:` is a hidden count.
        rule: Which counts are hidden.
        kept: Names of rows or columns to hide in only when nothing else helps.

    Raises:
        TableAtFault: The file cannot be used; every fault is listed.
        UnknownKept: The table has no row or column of such a name.
    """
    read, issues = read_table(path, str(path))
    if read is None:
        raise TableAtFault(str(path), issues)
    spared = _spared(read.table, kept)
    table, ours = _by_rule(read, rule)
    choice = _choice(table, rule, spared, frozenset(read.others))
    hidden = frozenset(table.hidden)
    return ProtectedTable(
        table=table,
        corner=read.corner,
        rule=rule,
        by_source=hidden - ours,
        by_rule=ours,
        beside=choice.beside,
        unmarked=choice.unmarked | read.others,
        opened=choice.opened,
        spared=frozenset(spared),
    )


def _choice(table: SmallTable, rule: HidingRule, spared: Sequence[Place], others: frozenset[Place]) -> LineChoice:
    """What to hide: the cheapest choice, or in a large table one made line by line."""
    if len(table.places) > LARGEST:
        return hide_in_lines(table, rule, spared, others)
    protection = protect(riddle_of(table, rule, spared, others))
    return LineChoice(
        frozenset(place_of(name) for name in protection.hidden),
        frozenset(p for p in table.hidden if table.form(p) in protection.unmarked),
        protection.opened,
    )


def _by_rule(read: TableFile, rule: HidingRule) -> tuple[SmallTable, frozenset[Place]]:
    """The table without the counts that the rule hides, and where they were."""
    table = read.table
    small = frozenset(
        (row, column)
        for row, column in table.places
        if (count := table.counts[row][column]) is not None and rule.hides(count)
    )
    counts = tuple(
        tuple(None if (row, column) in small else count for column, count in enumerate(line))
        for row, line in enumerate(table.counts)
    )
    return SmallTable(table.rows, table.columns, counts, table.total_row, table.total_column), small


def _spared(table: SmallTable, kept: Sequence[str]) -> tuple[Place, ...]:
    """The cells of the rows and columns that the user named."""
    rows = {name.casefold(): at for at, name in enumerate(table.rows)}
    columns = {name.casefold(): at for at, name in enumerate(table.columns)}
    found: list[Place] = []
    for name in kept:
        wanted = name.strip().casefold()
        if wanted in rows:
            found += [(rows[wanted], column) for column in range(len(table.columns))]
        elif wanted in columns:
            found += [(row, columns[wanted]) for row in range(len(table.rows))]
        else:
            names = {each.casefold(): each for each in (*table.rows, *table.columns)}
            nearest = get_close_matches(wanted, names, 3, 0.5)
            raise UnknownKept(name, tuple(names[each] for each in nearest))
    return tuple(found)
