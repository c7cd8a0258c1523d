"""Errors of folders of texts."""

from typing import Final

from bvmonitor.domain.language import Translations
from bvmonitor.texts.catalogue import Catalogue

TEXT_ERRORS: Final[Catalogue] = {
    "TextsAtFault": Translations(
        nb="Tekstene til rapporten har feil:",
        nn="Tekstane til rapporten har feil:",
        en="The texts of the report have faults:",
    ),
    "TextsAtFault.next": Translations(
        nb="Rett dem, og lag rapporten på nytt. Ingen av filene er endret.",
        nn="Rett dei, og lag rapporten på nytt. Ingen av filene er endra.",
        en="Mend them, and make the report again. None of the files has been changed.",
    ),
    "TextsUnusable": Translations(
        nb="Mappen {folder} kan ikke brukes: {reason}.",
        nn="Mappa {folder} kan ikkje brukast: {reason}.",
        en="The folder {folder} cannot be used: {reason}.",
    ),
    "TextsUnusable.next": Translations(
        nb="Gi en mappe som du kan skrive i, med --texts.",
        nn="Gi ei mappe som du kan skrive i, med --texts.",
        en="Give a folder that you can write in, with --texts.",
    ),
    "TextsOfAnother": Translations(
        nb="Tekstene i {folder} er skrevet for {theirs}, ikke for {asked}.",
        nn="Tekstane i {folder} er skrivne for {theirs}, ikkje for {asked}.",
        en="The texts in {folder} were written for {theirs}, not for {asked}.",
    ),
    "TextsOfAnother.next": Translations(
        nb="Gi hver kommune sin egen mappe; --texts texts/{{code}} bruker kommunenummeret.",
        nn="Gi kvar kommune si eiga mappe; --texts texts/{{code}} bruker kommunenummeret.",
        en="Give each municipality a folder of its own; --texts texts/{{code}} uses its number.",
    ),
    "TextRecordDamaged": Translations(
        nb="{path} er ikke slik programmet skrev den.",
        nn="{path} er ikkje slik programmet skreiv henne.",
        en="{path} is not as the program wrote it.",
    ),
    "TextRecordDamaged.next": Translations(
        nb="Hent filen fra en sikkerhetskopi, eller slett den: da regnes tekstene som skrevet til dagens tall.",
        nn="Hent fila frå ein tryggingskopi, eller slett henne: då blir tekstane rekna som skrivne til tala no.",
        en="Take the file from a backup, or delete it: the texts then count as written against today's figures.",
    ),
}
