from collections.abc import Iterator
from pathlib import Path
from typing import Any

import orjson
import polars as pl
import pytest
from polars import selectors
from pyjstat import pyjstat

from bvmonitor.domain.table import Code
from bvmonitor.errors import SourceContract
from bvmonitor.errors.jsonstat import (
    ChildCycle,
    FieldMissing,
    IndexPositions,
    LengthMismatch,
    NoFigures,
    NotEmbedded,
    PositionOutOfRange,
    UnknownKeys,
    ValueNotNumeric,
    WrongClass,
)
from bvmonitor.sources.jsonstat import Cube, decode_cube, decode_cubes, decode_dimension, decode_metadata

FIXTURES = Path(__file__).parents[2] / "fixtures"

# Every file that holds figures: an official or a library's sample, or a recorded reply.
WITH_FIGURES = (
    "jsonstat/json-stat.org_canada",
    "jsonstat/json-stat.org_galicia",
    "jsonstat/json-stat.org_oecd",
    "jsonstat/json-stat.org_oecd-canada",
    "jsonstat/json-stat.org_oecd-canada-col",
    "jsonstat/json-stat.org_us-gsp",
    "jsonstat/json-stat.org_us-unr",
    "jsonstat/pyjstat_CPI15",
    "jsonstat/pyjstat_cantabria",
    "jsonstat/pyjstat_galicia-2.0",
    "jsonstat/pyjstat_galicia-ds",
    "jsonstat/pyjstat_statswe",
    "jsonstat/pyjstat_us-labor-ds",
    "pxweb/serializer-test_js2_BE0101A1_with_notes",
    "pxweb/ssb-v2_data-03024-en",
    "pxweb/ssb-v2_data-03024-no",
    "pxweb/ssb-v2_data-12134",
    "pxweb/ssb-v2_data-12362-oslo",
    "pxweb/ssb-v2_data-13526-kostra-metaid-example",
    "pxweb/ssb-v2beta_data-11118-defaultselection",
    "pxweb/ssb-v2beta_data-13615-status-dot",
)


def read(name: str) -> bytes:
    return (FIXTURES / f"{name}.json").read_bytes()


def datasets_of(body: bytes) -> Iterator[dict[str, Any]]:
    """Each dataset of a document one by one, each in the form that pyjstat takes; links are not opened."""
    document = orjson.loads(body)
    if document.get("class") == "collection":
        yield from document["link"]["item"]
    elif "class" in document:
        yield document
    else:
        yield from ({name: dataset} for name, dataset in document.items())


def read_with_pyjstat(dataset: dict[str, Any]) -> pl.DataFrame | None:
    """A dataset's codes and values as pyjstat has them; None where it fails."""
    try:
        frame = pyjstat.from_json_stat(dataset, naming="id")[0]
    except KeyError:
        return None
    columns = {str(name): frame[name].tolist() for name in frame.columns}
    values = pl.Series("value", columns.pop("value"), dtype=pl.Float64).fill_nan(None)
    return pl.DataFrame({**columns, "value": values})


# Its entries that are not deprecated open addresses; it asks pandas for rows in a way that pandas 3 drops.
@pytest.mark.filterwarnings("ignore:Shouldn't use this function:DeprecationWarning")
@pytest.mark.filterwarnings("ignore:Series.__getitem__ treating keys as positions:FutureWarning")
def test_pyjstat_reads_21_of_the_23_datasets_with_figures_and_finds_in_them_what_we_find() -> None:
    same, unread = 0, []
    for name in WITH_FIGURES:
        body = read(name)
        for cube, dataset in zip(decode_cubes(body), datasets_of(body), strict=True):
            theirs = read_with_pyjstat(dataset)
            if theirs is None:
                unread.append((name, cube.schema.label))
                continue
            ours = cube.observations.drop("status").cast({selectors.enum(): pl.String})
            assert ours.equals(theirs), name
            same += 1
    assert same == 21
    # An item of a collection has no version; pyjstat takes it for 1.x. They are looked at below.
    assert unread == [
        ("jsonstat/json-stat.org_oecd-canada-col", "Unemployment rate in the OECD countries 2003-2014"),
        ("jsonstat/json-stat.org_oecd-canada-col", "Population by sex and age group. Canada. 2012"),
    ]


