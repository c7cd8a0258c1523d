"""JSON-stat 2.0 and 1.x: to columns and back."""

from bvmonitor.sources.jsonstat.decode import Cube, decode_cube, decode_cubes
from bvmonitor.sources.jsonstat.encode import encode_cube
from bvmonitor.sources.jsonstat.metadata import (
    CodelistLink,
    DimensionMetadata,
    Note,
    TableMetadata,
    decode_dimension,
    decode_metadata,
)

__all__ = [
    "CodelistLink",
    "Cube",
    "DimensionMetadata",
    "Note",
    "TableMetadata",
    "decode_cube",
    "decode_cubes",
    "decode_dimension",
    "decode_metadata",
    "encode_cube",
]
