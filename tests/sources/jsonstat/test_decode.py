import subprocess
import sys
from typing import Any

import orjson
import polars as pl
import pytest

from bvmonitor.domain.table import Code, Dimension
from bvmonitor.errors import SourceContract
from bvmonitor.errors.jsonstat import (
    FieldMissing,
    IndexMissing,
    IndexPositions,
    NoFigures,
    NotEmbedded,
    NotJson,
    NotJsonStat,
    NotOneDataset,
    OtherTable,
    PositionOutOfRange,
    RepeatedName,
    ReservedName,
    TooManyCells,
    ValueNotNumeric,
    WrongClass,
    WrongType,
)
from bvmonitor.sources.jsonstat import decode_cube, decode_cubes


def a_dataset(**changes: object) -> dict[str, Any]:
    return {
        "version": "2.0",
        "class": "dataset",
        "label": "12279: Made up",
        "id": ["Region", "ContentsCode", "Tid"],
        "size": [2, 1, 2],
        "role": {"geo": ["Region"], "metric": ["ContentsCode"], "time": ["Tid"]},
        "dimension": {
            "Region": {
                "label": "region",
                "category": {"index": {"0301": 1, "1120": 0}, "label": {"1120": "Klepp"}},
            },
            "ContentsCode": {
                "category": {"label": {"M": "Share"}, "unit": {"M": {"base": "prosent", "decimals": 1}}}
            },
            "Tid": {"label": "år", "category": {"index": ["2015", "2016"]}},
        },
        "value": [1, 2.5, None, 0],
        **changes,
    }


def decode(**changes: object) -> pl.DataFrame:
    return decode_cube(orjson.dumps(a_dataset(**changes)), table_id="12279").observations


def test_codes_come_in_the_order_of_their_positions_and_the_last_dimension_runs_fastest() -> None:
    frame = decode()
    assert frame.columns == ["Region", "ContentsCode", "Tid", "value", "status"]
    assert frame.schema["Region"] == pl.Enum(["1120", "0301"])
    assert frame.rows() == [
        ("1120", "M", "2015", 1.0, None),
        ("1120", "M", "2016", 2.5, None),
        ("0301", "M", "2015", None, "not_covered"),
        ("0301", "M", "2016", 0.0, None),
    ]


def test_the_schema_carries_labels_units_decimals_and_roles() -> None:
    schema = decode_cube(orjson.dumps(a_dataset(note=["A", "B"])), table_id="12279").schema
    assert (schema.table_id, schema.label, schema.source, schema.notes) == (
        "12279",
        "12279: Made up",
        None,
        ("A", "B"),
    )
    assert schema.dimensions == (
        Dimension("Region", "region", "geo", (Code("1120", "Klepp"), Code("0301", "0301"))),
        Dimension("ContentsCode", "ContentsCode", "metric", (Code("M", "Share", "prosent", 1),)),
        Dimension("Tid", "år", "time", (Code("2015", "2015"), Code("2016", "2016"))),
    )


def test_a_note_may_be_a_single_text() -> None:
    assert decode_cube(orjson.dumps(a_dataset(note="Alone")), table_id="12279").schema.notes == ("Alone",)


def test_no_role_is_made_up_where_the_document_gives_none() -> None:
    schema = decode_cube(orjson.dumps(a_dataset(role=None)), table_id="12279").schema
    assert [dimension.role for dimension in schema.dimensions] == [None, None, None]


@pytest.mark.parametrize(
    "status",
    [
        {"2": ":", "3": "*"},
        {"3": "*", "2": ":"},
        [None, None, ":", "*"],
        ["", "", ":", "*"],
        {"value": [None, None, ":", "*"], "category": {"label": {":": "not available"}}},
    ],
)
def test_statuses_in_every_form_reach_their_cells(status: object) -> None:
    frame = decode(status=status)
    assert frame["status"].to_list() == [None, None, ":", "*"]
    assert frame["value"].to_list() == [1.0, 2.5, None, 0.0]


@pytest.mark.parametrize("status", ["a", ["a"]])
def test_one_status_holds_for_every_cell(status: object) -> None:
    assert decode(status=status)["status"].to_list() == ["a"] * 4


def test_an_empty_status_says_nothing() -> None:
    assert decode(status="")["status"].to_list() == [None, None, "not_covered", None]


def test_a_dash_is_a_true_zero() -> None:
    assert decode(status={"2": "-"}).row(2) == ("0301", "M", "2015", 0.0, "-")


def test_sparse_values_leave_the_other_cells_absent() -> None:
    frame = decode(value={"3": 4, "0": 1.5}, status={"1": "."})
    assert frame["value"].to_list() == [1.5, None, None, 4.0]
    assert frame["status"].to_list() == [None, ".", "not_covered", None]


