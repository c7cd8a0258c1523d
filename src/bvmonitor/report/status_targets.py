"""Targets on the status page: the table, and what is said of them."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from bvmonitor.domain.indicator import Indicator
from bvmonitor.domain.language import Lang
from bvmonitor.domain.status_report import StatusReport, TargetRow, TargetYear
from bvmonitor.domain.targets import Standing, Target
from bvmonitor.report.numbers import decimals_of, format_number
from bvmonitor.report.own_cells import is_same, size_of, value_cell
from bvmonitor.report.page import Cell, ColumnHead, RowGroup, Table
from bvmonitor.report.periods import day_words
from bvmonitor.report.phrases import figure_phrase
from bvmonitor.report.words import row_label
from bvmonitor.texts.catalogue import say
from bvmonitor.texts.status_report import STATUS_REPORT
from bvmonitor.texts.wording import listed

_TOLD: Final[tuple[Standing, ...]] = ("reached", "on_track", "behind", "missed")
_ON_THE_WAY: Final[tuple[Standing, ...]] = ("on_track", "behind")
_PER_YEAR: Final = 3  # columns
_NAMELESS: Final = "-"
_MOST_DECIMALS: Final = 6


def targets_table(report: StatusReport, lang: Lang) -> Table:
    """A row per target, three columns per target year."""
    years = sorted({each.year for row in report.targets for each in row.years})
    sourced = any(row.years[-1].result.source for row in report.targets)
    heads = [ColumnHead(say(STATUS_REPORT, "stub", lang), "left")]
    if sourced:
        heads.append(ColumnHead(say(STATUS_REPORT, "target.source", lang), "left"))
    heads.append(ColumnHead(say(STATUS_REPORT, "target.result", lang), "right"))
    for year in years:
        spanner = str(year)
        heads.append(ColumnHead(say(STATUS_REPORT, "target.value", lang), "right", spanner))
        heads.append(ColumnHead(say(STATUS_REPORT, "target.gap", lang), "right", spanner))
        heads.append(ColumnHead(say(STATUS_REPORT, "target.standing", lang), "left", spanner))
    rows = tuple(_row(row, years, lang, sourced=sourced) for row in report.targets)
    return Table(say(STATUS_REPORT, "targets", lang), tuple(heads), (RowGroup("", rows),))


def target_sentences(report: StatusReport, lang: Lang) -> Iterator[str]:
    """Which targets are reached, on track, behind or missed."""
    for standing in _TOLD:
        titles = _titles(report.targets, (standing,), lang)
        if titles:
            yield say(STATUS_REPORT, f"reading.{standing}", lang, titles=listed(titles, lang))


def target_notes(report: StatusReport, lang: Lang) -> Iterator[str]:
    """The rule, the straight lines that results were held against, and where targets were decided."""
    yield say(STATUS_REPORT, "note.rule", lang)
    ways = [row for row in report.targets if any(each.standing in _ON_THE_WAY for each in row.years)]
    if report.then is not None and any(row.target.start is None for row in ways):
        yield say(STATUS_REPORT, "note.then", lang, then=day_words(report.then, lang))
    for row in report.targets:
        start = row.target.start
        if start is not None and row in ways:
            indicator = _as_decided(row.target.indicator, start.value)
            value, day = figure_phrase(start.value, indicator, lang), day_words(start.day, lang)
            title = title_of(row.target, lang)
            yield say(STATUS_REPORT, "note.start", lang, title=title, start=value, start_day=day)
        if row.target.source:
            yield say(
                STATUS_REPORT, "note.decided", lang, title=title_of(row.target, lang), source=row.target.source
            )
    yield from _set_aside(report, lang)
    with_results = [row for row in report.targets if row.years[-1].result.value is not None]
    alone = _titles(with_results, ("unjudged",), lang)
    if alone:
        yield say(STATUS_REPORT, "note.no_start", lang, titles=listed(alone, lang))


def _set_aside(report: StatusReport, lang: Lang) -> Iterator[str]:
    """Targets that a file of figures has otherwise than the folder of targets."""
    plain = say(STATUS_REPORT, "the_file", lang)  # what came on standard input has no name
    files = {each.id: plain if each.title == _NAMELESS else each.title for each in report.origins}
    for row in report.targets:
        used = {each.year: each.target for each in row.years}
        for year, value, origin in row.target.set_aside:
            words = {
                key: figure_phrase(each, _as_decided(row.target.indicator, each), lang)
                for key, each in (("used", used[year]), ("other", value))
            }
            title = title_of(row.target, lang)
            yield say(
                STATUS_REPORT, "note.set_aside", lang, title=title, year=str(year), file=files[origin], **words
            )


def title_of(target: Target, lang: Lang) -> str:
    """What the page calls what a target is of."""
    return (target.title or target.indicator.title).in_(lang)


def _titles(rows: Sequence[TargetRow], standings: Sequence[Standing], lang: Lang) -> list[str]:
    """The targets that stand so, each with its years."""
    found = ((row, [str(each.year) for each in row.years if each.standing in standings]) for row in rows)
    return [
        say(STATUS_REPORT, "titled_year", lang, title=title_of(row.target, lang), year=listed(years, lang))
        for row, years in found
        if years
    ]


def _row(row: TargetRow, years: Sequence[int], lang: Lang, *, sourced: bool) -> tuple[Cell, ...]:
    indicator, latest = row.target.indicator, row.years[-1].result
    label = row_label(indicator, lang) if row.target.title is None else row.target.title.in_(lang)
    cells = [Cell(label)]
    if sourced:
        cells.append(Cell(latest.source))
    cells.append(value_cell(latest, indicator, lang))
    by_year = {each.year: each for each in row.years}
    for year in years:
        each = by_year.get(year)
        cells += [Cell("")] * _PER_YEAR if each is None else _year(row.target, each, row.years[-1], lang)
    return tuple(cells)


def _year(target: Target, each: TargetYear, last: TargetYear, lang: Lang) -> list[Cell]:
    indicator = _as_decided(target.indicator, each.target)
    words = "no_figures" if each.result.last_day is None else each.standing
    standing = say(STATUS_REPORT, f"standing.{words}", lang)
    if each.path is not None and each.standing in _ON_THE_WAY:
        path = format_number(each.path, indicator.decimals + 1, lang)
        standing = say(STATUS_REPORT, "with_path", lang, standing=standing, path=path)
    if each.result != last.result and each.result.last_day is not None:
        # The year is over, and was held against its own last result.
        standing = f"{standing}: {value_cell(each.result, target.indicator, lang).text}"
    return [
        Cell(format_number(each.target, indicator.decimals, lang), each.target, indicator.decimals),
        Cell(_gap(target, each, lang), each.gap, indicator.decimals),
        Cell(standing),
    ]


def _as_decided(indicator: Indicator, number: float) -> Indicator:
    """The indicator with room for all decimals of what somebody decided: 99.5 is not 100."""
    return replace(indicator, decimals=max(indicator.decimals, decimals_of(number, most=_MOST_DECIMALS)))


def _gap(target: Target, each: TargetYear, lang: Lang) -> str:
    """How far the result lies above or below the target."""
    indicator, gap = _as_decided(target.indicator, each.target), each.gap
    if gap is None:
        return ""
    if gap == 0:
        return say(STATUS_REPORT, "gap.none", lang)
    size = size_of(indicator, gap, lang)
    if is_same(indicator, gap):
        size = say(STATUS_REPORT, "gap.little", lang, size=size_of(indicator, 10**-indicator.decimals, lang))
    return say(STATUS_REPORT, "gap.above" if gap > 0 else "gap.below", lang, size=size)
