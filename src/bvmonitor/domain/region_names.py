"""Region names compared as people write them: any case, any official form, with or without accents."""

import re
import unicodedata
from typing import Final

_PARTED: Final = re.compile(r"\s+[-/]\s+")
_PLAIN: Final = re.compile(r"[\w ]+")  # most names: nothing to part or to leave out
_IN_COUNTY: Final = re.compile(r"\s*\([^)]*\)")
_NOT_WORD: Final = re.compile(r"[\W_]+")
_TRAILING: Final = frozenset({"kommune", "herad", "fylke", "fylkeskommune"})
_COUNTY_WORDS: Final = frozenset({"fylke", "fylkeskommune"})
# Letters that Unicode does not take apart, and the two-letter spellings of æ, ø and å.
_LETTERS: Final = str.maketrans({"æ": "a", "ø": "o", "đ": "d", "ŋ": "n", "ŧ": "t", "ß": "s"})
_ACCENTS: Final = re.compile("[\u0300-\u036f]")
_TWO_LETTERS: Final = re.compile("ae|oe|aa")


def name_forms(name: str) -> tuple[str, ...]:
    """The names that a region answers to, the whole first.

    "Gáivuotna - Kåfjord - Kaivuono" answers to itself and to each of the three; "Våler (Østfold)" to "Våler" too.
    """
    if _PLAIN.fullmatch(name):
        return (name,)
    forms = [name, *_PARTED.split(name)]
    return tuple(dict.fromkeys(form for each in forms for form in (each, _IN_COUNTY.sub("", each)) if form))


def bare_name(name: str) -> str:
    """The name without the county in brackets that KLASS adds where two share one."""
    return _IN_COUNTY.sub("", name)


def plain(name: str) -> str:
    """A name without case and punctuation, and without a closing word like "kommune": accents still count."""
    words = _words(name)
    return " ".join(words[:-1] if len(words) > 1 and words[-1] in _TRAILING else words)


def loose(name: str) -> str:
    """A plain name in letters that any keyboard has: Bærum, Baerum and Barum are one, as are Å, Aa and A."""
    letters = plain(name)
    if not letters.isascii():
        apart = unicodedata.normalize("NFD", letters)
        letters = _ACCENTS.sub("", apart).translate(_LETTERS)
    return _TWO_LETTERS.sub(lambda pair: pair[0][0], letters)


def says_county(name: str) -> bool:
    """Whether a name says that a county is meant: "Oslo fylke"."""
    words = _words(name)
    return len(words) > 1 and words[-1] in _COUNTY_WORDS


def _words(name: str) -> list[str]:
    folded = unicodedata.normalize("NFC", name).casefold()
    return [folded] if folded.isalpha() else _NOT_WORD.sub(" ", folded).split()
