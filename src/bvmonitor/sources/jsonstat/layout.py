"""A dataset's dimensions, sizes and roles: from the document to a table's schema."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import prod
from typing import Final, get_args

from bvmonitor.domain.table import Dimension, Role, TableSchema
from bvmonitor.errors.jsonstat import LengthMismatch, NotJsonStat, OtherTable, ReservedName, TooManyCells
from bvmonitor.frames import STATUS, VALUE
from bvmonitor.sources.jsonstat.category import check_distinct, check_known, read_codes
from bvmonitor.sources.jsonstat.document import Node

# Twenty-five times the most that SSB gives in one reply: sizes alone must not make us fill the memory.
MOST_CELLS: Final = 20_000_000

# What polars takes for a pattern and not for the name of a column.
_PATTERN: Final = re.compile(r"\*|\^.*\$", re.DOTALL)

_LAYOUT_KEYS: Final = ("id", "size", "role")


@dataclass(frozen=True, slots=True)
class Layout:
    """The frame of a dataset: its own fields, and one place per dimension."""

    ids: tuple[str, ...]
    sizes: tuple[int, ...]
    roles: Mapping[str, Role]
    dimensions: tuple[Node, ...]


def read_layout(dataset: Node) -> Layout:
    """Read ids, sizes and roles, which 2.0 keeps in the dataset and 1.x in its `dimension`.

    Raises:
        SourceContract: They do not fit together.
    """
    dimension = dataset.need("dimension")
    new_form = dataset.get("id") is not None or dimension.get("id") is None
    holder = dataset if new_form else dimension
    id_node, size_node = holder.need("id"), holder.need("size")
    ids = tuple(item.text() for item in id_node.items())
    sizes = tuple(item.whole() for item in size_node.items())
    if len(ids) != len(sizes):
        raise LengthMismatch(dataset.table, size_node.path, len(ids), len(sizes))
    if not ids:
        raise NotJsonStat(dataset.table, id_node.path, "[]")
    check_distinct(id_node, ids)
    for name in ids:
        if name in (VALUE, STATUS) or _PATTERN.fullmatch(name):
            raise ReservedName(dataset.table, id_node.path, name)
    if prod(sizes) > MOST_CELLS:
        raise TooManyCells(dataset.table, size_node.path, prod(sizes), MOST_CELLS)
    dimensions = tuple(dimension.need(name) for name in ids)
    named = [key for key, _ in dimension.members() if new_form or key not in _LAYOUT_KEYS]
    check_known(dimension, named, ids)
    return Layout(ids, sizes, _read_roles(holder, ids), dimensions)


def read_schema(dataset: Node, layout: Layout, table_id: str) -> TableSchema:
    """What the dataset says about its table.

    Contacts, links and the rest of `extension` are left behind: staff's names and numbers are nobody's figures.
    """
    return TableSchema(
        table_id,
        read_text(dataset, "label") or "",
        read_text(dataset, "source"),
        read_text(dataset, "updated"),
        read_notes(dataset),
        tuple(
            Dimension(
                name,
                read_text(node, "label") or name,
                layout.roles.get(name),
                read_codes(node.need("category"), size),
            )
            for name, size, node in zip(layout.ids, layout.sizes, layout.dimensions, strict=True)
        ),
    )


def read_text(node: Node | None, key: str) -> str | None:
    """The text under a key, or None."""
    found = node.get(key) if node is not None else None
    return found.text() if found is not None else None


def read_notes(node: Node) -> tuple[str, ...]:
    """The notes of a dataset or a dimension."""
    note = node.get("note")
    return note.texts() if note is not None else ()


def read_px(dataset: Node) -> Node | None:
    """What PxWebApi adds about the table itself, or None."""
    extension = dataset.get("extension")
    return extension.get("px") if extension is not None else None


def read_own_table_id(dataset: Node) -> str | None:
    """The table's id as the document gives it, or None."""
    return read_text(read_px(dataset), "tableid")


def check_table_id(dataset: Node, table_id: str) -> None:
    """Hold the document to being the table that was asked for, if it says which it is.

    Raises:
        OtherTable: It is another.
    """
    own = read_own_table_id(dataset)
    if own is not None and own != table_id:
        raise OtherTable(table_id, f"{dataset.path}.extension.px.tableid", own)


def _read_roles(holder: Node, ids: Sequence[str]) -> Mapping[str, Role]:
    """Each dimension's role; where a document gives none, none is made up."""
    roles: dict[str, Role] = {}
    node = holder.get("role")
    for role in get_args(Role):
        entry = node.get(role) if node is not None else None
        if entry is None:
            continue
        named = entry.texts()
        check_known(entry, named, ids)
        roles.update({name: role for name in named if name not in roles})
    return roles
