"""What differs between two snapshots, as a page: figures first, then years, sources, regions and definitions."""

from collections.abc import Iterator
from itertools import groupby

from bvmonitor.domain.comparison import Figure
from bvmonitor.domain.difference import Difference, RegionEvent, Revision
from bvmonitor.domain.indicator import Indicator
from bvmonitor.domain.language import Lang
from bvmonitor.domain.region import COUNTRY, COUNTRY_WITHOUT_OSLO, GROUP_PREFIX
from bvmonitor.report.comparison_notes import remark_text
from bvmonitor.report.numbers import format_day, format_signed
from bvmonitor.report.page import Cell, ColumnHead, Page, RowGroup, Table
from bvmonitor.report.sections import Lines, sections_of
from bvmonitor.report.sources import citation, source_line
from bvmonitor.report.words import figure_cell, row_label
from bvmonitor.texts.catalogue import say
from bvmonitor.texts.diff import DIFF
from bvmonitor.texts.marks import explain_mark, printed_mark
from bvmonitor.texts.pages import PAGES


def build_diff_page(difference: Difference, lang: Lang) -> Page:
    """The page: a row per figure that is printed otherwise; nothing for what only moved in rounding."""
    sources = difference.sources
    cited = (citation(sources, difference.new, difference.program, lang),) if sources else ()
    sections: Lines = (
        ("marks", tuple(_marks(difference, lang))),
        ("notes", tuple(_notes(difference, lang))),
        ("sources", tuple(source_line(origin, lang) for origin in difference.sources)),
        ("citation", cited),
    )
    fields = {"old": format_day(difference.old_created, lang), "new": format_day(difference.new_created, lang)}
    where = say(DIFF, "places", lang, places=difference.places) if difference.places else ""
    return Page(
        kind="diff",
        lang=lang,
        title=f"{say(DIFF, 'title', lang, **fields)}{where}",
        notice="" if difference.notice is None else remark_text(difference.notice, {}, lang),
        lead=say(DIFF, "lead", lang, old=difference.old.id, new=difference.new.id),
        reading=tuple(_reading(difference, lang)),
        tables=tuple(_tables(difference, lang)),
        sections=sections_of(sections, lang),
        origins=difference.sources,
        snapshot=difference.new,
        program=difference.program,
    )


def _reading(difference: Difference, lang: Lang) -> Iterator[str]:
    if difference.is_empty:
        yield say(DIFF, "nothing", lang)
    kinds = [revision.kind for revision in difference.revisions]
    for kind in dict.fromkeys(kinds):
        yield say(DIFF, f"count.{kind}", lang, count=kinds.count(kind))
    new = sorted({each.period for each in difference.years if each.is_new})
    if new:
        yield say(DIFF, "count.years", lang, years=tuple(map(str, new)))


def _tables(difference: Difference, lang: Lang) -> Iterator[Table]:
    heads = (
        ColumnHead(say(DIFF, "place", lang), "left"),
        ColumnHead(say(DIFF, "year", lang), "right"),
        ColumnHead(say(DIFF, "before", lang), "right"),
        ColumnHead(say(DIFF, "now", lang), "right"),
        ColumnHead(say(DIFF, "change", lang), "right"),
        ColumnHead(say(DIFF, "what", lang), "left"),
    )
    by_indicator = groupby(difference.revisions, lambda each: each.indicator)
    groups = tuple(
        RowGroup(row_label(indicator, lang), tuple(_row(each, lang) for each in revisions))
        for indicator, revisions in by_indicator
    )
    yield Table(say(DIFF, "table.figures", lang), heads, groups)
    if difference.years:
        yield _years(difference, lang)
    if difference.tables:
        yield _sources(difference, lang)
    if difference.regions:
        yield _regions(difference, lang)
    if difference.versions:
        yield _versions(difference, lang)


def _row(revision: Revision, lang: Lang) -> tuple[Cell, ...]:
    indicator = revision.indicator
    return (
        Cell(_place(revision, lang)),
        Cell(str(revision.period)),
        figure_cell(revision.old, indicator, lang),
        figure_cell(revision.new, indicator, lang),
        _change(revision.old, revision.new, indicator, lang),
        Cell(say(DIFF, f"kind.{revision.kind}", lang)),
    )


def _change(old: Figure, new: Figure, indicator: Indicator, lang: Lang) -> Cell:
    if old.value is None or new.value is None:
        return Cell("")
    change = new.value - old.value
    return Cell(format_signed(change, indicator.decimals, lang), change, indicator.decimals)


