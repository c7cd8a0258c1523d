"""A barometer as a page: the scores, where they put the municipality, and every rule that they follow."""

from collections.abc import Iterator

from bvmonitor.domain.comparison import Row
from bvmonitor.domain.composite import TOTAL, Barometer, Score
from bvmonitor.domain.language import Lang
from bvmonitor.report.barometer_notes import barometer_notes
from bvmonitor.report.barometer_steps import steps_table
from bvmonitor.report.barometer_words import (
    absent_mark,
    category_name,
    label_of,
    score_cell,
    score_text,
    total_cell,
)
from bvmonitor.report.comparison_notes import notice_about
from bvmonitor.report.numbers import format_number
from bvmonitor.report.page import Cell, ColumnHead, Page, RowGroup, Table
from bvmonitor.report.sections import Lines, sections_of
from bvmonitor.report.sources import citation, source_line
from bvmonitor.report.words import figure_cell, row_label, years
from bvmonitor.texts.catalogue import say
from bvmonitor.texts.composite import COMPOSITE
from bvmonitor.texts.marks import explain_mark, printed_mark

_PERCENT = 100


def build_barometer_page(barometer: Barometer, lang: Lang, *, steps: bool = False) -> Page:
    """The page of one municipality, in one year or several, or the list of all."""
    tables = tuple(_tables(barometer, lang, steps=steps))
    sections: Lines = (
        ("marks", _marks(tables, lang)),
        ("notes", tuple(barometer_notes(barometer, lang))),
        ("sources", tuple(source_line(origin, lang) for origin in barometer.sources)),
        ("citation", (citation(barometer.sources, barometer.snapshot, barometer.program, lang),)),
    )
    name = barometer.subject.name if barometer.subject else say(COMPOSITE, "everyone", lang)
    title = {"name": name, "years": years(barometer.periods), "title": barometer.composite.title.in_(lang)}
    rows = [
        Row(each, tuple(f for (indicator_id, _, _), f in barometer.figures.items() if indicator_id == name))
        for name, each in barometer.indicators.items()
    ]
    return Page(
        kind="barometer",
        lang=lang,
        title=say(COMPOSITE, "title", lang, **title),
        notice=notice_about(barometer.notice, rows, barometer.sources, lang),
        lead="",
        reading=tuple(_reading(barometer, lang)),
        tables=tables,
        sections=sections_of(sections, lang),
        origins=barometer.sources,
        snapshot=barometer.snapshot,
        program=barometer.program,
    )


def _tables(barometer: Barometer, lang: Lang, *, steps: bool) -> Iterator[Table]:
    if barometer.subject is None:
        yield _everyone(barometer, lang)
        return
    yield _beside(barometer, lang) if len(barometer.periods) == 1 else _over_years(barometer, lang)
    if steps:
        scored = (period for period in barometer.periods if period not in barometer.elsewhere)
        yield from (steps_table(barometer, period, lang) for period in scored)


def _beside(barometer: Barometer, lang: Lang) -> Table:
    """Figure and score of every column, by category, the totals first."""
    (period,) = barometer.periods
    heads = [
        ColumnHead(say(COMPOSITE, "indicator", lang), "left"),
        ColumnHead(say(COMPOSITE, "weight", lang), "right"),
    ]
    for column in barometer.columns:
        label = label_of(barometer, column, period, lang)
        heads += [ColumnHead(say(COMPOSITE, key, lang), "right", label) for key in ("figure", "score")]
    groups = [RowGroup("", (_totals(barometer, TOTAL, lang), *_places(barometer, lang)))]
    for category in barometer.composite.categories:
        parts = [part for part in barometer.composite.parts if part.category == category]
        rows = [_indicator(barometer, part.indicator_id, part.weight, lang) for part in parts]
        above = (_totals(barometer, category, lang),) if len(parts) > 1 else ()
        groups.append(RowGroup(category_name(category, lang), (*above, *rows)))
    return Table("", tuple(heads), tuple(groups))


def _indicator(barometer: Barometer, name: str, weight: float, lang: Lang) -> tuple[Cell, ...]:
    indicator = barometer.indicators[name]
    cells = [Cell(row_label(indicator, lang)), _share(weight, barometer, lang)]
    for column in barometer.columns:
        key = (name, column.id, barometer.periods[0])
        cells += [
            figure_cell(barometer.figures[key], indicator, lang),
            score_cell(barometer.scores.get(key), lang),
        ]
    return tuple(cells)


