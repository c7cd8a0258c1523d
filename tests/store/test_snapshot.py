import json
from dataclasses import replace
from pathlib import Path

import polars as pl
import pytest
from tests.support.snapshots import CREATED, made_up_origin, made_up_table, write_made_up

from bvmonitor.errors.store import (
    ManifestDamaged,
    NoTableInSnapshot,
    NotASnapshot,
    SnapshotFileChanged,
    SnapshotFileMissing,
    SnapshotTooNew,
    SnapshotUnreadable,
)
from bvmonitor.frames import LOCAL_FIGURES, MEMBERSHIP, REGIONS
from bvmonitor.store.library import Part, write_snapshot
from bvmonitor.store.snapshot import Fault, Snapshot, open_snapshot, verify_folder


@pytest.fixture
def snapshot(tmp_path: Path) -> Snapshot:
    return open_snapshot(write_made_up(tmp_path).path)


def flip_a_byte(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)


def edit_manifest(snapshot: Snapshot, **fields: object) -> None:
    path = snapshot.path / "manifest.json"
    path.write_text(json.dumps(json.loads(path.read_text("utf-8")) | fields), "utf-8")


def test_a_table_is_read_with_its_shape_and_its_source(snapshot: Snapshot) -> None:
    part = made_up_table("12279")
    table = snapshot.table("12279")
    assert table.schema == part.schema
    assert table.observations.collect().height == part.frame.height
    origin = snapshot.origin(table.origin_id)
    assert (origin.table, origin.rows, origin.file) == ("12279", 12, "12279.parquet")
    assert snapshot.table_ids == ("12275", "12279")


def test_a_filter_is_pushed_into_the_scan(snapshot: Snapshot) -> None:
    plan = snapshot.table("12279").observations.filter(pl.col("KOKkommuneregion0000") == "0301").explain()
    assert "SELECTION" in plan
    assert "FILTER" not in plan


def test_frames_that_a_snapshot_lacks_are_empty(snapshot: Snapshot) -> None:
    assert snapshot.regions().height == 3
    assert dict(snapshot.regions().schema) == dict(REGIONS.columns)
    assert snapshot.membership().equals(MEMBERSHIP.empty())
    assert snapshot.region_map().is_empty()
    assert snapshot.local_figures().equals(LOCAL_FIGURES.empty())


def test_all_local_files_are_read_as_one(tmp_path: Path) -> None:
    def own(origin_id: str, value: float) -> Part:
        row = ("sick_leave", "1120", 2015 + int(value), value, None, None, None, origin_id)
        return Part(made_up_origin(origin_id, "local"), pl.DataFrame([row], LOCAL_FIGURES.columns, orient="row"))

    written = write_snapshot(
        tmp_path, [own("a", 1.0), own("b", 2.0)], created=CREATED, program="test", sample=False
    )
    assert open_snapshot(written.path).local_figures()["origin_id"].to_list() == ["a", "b"]


def test_the_reference_names_the_snapshot(tmp_path: Path) -> None:
    snapshot = write_made_up(tmp_path, sample=True)
    assert snapshot.ref.sample
    assert snapshot.ref.sha256.startswith(snapshot.ref.id)


def test_an_absent_table_names_those_there_are(snapshot: Snapshot) -> None:
    with pytest.raises(NoTableInSnapshot) as caught:
        snapshot.table("07459")
    assert caught.value.available == ("12275", "12279")


def test_a_damaged_byte_is_found_before_a_figure_is_read(snapshot: Snapshot) -> None:
    flip_a_byte(snapshot.path / "12279.parquet")
    with pytest.raises(SnapshotFileChanged) as caught:
        snapshot.table("12279")
    assert caught.value.file == "12279.parquet"
    assert snapshot.table("12275").observations.collect().height == 12
    assert [fault.kind for fault in snapshot.verify()] == ["changed"]


@pytest.mark.parametrize("length", [0, 3, 100])
def test_a_truncated_file_is_found(snapshot: Snapshot, length: int) -> None:
    path = snapshot.path / "klass_131.parquet"
    path.write_bytes(path.read_bytes()[:length])
    with pytest.raises(SnapshotFileChanged):
        snapshot.regions()


def test_a_missing_file_is_found(snapshot: Snapshot) -> None:
    (snapshot.path / "12279.parquet").unlink()
    with pytest.raises(SnapshotFileMissing):
        snapshot.table("12279")


