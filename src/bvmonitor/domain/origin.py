"""Where figures come from: what a source line, a citation and a manifest say of them."""

from dataclasses import dataclass
from typing import Literal

OriginKind = Literal["table", "regions", "region_map", "membership", "local"]


@dataclass(frozen=True, slots=True)
class Origin:
    """One source in a snapshot; its figures are one Parquet file.

    Attributes:
        id: Unique in the snapshot: a table's number (`12279`), or a short name (`klass_131`).
        kind: Which frame the file holds.
        producer: Who made the figures ("Statistisk sentralbyrå").
        title: The table's own title.
        table: The table's number at its producer, or None.
        url: The address that was asked, or where the figures can be read.
        query: The selection that was sent, as JSON text, or None.
        retrieved: When it was fetched or typed in; ISO 8601.
        updated: When the producer last updated it; ISO 8601, or None.
        licence: Terms of use, and how to credit.
        note: What a reader must know (an envelope or codes of ours; a made-up figure says SYNTHETIC).
        file: The Parquet file, relative to the snapshot's folder.
        sha256: Checksum of that file.
        rows: Rows in it.
    """

    id: str
    kind: OriginKind
    producer: str
    title: str
    table: str | None
    url: str | None
    query: str | None
    retrieved: str
    updated: str | None
    licence: str
    note: str | None
    file: str
    sha256: str
    rows: int


@dataclass(frozen=True, slots=True)
class SnapshotRef:
    """Which snapshot a result was read from."""

    id: str
    sha256: str
    sample: bool
