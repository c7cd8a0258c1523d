"""Every text of the program, found by looking through its modules."""

import pkgutil
import re
from collections.abc import Iterator
from importlib import import_module
from string import Formatter

from bvmonitor import texts
from bvmonitor.domain.language import Translations

CODE = re.compile(r"`[^`]*`|\{[^}]*\}|--[a-z-]+")


def all_texts() -> Iterator[tuple[str, Translations]]:
    for module in pkgutil.walk_packages(texts.__path__, "bvmonitor.texts."):
        for name, value in vars(import_module(module.name)).items():
            if isinstance(value, Translations):
                yield f"{module.name}.{name}", value
            elif isinstance(value, dict):
                yield from (
                    (f"{module.name}.{name}[{key!r}]", text)
                    for key, text in value.items()
                    if isinstance(text, Translations)
                )


def fields_of(text: str) -> set[str]:
    """The names of the fields that a sentence is filled in with."""
    names = (name for _, name, _, _ in Formatter().parse(text) if name)
    return {re.split(r"[.\[]", name)[0] for name in names}


def words_of(text: str) -> set[str]:
    """The words of a sentence, without commands, options and fields."""
    return set(re.findall(r"[^\W\d_]+", CODE.sub(" ", text).casefold()))
