"""A user's table that may be published, and what was hidden in it and why."""

from collections.abc import Collection, Iterator
from typing import Final

from bvmonitor.domain.form import Dialect
from bvmonitor.domain.language import Lang
from bvmonitor.domain.small_table import Place, ProtectedTable
from bvmonitor.domain.status import CONFIDENTIAL, HIDDEN
from bvmonitor.report.delimited import Value, render_csv
from bvmonitor.report.numbers import format_number
from bvmonitor.report.page import Cell, ColumnHead, Page, RowGroup, Table
from bvmonitor.report.sections import Lines, sections_of
from bvmonitor.texts.catalogue import say
from bvmonitor.texts.disclosure import DISCLOSURE
from bvmonitor.texts.marks import printed_mark

_KEYS: Final = {CONFIDENTIAL: "mark.rule", HIDDEN: "mark.beside"}


def build_protected_page(protected: ProtectedTable, lang: Lang) -> Page:
    """The page: the table as it may be published, the marks, and the reasons."""
    table = protected.table
    heads = (
        ColumnHead(protected.corner, "left"),
        *(ColumnHead(name, "right") for name in table.columns),
    )
    rows = tuple(
        (Cell(name), *(_cell(protected, (row, column), lang) for column in range(len(table.columns))))
        for row, name in enumerate(table.rows)
    )
    sections: Lines = (
        ("marks", tuple(_marks(protected, lang))),
        ("notes", tuple(_notes(protected, lang))),
    )
    return Page(
        kind="protected",
        lang=lang,
        title=say(DISCLOSURE, "title", lang),
        notice="",
        lead="",
        reading=(summary_of(protected, lang),),
        tables=(Table("", heads, (RowGroup("", rows),)),),
        sections=sections_of(sections, lang),
    )


def protected_csv(protected: ProtectedTable, dialect: Dialect) -> str:
    """The table in the shape that it was read in, with marks in place of what is hidden."""
    table = protected.table
    rows: Iterator[list[Value]] = (
        [name, *(_value(protected, (row, column)) for column in range(len(table.columns)))]
        for row, name in enumerate(table.rows)
    )
    return render_csv((protected.corner, *table.columns), rows, dialect)


def summary_of(protected: ProtectedTable, lang: Lang) -> str:
    """How many cells are hidden, and how many could have been found."""
    hidden = len(protected.by_source | protected.by_rule)
    counts = {"hidden": hidden, "opened": protected.opened, "beside": len(protected.beside)}
    key = "summary" if protected.beside else "summary.safe" if hidden else "summary.nothing"
    return say(DISCLOSURE, key, lang, **counts)


def _value(protected: ProtectedTable, place: Place) -> Value:
    status = protected.status(place)
    return protected.table.counts[place[0]][place[1]] if status is None else printed_mark(status)


def _cell(protected: ProtectedTable, place: Place, lang: Lang) -> Cell:
    status, count = protected.status(place), protected.table.counts[place[0]][place[1]]
    if status is not None or count is None:
        mark = status or HIDDEN
        return Cell(printed_mark(mark), status=mark, reason=_meaning(protected, mark, lang))
    return Cell(format_number(float(count), 0, lang), float(count))


def _meaning(protected: ProtectedTable, status: str, lang: Lang) -> str:
    most = (protected.rule.high or 0) + 1
    key = f"{_KEYS[status]}.zeros" if status == CONFIDENTIAL and protected.rule.low == 0 else _KEYS[status]
    return say(DISCLOSURE, key, lang, most=most)


def _marks(protected: ProtectedTable, lang: Lang) -> Iterator[str]:
    used = dict.fromkeys(protected.status(place) for place in protected.table.places)
    for status in used:
        if status is not None:
            yield f"{printed_mark(status)} = {_meaning(protected, status, lang)}"


def _notes(protected: ProtectedTable, lang: Lang) -> Iterator[str]:
    """Which cells were hidden, and why; what was taken for a total."""
    table = protected.table
    if protected.by_rule:
        yield say(DISCLOSURE, "note.rule", lang, cells=_named(protected, protected.by_rule))
    if protected.beside:
        yield say(DISCLOSURE, "note.beside", lang, cells=_named(protected, protected.beside))
    if protected.beside & protected.spared:
        kept = _named(protected, protected.beside & protected.spared)
        yield say(DISCLOSURE, "note.spared", lang, cells=kept)
    totals = [
        *(() if table.total_row is None else (table.rows[table.total_row],)),
        *(() if table.total_column is None else (table.columns[table.total_column],)),
    ]
    key = "note.totals" if totals else "note.no_totals"
    yield say(DISCLOSURE, key, lang, names=tuple(totals))
    yield say(DISCLOSURE, "note.only_here", lang)


def _named(protected: ProtectedTable, places: Collection[Place]) -> tuple[str, ...]:
    table = protected.table
    return tuple(f"{table.rows[row]} / {table.columns[column]}" for row, column in sorted(places))
