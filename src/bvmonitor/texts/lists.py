"""Titles and headers of plain lists."""

from typing import Final

from bvmonitor.domain.language import Translations
from bvmonitor.texts.catalogue import Catalogue

LISTS: Final[Catalogue] = {
    "settings.title": Translations(nb="Innstillinger", nn="Innstillingar", en="Settings"),
    "settings.setting": Translations(nb="Innstilling", nn="Innstilling", en="Setting"),
    "settings.value": Translations(nb="Verdi", nn="Verdi", en="Value"),
    "settings.origin": Translations(nb="Kommer fra", nn="Kjem frå", en="Comes from"),
    "settings.name": Translations(nb="Navn", nn="Namn", en="Name"),
    "settings.line": Translations(nb="Linje", nn="Linje", en="Line"),
}
