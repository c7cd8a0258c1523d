"""Places as bands, as a ranking prints them."""

from collections.abc import Iterator

from bvmonitor.domain.interval import Verdict
from bvmonitor.domain.language import Lang
from bvmonitor.domain.position import Position
from bvmonitor.domain.ranking import Ranking
from bvmonitor.texts.catalogue import say
from bvmonitor.texts.remarks import REMARKS
from bvmonitor.texts.small_numbers import SMALL

_FALSE_ALARMS = 0.05  # of 95 % intervals that exclude zero where there is no difference


def has_bands(ranking: Ranking) -> bool:
    """Whether any place is a band."""
    return any(each.position.band_from is not None for each in ranking.places)


def has_verdicts(ranking: Ranking) -> bool:
    """Whether any municipality has been set against the others."""
    return any(each.against_rest is not None for each in ranking.places)


def band_text(position: Position, lang: Lang) -> str:
    """`12–31`, or nothing."""
    if position.band_from is None or position.band_to is None:
        return ""
    return say(SMALL, "band.range", lang, first=position.band_from, last=position.band_to)


def verdict_text(verdict: Verdict | None, lang: Lang) -> str:
    """`klart over`; nothing where it is not known, or nothing is clear."""
    return "" if verdict in (None, "not_clear") else say(SMALL, f"clear.{verdict}", lang)


def band_sentence(position: Position, lang: Lang) -> Iterator[str]:
    """Which places the one that is pointed out may have."""
    if position.band_from is not None and position.band_to is not None:
        yield say(SMALL, "band.marked", lang, first=position.band_from, last=position.band_to)


def band_notes(ranking: Ranking, lang: Lang) -> Iterator[str]:
    """How bands are made, or why there are none; what is said against the rest."""
    yield say(REMARKS, "rank_band", lang) if has_bands(ranking) else say(SMALL, "band.none", lang)
    judged = sum(each.against_rest is not None for each in ranking.places)
    if judged and ranking.top is None:
        yield say(SMALL, "rest.note", lang, n=judged, chance=round(_FALSE_ALARMS * judged))
