"""Errors of the command line's form."""

from typing import Final

from bvmonitor.domain.language import Translations
from bvmonitor.texts.catalogue import Catalogue

_HELP: Final = Translations(
    nb="`{command} --help` viser hva du kan skrive.",
    nn="`{command} --help` viser kva du kan skrive.",
    en="`{command} --help` shows what you can write.",
)

COMMAND_LINE: Final[Catalogue] = {
    "BadYears": Translations(
        nb="«{wanted}» er ikke et spenn av år.",
        nn="«{wanted}» er ikkje eit spenn av år.",
        en="“{wanted}” is not a span of years.",
    ),
    "BadYears.next": Translations(
        nb="Skriv første og siste år med bindestrek mellom, det eldste først: --years 2015-2018.",
        nn="Skriv første og siste år med bindestrek mellom, det eldste først: --years 2015-2018.",
        en="Write the first and the last year with a dash between, the earlier first: --years 2015-2018.",
    ),
    "OptionsExclude": Translations(
        nb="{options} kan ikke brukes sammen.",
        nn="{options} kan ikkje brukast saman.",
        en="{options} cannot be used together.",
    ),
    "OptionsExclude.next": Translations(
        nb="Bruk bare ett av dem.", nn="Bruk berre eitt av dei.", en="Use only one of them."
    ),
    "UnknownCommand": Translations(
        nb="`{command}` har ingen kommando «{wanted}».",
        nn="`{command}` har ingen kommando «{wanted}».",
        en="`{command}` has no command “{wanted}”.",
    ),
    "UnknownCommand.next": _HELP,
    "UnknownOption": Translations(
        nb="`{command}` tar ikke {wanted}.",
        nn="`{command}` tek ikkje {wanted}.",
        en="`{command}` does not take {wanted}.",
    ),
    "UnknownOption.next": _HELP,
    "BadChoice": Translations(
        nb="«{wanted}» duger ikke for {option}.",
        nn="«{wanted}» duger ikkje for {option}.",
        en="“{wanted}” will not do for {option}.",
    ),
    "BadChoice.next": Translations(
        nb="Velg blant: {choices}.", nn="Vel mellom: {choices}.", en="Choose from: {choices}."
    ),
    "NotWholeNumber": Translations(
        nb="«{wanted}» er ikke et helt tall, som {option} må ha.",
        nn="«{wanted}» er ikkje eit heilt tal, som {option} må ha.",
        en="“{wanted}” is not a whole number, which {option} takes.",
    ),
    "NotWholeNumber.next": Translations(
        nb="Skriv bare sifre etter {option}.",
        nn="Skriv berre siffer etter {option}.",
        en="Write digits alone after {option}.",
    ),
    "OutOfBounds": Translations(
        nb="{option} kan ikke være {wanted}.",
        nn="{option} kan ikkje vere {wanted}.",
        en="{option} cannot be {wanted}.",
    ),
    "OutOfBounds.next": Translations(
        nb="Skriv et tall slik at {bounds}.", nn="Skriv eit tal slik at {bounds}.", en="Write a number: {bounds}."
    ),
    "ValueMissing": Translations(
        nb="`{command}` mangler {name}.", nn="`{command}` manglar {name}.", en="`{command}` lacks {name}."
    ),
    "ValueMissing.next": _HELP,
    "OptionAlone": Translations(
        nb="{option} står uten verdi.", nn="{option} står utan verdi.", en="{option} stands without a value."
    ),
    "OptionAlone.next": _HELP,
    "TooMuch": Translations(
        nb="`{command}` vet ikke hva den skal gjøre med «{extra}».",
        nn="`{command}` veit ikkje kva han skal gjere med «{extra}».",
        en="`{command}` does not know what to do with “{extra}”.",
    ),
    "TooMuch.next": Translations(
        nb="Navn på flere ord må stå i hermetegn. `{command} --help` viser hva du kan skrive.",
        nn="Namn på fleire ord må stå i hermeteikn. `{command} --help` viser kva du kan skrive.",
        en="A name of several words must stand in quotes. `{command} --help` shows what you can write.",
    ),
}
