from typing import Any

import orjson
import pytest

from bvmonitor.domain.table import Code, Dimension
from bvmonitor.errors.jsonstat import NotOneDataset, OtherTable, WrongClass, WrongType
from bvmonitor.sources.jsonstat import (
    CodelistLink,
    DimensionMetadata,
    Note,
    decode_cube,
    decode_dimension,
    decode_metadata,
)

CONTACT = {"name": "Kari Nordmann", "phone": "+47 123 45 678", "mail": "kari@example.org", "raw": "Kari Nordmann"}


def a_reply(**changes: object) -> dict[str, Any]:
    return {
        "version": "2.0",
        "class": "dataset",
        "label": "12275: Barn med tiltak",
        "note": ["First", "Second"],
        "role": {"metric": ["ContentsCode"]},
        "id": ["Alder", "ContentsCode"],
        "size": [2, 1],
        "dimension": {
            "Alder": {
                "label": "alder",
                "note": ["By age at the end of the year"],
                "category": {
                    "index": {"T": 0, "0-17": 1},
                    "label": {"T": "I alt", "0-17": "0-17 år"},
                    "note": {"T": ["Up to 24", "Counted once"]},
                    "child": {"T": ["0-17"]},
                },
                "extension": {
                    "elimination": True,
                    "eliminationValueCode": "T",
                    "codelists": [{"id": "agg_A", "label": "Grupper", "type": "Aggregation", "links": []}],
                    "noteMandatory": {"0": True},
                    "categoryNoteMandatory": {"T": {"1": True}},
                },
            },
            "ContentsCode": {
                "category": {"index": {"M": 0}, "unit": {"M": {"base": "barn", "decimals": 0}}},
                "extension": {"elimination": False, "codeLists": [{"id": "vs_M"}]},
            },
        },
        "extension": {
            "px": {"tableid": "12275", "language": "no", "nextUpdate": "2025-06-16T06:00:00Z"},
            "contact": [CONTACT],
            "noteMandatory": {"1": True},
            "discontinued": None,
        },
        "value": [],
        **changes,
    }


def test_what_a_query_must_know_is_read() -> None:
    metadata = decode_metadata(orjson.dumps(a_reply()))
    assert metadata.schema.table_id == "12275"
    assert metadata.schema.dimensions[1].codes == (Code("M", "M", "barn", 0),)
    assert (metadata.next_update, metadata.language, metadata.discontinued) == (
        "2025-06-16T06:00:00Z",
        "no",
        False,
    )
    assert metadata.notes == (Note("First", mandatory=False), Note("Second", mandatory=True))
    assert metadata.dimensions == (
        DimensionMetadata(
            "Alder",
            elimination=True,
            elimination_code="T",
            codelists=(CodelistLink("agg_A", "Grupper", "Aggregation"),),
            notes=(Note("By age at the end of the year", mandatory=True),),
            code_notes={"T": (Note("Up to 24", mandatory=False), Note("Counted once", mandatory=True))},
            children={"T": ("0-17",)},
        ),
        DimensionMetadata(
            "ContentsCode",
            elimination=False,
            elimination_code=None,
            codelists=(CodelistLink("vs_M", "", ""),),
            notes=(),
            code_notes={},
            children={},
        ),
    )


@pytest.mark.parametrize("value", [[], None, [1, 2]])
def test_values_are_not_looked_at(value: object) -> None:
    assert decode_metadata(orjson.dumps(a_reply(value=value))).schema.label == "12275: Barn med tiltak"


def test_every_key_of_extension_is_optional() -> None:
    reply = a_reply(extension=None)
    for dimension in reply["dimension"].values():
        del dimension["extension"]
    metadata = decode_metadata(orjson.dumps(reply), table_id="12275")
    assert [dimension.elimination for dimension in metadata.dimensions] == [False, False]
    assert metadata.schema.table_id == "12275"
    assert metadata.next_update is None


def test_a_contact_never_comes_out_of_a_reply() -> None:
    body = orjson.dumps(a_reply(value=[1, 2]))
    kept = repr(decode_metadata(body)) + repr(decode_cube(body, table_id="12275").schema)
    for text in CONTACT.values():
        assert text in body.decode()
        assert text not in kept


def test_a_table_that_is_no_longer_made_says_so() -> None:
    assert decode_metadata(orjson.dumps(a_reply(extension={"discontinued": True}))).discontinued


def test_metadata_of_another_table_is_refused() -> None:
    with pytest.raises(OtherTable):
        decode_metadata(orjson.dumps(a_reply()), table_id="12279")


def test_metadata_of_several_tables_is_refused() -> None:
    old = {key: value for key, value in a_reply().items() if key not in {"version", "class"}}
    with pytest.raises(NotOneDataset):
        decode_metadata(orjson.dumps({"a": old, "b": old}))


def test_a_fault_in_an_extension_names_its_place() -> None:
    reply = a_reply()
    reply["dimension"]["Alder"]["extension"]["elimination"] = "yes"
    with pytest.raises(WrongType) as caught:
        decode_metadata(orjson.dumps(reply))
    assert caught.value.path == "$.dimension.Alder.extension.elimination"
    assert (caught.value.expected, caught.value.found) == ("boolean", '"yes"')


def test_a_dimension_response_is_a_dimension() -> None:
    reply = {"version": "2.0", "class": "dimension", "label": "sex", "category": {"index": ["T", "M"]}}
    expected = Dimension("Kjonn", "sex", None, (Code("T", "T"), Code("M", "M")))
    assert decode_dimension(orjson.dumps(reply), dimension_id="Kjonn") == expected
    with pytest.raises(WrongClass):
        decode_dimension(orjson.dumps(a_reply()), dimension_id="Kjonn")
