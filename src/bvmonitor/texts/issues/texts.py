"""Faults of the texts that people write for a report."""

from typing import Final

from bvmonitor.domain.language import Translations
from bvmonitor.texts.catalogue import Catalogue

TEXT_ISSUES: Final[Catalogue] = {
    "texts.unknown_file": Translations(
        nb="rapporten har ingen del som heter dette; flytt filen til en annen mappe.",
        nn="rapporten har ingen del som heiter dette; flytt fila til ei anna mappe.",
        en="the report has no part of this name; move the file to another folder.",
    ),
    "texts.not_file": Translations(
        nb="dette er ingen vanlig fil.",
        nn="dette er inga vanleg fil.",
        en="this is no ordinary file.",
    ),
    "texts.too_large": Translations(
        nb="filen er på {size} byte, og en tekst kan ha {largest}.",
        nn="fila er på {size} byte, og ein tekst kan ha {largest}.",
        en="the file has {size} bytes, and a text may have {largest}.",
    ),
    "texts.not_text": Translations(
        nb="dette er ikke tekst i UTF-8; lagre filen som ren tekst (UTF-8).",
        nn="dette er ikkje tekst i UTF-8; lagre fila som rein tekst (UTF-8).",
        en="this is no text in UTF-8; save the file as plain text (UTF-8).",
    ),
    "texts.open_comment": Translations(
        nb="kommentaren som begynner her med `<!--`, slutter ikke; skriv `-->` etter den.",
        nn="kommentaren som begynner her med `<!--`, sluttar ikkje; skriv `-->` etter han.",
        en="the comment that begins here with `<!--` does not end; write `-->` after it.",
    ),
    "texts.reference": Translations(
        nb="«{value}» mellom klammene er ikke forstått; skriv `figure:` og id-en til et nøkkeltall.",
        nn="«{value}» mellom klammene er ikkje forstått; skriv `figure:` og id-en til eit nøkkeltal.",
        en="“{value}” between the braces is not understood; write `figure:` and the id of a key figure.",
    ),
    "texts.unknown_figure": Translations(
        nb="rapporten har ikke noe nøkkeltall med id-en «{value}».",
        nn="rapporten har ikkje noko nøkkeltal med id-en «{value}».",
        en="the report has no key figure with the id “{value}”.",
    ),
    "texts.other_year": Translations(
        nb="rapporten viser ikke {year}; den har {first} til {last}.",
        nn="rapporten viser ikkje {year}; han har {first} til {last}.",
        en="the report does not show {year}; it has {first} to {last}.",
    ),
}
