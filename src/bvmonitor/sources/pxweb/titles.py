"""Whether a title or label is about what a definition expects, however SSB writes it today."""

import re
from difflib import SequenceMatcher
from typing import Final

from bvmonitor.domain.measures import plain_label

_NUMBER: Final = re.compile(r"^\s*\d{5}\s*:\s*")
_ENDING: Final = re.compile(r"\((?:K|B|F|S|avslutta|avsluttet|closed series)\)", re.IGNORECASE)
_BY: Final = re.compile(r",?\s+(?:etter|by)\s.*$", re.IGNORECASE | re.DOTALL)
_VARIABLES: Final = re.compile(r",\s+(?:etter|by)\s(?:(?!,\s+(?:etter|by)\s).)*$", re.IGNORECASE | re.DOTALL)
_YEAR: Final = r"(?:19|20)\d\d(?:[KMU]\d+)?"
_YEARS: Final = re.compile(rf"\b{_YEAR}(?:\s*[-–]\s*(?:{_YEAR})?)?")
_SMALL: Final = frozenset(plain_label("og i på av med for til per der hvor den det de ei en et som under"))
_ALIKE: Final = 0.75  # bokmål and nynorsk of one word; two words of the field seldom come above 0.6

_UNITS: Final = {"prosent": "%", "pst": "%", "percent": "%", "kroner": "kr", "krone": "kr", "nok": "kr"}
_COUNTS: Final = frozenset(("antall", "antal", "tal", "number", "personer", "personar", "persons", "barn"))


def title_holds(expected: str, title: str) -> bool:
    """Whether a title has all the words that are expected in it, in bokmål or nynorsk.

    The table's number, what stands after "etter", endings such as (K) and year spans do not count.
    """
    words = _words(title)
    return all(_has(words, word) for word in _words(expected))


def same_title(one: str, other: str) -> bool:
    """Whether each of two titles has all the words of the other."""
    return title_holds(one, other) and title_holds(other, one)


def subject_of(title: str) -> str:
    """What a table is about: its title without its number and the list of variables after the last ", etter"."""
    return _VARIABLES.sub("", _NUMBER.sub("", title)).rstrip(", ")


def same_unit(one: str | None, other: str | None) -> bool:
    """Whether two units mean the same; one that is not given says nothing against."""
    return not one or not other or _unit(one) == _unit(other)


def _unit(text: str) -> str:
    words = text.casefold().strip("(). ").split()
    plain = " ".join(_UNITS.get(word.rstrip("."), word.rstrip(".")) for word in words)
    return "n" if plain in _COUNTS else plain


def _words(title: str) -> frozenset[str]:
    text = _YEARS.sub(" ", _ENDING.sub(" ", _BY.sub(" ", _NUMBER.sub("", title))))
    return frozenset(plain_label(text)) - _SMALL


def _has(words: frozenset[str], word: str) -> bool:
    return word in words or any(SequenceMatcher(None, word, other).ratio() >= _ALIKE for other in words)