def test_the_collection_that_pyjstat_cannot_read_holds_the_two_tables_that_also_stand_alone() -> None:
    embedded = decode_cubes(read("jsonstat/json-stat.org_oecd-canada-col"))
    alone = [decode_cubes(read(f"jsonstat/json-stat.org_{name}"))[0] for name in ("oecd", "canada")]
    for inside, outside in zip(embedded, alone, strict=True):
        assert inside.schema == outside.schema
        assert inside.observations.equals(outside.observations)
    # By hand from the file: the first value, and the one at 10 with the status "e".
    oecd = embedded[0].observations
    assert oecd.row(0) == ("UNR", "AU", "2003", 5.943826289, None)
    assert oecd.row(10) == ("UNR", "AU", "2013", 5.50415003, "e")
    canada = embedded[1].observations
    assert canada.row(119) == ("CA", "2012", "older", "PERCENT", "F", 1.0, "a")
    assert set(canada["status"]) == {"a"}


def test_the_bundle_holds_the_same_tables_under_its_own_names() -> None:
    oecd, canada = decode_cubes(read("jsonstat/json-stat.org_oecd-canada"))
    assert (oecd.schema.table_id, canada.schema.table_id) == ("oecd", "canada")
    assert oecd.observations.equals(decode_cubes(read("jsonstat/json-stat.org_oecd"))[0].observations)
    assert canada.observations.equals(decode_cubes(read("jsonstat/json-stat.org_canada"))[0].observations)


def test_values_that_name_their_own_cell_come_out_in_their_cell() -> None:
    document = orjson.loads(read("jsonstat/json-stat.org_order"))
    names = document["value"]
    document["value"] = list(range(len(names)))
    rows = decode_cubes(orjson.dumps(document))[0].observations.rows()
    where = {f"A{a}B{b}C{c}": names[int(value)] for a, b, c, value, _ in rows}
    # The sample has a misprint in its twelfth value: A1B1C4 a second time, where A2B1C4 stands.
    assert {cell: name for cell, name in where.items() if cell != name} == {"A2B1C4": "A1B1C4"}
    assert names.index("A1B1C4") == 3
    assert names[11] == "A1B1C4"


def test_a_sample_whose_values_are_text_is_refused_by_its_first_cell() -> None:
    with pytest.raises(ValueNotNumeric) as caught:
        decode_cubes(read("jsonstat/json-stat.org_order"))
    assert (caught.value.path, caught.value.cell, caught.value.found) == (
        "$.value[0]",
        "A=1, B=1, C=1",
        '"A1B1C1"',
    )


def test_four_dimensions_with_three_sizes_are_refused_though_pyjstat_reads_them() -> None:
    body = read("jsonstat/pyjstat_QS104EW")
    with pytest.raises(LengthMismatch) as caught:
        decode_cubes(body)
    assert caught.value.path == "$.QS104EW.dimension.size"
    document = orjson.loads(body)
    document["QS104EW"]["dimension"]["size"] = [1, 3, 1, 1]
    cube = decode_cubes(orjson.dumps(document))[0]
    assert [(row[1], row[4]) for row in cube.observations.rows()] == [
        ("CI_0000121", 56075912.0),
        ("CI_0000071", 27573376.0),
        ("CI_0000070", 28502536.0),
    ]


def test_a_sample_from_before_the_format_has_no_value() -> None:
    with pytest.raises(NoFigures) as caught:
        decode_cubes(read("jsonstat/pyjstat_sample_data"))
    assert caught.value.path == "$.dataset.value"


@pytest.mark.parametrize("name", ["json-stat.org_collection", "pyjstat_collection"])
def test_a_sample_collection_of_links_is_refused(name: str) -> None:
    with pytest.raises(NotEmbedded):
        decode_cubes(read(f"jsonstat/{name}"))


