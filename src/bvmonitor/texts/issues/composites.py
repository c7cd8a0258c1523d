"""Faults of files of composites."""

from typing import Final

from bvmonitor.domain.language import Translations
from bvmonitor.texts.catalogue import Catalogue

COMPOSITE_ISSUES: Final[Catalogue] = {
    "composite.shared_id": Translations(
        nb="id-en «{value}» er brukt i {other}.",
        nn="id-en «{value}» er brukt i {other}.",
        en="the id “{value}” is used in {other}.",
    ),
    "composite.scale": Translations(
        nb="skalaen må stige: worst, mean, best.",
        nn="skalaen må stige: worst, mean, best.",
        en="the scale must rise: worst, mean, best.",
    ),
    "composite.unknown_indicator": Translations(
        nb="ingen indikator heter «{value}».",
        nn="ingen indikator heiter «{value}».",
        en="no indicator is called “{value}”.",
    ),
    "composite.neutral": Translations(
        nb="«{value}» sier ikke hva som er best; skriv `direction: higher_is_better` eller `lower_is_better`.",
        nn="«{value}» seier ikkje kva som er best; skriv `direction: higher_is_better` eller `lower_is_better`.",
        en="“{value}” does not say what is best; write `direction: higher_is_better` or `lower_is_better`.",
    ),
}
