"""What a page says of prices, saving potentials and unit costs, by the key of the remark."""

from typing import Final

from bvmonitor.domain.language import Translations
from bvmonitor.texts.catalogue import Catalogue

SAVINGS: Final[Catalogue] = {
    "caption": Translations(
        nb="Teoretisk innsparingspotensial for {name} i {year} sammenlignet med andre, millioner kroner",
        nn="Teoretisk innsparingspotensial for {name} i {year} samanlikna med andre, millionar kroner",
        en="Theoretical saving potential of {name} in {year} compared with others, NOK million",
    ),
    "caption.prices": Translations(
        nb="Teoretisk innsparingspotensial for {name} i {year} sammenlignet med andre, millioner {base}-kroner",
        nn="Teoretisk innsparingspotensial for {name} i {year} samanlikna med andre, millionar {base}-kroner",
        en="Theoretical saving potential of {name} in {year} compared with others, NOK million of {base}",
    ),
    "stub": Translations(nb="Enhetskostnad", nn="Einingskostnad", en="Unit cost"),
    "cost": Translations(nb="Egen kostnad (kr)", nn="Eigen kostnad (kr)", en="Own cost (NOK)"),
    "volume": Translations(nb="Volum (antall)", nn="Volum (tal)", en="Volume (number)"),
    "reading": Translations(
        nb="{title}: {name} har {said}.", nn="{title}: {name} har {said}.", en="{title}: {name} has {said}."
    ),
    "reading.and": Translations(nb=", og ", nn=", og ", en=", and "),
    "reading.best_quartile": Translations(
        nb="beste kvartil i KOSTRA-gruppe {group}",
        nn="beste kvartil i KOSTRA-gruppe {group}",
        en="the best quarter of KOSTRA group {group}",
    ),
    "reading.lower": Translations(
        nb="lavere kostnad enn {others}", nn="lågare kostnad enn {others}", en="a lower cost than {others}"
    ),
    "reading.higher": Translations(
        nb="høyere kostnad enn {others}", nn="høgare kostnad enn {others}", en="a higher cost than {others}"
    ),
    "reading.level": Translations(
        nb="samme kostnad som {others}", nn="same kostnad som {others}", en="the same cost as {others}"
    ),
    "best_quartile": Translations(
        nb="Beste kvartil i KOSTRA-gruppe {group}",
        nn="Beste kvartil i KOSTRA-gruppe {group}",
        en="Best quarter of KOSTRA group {group}",
    ),
}

