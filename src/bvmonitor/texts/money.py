"""What a page says of prices, saving potentials and unit costs, by the key of the remark."""

from typing import Final

from bvmonitor.domain.language import Translations
from bvmonitor.texts.catalogue import Catalogue

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
