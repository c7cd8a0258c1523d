"""The economy in the monthly report: what is set aside, spent and expected."""

from collections.abc import Iterator
from typing import Final

from bvmonitor.domain.language import Lang
from bvmonitor.domain.monthly_report import Economy, MonthlyReport, share
from bvmonitor.domain.own_figures import MONTHS
from bvmonitor.domain.status import NOT_COVERED
from bvmonitor.domain.status_report import OwnValue
from bvmonitor.report.monthly_rows import month_of
from bvmonitor.report.numbers import format_number, rounded
from bvmonitor.report.own_cells import mark_cell
from bvmonitor.report.page import Cell, ColumnHead, Paragraph, Part, RowGroup, Table
from bvmonitor.report.periods import period_words
from bvmonitor.texts.catalogue import say
from bvmonitor.texts.monthly import MONTHLY
from bvmonitor.texts.own_pages import OWN_PAGES
from bvmonitor.texts.phrases import PHRASES

_THOUSAND: Final = 1000


def economy_part(report: MonthlyReport, lang: Lang) -> Part:
    """The part: how much is spent of how much, what is expected, and the amounts."""
    title = say(MONTHLY, "part.economy", lang)
    if report.economy is None:
        none = Paragraph("reading", say(MONTHLY, "economy.none", lang, year=report.year))
        return Part("economy", title, (none,))
    said = tuple(Paragraph("reading", each) for each in _sentences(report, report.economy, lang))
    return Part("economy", title, said, (_table(report, report.economy, lang),))


def _table(report: MonthlyReport, economy: Economy, lang: Lang) -> Table:
    heads = (
        ColumnHead(say(MONTHLY, "economy.stub", lang), "left"),
        ColumnHead(say(MONTHLY, "economy.amount", lang), "right"),
        ColumnHead(say(MONTHLY, "economy.share", lang), "right"),
    )
    given = (
        ("budget", economy.budget),
        ("budget_so_far", economy.budget_so_far),
        ("spent", economy.spent),
        ("over_so_far", _between(economy.spent, economy.budget_so_far, economy.over_so_far)),
        ("forecast", economy.forecast),
        ("over_in_year", _between(economy.forecast, economy.budget, economy.over_in_year)),
    )
    rows = tuple(
        (
            Cell(say(MONTHLY, f"economy.{key}", lang)),
            _amount(report, value, lang),
            _share(value, economy.budget, lang),
        )
        for key, value in given
    )
    return Table(say(MONTHLY, "economy.caption", lang), heads, (RowGroup("", rows),))


def _between(one: OwnValue, other: OwnValue, amount: float | None) -> OwnValue:
    """One amount minus another, on the files of both."""
    status = None if amount is not None else (one if one.value is None else other).status
    return OwnValue("", None, amount, status, origins=tuple(dict.fromkeys((*one.origins, *other.origins))))


def _amount(report: MonthlyReport, value: OwnValue, lang: Lang) -> Cell:
    """In 1000 kr; with its period where it is another than the month."""
    if value.value is None:
        return mark_cell(value.status, lang)
    amount = value.value / _THOUSAND
    text = format_number(amount, 0, lang)
    if value.period and value.period != f"{report.year:04}-{report.month:02}":
        text = say(OWN_PAGES, "of_period", lang, figure=text, period=period_words(value.period, lang))
    return Cell(text, amount, 0, sources=value.origins)


def _share(value: OwnValue, budget: OwnValue, lang: Lang) -> Cell:
    """In per cent of the year's budget."""
    part = share(value.value, budget.value)
    if part is None:
        return mark_cell(value.status or budget.status or NOT_COVERED, lang)
    return Cell(
        format_number(part, 1, lang), part, 1, sources=tuple(dict.fromkeys((*value.origins, *budget.origins)))
    )


def _sentences(report: MonthlyReport, economy: Economy, lang: Lang) -> Iterator[str]:
    month = month_of(report, lang)
    if economy.spent_share is not None:
        spent = format_number(economy.spent_share, 1, lang)
        gone = format_number(100 * report.month / MONTHS, 1, lang)
        yield say(MONTHLY, "economy.spent_share", lang, month=month, spent=spent, gone=gone)
    for key, amount in (("so_far", economy.over_so_far), ("year", economy.over_in_year)):
        if amount is not None:
            whole = rounded(amount, 0)
            way = "even" if whole == 0 else "over" if whole > 0 else "under"
            text = say(PHRASES, "nok", lang, figure=format_number(abs(amount), 0, lang))
            yield say(MONTHLY, f"economy.{key}.{way}", lang, amount=text)
