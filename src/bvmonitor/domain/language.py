"""The three languages of a page, and a text in all of them."""

from dataclasses import dataclass
from typing import Literal, get_args

Lang = Literal["nb", "nn", "en"]
LANGS: tuple[Lang, ...] = get_args(Lang)


@dataclass(frozen=True, slots=True)
class Translations:
    """One text in bokmål, nynorsk and English."""

    nb: str
    nn: str
    en: str

    def in_(self, lang: Lang) -> str:
        """The text in one language."""
        return {"nb": self.nb, "nn": self.nn, "en": self.en}[lang]
