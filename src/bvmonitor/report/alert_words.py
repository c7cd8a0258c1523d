"""An alert in words: the figure, the limit, and what lies between them; everything rounded once, as on pages."""

from bvmonitor.domain.alerts import Acknowledgement, Alert, Ended
from bvmonitor.domain.change import IN_PER_CENT, RELATIVE_DECIMALS, SHARES
from bvmonitor.domain.indicator import Indicator
from bvmonitor.domain.language import Lang
from bvmonitor.domain.region import COUNTRY, GROUP_PREFIX
from bvmonitor.report.change_words import size_words
from bvmonitor.report.numbers import decimals_of, format_day, format_number
from bvmonitor.report.phrases import figure_phrase
from bvmonitor.texts.alerts import ALERTS
from bvmonitor.texts.catalogue import say
from bvmonitor.texts.marks import explain_mark
from bvmonitor.texts.pages import PAGES
from bvmonitor.texts.phrases import PHRASES
from bvmonitor.texts.trend import TREND

_MOST = 6  # decimals of a limit


def alert_line(alert: Alert, lang: Lang) -> str:
    """An alert on a line of its own."""
    return say(
        ALERTS,
        "line",
        lang,
        severity=say(ALERTS, f"severity.{alert.rule.severity}", lang),
        place=alert.region.name,
        year=alert.figure.period,
        title=alert.rule.indicator.title,
        why=alert_reason(alert, lang),
    )


def ended_line(ended: Ended, lang: Lang) -> str:
    """An alert that is over, on a line of its own."""
    told = ended.told
    title = told.indicator if ended.indicator is None else ended.indicator.title
    return say(
        ALERTS, "over.line", lang, place=told.name, year=told.year, title=title, why=ended_reason(ended, lang)
    )


def alert_reason(alert: Alert, lang: Lang) -> str:
    """Why: a sentence, that the figure is provisional, the user's note, and the line that silences it."""
    indicator, condition = alert.rule.indicator, alert.condition
    fields = {"figure": _phrase(alert.figure.value, indicator, lang), "limit": _limit(alert, lang)}
    if condition.kind == "change" and alert.change is not None:
        fields["size"] = size_words(indicator, alert.change, lang)
        fields["since"] = str(alert.change.since)
        fields["before"] = _phrase(alert.before, indicator, lang)
    elif condition.kind == "group" and alert.distance is not None:
        decimals = indicator.decimals if indicator.unit in SHARES else RELATIVE_DECIMALS
        fields["size"] = _size(format_number(abs(alert.distance), decimals, lang), indicator, lang)
        fields["mean"] = _phrase(alert.mean, indicator, lang)
    elif condition.kind == "rank" and alert.position is not None:
        fields["place"] = _place(alert, lang)
        fields["count"] = str(alert.position.n_reporting)
    fields["group"] = _group(alert.against, lang)
    key = f"{condition.kind}.{condition.side}"
    if condition.kind == "group" and alert.distance is None:
        key = f"group.untold.{condition.side}"
    said = say(ALERTS, key, lang, **fields)
    if condition.kind != "change" and alert.before is not None:
        said += say(ALERTS, "before", lang, before=_phrase(alert.before, indicator, lang))
    sentences = [f"{said}."]
    if alert.figure.provisional:
        sentences.append(say(ALERTS, "provisional", lang))
    if alert.rule.note:
        sentences.append(alert.rule.note)
    if alert.acknowledged is not None:
        sentences.append(_acknowledged(alert.acknowledged, lang))
    return " ".join(sentences)


def ended_reason(ended: Ended, lang: Lang) -> str:
    """Why an alert is over."""
    figure, indicator = ended.figure, ended.indicator
    if figure is None or indicator is None:
        return f"{say(ALERTS, f'over.{ended.why}', lang)}."
    phrase = _phrase(figure.value, indicator, lang)
    mark = explain_mark(figure.status, lang) if figure.status else ""
    return f"{say(ALERTS, f'over.{ended.why}', lang, figure=phrase, year=figure.period, mark=mark)}."


def _phrase(value: float | None, indicator: Indicator, lang: Lang) -> str:
    return "" if value is None else figure_phrase(value, indicator, lang)


def _limit(alert: Alert, lang: Lang) -> str:
    """The limit with all of its own decimals."""
    condition, indicator = alert.condition, alert.rule.indicator
    if condition.limit is None:
        return ""
    exact = decimals_of(condition.limit, most=_MOST)
    if condition.kind in ("change", "group"):
        text = format_number(condition.limit, exact, lang)
        if condition.kind == "group" or indicator.unit in (*IN_PER_CENT, *SHARES):
            return _size(text, indicator, lang)
    if condition.kind == "rank":
        return format_number(condition.limit, 0, lang)
    figure = format_number(condition.limit, max(indicator.decimals, exact), lang)
    return say(PHRASES, indicator.unit, lang, figure=figure)


def _size(text: str, indicator: Indicator, lang: Lang) -> str:
    """Points between shares, per cent between all else."""
    return say(TREND, "size.points" if indicator.unit in SHARES else "size.relative", lang, size=text)


def _place(alert: Alert, lang: Lang) -> str:
    position = alert.position
    if position is None:
        return ""
    if position.band_from is None or position.band_to is None:
        return say(ALERTS, "place.one", lang, rank=position.rank)
    return say(ALERTS, "place.band", lang, rank=position.rank, first=position.band_from, last=position.band_to)


def _group(against: str, lang: Lang) -> str:
    if against == COUNTRY:
        return say(ALERTS, "country", lang)
    if not against.startswith(GROUP_PREFIX):
        return against
    number = str(int(against.removeprefix(GROUP_PREFIX).partition("@")[0]))
    return say(PAGES, "column.kostra_group", lang, group=number)


def _acknowledged(line: Acknowledgement, lang: Lang) -> str:
    about = []
    if line.by:
        about.append(say(ALERTS, "acknowledged.by", lang, by=line.by))
    if line.until:
        about.append(say(ALERTS, "acknowledged.until", lang, day=format_day(line.until, lang)))
    said = say(ALERTS, "acknowledged", lang, reason=line.reason)
    return f"{said} ({' '.join(about)})." if about else f"{said.rstrip('.')}."