def test_a_sparse_table_may_have_no_value_at_all() -> None:
    assert decode(value={})["status"].to_list() == ["not_covered"] * 4


def test_sizes_and_positions_may_be_text() -> None:
    dimension = a_dataset()["dimension"]
    dimension["Region"]["category"]["index"] = {"0301": "1", "1120": "0"}
    assert decode(size=["2", "1", "2"], dimension=dimension).equals(decode())


@pytest.mark.parametrize("value", [True, False, "1.5", ":", [1], {"a": 1}])
def test_a_value_that_is_no_number_is_an_error_that_names_its_cell(value: object) -> None:
    with pytest.raises(ValueNotNumeric) as caught:
        decode(value=[1, 0, value, 3])
    assert (caught.value.path, caught.value.cell) == ("$.value[2]", "Region=0301, ContentsCode=M, Tid=2015")


def test_a_sparse_value_that_is_no_number_is_an_error_that_names_its_cell() -> None:
    with pytest.raises(ValueNotNumeric) as caught:
        decode(value={"3": "x", "0": 1})
    assert (caught.value.path, caught.value.found) == ('$.value["3"]', '"x"')
    assert caught.value.cell == "Region=0301, ContentsCode=M, Tid=2016"


def test_a_status_that_is_no_text_is_an_error_that_names_its_place() -> None:
    with pytest.raises(WrongType) as caught:
        decode(status={"1": ".", "2": 5})
    assert (caught.value.path, caught.value.expected, caught.value.found) == ('$.status["2"]', "string", "5")


def test_several_categories_without_an_index_have_no_order() -> None:
    dimension = a_dataset()["dimension"]
    dimension["Tid"]["category"] = {"label": {"2015": "2015", "2016": "2016"}}
    with pytest.raises(IndexMissing) as caught:
        decode(dimension=dimension)
    assert caught.value.path == "$.dimension.Tid.category.index"


@pytest.mark.parametrize("value", [None, []])
def test_a_description_is_not_mistaken_for_a_table_of_nothing(value: object) -> None:
    with pytest.raises(NoFigures):
        decode(value=value)


def test_a_table_of_no_cells_is_read() -> None:
    dimension = a_dataset()["dimension"]
    dimension["Tid"]["category"] = {"index": []}
    assert decode(dimension=dimension, size=[2, 1, 0], value=[]).is_empty()


def with_region(**category: object) -> dict[str, Any]:
    dimension: dict[str, Any] = a_dataset()["dimension"]
    dimension["Region"]["category"] = category
    return dimension


def test_a_code_that_stands_twice_is_an_error() -> None:
    with pytest.raises(RepeatedName) as caught:
        decode(dimension=with_region(index=["1120", "1120"]))
    assert (caught.value.path, caught.value.name) == ("$.dimension.Region.category.index", "1120")


def test_a_cell_that_stands_twice_is_an_error() -> None:
    with pytest.raises(RepeatedName) as caught:
        decode(value={"1": 5, "01": 6})
    assert (caught.value.path, caught.value.name) == ("$.value", "1")


@pytest.mark.parametrize("position", ["-1", "4", "1.0", "x", "", "99999999999999999999"])
@pytest.mark.parametrize("field", ["value", "status"])
def test_a_cell_that_the_table_does_not_have_is_an_error(field: str, position: str) -> None:
    with pytest.raises(PositionOutOfRange) as caught:
        decode(**{field: {"0": None, position: None}})
    assert (caught.value.path, caught.value.position, caught.value.cells) == (f"$.{field}", position, 4)


def test_categories_without_index_and_label_have_no_names() -> None:
    with pytest.raises(FieldMissing) as caught:
        decode(dimension=with_region(note={}))
    assert caught.value.path == "$.dimension.Region.category.index"


@pytest.mark.parametrize("position", [2, 0, "2"])
def test_positions_that_leave_a_gap_are_an_error_that_names_the_code(position: object) -> None:
    with pytest.raises(IndexPositions) as caught:
        decode(dimension=with_region(index={"0301": 0, "1120": position}))
    assert (caught.value.code, caught.value.position) == ("1120", int(str(position)))


@pytest.mark.parametrize("position", [-1, 1.0, True, "1.0", "-1", [1], "9" * 5000])
def test_a_position_that_is_no_whole_number_is_an_error_that_says_where(position: object) -> None:
    with pytest.raises(WrongType) as caught:
        decode(dimension=with_region(index={"0301": 0, "1120": position}))
    assert caught.value.path == '$.dimension.Region.category.index["1120"]'


def test_a_label_that_is_no_text_is_an_error_that_says_where() -> None:
    with pytest.raises(WrongType) as caught:
        decode(dimension=with_region(index=["0301", "1120"], label={"0301": "Oslo", "1120": 7}))
    assert (caught.value.path, caught.value.found) == ('$.dimension.Region.category.label["1120"]', "7")


