"""Errors of the command line's form."""

from typing import Final

from bvmonitor.domain.language import Translations
from bvmonitor.texts.catalogue import Catalogue

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
}
