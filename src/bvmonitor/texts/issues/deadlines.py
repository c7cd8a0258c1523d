"""Faults of files of deadlines."""

from typing import Final

from bvmonitor.domain.language import Translations
from bvmonitor.texts.catalogue import Catalogue

DEADLINE_ISSUES: Final[Catalogue] = {
    "deadlines.unknown_indicator": Translations(
        nb="ingen indikator heter «{value}».",
        nn="ingen indikator heiter «{value}».",
        en="no indicator is called “{value}”.",
    ),
    "deadlines.repeated_rule": Translations(
        nb="regelen «{value}» står to ganger.",
        nn="regelen «{value}» står to gonger.",
        en="the rule “{value}” stands twice.",
    ),
    "deadlines.overlap": Translations(
        nb="«{value}» og «{other}» gjelder samme dag; bare én regel kan gjelde om gangen.",
        nn="«{value}» og «{other}» gjeld same dag; berre éin regel kan gjelde om gongen.",
        en="“{value}” and “{other}” hold on the same day; only one rule can hold at a time.",
    ),
    "deadlines.days_backwards": Translations(
        nb="siste dag ({last}) er før første dag ({first}).",
        nn="siste dag ({last}) er før første dag ({first}).",
        en="the last day ({last}) is before the first ({first}).",
    ),
    "deadlines.time_or_visits": Translations(
        nb="regelen «{value}» må ha én av time og visits.",
        nn="regelen «{value}» må ha éin av time og visits.",
        en="the rule “{value}” needs one of time and visits.",
    ),
    "deadlines.days_or_months": Translations(
        nb="tiden i «{value}» må være enten days eller months.",
        nn="tida i «{value}» må vere anten days eller months.",
        en="the time of “{value}” must be either days or months.",
    ),
    "deadlines.shorter": Translations(
        nb="fristen i særlige tilfeller ({value}) er kortere enn den vanlige ({ordinary}).",
        nn="fristen i særlege tilfelle ({value}) er kortare enn den vanlege ({ordinary}).",
        en="the time in special cases ({value}) is shorter than the ordinary one ({ordinary}).",
    ),
    "deadlines.fewer_and_age": Translations(
        nb="«{value}» må si både hvor få besøk og fra hvilken alder, eller ingen av delene.",
        nn="«{value}» må seie både kor få besøk og frå kva alder, eller ingen av delane.",
        en="“{value}” needs both fewer and from_age, or neither.",
    ),
    "deadlines.bad_half_year": Translations(
        nb="«{value}» er ikke et halvår; skriv 2023-H2.",
        nn="«{value}» er ikkje eit halvår; skriv 2023-H2.",
        en="“{value}” is not a half-year; write 2023-H2.",
    ),
}
