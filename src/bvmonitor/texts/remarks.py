"""What a reader must know of a comparison, by the key of the remark."""

from typing import Final

from bvmonitor.domain.language import Translations
from bvmonitor.texts.catalogue import Catalogue

REMARKS: Final[Catalogue] = {
    "sample": Translations(
        nb=(
            "EKSEMPELTALL: ekte tall som følger med programmet, for {names} og årene {first}–{last}."
            " `bvmonitor fetch` henter dagens tall fra SSB."
        ),
        nn=(
            "EKSEMPELTAL: ekte tal som følgjer med programmet, for {names} og åra {first}–{last}."
            " `bvmonitor fetch` hentar dagens tal frå SSB."
        ),
        en=(
            "SAMPLE FIGURES: real figures that come with the program, for {names} and the years"
            " {first}–{last}. `bvmonitor fetch` brings today's figures from Statistics Norway."
        ),
    ),
    "provisional": Translations(
        nb="FORELØPIGE TALL for {periods}, sist oppdatert: {tables}. SSB gir endelige tall 15. juni året etter.",
        nn="FØREBELSE TAL for {periods}, sist oppdaterte: {tables}. SSB gir endelege tal 15. juni året etter.",
        en="PROVISIONAL FIGURES for {periods}, last updated: {tables}. SSB's final figures come on 15 June after.",
    ),
    "provisional.table": Translations(
        nb="tabell {table} {day}", nn="tabell {table} {day}", en="table {table} on {day}"
    ),
    "set_chosen": Translations(
        nb="Settet «{title}» er valgt fordi tallene som er hentet, fyller det best. Velg et annet med --set.",
        nn="Settet «{title}» er valt fordi tala som er henta, fyller det best. Vel eit anna med --set.",
        en="The set “{title}” was chosen because the figures at hand fill it best. Choose another with --set.",
    ),
    "group_unknown": Translations(
        nb="Hvilken KOSTRA-gruppe {name} hørte til, er ikke kjent for {periods}. Velg en gruppe med --group.",
        nn="Kva KOSTRA-gruppe {name} høyrde til, er ikkje kjent for {periods}. Vel ei gruppe med --group.",
        en="Which KOSTRA group {name} belonged to is not known for {periods}. Choose a group with --group.",
    ),
    "group_empty": Translations(
        nb="KOSTRA-gruppe {group} har ingen medlemmer i {periods}.",
        nn="KOSTRA-gruppe {group} har ingen medlemmer i {periods}.",
        en="KOSTRA group {group} has no members in {periods}.",
    ),
    "group_scheme": Translations(
        nb="KOSTRA-gruppe {group} i {periods} følger inndelingen fra {scheme}.",
        nn="KOSTRA-gruppe {group} i {periods} følgjer inndelinga frå {scheme}.",
        en="KOSTRA group {group} in {periods} follows the grouping of {scheme}.",
    ),
    "group_changed": Translations(
        nb=(
            "{name} gikk fra KOSTRA-gruppe {before} til {after} i {year}: tallene før og etter er for ulike"
            " grupper."
        ),
        nn="{name} gjekk frå KOSTRA-gruppe {before} til {after} i {year}: tala før og etter er for ulike grupper.",
        en=(
            "{name} went from KOSTRA group {before} to {after} in {year}: figures before and after are of"
            " two groups."
        ),
    ),
    "borders_summed": Translations(
        nb="{name} i {periods} er regnet ut av summene for {parts}, som ble til dagens kommune.",
        nn="{name} i {periods} er rekna ut av summane for {parts}, som vart til dagens kommune.",
        en="{name} in {periods} is computed from the sums of {parts}, which became the municipality.",
    ),
    "borders_before": Translations(
        nb="{name} har ingen sammenlignbare tall for {periods}: i {year} ble {old} til {new}.",
        nn="{name} har ingen samanliknbare tal for {periods}: i {year} vart {old} til {new}.",
        en="{name} has no comparable figures for {periods}: in {year}, {old} became {new}.",
    ),
    "borders_after": Translations(
        nb="{name} har ingen egne tall for {periods}: i {year} ble {old} til {new}.",
        nn="{name} har ingen eigne tal for {periods}: i {year} vart {old} til {new}.",
        en="{name} has no figures of its own for {periods}: in {year}, {old} became {new}.",
    ),
    "average_weighted": Translations(
        nb="Grupper, fylke og land er veide snitt: summen av medlemmenes tall, delt på summen av nevnerne.",
        nn="Grupper, fylke og land er vegne snitt: summen av tala til medlemene, delt på summen av nemnarane.",
        en="Groups, county and country are weighted: the members' sum divided by the sum of the denominators.",
    ),
    "average_unweighted": Translations(
        nb="Grupper, fylke og land er uveide snitt av medlemmenes tall. SSBs egne er veide, og vises ikke.",
        nn="Grupper, fylke og land er uvegne snitt av tala til medlemene. SSB sine er vegne, og er ikkje med.",
        en="Groups, county and country are unweighted means of the members' figures, not SSB's weighted ones.",
    ),
    "average_median": Translations(
        nb="Grupper, fylke og land er medianen av medlemmenes tall. SSBs egne er veide snitt, og vises ikke.",
        nn="Grupper, fylke og land er medianen av tala til medlemene. SSB sine er vegne snitt, og er ikkje med.",
        en="Groups, county and country are medians of the members' figures, not SSB's weighted means.",
    ),
    "self_excluded": Translations(
        nb="{name} er holdt utenfor gruppene, fylket og landet som den er sammenlignet med.",
        nn="{name} er halden utanfor gruppene, fylket og landet som han er samanlikna med.",
        en="{name} is left out of the groups, the county and the country that it is compared with.",
    ),
    "other_year": Translations(
        nb="Nyeste tall er fra {period} for: {title}. Se dem med --year {period}.",
        nn="Nyaste tal er frå {period} for: {title}. Sjå dei med --year {period}.",
        en="The newest figures are of {period} for: {title}. See them with --year {period}.",
    ),
    "series_break": Translations(
        nb="Brudd i {year}: {text} Gjelder {titles}.",
        nn="Brot i {year}: {text} Gjeld {titles}.",
        en="Break in {year}: {text} It concerns {titles}.",
    ),
    "published_differs": Translations(
        nb=(
            "{title}, {column} {period}: SSB skriver {published}; SSBs egne antall gir {computed}. Her står"
            " SSBs tall."
        ),
        nn=(
            "{title}, {column} {period}: SSB skriv {published}; tala til SSB sjølv gir {computed}. Her står"
            " talet frå SSB."
        ),
        en=(
            "{title}, {column} {period}: SSB prints {published}; SSB's own counts give {computed}. SSB's"
            " figure stands."
        ),
    ),
    "left_out": Translations(
        nb="Ingen tall for {name}: {titles}.",
        nn="Ingen tal for {name}: {titles}.",
        en="No figures for {name}: {titles}.",
    ),
    "indicator_note": Translations(nb="{text} ({titles})", nn="{text} ({titles})", en="{text} ({titles})"),
}
