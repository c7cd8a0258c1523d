from pathlib import Path

import pytest
from tests.support.snapshots import CREATED, made_up_table, retitled, write_made_up

from bvmonitor.errors.store import (
    AmbiguousSnapshot,
    ManifestDamaged,
    NoSnapshot,
    NoSuchSnapshot,
    NotASnapshot,
    SnapshotFileChanged,
)
from bvmonitor.store.library import bundled_sample, find_snapshot, list_snapshots, write_snapshot
from bvmonitor.store.newest import snapshot_folders, snapshots_folder
from bvmonitor.store.snapshot import Snapshot


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def install_sample(folder: Path) -> Snapshot:
    written = write_made_up(folder, shift=99, sample=True)
    written.path.rename(folder / "snapshot")
    sample = bundled_sample(folder)
    assert sample is not None
    return sample


def test_a_written_snapshot_is_whole_and_found(tmp_path: Path) -> None:
    snapshot = write_made_up(tmp_path / "a home" / "not there yet")
    assert snapshot.verify() == ()
    assert snapshot.path.name == snapshot.manifest.id
    found = find_snapshot(tmp_path / "a home" / "not there yet", None, sample=tmp_path)
    assert found.manifest == snapshot.manifest


def test_the_same_figures_are_the_same_snapshot_and_change_nothing(tmp_path: Path) -> None:
    first = write_made_up(tmp_path, created="2024-01-01T00:00:00Z")
    before = contents(first.path)
    again = write_made_up(tmp_path, created="2025-01-01T00:00:00Z", sample=True)
    assert again.path == first.path
    assert again.manifest == first.manifest
    assert contents(first.path) == before
    assert len(snapshot_folders(tmp_path)) == 1


def test_another_figure_is_another_snapshot_and_the_old_one_stays(tmp_path: Path) -> None:
    first = write_made_up(tmp_path)
    before = contents(first.path)
    second = write_made_up(tmp_path, shift=0.5)
    assert second.manifest.id != first.manifest.id
    assert contents(first.path) == before


def test_figures_that_were_taken_back_are_the_newest_again(tmp_path: Path) -> None:
    first = write_made_up(tmp_path, created="2024-03-15T00:00:00Z")
    files = {name: content for name, content in contents(first.path).items() if name.endswith(".parquet")}
    write_made_up(tmp_path, shift=1, created="2024-06-15T00:00:00Z")
    again = write_made_up(tmp_path, created="2024-06-20T00:00:00Z")
    found = find_snapshot(tmp_path, None, sample=tmp_path)
    assert (found.manifest.id, found.manifest.created) == (first.manifest.id, "2024-06-20T00:00:00Z")
    assert again.verify() == ()
    assert {name: content for name, content in contents(first.path).items() if name.endswith(".parquet")} == files
    assert len(snapshot_folders(tmp_path)) == 2


def test_a_title_is_kept_as_it_was_first_written(tmp_path: Path) -> None:
    part = made_up_table()
    for title in ("first", "second"):
        snapshot = write_snapshot(tmp_path, [retitled(part, title)], created=CREATED, program="test", sample=False)
        assert snapshot.origin("12279").title == "first"


def test_same_figures_over_a_damaged_snapshot_are_refused(tmp_path: Path) -> None:
    snapshot = write_made_up(tmp_path)
    (snapshot.path / "12279.parquet").write_bytes(b"x")
    before = contents(snapshot.path)
    with pytest.raises(SnapshotFileChanged):
        write_made_up(tmp_path)
    assert contents(snapshot.path) == before


def test_the_newest_is_read_by_its_time_not_its_name(tmp_path: Path) -> None:
    times = ["2024-06-15T07:00:00+02:00", "2024-06-15T06:00:00Z", "2023-12-31T00:00:00Z"]
    written = [write_made_up(tmp_path, shift=shift, created=time) for shift, time in enumerate(times, 1)]
    assert find_snapshot(tmp_path, None, sample=tmp_path).manifest.created == times[1]
    assert [s.manifest.created for s in list_snapshots(tmp_path)] == [times[1], times[0], times[2]]
    assert len({snapshot.manifest.id for snapshot in written}) == 3