def test_the_sample_dimension_is_a_dimension() -> None:
    body = read("jsonstat/pyjstat_dimension")
    codes = decode_dimension(body, dimension_id="sex").codes
    assert codes == (Code("T", "total"), Code("M", "male"), Code("F", "female"))
    with pytest.raises(WrongClass):
        decode_cubes(body)


def test_a_unit_is_json_stats_label_or_else_pxwebs_base() -> None:
    def unit(name: str, dimension: str) -> Code:
        found = decode_cubes(read(name))[0].schema.dimension(dimension)
        assert found is not None
        return found.codes[0]

    oecd, kostra = unit("jsonstat/json-stat.org_oecd", "concept"), unit("pxweb/ssb-v2_data-12134", "ContentsCode")
    assert (oecd.unit, oecd.decimals) == ("%", 9)
    assert (kostra.unit, kostra.decimals) == ("kr", 0)


def recorded(name: str, table_id: str) -> Cube:
    return decode_cube(read(f"pxweb/{name}"), table_id=table_id)


@pytest.mark.parametrize("language", ["no", "en"])
def test_a_recorded_reply_gives_units_and_decimals_by_measure(language: str) -> None:
    schema = recorded(f"ssb-v2_data-03024-{language}", "03024").schema
    metric = schema.with_role("metric")
    assert metric is not None
    assert [(code.code, code.decimals) for code in metric.codes] == [("Vekt", 0), ("Kilopris", 2)]
    assert schema.updated is not None


def test_a_recorded_dot_stays_a_dot_and_a_zero_stays_a_zero() -> None:
    frame = recorded("ssb-v2beta_data-13615-status-dot", "13615").observations
    # By hand from the file: position 50 is product 06, sector 01-03, the first year; 83 is a written 0.
    assert frame.row(50) == ("06", "01-03", "Petroleum", "2020", None, ".")
    assert frame.row(83) == ("09", "01-03", "Petroleum", "2023", 0.0, None)
    assert frame["status"].value_counts().sort("status").rows() == [(None, 70), (".", 30)]


def test_a_recorded_kostra_reply_keeps_leading_zeros_and_the_role_of_its_regions() -> None:
    cube = recorded("ssb-v2_data-12362-oslo", "12362")
    geo = cube.schema.with_role("geo")
    assert geo is not None
    assert [(code.code, code.label) for code in geo.codes] == [("0301", "Oslo - Oslove")]
    assert cube.observations["KOKkommuneregion0000"].unique().to_list() == ["0301"]


@pytest.mark.parametrize(
    ("name", "table_id", "sizes"),
    [
        ("ssb-v2_metadata-05810", "05810", [3, 7, 1, 49]),
        ("ssb-v2beta_metadata-11118", "11118", [14, 2, 9]),
        ("pxwebapi-server_MetadataById_tab001_js2", "TAB001", [30, 3, 22, 1, 3]),
        ("pxwebapi-server_MetadataById_tab004_js2", "TAB004", [14, 11, 1, 28]),
    ],
)
def test_recorded_metadata_is_a_description_and_no_table(name: str, table_id: str, sizes: list[int]) -> None:
    body = read(f"pxweb/{name}")
    metadata = decode_metadata(body, table_id=table_id)
    assert [len(dimension.codes) for dimension in metadata.schema.dimensions] == sizes
    with pytest.raises(NoFigures):
        decode_cube(body, table_id=table_id)


def test_recorded_metadata_says_what_may_be_left_out() -> None:
    metadata = decode_metadata(read("pxweb/ssb-v2_metadata-05810"))
    left_out = {dimension.id: dimension.elimination for dimension in metadata.dimensions}
    assert left_out == {"Kjonn": True, "Alder": True, "ContentsCode": False, "Tid": False}
    # The file's keys stand in the order 0, 1, 2; their positions do not.
    assert [code.label for code in metadata.schema.dimensions[0].codes] == ["Both sexes", "Females", "Males"]
    assert {code: len(notes) for code, notes in metadata.dimensions[3].code_notes.items()} == {
        "1845": 1,
        "1855": 1,
    }
    age = decode_metadata(read("pxweb/pxwebapi-server_MetadataById_tab001_js2")).dimensions[2]
    assert (age.elimination, age.elimination_code) == (True, "TOTAL")


