"""A figure with its unit, as it stands in a sentence."""

from typing import Final

from bvmonitor.domain.language import Translations
from bvmonitor.texts.catalogue import Catalogue

PHRASES: Final[Catalogue] = {
    "percent": Translations(nb="{figure}\u00a0prosent", nn="{figure}\u00a0prosent", en="{figure}\u00a0per cent"),
    "percentage_points": Translations(
        nb="{figure}\u00a0prosentpoeng", nn="{figure}\u00a0prosentpoeng", en="{figure}\u00a0percentage points"
    ),
    "per_1000": Translations(
        nb="{figure}\u00a0per\u00a01000", nn="{figure}\u00a0per\u00a01000", en="{figure}\u00a0per\u00a01000"
    ),
    "nok": Translations(nb="{figure}\u00a0kr", nn="{figure}\u00a0kr", en="NOK\u00a0{figure}"),
    "nok_per_capita": Translations(nb="{figure}\u00a0kr", nn="{figure}\u00a0kr", en="NOK\u00a0{figure}"),
    "count": Translations(nb="{figure}", nn="{figure}", en="{figure}"),
    "fte": Translations(
        nb="{figure}\u00a0årsverk", nn="{figure}\u00a0årsverk", en="{figure}\u00a0full-time equivalents"
    ),
    "per_fte": Translations(
        nb="{figure}\u00a0per årsverk", nn="{figure}\u00a0per årsverk", en="{figure}\u00a0per full-time equivalent"
    ),
    "index": Translations(nb="{figure}", nn="{figure}", en="{figure}"),
    "rank": Translations(nb="{figure}.\u00a0plass", nn="{figure}.\u00a0plass", en="place\u00a0{figure}"),
}
