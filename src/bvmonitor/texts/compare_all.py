"""What is said of the compare pages of all municipalities together."""

from typing import Final

from bvmonitor.domain.language import Translations
from bvmonitor.texts.catalogue import Catalogue

COMPARE_ALL: Final[Catalogue] = {
    "title": Translations(
        nb="Sammenligninger for alle kommunene i {year}",
        nn="Samanlikningar for alle kommunane i {year}",
        en="Comparisons for all municipalities of {year}",
    ),
    "code": Translations(nb="Nummer", nn="Nummer", en="Number"),
    "name": Translations(nb="Kommune", nn="Kommune", en="Municipality"),
    "years": Translations(nb="År", nn="År", en="Year"),
    "file": Translations(nb="Fil", nn="Fil", en="File"),
    "reason": Translations(nb="Hvorfor ingen side", nn="Kvifor inga side", en="Why there is no page"),
    "progress": Translations(nb="Sider", nn="Sider", en="Pages"),
    "written": Translations(
        nb="Skrev {written} sider til {folder}, for {all} kommuner; {index} lister dem opp.",
        nn="Skreiv {written} sider til {folder}, for {all} kommunar; {index} listar dei opp.",
        en="Wrote {written} pages to {folder}, for {all} municipalities; {index} lists them.",
    ),
}
