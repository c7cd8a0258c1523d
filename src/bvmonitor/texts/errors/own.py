"""Errors of own figures."""

from typing import Final

from bvmonitor.domain.language import Translations
from bvmonitor.texts.catalogue import Catalogue

OWN_ERRORS: Final[Catalogue] = {
    "OwnFileAtFault": Translations(
        nb="Ingen tall er lest inn fra {file}.",
        nn="Ingen tal er lesne inn frå {file}.",
        en="No figures were taken in from {file}.",
    ),
    "OwnFileAtFault.next": Translations(
        nb=(
            "Rett det som står over, og importer filen på nytt; tallene foran er rad og kolonne."
            " `bvmonitor local template` gir en fil å fylle ut."
        ),
        nn=(
            "Rett det som står over, og importer fila på nytt; tala framfor er rad og kolonne."
            " `bvmonitor local template` gir ei fil å fylle ut."
        ),
        en=(
            "Mend what stands above and import the file again; the numbers in front are row and column."
            " `bvmonitor local template` gives a file to fill in."
        ),
    ),
    "OwnFileUnreadable": Translations(
        nb="Fikk ikke lest {file}: {reason}.",
        nn="Fekk ikkje lese {file}: {reason}.",
        en="Could not read {file}: {reason}.",
    ),
    "OwnFileUnreadable.next": Translations(
        nb="Se etter navnet på filen; `bvmonitor local template -o tall.xlsx` lager en å fylle ut.",
        nn="Sjå etter namnet på fila; `bvmonitor local template -o tal.xlsx` lagar ei å fylle ut.",
        en="Look at the file's name; `bvmonitor local template -o figures.xlsx` makes one to fill in.",
    ),
    "OwnPeriodUnknown": Translations(
        nb="«{wanted}» er ingen periode.", nn="«{wanted}» er ingen periode.", en="“{wanted}” is no period."
    ),
    "OwnPeriodUnknown.next": Translations(
        nb="Skriv 2026-10-31, 2026-10, 2026-H2 eller 2026.",
        nn="Skriv 2026-10-31, 2026-10, 2026-H2 eller 2026.",
        en="Write 2026-10-31, 2026-10, 2026-H2 or 2026.",
    ),
    "OwnFiguresDamaged": Translations(
        nb="De egne tallene i {path} er ikke slik de ble skrevet, eller kan ikke leses. {reason}",
        nn="Dei eigne tala i {path} er ikkje slik dei vart skrivne, eller kan ikkje lesast. {reason}",
        en="The own figures in {path} are not as they were written, or cannot be read. {reason}",
    ),
    "OwnFiguresDamaged.next": Translations(
        nb="Legg tilbake filen fra en sikkerhetskopi, eller flytt den bort og importer filene dine på nytt.",
        nn="Legg tilbake fila frå ein tryggleikskopi, eller flytt ho bort og importer filene dine på nytt.",
        en="Put the file back from a backup, or move it away and import your files again.",
    ),
    "OwnFiguresTooNew": Translations(
        nb="De egne tallene i {path} er fra en nyere versjon av programmet ({schema}; dette leser {supported}).",
        nn="Dei eigne tala i {path} er frå ein nyare versjon av programmet ({schema}; dette les {supported}).",
        en="The own figures in {path} are from a later version of the program ({schema}; this reads {supported}).",
    ),
    "OwnFiguresTooNew.next": Translations(
        nb="Oppgrader programmet.", nn="Oppgrader programmet.", en="Upgrade the program."
    ),
    "OwnFiguresLocked": Translations(
        nb="Et annet program skrev til {path} i mer enn {timeout_s} sekunder.",
        nn="Eit anna program skreiv til {path} i meir enn {timeout_s} sekund.",
        en="Another process wrote to {path} for more than {timeout_s} seconds.",
    ),
    "OwnFiguresLocked.next": Translations(
        nb="Vent til det er ferdig, og prøv igjen. Ingenting er endret.",
        nn="Vent til det er ferdig, og prøv igjen. Ingenting er endra.",
        en="Wait until it is done and try again. Nothing was changed.",
    ),
    "OwnFiguresUnwritable": Translations(
        nb="Fikk ikke skrive egne tall i {path}: {reason}.",
        nn="Fekk ikkje skrive eigne tal i {path}: {reason}.",
        en="Could not write own figures in {path}: {reason}.",
    ),
    "OwnFiguresUnwritable.next": Translations(
        nb="Se etter plass og skrivetilgang, eller velg en annen mappe med --home. Det som var der, er urørt.",
        nn="Sjå etter plass og skrivetilgang, eller vel ei anna mappe med --home. Det som var der, er urørt.",
        en="Check for space and the right to write, or choose another folder with --home. Nothing is lost.",
    ),
}
