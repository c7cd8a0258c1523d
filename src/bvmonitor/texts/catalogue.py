"""How a sentence is looked up and filled in."""

from collections.abc import Mapping
from typing import Final

from bvmonitor.domain.language import Lang, Translations

Catalogue = Mapping[str, Translations]

LISTED: Final = 12  # names shown in full before "and N more"


def say(catalogue: Catalogue, key: str, lang: Lang, /, **fields: object) -> str:
    """The sentence for a key in one language, its fields filled in.

    Raises:
        KeyError: No such key, or a field that the sentence needs is not given: a bug of ours.
    """
    return catalogue[key].in_(lang).format_map(fields)
