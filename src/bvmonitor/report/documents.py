"""What the JSON documents have in common: their form, and how they name sources and snapshots."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Final

import orjson

from bvmonitor.domain.origin import Origin, SnapshotRef

_SOURCE_FIELDS: Final = ("id", "producer", "table", "title", "updated", "retrieved", "sha256", "licence")


def json_text(document: Mapping[str, object]) -> str:
    """A document as people can read it too."""
    return orjson.dumps(document, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE).decode()


def source_fields(origin: Origin) -> dict[str, object]:
    """A source as a document names it."""
    return {field: getattr(origin, field) for field in _SOURCE_FIELDS}


def snapshot_fields(snapshot: SnapshotRef) -> dict[str, object]:
    """The snapshot that figures were read from, as a document names it."""
    return asdict(snapshot)
