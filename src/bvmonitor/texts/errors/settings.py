"""Errors of settings."""

from typing import Final

from bvmonitor.domain.language import Translations
from bvmonitor.texts.catalogue import Catalogue

SETTINGS: Final[Catalogue] = {
    "SettingsAtFault": Translations(
        nb="Noe er galt i innstillingene:",
        nn="Noko er gale i innstillingane:",
        en="The settings are at fault:",
    ),
    "SettingsAtFault.next": Translations(
        nb="Rett linjene som er nevnt. Navnene på alle innstillinger står i docs/cli.md.",
        nn="Rett linjene som er nemnde. Namna på alle innstillingar står i docs/cli.md.",
        en="Mend the lines that are named. The names of all settings are in docs/cli.md.",
    ),
}
