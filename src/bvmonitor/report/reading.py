"""What a comparison's figures say, in a few sentences: nothing that could not be read in the table itself."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, Literal

from bvmonitor.domain.change import NO_MEAN
from bvmonitor.domain.comparison import Column, Comparison, Figure, Row
from bvmonitor.domain.indicator import Indicator
from bvmonitor.domain.language import Lang
from bvmonitor.domain.region import GROUP_PREFIX, RegionKind
from bvmonitor.report.extras import change_text, position_in
from bvmonitor.report.intervals import clear_sentence
from bvmonitor.report.numbers import rounded
from bvmonitor.report.phrases import figure_phrase
from bvmonitor.report.words import column_labels, spanner
from bvmonitor.texts.catalogue import say
from bvmonitor.texts.pages import PAGES
from bvmonitor.texts.reading import READING
from bvmonitor.texts.wording import listed

PEERS: Final[tuple[RegionKind, ...]] = ("kostra_group", "peer_group", "county")
COUNTRIES: Final[tuple[RegionKind, ...]] = ("country", "country_without_oslo")
_FURTHEST: Final = 3
_CHANGED: Final = 2
_NAMED: Final = 4  # titles in one sentence before "and N more"
_FEWEST: Final = 2  # figures to count; one alone is told by itself
_LAST_QUARTER: Final = 4

Told = Literal["counts", "furthest", "clear", "quarters", "changed"]
Judgement = Literal["better", "worse", "neutral"]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two figures of one row, unrounded and as they are printed."""

    indicator: Indicator
    own: float
    other: float

    @property
    def gap(self) -> Decimal:
        """The printed own figure minus the other printed one."""
        decimals = self.indicator.decimals
        return rounded(self.own, decimals) - rounded(self.other, decimals)

    @property
    def far(self) -> Decimal | None:
        """How far they are apart, as a part of the other; None of nothing."""
        other = rounded(self.other, self.indicator.decimals)
        return abs(self.gap / other) if other else None


def reading_of(comparison: Comparison, lang: Lang) -> tuple[str, ...]:
    """Where the subject stands in the last year shown, and what changed; none where the table says nothing of it.

    Source:
        docs/method/reading.md.
    """
    return tuple(text for _, text in told_of(comparison, lang))


def told_of(comparison: Comparison, lang: Lang) -> Iterator[tuple[Told, str]]:
    """The same sentences, each with what it tells; the first of a kind is on the group, where there is one."""
    beside = first_of(comparison, PEERS)
    if beside is not None:
        pairs = pairs_of(comparison, beside)
        yield from (("counts", text) for text in _counts(comparison, beside, pairs, lang))
        yield from (("furthest", text) for text in _far(comparison, beside, pairs, lang))
        label = label_inside(comparison, beside, lang)
        yield from (("clear", text) for text in clear_sentence(comparison, beside, label, lang))
    yield from (("quarters", text) for text in _quarters(comparison, lang))
    country = first_of(comparison, COUNTRIES)
    if country is not None:
        pairs = pairs_of(comparison, country)
        yield from (("counts", text) for text in _counts(comparison, country, pairs, lang))
        if beside is None:
            yield from (("furthest", text) for text in _far(comparison, country, pairs, lang))
        label = label_inside(comparison, country, lang)
        yield from (("clear", text) for text in clear_sentence(comparison, country, label, lang))
    yield from (("changed", text) for text in _changes(comparison, lang))


def held_against(comparison: Comparison) -> Column | None:
    """What the subject is told about beside first: its group, a network or a county, else the country."""
    return first_of(comparison, PEERS) or first_of(comparison, COUNTRIES)


def first_of(comparison: Comparison, kinds: Sequence[RegionKind]) -> Column | None:
    """The column beside the subject that is of the first of some kinds that there is; None without any."""
    others = [column for column in comparison.columns[1:] if column.kind in kinds]
    return min(others, key=lambda column: kinds.index(column.kind), default=None)


def _figure(row: Row, column: str, period: int) -> Figure | None:
    """The figure of a column in a year, where it has a value."""
    found = (f for f in row.figures if (f.column, f.period) == (column, period) and f.value is not None)
    return next(found, None)


def pairs_of(comparison: Comparison, other: Column) -> list[Pair]:
    """The rows that both have a figure for and that mean the same for both; not numbers, whose sums sets have."""
    own, last = comparison.columns[0].id, comparison.periods[-1]
    found = [(row.indicator, _figure(row, own, last), _figure(row, other.id, last)) for row in comparison.rows]
    return [
        Pair(indicator, mine.value, theirs.value)
        for indicator, mine, theirs in found
        if indicator.unit not in NO_MEAN
        if mine is not None and theirs is not None and mine.value is not None and theirs.value is not None
    ]


def label_inside(comparison: Comparison, column: Column, lang: Lang) -> str:
    """What a column is called in the last year, inside a sentence."""
    if column.kind in COUNTRIES:
        return say(READING, column.kind, lang)
    return spanner(column, len(comparison.periods) - 1, column_labels(comparison, lang)[column.id], lang)


def _name(comparison: Comparison, lang: Lang) -> str:
    return column_labels(comparison, lang)[comparison.columns[0].id]


