"""Values as words: a list with its "and", the nearest right names, a text in the reader's language."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from bvmonitor.domain.language import Lang, Translations

LISTED: Final = 12  # names shown in full before "and N more"

_AND: Final = Translations(nb="og", nn="og", en="and")
_MORE: Final = Translations(nb="{count} til", nn="{count} til", en="{count} more")
_NONE: Final = Translations(nb="ingen", nn="ingen", en="none")
_DID_YOU_MEAN: Final = Translations(nb="Mente du {names}?", nn="Meinte du {names}?", en="Did you mean {names}?")
_OR: Final = Translations(nb="eller", nn="eller", en="or")
_QUOTED: Final = Translations(nb="«{word}»", nn="«{word}»", en="“{word}”")


def as_words(value: object, lang: Lang) -> object:
    """A field of a sentence as it reads: a tuple as a list, a text in the reader's language, others unchanged."""
    if isinstance(value, Translations):
        return value.in_(lang)
    if isinstance(value, tuple):
        return listed([str(as_words(each, lang)) for each in value], lang)
    if isinstance(value, Path):
        return str(value)
    return value


def listed(names: Sequence[str], lang: Lang, most: int = LISTED) -> str:
    """Names in a row: "Klepp, Time og Hå"; one of more than `most` ends with how many more there are.

    Where a name holds a comma itself, semicolons stand between.
    """
    if not names:
        return _NONE.in_(lang)
    shown = list(names)
    if len(shown) > most:
        shown = [*shown[: most - 1], _MORE.in_(lang).format(count=len(names) - most + 1)]
    return _joined(shown, _AND.in_(lang))


def did_you_mean(nearest: Sequence[str], lang: Lang) -> str:
    """The question that offers the nearest right words; empty when there are none."""
    if not nearest:
        return ""
    quoted = [_QUOTED.in_(lang).format(word=word) for word in nearest]
    return _DID_YOU_MEAN.in_(lang).format(names=_joined(quoted, _OR.in_(lang)))


def _joined(words: Sequence[str], conjunction: str) -> str:
    if len(words) == 1:
        return words[0]
    if any("," in word for word in words):
        return "; ".join(words)
    return f"{', '.join(words[:-1])} {conjunction} {words[-1]}"