def _share(weight: float, barometer: Barometer, lang: Lang) -> Cell:
    share = _PERCENT * weight / sum(part.weight for part in barometer.composite.parts)
    return Cell(format_number(share, 1, lang), share, 1)


def _totals(barometer: Barometer, part: str, lang: Lang) -> tuple[Cell, ...]:
    weights = sum(each.weight for each in barometer.composite.parts if part in (TOTAL, each.category))
    name = say(COMPOSITE, "total", lang)
    if part != TOTAL:
        name = say(COMPOSITE, "category", lang, category=category_name(part, lang).lower())
    cells = [Cell(name), _share(weights, barometer, lang)]
    for column in barometer.columns:
        cells += [Cell(""), total_cell(barometer.totals.get((part, column.id, barometer.periods[0])), lang)]
    return tuple(cells)


def _places(barometer: Barometer, lang: Lang) -> Iterator[tuple[Cell, ...]]:
    """How many indicators are in each total, and the place of the municipality."""
    period, of = barometer.periods[0], len(barometer.composite.parts)
    totals = [barometer.totals.get((TOTAL, column.id, period)) for column in barometer.columns]
    used = [_whole(0 if each is None else each.n_used) for each in totals]
    yield _row(say(COMPOSITE, "used", lang, of=of), used)
    first, others = totals[0], [Cell("")] * (len(totals) - 1)
    if first is not None and first.rank is not None:
        yield _row(say(COMPOSITE, "place", lang), [_whole(first.rank), *others])
        yield _row(say(COMPOSITE, "ranked", lang), [_whole(first.n_ranked), *others])


def _row(name: str, cells: list[Cell]) -> tuple[Cell, ...]:
    return (Cell(name), Cell(""), *(each for cell in cells for each in (Cell(""), cell)))


def _over_years(barometer: Barometer, lang: Lang) -> Table:
    """The municipality's scores year by year, and the totals of the others."""
    heads = (
        ColumnHead(say(COMPOSITE, "indicator", lang), "left"),
        *(ColumnHead(str(period), "right") for period in barometer.periods),
    )
    groups = [RowGroup("", tuple(_totals_over_years(barometer, lang)))]
    for category in barometer.composite.categories:
        parts = [part for part in barometer.composite.parts if part.category == category]
        rows = tuple(_scores_over_years(barometer, part.indicator_id, lang) for part in parts)
        groups.append(RowGroup(category_name(category, lang), rows))
    return Table("", heads, tuple(groups))


def _totals_over_years(barometer: Barometer, lang: Lang) -> Iterator[tuple[Cell, ...]]:
    """The municipality's totals and places, then the totals of the others."""
    subject, *others = barometer.columns
    yield _total_over_years(barometer, subject.id, say(COMPOSITE, "total", lang), lang)
    mine = [barometer.totals.get((TOTAL, subject.id, period)) for period in barometer.periods]
    yield Cell(say(COMPOSITE, "place", lang)), *(_whole(None if t is None else t.rank) for t in mine)
    yield Cell(say(COMPOSITE, "ranked", lang)), *(_whole(None if t is None else t.n_ranked) for t in mine)
    for column in others:
        name = say(COMPOSITE, "total.of", lang, name=label_of(barometer, column, None, lang))
        yield _total_over_years(barometer, column.id, name, lang)


def _total_over_years(barometer: Barometer, column: str, name: str, lang: Lang) -> tuple[Cell, ...]:
    totals = ((period, barometer.totals.get((TOTAL, column, period))) for period in barometer.periods)
    return Cell(name), *(total_cell(each, lang, absent_mark(barometer, period)) for period, each in totals)


def _scores_over_years(barometer: Barometer, name: str, lang: Lang) -> tuple[Cell, ...]:
    column = barometer.columns[0].id
    scores = ((period, barometer.scores.get((name, column, period))) for period in barometer.periods)
    cells = (score_cell(each, lang, absent_mark(barometer, period)) for period, each in scores)
    return Cell(row_label(barometer.indicators[name], lang)), *cells


def _whole(number: int | None) -> Cell:
    return Cell("") if number is None else Cell(str(number), number)


