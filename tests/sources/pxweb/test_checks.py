from dataclasses import replace

import polars as pl
import pytest
from tests.support.snapshots import made_up_table

from bvmonitor.domain.table import Code, Dimension, TableSchema
from bvmonitor.errors import SourceContract
from bvmonitor.errors.fetch import CodesDiffer, MeasureDiffers, TitleDiffers, TotalDiffers, VariablesDiffer
from bvmonitor.sources.jsonstat import Cube
from bvmonitor.sources.pxweb.checks import check_reply, check_total
from bvmonitor.sources.pxweb.query import Query

PART = made_up_table()
SCHEMA = PART.schema if PART.schema is not None else pytest.fail("a table has a schema")
ASKED = Query(SCHEMA.table_id, tuple((d.id, tuple(c.code for c in d.codes)) for d in SCHEMA.dimensions))


def reply(schema: TableSchema) -> Cube:
    return Cube(schema, PART.frame)


def with_dimension(place: int, dimension: Dimension) -> TableSchema:
    return replace(SCHEMA, dimensions=(*SCHEMA.dimensions[:place], dimension, *SCHEMA.dimensions[place + 1 :]))


def test_the_answer_to_the_query_passes() -> None:
    assert check_reply(reply(SCHEMA), ASKED, SCHEMA).schema == SCHEMA


def test_codes_in_another_order_pass() -> None:
    geo = SCHEMA.dimensions[1]
    backwards = with_dimension(1, replace(geo, codes=geo.codes[::-1]))
    assert check_reply(reply(backwards), ASKED, SCHEMA).schema == backwards


METRIC, GEO = SCHEMA.dimensions[:2]
NEW = Dimension("Ny", "ny", None, (Code("1", "1"),))


def measures(**changes: str) -> TableSchema:
    return with_dimension(0, replace(METRIC, codes=tuple(replace(code, **changes) for code in METRIC.codes)))  # type: ignore[arg-type]  # texts only


@pytest.mark.parametrize(
    ("schema", "fault"),
    [
        pytest.param(replace(SCHEMA, dimensions=SCHEMA.dimensions[:-1]), VariablesDiffer, id="a total"),
        pytest.param(replace(SCHEMA, dimensions=(*SCHEMA.dimensions, NEW)), VariablesDiffer, id="a new variable"),
        pytest.param(with_dimension(1, replace(GEO, codes=GEO.codes[:-1])), CodesDiffer, id="a code short"),
        pytest.param(with_dimension(1, replace(GEO, codes=NEW.codes)), CodesDiffer, id="other codes"),
        pytest.param(replace(SCHEMA, label="Personer i arbeid"), TitleDiffers, id="another title"),
        pytest.param(measures(label="Noe annet"), MeasureDiffers, id="another label"),
        pytest.param(measures(unit="1000 kr"), MeasureDiffers, id="another unit"),
    ],
)
def test_anything_else_is_no_figure(schema: TableSchema, fault: type[SourceContract]) -> None:
    with pytest.raises(fault) as caught:
        check_reply(reply(schema), ASKED, SCHEMA)
    assert caught.value.exit_code == 22


def total(value: float | None) -> Cube:
    """The server's own total over regions, of the first measure in the first year."""
    left = (METRIC, SCHEMA.dimensions[2])
    schema = replace(SCHEMA, dimensions=tuple(replace(d, codes=d.codes[:1]) for d in left))
    row = {d.id: d.codes[0].code for d in schema.dimensions} | {"value": value, "status": None}
    return Cube(schema, pl.DataFrame([row], schema_overrides={"value": pl.Float64, "status": pl.String}))


def cells(*values: float | None) -> pl.DataFrame:
    """One cell for each region, of the first measure in the first year."""
    rows = [
        {METRIC.id: METRIC.codes[0].code, GEO.id: code.code, "Tid": "2015", "value": value, "status": None}
        for code, value in zip(GEO.codes, values, strict=True)
    ]
    return pl.DataFrame(rows, schema_overrides={"value": pl.Float64, "status": pl.String})


def test_codes_that_make_the_servers_total_pass() -> None:
    check_total(cells(1.0, 2.0, 0.5), total(3.5), GEO.id)


def test_codes_with_a_total_among_them_are_told() -> None:
    with pytest.raises(TotalDiffers) as caught:
        check_total(cells(3.5, 2.0, 1.5), total(3.5), GEO.id)
    assert (caught.value.variable, caught.value.expected, caught.value.found) == (GEO.id, 3.5, 7.0)


def test_a_hidden_cell_says_nothing_about_the_total() -> None:
    check_total(cells(1.0, None, 0.5), total(3.5), GEO.id)
    check_total(cells(1.0, 2.0, 0.5), total(None), GEO.id)
