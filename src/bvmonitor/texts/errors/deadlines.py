"""Errors of files of deadlines."""

from typing import Final

from bvmonitor.domain.language import Translations
from bvmonitor.texts.catalogue import Catalogue

DEADLINE_ERRORS: Final[Catalogue] = {
    "DeadlinesAtFault": Translations(
        nb="Filen med frister har feil.", nn="Fila med fristar har feil.", en="The file of deadlines has errors."
    ),
    "DeadlinesAtFault.next": Translations(
        nb="Rett linjene. docs/method/deadlines.md viser hvordan filen skrives.",
        nn="Rett linjene. docs/method/deadlines.md viser korleis fila blir skriven.",
        en="Mend the lines. docs/method/deadlines.md shows how the file is written.",
    ),
}