def _everyone(barometer: Barometer, lang: Lang) -> Table:
    """A row per municipality, the first place first."""
    (period,) = barometer.periods
    categories = barometer.composite.categories
    heads = (
        ColumnHead(say(COMPOSITE, "name", lang), "left"),
        ColumnHead(say(COMPOSITE, "code", lang), "left"),
        ColumnHead(say(COMPOSITE, "place", lang), "right"),
        ColumnHead(say(COMPOSITE, "total", lang), "right"),
        *(ColumnHead(category_name(each, lang), "right") for each in categories),
        ColumnHead(say(COMPOSITE, "used", lang, of=len(barometer.composite.parts)), "right"),
    )
    rows = []
    for column in barometer.columns:
        total = barometer.totals[TOTAL, column.id, period]
        parts = (total_cell(barometer.totals.get((each, column.id, period)), lang) for each in categories)
        used = _whole(total.n_used)
        rows.append(
            (Cell(column.name), Cell(column.id), _whole(total.rank), total_cell(total, lang), *parts, used)
        )
    return Table("", heads, (RowGroup("", tuple(rows)),))


def _reading(barometer: Barometer, lang: Lang) -> Iterator[str]:
    if barometer.subject is None:
        yield from _of_everyone(barometer, lang)
        return
    period = barometer.periods[-1]
    subject, *others = barometer.columns
    total = barometer.totals.get((TOTAL, subject.id, period))
    scale = {name: format_number(each, 1, lang) for name, each in (
        ("worst", barometer.composite.scale.worst),
        ("mean", barometer.composite.scale.mean),
        ("best", barometer.composite.scale.best),
    )}  # fmt: skip
    if total is None or total.n_used == 0:
        yield say(COMPOSITE, "reading.nothing", lang, name=subject.name, year=period)
        return
    if total.score is None:
        yield say(
            COMPOSITE, "reading.none", lang, name=subject.name, year=period, used=total.n_used, of=total.n_of
        )
    else:
        said = {"name": subject.name, "year": period, "score": score_text(total.score, lang)}
        place = {"rank": total.rank, "n": total.n_ranked}
        told = say(COMPOSITE, "reading.total", lang, **said, **scale)
        yield f"{told} {say(COMPOSITE, 'reading.place', lang, **place)}"
    for column in others:
        its = barometer.totals.get((TOTAL, column.id, period))
        if column.kind == "kostra_group" and its is not None and its.score is not None:
            label = label_of(barometer, column, period, lang)
            yield say(COMPOSITE, "reading.group", lang, group=label, score=score_text(its.score, lang))
    yield from _ends(barometer, subject.id, period, lang)


def _ends(barometer: Barometer, column: str, period: int, lang: Lang) -> Iterator[str]:
    """The highest and the lowest score, when they are two."""
    found: list[tuple[str, Score]] = [
        (name, score) for name in barometer.indicators if (score := barometer.scores.get((name, column, period)))
    ]
    scored = [(score.score, name) for name, score in found if score.score is not None]
    if not scored:
        return
    (low, lowest), (high, highest) = min(scored), max(scored)
    if score_text(low, lang) == score_text(high, lang):
        return
    titles = {"low": _quoted(barometer, lowest, lang), "high": _quoted(barometer, highest, lang)}
    yield say(COMPOSITE, "reading.ends", lang, **titles, worst=score_text(low, lang), best=score_text(high, lang))


def _quoted(barometer: Barometer, name: str, lang: Lang) -> str:
    return (
        f"«{barometer.indicators[name].title.in_(lang)}»"
        if lang != "en"
        else f"“{barometer.indicators[name].title.en}”"
    )


def _of_everyone(barometer: Barometer, lang: Lang) -> Iterator[str]:
    (period,) = barometer.periods
    ranked = [
        (column.name, total.score)
        for column in barometer.columns
        if (total := barometer.totals[TOTAL, column.id, period]).score is not None
    ]
    yield say(COMPOSITE, "reading.ranked", lang, n=len(ranked), year=period)
    if len(ranked) > 1:
        (name, high), (last, low) = ranked[0], ranked[-1]
        scores = {"score": score_text(high or 0, lang), "lowest": score_text(low or 0, lang)}
        yield say(COMPOSITE, "reading.first", lang, name=name, last=last, **scores)


def _marks(tables: tuple[Table, ...], lang: Lang) -> tuple[str, ...]:
    """The marks of the page, each with its meaning."""
    cells = (cell for table in tables for _, row in table.rows for cell in row)
    marks = dict.fromkeys(cell.status for cell in cells if cell.status)
    return tuple(f"{printed_mark(mark)} = {explain_mark(mark, lang)}" for mark in marks)
