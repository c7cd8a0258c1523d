"""Tables whose measures have a unit and decimals."""

from collections.abc import Mapping
from dataclasses import replace

from bvmonitor.domain.table import Dimension
from bvmonitor.frames import Table


def with_measures(table: Table, measures: Mapping[str, tuple[str | None, int | None]]) -> Table:
    """The same table, with unit and decimals of these measures."""

    def told(dimension: Dimension) -> Dimension:
        if dimension.role != "metric":
            return dimension
        codes = (
            replace(code, unit=measures[code.code][0], decimals=measures[code.code][1])
            if code.code in measures
            else code
            for code in dimension.codes
        )
        return replace(dimension, codes=tuple(codes))

    schema = replace(table.schema, dimensions=tuple(map(told, table.schema.dimensions)))
    return replace(table, schema=schema)