@pytest.mark.parametrize("name", ["value", "status", "*", "^T.*$", "^\n$"])
def test_a_dimension_may_not_have_the_name_of_our_columns_or_of_a_pattern(name: str) -> None:
    with pytest.raises(ReservedName) as caught:
        decode(id=["Region", "ContentsCode", name])
    assert (caught.value.path, caught.value.name) == ("$.id", name)


def test_sizes_alone_cannot_fill_the_memory() -> None:
    with pytest.raises(TooManyCells):
        decode(size=[100_000, 100_000, 100_000], value={"0": 1})


@pytest.mark.parametrize(
    "body", [b"[" * 200_000, b'{"a":' * 200_000, b'{"value": [' + b"[" * 5_000 + b"]" * 5_000 + b"]}"]
)
def test_brackets_in_brackets_are_refused(body: bytes) -> None:
    with pytest.raises(SourceContract):
        decode_cube(body, table_id="12279")


def test_a_document_of_another_table_is_refused() -> None:
    with pytest.raises(OtherTable) as caught:
        decode(extension={"px": {"tableid": "11111"}})
    assert (caught.value.table, caught.value.found) == ("12279", "11111")


@pytest.mark.parametrize(
    "body", [b"", b"<html>Down for service</html>", b'{"value": [1, NaN]}', b'{"a":', b"\xff"]
)
def test_a_body_that_is_no_json_shows_how_it_begins(body: bytes) -> None:
    with pytest.raises(NotJson) as caught:
        decode_cube(body, table_id="12279")
    assert caught.value.begins == body.decode(errors="replace")


@pytest.mark.parametrize("body", [b"{}", b'{"error": "Parameter error"}', b'{"status": 400, "type": {}}'])
def test_json_without_dimensions_is_no_jsonstat(body: bytes) -> None:
    with pytest.raises(NotJsonStat):
        decode_cube(body, table_id="12279")


def test_a_table_without_dimensions_is_no_table() -> None:
    with pytest.raises(NotJsonStat) as caught:
        decode(id=[], size=[], dimension={}, role=None, value=[1])
    assert caught.value.path == "$.id"


def test_a_bundle_gives_each_table_by_its_name() -> None:
    old = a_dataset()
    for key in ("version", "class"):
        del old[key]
    old["dimension"] = old["dimension"] | {key: old.pop(key) for key in ("id", "size", "role")}
    one, two = decode_cubes(orjson.dumps({"one": old, "two": old | {"extension": {"px": {"tableid": "09999"}}}}))
    assert (one.schema.table_id, two.schema.table_id) == ("one", "09999")
    assert one.observations.equals(decode())


def test_a_bundle_of_one_is_a_table_and_one_of_two_is_not() -> None:
    single = {key: value for key, value in a_dataset().items() if key not in {"version", "class"}}
    assert decode_cube(orjson.dumps({"dataset": single}), table_id="12279").observations.equals(decode())
    with pytest.raises(NotOneDataset) as caught:
        decode_cube(orjson.dumps({"a": single, "b": single}), table_id="12279")
    assert caught.value.count == 2


def test_a_collection_gives_its_tables_those_of_inner_collections_too() -> None:
    inner = {"class": "collection", "link": {"item": [a_dataset(label="second")]}}
    dimension = {"class": "dimension", "href": "https://example.org/d"}
    outer = {"version": "2.0", "class": "collection", "link": {"item": [a_dataset(), dimension, inner]}}
    assert [cube.schema.label for cube in decode_cubes(orjson.dumps(outer))] == ["12279: Made up", "second"]


def test_a_collections_link_is_not_followed() -> None:
    item = {"class": "dataset", "href": "https://example.org/a.json"}
    with pytest.raises(NotEmbedded) as caught:
        decode_cubes(orjson.dumps({"class": "collection", "link": {"item": [a_dataset(), item]}}))
    assert (caught.value.path, caught.value.href) == ("$.link.item[1]", "https://example.org/a.json")


def test_a_dimension_is_no_table() -> None:
    with pytest.raises(WrongClass):
        decode_cubes(b'{"version": "2.0", "class": "dimension", "category": {"index": ["a"]}}')


def test_nothing_that_reads_waits_for_pandas() -> None:
    script = (
        "import sys; from bvmonitor.sources.jsonstat import decode_cube;"
        "decode_cube(sys.argv[1].encode(), table_id='12279');"
        "sys.exit(bool({'pandas', 'pyjstat'} & set(sys.modules)))"
    )
    subprocess.run([sys.executable, "-c", script, orjson.dumps(a_dataset()).decode()], check=True)
