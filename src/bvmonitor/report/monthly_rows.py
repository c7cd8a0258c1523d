"""The parts of the monthly report that have a row per indicator: activity and capacity, quality, staff."""

from collections.abc import Iterator, Sequence

from bvmonitor.domain.change import IN_PER_CENT, Change, way_of
from bvmonitor.domain.indicator import Indicator
from bvmonitor.domain.language import Lang
from bvmonitor.domain.monthly_report import Area, MonthlyReport, MonthRow, Pair, share
from bvmonitor.domain.status import NOT_COVERED
from bvmonitor.report.change_words import size_words
from bvmonitor.report.own_cells import change_cell, plain_cell
from bvmonitor.report.page import Cell, ColumnHead, Paragraph, Part, RowGroup, Table
from bvmonitor.report.periods import period_words
from bvmonitor.report.phrases import figure_phrase
from bvmonitor.report.words import row_label
from bvmonitor.texts.catalogue import say
from bvmonitor.texts.monthly import MONTHLY
from bvmonitor.texts.wording import listed


def area_part(report: MonthlyReport, area: Area, lang: Lang) -> Part:
    """One part: what the figures say, what is missing, and the figures."""
    rows = report.rows[area]
    said = [Paragraph("reading", each) for each in _sentences(report, rows, lang)]
    without = report.without[area]
    if without:
        titles = listed([each.title.in_(lang) for each in without], lang)
        said.append(
            Paragraph("reading", say(MONTHLY, "without", lang, month=month_of(report, lang), titles=titles))
        )
    tables = (_table(report, rows, lang),) if rows else ()
    return Part(area, say(MONTHLY, f"part.{area}", lang), tuple(said), tables)


def month_of(report: MonthlyReport, lang: Lang, *, back: int = 0) -> str:
    """The month in words: `oktober 2018`; so many years back."""
    return period_words(f"{report.year - back:04}-{report.month:02}", lang)


def has_no_parts(row: MonthRow) -> bool:
    """Whether the year so far lacks nothing but numerators and denominators."""
    if row.kind != "ratio" or row.so_far is None or row.missing:
        return False
    return row.so_far.now.value is None and row.so_far.now.status == NOT_COVERED


def size_in_words(indicator: Indicator, change: float, before: float, lang: Lang) -> str:
    """How far, without a sign: numbers and amounts in per cent where there is something to divide by."""
    relative = share(change, before) if indicator.unit in IN_PER_CENT else None
    return size_words(indicator, Change(0, change, relative, None, "shown"), lang)


def _table(report: MonthlyReport, rows: Sequence[MonthRow], lang: Lang) -> Table:
    month, so_far = (say(MONTHLY, key, lang) for key in ("head.month", "head.so_far"))
    change = say(MONTHLY, "head.change", lang)
    heads = (
        ColumnHead(say(MONTHLY, "stub", lang), "left"),
        ColumnHead(month_of(report, lang), "right", month),
        ColumnHead(month_of(report, lang, back=1), "right", month),
        ColumnHead(change, "left", month),
        ColumnHead(str(report.year), "right", so_far),
        ColumnHead(str(report.year - 1), "right", so_far),
        ColumnHead(change, "left", so_far),
    )
    made = tuple(
        (Cell(row_label(row.indicator, lang)), *_pair(row.month, row, lang), *_so_far(row, lang)) for row in rows
    )
    return Table("", heads, (RowGroup("", made),))


def _so_far(row: MonthRow, lang: Lang) -> tuple[Cell, ...]:
    return (Cell(""),) * 3 if row.so_far is None else _pair(row.so_far, row, lang)


def _pair(pair: Pair, row: MonthRow, lang: Lang) -> tuple[Cell, ...]:
    """The figure, that of the year before, and the change; the head of the column says of when they are."""
    values = (plain_cell(each, row.indicator, lang) for each in (pair.now, pair.before))
    return (*values, change_cell(row.indicator, pair.change, pair.change_status, lang))


def _sentences(report: MonthlyReport, rows: Sequence[MonthRow], lang: Lang) -> Iterator[str]:
    """Of each row the year so far, or the month where there is no such thing; and why there is not."""
    for row in rows:
        if row.so_far is not None and row.so_far.now.value is not None:
            yield _sentence(report, row, row.so_far, "so_far", lang)
            continue
        if row.month.now.value is not None:
            yield _sentence(report, row, row.month, "month", lang)
        if row.so_far is not None and row.missing and row.month.now.last_day is not None:
            months = [period_words(f"{report.year:04}-{each:02}", lang) for each in row.missing]
            title = row.indicator.title.in_(lang)
            yield say(MONTHLY, "gaps", lang, title=title, year=report.year, months=listed(months, lang))


def _sentence(report: MonthlyReport, row: MonthRow, pair: Pair, side: str, lang: Lang) -> str:
    """The figure beside that of the year before."""
    indicator, now, before = row.indicator, pair.now.value, pair.before.value
    fields: dict[str, object] = {
        "title": indicator.title.in_(lang),
        "year": report.year,
        "before": report.year - 1,
        "month": month_of(report, lang),
    }
    if now is None:
        raise AssertionError(row)
    fields["now"] = figure_phrase(now, indicator, lang)
    if before is None or pair.change is None:
        return say(MONTHLY, f"{side}.alone", lang, **fields)
    fields["then"] = figure_phrase(before, indicator, lang)
    fields["size"] = size_in_words(indicator, pair.change, before, lang)
    way = way_of(indicator, Change(0, pair.change, None, None, "shown"))
    return say(MONTHLY, f"{side}.{way}", lang, **fields)
