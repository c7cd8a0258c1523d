"""Faults of files of comments."""

from typing import Final

from bvmonitor.domain.language import Translations
from bvmonitor.texts.catalogue import Catalogue

COMMENT_ISSUES: Final[Catalogue] = {
    "comments.unknown_indicator": Translations(
        nb="ingen indikator har id-en «{value}».",
        nn="ingen indikator har id-en «{value}».",
        en="no indicator has the id “{value}”.",
    ),
    "comments.empty": Translations(
        nb="kommentaren til «{value}» har ingen tekst; skriv den etter `nb`, `nn` eller `en`.",
        nn="kommentaren til «{value}» har ingen tekst; skriv han etter `nb`, `nn` eller `en`.",
        en="the comment on “{value}” has no text; write it after `nb`, `nn` or `en`.",
    ),
}
