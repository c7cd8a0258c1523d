"""The rules of a barometer in sentences."""

from collections.abc import Iterator

from bvmonitor.domain.composite import Barometer
from bvmonitor.domain.indicator import Break
from bvmonitor.domain.language import Lang, Translations
from bvmonitor.report.numbers import decimals_of, format_number
from bvmonitor.report.words import years
from bvmonitor.texts.catalogue import say
from bvmonitor.texts.composite import COMPOSITE
from bvmonitor.texts.remarks import REMARKS

_PERCENT = 100


def barometer_notes(barometer: Barometer, lang: Lang) -> Iterator[str]:
    """Whose the barometer is, how it scores, what it does without figures, and its own notes."""
    composite = barometer.composite
    yield say(COMPOSITE, "note.ours", lang, id=composite.id, version=composite.version)
    yield from (note.in_(lang) for note in composite.notes)
    if barometer.chosen:
        key = "note.chosen" if barometer.chosen == "half" else "note.chosen.most"
        yield say(COMPOSITE, key, lang, year=barometer.periods[0])
    if barometer.elsewhere and barometer.subject is not None:
        when = years(barometer.elsewhere)
        yield say(COMPOSITE, "note.elsewhere", lang, name=barometer.subject.name, years=when)
    scale = composite.scale
    points = {"worst": scale.worst, "mean": scale.mean, "best": scale.best}
    yield say(COMPOSITE, "note.scale", lang, **{name: _plain(each, lang) for name, each in points.items()})
    if composite.trim:
        yield say(COMPOSITE, "note.trim", lang, trim=_plain(_PERCENT * composite.trim, lang))
    else:
        yield say(COMPOSITE, "note.trim.none", lang)
    yield say(COMPOSITE, f"note.{composite.mean}", lang)
    yield say(COMPOSITE, "note.missing", lang)
    shares = {"indicators": composite.min_indicators, "weight": composite.min_weight}
    percents = {name: _plain(_PERCENT * share, lang) for name, share in shares.items()}
    yield say(COMPOSITE, "note.enough.weight" if composite.min_weight else "note.enough", lang, **percents)
    yield say(COMPOSITE, "note.fewest", lang, fewest=composite.min_municipalities)
    own = tuple(barometer.indicators[part.indicator_id].title.in_(lang) for part in composite.parts if part.is_own)
    if own:
        yield say(COMPOSITE, "note.directions", lang, titles=own)
    if any(column.kind == "kostra_group" for column in barometer.columns):
        yield say(COMPOSITE, "note.group", lang)
        yield from _schemes(barometer, lang)
    if len(barometer.periods) > 1:
        yield say(COMPOSITE, "note.relative", lang)
    yield say(COMPOSITE, "note.judgement", lang)
    yield from _of_indicators(barometer, lang)
    if barometer.left_out:
        yield say(COMPOSITE, "note.left_out", lang, count=barometer.left_out)


def _of_indicators(barometer: Barometer, lang: Lang) -> Iterator[str]:
    """Breaks inside the years shown and the indicators' own notes, each said once for all that have it."""
    first, last = barometer.periods[0], barometer.periods[-1]
    breaks: dict[Break, list[Translations]] = {}
    notes: dict[str, list[Translations]] = {}
    for indicator in barometer.indicators.values():
        for each in indicator.breaks:
            if first < each.year <= last:
                breaks.setdefault(each, []).append(indicator.title)
        for note in indicator.notes:
            notes.setdefault(note.in_(lang), []).append(indicator.title)
    for each, titles in breaks.items():
        yield say(REMARKS, "series_break", lang, titles=tuple(titles), year=each.year, text=each.text)
    for text, titles in notes.items():
        yield say(REMARKS, "indicator_note", lang, titles=tuple(titles), text=text)


def _schemes(barometer: Barometer, lang: Lang) -> Iterator[str]:
    """Which grouping the group of each year is of."""
    found: dict[tuple[str, str], list[int]] = {}
    for (_, _, period), figure in barometer.figures.items():
        if figure.group is not None and figure.scheme is not None:
            periods = found.setdefault((figure.group, figure.scheme), [])
            if period not in periods:
                periods.append(period)
    for (group, scheme), periods in found.items():
        yield say(REMARKS, "group_scheme", lang, group=group, scheme=scheme, periods=years(sorted(periods)))


def _plain(value: float, lang: Lang) -> str:
    """A number with the decimals that it has."""
    return format_number(value, decimals_of(round(value, 6), most=4), lang)
