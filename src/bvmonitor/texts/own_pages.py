"""What all pages of own figures say: periods, sources, corrections, and for whom they are."""

from typing import Final

from bvmonitor.domain.language import Translations
from bvmonitor.texts.catalogue import Catalogue

OWN_PAGES: Final[Catalogue] = {
    "internal": Translations(
        nb="Internt: siden viser egne tall, som ikke er gjort klare for offentliggjøring.",
        nn="Internt: sida viser eigne tal, som ikkje er gjorde klare for offentleggjering.",
        en="Internal: the page shows own figures that have not been made ready for publication.",
    ),
    "period.half_year.1": Translations(
        nb="1. halvår {year}", nn="1. halvår {year}", en="the first half of {year}"
    ),
    "period.half_year.2": Translations(
        nb="2. halvår {year}", nn="2. halvår {year}", en="the second half of {year}"
    ),
    "of_period": Translations(nb="{figure} ({period})", nn="{figure} ({period})", en="{figure} ({period})"),
    "corrected": Translations(
        nb="{title}, {period}: rettet {day}; dette er versjon {version}.",
        nn="{title}, {period}: retta {day}; dette er versjon {version}.",
        en="{title}, {period}: corrected on {day}; this is version {version}.",
    ),
    "comment": Translations(
        nb="{title}, {period}: «{comment}»",
        nn="{title}, {period}: «{comment}»",
        en="{title}, {period}: “{comment}”",
    ),
    "note": Translations(nb="{title}: {note}", nn="{title}: {note}", en="{title}: {note}"),
    "no_figures": Translations(
        nb="Det er ingen egne tall for {titles}.",
        nn="Det er ingen eigne tal for {titles}.",
        en="There are no own figures for {titles}.",
    ),
}
