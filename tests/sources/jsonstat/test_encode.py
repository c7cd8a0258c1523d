import orjson
import polars as pl
import pytest

from bvmonitor.domain.table import Code, Dimension, TableSchema
from bvmonitor.frames import FrameError
from bvmonitor.sources.jsonstat import Cube, decode_cube, encode_cube

SCHEMA = TableSchema(
    "12279",
    "12279: Barnevern",
    "Statistisk sentralbyrå",
    "2024-06-17T06:00:00Z",
    (". = Ikke mulig å oppgi tall.",),
    (
        Dimension("Region", "region", "geo", (Code("1120", "Klepp"), Code("0301", "Oslo"))),
        Dimension("ContentsCode", "statistikkvariabel", "metric", (Code("M", "Andel", "prosent", 1),)),
        Dimension("Tid", "år", "time", (Code("2015", "2015"), Code("2016", "2016"))),
    ),
)


def a_frame(*rows: tuple[str, str, str, float | None, str | None]) -> pl.DataFrame:
    columns = {"Region": pl.String, "ContentsCode": pl.String, "Tid": pl.String}
    return pl.DataFrame(list(rows), {**columns, "value": pl.Float64, "status": pl.String}, orient="row")


def test_a_cube_is_written_as_ssb_writes_a_table() -> None:
    frame = a_frame(
        ("0301", "M", "2016", 48.0, None),
        ("1120", "M", "2015", None, ":"),
        ("0301", "M", "2015", 0.0, "-"),
        ("1120", "M", "2016", 2.5, "*"),
    )
    assert orjson.loads(encode_cube(Cube(SCHEMA, frame))) == {
        "version": "2.0",
        "class": "dataset",
        "label": "12279: Barnevern",
        "source": "Statistisk sentralbyrå",
        "updated": "2024-06-17T06:00:00Z",
        "note": [". = Ikke mulig å oppgi tall."],
        "role": {"geo": ["Region"], "time": ["Tid"], "metric": ["ContentsCode"]},
        "id": ["Region", "ContentsCode", "Tid"],
        "size": [2, 1, 2],
        "dimension": {
            "Region": {
                "label": "region",
                "category": {"index": {"1120": 0, "0301": 1}, "label": {"1120": "Klepp", "0301": "Oslo"}},
            },
            "ContentsCode": {
                "label": "statistikkvariabel",
                "category": {
                    "index": {"M": 0},
                    "label": {"M": "Andel"},
                    "unit": {"M": {"base": "prosent", "decimals": 1}},
                },
            },
            "Tid": {
                "label": "år",
                "category": {"index": {"2015": 0, "2016": 1}, "label": {"2015": "2015", "2016": "2016"}},
            },
        },
        "extension": {"px": {"tableid": "12279"}},
        "value": [None, 2.5, None, 48],
        "status": {"0": ":", "1": "*", "2": "-"},
    }


def test_a_whole_number_loses_its_decimal_point() -> None:
    body = encode_cube(Cube(SCHEMA, a_frame(("1120", "M", "2015", 48.0, None))))
    assert b'"value": [48, null, null, null]' in body
    assert b'"status"' not in body


def test_a_cell_without_a_row_comes_back_as_not_covered() -> None:
    cube = decode_cube(encode_cube(Cube(SCHEMA, a_frame(("0301", "M", "2015", 1.5, None)))), table_id="12279")
    assert cube.schema == SCHEMA
    assert cube.observations.rows() == [
        ("1120", "M", "2015", None, "not_covered"),
        ("1120", "M", "2016", None, "not_covered"),
        ("0301", "M", "2015", 1.5, None),
        ("0301", "M", "2016", None, "not_covered"),
    ]


def test_a_row_that_the_schema_has_no_place_for_is_a_bug() -> None:
    with pytest.raises(FrameError):
        encode_cube(Cube(SCHEMA, a_frame(("9999", "M", "2015", 1.5, None))))


def test_two_rows_in_one_cell_are_a_bug() -> None:
    row = ("0301", "M", "2015", 1.5, None)
    with pytest.raises(FrameError):
        encode_cube(Cube(SCHEMA, a_frame(row, row)))
