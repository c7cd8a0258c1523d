"""What all pages of own figures say: periods, corrections, comments."""

from typing import Final

from bvmonitor.domain.language import Translations
from bvmonitor.texts.catalogue import Catalogue

OWN_PAGES: Final[Catalogue] = {
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
        nb="Disse har ingen egne tall: {titles}.",
        nn="Desse har ingen eigne tal: {titles}.",
        en="These have no own figures: {titles}.",
    ),
}
