"""What is said in charts and about them."""

from typing import Final

from bvmonitor.domain.language import Translations
from bvmonitor.texts.catalogue import Catalogue

CHARTS: Final[Catalogue] = {
    "trend": Translations(
        nb="Linjediagram, {first}–{last}.", nn="Linjediagram, {first}–{last}.", en="Line chart, {first}–{last}."
    ),
    "trend.middle": Translations(
        nb="Halvparten av kommunene i {group} lå mellom {low} og {high} i {year}.",
        nn="Halvparten av kommunane i {group} låg mellom {low} og {high} i {year}.",
        en="Half of the municipalities in {group} were between {low} and {high} in {year}.",
    ),
    "middle": Translations(nb="halvparten av {group}", nn="halvparten av {group}", en="half of {group}"),
    "break": Translations(nb="Brudd {year}", nn="Brot {year}", en="Break {year}"),
    "missing": Translations(
        nb="Diagrammene mangler på denne siden: pakkene som tegner dem, er ikke installert. Installer dem med: "
        "python -m pip install {packages}",
        nn="Diagramma manglar på denne sida: pakkane som teiknar dei, er ikkje installerte. Installer dei med: "
        "python -m pip install {packages}",
        en="The charts are missing on this page: the packages that draw them are not installed. Install them "
        "with: python -m pip install {packages}",
    ),
}