def test_a_file_that_cannot_be_read_is_told_with_the_systems_reason(snapshot: Snapshot) -> None:
    path = snapshot.path / "12279.parquet"
    path.unlink()
    path.mkdir()
    with pytest.raises(SnapshotUnreadable) as caught:
        snapshot.table("12279")
    assert caught.value.reason
    assert [(fault.kind, fault.file) for fault in snapshot.verify()] == [("unreadable", "12279.parquet")]


def test_a_file_is_hashed_once_for_each_snapshot_object(snapshot: Snapshot) -> None:
    snapshot.table("12279")
    flip_a_byte(snapshot.path / "12279.parquet")
    snapshot.table("12279")
    with pytest.raises(SnapshotFileChanged):
        open_snapshot(snapshot.path).table("12279")


def test_a_file_that_fits_its_checksum_and_is_no_table_is_damaged(tmp_path: Path) -> None:
    snapshot = write_made_up(tmp_path)
    frame_only = replace(
        snapshot.manifest,
        origins=tuple(
            replace(origin, kind="table", table="1") if origin.kind == "regions" else origin
            for origin in snapshot.manifest.origins
        ),
    )
    (snapshot.path / "manifest.json").write_bytes(frame_only.to_json())
    with pytest.raises(SnapshotFileChanged):
        open_snapshot(snapshot.path).table("1")


def test_every_fault_is_reported(snapshot: Snapshot) -> None:
    flip_a_byte(snapshot.path / "12279.parquet")
    (snapshot.path / "klass_131.parquet").unlink()
    (snapshot.path / "notes.txt").write_text("x", "utf-8")
    edit_manifest(snapshot, whole=None, id="0" * 12)
    faults = verify_folder(snapshot.path)
    assert [(fault.kind, fault.file) for fault in faults] == [
        ("id", "manifest.json"),
        ("changed", "12279.parquet"),
        ("missing", "klass_131.parquet"),
        ("extra", "notes.txt"),
    ]


def test_a_sound_snapshot_has_no_fault(snapshot: Snapshot) -> None:
    assert snapshot.verify() == ()


def test_a_wrong_count_of_rows_is_a_fault(snapshot: Snapshot) -> None:
    sources = json.loads((snapshot.path / "manifest.json").read_text("utf-8"))["sources"]
    # As an older program wrote it, without a checksum of the whole.
    edit_manifest(
        snapshot,
        whole=None,
        sources=[source | {"rows": source["rows"] + 1} for source in sources[:1]] + sources[1:],
    )
    assert verify_folder(snapshot.path) == (Fault("rows", "12275.parquet", "12"),)


@pytest.mark.parametrize("content", [b"", b"{}x", b'{"schema":"bvmonitor/snapshot/1"}'])
def test_a_damaged_manifest_is_told(snapshot: Snapshot, content: bytes) -> None:
    (snapshot.path / "manifest.json").write_bytes(content)
    with pytest.raises(ManifestDamaged) as caught:
        open_snapshot(snapshot.path)
    assert caught.value.fault
    assert verify_folder(snapshot.path) == (Fault("manifest", "manifest.json", caught.value.fault),)


def test_an_id_that_does_not_follow_from_the_files_is_damage(snapshot: Snapshot) -> None:
    edit_manifest(snapshot, sha256="0" * 64)
    with pytest.raises(ManifestDamaged, match="id"):
        open_snapshot(snapshot.path)


def test_a_later_version_is_told_apart(snapshot: Snapshot) -> None:
    edit_manifest(snapshot, schema="bvmonitor/snapshot/2")
    for read in (open_snapshot, verify_folder):
        with pytest.raises(SnapshotTooNew) as caught:
            read(snapshot.path)
        assert (caught.value.schema, caught.value.supported) == ("bvmonitor/snapshot/2", "bvmonitor/snapshot/1")


def test_what_is_no_snapshot_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", "utf-8")
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "manifest.json").write_text('{"schema":"something else"}', "utf-8")
    for path in (tmp_path, tmp_path / "file", tmp_path / "nowhere", tmp_path / "other"):
        with pytest.raises(NotASnapshot):
            open_snapshot(path)


def test_a_path_out_of_the_folder_is_never_followed(snapshot: Snapshot, tmp_path: Path) -> None:
    outside = tmp_path / "outside.parquet"
    outside.write_bytes((snapshot.path / "12279.parquet").read_bytes())
    sources = json.loads((snapshot.path / "manifest.json").read_text("utf-8"))["sources"]
    for name in ("../../outside.parquet", str(outside)):
        edit_manifest(snapshot, sources=[sources[0] | {"file": name}, *sources[1:]])
        with pytest.raises(ManifestDamaged, match=r"sources\[0\]\.file"):
            open_snapshot(snapshot.path)
