"""What a metadata reply says about a table beyond its schema."""

from collections.abc import Mapping
from dataclasses import dataclass

from bvmonitor.domain.table import Dimension, TableSchema
from bvmonitor.errors.jsonstat import NotOneDataset, WrongClass
from bvmonitor.sources.jsonstat.category import read_children, read_codes
from bvmonitor.sources.jsonstat.document import UNNAMED, Node, find_datasets, read_json
from bvmonitor.sources.jsonstat.layout import (
    check_table_id,
    read_layout,
    read_notes,
    read_own_table_id,
    read_px,
    read_schema,
    read_text,
)


@dataclass(frozen=True, slots=True)
class Note:
    """A note; a mandatory one must be shown wherever the figures are."""

    text: str
    mandatory: bool


@dataclass(frozen=True, slots=True)
class CodelistLink:
    """A way to group or choose among a dimension's codes, by the id that a query gives."""

    id: str
    label: str
    type: str


@dataclass(frozen=True, slots=True)
class DimensionMetadata:
    """What a query must know about a dimension, and the notes and parts of its codes.

    `elimination` says that a query may leave the dimension out; then the figures are those of
    `elimination_code`, or the sum over all codes when there is none. `children` are direct parts, by parent.
    """

    id: str
    elimination: bool
    elimination_code: str | None
    codelists: tuple[CodelistLink, ...]
    notes: tuple[Note, ...]
    code_notes: Mapping[str, tuple[Note, ...]]
    children: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class TableMetadata:
    """A table's schema, and what only its metadata reply says. Who to contact is not kept."""

    schema: TableSchema
    dimensions: tuple[DimensionMetadata, ...]
    notes: tuple[Note, ...]
    next_update: str | None
    language: str | None
    discontinued: bool


def decode_metadata(body: bytes, *, table_id: str | None = None) -> TableMetadata:
    """Decode a metadata reply of PxWebApi 2; values, if there are any, are not looked at.

    Every key of `extension` is optional: they have come, gone and changed name between versions. A dimension that
    does not say whether it can be left out is taken to be one that cannot.

    Args:
        body: The reply's bytes.
        table_id: The table that was asked for; a document that names another is refused.

    Raises:
        SourceContract: The reply is not what the format, or the request, promised; a case of `errors.jsonstat`.
    """
    datasets = [dataset for _, dataset in find_datasets(read_json(body, table_id or UNNAMED))]
    if len(datasets) != 1:
        raise NotOneDataset(table_id or UNNAMED, len(datasets))
    dataset = datasets[0]
    if table_id is not None:
        check_table_id(dataset, table_id)
    layout = read_layout(dataset)
    schema = read_schema(dataset, layout, table_id or read_own_table_id(dataset) or "")
    extension, px = dataset.get("extension"), read_px(dataset)
    discontinued = extension.get("discontinued") if extension is not None else None
    return TableMetadata(
        schema,
        tuple(
            _read_dimension(described, node)
            for described, node in zip(schema.dimensions, layout.dimensions, strict=True)
        ),
        _marked(read_notes(dataset), extension.get("noteMandatory") if extension is not None else None),
        read_text(px, "nextUpdate"),
        read_text(px, "language"),
        discontinued is not None and discontinued.flag(),
    )


def decode_dimension(body: bytes, *, dimension_id: str) -> Dimension:
    """Decode a JSON-stat 2.0 response of class dimension; it has no role, since no dataset gives it one.

    Raises:
        SourceContract: The reply is not what the format promised; a case of `errors.jsonstat`.
    """
    root = read_json(body, dimension_id)
    kind = root.need("class")
    if kind.text() != "dimension":
        raise WrongClass(dimension_id, kind.path, "dimension", kind.text())
    category = root.need("category")
    index = category.get("index")
    size = 1 if index is None else len(index.mapping() if isinstance(index.raw, dict) else index.array())
    return Dimension(dimension_id, read_text(root, "label") or dimension_id, None, read_codes(category, size))


def _read_dimension(described: Dimension, node: Node) -> DimensionMetadata:
    category, extension = node.need("category"), node.get("extension")
    elimination = extension.get("elimination") if extension is not None else None
    return DimensionMetadata(
        described.id,
        elimination is not None and elimination.flag(),
        read_text(extension, "eliminationValueCode"),
        _read_codelists(extension),
        _marked(read_notes(node), extension.get("noteMandatory") if extension is not None else None),
        _read_code_notes(category, extension),
        read_children(category, tuple(described.by_code)),
    )


def _read_codelists(extension: Node | None) -> tuple[CodelistLink, ...]:
    """The key was `codeLists` until late 2025."""
    listed = extension.get("codelists") or extension.get("codeLists") if extension is not None else None
    return tuple(
        CodelistLink(item.need("id").text(), read_text(item, "label") or "", read_text(item, "type") or "")
        for item in (listed.items() if listed is not None else ())
    )


def _read_code_notes(category: Node, extension: Node | None) -> Mapping[str, tuple[Note, ...]]:
    notes = category.get("note")
    mandatory = extension.get("categoryNoteMandatory") if extension is not None else None
    return {
        code: _marked(node.texts(), mandatory.get(code) if mandatory is not None else None)
        for code, node in (notes.members() if notes is not None else ())
    }


def _marked(notes: tuple[str, ...], mandatory: Node | None) -> tuple[Note, ...]:
    """Notes with the sign that PxWebApi gives by place: `{"0": true}`."""
    flags = [mandatory.get(str(place)) if mandatory is not None else None for place in range(len(notes))]
    return tuple(Note(text, flag is not None and flag.flag()) for text, flag in zip(notes, flags, strict=True))