def _place(revision: Revision, lang: Lang) -> str:
    code = revision.code
    if code.startswith(GROUP_PREFIX):
        group, _, scheme = code.removeprefix(GROUP_PREFIX).partition("@")
        return say(DIFF, "group", lang, group=str(int(group)), scheme=scheme)
    if code in (COUNTRY, COUNTRY_WITHOUT_OSLO):
        return say(PAGES, "column.country" if code == COUNTRY else "column.country_without_oslo", lang)
    return code if revision.name == code else f"{revision.name} ({code})"


def _years(difference: Difference, lang: Lang) -> Table:
    heads = (
        ColumnHead(say(DIFF, "indicator", lang), "left"),
        ColumnHead(say(DIFF, "year", lang), "right"),
        ColumnHead(say(DIFF, "figures", lang), "right"),
        ColumnHead(say(DIFF, "what", lang), "left"),
    )
    rows = tuple(
        (
            Cell(row_label(each.indicator, lang)),
            Cell(str(each.period)),
            Cell(str(each.figures), each.figures),
            Cell(say(DIFF, "came" if each.is_new else "gone", lang)),
        )
        for each in difference.years
    )
    return Table(say(DIFF, "table.years", lang), heads, (RowGroup("", rows),))


def _sources(difference: Difference, lang: Lang) -> Table:
    heads = (
        ColumnHead(say(DIFF, "source", lang), "left"),
        ColumnHead(say(DIFF, "title.of", lang), "left"),
        ColumnHead(say(DIFF, "updated.before", lang), "left"),
        ColumnHead(say(DIFF, "updated.now", lang), "left"),
    )
    rows = tuple(
        (
            Cell(each.id),
            Cell(each.title),
            Cell(say(DIFF, "none", lang) if each.is_new else _day(each.old_updated, lang)),
            Cell(say(DIFF, "none", lang) if each.is_gone else _day(each.new_updated, lang)),
        )
        for each in difference.tables
    )
    return Table(say(DIFF, "table.sources", lang), heads, (RowGroup("", rows),))


def _day(iso: str | None, lang: Lang) -> str:
    return format_day(iso, lang) if iso else "–"


def _regions(difference: Difference, lang: Lang) -> Table:
    heads = (ColumnHead(say(DIFF, "what", lang), "left"), ColumnHead(say(DIFF, "who", lang), "left"))
    found: dict[str, list[str]] = {}
    for event in difference.regions:
        found.setdefault(_event(event, lang), []).append(f"{event.name} ({event.code})")
    rows = tuple((Cell(what), Cell(", ".join(who))) for what, who in found.items())
    return Table(say(DIFF, "table.regions", lang), heads, (RowGroup("", rows),))


def _event(event: RegionEvent, lang: Lang) -> str:
    if event.kind == "moved":
        group, _, scheme = event.detail[1:].removeprefix(GROUP_PREFIX).partition("@")
        key = "event.joined" if event.detail.startswith("+") else "event.left"
        return say(DIFF, key, lang, group=str(int(group)), scheme=scheme)
    key = f"event.{event.kind}" if event.detail else "event.went.undated"
    return say(DIFF, key, lang, detail=event.detail)


def _versions(difference: Difference, lang: Lang) -> Table:
    heads = (
        ColumnHead(say(DIFF, "indicator", lang), "left"),
        ColumnHead(say(DIFF, "before", lang), "right"),
        ColumnHead(say(DIFF, "now", lang), "right"),
    )
    rows = tuple(
        (Cell(each.indicator_id), *(Cell("–" if v is None else str(v), v) for v in (each.old, each.new)))
        for each in difference.versions
    )
    return Table(say(DIFF, "table.versions", lang), heads, (RowGroup("", rows),))


def _marks(difference: Difference, lang: Lang) -> Iterator[str]:
    statuses = (figure.status for each in difference.revisions for figure in (each.old, each.new))
    for status in dict.fromkeys(status for status in statuses if status):
        yield f"{printed_mark(status)} = {explain_mark(status, lang)}"


def _notes(difference: Difference, lang: Lang) -> Iterator[str]:
    yield say(DIFF, "note.rounding", lang, count=difference.only_rounding)
    if any(revision.kind == "final" for revision in difference.revisions):
        yield say(DIFF, "note.final", lang)
