"""A funnel as a page: every municipality with its figure, the limits for its size, and on which side it is."""

from collections.abc import Iterator
from typing import Final

from bvmonitor.domain.comparison import Row
from bvmonitor.domain.funnel import Funnel
from bvmonitor.domain.language import Lang
from bvmonitor.report.comparison_notes import notice_about
from bvmonitor.report.funnel_chart import funnel_charts
from bvmonitor.report.intervals import range_text
from bvmonitor.report.numbers import format_number
from bvmonitor.report.page import Cell, ColumnHead, Page, RowGroup, Table
from bvmonitor.report.phrases import figure_phrase
from bvmonitor.report.sections import Lines, sections_of
from bvmonitor.report.sources import citation, source_line
from bvmonitor.report.words import figure_cell
from bvmonitor.texts.catalogue import say
from bvmonitor.texts.funnel import FUNNEL
from bvmonitor.texts.marks import explain_mark, printed_mark
from bvmonitor.texts.pages import PAGES
from bvmonitor.texts.rank import RANK

PHI_DECIMALS: Final = 2
_OUTSIDE: Final = 0.05  # of figures that differ by chance alone, beyond 95 % limits


def build_funnel_page(funnel: Funnel, lang: Lang) -> Page:
    """The page: a row per municipality, the largest first."""
    sections: Lines = (
        ("marks", tuple(_marks(funnel, lang))),
        ("notes", tuple(_notes(funnel, lang))),
        ("sources", tuple(source_line(origin, lang) for origin in funnel.sources)),
        ("citation", (citation(funnel.sources, funnel.snapshot, funnel.program, lang),)),
    )
    fields = {"title": funnel.indicator.title.in_(lang), "year": funnel.period, "field": funnel.field.in_(lang)}
    shown = (Row(funnel.indicator, tuple(each.figure for each in funnel.places)),)
    title, reading = say(FUNNEL, "title", lang, **fields), tuple(_reading(funnel, lang))
    return Page(
        kind="funnel",
        lang=lang,
        title=title,
        notice=notice_about(funnel.notice, shown, funnel.sources, lang),
        lead="",
        reading=reading,
        tables=(Table("", _heads(funnel, lang), (RowGroup("", tuple(_rows(funnel, lang))),)),),
        sections=sections_of(sections, lang),
        origins=funnel.sources,
        snapshot=funnel.snapshot,
        program=funnel.program,
        charts=funnel_charts(funnel, title, reading, lang),
    )


def _heads(funnel: Funnel, lang: Lang) -> tuple[ColumnHead, ...]:
    unit = say(PAGES, f"unit.{funnel.indicator.unit}", lang)
    return (
        ColumnHead(say(FUNNEL, "name", lang), "left"),
        ColumnHead(say(FUNNEL, "code", lang), "left"),
        ColumnHead(say(FUNNEL, "n", lang), "right"),
        ColumnHead(say(FUNNEL, "figure", lang, unit=unit), "right"),
        ColumnHead(say(FUNNEL, "limits.95", lang), "right"),
        ColumnHead(say(FUNNEL, "limits.998", lang), "right"),
        ColumnHead(say(FUNNEL, "standing", lang), "left"),
        *((ColumnHead(say(FUNNEL, "marked", lang), "left"),) if funnel.marked else ()),
    )


def _rows(funnel: Funnel, lang: Lang) -> Iterator[tuple[Cell, ...]]:
    for each in funnel.places:
        limits, indicator = each.limits, funnel.indicator
        inner = "" if limits is None else range_text(limits.low_95, limits.high_95, indicator, lang)
        outer = "" if limits is None else range_text(limits.low_998, limits.high_998, indicator, lang)
        marked = (Cell(say(PAGES, "yes", lang) if funnel.is_marked(each) else ""),) if funnel.marked else ()
        yield (
            Cell(each.name),
            Cell(each.code),
            Cell("") if each.n is None else Cell(format_number(each.n, 0, lang), each.n),
            figure_cell(each.figure, indicator, lang),
            Cell(inner),
            Cell(outer),
            Cell("" if each.standing is None else say(FUNNEL, f"standing.{each.standing}", lang)),
            *marked,
        )


def _reading(funnel: Funnel, lang: Lang) -> Iterator[str]:
    """Where the one that is pointed out lies."""
    for each in (each for each in funnel.places if funnel.is_marked(each)):
        value, limits = each.figure.value, each.limits
        if value is None or limits is None:
            yield say(FUNNEL, "reading.without", lang, name=each.name)
            continue
        key = "reading.inside" if each.standing == "inside" else "reading.outside"
        fields = {
            "figure": figure_phrase(value, funnel.indicator, lang),
            "range": range_text(limits.low_95, limits.high_95, funnel.indicator, lang),
        }
        yield say(FUNNEL, key, lang, name=each.name, **fields)


def _notes(funnel: Funnel, lang: Lang) -> Iterator[str]:
    if funnel.chosen:
        yield say(RANK, f"note.{funnel.chosen}", lang, year=funnel.period)
    standings = [each.standing for each in funnel.places if each.standing is not None]
    outside = [each for each in standings if each != "inside"]
    fields = {
        "n": funnel.counted,
        "target": format_number(funnel.target, funnel.indicator.decimals, lang),
        "outside": len(outside),
        "far": sum(each.endswith("998") for each in outside),
        "chance": format_number(_OUTSIDE * funnel.counted, 0, lang),
    }
    yield say(FUNNEL, "note.counted", lang, **fields)
    spread = "note.spread" if funnel.tau > 0 else "note.no_spread"
    yield say(FUNNEL, spread, lang, phi=format_number(funnel.phi, PHI_DECIMALS, lang))
    yield say(FUNNEL, "note.size", lang)
    without = sum(each.limits is None for each in funnel.places)
    if without:
        yield say(FUNNEL, "note.without", lang, count=without)
    if funnel.left_out:
        yield say(RANK, "note.left_out", lang, count=funnel.left_out)
    for note in funnel.indicator.notes:
        yield note.in_(lang)


def _marks(funnel: Funnel, lang: Lang) -> Iterator[str]:
    """The marks in the list, each with its meaning."""
    marks = [each.figure.status for each in funnel.places if each.figure.value is None and each.figure.status]
    for mark in dict.fromkeys(marks):
        yield f"{printed_mark(mark)} = {explain_mark(mark, lang)}"
