"""How a sentence is looked up and filled in."""

from collections.abc import Mapping

from bvmonitor.domain.language import Lang, Translations
from bvmonitor.texts.wording import as_words

Catalogue = Mapping[str, Translations]


def say(catalogue: Catalogue, key: str, lang: Lang, /, **fields: object) -> str:
    """The sentence for a key in one language, its fields filled in as words.

    Raises:
        KeyError: No such key, or a field that the sentence needs is not given: a bug of ours.
    """
    words = {name: as_words(value, lang) for name, value in fields.items()}
    return catalogue[key].in_(lang).format_map(words)
