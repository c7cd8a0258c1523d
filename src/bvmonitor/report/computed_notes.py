"""What a page says of the figures that we computed: from what, for whom and when, in few sentences."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, TypeVar

from bvmonitor.domain.comparison import Comparison, Figure
from bvmonitor.domain.language import Lang, Translations
from bvmonitor.report.numbers import format_number
from bvmonitor.report.words import column_labels, years
from bvmonitor.texts.catalogue import say
from bvmonitor.texts.pages import PAGES
from bvmonitor.texts.wording import LISTED, listed

_MOST_COUNTS: Final = 6  # of one column's members over several years, before they are told together

_Key = TypeVar("_Key")
_Value = TypeVar("_Value")


@dataclass(frozen=True, slots=True)
class _Share:
    """How many members of a set a figure is made of, and how much of the denominator they have."""

    n_members: int
    n_reporting: int
    coverage: float | None

    @classmethod
    def of(cls, figure: Figure) -> "_Share | None":
        """That of a set's figure; None of a municipality's."""
        if figure.n_members is None or figure.n_reporting is None:
            return None
        coverage = None if figure.coverage is None else round(figure.coverage, 3)
        return cls(figure.n_members, figure.n_reporting, coverage)

    @property
    def is_whole(self) -> bool:
        """Whether every member has a figure."""
        return self.n_members == self.n_reporting


def computed_of(comparison: Comparison, lang: Lang, most: int = LISTED) -> tuple[str, ...]:
    """What we computed: of which municipalities and years, and from how many members of each set.

    Args:
        comparison: What is printed.
        lang: The reader's language.
        most: How many indicators a line names before it tells how many more there are.
    """
    return tuple(_lines(comparison, lang, most))


def _is_computed(figure: Figure) -> bool:
    return figure.origin == "computed" and figure.value is not None


def _lines(comparison: Comparison, lang: Lang, most: int) -> Iterator[str]:
    labels = column_labels(comparison, lang)
    yield from _of_municipalities(comparison, labels, lang, most)
    for column in comparison.columns:
        made = {
            row.indicator.title: {
                figure.period: share
                for figure in row.figures
                if figure.column == column.id and _is_computed(figure) and (share := _Share.of(figure)) is not None
            }
            for row in comparison.rows
        }
        yield from _of_set(labels[column.id], made, comparison.periods, lang, most)


def _of_municipalities(comparison: Comparison, labels: Mapping[str, str], lang: Lang, most: int) -> Iterator[str]:
    """The columns and years in which the same figures were computed from a municipality's own cells."""
    shown: dict[tuple[str, int], list[Translations]] = {}
    for row in comparison.rows:
        for figure in row.figures:
            if _is_computed(figure) and _Share.of(figure) is None:
                shown.setdefault((figure.column, figure.period), []).append(row.indicator.title)
    for titles, places in _turned((place, tuple(titles)) for place, titles in shown.items()):
        periods: dict[str, list[int]] = {}
        for column, period in places:
            periods.setdefault(labels[column], []).append(period)
        where = tuple(
            f"{', '.join(columns)} {years(when)}"
            for when, columns in _turned((column, tuple(sorted(mine))) for column, mine in periods.items())
        )
        yield say(PAGES, "computed.region", lang, where="; ".join(where), titles=_named(titles, lang, most))


def _of_set(
    column: str, made: Mapping[Translations, Mapping[int, _Share]], periods: Sequence[int], lang: Lang, most: int
) -> Iterator[str]:
    """The years in which all members have figures; and for the rest how many have, by the figures it holds for."""
    whole = {
        period: mine[period].n_members
        for mine in made.values()
        for period in mine
        if all(other[period].is_whole for other in made.values() if period in other)
    }
    if whole:
        runs = _turned((period, n) for period, n in sorted(whole.items()))
        when = ", ".join(f"{years(sorted(mine))} ({n})" for n, mine in runs)
        yield say(PAGES, "computed.all_members", lang, column=column, when=when)
    partly = {
        title: tuple((p, mine[p]) for p in periods if p in mine and p not in whole) for title, mine in made.items()
    }
    groups = _turned((title, shares) for title, shares in partly.items() if shares)
    counts = sum(len(_turned(shares)) for shares, _ in groups)
    if len(periods) == 1 or counts <= _MOST_COUNTS:
        for shares, titles in groups:
            yield _by_year(column, shares, _named(titles, lang, most), lang)
    else:
        yield _together(column, partly, lang)


def _by_year(column: str, shares: Sequence[tuple[int, _Share]], titles: str, lang: Lang) -> str:
    """How many members have figures, in each run of years in which it is as many."""
    when = "; ".join(_share(years(periods), share, lang) for share, periods in _turned(shares))
    return say(PAGES, "computed.some_members", lang, column=column, when=when, titles=titles)


def _share(when: str, share: _Share, lang: Lang) -> str:
    fields = {"when": when, "n": share.n_members, "reporting": share.n_reporting}
    if share.coverage is None:
        return say(PAGES, "computed.share.members", lang, **fields)
    return say(PAGES, "computed.share", lang, share=format_number(100 * share.coverage, 1, lang), **fields)


def _together(column: str, partly: Mapping[Translations, Sequence[tuple[int, _Share]]], lang: Lang) -> str:
    """The least and the most of many figures' members: each figure's own stand in CSV and JSON."""
    every = [(period, share) for shares in partly.values() for period, share in shares]
    shares = sorted((share for _, share in every), key=lambda share: share.n_reporting / share.n_members)
    least = shares[0]
    return say(
        PAGES,
        "computed.many_members",
        lang,
        column=column,
        when=years(sorted({period for period, _ in every})),
        least=_share("", least, lang).strip(),
        count=sum(map(bool, partly.values())),
    )


def _named(titles: Sequence[Translations], lang: Lang, most: int) -> str:
    return listed([title.in_(lang) for title in titles], lang, most)


def _turned(pairs: Iterable[tuple[_Key, _Value]]) -> list[tuple[_Value, list[_Key]]]:
    """The keys of each value, in the order in which the values are met."""
    found: dict[_Value, list[_Key]] = {}
    for key, value in pairs:
        found.setdefault(value, []).append(key)
    return list(found.items())
