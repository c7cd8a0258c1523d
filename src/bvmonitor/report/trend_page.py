"""An indicator over the years as a page: the figures with their breaks between them, and what became of them."""

from collections import Counter
from collections.abc import Iterator, Sequence

from bvmonitor.domain.change import UNBROKEN, WHOLE, Change, way_of
from bvmonitor.domain.comparison import Figure
from bvmonitor.domain.language import Lang
from bvmonitor.domain.position import COSTS, FEWEST
from bvmonitor.domain.status import NOT_COMPARABLE
from bvmonitor.domain.trend import MiddleHalf, SpanRow, Trend
from bvmonitor.report.change_words import change_unit, full_change, short_change, size_words
from bvmonitor.report.comparison_notes import notice_of, remark_text
from bvmonitor.report.computed_notes import computed_of
from bvmonitor.report.intervals import range_text
from bvmonitor.report.numbers import format_number
from bvmonitor.report.page import Cell, ColumnHead, Page, RowGroup, Table
from bvmonitor.report.phrases import figure_phrase
from bvmonitor.report.sections import Lines, sections_of
from bvmonitor.report.sources import citation, source_line
from bvmonitor.report.trend_chart import trend_chart
from bvmonitor.report.words import column_labels, figure_cell, years
from bvmonitor.texts.catalogue import say
from bvmonitor.texts.marks import explain_mark, printed_mark
from bvmonitor.texts.pages import PAGES
from bvmonitor.texts.trend import TREND


def build_trend_page(trend: Trend, lang: Lang) -> Page:
    """The page: a row per year, a figure and its change per region; then the changes over longer spans."""
    comparison = trend.comparison
    cited = citation(comparison.sources, comparison.snapshot, comparison.program, lang)
    sections: Lines = (
        ("marks", _marks(trend, lang)),
        ("computed", computed_of(comparison, lang)),
        ("notes", _notes(trend, lang)),
        ("sources", tuple(source_line(origin, lang) for origin in comparison.sources)),
        ("citation", (cited,)),
    )
    reading = tuple(_reading(trend, lang))
    return Page(
        kind="trend",
        lang=lang,
        title=_title(trend, lang),
        notice=notice_of(comparison, lang),
        lead="",
        reading=reading,
        tables=(_figures(trend, lang), *((_spans(trend, lang),) if trend.spans else ())),
        sections=sections_of(sections, lang),
        origins=comparison.sources,
        snapshot=comparison.snapshot,
        program=comparison.program,
        charts=(trend_chart(trend, _title(trend, lang), reading, lang),),
    )


def _title(trend: Trend, lang: Lang) -> str:
    return say(
        TREND,
        "title",
        lang,
        title=trend.indicator.title.in_(lang),
        names=tuple(column_labels(trend.comparison, lang).values()),
        years=years(trend.comparison.periods),
    )


def _figures(trend: Trend, lang: Lang) -> Table:
    """The years, in groups between the breaks."""
    comparison, indicator = trend.comparison, trend.indicator
    unit = say(PAGES, f"unit.{indicator.unit}", lang)
    if comparison.prices is not None and indicator.unit in COSTS:
        unit = f"{unit}, {say(PAGES, 'unit.prices', lang, base=comparison.prices.base)}"
    middle = {(each.column, each.period): each for each in trend.middle}
    halved = {each.column for each in trend.middle}
    heads = [ColumnHead(say(TREND, "year", lang), "left")]
    for column_id, label in column_labels(comparison, lang).items():
        heads.append(ColumnHead(unit, "right", label))
        changed = say(TREND, "since_year_before", lang, unit=change_unit(indicator, lang))
        heads.append(ColumnHead(changed, "right", label))
        if column_id in halved:
            heads.append(ColumnHead(say(TREND, "middle", lang), "right", label))
    figures = {(figure.column, figure.period): figure for figure in comparison.rows[0].figures}
    groups: list[tuple[str, list[tuple[Cell, ...]]]] = [("", [])]
    for period in comparison.periods:
        if period > comparison.periods[0]:
            groups.extend(
                (say(TREND, "break", lang, year=each.year), []) for each in indicator.breaks if each.year == period
            )
        row = [Cell(str(period))]
        for column in comparison.columns:
            figure = figures[column.id, period]
            row.append(figure_cell(figure, indicator, lang))
            row.append(short_change(indicator, figure.change, lang))
            if column.id in halved:
                row.append(_middle_cell(trend, middle.get((column.id, period)), lang))
        groups[-1][1].append(tuple(row))
    return Table("", tuple(heads), tuple(RowGroup(title, tuple(rows)) for title, rows in groups if rows))


def _middle_cell(trend: Trend, middle: MiddleHalf | None, lang: Lang) -> Cell:
    return Cell("" if middle is None else range_text(middle.low, middle.high, trend.indicator, lang))


def _spans(trend: Trend, lang: Lang) -> Table:
    """A row per region, a column per span of years."""
    labels = column_labels(trend.comparison, lang)
    since = [_usual_year(each) for each in trend.spans]
    heads = (
        ColumnHead(say(TREND, "region", lang), "left"),
        *(_span_head(each, year, lang) for each, year in zip(trend.spans, since, strict=True)),
    )
    rows = tuple(
        (
            Cell(labels[column.id]),
            *(
                full_change(trend.indicator, each.changes[number], lang, since=year)
                for each, year in zip(trend.spans, since, strict=True)
            ),
        )
        for number, column in enumerate(trend.comparison.columns)
    )
    # Where the last year's figures are hidden or missing, nothing changes to it; a break is told in its place.
    changes = [change for each in trend.spans for change in each.changes if change is not None]
    some = any(change.absolute is not None or change.status == NOT_COMPARABLE for change in changes)
    key = "spans" if some else "spans.none"
    caption = say(TREND, key, lang, year=trend.comparison.periods[-1])
    return Table(caption, heads, (RowGroup("", rows),))


