"""What stands on a page besides figures and the indicators' own titles."""

from typing import Final

from bvmonitor.domain.language import Translations
from bvmonitor.texts.catalogue import Catalogue

PAGES: Final[Catalogue] = {
    "yes": Translations(nb="ja", nn="ja", en="yes"),
    "no": Translations(nb="nei", nn="nei", en="no"),
    "listing.empty": Translations(
        nb="Ingenting å vise.",
        nn="Ingenting å vise.",
        en="Nothing to show.",
    ),
    "section.notes": Translations(nb="Merknader", nn="Merknader", en="Notes"),
}
