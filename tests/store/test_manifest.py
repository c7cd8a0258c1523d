import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.snapshots import made_up_origin

from bvmonitor.domain.origin import Origin
from bvmonitor.store.manifest import (
    SCHEMA,
    Manifest,
    ManifestError,
    UnknownSchema,
    build_manifest,
    combined_checksum,
    is_file_name,
    parse_manifest,
)

CREATED = "2024-06-15T06:00:00+02:00"


def a_manifest() -> Manifest:
    origins = [
        replace(made_up_origin("12279"), file="12279.parquet", sha256="b" * 64, rows=3),
        replace(made_up_origin("klass_131", "regions"), file="klass_131.parquet", sha256="a" * 64, rows=1),
    ]
    return build_manifest(origins, created=CREATED, program="bvmonitor 1", sample=False)


def document() -> dict[str, Any]:
    raw: dict[str, Any] = json.loads(a_manifest().to_json())
    return raw


def test_what_is_written_is_read_again() -> None:
    manifest = a_manifest()
    assert parse_manifest(manifest.to_json()) == manifest
    assert document()["schema"] == SCHEMA


def test_id_is_the_beginning_of_the_checksum_of_the_sorted_checksums() -> None:
    manifest = a_manifest()
    # printf 'aaa…\nbbb…' | sha256sum
    assert manifest.sha256 == "5e9ae866add9a85d69c3481d059bb9f158a39e5670ba11f95112fc409630894e"
    assert combined_checksum(["b" * 64, "a" * 64]) == combined_checksum(["a" * 64, "b" * 64])
    assert manifest.id == manifest.sha256[:12]
    assert manifest.is_consistent


def test_id_does_not_depend_on_when_or_by_what_it_was_written() -> None:
    manifest = a_manifest()
    later = build_manifest(manifest.origins, created="2030-01-01T00:00:00Z", program="x", sample=True)
    assert later.id == manifest.id


def test_a_changed_checksum_no_longer_fits_the_id() -> None:
    raw = document()
    raw["sources"][0]["sha256"] = "c" * 64
    assert not parse_manifest(json.dumps(raw).encode()).is_consistent


def test_a_letter_changed_anywhere_is_noticed() -> None:
    content = a_manifest().to_json().decode()
    for old, new in (
        (CREATED, "2024-06-15T06:00:01+02:00"),
        ("bvmonitor 1", "bvmonitor 2"),
        *((text, text[:-1] + "x") for origin in a_manifest().origins for text in (origin.title, origin.retrieved)),
        ('"rows": 3', '"rows": 4'),
        ('"sample": false', '"sample": true'),
    ):
        assert old in content
        changed = parse_manifest(content.replace(old, new, 1).encode())
        assert (changed.is_whole, changed.is_consistent) == (False, False)


def test_a_manifest_of_an_older_program_has_no_checksum_of_the_whole_and_is_read() -> None:
    raw = document()
    del raw["whole"]
    assert parse_manifest(json.dumps(raw).encode()).is_consistent


def test_times_with_other_zones_are_compared_as_times() -> None:
    early, late = (
        build_manifest((), created=created, program="x", sample=False)
        for created in ("2024-06-15T07:00:00+02:00", "2024-06-15T06:00:00Z")
    )
    assert early.created_at < late.created_at


def test_time_without_a_zone_is_utc() -> None:
    naive, aware = (
        build_manifest((), created=created, program="x", sample=False)
        for created in ("2024-06-15T06:00:00", "2024-06-15T06:00:00Z")
    )
    assert naive.created_at == aware.created_at


@pytest.mark.parametrize(
    ("path", "value", "where"),
    [
        (("sources",), {}, "sources"),
        (("sources", 1), 3, "sources[1]"),
        (("sources", 0, "id"), "", "sources[0].id"),
        (("sources", 0, "id"), 7, "sources[0].id"),
        (("sources", 0, "kind"), "picture", "sources[0].kind"),
        (("sources", 0, "table"), None, "sources[0].table"),
        (("sources", 0, "url"), 5, "sources[0].url"),
        (("sources", 0, "sha256"), "A" * 64, "sources[0].sha256"),
        (("sources", 0, "rows"), -1, "sources[0].rows"),
        (("sources", 0, "rows"), True, "sources[0].rows"),
        (("sources", 0, "rows"), "3", "sources[0].rows"),
        (("sources", 0, "id"), "klass_131", "klass_131 stands twice"),
        (("created",), "yesterday", "created"),
        (("sample",), "yes", "sample"),
        (("program",), None, "program"),
    ],
)
def test_a_fault_is_named_with_its_place(path: tuple[str | int, ...], value: object, where: str) -> None:
    raw = document()
    target: Any = raw
    for step in path[:-1]:
        target = target[step]
    target[path[-1]] = value
    with pytest.raises(ManifestError) as caught:
        parse_manifest(json.dumps(raw).encode())
    assert where in str(caught.value)


@pytest.mark.parametrize(
    "name",
    [
        "../12279.parquet",
        "a/b.parquet",
        "a\\b.parquet",
        "/etc/passwd",
        "C:12279.parquet",
        "..",
        ".parquet",
        "12279.parquet\n",
        "12279.parquet:stream",
        "manifest.json",
        "",
    ],
)
def test_a_file_name_cannot_lead_out_of_the_folder(name: str) -> None:
    raw = document()
    raw["sources"][0]["file"] = name
    with pytest.raises(ManifestError, match=r"sources\[0\]\.file"):
        parse_manifest(json.dumps(raw).encode())
    assert not is_file_name(name)


@pytest.mark.parametrize("schema", ["bvmonitor/snapshot/2", "npm/package", None, 1])
def test_another_schema_is_told_apart_from_a_damaged_manifest(schema: object) -> None:
    raw = document() | {"schema": schema}
    with pytest.raises(UnknownSchema, match=str(schema)):
        parse_manifest(json.dumps(raw).encode())


@pytest.mark.parametrize("content", [b"", b"{", b"\xff\xfe", b"null", b"[" * 100_000, b'"text"'])
def test_what_is_no_json_object_is_a_damaged_manifest(content: bytes) -> None:
    with pytest.raises(ManifestError):
        parse_manifest(content)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)


@given(
    field=st.sampled_from(sorted(document())), inner=st.sampled_from(sorted(document()["sources"][0])), value=JSON
)
def test_any_value_in_any_field_is_read_or_refused(field: str, inner: str, value: object) -> None:
    whole, part = document(), document()
    whole[field] = value
    part["sources"][0][inner] = value
    for raw in (whole, part):
        try:
            manifest = parse_manifest(json.dumps(raw).encode())
        except ManifestError:
            continue
        assert all(is_file_name(origin.file) for origin in manifest.origins)
        assert all(isinstance(origin, Origin) for origin in manifest.origins)
