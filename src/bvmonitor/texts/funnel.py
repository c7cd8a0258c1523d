"""What is said of municipalities held against the limits for their size."""

from typing import Final

from bvmonitor.domain.language import Translations
from bvmonitor.texts.catalogue import Catalogue

FUNNEL: Final[Catalogue] = {
    "title": Translations(
        nb="{title} {year}: hvem skiller seg ut, {field}",
        nn="{title} {year}: kven skil seg ut, {field}",
        en="{title} {year}: who stands out, {field}",
    ),
    "name": Translations(nb="Kommune", nn="Kommune", en="Municipality"),
    "code": Translations(nb="Nummer", nn="Nummer", en="Code"),
    "n": Translations(nb="Nevner", nn="Nemnar", en="Denominator"),
    "figure": Translations(nb="Tall ({unit})", nn="Tal ({unit})", en="Figure ({unit})"),
    "limits.95": Translations(nb="Ventet, 95 %", nn="Venta, 95 %", en="Expected, 95%"),
    "limits.998": Translations(nb="Ventet, 99,8 %", nn="Venta, 99,8 %", en="Expected, 99.8%"),
    "standing": Translations(nb="Utfall", nn="Utfall", en="Outcome"),
    "marked": Translations(nb="Markert", nn="Markert", en="Marked"),
    "standing.inside": Translations(nb="innenfor", nn="innanfor", en="inside"),
    "standing.above_95": Translations(nb="over 95 %", nn="over 95 %", en="above 95%"),
    "standing.below_95": Translations(nb="under 95 %", nn="under 95 %", en="below 95%"),
    "standing.above_998": Translations(nb="over 99,8 %", nn="over 99,8 %", en="above 99.8%"),
    "standing.below_998": Translations(nb="under 99,8 %", nn="under 99,8 %", en="below 99.8%"),
    "reading.inside": Translations(
        nb="{name}: {figure}, innenfor det en kommune av samme størrelse kan vente, {range}.",
        nn="{name}: {figure}, innanfor det ein kommune av same storleik kan vente, {range}.",
        en="{name}: {figure}, inside what a municipality of its size may expect, {range}.",
    ),
    "reading.outside": Translations(
        nb="{name}: {figure}, utenfor det en kommune av samme størrelse kan vente, {range}.",
        nn="{name}: {figure}, utanfor det ein kommune av same storleik kan vente, {range}.",
        en="{name}: {figure}, outside what a municipality of its size may expect, {range}.",
    ),
    "reading.without": Translations(
        nb="{name} har ingen antall å regne grenser av.",
        nn="{name} har ingen tal å rekne grenser av.",
        en="{name} has no counts to set limits by.",
    ),
    "note.counted": Translations(
        nb=(
            "Grensene er satt av {n} kommuner med antall, rundt tallet for alle samlet, {target}. Utenfor 95 %:"
            " {outside}, av dem {far} utenfor 99,8 %; ved ren tilfeldighet ventes {chance} utenfor 95 %."
        ),
        nn=(
            "Grensene er sette av {n} kommunar med tal, rundt talet for alle samla, {target}. Utanfor 95 %:"
            " {outside}, av dei {far} utanfor 99,8 %; ved rein tilfeldigheit er {chance} utanfor 95 % å vente."
        ),
        en=(
            "The limits are set by {n} municipalities with counts, about the figure of all together, {target}."
            " Outside 95%: {outside}, of which {far} outside 99.8%; by chance alone {chance} outside 95% are to"
            " be expected."
        ),
    ),
    "note.spread": Translations(
        nb=(
            "Kommunene er mer ulike enn tilfeldighetene alene gir (phi {phi}; 1 er ren tilfeldighet): grensene"
            " er utvidet med den vanlige variasjonen mellom dem (Spiegelhalter 2005, additive tilfeldige"
            " effekter, z-skårer winsorisert med en tidel i hver ende)."
        ),
        nn=(
            "Kommunane er meir ulike enn tilfella åleine gir (phi {phi}; 1 er rein tilfeldigheit): grensene er"
            " utvida med den vanlege variasjonen mellom dei (Spiegelhalter 2005, additive tilfeldige effektar,"
            " z-skårar winsoriserte med ein tidel i kvar ende)."
        ),
        en=(
            "The municipalities differ more than chance alone gives (phi {phi}; 1 is chance alone): the limits"
            " are widened by the usual variation between them (Spiegelhalter 2005, additive random effects,"
            " z-scores winsorised by a tenth at each end)."
        ),
    ),
    "note.no_spread": Translations(
        nb=("Kommunene er ikke mer ulike enn tilfeldighetene alene gir (phi {phi}): grensene er ikke utvidet."),
        nn="Kommunane er ikkje meir ulike enn tilfella åleine gir (phi {phi}): grensene er ikkje utvida.",
        en=("The municipalities differ no more than chance alone gives (phi {phi}): the limits are not widened."),
    ),
    "note.size": Translations(
        nb=(
            "De største står først: jo større nevner, jo trangere grenser. Å være utenfor er ingen dom, men et"
            " spørsmål."
        ),
        nn=(
            "Dei største står først: jo større nemnar, jo trongare grenser. Å vere utanfor er ingen dom, men"
            " eit spørsmål."
        ),
        en=(
            "The largest stand first: the larger the denominator, the narrower the limits. Outside is a"
            " question only."
        ),
    ),
    "note.without": Translations(
        nb="Kommuner uten antall, og derfor uten grenser: {count}.",
        nn="Kommunar utan tal på hendingar, og derfor utan grenser: {count}.",
        en="Municipalities without counts, and therefore without limits: {count}.",
    ),
}
