"""The heads and cells of what stands beside a figure: place, quarter, change, index."""

from typing import Final

from bvmonitor.domain.language import Translations
from bvmonitor.texts.catalogue import Catalogue

EVERY_ROW: Final = Translations(nb="alle nøkkeltallene", nn="alle nøkkeltala", en="all key figures")

EXTRAS: Final[Catalogue] = {
    "rank.country": Translations(nb="plass i landet", nn="plass i landet", en="place in Norway"),
    "rank.group": Translations(
        nb="plass i gruppe {group}", nn="plass i gruppe {group}", en="place in group {group}"
    ),
    "quarter.country": Translations(nb="kvartil i landet", nn="kvartil i landet", en="quarter in Norway"),
    "quarter.group": Translations(
        nb="kvartil i gruppe {group}", nn="kvartil i gruppe {group}", en="quarter in group {group}"
    ),
    "distance.country": Translations(
        nb="avstand til beste kvartil i landet",
        nn="avstand til beste kvartil i landet",
        en="distance to the best quarter in Norway",
    ),
    "distance.group": Translations(
        nb="avstand til beste kvartil i gruppe {group}",
        nn="avstand til beste kvartil i gruppe {group}",
        en="distance to the best quarter in group {group}",
    ),
    "place": Translations(nb="{rank} av {n}", nn="{rank} av {n}", en="{rank} of {n}"),
    "change": Translations(nb="endring siden {year}", nn="endring sidan {year}", en="change since {year}"),
    "change.nowhere": Translations(nb="endring", nn="endring", en="change"),
    "change.other_year": Translations(
        nb="{change}, fra {year}", nn="{change}, frå {year}", en="{change}, from {year}"
    ),
    "change.points": Translations(
        nb="{change}\u00a0prosentpoeng", nn="{change}\u00a0prosentpoeng", en="{change}\u00a0percentage points"
    ),
    "change.relative": Translations(
        nb="{change} ({relative}\u00a0%)", nn="{change} ({relative}\u00a0%)", en="{change} ({relative}%)"
    ),
    "index": Translations(nb="indeks ({base} = 100)", nn="indeks ({base} = 100)", en="index ({base} = 100)"),
}
