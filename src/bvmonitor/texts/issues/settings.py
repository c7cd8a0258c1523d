"""Faults of bvmonitor.toml and of environment variables."""

from typing import Final

from bvmonitor.domain.language import Translations
from bvmonitor.texts.catalogue import Catalogue

SETTINGS_ISSUES: Final[Catalogue] = {
    "settings.unreadable": Translations(
        nb="fikk ikke lese filen: {reason}.",
        nn="fekk ikkje lese fila: {reason}.",
        en="could not read the file: {reason}.",
    ),
    "settings.not_utf8": Translations(
        nb="filen er ikke lagret som UTF-8 (byte {position}).",
        nn="fila er ikkje lagra som UTF-8 (byte {position}).",
        en="the file is not saved as UTF-8 (byte {position}).",
    ),
    "settings.syntax": Translations(
        nb="ikke gyldig TOML: {reason}.",
        nn="ikkje gyldig TOML: {reason}.",
        en="not valid TOML: {reason}.",
    ),
    "settings.unknown_key": Translations(
        nb="ukjent innstilling «{key}».",
        nn="ukjend innstilling «{key}».",
        en="unknown setting “{key}”.",
    ),
    "settings.bad_choice": Translations(
        nb="«{value}» duger ikke for {key}; velg blant: {choices}.",
        nn="«{value}» duger ikkje for {key}; vel mellom: {choices}.",
        en="“{value}” will not do for {key}; choose from: {choices}.",
    ),
    "settings.not_text": Translations(
        nb="{key} må være tekst i hermetegn, ikke {value}.",
        nn="{key} må vere tekst i hermeteikn, ikkje {value}.",
        en="{key} must be text in quotes, not {value}.",
    ),
}
