from pathlib import Path

import pytest
from tests.support.snapshots import write_made_up

from bvmonitor.errors.store import PinsDamaged, SnapshotTooNew
from bvmonitor.store.library import list_snapshots, remove_snapshots
from bvmonitor.store.newest import snapshot_folders, snapshots_folder
from bvmonitor.store.pins import FILE_NAME, pin, read_pins, unpin


def test_pins_are_kept_with_their_note_and_let_go(tmp_path: Path) -> None:
    assert read_pins(tmp_path) == {}
    pin(tmp_path, "b" * 12, "Årsmelding")
    pin(tmp_path, "a" * 12, "")
    pin(tmp_path, "b" * 12, "Årsmelding 2025")
    assert read_pins(tmp_path) == {"a" * 12: "", "b" * 12: "Årsmelding 2025"}
    assert unpin(tmp_path, "a" * 12)
    assert not unpin(tmp_path, "a" * 12)
    assert list(read_pins(tmp_path)) == ["b" * 12]


@pytest.mark.parametrize(
    "content", [b"", b"[]", b"{", b'{"schema": "x"}', b'{"schema": "bvmonitor/pins/1", "pins": {"a": 1}}']
)
def test_a_damaged_list_is_told_and_never_overwritten(tmp_path: Path, content: bytes) -> None:
    path = snapshots_folder(tmp_path) / FILE_NAME
    path.parent.mkdir()
    path.write_bytes(content)
    for act in (lambda: read_pins(tmp_path), lambda: pin(tmp_path, "a", ""), lambda: unpin(tmp_path, "a")):
        with pytest.raises(PinsDamaged):
            act()
    assert path.read_bytes() == content


def test_a_pin_is_no_snapshot_and_no_fault_of_one(tmp_path: Path) -> None:
    snapshot = write_made_up(tmp_path)
    pin(tmp_path, snapshot.manifest.id, "")
    assert snapshot_folders(tmp_path) == (snapshot.path,)
    assert snapshot.verify() == ()


def test_a_removed_snapshot_is_gone_and_the_others_are_whole(tmp_path: Path) -> None:
    first, second = write_made_up(tmp_path), write_made_up(tmp_path, shift=1)
    remove_snapshots(tmp_path, [first.manifest.id, "0" * 12])
    assert [each.manifest.id for each in list_snapshots(tmp_path)] == [second.manifest.id]
    assert second.verify() == ()
    assert sorted(entry.name for entry in snapshots_folder(tmp_path).iterdir()) == [".lock", second.manifest.id]


def test_a_list_of_a_later_version_is_told_and_left_as_it_is(tmp_path: Path) -> None:
    write_made_up(tmp_path)
    path = snapshots_folder(tmp_path) / FILE_NAME
    path.write_text('{"schema": "bvmonitor/pins/2", "pins": {}}', encoding="utf-8")
    with pytest.raises(SnapshotTooNew) as caught:
        pin(tmp_path, "0" * 12, "")
    assert caught.value.schema == "bvmonitor/pins/2"
    assert "pins/2" in path.read_text(encoding="utf-8")


def test_a_list_that_a_killed_writer_began_stops_no_other_writer(tmp_path: Path) -> None:
    write_made_up(tmp_path)
    left = snapshots_folder(tmp_path) / f".unfinished-{FILE_NAME}"
    left.write_bytes(b"{")
    write_made_up(tmp_path, shift=1)
    assert not left.exists()
    assert len(list_snapshots(tmp_path)) == 2