def _usual_year(row: SpanRow) -> int | None:
    """The year that most of the changes are counted from, the earliest of those; None where each names its own."""
    if row.span == UNBROKEN:
        return None
    counted = Counter(change.since for change in row.changes if change is not None)
    return max(counted, key=lambda year: (counted[year], -year))


def _span_head(row: SpanRow, since: int | None, lang: Lang) -> ColumnHead:
    span = say(TREND, f"span.{row.span}", lang)
    return ColumnHead(span if since is None else say(TREND, "span.since", lang, span=span, year=since), "left")


def _notes(trend: Trend, lang: Lang) -> tuple[str, ...]:
    """What a reader must know; the indicator's own notes need not name it."""
    labels = column_labels(trend.comparison, lang)
    remarks = (remark_text(remark, labels, lang) for remark in trend.comparison.remarks)
    halves = (say(TREND, "note.middle", lang, fewest=FEWEST),) if trend.middle else ()
    return (*remarks, *halves, *(note.in_(lang) for note in trend.indicator.notes))


def _marks(trend: Trend, lang: Lang) -> tuple[str, ...]:
    """The marks that the tables use, each with its meaning."""
    figures = trend.comparison.rows[0].figures
    changes = [*(f.change for f in figures), *(change for row in trend.spans for change in row.changes)]
    used = dict.fromkeys(
        (
            *(f.status for f in figures if f.value is None and f.status),
            *(change.status for change in changes if change is not None and change.status),
        )
    )
    return tuple(f"{printed_mark(status)} = {explain_mark(status, lang)}" for status in used)


def _reading(trend: Trend, lang: Lang) -> Iterator[str]:
    """What became of each region over all the years or the part that can be told; more of the subject."""
    return iter(dict.fromkeys(_sentences(trend, lang)))  # a break is the same for all


def _sentences(trend: Trend, lang: Lang) -> Iterator[str]:
    for number, label in enumerate(column_labels(trend.comparison, lang).values()):
        told = [change for each in trend.spans if (change := each.changes[number]) is not None]
        whole = next((each.changes[number] for each in trend.spans if each.span == WHOLE), None)
        # The longest span that can be told stands beside the whole one where that cannot.
        longest = min((c for c in told if c.status is None), key=lambda c: c.since, default=None)
        latest = told[0] if told and number == 0 else None
        for change in dict.fromkeys(each for each in (whole, longest, latest) if each is not None):
            yield from _sentence(trend, number, label, change, lang)
        last = _figures_of(trend, number)[-1]
        if last.value is None:
            reason = explain_mark(last.status or "", lang)
            yield say(TREND, "reading.absent", lang, name=label, period=last.period, reason=reason)
        if number == 0 and whole is not None and whole.status is None:
            yield from _extremes(trend, label, lang)


def _figures_of(trend: Trend, number: int) -> Sequence[Figure]:
    column = trend.comparison.columns[number].id
    return [figure for figure in trend.comparison.rows[0].figures if figure.column == column]


def _sentence(trend: Trend, number: int, label: str, change: Change, lang: Lang) -> Iterator[str]:
    """One change as a sentence; why there is none where the years cannot be compared."""
    indicator, figures = trend.indicator, {figure.period: figure for figure in _figures_of(trend, number)}
    last = max(figures)
    way = way_of(indicator, change)
    new, old = figures[last].value, figures[change.since].value
    if way is not None and new is not None and old is not None:
        yield say(
            TREND,
            f"reading.{way}",
            lang,
            name=label,
            then=figure_phrase(old, indicator, lang),
            since=change.since,
            now=figure_phrase(new, indicator, lang),
            period=last,
            size=size_words(indicator, change, lang),
        )
    elif change.status == NOT_COMPARABLE and new is not None and old is not None:
        broken = [each.year for each in indicator.breaks if change.since < each.year <= last]
        key = "reading.broken" if broken else "reading.others"
        fields = {"since": change.since, "period": last, "year": tuple(map(str, broken))}
        yield say(TREND, key, lang, name=label, **fields)


def _extremes(trend: Trend, label: str, lang: Lang) -> Iterator[str]:
    """The highest and the lowest year, where there are three or more years and they print differently."""
    decimals = trend.indicator.decimals
    known = [(f.value, f.period) for f in _figures_of(trend, 0) if f.value is not None]
    (low, low_year), (high, high_year) = min(known), max(known, key=lambda each: (each[0], -each[1]))
    texts = {format_number(value, decimals, lang) for value, _ in known}
    ends = {known[0], known[-1]}
    if len(known) > 2 and len(texts) > 1 and {(low, low_year), (high, high_year)} != ends:  # noqa: PLR2004
        yield say(
            TREND,
            "reading.extremes",
            lang,
            name=label,
            high_year=high_year,
            high=figure_phrase(high, trend.indicator, lang),
            low_year=low_year,
            low=figure_phrase(low, trend.indicator, lang),
        )
