"""Deadlines as a page: the rules with their provisions, then the shares in time, period by period."""

from collections.abc import Iterable, Iterator

from bvmonitor.domain.deadlines import Deadline, DeadlineRow, DeadlineRule, Deadlines, InTime, Time, Visits
from bvmonitor.domain.language import Lang
from bvmonitor.domain.own_figures import Period
from bvmonitor.domain.status import NOT_COVERED
from bvmonitor.report.numbers import format_day, format_number
from bvmonitor.report.page import Cell, ColumnHead, Page, RowGroup, Table
from bvmonitor.report.periods import period_words
from bvmonitor.report.sections import Lines, sections_of
from bvmonitor.report.sources import source_line
from bvmonitor.texts.catalogue import say
from bvmonitor.texts.deadlines import DEADLINES
from bvmonitor.texts.marks import explain_mark, printed_mark

_SHARE_DECIMALS = 1


def build_deadlines_page(found: Deadlines, lang: Lang) -> Page:
    """The page: what the law asks for, what came of it, and all that a reader must know."""
    sections: Lines = (
        ("marks", tuple(_marks(found, lang))),
        ("computed", tuple(_computed(found, lang))),
        ("notes", tuple(dict.fromkeys(_notes(found, lang)))),
        ("sources", tuple(dict.fromkeys(_sources(found, lang)))),
    )
    lead = "lead.newest" if found.at is None else "lead.at"
    tables = (_rules(found, lang), *((_shares(found, lang),) if found.rows else ()))
    return Page(
        kind="deadlines",
        lang=lang,
        title=say(DEADLINES, "title", lang, name=found.name),
        notice="",
        lead=say(DEADLINES, lead, lang, day="" if found.at is None else format_day(found.at.isoformat(), lang)),
        reading=tuple(_reading(found, lang)),
        tables=tables,
        sections=sections_of(sections, lang),
        origins=found.origins,
        program=found.program,
        norwegian=tuple(rule.law for deadline in found.deadlines for rule in deadline.rules),
    )


def _rules(found: Deadlines, lang: Lang) -> Table:
    keys = ("what", "limit", "special", "starts", "law", "valid", "confirmed")
    heads = tuple(ColumnHead(say(DEADLINES, f"rule.{key}", lang), "left") for key in keys)
    rows = (_rule_row(deadline, found.rule_of(deadline), lang) for deadline in found.deadlines)
    return Table(say(DEADLINES, "rules", lang), heads, (RowGroup("", tuple(rows)),))


def _rule_row(deadline: Deadline, rule: DeadlineRule | None, lang: Lang) -> tuple[Cell, ...]:
    title = deadline.title.in_(lang)
    if rule is None:
        texts: tuple[str, ...] = (title, say(DEADLINES, "none", lang), "", "", "", "", "")
    else:
        texts = (
            title,
            *_limit(rule, lang),
            rule.law,
            _valid(rule, lang),
            say(DEADLINES, "yes" if rule.confirmed else "no", lang),
        )
    return tuple(Cell(text) for text in texts)


def _limit(rule: DeadlineRule, lang: Lang) -> tuple[str, str, str]:
    """The limit, that in special cases, and what it is counted from."""
    if rule.visits is not None:
        return (*_visits(rule.visits, lang), "")
    if rule.time is None:
        return ("", "", "")
    ordinary = rule.time.days if rule.time.months is None else rule.time.months
    special = "" if rule.time.special is None else _time(rule.time, rule.time.special, lang)
    return _time(rule.time, ordinary or 0, lang), special, say(DEADLINES, f"starts.{rule.time.starts}", lang)


def _time(time: Time, count: int, lang: Lang) -> str:
    limit = say(DEADLINES, "days" if time.months is None else "months", lang, count=count)
    return limit if not time.first_days else say(DEADLINES, "after", lang, limit=limit, first=time.first_days)


def _visits(visits: Visits, lang: Lang) -> tuple[str, str]:
    fewer = "" if visits.fewer is None else say(DEADLINES, "fewer", lang, count=visits.fewer, age=visits.from_age)
    return say(DEADLINES, "visits", lang, count=visits.a_year), fewer


def _valid(rule: DeadlineRule, lang: Lang) -> str:
    first, last = (
        "" if day is None else format_day(day.isoformat(), lang) for day in (rule.valid_from, rule.valid_to)
    )
    key = {(True, True): "both", (True, False): "from", (False, True): "to", (False, False): "always"}
    return say(DEADLINES, f"valid.{key[bool(first), bool(last)]}", lang, first=first, last=last)


def _shares(found: Deadlines, lang: Lang) -> Table:
    keys = ("period", "within", "of", "percent", "rule")
    aligned = {"period": "left", "rule": "left"}
    heads = tuple(
        ColumnHead(say(DEADLINES, f"share.{key}", lang), "left" if key in aligned else "right") for key in keys
    )
    groups = (group for row in found.rows for group in _groups(found, row, lang))
    return Table(say(DEADLINES, "shares", lang), heads, tuple(groups))


