"""Tables in memory from a list of cells."""

from collections.abc import Iterable, Mapping, Sequence

import polars as pl

from bvmonitor.domain.table import Code, Dimension, Role, TableSchema
from bvmonitor.frames import Table

ROLES: Mapping[str, Role] = {
    "ContentsCode": "metric",
    "KOKkommuneregion0000": "geo",
    "Region": "geo",
    "Tid": "time",
}


def table_of(table_id: str, dimensions: Mapping[str, Sequence[str]], cells: Iterable[tuple[object, ...]]) -> Table:
    """A table with these dimensions, and a row (codes in their order, value, status) for each cell that it has."""
    schema = TableSchema(
        table_id,
        f"Table {table_id}",
        None,
        None,
        (),
        tuple(
            Dimension(name, name, ROLES.get(name), tuple(Code(code, code) for code in codes))
            for name, codes in dimensions.items()
        ),
    )
    columns = {name: pl.String() for name in dimensions} | {"value": pl.Float64(), "status": pl.String()}
    frame = pl.DataFrame(list(cells), columns, orient="row")
    return Table(schema, frame.lazy(), f"origin_{table_id}")
