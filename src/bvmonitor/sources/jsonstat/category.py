"""The categories of one dimension: their order, labels, units, and which are part of which."""

from collections import Counter
from collections.abc import Mapping, Sequence
from graphlib import CycleError, TopologicalSorter

from bvmonitor.domain.table import Code
from bvmonitor.errors.jsonstat import (
    ChildCycle,
    FieldMissing,
    IndexMissing,
    IndexPositions,
    LengthMismatch,
    RepeatedName,
    UnknownKeys,
)
from bvmonitor.sources.jsonstat.document import Node


def read_codes(category: Node, size: int) -> tuple[Code, ...]:
    """The categories in the table's order.

    Args:
        category: `dimension.X.category`.
        size: How many categories the dataset says that the dimension has.

    Raises:
        SourceContract: What the index, labels, units, notes, coordinates or children say does not fit together.
    """
    ids = _read_ids(category, size)
    label = category.get("label")
    labels = label.text_by_key() if label is not None else {}
    if label is not None:
        check_known(label, tuple(labels), ids)
    units = _keyed(category, "unit", ids)
    for part in ("note", "coordinates"):
        _keyed(category, part, ids)
    read_children(category, ids)
    return tuple(_code(code, labels.get(code, code), units.get(code)) for code in ids)


def read_children(category: Node, ids: Sequence[str]) -> Mapping[str, tuple[str, ...]]:
    """Which categories are direct parts of which, by the parent's code.

    Raises:
        UnknownKeys: A parent or a child is no category.
        ChildCycle: A category is its own descendant.
    """
    child = category.get("child")
    if child is None:
        return {}
    children: dict[str, tuple[str, ...]] = {}
    for parent, node in _keyed(category, "child", ids).items():
        children[parent] = node.texts()
        check_known(node, children[parent], ids)
    _check_no_cycle(child, children)
    return children


def check_known(node: Node, keys: Sequence[str], known: Sequence[str]) -> None:
    """Hold names to those that exist.

    Raises:
        UnknownKeys: Some do not.
    """
    names = set(known)
    unknown = [key for key in keys if key not in names]
    if unknown:
        raise UnknownKeys(node.table, node.path, tuple(unknown))


def check_distinct(node: Node, names: Sequence[str]) -> None:
    """Hold a list of names to naming each once.

    Raises:
        RepeatedName: One is there twice.
    """
    if len(set(names)) < len(names):
        raise RepeatedName(node.table, node.path, Counter(names).most_common(1)[0][0])


def _read_ids(category: Node, size: int) -> tuple[str, ...]:
    index = category.get("index")
    if index is None:
        return _only_id(category, size)
    if isinstance(index.raw, dict):
        return _by_position(index, size)
    ids = tuple(item.text() for item in index.items())
    _check_count(index, size, len(ids))
    check_distinct(index, ids)
    return ids


def _only_id(category: Node, size: int) -> tuple[str, ...]:
    """A dimension of one category may leave the index out: its one label names it."""
    label = category.get("label")
    if label is None:
        raise FieldMissing(category.table, f"{category.path}.index")
    ids = tuple(label.mapping())
    _check_count(label, size, len(ids))
    if size != 1:
        raise IndexMissing(category.table, f"{category.path}.index", size)
    return ids


def _by_position(index: Node, size: int) -> tuple[str, ...]:
    """The order of keys in a JSON object means nothing: the positions are what counts."""
    raw = index.mapping()
    # A thousand regions are the usual case: when all is well, it is seen at once.
    if all(type(position) is int for position in raw.values()) and sorted(raw.values()) == list(range(size)):
        return tuple(sorted(raw, key=raw.__getitem__))
    positions = {code: node.whole() for code, node in index.members()}
    _check_count(index, size, len(positions))
    placed: dict[int, str] = {}
    for code, position in positions.items():
        if position >= size or position in placed:
            raise IndexPositions(index.table, index.path, size, code, position)
        placed[position] = code
    return tuple(placed[position] for position in range(size))


def _check_count(node: Node, expected: int, found: int) -> None:
    if expected != found:
        raise LengthMismatch(node.table, node.path, expected, found)


def _keyed(category: Node, part: str, ids: Sequence[str]) -> Mapping[str, Node]:
    """A map from codes to something, in which every key is a code of the dimension."""
    node = category.get(part)
    if node is None:
        return {}
    keyed = dict(node.members())
    check_known(node, tuple(keyed), ids)
    return keyed


def _code(code: str, label: str, unit: Node | None) -> Code:
    """A category with its unit, if it has one.

    JSON-stat's own text for a unit is `label`; PxWebApi writes its in `base` and has no label.
    """
    if unit is None:
        return Code(code, label)
    texts = [unit.get(key) for key in ("label", "base")]
    words = (node.text().strip() for node in texts if node is not None)
    decimals = unit.get("decimals")
    return Code(
        code,
        label,
        next((word for word in words if word), None),
        decimals.whole() if decimals is not None else None,
    )


def _check_no_cycle(node: Node, children: Mapping[str, tuple[str, ...]]) -> None:
    try:
        TopologicalSorter(children).prepare()
    except CycleError as error:
        raise ChildCycle(node.table, node.path, min(error.args[1])) from error