MONEY_REMARKS: Final[Catalogue] = {
    "prices": Translations(
        nb="Kronebeløp er i faste priser, {base}-kroner, regnet om med {series} ({growths}): {titles}.",
        nn="Kronebeløp er i faste prisar, {base}-kroner, rekna om med {series} ({growths}): {titles}.",
        en="Amounts are in fixed prices, NOK of {base}, converted by {series} ({growths}): {titles}.",
    ),
    "prices_same": Translations(
        nb="Kronebeløp er i {base}-kroner; de er fra det året selv, og ikke regnet om: {titles}.",
        nn="Kronebeløp er i {base}-kroner; dei er frå det året sjølv, og ikkje rekna om: {titles}.",
        en="Amounts are in NOK of {base}; they are of that year itself, and not converted: {titles}.",
    ),
    "prices_source": Translations(
        nb="Prisveksten er fra {source}, slik den var kjent i {vintage}.",
        nn="Prisveksten er frå {source}, slik han var kjend i {vintage}.",
        en="The price growth is from {source}, as it was known in {vintage}.",
    ),
    "prices_own": Translations(
        nb="Prisveksten for {periods} er brukerens egen: {series} ({file}).",
        nn="Prisveksten for {periods} er brukaren sin eigen: {series} ({file}).",
        en="The price growth of {periods} is the user's own: {series} ({file}).",
    ),
    "prices_source_only": Translations(
        nb="Prisveksten er fra {source}.",
        nn="Prisveksten er frå {source}.",
        en="The price growth is from {source}.",
    ),
    "prices_estimate": Translations(
        nb="Prisveksten for {periods} er et anslag, og kan bli endret.",
        nn="Prisveksten for {periods} er eit overslag, og kan bli endra.",
        en="The price growth of {periods} is an estimate, and may change.",
    ),
    "prices_lacking": Translations(
        nb=(
            "Kronebeløp for {periods} er ikke regnet om til {base}-kroner: prisveksten mellom årene er ikke kjent."
            " Den kan skrives i deflator.yaml."
        ),
        nn=(
            "Kronebeløp for {periods} er ikkje rekna om til {base}-kroner: prisveksten mellom åra er ikkje kjend."
            " Han kan skrivast i deflator.yaml."
        ),
        en=(
            "Amounts of {periods} are not converted to NOK of {base}: the price growth between the years is not"
            " known. It can be written in deflator.yaml."
        ),
    ),
    "published_differs_nominal": Translations(
        nb=(
            "{title}, {column} {period}, i løpende priser: SSB skriver {published}; SSBs egne antall gir"
            " {computed}. Her står SSBs tall, regnet om."
        ),
        nn=(
            "{title}, {column} {period}, i løpande prisar: SSB skriv {published}; tala til SSB sjølv gir"
            " {computed}. Her står talet frå SSB, rekna om."
        ),
        en=(
            "{title}, {column} {period}, in current prices: SSB prints {published}; SSB's own counts give"
            " {computed}. SSB's figure stands, converted."
        ),
    ),
    "prices_untouched": Translations(
        nb="Nøkkeltall som ikke er kronebeløp, er ikke regnet om.",
        nn="Nøkkeltal som ikkje er kronebeløp, er ikkje rekna om.",
        en="Key figures that are no amounts are not converted.",
    ),
    "prices_of_nothing": Translations(
        nb="Ingen av nøkkeltallene er kronebeløp: det er ingenting å regne om til faste priser.",
        nn="Ingen av nøkkeltala er kronebeløp: det er ingenting å rekne om til faste prisar.",
        en="None of the key figures is an amount: there is nothing to convert to fixed prices.",
    ),
    "savings": Translations(
        nb=(
            "Innsparingspotensial: egen enhetskostnad minus den andres, ganger antallet som den er regnet per for"
            " {name} i {year}. Negative tall betyr at {name} har lavere kostnad."
        ),
        nn=(
            "Innsparingspotensial: eigen einingskostnad minus den andre sin, gonger talet som han er rekna per for"
            " {name} i {year}. Negative tal betyr at {name} har lågare kostnad."
        ),
        en=(
            "Saving potential: own unit cost less that of the other, times the number that it is per for {name} in"
            " {year}. Negative figures mean that {name} has the lower cost."
        ),
    ),
    "savings_quality": Translations(
        nb=(
            "Innsparingspotensialet er teoretisk: en lav kostnad kan bety lav kvalitet, færre som får hjelp, eller"
            " andre behov, og sier ikke hva som bør spares."
        ),
        nn=(
            "Innsparingspotensialet er teoretisk: ein låg kostnad kan bety låg kvalitet, færre som får hjelp,"
            " eller andre behov, og seier ikkje kva som bør sparast."
        ),
        en=(
            "The saving potential is theoretical: a low cost may mean low quality, fewer who get help, or other"
            " needs, and does not say what should be saved."
        ),
    ),
    "savings_quartile": Translations(
        nb=(
            "Beste kvartil er det laveste kvartilpunktet (type 7) blant de andre medlemmene i KOSTRA-gruppe"
            " {group}, {name} utenom. Uten tall for minst {fewest} kommuner gis det ikke."
        ),
        nn=(
            "Beste kvartil er det lågaste kvartilpunktet (type 7) blant dei andre medlemene i KOSTRA-gruppe"
            " {group}, {name} utanom. Utan tal for minst {fewest} kommunar blir det ikkje gitt."
        ),
        en=(
            "The best quarter is the lowest quarter point (type 7) of the other members of KOSTRA group {group},"
            " {name} left out. Without figures for at least {fewest} municipalities it is not given."
        ),
    ),
    "savings_no_volume": Translations(
        nb="Hvor mange kostnaden gjelder, er ikke kjent, og dermed ikke hva det ville spart: {titles}.",
        nn="Kor mange kostnaden gjeld, er ikkje kjent, og dermed ikkje kva det ville spart: {titles}.",
        en="How many the cost is for is not known, and so not what would be saved: {titles}.",
    ),
    "savings_correction": Translations(
        nb="Korrigert med {amount} millioner kroner mot {against}, fra {raw} til {corrected}: {reason} ({title}).",
        nn="Korrigert med {amount} millionar kroner mot {against}, frå {raw} til {corrected}: {reason} ({title}).",
        en="Corrected by NOK {amount} million against {against}, from {raw} to {corrected}: {reason} ({title}).",
    ),
    "savings_idle": Translations(
        nb="Korreksjoner i {file} som ikke gjelder noe på denne siden: {count}.",
        nn="Korreksjonar i {file} som ikkje gjeld noko på denne sida: {count}.",
        en="Corrections in {file} that concern nothing on this page: {count}.",
    ),
    "savings_nothing": Translations(
        nb="Ingen av nøkkeltallene er kronebeløp: det er ikke noe innsparingspotensial å regne ut.",
        nn="Ingen av nøkkeltala er kronebeløp: det er ikkje noko innsparingspotensial å rekne ut.",
        en="None of the key figures is an amount: there is no saving potential to compute.",
    ),
    "prices_nominal": Translations(
        nb=(
            "Kronebeløp er i løpende priser, hvert års egne, så prisveksten er med i forskjellen mellom årene:"
            " {titles}. --real-prices {year} gir dem i faste priser."
        ),
        nn=(
            "Kronebeløp er i løpande prisar, dei som galdt kvart år, så prisveksten er med i skilnaden mellom"
            " åra: {titles}. --real-prices {year} gir dei i faste prisar."
        ),
        en=(
            "Amounts are in current prices, each year's own, so that price growth is part of what differs"
            " between years: {titles}. --real-prices {year} gives them in fixed prices."
        ),
    ),
}
