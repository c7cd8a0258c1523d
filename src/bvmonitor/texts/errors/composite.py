"""Errors of composites."""

from typing import Final

from bvmonitor.domain.language import Translations
from bvmonitor.texts.catalogue import Catalogue

COMPOSITES: Final[Catalogue] = {
    "CompositesAtFault": Translations(
        nb="Det er feil i definisjonen av et barometer:",
        nn="Det er feil i definisjonen av eit barometer:",
        en="A barometer's definition is at fault:",
    ),
    "CompositesAtFault.next": Translations(
        nb="Rett filen. Formatet står i docs/composites.md.",
        nn="Rett fila. Formatet står i docs/composites.md.",
        en="Mend the file. Its format is in docs/composites.md.",
    ),
    "UnknownComposite": Translations(
        nb="Ingen barometer heter «{wanted}».",
        nn="Ingen barometer heiter «{wanted}».",
        en="No barometer is called “{wanted}”.",
    ),
    "UnknownComposite.next": Translations(
        nb="Disse finnes: {known}. `bvmonitor barometer --list` sier hva de er.",
        nn="Desse finst: {known}. `bvmonitor barometer --list` seier kva dei er.",
        en="There are: {known}. `bvmonitor barometer --list` says what they are.",
    ),
    "SeveralComposites": Translations(
        nb="Du har flere barometre: {known}.",
        nn="Du har fleire barometer: {known}.",
        en="You have several barometers: {known}.",
    ),
    "SeveralComposites.next": Translations(
        nb="Velg ett med --composite.", nn="Vel eitt med --composite.", en="Choose one with --composite."
    ),
    "NobodyAsked": Translations(
        nb="Hvilken kommune skal barometeret vise?",
        nn="Kva kommune skal barometeret vise?",
        en="Which municipality is the barometer to show?",
    ),
    "NobodyAsked.next": Translations(
        nb="Skriv `bvmonitor barometer Klepp`, eller `bvmonitor barometer --all` for alle kommuner.",
        nn="Skriv `bvmonitor barometer Klepp`, eller `bvmonitor barometer --all` for alle kommunar.",
        en="Write `bvmonitor barometer Klepp`, or `bvmonitor barometer --all` for all municipalities.",
    ),
    "NothingScored": Translations(
        nb="Barometeret «{composite}» kan ikke gi noen karakter: ingen indikator har tall for landet og minst "
        "{fewest} kommuner. Flest kommuner med tall: {counts}.",
        nn="Barometeret «{composite}» kan ikkje gi nokon karakter: ingen indikator har tal for landet og minst "
        "{fewest} kommunar. Flest kommunar med tal: {counts}.",
        en="The barometer “{composite}” can give no score: no indicator has figures for the country and at least "
        "{fewest} municipalities. Most municipalities with figures: {counts}.",
    ),
    "NothingScored.next": Translations(
        nb="`bvmonitor fetch` henter tall for alle kommuner. Grensen står i definisjonen: min_municipalities.",
        nn="`bvmonitor fetch` hentar tal for alle kommunar. Grensa står i definisjonen: min_municipalities.",
        en="`bvmonitor fetch` brings all municipalities' figures. The definition sets the limit: "
        "min_municipalities.",
    ),
}
