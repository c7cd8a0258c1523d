from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Any

import orjson
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from polars.testing import assert_frame_equal
from tests.support.cubes import cubes
from tests.support.soak import TIMES

from bvmonitor.errors import SourceContract
from bvmonitor.frames import FrameSpec, check_frame
from bvmonitor.sources.jsonstat import Cube, decode_cube, decode_cubes, decode_metadata, encode_cube

JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-3, 10**7) | st.floats(allow_nan=False) | st.text(max_size=4),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=4,
)

SCHEMA = Draft202012Validator(
    orjson.loads((Path(__file__).parents[2] / "fixtures/openapi/jsonstat_schema_dataset.json").read_bytes())
)


def assert_same(decoded: Cube, cube: Cube) -> None:
    assert decoded.schema == cube.schema
    assert_frame_equal(decoded.observations, cube.observations, check_exact=True)


@given(cubes(), st.randoms(use_true_random=False))
def test_a_cube_written_and_read_is_the_same_in_whatever_order_its_rows_came(cube: Cube, chance: Random) -> None:
    order = list(range(len(cube.observations)))
    chance.shuffle(order)
    body = encode_cube(Cube(cube.schema, cube.observations[order]))
    assert_same(decode_cube(body, table_id=cube.schema.table_id), cube)
    assert_same(decode_cubes(body)[0], cube)


@given(cubes())
def test_a_document_we_write_keeps_the_official_schema(cube: Cube) -> None:
    # A date that is none, and a note that stands twice, would be the maker's faults and not ours.
    document = orjson.loads(
        encode_cube(Cube(replace(cube.schema, updated="2024-06-17T06:00:00Z"), cube.observations))
    )
    document["note"] = list(dict.fromkeys(document.get("note", [])))
    SCHEMA.validate(document)


@given(cubes(), st.data())
def test_every_form_that_the_format_allows_says_the_same(cube: Cube, data: st.DataObject) -> None:
    document = orjson.loads(encode_cube(cube))
    rewrite(document, data)
    assert_same(decode_cube(orjson.dumps(document), table_id=cube.schema.table_id), cube)


def rewrite(document: dict[str, Any], data: st.DataObject) -> None:
    """Say the same in other ways: sparse, shuffled, as text, as lists, without what may be left out, as 1.x."""
    cells = len(document["value"])
    for dimension in document["dimension"].values():
        rewrite_category(dimension["category"], data)
    if data.draw(st.booleans(), "sizes as text"):
        document["size"] = [str(size) for size in document["size"]]
    if data.draw(st.booleans(), "sparse values"):
        given_values = [(str(place), value) for place, value in enumerate(document["value"]) if value is not None]
        document["value"] = dict(data.draw(st.permutations(given_values)))
    status: dict[str, str] = document.get("status", {})
    match data.draw(st.sampled_from(["object", "list", "short"]), "status"):
        case "object":
            document["status"] = dict(data.draw(st.permutations(list(status.items()))))
        case "list":
            document["status"] = [
                status.get(str(place), data.draw(st.sampled_from([None, ""]))) for place in range(cells)
            ]
        case _ if len(status) == cells and len(set(status.values())) == 1:
            only = next(iter(status.values()))
            document["status"] = data.draw(st.sampled_from([only, [only]]))
    if data.draw(st.booleans(), "1.x"):
        del document["version"], document["class"]
        document["dimension"] |= {key: document.pop(key) for key in ("id", "size", "role") if key in document}


def rewrite_category(category: dict[str, Any], data: st.DataObject) -> None:
    positions = list(category["index"].items())
    match data.draw(st.sampled_from(["shuffled", "text", "list", "none"]), "index"):
        case "shuffled":
            category["index"] = dict(data.draw(st.permutations(positions)))
        case "text":
            category["index"] = {code: str(place) for code, place in data.draw(st.permutations(positions))}
        case "list":
            category["index"] = [code for code, _ in positions]
        case _ if len(positions) == 1:
            del category["index"]
    if "index" in category and all(code == label for code, label in category["label"].items()):
        del category["label"]


@settings(max_examples=200 * TIMES, suppress_health_check=[HealthCheck.too_slow])
@given(cubes(), st.data())
def test_a_damaged_document_is_read_or_refused_and_nothing_else(cube: Cube, data: st.DataObject) -> None:
    document = orjson.loads(encode_cube(cube))
    if data.draw(st.booleans(), "rewritten first"):
        rewrite(document, data)
    for _ in range(data.draw(st.integers(1, 3), "damages")):
        damage(document, data)
    read_or_refused(orjson.dumps(document), cube.schema.table_id)


@given(cubes(), st.data())
def test_a_cut_or_overwritten_body_is_read_or_refused_and_nothing_else(cube: Cube, data: st.DataObject) -> None:
    body = encode_cube(cube)
    start = data.draw(st.integers(0, len(body)))
    end = data.draw(st.integers(start, len(body)))
    read_or_refused(body[:start] + data.draw(st.binary(max_size=3)) + body[end:], cube.schema.table_id)


@given(JSON)
def test_any_json_is_read_or_refused_and_nothing_else(document: object) -> None:
    read_or_refused(orjson.dumps(document), "12279")


def damage(document: dict[str, Any], data: st.DataObject) -> None:
    """Take something out of a document, put something else in its place, or add something."""
    place: Any = document
    while True:
        keys = list(place) if isinstance(place, dict) else list(range(len(place)))
        if not keys:
            return
        key = data.draw(st.sampled_from(keys))
        if isinstance(place[key], dict | list) and data.draw(st.booleans(), "deeper"):
            place = place[key]
            continue
        break
    match data.draw(st.sampled_from(["replace", "remove", "add"])):
        case "replace":
            place[key] = data.draw(JSON)
        case "remove":
            del place[key]
        case _ if isinstance(place, dict):
            place[data.draw(st.text(max_size=4))] = data.draw(JSON)
        case _:
            place.append(data.draw(JSON))


def read_or_refused(body: bytes, table_id: str) -> None:
    """Anything but a `SourceContract` is raised; what is read keeps the bargain between value and status."""
    for decode in (lambda: decode_cube(body, table_id=table_id), lambda: decode_metadata(body)):
        try:
            decoded = decode()
        except SourceContract:
            continue
        if isinstance(decoded, Cube):
            frame = decoded.observations
            check_frame(
                frame, FrameSpec("OBSERVATIONS", tuple(frame.columns[:-2]), dict(frame.schema), remarks=True)
            )
