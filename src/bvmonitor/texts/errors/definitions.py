"""Errors of definition files, and of indicators and sets that are asked for by name."""

from typing import Final

from bvmonitor.domain.language import Translations
from bvmonitor.texts.catalogue import Catalogue

DEFINITIONS: Final[Catalogue] = {
    "DefinitionsAtFault": Translations(
        nb="Det er feil i indikatordefinisjonene.",
        nn="Det er feil i indikatordefinisjonane.",
        en="There are faults in the indicator definitions.",
    ),
    "DefinitionsAtFault.next": Translations(
        nb="Rett dem; `bvmonitor indicators check` viser alle. Formatet står i docs/definitions.md.",
        nn="Rett dei; `bvmonitor indicators check` viser alle. Formatet står i docs/definitions.md.",
        en="Mend them; `bvmonitor indicators check` shows all. The format is described in docs/definitions.md.",
    ),
    "DefinitionFaults": Translations(
        nb="Antall feil i definisjonene: {count}.",
        nn="Talet på feil i definisjonane: {count}.",
        en="Faults in the definitions: {count}.",
    ),
    "DefinitionFaults.next": Translations(
        nb="Rett linjene i listen. Formatet står i docs/definitions.md.",
        nn="Rett linjene i lista. Formatet står i docs/definitions.md.",
        en="Mend the lines listed. The format is described in docs/definitions.md.",
    ),
    "UnknownIndicator": Translations(
        nb="Ingen indikator har id-en «{wanted}».",
        nn="Ingen indikator har id-en «{wanted}».",
        en="No indicator has the id “{wanted}”.",
    ),
    "UnknownIndicator.next": Translations(
        nb="`bvmonitor indicators list` viser alle.",
        nn="`bvmonitor indicators list` viser alle.",
        en="`bvmonitor indicators list` shows all.",
    ),
    "UnknownSet": Translations(
        nb="Ingen samling av indikatorer heter «{wanted}».",
        nn="Inga samling av indikatorar heiter «{wanted}».",
        en="No set of indicators is called “{wanted}”.",
    ),
    "UnknownSet.next": Translations(
        nb="`bvmonitor indicators list` viser hvilke samlinger en indikator er med i.",
        nn="`bvmonitor indicators list` viser kva samlingar ein indikator er med i.",
        en="`bvmonitor indicators list` shows the sets that each indicator is in.",
    ),
}
