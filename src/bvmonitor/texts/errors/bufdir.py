"""Errors of Bufdir's open file."""

from typing import Final

from bvmonitor.domain.language import Translations
from bvmonitor.texts.catalogue import Catalogue

BUFDIR_ERRORS: Final[Catalogue] = {
    "BufdirFileRefused": Translations(
        nb="{path} er ikke lest inn: filen er skadet, eller ikke slik Bufdirs datafil er.",
        nn="{path} er ikkje lesen inn: fila er skadd, eller ikkje slik datafila til Bufdir er.",
        en="{path} was not taken in: the file is damaged, or not as Bufdir's is.",
    ),
    "BufdirFileRefused.next": Translations(
        nb=(
            "Last ned filen på nytt fra barnevernsmonitoren hos Bufdir, og les den inn uten å åpne eller pakke den"
            " om. Tallene som var der fra før, er urørt."
        ),
        nn=(
            "Last ned fila på nytt frå barnevernsmonitoren hos Bufdir, og les ho inn utan å opne eller pakke om."
            " Tala som var der frå før, er urørte."
        ),
        en=(
            "Download the file again from Bufdir's monitor of child welfare, and take it in without opening or"
            " repacking it. The figures that were there are untouched."
        ),
    ),
    "BufdirNamesAtFault": Translations(
        nb="Filen som sier hvilke indikatorer Bufdirs filer er, har feil.",
        nn="Fila som seier kva indikatorar filene til Bufdir er, har feil.",
        en="The file that says which indicators Bufdir's files are of has errors.",
    ),
    "BufdirNamesAtFault.next": Translations(
        nb="Rett linjene. docs/bufdir.md viser hvordan filen skrives.",
        nn="Rett linjene. docs/bufdir.md viser korleis fila blir skriven.",
        en="Mend the lines. docs/bufdir.md shows how the file is written.",
    ),
    "BufdirFileUnknown": Translations(
        nb="{path} har ingen fil med tall i den utformingen som er kjent.",
        nn="{path} har inga fil med tal i den utforminga som er kjend.",
        en="{path} holds no file of figures in the layout that is known.",
    ),
    "BufdirFileUnknown.next": Translations(
        nb="Se linjene over: de sier hva som er annerledes i hver fil. docs/bufdir.md viser utformingen.",
        nn="Sjå linjene over: dei seier kva som er annleis i kvar fil. docs/bufdir.md viser utforminga.",
        en="See the lines above: they say what is different in each file. docs/bufdir.md shows the layout.",
    ),
}
