"""What must be said around the figures of a comparison: notices, marks, what was computed, notes."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from bvmonitor.domain.comparison import Comparison, Remark, Row
from bvmonitor.domain.language import Lang, Translations
from bvmonitor.domain.origin import Origin
from bvmonitor.report.numbers import format_day, format_month, format_number
from bvmonitor.report.savings import correction_lines, statuses_of
from bvmonitor.report.words import column_labels, years
from bvmonitor.texts.catalogue import say
from bvmonitor.texts.marks import explain_mark, printed_mark
from bvmonitor.texts.remarks import REMARKS
from bvmonitor.texts.wording import LISTED, as_words, listed

_DIFFERS: Final = ("published_differs", "published_differs_nominal")
FEW_NAMED: Final = 4  # indicators that a brief page names in one line
_FEW: Final = 2  # figures that differ, each told by itself


def notice_of(comparison: Comparison, lang: Lang) -> str:
    """What must stand at the page's face: that figures are the sample, or provisional."""
    return notice_about(comparison.notice, comparison.rows, comparison.sources, lang)


def notice_about(notice: Remark | None, rows: Sequence[Row], sources: Sequence[Origin], lang: Lang) -> str:
    """A notice, and that figures are provisional where some are, with the tables that they rest on."""
    parts = [] if notice is None else [remark_text(notice, {}, lang)]
    parts.extend(_provisional(rows, sources, lang))
    return " ".join(parts)


def notes_of(
    comparison: Comparison, lang: Lang, *, brief: bool = False, together: bool = False
) -> tuple[str, ...]:
    """The notes under the table, as they are printed.

    Args:
        comparison: What is printed.
        lang: The reader's language.
        brief: Whether the rows' own notes are left to other pages, and few of the indicators that a note concerns
            are named.
        together: Whether many figures that differ from what follows from SSB's counts are told in one note.
    """
    remarks = tuple(_together(comparison.remarks)) if together else comparison.remarks
    return tuple(_notes(replace(comparison, remarks=remarks), lang, brief=brief))


def marks_of(comparison: Comparison, lang: Lang) -> tuple[str, ...]:
    """The marks that the page uses, each with its meaning."""
    figures = [figure for row in comparison.rows for figure in row.figures]
    absent = [figure.status for figure in figures if figure.value is None and figure.status]
    broken = [figure.change.status for figure in figures if figure.change is not None and figure.change.status]
    used = dict.fromkeys((*absent, *broken, *statuses_of(comparison)))
    return tuple(f"{printed_mark(status)} = {explain_mark(status, lang)}" for status in used)


def remark_text(remark: Remark, columns: Mapping[str, str], lang: Lang, most: int = LISTED) -> str:
    """A remark's sentence, its column named and its figures rounded as the table's are.

    Args:
        remark: What to say.
        columns: The columns' names by their ids.
        lang: The reader's language.
        most: How many indicators it names before it tells how many more there are.
    """
    fields = dict(remark.fields)
    decimals = fields.pop("decimals", None)
    if isinstance(decimals, int):
        fields = {
            name: format_number(value, decimals, lang) if isinstance(value, float) else value
            for name, value in fields.items()
        }
    titles = fields.get("titles")
    if isinstance(titles, tuple):
        fields["titles"] = listed([str(as_words(each, lang)) for each in titles], lang, most)
    if "column" in fields:
        fields["column"] = columns[str(fields["column"])]
    distances = fields.get("distances")
    if isinstance(distances, tuple):
        fields["distances"] = tuple(f"{name} ({format_number(far, 2, lang)})" for name, far in distances)
    growths = fields.get("growths")
    if isinstance(growths, tuple):
        fields["growths"] = ", ".join(f"{year} {format_number(percent, 1, lang)} %" for year, percent in growths)
    counted = fields.get("counted")
    if isinstance(counted, tuple):
        fields["counted"] = tuple(
            say(REMARKS, "resource_members.year", lang, year=year, reporting=reporting, n=n)
            for year, reporting, n in counted
        )
    if isinstance(fields.get("vintage"), str):
        fields["vintage"] = format_month(str(fields["vintage"]), lang)
    months = fields.get("months")
    if isinstance(months, tuple):
        fields["months"] = tuple(format_month(each, lang) for each in months)
    periods = fields.get("periods")
    if isinstance(periods, tuple):
        fields["periods"] = years(periods)
    return say(REMARKS, remark.key, lang, **fields)


def _provisional(rows: Sequence[Row], sources: Sequence[Origin], lang: Lang) -> Iterator[str]:
    behind = [(row, figure) for row in rows for figure in row.figures if figure.provisional]
    if not behind:
        return
    # A table that is read for another year (the population at the end of it) is final when it comes.
    named = {cell.table for row, _ in behind for cell in row.indicator.cells if cell.period_shift == 0}
    tables = tuple(
        say(REMARKS, "provisional.table", lang, table=origin.table, day=format_day(origin.updated or "", lang))
        for origin in sources
        if origin.table in named
    )
    periods = years(sorted({figure.period for _, figure in behind}))
    yield say(REMARKS, "provisional", lang, periods=periods, tables=tables)


def _notes(comparison: Comparison, lang: Lang, *, brief: bool) -> Iterator[str]:
    labels = column_labels(comparison, lang)
    most = FEW_NAMED if brief else LISTED
    yield from (remark_text(remark, labels, lang, most) for remark in comparison.remarks)
    yield from correction_lines(comparison, labels, lang)
    if comparison.left_out:
        titles = tuple(indicator.title for indicator in comparison.left_out)
        yield say(REMARKS, "left_out", lang, name=comparison.subject.name, titles=titles)
    if comparison.set is not None:
        yield from (note.in_(lang) for note in comparison.set.notes)
    if brief:
        yield say(REMARKS, "indicator_notes", lang)
        return
    # A note that several indicators share is said once.
    by_note: dict[str, list[Translations]] = {}
    for row in comparison.rows:
        for note in row.indicator.notes:
            by_note.setdefault(note.in_(lang), []).append(row.indicator.title)
    for text, said_of in by_note.items():
        yield say(REMARKS, "indicator_note", lang, titles=tuple(said_of), text=text)


def _together(remarks: Sequence[Remark]) -> Iterator[Remark]:
    """The remarks; those on many figures that differ from what follows from SSB's counts are one."""
    differing = [each for each in remarks if each.key in _DIFFERS]
    titles = tuple(dict.fromkeys(dict(each.fields)["title"] for each in differing))
    for remark in remarks:
        if remark.key not in _DIFFERS or len(differing) <= _FEW:
            yield remark
        elif remark is differing[0]:
            yield Remark("published_differs_many", (("count", len(differing)), ("titles", titles)))
