"""Whether a reply holds what was asked for: a total in place of a variable is never taken for a figure."""

from math import isclose

import polars as pl

from bvmonitor.domain.table import TableSchema
from bvmonitor.errors.fetch import CodesDiffer, MeasureDiffers, TitleDiffers, TotalDiffers, VariablesDiffer
from bvmonitor.frames import VALUE
from bvmonitor.sources.jsonstat import Cube
from bvmonitor.sources.pxweb.query import Query
from bvmonitor.sources.pxweb.titles import same_title


def check_reply(cube: Cube, query: Query, table: TableSchema) -> Cube:
    """Return the reply if it is the answer to the query.

    Args:
        cube: The reply, whose sizes and table number the decoder has checked.
        query: What was asked.
        table: The table as its metadata describe it.

    Raises:
        VariablesDiffer: A variable is missing, so that the cells are totals; or there is one more.
        CodesDiffer: A variable has other codes than those that were asked for.
        TitleDiffers: The table is called something else.
        MeasureDiffers: A measure is called something else, or has another unit.
    """
    asked = dict(query.selection)
    found = {dimension.id: dimension for dimension in cube.schema.dimensions}
    if asked.keys() != found.keys():
        missing, extra = asked.keys() - found.keys(), found.keys() - asked.keys()
        raise VariablesDiffer(query.table_id, tuple(sorted(missing)), tuple(sorted(extra)))
    for name, codes in asked.items():
        came = found[name].by_code.keys()
        if came != set(codes):
            lost, more = set(codes) - came, came - set(codes)
            raise CodesDiffer(query.table_id, name, tuple(sorted(lost)), tuple(sorted(more)))
    if not same_title(table.label, cube.schema.label):
        raise TitleDiffers(query.table_id, table.label, cube.schema.label)
    _check_measures(cube.schema, table)
    return cube


def check_total(observations: pl.DataFrame, total: Cube, variable: str) -> None:
    """See that all codes of a variable together are the total that the server gives without it.

    Args:
        observations: The table's cells, with the variable.
        total: The reply without the variable: one cell.
        variable: The variable's name.

    Raises:
        TotalDiffers: They are not, so that the codes overlap (a total among them) or lack something.
    """
    value = total.observations[VALUE].item()
    names = [dimension.id for dimension in total.schema.dimensions]
    here = total.observations.select(pl.col(names).cast(pl.String))
    cells = observations.with_columns(pl.col(names).cast(pl.String)).join(here, on=names, how="semi")
    # A hidden cell in either says nothing about the rest.
    if value is None or cells[VALUE].null_count():
        return
    found = float(cells[VALUE].sum())
    if not isclose(found, value, rel_tol=1e-9, abs_tol=1e-6):
        raise TotalDiffers(total.schema.table_id, variable, value, found)


def _check_measures(reply: TableSchema, table: TableSchema) -> None:
    came, described = reply.with_role("metric"), table.with_role("metric")
    if came is None or described is None:
        return
    for code in came.codes:
        expected = described.by_code[code.code]
        if (code.label, code.unit) != (expected.label, expected.unit):
            raise MeasureDiffers(
                table.table_id, code.code, f"{expected.label} [{expected.unit}]", f"{code.label} [{code.unit}]"
            )
