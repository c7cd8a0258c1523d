"""Errors of comparisons."""

from typing import Final

from bvmonitor.domain.language import Translations
from bvmonitor.texts.catalogue import Catalogue

COMPARE: Final[Catalogue] = {
    "UnknownGroup": Translations(
        nb="«{wanted}» er ikke en KOSTRA-gruppe.",
        nn="«{wanted}» er ikkje ei KOSTRA-gruppe.",
        en="“{wanted}” is not a KOSTRA group.",
    ),
    "UnknownGroup.next": Translations(
        nb="Skriv et nummer (--group 7), et nummer med inndeling (--group 7@2020), `own` eller `none`."
        " Inndelingene er fra {schemes}.",
        nn="Skriv eit nummer (--group 7), eit nummer med inndeling (--group 7@2020), `own` eller `none`."
        " Inndelingane er frå {schemes}.",
        en="Write a number (--group 7), a number with its scheme (--group 7@2020), `own` or `none`."
        " Schemes: {schemes}.",
    ),
    "EmptyGroup": Translations(
        nb="KOSTRA-gruppe {number} har ingen medlemmer i {years}: inndelingen fra {scheme} bruker ikke nummeret.",
        nn="KOSTRA-gruppe {number} har ingen medlemer i {years}: inndelinga frå {scheme} bruker ikkje nummeret.",
        en="KOSTRA group {number} has no members in {years}: the scheme of {scheme} does not use the number.",
    ),
    "EmptyGroup.next": Translations(
        nb="Gruppene i den inndelingen: {groups}. `bvmonitor regions groups` viser medlemmene.",
        nn="Gruppene i den inndelinga: {groups}. `bvmonitor regions groups` viser medlemene.",
        en="The groups of that scheme: {groups}. `bvmonitor regions groups` shows the members.",
    ),
    "SelfIsSeveral": Translations(
        nb="{name} er flere kommuner; --exclude-self holder én kommune utenfor.",
        nn="{name} er fleire kommunar; --exclude-self held éin kommune utanfor.",
        en="{name} is several municipalities; --exclude-self leaves out one.",
    ),
    "SelfIsSeveral.next": Translations(
        nb="Utelat --exclude-self, eller spør om én av kommunene.",
        nn="Utelat --exclude-self, eller spør om éin av kommunane.",
        en="Leave out --exclude-self, or ask for one of the municipalities.",
    ),
    "NoSuchHeir": Translations(
        nb="Kommune {old} er ikke delt slik at {new} er en av delene.",
        nn="Kommune {old} er ikkje delt slik at {new} er ein av delane.",
        en="Municipality {old} was not split so that {new} is one of the parts.",
    ),
    "NoSuchHeir.next": Translations(
        nb="Delene av {old} er: {into}. `bvmonitor regions show {old}` forteller hva som skjedde.",
        nn="Delane av {old} er: {into}. `bvmonitor regions show {old}` fortel kva som hende.",
        en="The parts of {old} are: {into}. `bvmonitor regions show {old}` tells what happened.",
    ),
    "BadHeir": Translations(
        nb="«{wanted}» er ikke to kommunenummer.",
        nn="«{wanted}» er ikkje to kommunenummer.",
        en="“{wanted}” is not two municipality numbers.",
    ),
    "BadHeir.next": Translations(
        nb="Skriv den delte kommunen og den som fører serien videre: --main-heir 1507=1508.",
        nn="Skriv den delte kommunen og den som fører serien vidare: --main-heir 1507=1508.",
        en="Write the municipality that was split and the one that carries on: --main-heir 1507=1508.",
    ),
    "NoSuchYear": Translations(
        nb="Det finnes ingen tall for {years}.",
        nn="Det finst ingen tal for {years}.",
        en="There are no figures for {years}.",
    ),
    "NoSuchYear.next": Translations(
        nb="Tallene går fra {first} til {last}. `bvmonitor fetch` henter nyere når SSB har dem.",
        nn="Tala går frå {first} til {last}. `bvmonitor fetch` hentar nyare når SSB har dei.",
        en="The figures go from {first} to {last}. `bvmonitor fetch` brings newer ones when SSB has them.",
    ),
    "NothingToShow": Translations(
        nb="Øyeblikksbildet {snapshot} har ingen av tallene det er spurt etter, for {place}.",
        nn="Augneblinksbiletet {snapshot} har ingen av tala det er spurt etter, for {place}.",
        en="The snapshot {snapshot} has none of the figures asked for, for {place}.",
    ),
    "NothingToShow.next": Translations(
        nb="Prøv et annet år (--year) eller sett (--set), eller hent nye tall med `bvmonitor fetch`.",
        nn="Prøv eit anna år (--year) eller sett (--set), eller hent nye tal med `bvmonitor fetch`.",
        en="Try another year (--year) or set (--set), or bring new figures with `bvmonitor fetch`.",
    ),
    "SampleLacks": Translations(
        nb="Eksempeltallene som følger med programmet, har ikke disse tallene for {place}.",
        nn="Eksempeltala som følgjer med programmet, har ikkje desse tala for {place}.",
        en="The sample figures that come with the program do not have these figures for {place}.",
    ),
    "SampleLacks.next": Translations(
        nb="De dekker {municipalities}, {first}–{last}. `bvmonitor fetch` henter tall for alle kommuner.",
        nn="Dei dekkjer {municipalities}, {first}–{last}. `bvmonitor fetch` hentar tal for alle kommunar.",
        en="They cover {municipalities}, {first}–{last}. `bvmonitor fetch` brings figures for all municipalities.",
    ),
    "OwnOfNobody": Translations(
        nb="`own` er gruppen eller fylket til en kommune, men ingen er nevnt.",
        nn="`own` er gruppa eller fylket til ein kommune, men ingen er nemnd.",
        en="`own` is a municipality's group or county, but none is named.",
    ),
    "OwnOfNobody.next": Translations(
        nb="Nevn den med --mark, for eksempel `--group own --mark Klepp`.",
        nn="Nemn han med --mark, til dømes `--group own --mark Klepp`.",
        en="Name it by --mark, such as `--group own --mark Klepp`.",
    ),
    "NotAmong": Translations(
        nb="{name} er ikke blant dem som rangeres: {field}.",
        nn="{name} er ikkje blant dei som blir rangerte: {field}.",
        en="{name} is not among those that are ranked: {field}.",
    ),
    "NotAmong.next": Translations(
        nb="Utelat --mark, eller rangér alle kommuner uten --group og --county.",
        nn="Utelat --mark, eller ranger alle kommunar utan --group og --county.",
        en="Leave out --mark, or rank all municipalities without --group and --county.",
    ),
    "GroupNotKnown": Translations(
        nb="Hvilken KOSTRA-gruppe {name} hørte til i {year}, er ikke kjent.",
        nn="Kva KOSTRA-gruppe {name} høyrde til i {year}, er ikkje kjent.",
        en="Which KOSTRA group {name} belonged to in {year} is not known.",
    ),
    "GroupNotKnown.next": Translations(
        nb="Velg en gruppe med --group, eller et annet år med --year.",
        nn="Vel ei gruppe med --group, eller eit anna år med --year.",
        en="Choose a group by --group, or another year by --year.",
    ),
    "SchemeNotInYear": Translations(
        nb="SSBs tall for {year} bruker ikke inndelingen i «{wanted}».",
        nn="Tala frå SSB for {year} bruker ikkje inndelinga i «{wanted}».",
        en="SSB's figures for {year} do not use the grouping in “{wanted}”.",
    ),
    "SchemeNotInYear.next": Translations(
        nb="Utelat inndelingen, eller velg et av årene som den gjelder for, med --year.",
        nn="Utelat inndelinga, eller vel eit av åra som ho gjeld for, med --year.",
        en="Leave the grouping out, or choose a year that it is used for by --year.",
    ),
    "MembersNotKnown": Translations(
        nb="Hvilke kommuner det er i {field} i {year}, er ikke kjent.",
        nn="Kva kommunar det er i {field} i {year}, er ikkje kjent.",
        en="Which municipalities there are in {field} in {year} is not known.",
    ),
    "MembersNotKnown.next": Translations(
        nb="Velg et annet år med --year, eller rangér alle kommuner uten --group og --county.",
        nn="Vel eit anna år med --year, eller ranger alle kommunar utan --group og --county.",
        en="Choose another year by --year, or rank all municipalities without --group and --county.",
    ),
    "NotEarlier": Translations(
        nb="{year} er ikke før {last}, som endringen skulle regnes fram til.",
        nn="{year} er ikkje før {last}, som endringa skulle reknast fram til.",
        en="{year} is not before {last}, up to which the change was to be counted.",
    ),
    "NotEarlier.next": Translations(
        nb="Velg et tidligere år med --change-from, eller et senere med --year.",
        nn="Vel eit tidlegare år med --change-from, eller eit seinare med --year.",
        en="Choose an earlier year by --change-from, or a later one by --year.",
    ),
    "IndexOfNothing": Translations(
        nb="{name} har ingen gruppe ved siden av seg som kan være 100 i en indeks.",
        nn="{name} har inga gruppe ved sida av seg som kan vere 100 i ein indeks.",
        en="{name} has no group beside it that could be 100 in an index.",
    ),
    "IndexOfNothing.next": Translations(
        nb="Velg en KOSTRA-gruppe med --group eller en annen gruppe med --peers.",
        nn="Vel ei KOSTRA-gruppe med --group eller ei anna gruppe med --peers.",
        en="Choose a KOSTRA group by --group, or another group by --peers.",
    ),
}