def test_recorded_notes_say_which_are_mandatory() -> None:
    metadata = decode_metadata(read("pxweb/serializer-test_js2_BE0101A1_with_notes"))
    assert [note.mandatory for note in metadata.notes] == [True, False]
    region, period = metadata.dimensions[1], metadata.dimensions[3]
    assert [note.mandatory for note in region.code_notes["01"]] == [True, False, True]
    assert [note.mandatory for note in period.notes] == [True, False]
    assert metadata.dimensions[0].elimination


def test_a_draft_whose_sizes_and_codes_disagree_is_refused() -> None:
    with pytest.raises(LengthMismatch) as caught:
        decode_metadata(read("pxweb/spec-archive_scb-table-metadata-jsonstat"))
    assert (caught.value.path, caught.value.expected, caught.value.found) == (
        "$.dimension.Alder.category.index",
        1,
        102,
    )


CORPUS = {case["id"]: case["input"] for case in orjson.loads(read("jsonstat/validator_corpus_cases"))}

INVALID: dict[str, tuple[type[SourceContract], str]] = {
    "value-len-mismatch": (LengthMismatch, "$.value"),
    "id-size-len-mismatch": (LengthMismatch, "$.size"),
    "dim-key-id-mismatch": (FieldMissing, "$.dimension.year"),
    "sparse-key-out-of-range": (PositionOutOfRange, "$.value"),
    "role-id-unknown": (UnknownKeys, "$.role.time"),
    "status-len-mismatch": (LengthMismatch, "$.status"),
    "index-count-mismatch": (LengthMismatch, "$.dimension.sex.category.index"),
    "index-positions-invalid": (IndexPositions, "$.dimension.sex.category.index"),
    "label-key-unknown": (UnknownKeys, "$.dimension.sex.category.label"),
    "unit-key-unknown": (UnknownKeys, "$.dimension.metric.category.unit"),
    "coord-key-unknown": (UnknownKeys, "$.dimension.geo.category.coordinates"),
    "note-key-unknown": (UnknownKeys, "$.dimension.sex.category.note"),
    "child-id-unknown": (UnknownKeys, "$.dimension.geo.category.child.A"),
    "child-cycle": (ChildCycle, "$.dimension.geo.category.child"),
}
# The corpus calls these a warning (no unit on a measure) and a remark (a bundle is deprecated); both can be read.
READ_ALL_THE_SAME = {"invalid/metric-unit-missing", "invalid/bundle-deprecated"}


@pytest.mark.parametrize(("case", "error", "path"), [(case, *expected) for case, expected in INVALID.items()])
def test_an_invalid_document_is_refused_for_its_fault(case: str, error: type[SourceContract], path: str) -> None:
    with pytest.raises(error) as caught:
        decode_cubes(orjson.dumps(CORPUS[f"invalid/{case}"]))
    assert caught.value.values()["path"] == path


def test_every_other_document_of_the_corpus_is_read() -> None:
    others = {case for case in CORPUS if case.removeprefix("invalid/") not in INVALID}
    assert others == {case for case in CORPUS if case.startswith("valid/")} | READ_ALL_THE_SAME
    values = {case: decode_cubes(orjson.dumps(CORPUS[case]))[0].observations["value"].to_list() for case in others}
    assert values == {
        "valid/minimal-dataset": [1, 2, 3, 4],
        "valid/sparse-dataset": [1, None, None, 4],
        "valid/collection-embedded": [42],
        "valid/hierarchy": [1, 2, 3],
        "invalid/metric-unit-missing": [1, 2],
        "invalid/bundle-deprecated": [1],
    }


def test_a_hierarchy_is_read_from_metadata() -> None:
    metadata = decode_metadata(orjson.dumps(CORPUS["valid/hierarchy"]))
    assert metadata.dimensions[0].children == {"W": ("EU",), "EU": ("DE",)}