def _groups(found: Deadlines, row: DeadlineRow, lang: Lang) -> Iterator[RowGroup]:
    """The periods of one share; those from the register in a group of their own."""
    title = row.title.in_(lang)
    lines: list[tuple[Cell, ...]] = []
    for figure in row.figures:
        if figure.after_break and found.register_from is not None:
            yield RowGroup(title, tuple(lines))
            period = period_words(found.register_from.text, lang)
            title, lines = f"{row.title.in_(lang)}. {say(DEADLINES, 'break', lang, period=period)}", []
        lines.append(_share_row(figure, lang))
    yield RowGroup(title, tuple(lines))


def _share_row(figure: InTime, lang: Lang) -> tuple[Cell, ...]:
    status = figure.status
    mark = "" if status is None else printed_mark(status)
    reason = "" if status is None else explain_mark(status, lang)
    share = (
        Cell(mark, status=status, reason=reason, sources=figure.origins)
        if figure.share is None
        else _number(figure.share, _SHARE_DECIMALS, figure, lang)
    )
    rules = "; ".join(rule.law for rule in figure.rules)
    return (
        Cell(period_words(figure.period.text, lang)),
        _count(figure.within, figure, lang),
        _count(figure.of, figure, lang),
        share,
        Cell(rules or say(DEADLINES, "none", lang)),
    )


def _count(value: float | None, figure: InTime, lang: Lang) -> Cell:
    return Cell("") if value is None else _number(value, 0, figure, lang)


def _number(value: float, decimals: int, figure: InTime, lang: Lang) -> Cell:
    return Cell(format_number(value, decimals, lang), value, decimals, sources=figure.origins)


def _reading(found: Deadlines, lang: Lang) -> Iterator[str]:
    """The newest share of each kind, in words."""
    if not found.rows:
        yield say(DEADLINES, "reading.for_all" if found.for_all else "reading.none", lang, name=found.name)
    for row in found.rows:
        newest = next((each for each in reversed(row.figures) if each.share is not None), None)
        if newest is not None and None not in (newest.within, newest.of):
            yield say(
                DEADLINES,
                "reading",
                lang,
                title=row.title,
                within=format_number(newest.within or 0, 0, lang),
                of=format_number(newest.of or 0, 0, lang),
                period=period_words(newest.period.text, lang),
                share=format_number(newest.share or 0, _SHARE_DECIMALS, lang),
            )


def _marks(found: Deadlines, lang: Lang) -> Iterator[str]:
    used = dict.fromkeys(each.status for row in found.rows for each in row.figures if each.status is not None)
    return (f"{printed_mark(status)} = {explain_mark(status, lang)}" for status in used)


def _computed(found: Deadlines, lang: Lang) -> Iterator[str]:
    counted = [row for row in found.rows if any(not each.typed for each in row.figures)]
    if counted:
        yield say(DEADLINES, "computed", lang)
    for row in counted:
        yield say(DEADLINES, "computed.counts", lang, title=row.title, within=row.within, of=row.of)


def _notes(found: Deadlines, lang: Lang) -> Iterator[str]:
    yield say(DEADLINES, "note.days", lang)
    shown = [(each, rule) for each in found.deadlines if (rule := found.rule_of(each)) is not None]
    if any(rule.time is not None and rule.time.months is not None for _, rule in shown):
        yield say(DEADLINES, "note.months", lang)
    in_rows = [(row.deadline, rule) for row in found.rows for each in row.figures for rule in each.rules]
    for deadline, rule in dict.fromkeys((*shown, *in_rows)):
        if not rule.confirmed:
            yield say(DEADLINES, "note.unconfirmed", lang, law=rule.law)
        if rule.note is not None:
            yield say(DEADLINES, "note.rule", lang, title=deadline.title, note=rule.note)
    for deadline in found.deadlines:
        if deadline.is_own:
            yield say(DEADLINES, "note.own", lang, title=deadline.title)
    if found.register_from is not None:
        period = period_words(found.register_from.text, lang)
        yield say(DEADLINES, "note.register", lang, period=period, name=found.name)
    for row in found.rows:
        yield from _row_notes(row, lang)


def _row_notes(row: DeadlineRow, lang: Lang) -> Iterator[str]:
    typed = [each.period for each in row.figures if each.typed and each.share is not None]
    lacking = [each.period for each in row.figures if each.status == NOT_COVERED]
    for key, periods in (("typed", typed), ("too_many", row.too_many), ("lacks", lacking)):
        if periods:
            yield say(DEADLINES, f"note.{key}", lang, title=row.title, periods=_words(periods, lang))


def _words(periods: Iterable[Period], lang: Lang) -> tuple[str, ...]:
    return tuple(period_words(each.text, lang) for each in periods)


def _sources(found: Deadlines, lang: Lang) -> Iterator[str]:
    yield from (source_line(origin, lang) for origin in found.origins)
    shown = [rule for each in found.deadlines if (rule := found.rule_of(each)) is not None]
    for rule in (*shown, *(rule for row in found.rows for each in row.figures for rule in each.rules)):
        yield say(DEADLINES, "source.law", lang, law=rule.law, url=rule.url or "").strip()
