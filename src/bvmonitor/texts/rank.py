"""What is said of a place among others, in the list of all places and on the page of a comparison."""

from typing import Final

from bvmonitor.domain.language import Translations
from bvmonitor.texts.catalogue import Catalogue

RANK: Final[Catalogue] = {
    "title": Translations(
        nb="{title} {year}: rangering, {field}",
        nn="{title} {year}: rangering, {field}",
        en="{title} {year}: ranking, {field}",
    ),
    "field.country": Translations(nb="alle kommuner", nn="alle kommunar", en="all municipalities"),
    "field.group": Translations(
        nb="KOSTRA-gruppe {number} (inndelingen fra {scheme})",
        nn="KOSTRA-gruppe {number} (inndelinga frå {scheme})",
        en="KOSTRA group {number} (grouping of {scheme})",
    ),
    "rank": Translations(nb="Plass", nn="Plass", en="Rank"),
    "code": Translations(nb="Nummer", nn="Nummer", en="Code"),
    "name": Translations(nb="Kommune", nn="Kommune", en="Municipality"),
    "figure.unit": Translations(nb="Tall ({unit})", nn="Tal ({unit})", en="Figure ({unit})"),
    "quarter": Translations(nb="Kvartil", nn="Kvartil", en="Quarter"),
    "marked": Translations(nb="Markert", nn="Markert", en="Marked"),
    "note.marked": Translations(
        nb="{name}: plass {rank} av {n}, kvartil {quarter}.",
        nn="{name}: plass {rank} av {n}, kvartil {quarter}.",
        en="{name}: place {rank} of {n}, quarter {quarter}.",
    ),
    "reading.median": Translations(
        nb="Tallet er {figure}, medianen {median}.",
        nn="Talet er {figure}, medianen {median}.",
        en="The figure is {figure}, the median {median}.",
    ),
    "note.marked_without": Translations(
        nb="{name} har ingen plass.", nn="{name} har ingen plass.", en="{name} has no place."
    ),
    "note.ranked": Translations(
        nb="{n} av {members} kommuner har tall og er rangert. Like verdier deler beste plass.",
        nn="{n} av {members} kommunar har tal og er rangerte. Like verdiar deler beste plass.",
        en="{n} of {members} municipalities have figures and are ranked. Equal values share the best place.",
    ),
    "note.too_few": Translations(
        nb=(
            "{n} av {members} kommuner har tall. Med færre enn {fewest} får ingen plass eller kvartil; de står i"
            " rekkefølge."
        ),
        nn=(
            "{n} av {members} kommunar har tal. Med færre enn {fewest} får ingen plass eller kvartil; dei står i"
            " rekkjefølgje."
        ),
        en=(
            "{n} of {members} municipalities have figures. With fewer than {fewest}, none has a place or a"
            " quarter; they stand in order."
        ),
    ),
    "note.lower_is_better": Translations(
        nb="Plass 1 er den laveste verdien: lavere er bedre.",
        nn="Plass 1 er den lågaste verdien: lågare er betre.",
        en="Place 1 is the lowest value: lower is better.",
    ),
    "note.higher_is_better": Translations(
        nb="Plass 1 er den høyeste verdien: høyere er bedre.",
        nn="Plass 1 er den høgaste verdien: høgare er betre.",
        en="Place 1 is the highest value: higher is better.",
    ),
    "note.neutral": Translations(
        nb="Plass 1 er den høyeste verdien. Rekkefølgen er ingen dom: tallet sier ikke hva som er best.",
        nn="Plass 1 er den høgaste verdien. Rekkjefølgja er ingen dom: talet seier ikkje kva som er best.",
        en="Place 1 is the highest value. The order is no judgement: the figure does not say what is best.",
    ),
    "note.computed": Translations(
        nb="Rangert er uavrundede verdier, regnet ut av SSBs antall.",
        nn="Rangerte er uavrunda verdiar, rekna ut av tala frå SSB.",
        en="Ranked are unrounded values, computed from SSB's counts.",
    ),
    "note.shown": Translations(
        nb="Rangert er tallene slik de står, avrundet: ikke alle har antallene som tallet følger av.",
        nn="Rangerte er tala slik dei står, avrunda: det er ikkje alle som har tala dei følgjer av.",
        en="Ranked are the figures as they stand, rounded: not all have the counts that the figure follows from.",
    ),
    "note.quarters": Translations(
        nb=(
            "Kvartil 1 er den enden som plassene teller fra. Kvartilgrenser (type 7, rett linje mellom de to"
            " nærmeste verdiene): nedre {lower}; median {median}; øvre {upper}."
        ),
        nn=(
            "Kvartil 1 er den enden som plassane tel frå. Kvartilgrenser (type 7, rett linje mellom dei to næraste"
            " verdiane): nedre {lower}; median {median}; øvre {upper}."
        ),
        en=(
            "Quarter 1 is the end that places count from. Quarter points (type 7, a straight line between the two"
            " nearest values): lower {lower}; median {median}; upper {upper}."
        ),
    ),
    "note.made": Translations(
        nb="SSB har ikke tallet for {count} av kommunene; det er regnet ut av SSBs antall.",
        nn="SSB har ikkje talet for {count} av kommunane; det er rekna ut av tala frå SSB.",
        en="SSB has no figure for {count} of the municipalities; it is computed from SSB's counts.",
    ),
    "note.left_out": Translations(
        nb="Kommuner som det ikke er noe tall for, og som ikke står her: {count}.",
        nn="Kommunar som det ikkje er noko tal for, og som ikkje står her: {count}.",
        en="Municipalities without any figure, which are not listed: {count}.",
    ),
    "note.top": Translations(
        nb="Bare plass 1 til {top} står her.", nn="Berre plass 1 til {top} står her.", en="Only places 1 to {top}."
    ),
    "note.half": Translations(
        nb="{year} er det nyeste året med tall for minst halvparten av kommunene.",
        nn="{year} er det nyaste året med tal for minst halvparten av kommunane.",
        en="{year} is the newest year with figures for at least half of the municipalities.",
    ),
    "note.most": Translations(
        nb="{year} er året med flest tall; ikke noe år har tall for halvparten av kommunene.",
        nn="{year} er året med flest tal; ikkje noko år har tal for halvparten av kommunane.",
        en="{year} is the year with most figures; no year has them for half of the municipalities.",
    ),
}
