"""Errors of profiles."""

from typing import Final

from bvmonitor.domain.language import Translations
from bvmonitor.texts.catalogue import Catalogue

PROFILE_ERRORS: Final[Catalogue] = {
    "CommentsAtFault": Translations(
        nb="Filen med kommentarer har feil:",
        nn="Fila med kommentarar har feil:",
        en="The file of comments has faults:",
    ),
    "CommentsAtFault.next": Translations(
        nb="Rett dem i filen. `bvmonitor indicators list` viser id-ene.",
        nn="Rett dei i fila. `bvmonitor indicators list` viser id-ane.",
        en="Mend them in the file. `bvmonitor indicators list` shows the ids.",
    ),
}