def _counts(comparison: Comparison, other: Column, pairs: Sequence[Pair], lang: Lang) -> Iterator[str]:
    """On how many rows the subject is higher, lower, and the same."""
    if len(pairs) < _FEWEST:
        return
    counts = {
        "higher": sum(pair.gap > 0 for pair in pairs),
        "lower": sum(pair.gap < 0 for pair in pairs),
        "same": sum(pair.gap == 0 for pair in pairs),
    }
    fields = {"base": label_inside(comparison, other, lang), "n": len(pairs)}
    told = {key: count for key, count in counts.items() if count}
    first, *others = told
    parts = [say(READING, f"{first}.{'all' if not others else 'first'}", lang, count=told[first], **fields)]
    parts.extend(say(READING, key, lang, count=told[key]) for key in others)
    key = "counts.year" if len(comparison.periods) > 1 else "counts"
    yield say(
        READING, key, lang, name=_name(comparison, lang), year=comparison.periods[-1], parts=listed(parts, lang)
    )


def _far(comparison: Comparison, other: Column, pairs: Sequence[Pair], lang: Lang) -> Iterator[str]:
    """The rows that are furthest apart, each with both figures."""
    apart = _most_apart(pairs, _FURTHEST)
    rows = [
        say(
            READING,
            f"gap.{_judged(pair.indicator, pair.gap)}",
            lang,
            title=pair.indicator.title,
            own=figure_phrase(pair.own, pair.indicator, lang),
            other=figure_phrase(pair.other, pair.indicator, lang),
        )
        for pair in apart
    ]
    if rows:
        yield say(READING, "furthest", lang, base=label_inside(comparison, other, lang), rows=tuple(rows))


def _quarters(comparison: Comparison, lang: Lang) -> Iterator[str]:
    """The rows on which it is in the highest or the lowest quarter of its group, where places are shown."""
    own, last = comparison.columns[0].id, comparison.periods[-1]
    ends: dict[str, list[str]] = {"highest": [], "lowest": []}
    base = ""
    for row in comparison.rows:
        figure = _figure(row, own, last)
        position = None if figure is None else position_in(figure, GROUP_PREFIX)
        if position is None or position.quarter not in (1, _LAST_QUARTER) or row.indicator.unit in NO_MEAN:
            continue
        number = str(int(position.pool.removeprefix(GROUP_PREFIX).partition("@")[0]))
        base = say(PAGES, "column.kostra_group", lang, group=number)
        # Ranks count from the lowest where lower is better, else from the highest.
        from_lowest = row.indicator.direction == "lower_is_better"
        end = "lowest" if from_lowest == (position.quarter == 1) else "highest"
        ends[end].append(row.indicator.title.in_(lang))
    told = {end: listed(titles, lang, _NAMED) for end, titles in ends.items() if titles}
    if told:
        key = next(iter(told)) if len(told) == 1 else "both"
        yield say(READING, f"quarter.{key}", lang, base=base, name=_name(comparison, lang), **told)


def _changes(comparison: Comparison, lang: Lang) -> Iterator[str]:
    """The rows that changed most: since the year that the table tells, else since the first year shown."""
    if "change" in comparison.extras:
        yield from _told_changes(comparison, lang)
    elif len(comparison.periods) > 1:
        yield from _changes_shown(comparison, lang)


def _changes_shown(comparison: Comparison, lang: Lang) -> Iterator[str]:
    """From the first year shown to the last, of the rows whose series does not break between them."""
    own, since, last = comparison.columns[0].id, comparison.periods[0], comparison.periods[-1]
    pairs = []
    for row in comparison.rows:
        then, now = _figure(row, own, since), _figure(row, own, last)
        broken = any(since < each.year <= last for each in row.indicator.breaks)
        if (
            not broken
            and then is not None
            and now is not None
            and then.value is not None
            and now.value is not None
        ):
            pairs.append(Pair(row.indicator, now.value, then.value))
    rows = [
        say(
            READING,
            f"{'up' if pair.gap > 0 else 'down'}.{_judged(pair.indicator, pair.gap)}",
            lang,
            title=pair.indicator.title,
            then=figure_phrase(pair.other, pair.indicator, lang),
            now=figure_phrase(pair.own, pair.indicator, lang),
        )
        for pair in _most_apart(pairs, _CHANGED)
    ]
    if rows:
        yield say(READING, "changed", lang, since=since, rows="; ".join(rows))


def _told_changes(comparison: Comparison, lang: Lang) -> Iterator[str]:
    """Of the changes that the table tells, those since the year that most of them are counted from."""
    own, last = comparison.columns[0].id, comparison.periods[-1]
    told: dict[int, list[tuple[Pair, str]]] = {}
    for row in comparison.rows:
        figure = _figure(row, own, last)
        change = None if figure is None else figure.change
        if figure is None or figure.value is None or change is None or change.absolute is None:
            continue
        pair = Pair(row.indicator, figure.value, figure.value - change.absolute)
        told.setdefault(change.since, []).append((pair, change_text(figure, row.indicator, lang)))
    if not told:
        return
    since = max(told, key=lambda year: (len(told[year]), year))
    texts = dict(told[since])
    rows = [
        say(READING, f"change.{_judged(p.indicator, p.gap)}", lang, title=p.indicator.title, change=texts[p])
        for p in _most_apart(list(texts), _CHANGED)
    ]
    if rows:
        yield say(READING, "changed", lang, since=since, rows="; ".join(rows))


def _most_apart(pairs: Sequence[Pair], count: int) -> list[Pair]:
    """The pairs that are furthest apart as they are printed, in the table's order where they are as far."""
    known = [(far, pair) for pair in pairs if pair.indicator.unit != "rank" and (far := pair.far)]
    return [pair for _, pair in sorted(known, key=lambda each: -each[0])[:count]]


def _judged(indicator: Indicator, gap: Decimal) -> Judgement:
    """What a gap means where the indicator says which end is the better one."""
    if indicator.direction == "neutral":
        return "neutral"
    return "better" if (gap > 0) == (indicator.direction == "higher_is_better") else "worse"
