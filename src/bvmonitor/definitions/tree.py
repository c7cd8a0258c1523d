"""YAML text as a tree that knows its lines: every scalar is text, and nothing in it is ever run."""

from dataclasses import dataclass, field
from typing import Any, Final

import yaml
from yaml.reader import Reader

from bvmonitor.definitions.faults import Fault, Faults, Place

LARGEST_BYTES: Final = 256 * 1024
DEEPEST: Final = 12

_NULLS: Final = frozenset({"", "~", "null", "Null", "NULL"})
# libyaml where PyYAML was built with it, else the slower reader in Python; both give the same events.
_LOADER: Final[Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Scalar:
    """One word or text; None when it is an unquoted `null`, `~` or nothing at all."""

    text: str | None
    place: Place


@dataclass(frozen=True, slots=True)
class Items:
    """A list."""

    items: list["Node"]
    place: Place


@dataclass(frozen=True, slots=True)
class Entries:
    """Keys with their nodes; `keys` holds where each key stands."""

    place: Place
    nodes: dict[str, "Node"] = field(default_factory=dict)
    keys: dict[str, Place] = field(default_factory=dict)


Node = Scalar | Items | Entries
Path = tuple[str | int, ...]


def node_at(root: Node, path: Path) -> Node | None:
    """The node at a path of keys and positions, or None."""
    node: Node | None = root
    for part in path:
        node = _child(node, part)
    return node


def place_of(root: Node, path: Path) -> Place:
    """Where a path stands: the deepest part of it that is there."""
    place, node = root.place, root
    for part in path:
        child = _child(node, part)
        if child is None:
            break
        place, node = child.place, child
    return place


def key_place(root: Node, path: Path) -> Place:
    """Where the key at the end of a path stands, else what `place_of` gives."""
    parent = node_at(root, path[:-1])
    if isinstance(parent, Entries) and path and isinstance(path[-1], str) and path[-1] in parent.keys:
        return parent.keys[path[-1]]
    return place_of(root, path)


def text_at(root: Node, *path: str | int) -> str | None:
    """The text at a path, or None when there is none."""
    node = node_at(root, path)
    return node.text if isinstance(node, Scalar) else None


def items_at(root: Node, *path: str | int) -> list[Node]:
    """The items of the list at a path, or none."""
    node = node_at(root, path)
    return node.items if isinstance(node, Items) else []


def has(root: Node, *path: str | int) -> bool:
    """Whether something other than null stands at a path."""
    node = node_at(root, path)
    return node is not None and not (isinstance(node, Scalar) and node.text is None)


def plain(node: Node) -> object:
    """The node as dicts, lists, texts and None."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Items):
        return [plain(item) for item in node.items]
    return {key: plain(child) for key, child in node.nodes.items()}


def _child(node: Node | None, part: str | int) -> Node | None:
    if isinstance(node, Entries) and isinstance(part, str):
        return node.nodes.get(part)
    if isinstance(node, Items) and isinstance(part, int) and part < len(node.items):
        return node.items[part]
    return None


def parse_tree(content: bytes, faults: Faults) -> Entries | None:
    """The mapping that a file holds, or None when its faults leave nothing to go on with.

    Args:
        content: The file as it stands on disk: UTF-8, with or without a byte order mark.
        faults: Takes what is wrong.
    """
    text = _decode(content, faults)
    if text is None:
        return None
    builder = _Builder(faults)
    try:
        for event in yaml.parse(text, Loader=_LOADER):
            builder.take(event)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = None if mark is None else Place(mark.line + 1, mark.column + 1)
        faults.add(Fault("syntax", place, (("reason", error.problem or error.context or ""),)))
        return None
    return builder.root()


def _decode(content: bytes, faults: Faults) -> str | None:
    if len(content) > LARGEST_BYTES:
        faults.add(Fault("too_large", None, (("size", str(len(content))), ("limit", str(LARGEST_BYTES)))))
        return None
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = content[: error.start]
        place = Place(before.count(b"\n") + 1, error.start - before.rfind(b"\n"))
        faults.add(Fault("not_utf8", place, (("byte", f"0x{content[error.start]:02x}"),)))
        return None
    bad = Reader.NON_PRINTABLE.search(text)
    if bad is not None:
        before_bad = text[: bad.start()]
        place = Place(before_bad.count("\n") + 1, bad.start() - before_bad.rfind("\n"))
        faults.add(Fault("bad_character", place, (("character", f"U+{ord(bad[0]):04X}"),)))
        return None
    return text


class _Builder:
    """Puts events together to a tree, level by level: no depth of nesting can exhaust the stack."""

    def __init__(self, faults: Faults) -> None:
        self._faults: Final = faults
        self._open: list[Items | Entries] = []
        self._keys: list[Scalar | None] = []
        self._documents: list[Node] = []
        self._refused = False

    def take(self, event: yaml.Event) -> None:
        """Add what one event brings."""
        mark = event.start_mark
        if mark is None:  # the start of the stream
            return
        place = Place(mark.line + 1, mark.column + 1)
        if isinstance(event, yaml.AliasEvent):
            self._refuse("alias", place, event.anchor or "")
            self._put(Scalar(None, place))
            return
        if isinstance(event, yaml.NodeEvent) and getattr(event, "tag", None) is not None:
            self._refuse("tag", place, str(getattr(event, "tag", "")))
        if isinstance(event, yaml.ScalarEvent):
            is_null = event.implicit[0] and event.value in _NULLS
            self._put(Scalar(None if is_null else event.value, place))
        elif isinstance(event, yaml.SequenceStartEvent):
            self._begin(Items([], place))
        elif isinstance(event, yaml.MappingStartEvent):
            self._begin(Entries(place))
        elif isinstance(event, yaml.CollectionEndEvent):
            self._end()

    def root(self) -> Entries | None:
        """The only document, if it is a mapping that nothing was refused in."""
        if not self._documents:
            self._faults.add(Fault("empty_file", None))
            return None
        if len(self._documents) > 1:
            self._refuse("several_documents", self._documents[1].place, "---")
        first = self._documents[0]
        if not isinstance(first, Entries):
            self._faults.add(Fault("no_mapping", first.place))
            return None
        return None if self._refused else first

    def _refuse(self, code: str, place: Place, word: str) -> None:
        self._refused = True
        self._faults.add(Fault(code, place, (("value", word),)))

    def _begin(self, node: Items | Entries) -> None:
        if len(self._open) == DEEPEST:
            self._refuse("too_deep", node.place, str(DEEPEST))
        self._open.append(node)
        self._keys.append(None)

    def _end(self) -> None:
        node = self._open.pop()
        self._keys.pop()
        self._put(node)

    def _put(self, node: Node) -> None:
        if not self._open:
            self._documents.append(node)
            return
        parent = self._open[-1]
        if isinstance(parent, Items):
            parent.items.append(node)
            return
        key = self._keys[-1]
        if key is None:
            if isinstance(node, Scalar):
                self._keys[-1] = node
            else:
                self._refuse("key_not_text", node.place, "")
                self._keys[-1] = Scalar("", node.place)
            return
        self._keys[-1] = None
        name = key.text or ""
        if name in parent.nodes:
            first = str(parent.keys[name].line)
            self._faults.add(Fault("repeated_key", key.place, (("key", name), ("first", first))))
            return
        parent.nodes[name] = node
        parent.keys[name] = key.place
