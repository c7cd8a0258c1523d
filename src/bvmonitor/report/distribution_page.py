"""How a whole is made up as a page: a row per part, with counts, shares and how the shares have changed."""

from collections.abc import Iterator
from typing import Final

from bvmonitor.domain.change import RELATIVE_DECIMALS, Change, half_unit, way_of
from bvmonitor.domain.comparison import Figure, Row
from bvmonitor.domain.distribution import WHOLE_ID, Distributed, PartRow
from bvmonitor.domain.language import Lang
from bvmonitor.report.change_words import short_change, size_words
from bvmonitor.report.comparison_notes import notice_about, remark_text
from bvmonitor.report.numbers import format_number
from bvmonitor.report.page import Cell, ColumnHead, Page, RowGroup, Table
from bvmonitor.report.phrases import figure_phrase
from bvmonitor.report.sections import Lines, sections_of
from bvmonitor.report.sources import citation, source_line
from bvmonitor.report.words import figure_cell, years
from bvmonitor.texts.catalogue import say
from bvmonitor.texts.distribution import DISTRIBUTION
from bvmonitor.texts.marks import explain_mark, printed_mark
from bvmonitor.texts.trend import TREND

_SHA_DIGITS: Final = 12


def build_distribution_page(made: Distributed, lang: Lang) -> Page:
    """The page: the parts in the definition's order, the whole last."""
    sections: Lines = (
        ("marks", _marks(made, lang)),
        ("notes", tuple(_notes(made, lang))),
        ("sources", _sources(made, lang)),
        ("citation", (_citation(made, lang),)),
    )
    rows = tuple(_row(made, row, lang) for row in (*made.rows, made.whole))
    title = say(
        DISTRIBUTION,
        "title",
        lang,
        title=made.distribution.title.in_(lang),
        name=made.subject.name,
        years=years(made.periods),
    )
    figures = tuple(figure for row in (*made.rows, made.whole) for figure in row.shares)
    return Page(
        kind="distribution",
        lang=lang,
        title=title,
        notice=""
        if made.distribution.counts
        else notice_about(made.notice, (Row(made.share, figures),), made.sources, lang),
        lead="",
        reading=tuple(_reading(made, lang)),
        tables=(Table("", _heads(made, lang), (RowGroup("", rows),)),),
        sections=sections_of(sections, lang),
        origins=made.sources,
        snapshot=None if made.distribution.counts else made.snapshot,
        program=made.program,
    )


def _heads(made: Distributed, lang: Lang) -> tuple[ColumnHead, ...]:
    counted = say(DISTRIBUTION, f"counted.{made.distribution.unit}", lang)
    share, change = say(DISTRIBUTION, "share", lang), say(DISTRIBUTION, "change", lang)
    last = made.periods[-1]
    return (
        ColumnHead(say(DISTRIBUTION, "part", lang), "left"),
        *(ColumnHead(str(period), "right", counted) for period in made.periods),
        *(ColumnHead(str(period), "right", share) for period in made.periods),
        *(
            ColumnHead(say(DISTRIBUTION, "since", lang, year=since, last=last), "right", change)
            for since, _ in made.whole.changes
        ),
    )


def _row(made: Distributed, row: PartRow, lang: Lang) -> tuple[Cell, ...]:
    return (
        Cell(_name(made, row, lang)),
        *(_count_cell(made, figure, lang) for figure in row.counts),
        *(figure_cell(figure, made.share, lang) for figure in row.shares),
        *(short_change(made.share, change, lang) for _, change in row.changes),
    )


def _name(made: Distributed, row: PartRow, lang: Lang) -> str:
    if row.id == WHOLE_ID and made.distribution.whole is None:
        return say(DISTRIBUTION, "total", lang)
    return row.title.in_(lang)


def _count_cell(made: Distributed, figure: Figure, lang: Lang) -> Cell:
    if figure.value is None:
        status = figure.status or ""
        return Cell(printed_mark(status), status=status, reason=explain_mark(status, lang), sources=figure.sources)
    decimals = made.distribution.decimals
    return Cell(format_number(figure.value, decimals, lang), figure.value, decimals, sources=figure.sources)


def _reading(made: Distributed, lang: Lang) -> Iterator[str]:
    """The largest part, what became of the total, and the parts whose share went up and down most."""
    yield from _largest(made, lang)
    yield from _of_whole(made, lang)
    if not made.whole.changes:
        return
    since = made.whole.changes[0][0]
    changes = [(row, dict(row.changes)[since]) for row in made.rows]
    known = [(row, change) for row, change in changes if change is not None and change.absolute is not None]
    if len(known) < len(changes):
        return  # nobody knows which is most when some are not known
    for way, sign in (("up", 1), ("down", -1)):
        row, change = max(known, key=lambda each: sign * (each[1].absolute or 0))
        if way_of(made.share, change) == way:
            size = size_words(made.share, change, lang)
            part = _name(made, row, lang)
            yield say(
                DISTRIBUTION, f"reading.{way}", lang, since=since, year=made.periods[-1], part=part, size=size
            )


