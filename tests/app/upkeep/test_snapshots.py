from pathlib import Path

import pytest
from tests.support.snapshots import write_made_up

from bvmonitor.app.upkeep.snapshots import list_home, show_snapshot, verify_snapshots
from bvmonitor.errors.store import NoSuchSnapshot


def column(rows: tuple[tuple[object, ...], ...], place: int) -> list[object]:
    return [row[place] for row in rows]


def test_an_empty_home_has_the_bundled_sample(tmp_path: Path) -> None:
    listing = list_home(tmp_path, "nb")
    assert column(listing.rows, listing.keys.index("sample")) == [True]
    assert column(listing.rows, listing.keys.index("updated")) == ["2022-06-15"]


def test_snapshots_are_listed_newest_first_and_the_sample_last(tmp_path: Path) -> None:
    old = write_made_up(tmp_path, shift=1, created="2023-06-15T06:00:00Z")
    new = write_made_up(tmp_path, shift=2, created="2024-06-15T06:00:00Z")
    listing = list_home(tmp_path, "en")
    assert column(listing.rows, 0)[:2] == [new.manifest.id, old.manifest.id]
    assert column(listing.rows, listing.keys.index("sample")) == [False, False, True]


def test_a_damaged_one_is_listed_with_its_damage(tmp_path: Path) -> None:
    snapshot = write_made_up(tmp_path)
    (snapshot.path / "manifest.json").write_text("{")
    (row, _) = list_home(tmp_path, "en").rows
    assert row[0] == snapshot.manifest.id
    assert "damaged" in str(row[-1])


def test_a_snapshot_is_shown_with_every_source(tmp_path: Path) -> None:
    snapshot = write_made_up(tmp_path)
    listing = show_snapshot(tmp_path, snapshot.manifest.id[:5], "nn")
    assert column(listing.rows, 0) == ["12275", "12279", "klass_131"]
    assert snapshot.manifest.sha256 in listing.notes[0]
    assert len(listing.notes) == 1


def test_without_an_id_the_sample_is_shown_for_what_it_is(tmp_path: Path) -> None:
    listing = show_snapshot(tmp_path, None, "nb")
    assert "eksempeltallene" in listing.notes[1]


def test_what_is_whole_is_said_to_be(tmp_path: Path) -> None:
    snapshot = write_made_up(tmp_path)
    found = verify_snapshots(tmp_path, None, "en")
    assert (found.faults, found.listing.rows) == (0, ())
    assert snapshot.manifest.id in found.listing.notes[0]


def test_every_fault_of_every_snapshot_is_found(tmp_path: Path) -> None:
    changed, missing, broken = (write_made_up(tmp_path, shift=shift) for shift in (1, 2, 3))
    with (changed.path / "12275.parquet").open("ab") as file:
        file.write(b"x")
    (missing.path / "12279.parquet").unlink()
    (missing.path / "notes.txt").write_text("mine")
    (broken.path / "manifest.json").write_text("{}")
    found = verify_snapshots(tmp_path, None, "en")
    assert {(row[0], row[1], row[2]) for row in found.listing.rows} == {
        (changed.manifest.id, "12275.parquet", "changed since it was written"),
        (missing.manifest.id, "12279.parquet", "missing"),
        (missing.manifest.id, "notes.txt", "does not belong"),
        (broken.manifest.id, "manifest.json", "cannot be read"),
    }
    assert found.faults == 4


def test_one_snapshot_is_verified_alone(tmp_path: Path) -> None:
    whole, missing = (write_made_up(tmp_path, shift=shift) for shift in (1, 2))
    (missing.path / "12279.parquet").unlink()
    assert verify_snapshots(tmp_path, whole.manifest.id, "nb").faults == 0
    assert verify_snapshots(tmp_path, str(missing.path), "nb").faults == 1
    with pytest.raises(NoSuchSnapshot):
        verify_snapshots(tmp_path, "ffff", "nb")
