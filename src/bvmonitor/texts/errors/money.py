"""Errors of prices, saving potentials and resource indexes."""

from typing import Final

from bvmonitor.domain.language import Translations
from bvmonitor.texts.catalogue import Catalogue

MONEY_ERRORS: Final[Catalogue] = {
    "MoneyFileAtFault": Translations(
        nb="En fil om prisvekst, korreksjoner eller behov kan ikke brukes.",
        nn="Ei fil om prisvekst, korreksjonar eller behov kan ikkje brukast.",
        en="A file of price growth, corrections or need cannot be used.",
    ),
    "MoneyFileAtFault.next": Translations(
        nb="Rett det som står over, eller flytt filen bort. Formatet står i docs/money.md.",
        nn="Rett det som står over, eller flytt fila bort. Formatet står i docs/money.md.",
        en="Mend what is listed, or move the file away. The format is in docs/money.md.",
    ),
    "PricesNotKnown": Translations(
        nb="Deflatoren rekker ikke til {year}: den går fra prisene i {first} til prisene i {last}.",
        nn="Deflatoren rekk ikkje til {year}: han går frå prisane i {first} til prisane i {last}.",
        en="The deflator does not reach {year}: it goes from the prices of {first} to those of {last}.",
    ),
    "PricesNotKnown.next": Translations(
        nb="Velg et annet år med --real-prices, eller skriv prisveksten i `deflator.yaml` i hjemmemappen.",
        nn="Vel eit anna år med --real-prices, eller skriv prisveksten i `deflator.yaml` i heimemappa.",
        en="Choose another year by --real-prices, or write the growth in `deflator.yaml` in the home folder.",
    ),
    "NotACost": Translations(
        nb="Her vises bare kronebeløp, og dette er ikke det: {titles}.",
        nn="Her blir berre kronebeløp viste, og dette er ikkje det: {titles}.",
        en="Only amounts of kroner are shown here, and this is none: {titles}.",
    ),
    "NotACost.next": Translations(
        nb="Utelat det, eller bruk `bvmonitor compare`. `bvmonitor indicators list` viser enhetene.",
        nn="Utelat det, eller bruk `bvmonitor compare`. `bvmonitor indicators list` viser einingane.",
        en="Leave it out, or use `bvmonitor compare`. `bvmonitor indicators list` shows the units.",
    ),
    "NoNeeds": Translations(
        nb="Ressursbruksindikatoren trenger beregnet utgiftsbehov, og filen {path} finnes ikke.",
        nn="Ressursbruksindikatoren treng rekna utgiftsbehov, og fila {path} finst ikkje.",
        en="The resource index needs the calculated need, and there is no file {path}.",
    ),
    "NoNeeds.next": Translations(
        nb="Skriv behovet for hver kommune i nettverket, fra Grønt hefte for året. Formatet står i docs/money.md.",
        nn="Skriv behovet for kvar kommune i nettverket, frå Grønt hefte for året. Formatet står i docs/money.md.",
        en="Write each member's need, from the year's Grønt hefte. The format is in docs/money.md.",
    ),
    "NoIndex": Translations(
        nb="Ingen av medlemmene i {network} har både utgifter og beregnet behov for {years}.",
        nn="Ingen av medlemene i {network} har både utgifter og rekna behov for {years}.",
        en="No member of {network} has both spending and a calculated need for {years}.",
    ),
    "NoIndex.next": Translations(
        nb="Velg et annet år, hent tall med `bvmonitor fetch`, eller skriv behovet for årene i {path}.",
        nn="Vel eit anna år, hent tal med `bvmonitor fetch`, eller skriv behovet for åra i {path}.",
        en="Choose another year, bring figures by `bvmonitor fetch`, or write the years' need in {path}.",
    ),
    "NotANetwork": Translations(
        nb="{name} er ikke flere kommuner, og har ikke noe gjennomsnitt.",
        nn="{name} er ikkje fleire kommunar, og har ikkje noko gjennomsnitt.",
        en="{name} is not several municipalities, and has no mean.",
    ),
    "NotANetwork.next": Translations(
        nb="Velg en gruppe med --peers, som asss. `bvmonitor regions peers` viser dem.",
        nn="Vel ei gruppe med --peers, som asss. `bvmonitor regions peers` viser dei.",
        en="Choose a group by --peers, such as asss. `bvmonitor regions peers` shows them.",
    ),
}