def _largest(made: Distributed, lang: Lang) -> Iterator[str]:
    known = [row for row in made.rows if row.shares[-1].value is not None]
    total = made.whole.counts[-1].value
    if not known or len(known) < len(made.rows) or total is None:
        return
    row = max(known, key=lambda each: each.shares[-1].value or 0)
    yield say(
        DISTRIBUTION,
        "reading.largest",
        lang,
        year=made.periods[-1],
        part=_name(made, row, lang),
        share=figure_phrase(row.shares[-1].value or 0, made.share, lang),
        count=_amount(made, row.counts[-1].value or 0, lang),
        total=_amount(made, total, lang),
    )


def _of_whole(made: Distributed, lang: Lang) -> Iterator[str]:
    """How the whole has changed since the year before: in per cent, where the two can be compared."""
    if not made.whole.changes:
        return
    since, change = made.whole.changes[0]
    before = next(figure for figure in made.whole.counts if figure.period == since)
    then, now = before.value, made.whole.counts[-1].value
    if change is None or change.status is not None or then is None or now is None or then <= 0:
        return
    growth = 100 * (now - then) / then
    size = format_number(abs(growth), RELATIVE_DECIMALS, lang)
    same = abs(growth) < half_unit(RELATIVE_DECIMALS)
    way = "whole_same" if same else "whole_up" if growth > 0 else "whole_down"
    texts = {"then": _amount(made, then, lang), "now": _amount(made, now, lang)}
    yield say(
        DISTRIBUTION,
        f"reading.{way}",
        lang,
        since=since,
        year=made.periods[-1],
        size=say(TREND, "size.relative", lang, size=size),
        **texts,
    )


def _amount(made: Distributed, value: float, lang: Lang) -> str:
    """A count with its unit, in a sentence."""
    unit = made.distribution.unit
    return say(DISTRIBUTION, f"amount.{unit}", lang, figure=format_number(value, made.distribution.decimals, lang))


def _marks(made: Distributed, lang: Lang) -> tuple[str, ...]:
    figures = [figure for row in (*made.rows, made.whole) for figure in (*row.counts, *row.shares)]
    changes: list[Change | None] = [change for row in (*made.rows, made.whole) for _, change in row.changes]
    used = dict.fromkeys(
        (
            *(figure.status for figure in figures if figure.value is None and figure.status),
            *(change.status for change in changes if change is not None and change.status),
        )
    )
    return tuple(f"{printed_mark(status)} = {explain_mark(status, lang)}" for status in used)


def _notes(made: Distributed, lang: Lang) -> Iterator[str]:
    wanted = made.distribution
    yield say(DISTRIBUTION, "note.rounded", lang)
    if wanted.whole is None:
        yield say(DISTRIBUTION, "note.whole_summed", lang)
    lacking = tuple(
        period
        for number, period in enumerate(made.periods)
        if any(row.counts[number].value is None for row in made.rows)
    )
    if lacking:
        yield say(DISTRIBUTION, "note.lacking", lang, years=years(lacking))
        if wanted.whole is not None:
            yield say(DISTRIBUTION, "note.whole_published", lang, whole=wanted.whole.title)
    if wanted.overlap:
        yield say(DISTRIBUTION, "note.overlap", lang)
    else:
        yield from _unlike(made, lang)
    if wanted.unit in ("nok", "thousand_nok"):
        yield say(DISTRIBUTION, "note.nominal", lang)
    if made.closed:
        yield say(DISTRIBUTION, "note.closed", lang, count=made.closed)
    columns = {made.subject.code: made.subject.name}
    yield from (remark_text(remark, columns, lang) for remark in made.remarks)
    yield from (note.in_(lang) for note in wanted.notes)


def _unlike(made: Distributed, lang: Lang) -> Iterator[str]:
    totals = {figure.period: figure.value for figure in made.whole.counts}
    for year, found in made.unlike.items():
        texts = {"sum": _amount(made, found, lang), "whole": _amount(made, totals[year] or 0, lang)}
        yield say(DISTRIBUTION, "note.unlike", lang, year=year, **texts)


def _sources(made: Distributed, lang: Lang) -> tuple[str, ...]:
    if not made.distribution.counts:
        return tuple(source_line(origin, lang) for origin in made.sources)
    return tuple(
        say(
            DISTRIBUTION,
            "source.own",
            lang,
            title=" ".join(each for each in made.distribution.source if each),
            file=origin.file,
            sha=origin.sha256[:_SHA_DIGITS],
        )
        for origin in made.sources
    )


def _citation(made: Distributed, lang: Lang) -> str:
    if made.distribution.counts:
        return say(DISTRIBUTION, "citation.own", lang, title=made.distribution.source[0], program=made.program)
    return citation(made.sources, made.snapshot, made.program, lang)