def test_the_sample_is_read_when_the_home_is_empty_or_absent(tmp_path: Path) -> None:
    sample = install_sample(tmp_path / "sample")
    (tmp_path / "empty").mkdir()
    for home in (tmp_path / "absent", tmp_path / "empty"):
        assert find_snapshot(home, None, sample=tmp_path / "sample").ref == sample.ref
        assert list_snapshots(home) == ()
    mine = write_made_up(tmp_path / "empty")
    assert find_snapshot(tmp_path / "empty", None, sample=tmp_path / "sample").ref == mine.ref


def test_without_sample_and_snapshots_there_is_nothing(tmp_path: Path) -> None:
    with pytest.raises(NoSnapshot):
        find_snapshot(tmp_path / "home", None, sample=tmp_path / "sample")
    with pytest.raises(NoSuchSnapshot) as caught:
        find_snapshot(tmp_path / "home", "abc", sample=tmp_path / "sample")
    assert caught.value.available == ()


def test_a_snapshot_is_found_by_the_beginning_of_its_id_or_by_path(tmp_path: Path) -> None:
    home = tmp_path / "home"
    sample = install_sample(tmp_path / "sample")
    mine = write_made_up(home)
    for snapshot in (sample, mine):
        for wanted in (
            snapshot.manifest.id,
            snapshot.manifest.id[:6].upper(),
            snapshot.manifest.sha256,
            str(snapshot.path),
        ):
            assert find_snapshot(home, wanted, sample=tmp_path / "sample").ref == snapshot.ref


def test_a_damaged_sample_does_not_stand_in_the_way(tmp_path: Path) -> None:
    sample = install_sample(tmp_path / "sample")
    (sample.path / "manifest.json").write_bytes(b"")
    mine = write_made_up(tmp_path)
    for wanted in (None, mine.manifest.id[:4], str(mine.path)):
        assert find_snapshot(tmp_path, wanted, sample=tmp_path / "sample").ref == mine.ref


def test_an_ambiguous_beginning_lists_the_choices(tmp_path: Path) -> None:
    ids = [write_made_up(tmp_path, shift=shift).manifest.id for shift in range(17)]  # 17 ids, 16 first digits
    digit = next(first for first in "0123456789abcdef" if sum(i.startswith(first) for i in ids) > 1)
    with pytest.raises(AmbiguousSnapshot) as caught:
        find_snapshot(tmp_path, digit, sample=tmp_path / "none")
    assert caught.value.matches == tuple(sorted(i for i in ids if i.startswith(digit)))


def test_an_unknown_id_names_the_nearest_and_all(tmp_path: Path) -> None:
    snapshot_id = write_made_up(tmp_path).manifest.id
    typed = snapshot_id[:-2] + ("00" if not snapshot_id.endswith("00") else "11")
    with pytest.raises(NoSuchSnapshot) as caught:
        find_snapshot(tmp_path, typed, sample=tmp_path / "none")
    assert caught.value.nearest == caught.value.available == (snapshot_id,)
    with pytest.raises(NoSuchSnapshot) as caught:
        find_snapshot(tmp_path, "figures/of/mine", sample=tmp_path / "none")
    assert caught.value.nearest == ()


def test_a_path_to_something_else_is_told(tmp_path: Path) -> None:
    with pytest.raises(NotASnapshot):
        find_snapshot(tmp_path, str(tmp_path), sample=tmp_path / "none")


def test_a_damaged_newest_is_never_passed_over_in_silence(tmp_path: Path) -> None:
    write_made_up(tmp_path)
    damaged = write_made_up(tmp_path, shift=1)
    (damaged.path / "manifest.json").write_bytes(b"{")
    with pytest.raises(ManifestDamaged):
        find_snapshot(tmp_path, None, sample=tmp_path / "none")
    assert len(snapshot_folders(tmp_path)) == 2


def test_other_things_in_the_folder_are_no_snapshots(tmp_path: Path) -> None:
    mine = write_made_up(tmp_path)
    folder = snapshots_folder(tmp_path)
    (folder / ".unfinished-0123456789ab").mkdir()
    (folder / "my notes").mkdir()
    (folder / "abcdefabcdef").write_text("a file", "utf-8")
    assert snapshot_folders(tmp_path) == (mine.path,)
    assert find_snapshot(tmp_path, None, sample=tmp_path / "none").ref == mine.ref
