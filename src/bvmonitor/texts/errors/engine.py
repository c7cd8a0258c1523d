"""Errors of computing figures."""

from typing import Final

from bvmonitor.domain.language import Translations
from bvmonitor.texts.catalogue import Catalogue

ENGINE: Final[Catalogue] = {
    "UnresolvedDimension": Translations(
        nb=(
            "Indikatoren {indicator} sier ikke hvilke av de {codes} kodene i «{dimension}» den gjelder, i tabell"
            " {table}."
        ),
        nn=(
            "Indikatoren {indicator} seier ikkje kva for nokre av dei {codes} kodane i «{dimension}» han gjeld, i"
            " tabell {table}."
        ),
        en=(
            "The indicator {indicator} does not say which of the {codes} codes of “{dimension}” it is about, in"
            " table {table}."
        ),
    ),
    "UnresolvedDimension.next": Translations(
        nb="Skriv kodene under `where` i definisjonen, eller navnet under `omit` hvis alle skal legges sammen.",
        nn="Skriv kodane under `where` i definisjonen, eller namnet under `omit` dersom alle skal leggjast saman.",
        en="Write the codes under `where` in the definition, or the name under `omit` if all are to be added up.",
    ),
}
