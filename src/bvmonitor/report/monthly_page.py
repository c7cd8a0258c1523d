"""A month of own figures as a page of parts."""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from typing import Final

from bvmonitor.domain.action_list import Action
from bvmonitor.domain.change import Change, way_of
from bvmonitor.domain.language import Lang
from bvmonitor.domain.monthly_report import AREAS, LongRow, MonthlyReport
from bvmonitor.domain.status import NOT_COVERED
from bvmonitor.domain.status_report import OwnValue
from bvmonitor.report.long_chart import long_charts
from bvmonitor.report.monthly_economy import economy_part
from bvmonitor.report.monthly_rows import area_part, has_no_parts, month_of, size_in_words
from bvmonitor.report.own_cells import plain_cell
from bvmonitor.report.own_notes import Shown, indicator_notes, mark_lines, value_notes
from bvmonitor.report.page import Cell, ColumnHead, Page, Paragraph, Part, RowGroup, Table
from bvmonitor.report.periods import day_words
from bvmonitor.report.phrases import figure_phrase
from bvmonitor.report.sections import Lines, sections_of
from bvmonitor.report.sources import source_line
from bvmonitor.report.words import row_label
from bvmonitor.texts.catalogue import say
from bvmonitor.texts.monthly import MONTHLY
from bvmonitor.texts.wording import listed

_FOLDER: Final = "actions"
_NO_YEAR: Final = OwnValue("", None, None, NOT_COVERED)


def build_monthly_page(report: MonthlyReport, lang: Lang) -> Page:
    """The page: activity, quality, staff, economy, the action list, and the development over years."""
    parts = (
        *(area_part(report, area, lang) for area in AREAS),
        economy_part(report, lang),
        _actions_part(report, lang),
        _trend_part(report, lang),
    )
    cells = [cell for part in parts for table in part.tables for _, row in table.rows for cell in row]
    sections: Lines = (
        ("marks", mark_lines(cells, lang)),
        ("notes", tuple(_notes(report, lang))),
        ("sources", tuple(source_line(origin, lang) for origin in report.origins)),
    )
    return Page(
        kind="monthly",
        lang=lang,
        title=say(MONTHLY, "title", lang, name=report.subject.name, month=month_of(report, lang)),
        notice="",
        lead="",
        reading=(),
        tables=(),
        sections=sections_of(sections, lang),
        origins=report.origins,
        program=report.program,
        parts=parts,
    )


def _actions_part(report: MonthlyReport, lang: Lang) -> Part:
    """The action list, in the words of whoever wrote it."""
    title = say(MONTHLY, "part.actions", lang)
    if not report.actions:
        return Part("actions", title, (Paragraph("reading", say(MONTHLY, "actions.none", lang, folder=_FOLDER)),))
    end = date(report.year, report.month, monthrange(report.year, report.month)[1])
    counts = say(
        MONTHLY,
        "actions.counts",
        lang,
        done=sum(each.status == "done" for each in report.actions),
        count=len(report.actions),
        late=sum(each.is_late(end) for each in report.actions),
        month=month_of(report, lang),
    )
    keys = ["stub", "status"]
    keys[1:1] = [
        key
        for key, has in (("area", "area"), ("due", "due"))
        if any(getattr(each, has) for each in report.actions)
    ]
    if any(each.note for each in report.actions):
        keys.append("note")
    heads = tuple(ColumnHead(say(MONTHLY, f"action.{key}", lang), "left") for key in keys)
    rows = tuple(tuple(_action_cell(each, key, end, lang) for key in keys) for each in report.actions)
    return Part("actions", title, (Paragraph("reading", counts),), (Table("", heads, (RowGroup("", rows),)),))


def _action_cell(action: Action, key: str, end: date, lang: Lang) -> Cell:
    if key == "due":
        return Cell("" if action.due is None else day_words(action.due, lang))
    if key != "status":
        return Cell({"stub": action.title, "area": action.area, "note": action.note}[key])
    status = say(MONTHLY, f"status.{action.status}", lang)
    return Cell(say(MONTHLY, "status.late", lang, status=status) if action.is_late(end) else status)


def _trend_part(report: MonthlyReport, lang: Lang) -> Part:
    """What became of each figure from the first whole year to the last."""
    title = say(MONTHLY, "part.trend", lang)
    if not report.long:
        return Part("trend", title, (Paragraph("reading", say(MONTHLY, "long.none", lang)),))
    sentences = [_long_sentence(row, lang) for row in report.long]
    said = tuple(Paragraph("reading", each) for each in sentences)
    years = sorted({year for row in report.long for year, _ in row.years})
    heads = (
        ColumnHead(say(MONTHLY, "stub", lang), "left"),
        *(ColumnHead(str(year), "right") for year in years),
    )
    rows = tuple(
        (
            Cell(row_label(row.indicator, lang)),
            *(plain_cell(dict(row.years).get(year, _NO_YEAR), row.indicator, lang) for year in years),
        )
        for row in report.long
    )
    charts = long_charts(report.long, report.subject.name, title, sentences, lang)
    return Part("trend", title, said, (Table("", heads, (RowGroup("", rows),)),), charts)


def _long_sentence(row: LongRow, lang: Lang) -> str:
    (first, then), (last, now) = row.years[0], row.years[-1]
    if then.value is None or now.value is None:
        raise AssertionError(row)
    change = now.value - then.value
    way = way_of(row.indicator, Change(0, change, None, None, "shown"))
    return say(
        MONTHLY,
        f"long.{way}",
        lang,
        title=row.indicator.title.in_(lang),
        first=first,
        last=last,
        then=figure_phrase(then.value, row.indicator, lang),
        now=figure_phrase(now.value, row.indicator, lang),
        size=size_in_words(row.indicator, change, then.value, lang),
    )


def _notes(report: MonthlyReport, lang: Lang) -> Iterator[str]:
    rows = [row for area in AREAS for row in report.rows[area]]
    if any(row.so_far is not None for row in rows):
        yield say(MONTHLY, "note.so_far", lang)
    alone = [row.indicator.title.in_(lang) for row in rows if has_no_parts(row)]
    if alone:
        yield say(MONTHLY, "note.parts", lang, titles=listed(alone, lang))
    if report.economy is not None:
        yield say(MONTHLY, "note.decided", lang, month=month_of(report, lang))
    if report.long:
        yield say(MONTHLY, "note.long", lang)
    yield from value_notes(_shown(report), lang)
    yield from indicator_notes((row.indicator for row in rows), lang)


def _shown(report: MonthlyReport) -> Iterator[Shown]:
    """The figures of single months that may have something said of them."""
    for area in AREAS:
        for row in report.rows[area]:
            yield from ((row.indicator, each) for each in (row.month.now, row.month.before) if each.period)
