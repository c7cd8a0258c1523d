"""Finding a table's measure by code or by label; codes come and go at SSB, labels last longer."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final

from bvmonitor.domain.table import Code, TableSchema

_WORD: Final = re.compile(r"[^\W_]+")
# Endings in which the two forms of Norwegian, and a word's own forms, differ; longest first.
_ENDINGS: Final = ("ene", "ane", "en", "et", "ar", "er", "te", "ne", "a", "e", "i", "t")
_SHORTEST_STEM: Final = 3
_DOUBLED: Final = re.compile(r"([^\W\d_])\1")
# Where nynorsk and bokmål differ in more than an ending, or SSB's labels have changed word.
_SAME: Final = {
    "ikkje": "ikke",
    "undersøking": "undersøkelse",
    "barnevernsteneste": "barnevernstjeneste",
    "teneste": "tjeneste",
    "frå": "fra",
    "del": "andel",
    "prosentdel": "andel",
    "eigen": "egen",
    "høve": "forhold",
    "månad": "måned",
}


@dataclass(frozen=True, slots=True)
class Measure:
    """A measure of a table: the dimension that holds it, and its code there."""

    dimension: str
    code: str


def find_measure(schema: TableSchema, code: str | None, label: str | None) -> Measure | None:
    """The table's measure with this code, or else the only one with this label.

    Labels are compared without regard to case, spacing, punctuation and the endings in which bokmål and nynorsk
    differ. None when the table has no such measure, or several with the label.
    """
    metric = schema.with_role("metric")
    if metric is None:
        return None
    if code is not None and code in metric.by_code:
        return Measure(metric.id, code)
    if label is None:
        return None
    matches = [c.code for c in metric.codes if plain_label(c.label) == plain_label(label)]
    return Measure(metric.id, matches[0]) if len(matches) == 1 else None


def nearest_measures(schema: TableSchema, label: str, *, limit: int = 3) -> tuple[Code, ...]:
    """The measures whose labels are closest to a label that was not found, best first."""
    metric = schema.with_role("metric")
    if metric is None:
        return ()
    wanted = " ".join(plain_label(label))
    closeness = {
        code: SequenceMatcher(None, wanted, " ".join(plain_label(code.label))).ratio() for code in metric.codes
    }
    return tuple(sorted(closeness, key=lambda code: (-closeness[code], code.code))[:limit])


def plain_label(label: str) -> tuple[str, ...]:
    """The words of a label, so that two ways of writing the same measure compare equal."""
    return tuple(_plain_word(word) for word in _WORD.findall(label.casefold()))


def _plain_word(word: str) -> str:
    stem = _stem(word)
    return _SAME_STEMS.get(stem, stem)


def _stem(word: str) -> str:
    """A word without its endings and without doubled letters: `innbyggarar` and `innbyggere` are `inbyg`."""
    stem = word
    while (shorter := _shortened(stem)) != stem:
        stem = shorter
    return _DOUBLED.sub(r"\1", stem)


def _shortened(word: str) -> str:
    ending = next((e for e in _ENDINGS if word.endswith(e) and len(word) - len(e) >= _SHORTEST_STEM), "")
    return word.removesuffix(ending)


_SAME_STEMS: Final = {_stem(one): _stem(other) for one, other in _SAME.items()}
