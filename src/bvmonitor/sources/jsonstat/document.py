"""A JSON document read with its paths, and the datasets inside it, whichever way they are wrapped."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final, Self

import orjson

from bvmonitor.errors.jsonstat import FieldMissing, NotEmbedded, NotJson, NotJsonStat, WrongClass, WrongType

UNNAMED: Final = "JSON-stat"  # what an error calls a document whose table is not known
LONGEST_NUMBER: Final = 18  # digits; no size or position of a table needs more
SHOWN: Final = 60  # characters of a body that is not what was promised

_JSON_TYPES: Final = {dict: "object", list: "array", type(None): "null"}


@dataclass(frozen=True, slots=True)
class Node:
    """A place in a JSON document, which can say where it is.

    A member that is null counts as absent: PxWebApi writes `"discontinued": null`.
    """

    raw: Any
    table: str
    path: str = "$"

    def get(self, key: str) -> Self | None:
        """The member with this key, or None; this place must be an object."""
        raw = self.mapping().get(key)
        return None if raw is None else self.at(key)

    def need(self, key: str) -> Self:
        """The member with this key.

        Raises:
            FieldMissing: It is absent or null.
        """
        found = self.get(key)
        if found is None:
            raise FieldMissing(self.table, self.path + _member(key))
        return found

    def members(self) -> Iterator[tuple[str, Self]]:
        """Each key and member of an object, absent ones left out."""
        for key, raw in self.mapping().items():
            if raw is not None:
                yield key, self.at(key)

    def text_by_key(self) -> dict[str, str]:
        """The texts of an object by key, absent ones left out; made at once, since labels come in thousands."""
        found = {key: raw for key, raw in self.mapping().items() if raw is not None}
        if not all(isinstance(raw, str) for raw in found.values()):
            raise next(node for _, node in self.members() if not isinstance(node.raw, str)).wrong_type("string")
        return found

    def items(self) -> Iterator[Self]:
        """Each element of an array."""
        for place in range(len(self.array())):
            yield self.at(place)

    def at(self, place: str | int) -> Self:
        """What stands under a key or at a place that is there, null or not."""
        step = f"[{place}]" if isinstance(place, int) else _member(place)
        return type(self)(self.raw[place], self.table, self.path + step)

    def mapping(self) -> dict[str, Any]:
        """The object that is here."""
        if not isinstance(self.raw, dict):
            raise self.wrong_type("object")
        return self.raw

    def array(self) -> list[Any]:
        """The array that is here."""
        if not isinstance(self.raw, list):
            raise self.wrong_type("array")
        return self.raw

    def text(self) -> str:
        """The text that is here."""
        if not isinstance(self.raw, str):
            raise self.wrong_type("string")
        return self.raw

    def flag(self) -> bool:
        """The truth value that is here."""
        if not isinstance(self.raw, bool):
            raise self.wrong_type("boolean")
        return self.raw

    def whole(self) -> int:
        """The whole number, zero or more, that is here, also when it is written as text."""
        raw = self.raw
        if isinstance(raw, str) and raw.isascii() and raw.isdecimal() and len(raw) <= LONGEST_NUMBER:
            return int(raw)
        if isinstance(raw, int) and not isinstance(raw, bool) and raw >= 0:
            return raw
        raise self.wrong_type("whole number")

    def texts(self) -> tuple[str, ...]:
        """The texts of an array, or a single text."""
        if isinstance(self.raw, str):
            return (self.raw,)
        return tuple(item.text() for item in self.items())

    def wrong_type(self, expected: str) -> WrongType:
        """The error that something else was expected here."""
        return WrongType(self.table, self.path, expected, self.shown())

    def shown(self) -> str:
        """What is here, briefly: a number or text as it is written, else its JSON type."""
        if isinstance(self.raw, int | float | str):
            return orjson.dumps(self.raw).decode()[:SHOWN]
        return _JSON_TYPES[type(self.raw)]


def read_json(body: bytes, table: str) -> Node:
    """Parse a reply.

    Raises:
        NotJson: The body is no JSON, or not in UTF-8.
    """
    try:
        return Node(orjson.loads(body), table)
    except orjson.JSONDecodeError as error:
        raise NotJson(table, error.lineno, error.colno, _beginning(body)) from error


def find_datasets(root: Node) -> Iterator[tuple[str | None, Node]]:
    """Each dataset of a document, in its order, with its name if it stands in a bundle.

    A dataset (2.0 or 1.x) is itself; a collection gives its embedded items, those of embedded collections
    included; a 1.x bundle is an object of datasets by name.

    Raises:
        NotEmbedded: A collection's item is only a link: we open no addresses.
        NotJsonStat: There is nothing with dimensions.
        WrongClass: A dimension response.
    """
    kind = root.get("class")
    if kind is None:
        yield from [(None, root)] if root.get("dimension") is not None else _bundled(root)
    elif kind.text() == "dataset":
        yield None, root
    elif kind.text() == "collection":
        yield from _collected(root)
    else:
        raise WrongClass(root.table, kind.path, "dataset", kind.text())


def _bundled(root: Node) -> Iterator[tuple[str, Node]]:
    named = [(key, node) for key, node in root.members() if isinstance(node.raw, dict)]
    if not named or any("dimension" not in node.raw for _, node in named):
        raise NotJsonStat(root.table, root.path, _beginning(orjson.dumps(root.raw)))
    yield from named


def _collected(root: Node) -> Iterator[tuple[str | None, Node]]:
    link = root.get("link")
    listed = link.get("item") if link is not None else None
    for item in listed.items() if listed is not None else ():
        if item.need("class").text() == "dimension":
            continue
        if "dimension" not in item.mapping() and "link" not in item.mapping():
            href = item.get("href")
            raise NotEmbedded(root.table, item.path, href.text() if href is not None else "")
        yield from find_datasets(item)


def _member(key: str) -> str:
    return f".{key}" if key.isidentifier() else f"[{orjson.dumps(key).decode()}]"


def _beginning(body: bytes) -> str:
    return " ".join(body[: SHOWN * 4].decode("utf-8", "replace").split())[:SHOWN]
