import json
from functools import cache

import pytest
from tests.support.ssb.catalogue import Catalogue
from tests.support.ssb.jsonstat import metadata
from tests.support.ssb.population import Population
from tests.support.ssb.regions import Regions

from bvmonitor import bundled
from bvmonitor.definitions import load_definitions
from bvmonitor.domain.indicator import Cell, CodeRange, Indicator
from bvmonitor.domain.measures import find_measure, plain_label
from bvmonitor.sources.jsonstat import TableMetadata, decode_metadata

INDICATORS = list(load_definitions(bundled.definitions_folder(), cache=None).indicators.values())
WITH_CELLS = [each for each in INDICATORS if not each.local]
REGIONS = Regions()
TABLES = Catalogue(REGIONS, Population(REGIONS)).tables


@cache
def played(table_id: str) -> TableMetadata:
    """What the metadata reply says of a table, in the shape that SSB's has, as far as it has been seen."""
    return decode_metadata(
        json.dumps(metadata(TABLES[table_id], "no", "http://x", {})).encode(), table_id=table_id
    )


def faults_of(cell: Cell) -> list[str]:
    """What of a cell is not in its table."""
    schema = played(cell.table).schema
    faults = [] if find_measure(schema, cell.measure, cell.measure_label) else ["measure"]
    plain = {dimension.id: dimension for dimension in schema.dimensions if dimension.role is None}
    for name, codes in cell.where:
        wanted = (codes.first, codes.last) if isinstance(codes, CodeRange) else codes
        known = plain[name].by_code if name in plain else {}
        faults += [f"{name} {code}" for code in wanted if code not in known]
    chosen = {name for name, _ in cell.where}
    return faults + [f"{name} not chosen" for name in plain if name not in chosen and name not in cell.omit]


@pytest.mark.parametrize("indicator", WITH_CELLS, ids=lambda each: each.id)
def test_every_cell_is_in_its_table(indicator: Indicator) -> None:
    assert {cell.table: faults_of(cell) for cell in indicator.cells if faults_of(cell)} == {}


@pytest.mark.parametrize("indicator", WITH_CELLS, ids=lambda each: each.id)
def test_what_is_omitted_can_be_left_out_of_a_query(indicator: Indicator) -> None:
    for cell in indicator.cells:
        droppable = {dimension.id for dimension in played(cell.table).dimensions if dimension.elimination}
        assert set(cell.omit) <= droppable


@pytest.mark.parametrize("indicator", WITH_CELLS, ids=lambda each: each.id)
def test_table_and_measure_are_called_what_the_definition_expects(indicator: Indicator) -> None:
    expect = indicator.expect
    assert expect is not None
    cell = indicator.published or indicator.numerator[0]
    schema = played(cell.table).schema
    assert " ".join(plain_label(expect.table)) in " ".join(plain_label(schema.label))
    found = find_measure(schema, cell.measure, cell.measure_label)
    assert found is not None
    metric = schema.dimension(found.dimension)
    assert metric is not None
    measure = metric.by_code[found.code]
    assert expect.title is None or plain_label(expect.title) == plain_label(measure.label)
    assert expect.unit is None or expect.unit == measure.unit


@pytest.mark.parametrize("table_id", TABLES)
def test_no_two_measures_of_a_table_have_labels_that_compare_equal(table_id: str) -> None:
    metric = played(table_id).schema.with_role("metric")
    labels = [] if metric is None else [plain_label(code.label) for code in metric.codes]
    assert len(set(labels)) == len(labels)
