"""What is said of a resource index."""

from typing import Final

from bvmonitor.domain.language import Translations
from bvmonitor.texts.catalogue import Catalogue

RESOURCE: Final[Catalogue] = {
    "title": Translations(
        nb="{name} {years}: ressursbruk i barnevernet mot beregnet behov, {network}",
        nn="{name} {years}: ressursbruk i barnevernet mot rekna behov, {network}",
        en="{name} {years}: spending on child welfare against calculated need, {network}",
    ),
    "caption.year": Translations(
        nb="Ressursbruksindikator {year}", nn="Ressursbruksindikator {year}", en="Resource index {year}"
    ),
    "caption.years": Translations(
        nb="Ressursbruksindikator over tid", nn="Ressursbruksindikator over tid", en="Resource index over time"
    ),
    "stub": Translations(nb="Kommune", nn="Kommune", en="Municipality"),
    "need": Translations(nb="Beregnet behov", nn="Rekna behov", en="Calculated need"),
    "adjusted": Translations(
        nb="Utgift justert for behov (kr)",
        nn="Utgift justert for behov (kr)",
        en="Spending adjusted for need (NOK)",
    ),
    "index": Translations(nb="Ressursbruksindikator", nn="Ressursbruksindikator", en="Resource index"),
    "mean": Translations(nb="Uveid snitt", nn="Uvege snitt", en="Unweighted mean"),
    "reading.over": Translations(
        nb="Ressursbruken i {name} i {year}, mot behovet, er {percent} % over snittet i {network} ({index}).",
        nn="Ressursbruken i {name} i {year}, mot behovet, er {percent} % over snittet i {network} ({index}).",
        en="Spending in {name} in {year}, against need, is {percent}% above the mean of {network} ({index}).",
    ),
    "reading.under": Translations(
        nb="Ressursbruken i {name} i {year}, mot behovet, er {percent} % under snittet i {network} ({index}).",
        nn="Ressursbruken i {name} i {year}, mot behovet, er {percent} % under snittet i {network} ({index}).",
        en="Spending in {name} in {year}, against need, is {percent}% below the mean of {network} ({index}).",
    ),
    "reading.level": Translations(
        nb="Ressursbruken i {name} i {year}, mot behovet, er lik snittet i {network} ({index}).",
        nn="Ressursbruken i {name} i {year}, mot behovet, er lik snittet i {network} ({index}).",
        en="Spending in {name} in {year}, against need, is level with the mean of {network} ({index}).",
    ),
    "reading.range": Translations(
        nb="Lavest er {lowest} ({low}), høyest {highest} ({high}).",
        nn="Lågast er {lowest} ({low}), høgast {highest} ({high}).",
        en="The lowest is {lowest} ({low}), the highest {highest} ({high}).",
    ),
}

RESOURCE_REMARKS: Final[Catalogue] = {
    "resource": Translations(
        nb=(
            "Ressursbruksindikatoren er utgift per innbygger delt på beregnet behov, delt på det uveide snittet av"
            " det samme i {network}: 1 er snittet, 0,9 er ti prosent under. Den sier ikke noe om kvalitet."
        ),
        nn=(
            "Ressursbruksindikatoren er utgift per innbyggjar delt på rekna behov, delt på det uvegne snittet av"
            " det same i {network}: 1 er snittet, 0,9 er ti prosent under. Han seier ikkje noko om kvalitet."
        ),
        en=(
            "The resource index is spending per inhabitant divided by calculated need, divided by the unweighted"
            " mean of the same in {network}: 1 is the mean, 0.9 is ten per cent below. It says nothing of quality."
        ),
    ),
    "resource_members": Translations(
        nb="Snittet i {network} er av de medlemmene som har både utgift og behov: {counted}.",
        nn="Snittet i {network} er av dei medlemene som har både utgift og behov: {counted}.",
        en="The mean of {network} is of the members that have both spending and need: {counted}.",
    ),
    "resource_members.year": Translations(
        nb="{year} {reporting} av {n}", nn="{year} {reporting} av {n}", en="{year} {reporting} of {n}"
    ),
    "resource_outside": Translations(
        nb="{name} er ikke med i {network} i {periods}, og teller ikke i snittet.",
        nn="{name} er ikkje med i {network} i {periods}, og tel ikkje i snittet.",
        en="{name} is no member of {network} in {periods}, and does not count in the mean.",
    ),
    "resource_no_need": Translations(
        nb="Uten beregnet behov for {year}: {names}. Det skrives i need.yaml.",
        nn="Utan rekna behov for {year}: {names}. Det blir skrive i need.yaml.",
        en="Without a calculated need for {year}: {names}. It is written in need.yaml.",
    ),
    "resource_source": Translations(
        nb="Beregnet behov for {periods} er brukerens: {source}.",
        nn="Rekna behov for {periods} er brukaren sitt: {source}.",
        en="The calculated need of {periods} is the user's: {source}.",
    ),
}
