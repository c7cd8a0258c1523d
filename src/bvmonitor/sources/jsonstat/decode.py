"""From JSON-stat to a cube: a table's schema and one row per cell."""

from dataclasses import dataclass

import polars as pl

from bvmonitor.domain.table import TableSchema
from bvmonitor.errors.jsonstat import NotOneDataset
from bvmonitor.sources.jsonstat.cells import read_observations
from bvmonitor.sources.jsonstat.document import UNNAMED, Node, find_datasets, read_json
from bvmonitor.sources.jsonstat.layout import check_table_id, read_layout, read_own_table_id, read_schema


@dataclass(frozen=True, slots=True)
class Cube:
    """A table with its cells.

    `observations` has one column per dimension of `schema`, named by its id (Enum in the table's order), then
    `value` (f64) and `status` (String), as `bvmonitor.frames.Table` describes them.
    """

    schema: TableSchema
    observations: pl.DataFrame


def decode_cube(body: bytes, *, table_id: str) -> Cube:
    """Decode a reply that holds one dataset: JSON-stat 2.0, or 1.x alone or in a bundle of one.

    Args:
        body: The reply's bytes.
        table_id: The table that was asked for; a document that names another is refused.

    Raises:
        SourceContract: The reply is not what the format, or the request, promised; a case of `errors.jsonstat`.

    Source:
        JSON-stat 2.0 (https://json-stat.org/full/) and what PxWebApi 2 makes of it.
    """
    datasets = [dataset for _, dataset in find_datasets(read_json(body, table_id))]
    if len(datasets) != 1:
        raise NotOneDataset(table_id, len(datasets))
    check_table_id(datasets[0], table_id)
    return _decode(datasets[0], table_id)


def decode_cubes(body: bytes) -> tuple[Cube, ...]:
    """Decode every dataset of a reply: a dataset, a 1.x bundle, or a collection with embedded items.

    Each table's id is the one that its dataset gives, else its name in a bundle, else "".

    Raises:
        SourceContract: As `decode_cube`; also when a collection only links to an item.
    """
    named = find_datasets(read_json(body, UNNAMED))
    return tuple(_decode(dataset, read_own_table_id(dataset) or name or "") for name, dataset in named)


def _decode(dataset: Node, table_id: str) -> Cube:
    schema = read_schema(dataset, read_layout(dataset), table_id)
    return Cube(schema, read_observations(dataset, schema))
