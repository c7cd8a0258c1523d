"""Errors of figures of several years, and of funnels."""

from typing import Final

from bvmonitor.domain.language import Translations
from bvmonitor.texts.catalogue import Catalogue

SMALL_NUMBERS: Final[Catalogue] = {
    "PoolExcludes": Translations(
        nb="--pool viser tall for flere år samlet; {options} gjelder tallene for ett år.",
        nn="--pool viser tal for fleire år samla; {options} gjeld tala for eitt år.",
        en="--pool shows figures of several years together; {options} is of figures of one year.",
    ),
    "PoolExcludes.next": Translations(
        nb="Utelat det ene. Ved siden av --pool kan --intervals stå.",
        nn="Utelat det eine. Ved sida av --pool kan --intervals stå.",
        en="Leave one of them out. --intervals may stand beside --pool.",
    ),
    "NoFunnel": Translations(
        nb=(
            "{indicator} er verken en andel eller en rate av antall, og har ingen grenser for tilfeldig variasjon."
        ),
        nn=(
            "{indicator} er verken ein del eller ein rate av hendingar, og har ingen grenser for tilfeldig"
            " variasjon."
        ),
        en="{indicator} is neither a share nor a rate of counts, and has no limits of chance.",
    ),
    "NoFunnel.next": Translations(
        nb="Velg en indikator med usikkerhet: `bvmonitor indicators show ID` sier hvilken den har.",
        nn="Vel ein indikator med uvisse: `bvmonitor indicators show ID` seier kva han har.",
        en="Choose an indicator with an uncertainty: `bvmonitor indicators show ID` tells which it has.",
    ),
    "TooFewInFunnel": Translations(
        nb=("{counted} kommuner i {field} har antall for {year}; det trengs minst {fewest} for å sette grenser."),
        nn=(
            "{counted} kommunar i {field} har tal på hendingar for {year}; det trengst minst {fewest} for å"
            " setje grenser."
        ),
        en=(
            "{counted} municipalities in {field} have counts for {year}; at least {fewest} are needed to set"
            " limits."
        ),
    ),
    "TooFewInFunnel.next": Translations(
        nb=("Velg et annet år eller en større gruppe, eller hent tall for alle kommuner med `bvmonitor fetch`."),
        nn=("Vel eit anna år eller ei større gruppe, eller hent tal for alle kommunar med `bvmonitor fetch`."),
        en=("Choose another year or a larger group, or fetch figures of all municipalities by `bvmonitor fetch`."),
    ),
}
