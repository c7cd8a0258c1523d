"""A ranking as a page: where the one that is pointed out stands, the list, and how it was made."""

from collections.abc import Iterator
from typing import Final

from bvmonitor.domain.comparison import Row
from bvmonitor.domain.language import Lang
from bvmonitor.domain.position import FEWEST, Position
from bvmonitor.domain.ranking import Ranked, Ranking
from bvmonitor.report.bands import band_notes, band_sentence, band_text, has_bands, has_verdicts, verdict_text
from bvmonitor.report.comparison_notes import notice_about
from bvmonitor.report.numbers import format_number
from bvmonitor.report.page import Cell, ColumnHead, Page, RowGroup, Table
from bvmonitor.report.phrases import figure_phrase
from bvmonitor.report.rank_chart import rank_charts
from bvmonitor.report.sections import Lines, sections_of
from bvmonitor.report.sources import citation, source_line
from bvmonitor.report.words import figure_cell
from bvmonitor.texts.catalogue import say
from bvmonitor.texts.marks import explain_mark, printed_mark
from bvmonitor.texts.pages import PAGES
from bvmonitor.texts.rank import RANK
from bvmonitor.texts.small_numbers import SMALL

_QUARTERS: Final = ("lower", "median", "upper")


def build_rank_page(ranking: Ranking, lang: Lang) -> Page:
    """The page: a row per municipality, the first place first."""
    sections: Lines = (
        ("marks", tuple(_marks(ranking, lang))),
        ("notes", tuple(_notes(ranking, lang))),
        ("sources", tuple(source_line(origin, lang) for origin in ranking.sources)),
        ("citation", (citation(ranking.sources, ranking.snapshot, ranking.program, lang),)),
    )
    title = say(
        RANK,
        "title",
        lang,
        title=ranking.indicator.title.in_(lang),
        year=ranking.period,
        field=ranking.field.in_(lang),
    )
    reading = tuple(_reading(ranking, lang))
    return Page(
        kind="rank",
        lang=lang,
        title=title,
        notice=notice_of_ranking(ranking, lang),
        lead="",
        reading=reading,
        tables=(Table("", _heads(ranking, lang), (RowGroup("", _rows(ranking, lang)),)),),
        sections=sections_of(sections, lang),
        origins=ranking.sources,
        snapshot=ranking.snapshot,
        program=ranking.program,
        charts=rank_charts(ranking, title, reading, lang),
    )


def notice_of_ranking(ranking: Ranking, lang: Lang) -> str:
    """What must stand at the page's face: that figures are the sample, or provisional."""
    shown = (Row(ranking.indicator, tuple(each.figure for each in ranking.places)),)
    return notice_about(ranking.notice, shown, ranking.sources, lang)


def _heads(ranking: Ranking, lang: Lang) -> tuple[ColumnHead, ...]:
    """The name first: a row's first cell is what names it."""
    unit = say(PAGES, f"unit.{ranking.indicator.unit}", lang)
    return (
        ColumnHead(say(RANK, "name", lang), "left"),
        ColumnHead(say(RANK, "code", lang), "left"),
        ColumnHead(say(RANK, "rank", lang), "right"),
        *((ColumnHead(say(SMALL, "band", lang), "right"),) if has_bands(ranking) else ()),
        ColumnHead(say(RANK, "figure.unit", lang, unit=unit), "right"),
        ColumnHead(say(RANK, "quarter", lang), "right"),
        *((ColumnHead(say(SMALL, "rest", lang), "left"),) if has_verdicts(ranking) else ()),
        *((ColumnHead(say(RANK, "marked", lang), "left"),) if ranking.marked else ()),
    )


def _rows(ranking: Ranking, lang: Lang) -> tuple[tuple[Cell, ...], ...]:
    yes = Cell(say(PAGES, "yes", lang))
    marked = {True: (yes,), False: (Cell(""),)} if ranking.marked else {True: (), False: ()}
    return tuple(
        (
            Cell(each.name),
            Cell(each.code),
            _whole(each.position.rank),
            *((Cell(band_text(each.position, lang)),) if has_bands(ranking) else ()),
            figure_cell(each.figure, ranking.indicator, lang),
            _whole(each.position.quarter),
            *((Cell(verdict_text(each.against_rest, lang)),) if has_verdicts(ranking) else ()),
            *marked[ranking.is_marked(each)],
        )
        for each in ranking.places
    )


def _whole(number: int | None) -> Cell:
    return Cell("") if number is None else Cell(str(number), float(number))


def _reading(ranking: Ranking, lang: Lang) -> Iterator[str]:
    """Where the one that is pointed out stands, and where the middle is."""
    for each in ranking.places:
        if ranking.is_marked(each):
            yield _of_marked(ranking, each, lang)


def _of_marked(ranking: Ranking, each: Ranked, lang: Lang) -> str:
    position, value = each.position, each.figure.value
    if position.rank is None or value is None:
        return say(RANK, "note.marked_without", lang, name=each.name)
    fields = {"rank": position.rank, "n": position.n_reporting, "quarter": position.quarter}
    place = " ".join((say(RANK, "note.marked", lang, name=each.name, **fields), *band_sentence(position, lang)))
    middle = position.median
    if middle is None:
        return place
    phrases = {
        "figure": figure_phrase(value, ranking.indicator, lang),
        "median": figure_phrase(middle, ranking.indicator, lang),
    }
    return f"{place} {say(RANK, 'reading.median', lang, **phrases)}"


def _notes(ranking: Ranking, lang: Lang) -> Iterator[str]:
    """What must be known of the places."""
    first = ranking.places[0].position
    if ranking.chosen:
        yield say(RANK, f"note.{ranking.chosen}", lang, year=ranking.period)
    ranked = "note.too_few" if first.rank is None else "note.ranked"
    yield say(RANK, ranked, lang, n=first.n_reporting, members=first.n_members, fewest=FEWEST)
    if ranking.top is not None:
        yield say(RANK, "note.top", lang, top=ranking.top)
    yield say(RANK, f"note.{ranking.indicator.direction}", lang)
    yield from _of_quarters(ranking, first, lang)
    if first.rank is not None:
        yield from band_notes(ranking, lang)
    if ranking.made:
        yield say(RANK, "note.made", lang, count=ranking.made)
    if ranking.left_out and ranking.top is None:
        yield say(RANK, "note.left_out", lang, count=ranking.left_out)
    for note in ranking.indicator.notes:
        yield note.in_(lang)


def _of_quarters(ranking: Ranking, first: Position, lang: Lang) -> Iterator[str]:
    points = (first.lower, first.median, first.upper)
    if None in points:
        return
    yield say(RANK, f"note.{first.basis}", lang)
    texts = (format_number(each, ranking.indicator.decimals, lang) for each in points if each is not None)
    yield say(RANK, "note.quarters", lang, **dict(zip(_QUARTERS, texts, strict=True)))


def _marks(ranking: Ranking, lang: Lang) -> Iterator[str]:
    """The marks in the list, each with its meaning."""
    marks = [each.figure.status for each in ranking.places if each.figure.value is None and each.figure.status]
    for mark in dict.fromkeys(marks):
        yield f"{printed_mark(mark)} = {explain_mark(mark, lang)}"
