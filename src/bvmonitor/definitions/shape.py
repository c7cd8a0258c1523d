"""A tree held against its pydantic model: each misfit becomes a fault with its place and the nearest word."""

import difflib
import re
from typing import Any, Final, TypeVar, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from bvmonitor.definitions.faults import Fault, Faults
from bvmonitor.definitions.tree import Entries, Path, key_place, node_at, place_of, plain, text_at

SUGGESTED: Final = 2

_EXPECTED: Final = re.compile(r"'([^']*)'|(-?\d+|True|False)")
_WANTED_KINDS: Final = {
    "string_type": "text",
    "list_type": "list",
    "dict_type": "mapping",
    "model_type": "mapping",
}
_RENAMED: Final = {"too_short": "empty_list"}
_Shape = TypeVar("_Shape", bound=BaseModel)


def check_shape(model: type[_Shape], root: Entries, faults: Faults) -> _Shape | None:
    """The model filled from a tree, or None when something does not fit."""
    try:
        return model.model_validate(plain(root))
    except ValidationError as error:
        details = error.errors(include_url=False)
    faults.extend(_fault(model, root, detail) for detail in details)
    return None


def nearest(word: str, known: list[str]) -> tuple[str, ...]:
    """The known words that are written most alike, best first; none when nothing is like it."""
    return tuple(difflib.get_close_matches(word.casefold(), known, n=SUGGESTED))


def dotted(path: Path) -> str:
    """A path as a reader writes it: `denominator[1].table`; items are counted from 1."""
    text = "".join(f"[{part + 1}]" if isinstance(part, int) else f".{part}" for part in path)
    return text.removeprefix(".")


def _fault(model: type[BaseModel], root: Entries, detail: ErrorDetails) -> Fault:
    kind, loc = detail["type"], detail["loc"]
    is_key = loc[-1] == "[key]"  # pydantic's word for a fault of the key before it
    path = _path_in(root, loc, keep_last=kind == "missing")
    key = dotted(path)
    value = str(path[-1]) if is_key else (text_at(root, *path) or "")
    if kind == "missing":
        return Fault("missing_key", place_of(root, path[:-1]), (("key", key),))
    if kind == "extra_forbidden":
        known = _known_keys(model, path[:-1])
        return Fault("unknown_key", key_place(root, path), (("key", key),), nearest(str(path[-1]), known))
    place = key_place(root, path) if is_key else place_of(root, path)
    if kind in _WANTED_KINDS:
        return Fault(f"not_{_WANTED_KINDS[kind]}", place, (("key", key),))
    fields = (("key", key), ("value", value))
    if kind == "literal_error":
        words = [a or b.lower() for a, b in _EXPECTED.findall(str(detail["ctx"]["expected"]))]
        return Fault("unknown_word", place, (*fields, ("words", ", ".join(words))), nearest(value, words))
    bounds = tuple((name, str(bound)) for name, bound in detail.get("ctx", {}).items() if name in {"low", "high"})
    return Fault(_RENAMED.get(kind, kind), place, (*fields, *bounds))


def _path_in(root: Entries, loc: Path, *, keep_last: bool) -> Path:
    """Pydantic's path without the words that stand for no node: the form that it took a value to have."""
    path: Path = ()
    for number, part in enumerate(loc, 1):
        if node_at(root, (*path, part)) is not None or (keep_last and number == len(loc)):
            path = (*path, part)
    return path


def _known_keys(model: type[BaseModel], path: Path) -> list[str]:
    """The keys that may stand at a path."""
    found: type[BaseModel] | None = model
    for part in path:
        if isinstance(part, int) or found is None:
            continue
        field = next((f for name, f in found.model_fields.items() if part in {name, f.alias}), None)
        # A key that is no field's is a dimension of `where`: the model inside it is found from `where` itself.
        found = found if field is None else _model_in(field.annotation)
    return [] if found is None else [field.alias or name for name, field in found.model_fields.items()]


def _model_in(annotation: Any) -> type[BaseModel] | None:  # noqa: ANN401 - annotations have no common type
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for part in get_args(annotation) if (found := _model_in(part)) is not None), None)
