"""What stands on a page of unit costs."""

from typing import Final

from bvmonitor.domain.language import Translations
from bvmonitor.texts.catalogue import Catalogue

UNIT_COSTS: Final[Catalogue] = {
    "title": Translations(
        nb="{name} {years}: enhetskostnader",
        nn="{name} {years}: einingskostnader",
        en="{name} {years}: unit costs",
    ),
    "lead": Translations(
        nb="Kroner i faste {base}-priser.", nn="Kroner i faste {base}-prisar.", en="NOK in fixed {base} prices."
    ),
    "lead.nominal": Translations(
        nb="Kroner i løpende priser, hvert års egne.",
        nn="Kroner i løpande prisar, dei som galdt kvart år.",
        en="NOK in current prices, each year's own.",
    ),
    "stub": Translations(nb="Kommune eller gruppe", nn="Kommune eller gruppe", en="Municipality or group"),
    "change": Translations(
        nb="Endring siden {since} (prosent)",
        nn="Endring sidan {since} (prosent)",
        en="Change since {since} (per cent)",
    ),
    "change.nowhere": Translations(nb="Endring (prosent)", nn="Endring (prosent)", en="Change (per cent)"),
    "change.other_year": Translations(
        nb="{change}, fra {since}", nn="{change}, frå {since}", en="{change}, from {since}"
    ),
    "over": Translations(
        nb="{percent} % over {column} ({cost} kr)",
        nn="{percent} % over {column} ({cost} kr)",
        en="{percent}% above {column} (NOK {cost})",
    ),
    "under": Translations(
        nb="{percent} % under {column} ({cost} kr)",
        nn="{percent} % under {column} ({cost} kr)",
        en="{percent}% below {column} (NOK {cost})",
    ),
    "level": Translations(
        nb="likt med {column} ({cost} kr)",
        nn="likt med {column} ({cost} kr)",
        en="level with {column} (NOK {cost})",
    ),
    "reading": Translations(
        nb="{title}: {cost} kr i {name} i {year}. Det er {against}.",
        nn="{title}: {cost} kr i {name} i {year}. Det er {against}.",
        en="{title}: NOK {cost} in {name} in {year}. That is {against}.",
    ),
    "reading.alone": Translations(
        nb="{title}: {cost} kr i {name} i {year}.",
        nn="{title}: {cost} kr i {name} i {year}.",
        en="{title}: NOK {cost} in {name} in {year}.",
    ),
    "changed.up": Translations(
        nb="Kostnaden i {name} er {percent} % høyere enn i {since}, i {prices}.",
        nn="Kostnaden i {name} er {percent} % høgare enn i {since}, i {prices}.",
        en="The cost in {name} is {percent}% higher than in {since}, in {prices}.",
    ),
    "changed.down": Translations(
        nb="Kostnaden i {name} er {percent} % lavere enn i {since}, i {prices}.",
        nn="Kostnaden i {name} er {percent} % lågare enn i {since}, i {prices}.",
        en="The cost in {name} is {percent}% lower than in {since}, in {prices}.",
    ),
    "changed.not": Translations(
        nb="Kostnaden i {name} er den samme som i {since}, i {prices}.",
        nn="Kostnaden i {name} er den same som i {since}, i {prices}.",
        en="The cost in {name} is the same as in {since}, in {prices}.",
    ),
    "changed.others": Translations(
        nb="I samme tid: {others}.", nn="I same tid: {others}.", en="Over the same time: {others}."
    ),
    "changed.other": Translations(nb="{column} {change} %", nn="{column} {change} %", en="{column} {change}%"),
    "prices.fixed": Translations(nb="faste priser", nn="faste prisar", en="fixed prices"),
    "prices.current": Translations(nb="løpende priser", nn="løpande prisar", en="current prices"),
    "note.change": Translations(
        nb=(
            "Endringen er fra det første året som vises, eller det første etter et brudd i serien, til det siste,"
            " av kostnadene før de er avrundet."
        ),
        nn=(
            "Endringa er frå det første året som er med, eller det første etter eit brot i serien, til det siste,"
            " av kostnadene før dei er avrunda."
        ),
        en=(
            "The change is from the first year shown, or the first after a break in the series, to the last, of"
            " the costs before they are rounded."
        ),
    ),
}
