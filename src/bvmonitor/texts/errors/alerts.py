"""Errors of alerts."""

from typing import Final

from bvmonitor.domain.language import Translations
from bvmonitor.texts.catalogue import Catalogue

ALERT_ERRORS: Final[Catalogue] = {
    "AlertsAtFault": Translations(
        nb="Noe er galt i filen med grenser for varsler:",
        nn="Noko er gale i fila med grenser for varsel:",
        en="The file of limits for alerts is at fault:",
    ),
    "AlertsAtFault.next": Translations(
        nb="Rett linjene som er nevnt. Nøklene står i docs/alerts.md.",
        nn="Rett linjene som er nemnde. Nøklane står i docs/alerts.md.",
        en="Mend the lines that are named. The keys are in docs/alerts.md.",
    ),
    "NoAlertFile": Translations(
        nb="Ingen fil sier hvilke tall som skal gi varsel.",
        nn="Inga fil seier kva tal som skal gi varsel.",
        en="No file says which figures are worth an alert.",
    ),
    "NoAlertFile.next": Translations(
        nb="Pek på en: `bvmonitor alerts alerts.yaml`, eller skriv alerts = 'alerts.yaml'"
        " under [run] i {settings}.",
        nn="Peik på ei: `bvmonitor alerts alerts.yaml`, eller skriv alerts = 'alerts.yaml'"
        " under [run] i {settings}.",
        en="Point at one: `bvmonitor alerts alerts.yaml`, or write alerts = 'alerts.yaml'"
        " under [run] in {settings}.",
    ),
    "ThresholdBreached": Translations(
        nb="Nye varsler: {count}.", nn="Nye varsel: {count}.", en="New alerts: {count}."
    ),
    "ThresholdBreached.next": Translations(
        nb="De står over. En linje under acknowledged i filen med grenser gjør et varsel stille.",
        nn="Dei står over. Ei linje under acknowledged i fila med grenser gjer eit varsel stille.",
        en="They are listed above. A line under acknowledged in the file of limits silences one.",
    ),
}
