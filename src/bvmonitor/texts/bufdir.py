"""What is said when Bufdir's open file is taken in."""

from typing import Final

from bvmonitor.domain.language import Translations
from bvmonitor.texts.catalogue import Catalogue

BUFDIR: Final[Catalogue] = {
    "title": Translations(nb="Tall fra Bufdir", nn="Tal frå Bufdir", en="Figures from Bufdir"),
    "code": Translations(nb="Kode", nn="Kode", en="Code"),
    "stem": Translations(nb="Fil", nn="Fil", en="File"),
    "indicator": Translations(nb="Indikator", nn="Indikator", en="Indicator"),
    "figures": Translations(nb="Tall", nn="Tal", en="Figures"),
    "remark": Translations(nb="Merknad", nn="Merknad", en="Remark"),
    "kept": Translations(
        nb="Lest inn: {new} nye tall, {corrected} rettet, {unchanged} som før. Felter uten tall er regnet med.",
        nn="Lese inn: {new} nye tal, {corrected} retta, {unchanged} som før. Felt utan tal er rekna med.",
        en="Taken in: {new} new figures, {corrected} corrected, {unchanged} as before; empty fields count too.",
    ),
    "kept.dry": Translations(
        nb="Ville blitt lest inn: {new} nye tall, {corrected} rettet, {unchanged} som før. Ingenting er lagret.",
        nn="Ville blitt lese inn: {new} nye tal, {corrected} retta, {unchanged} som før. Ingenting er lagra.",
        en="Would be taken in: {new} new figures, {corrected} corrected, {unchanged} as before. Nothing is kept.",
    ),
    "public": Translations(
        nb=(
            "Tallene er offentlige: Bufdir, barnevernsmonitoren, NLOD 2.0. Bufdir skriver «..» både for tall som"
            " mangler og for tall som er skjult."
        ),
        nn=(
            "Tala er offentlege: Bufdir, barnevernsmonitoren, NLOD 2.0. Bufdir skriv «..» både for tal som manglar"
            " og for tal som er skjulte."
        ),
        en=(
            "The figures are public: Bufdir, barnevernsmonitoren, NLOD 2.0. Bufdir writes “..” both for figures"
            " that are missing and for figures that are hidden."
        ),
    ),
    "unnamed": Translations(
        nb=(
            "Tall som Bufdir har fra SSB, henter `bvmonitor fetch`. For andre filer sier {file} i hjemmemappen"
            " hvilken indikator en kode er."
        ),
        nn=(
            "Tal som Bufdir har frå SSB, hentar `bvmonitor fetch`. For andre filer seier {file} i heimemappa kva"
            " indikator ein kode er."
        ),
        en=(
            "What Bufdir has from Statistics Norway, `bvmonitor fetch` brings. For other files {file} in the home"
            " folder says which indicator a code is."
        ),
    ),
    "left": Translations(
        nb="Egne tall står for samme indikator, region og år i {count} tilfeller, og er ikke erstattet.",
        nn="Eigne tal står for same indikator, region og år i {count} tilfelle, og er ikkje erstatta.",
        en="Own figures stand for the same indicator, region and year in {count} cases, and were not replaced.",
    ),
}
