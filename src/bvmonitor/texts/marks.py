"""How an absent figure is printed, and what the mark means."""

from collections.abc import Mapping
from typing import Final

from bvmonitor.domain.composite import NO_MEAN, NOT_ENOUGH, TOO_FEW
from bvmonitor.domain.language import Lang, Translations
from bvmonitor.domain.status import (
    CONFIDENTIAL,
    HIDDEN,
    INCOMPLETE,
    MISSING,
    NO_DEFLATOR,
    NOT_COMPARABLE,
    NOT_COVERED,
    NOT_POSSIBLE,
    NOT_YET,
)

_NO_SCORE: Final = {TOO_FEW: "○", NO_MEAN: "△", NOT_ENOUGH: "□"}

# SSB's marks stand on the page as SSB writes them; ours are signs that SSB does not use.
_PRINTED: Final[Mapping[str, str]] = {
    NOT_COVERED: "–",
    NOT_COMPARABLE: "≠",
    HIDDEN: "×",
    NO_DEFLATOR: "¤",
    INCOMPLETE: "◌",
    **_NO_SCORE,
}

_MEANINGS: Final[Mapping[str, Translations]] = {
    NOT_POSSIBLE: Translations(
        nb="tall kan ikke forekomme",
        nn="tal kan ikkje førekome",
        en="not possible to give a figure",
    ),
    MISSING: Translations(nb="tallgrunnlag mangler", nn="talgrunnlag manglar", en="the basis is missing"),
    NOT_YET: Translations(nb="tall foreligger ennå ikke", nn="tal ligg ikkje føre enno", en="not yet available"),
    CONFIDENTIAL: Translations(
        nb="vises ikke, for å verne personer",
        nn="blir ikkje vist, for å verne personar",
        en="not shown, to protect persons",
    ),
    NOT_COVERED: Translations(
        nb="finnes ikke blant tallene som er hentet",
        nn="finst ikkje mellom tala som er henta",
        en="not among the figures at hand",
    ),
    NOT_COMPARABLE: Translations(
        nb="kan ikke sammenlignes: grenser, gruppering eller definisjon er endret",
        nn="kan ikkje samanliknast: grenser, gruppering eller definisjon er endra",
        en="not comparable: borders, grouping or definition have changed",
    ),
    HIDDEN: Translations(
        nb="skjult av bvmonitor, for å verne personer",
        nn="skjult av bvmonitor, for å verne personar",
        en="hidden by bvmonitor, to protect persons",
    ),
    NO_DEFLATOR: Translations(
        nb="kan ikke regnes om: prisveksten fra dette året er ikke kjent",
        nn="kan ikkje reknast om: prisveksten frå dette året er ikkje kjend",
        en="cannot be converted: the price growth from this year is not known",
    ),
    INCOMPLETE: Translations(
        nb="egne tall mangler for en del av året",
        nn="eigne tal manglar for ein del av året",
        en="own figures are missing for part of the year",
    ),
    TOO_FEW: Translations(
        nb="ingen karakter: for få kommuner har tall",
        nn="ingen karakter: for få kommunar har tal",
        en="no score: too few municipalities have figures",
    ),
    NO_MEAN: Translations(
        nb="ingen karakter: landets eget tall mangler",
        nn="ingen karakter: talet til landet manglar",
        en="no score: the country's own figure is missing",
    ),
    NOT_ENOUGH: Translations(
        nb="ingen samlet karakter: for få indikatorer har karakter",
        nn="ingen samla karakter: for få indikatorar har karakter",
        en="no total: too few indicators have a score",
    ),
}
_UNKNOWN: Final = Translations(
    nb="kildens eget tegn; se kilden",
    nn="teikn frå kjelda sjølv; sjå kjelda",
    en="the source's own mark; see the source",
)


def printed_mark(status: str) -> str:
    """The sign that stands where a figure would have stood."""
    return _PRINTED.get(status, status)


def explain_mark(status: str, lang: Lang) -> str:
    """What the sign means."""
    return _MEANINGS.get(status, _UNKNOWN).in_(lang)
