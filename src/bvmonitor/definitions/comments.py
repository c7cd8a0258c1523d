"""The user's own words on indicators, from a file: every fault at once, each with file and line."""

from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Annotated

from pydantic import Discriminator, RootModel, Tag

from bvmonitor.definitions.faults import Fault, Faults
from bvmonitor.definitions.model import MAPPING, TEXT, Texts, text_or_mapping
from bvmonitor.definitions.shape import check_shape, nearest
from bvmonitor.definitions.tree import key_place
from bvmonitor.definitions.user_file import read_tree
from bvmonitor.definitions.values import Name, Text
from bvmonitor.domain.language import Translations
from bvmonitor.errors.issue import Issue

Comment = Annotated[
    Annotated[Text, Tag(TEXT)] | Annotated[Texts, Tag(MAPPING)],
    Discriminator(text_or_mapping),
]


class CommentsFile(RootModel[dict[Name, Comment]]):
    """Comments by indicator, each one text or a text per language."""


def load_comments(path: Path, indicators: Collection[str]) -> tuple[Mapping[str, Translations], tuple[Issue, ...]]:
    """Read comments in the file's order, and every issue.

    Args:
        path: The file.
        indicators: Ids of the indicators that there are.

    Returns:
        The comments by indicator, a language that is lacking filled from another; and what is wrong.
    """
    faults = Faults(str(path))
    found: dict[str, Translations] = {}
    root = read_tree(path, faults)
    if root is None:
        return found, faults.issues()
    # The ids are looked at also where the texts have faults.
    for name in root.nodes:
        if name not in indicators:
            words = nearest(name, list(indicators))
            faults.add(Fault("comments.unknown_indicator", key_place(root, (name,)), (("value", name),), words))
    model = check_shape(CommentsFile, root, faults)
    for name, comment in {} if model is None else model.root.items():
        text = _in_every_language(comment)
        if text is None:
            faults.add(Fault("comments.empty", key_place(root, (name,)), (("value", name),)))
        else:
            found[name] = text
    return found, faults.issues()


def _in_every_language(comment: str | Texts) -> Translations | None:
    if isinstance(comment, str):
        return Translations(comment, comment, comment)
    first = comment.nb or comment.nn or comment.en
    return None if first is None else Translations(comment.nb or first, comment.nn or first, comment.en or first)
