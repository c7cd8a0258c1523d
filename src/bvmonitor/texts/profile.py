"""What stands on a profile page besides figures and the indicators' own titles."""

from typing import Final

from bvmonitor.domain.language import Translations
from bvmonitor.texts.catalogue import Catalogue

PROFILE: Final[Catalogue] = {
    "title": Translations(
        nb="{name} {years} ved siden av {network}: {set}",
        nn="{name} {years} ved sida av {network}: {set}",
        en="{name} {years} beside {network}: {set}",
    ),
    "network.year": Translations(nb="{network} {year}", nn="{network} {year}", en="{network} {year}"),
    "mean": Translations(nb="Snitt", nn="Snitt", en="Mean"),
    "highest": Translations(nb="Høyest", nn="Høgast", en="Highest"),
    "lowest": Translations(nb="Lavest", nn="Lågast", en="Lowest"),
    "who.highest": Translations(nb="Hvem har høyest", nn="Kven har høgast", en="Who has the highest"),
    "who.lowest": Translations(nb="Hvem har lavest", nn="Kven har lågast", en="Who has the lowest"),
    "members": Translations(nb="Med tall", nn="Med tal", en="With figures"),
    "n_of": Translations(nb="{n} av {members}", nn="{n} av {members}", en="{n} of {members}"),
    "section.comments": Translations(nb="Kommentarer", nn="Kommentarar", en="Comments"),
    "comment": Translations(nb="{title}: {text}", nn="{title}: {text}", en="{title}: {text}"),
    "note.plain": Translations(
        nb="* = snittet av medlemmenes egne tall, der alle teller like mye.",
        nn="* = snittet av dei eigne tala til medlemene, der alle tel like mykje.",
        en="* = the mean of the members' own figures, each counting the same.",
    ),
    "note.all": Translations(
        nb="Høyest og lavest er av medlemmene i {network} som har tall i {year}; alle {members} har det.",
        nn="Høgast og lågast er av medlemene i {network} som har tal i {year}; alle {members} har det.",
        en="Highest and lowest are of the members of {network} with figures in {year}; all {members} have them.",
    ),
    "note.some": Translations(
        nb=(
            "Høyest og lavest er av medlemmene i {network} som har tall i {year}; hvor mange av de {members} det"
            " er, står i hver rad."
        ),
        nn=(
            "Høgast og lågast er av medlemene i {network} som har tal i {year}; kor mange av dei {members} det er,"
            " står i kvar rad."
        ),
        en=(
            "Highest and lowest are of the members of {network} with figures in {year}; how many of the {members}"
            " they are is said in each row."
        ),
    ),
    "note.unshown": Translations(
        nb="Kommentert, men ikke på denne siden: {titles}.",
        nn="Kommentert, men ikkje på denne sida: {titles}.",
        en="Commented on, but not on this page: {titles}.",
    ),
    "reading.highest": Translations(
        nb="{name} har det høyeste tallet i {network} i {year} på {titles}.",
        nn="{name} har det høgaste talet i {network} i {year} på {titles}.",
        en="{name} has the highest figure in {network} in {year} on {titles}.",
    ),
    "reading.lowest": Translations(
        nb="{name} har det laveste tallet i {network} i {year} på {titles}.",
        nn="{name} har det lågaste talet i {network} i {year} på {titles}.",
        en="{name} has the lowest figure in {network} in {year} on {titles}.",
    ),
    "reading.mean": Translations(
        nb=(
            "{name} ligger over snittet på {above} av de {n} nøkkeltallene der begge har tall, og under på"
            " {below}."
        ),
        nn="{name} ligg over snittet på {above} av dei {n} nøkkeltala der begge har tal, og under på {below}.",
        en="{name} is above the mean on {above} of the {n} key figures that both have, and below it on {below}.",
    ),
}
