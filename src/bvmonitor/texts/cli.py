"""What the command line says beside results: errors' frames, hints, the first screen."""

from typing import Final

from bvmonitor.domain.language import Translations
from bvmonitor.texts.catalogue import Catalogue

CLI: Final[Catalogue] = {
    "error": Translations(nb="Feil: {what}", nn="Feil: {what}", en="Error: {what}"),
    "welcome.title": Translations(
        nb="bvmonitor {version}: KOSTRA-nøkkeltall for kommuner, barnevern først",
        nn="bvmonitor {version}: KOSTRA-nøkkeltal for kommunar, barnevern først",
        en="bvmonitor {version}: KOSTRA key figures for Norwegian municipalities, child welfare first",
    ),
    "welcome.compare": Translations(
        nb="en kommune ved siden av KOSTRA-gruppen sin",
        nn="ein kommune ved sida av KOSTRA-gruppa si",
        en="a municipality beside its KOSTRA group",
    ),
    "welcome.beside": Translations(
        nb="og ved siden av naboer",
        nn="og ved sida av naboar",
        en="and beside its neighbours",
    ),
    "welcome.help": Translations(
        nb="alle kommandoer",
        nn="alle kommandoar",
        en="every command",
    ),
    "welcome.sample": Translations(
        nb=(
            "Tallene er EKSEMPELTALLENE som følger med programmet (sist oppdatert {updated})."
            " `bvmonitor fetch` henter dagens tall fra SSB."
        ),
        nn=(
            "Tala er EKSEMPELTALA som følgjer med programmet (sist oppdaterte {updated})."
            " `bvmonitor fetch` hentar dagens tal frå SSB."
        ),
        en=(
            "The figures are the SAMPLE that comes with the program (last updated {updated})."
            " `bvmonitor fetch` brings today's figures from Statistics Norway."
        ),
    ),
    "welcome.snapshot": Translations(
        nb="Tallene ble hentet {created} (dager siden: {days}), øyeblikksbilde {id}; sist oppdatert {updated}.",
        nn="Tala vart henta {created} (dagar sidan: {days}), augneblinksbilete {id}; sist oppdaterte {updated}.",
        en="The figures were fetched {created} (days ago: {days}), snapshot {id}; last updated {updated}.",
    ),
    "usage_help": Translations(
        nb="`{command} --help` viser hva du kan skrive.",
        nn="`{command} --help` viser kva du kan skrive.",
        en="`{command} --help` shows what you can write.",
    ),
    "bug": Translations(
        nb=(
            "Dette er en feil i bvmonitor, ikke noe du har gjort. Meld den til dem som vedlikeholder programmet,"
            " med alt som står over, kommandoen du skrev, og denne linjen: bvmonitor {version}, Python {python},"
            " {system}."
        ),
        nn=(
            "Dette er ein feil i bvmonitor, ikkje noko du har gjort. Meld han til dei som held programmet ved"
            " like, med alt som står over, kommandoen du skreiv, og denne linja: bvmonitor {version}, Python"
            " {python}, {system}."
        ),
        en=(
            "This is a bug in bvmonitor, and nothing that you did. Report it to those who maintain the program,"
            " with all that stands above, the command you wrote, and this line: bvmonitor {version},"
            " Python {python}, {system}."
        ),
    ),
}
