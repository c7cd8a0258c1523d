"""Own figures then and now, targets and budget as a page."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from bvmonitor.domain.language import Lang
from bvmonitor.domain.status_report import Budget, OwnValue, StatusReport, StatusRow
from bvmonitor.report.numbers import format_number
from bvmonitor.report.own_cells import change_cell, is_same, value_cell
from bvmonitor.report.own_notes import Shown, indicator_notes, mark_lines, value_notes
from bvmonitor.report.page import Cell, ColumnHead, Page, RowGroup, Table
from bvmonitor.report.periods import day_words
from bvmonitor.report.phrases import figure_phrase
from bvmonitor.report.sections import Lines, sections_of
from bvmonitor.report.sources import source_line
from bvmonitor.report.status_history import history_charts, history_table
from bvmonitor.report.status_targets import target_notes, target_sentences, targets_table
from bvmonitor.report.words import row_label
from bvmonitor.texts.catalogue import say
from bvmonitor.texts.marks import explain_mark, printed_mark
from bvmonitor.texts.own_pages import OWN_PAGES
from bvmonitor.texts.pages import PAGES
from bvmonitor.texts.status_report import STATUS_REPORT
from bvmonitor.texts.wording import listed

_TOLD: Final = 4  # changes that have a sentence each
_THOUSAND: Final = 1000


def build_status_page(report: StatusReport, lang: Lang) -> Page:
    """The page: own figures then and now, then targets, then the budget; each where there is something of it."""
    tables = []
    if report.rows:
        tables.append(_rows_table(report, lang))
        history = history_table(report, lang)
        tables += [] if history is None else [history]
    if report.targets:
        tables.append(targets_table(report, lang))
    if report.budget is not None:
        tables.append(_budget_table(report.budget, lang))
    cells = [cell for table in tables for _, row in table.rows for cell in row]
    sections: Lines = (
        ("marks", mark_lines(cells, lang)),
        ("notes", tuple(_notes(report, lang))),
        ("sources", tuple(source_line(origin, lang) for origin in report.origins)),
    )
    return Page(
        kind="status",
        lang=lang,
        title=say(STATUS_REPORT, "title", lang, name=report.subject.name, now=day_words(report.now, lang)),
        notice="",
        lead="",
        reading=tuple(_reading(report, lang)),
        tables=tuple(tables),
        sections=sections_of(sections, lang),
        origins=report.origins,
        program=report.program,
        charts=history_charts(report, lang),
    )


def _rows_table(report: StatusReport, lang: Lang) -> Table:
    """A row per indicator, by category: the two figures and what became of them."""
    heads = [ColumnHead(say(STATUS_REPORT, "stub", lang), "left")]
    if report.then is not None:
        heads.append(ColumnHead(day_words(report.then, lang), "right"))
    heads.append(ColumnHead(day_words(report.now, lang), "right"))
    if report.then is not None:
        heads.append(ColumnHead(say(STATUS_REPORT, "change", lang), "left"))
    groups: dict[str, list[tuple[Cell, ...]]] = {}
    for row in report.rows:
        groups.setdefault(row.indicator.category, []).append(_row(report, row, lang))
    made = (RowGroup(say(PAGES, f"category.{name}", lang), tuple(rows)) for name, rows in groups.items())
    return Table(say(STATUS_REPORT, "rows", lang), tuple(heads), tuple(made))


def _row(report: StatusReport, row: StatusRow, lang: Lang) -> tuple[Cell, ...]:
    cells = [Cell(row_label(row.indicator, lang))]
    if row.then is not None:
        cells.append(value_cell(row.then, row.indicator, lang, day=report.then))
    cells.append(value_cell(row.now, row.indicator, lang, day=report.now))
    if row.then is not None:
        cells.append(change_cell(row.indicator, row.change, row.change_status, lang))
    return tuple(cells)


def _budget_table(budget: Budget, lang: Lang) -> Table:
    heads = [ColumnHead(say(STATUS_REPORT, "budget.stub", lang), "left")]
    heads += [
        ColumnHead(say(STATUS_REPORT, f"budget.{kind}", lang, year=year), "right") for kind, year in budget.columns
    ]
    whole = say(STATUS_REPORT, "budget.whole", lang)
    lines = [(Cell(title or whole), *(_amount(each, lang) for each in cells)) for title, cells in budget.lines]
    if budget.total:
        total = Cell(say(STATUS_REPORT, "budget.total", lang))
        lines.append((total, *(_amount(each, lang) for each in budget.total)))
    return Table(say(STATUS_REPORT, "budget", lang), tuple(heads), (RowGroup("", tuple(lines)),))


def _amount(value: OwnValue, lang: Lang) -> Cell:
    """An amount in 1000 kr."""
    if value.value is None:
        mark = value.status or ""
        return Cell(printed_mark(mark), status=mark, reason=explain_mark(mark, lang), sources=value.origins)
    amount = value.value / _THOUSAND
    return Cell(format_number(amount, 0, lang), amount, 0, sources=value.origins)


def _reading(report: StatusReport, lang: Lang) -> Iterator[str]:
    """What became of the figures, and of the targets."""
    told = [row for row in report.rows if row.change is not None]
    judged = [_verdict(row) for row in told if row.indicator.direction != "neutral"]
    if report.then is not None and judged:
        yield _counts(report.then, report.now, judged, lang)
    changed = [row for row in told if _verdict(row) != "same"]
    for row in sorted(changed, key=_weight, reverse=True)[:_TOLD]:
        yield _changed(row, lang)
    late = [row.indicator.title.in_(lang) for row in report.rows if row.now.last_day is None]
    if report.then is not None and late:
        yield say(
            STATUS_REPORT, "reading.late", lang, then=day_words(report.then, lang), titles=listed(late, lang)
        )
    yield from target_sentences(report, lang)


def _counts(then: date, now: date, judged: Sequence[str], lang: Lang) -> str:
    counts = {key: judged.count(key) for key in ("better", "worse", "same")}
    one = next((key for key in ("better", "worse") if counts[key] == len(judged) > 1), None)
    key = "reading.counts" if one is None else f"reading.all_{one}"
    days = {"then": day_words(then, lang), "now": day_words(now, lang)}
    return say(STATUS_REPORT, key, lang, count=len(judged), **days, **counts)


def _verdict(row: StatusRow) -> str:
    """Better, worse, the same; of what has no better side `other`."""
    change = row.change or 0.0
    if is_same(row.indicator, change):
        return "same"
    if row.indicator.direction == "neutral":
        return "other"
    return "better" if (change > 0) == (row.indicator.direction == "higher_is_better") else "worse"


def _weight(row: StatusRow) -> float:
    """How much became of a figure, as a part of what it was; something out of nothing weighs most."""
    then = 0.0 if row.then is None or row.then.value is None else row.then.value
    return abs(row.change or 0.0) / abs(then) if then else float("inf")


def _changed(row: StatusRow, lang: Lang) -> str:
    values = [each.value for each in (row.then, row.now) if each is not None and each.value is not None]
    then, now = (figure_phrase(value, row.indicator, lang) for value in values)
    key = "reading.up" if (row.change or 0) > 0 else "reading.down"
    return say(STATUS_REPORT, key, lang, title=row.indicator.title.in_(lang), then=then, now=now)


def _notes(report: StatusReport, lang: Lang) -> Iterator[str]:
    if report.rows and report.then is not None:
        yield say(STATUS_REPORT, "note.pair", lang)
    if report.without:
        titles = listed([each.title.in_(lang) for each in report.without], lang)
        yield say(OWN_PAGES, "no_figures", lang, titles=titles)
    if report.targets:
        yield from target_notes(report, lang)
    if report.budget is not None:
        yield say(STATUS_REPORT, "note.thousands", lang)
    yield from value_notes(_shown(report), lang)
    yield from indicator_notes((row.indicator for row in report.rows), lang)


def _shown(report: StatusReport) -> Iterator[Shown]:
    """The figures on the page that may have something said of them."""
    for row in report.rows:
        yield from ((row.indicator, each) for each in (row.then, row.now) if each is not None)
    for target in report.targets:
        yield from ((target.target.indicator, each.result) for each in target.years)
