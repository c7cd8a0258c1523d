"""Writers that are killed, raced or starved leave every snapshot whole, or nothing."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import filelock
import pytest
from tests.support.snapshots import CREATED, made_up_table, write_made_up
from tests.support.soak import TIMES

from bvmonitor.errors.store import StoreLocked, StoreUnwritable
from bvmonitor.store.library import list_snapshots, write_snapshot
from bvmonitor.store.newest import snapshot_folders, snapshots_folder

ROOT = Path(__file__).parents[2]
WRITER = [sys.executable, str(Path(__file__).with_name("writer.py"))]
ENVIRONMENT = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), str(ROOT / "src")])}
ENDS_AFTER_S = 60
posix_only = pytest.mark.skipif(os.name != "posix", reason="needs POSIX signals and limits")


def start(home: Path, shift: str, *more: str) -> subprocess.Popen[str]:
    command = [*WRITER, str(home), shift, *more]
    return subprocess.Popen(command, env=ENVIRONMENT, stdout=subprocess.PIPE, text=True)


def finish(process: subprocess.Popen[str]) -> str:
    output, _ = process.communicate(timeout=ENDS_AFTER_S)
    return output.removeprefix("ready\n").strip()


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def leftovers(home: Path) -> list[Path]:
    return [entry for entry in snapshots_folder(home).iterdir() if entry.name.startswith(".unfinished-")]


@posix_only
def test_killed_at_any_call_it_leaves_a_whole_snapshot_or_none(tmp_path: Path) -> None:
    old = write_made_up(tmp_path)
    before = contents(old.path)
    outcomes = []
    for number in range(1, 40):
        process = start(tmp_path, "7", "die-at", str(number))
        finish(process)
        if process.returncode == 0:
            break
        assert process.returncode == -signal.SIGKILL
        assert contents(old.path) == before
        assert all(snapshot.verify() == () for snapshot in list_snapshots(tmp_path))
        outcomes.append((len(snapshot_folders(tmp_path)), len(leftovers(tmp_path))))
    assert process.returncode == 0
    assert (1, 0) in outcomes  # before anything was written
    assert (1, 1) in outcomes  # half written
    assert (2, 0) in outcomes  # after it was renamed
    assert leftovers(tmp_path) == []
    assert len(list_snapshots(tmp_path)) == 2


@posix_only
def test_killed_at_any_moment_it_leaves_whole_snapshots_only(tmp_path: Path) -> None:
    old = write_made_up(tmp_path)
    before = contents(old.path)
    for delay_ms in (0, 3, 7, 15, 31, 63) * TIMES:
        process = start(tmp_path, "forever")
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        time.sleep(delay_ms / 1000)
        process.kill()
        finish(process)
        assert contents(old.path) == before
        assert all(snapshot.verify() == () for snapshot in list_snapshots(tmp_path))
    write_made_up(tmp_path, shift=1)
    assert leftovers(tmp_path) == []


def test_writers_side_by_side_each_leave_their_snapshot(tmp_path: Path) -> None:
    writers = [start(tmp_path, shift) for shift in ("1", "2", "3", "1")]
    assert [finish(writer) for writer in writers] == [""] * 4
    assert [writer.returncode for writer in writers] == [0] * 4
    snapshots = list_snapshots(tmp_path)
    assert len(snapshots) == 3
    assert all(snapshot.verify() == () for snapshot in snapshots)
    assert leftovers(tmp_path) == []


def test_a_lock_that_is_held_too_long_is_told(tmp_path: Path) -> None:
    folder = snapshots_folder(tmp_path)
    folder.mkdir()
    part = made_up_table()
    with filelock.FileLock(folder / ".lock"), pytest.raises(StoreLocked) as caught:
        write_snapshot(tmp_path, [part], created=CREATED, program="test", sample=False, lock_timeout_s=0.1)
    assert caught.value.timeout_s == 0.1
    assert snapshot_folders(tmp_path) == ()


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "snapshots").write_text("a file where a folder should be", "utf-8")
    with pytest.raises(StoreUnwritable) as caught:
        write_made_up(tmp_path)
    assert caught.value.reason


@posix_only
def test_a_file_that_the_system_cuts_short_leaves_nothing_behind(tmp_path: Path) -> None:
    write_made_up(tmp_path)
    before = contents(snapshot_folders(tmp_path)[0])
    limited = f"ulimit -f 1; exec {' '.join(WRITER)} {tmp_path} 5"
    process = subprocess.run(["sh", "-c", limited], env=ENVIRONMENT, capture_output=True, text=True, check=True)
    assert process.stdout.splitlines()[1].startswith("StoreUnwritable")
    assert [contents(folder) for folder in snapshot_folders(tmp_path)] == [before]
    assert leftovers(tmp_path) == []


def test_a_full_disk_is_told_and_leaves_nothing_behind(tmp_path: Path) -> None:
    home = tmp_path / "disk"
    home.mkdir()
    # The second snapshot finds 4 kB too few; the listing shows what is left inside the namespace, which then ends.
    script = (
        f"mount -t tmpfs -o size=48k tmpfs {home} || exit 77\n"
        f"for shift in 1 2 3 4 5 6 7 8; do {' '.join(WRITER)} {home} $shift; done\n"
        f"ls -A {home}/snapshots; {' '.join(WRITER)} {home} 1"
    )
    process = subprocess.run(
        ["unshare", "-Urm", "sh", "-c", script], env=ENVIRONMENT, capture_output=True, text=True, check=False
    )
    if process.returncode == 77 or "unshare" in process.stderr:
        pytest.fail(f"no small disk can be mounted here: {process.stderr.strip()}")
    lines = process.stdout.splitlines()
    full = [line for line in lines if line.startswith("StoreUnwritable")]
    assert full
    assert all("No space left on device" in line for line in full)
    assert not [line for line in lines if line.startswith(".unfinished-")]
    # Writing what is there already needs no room: the last line is the writer's greeting, not an error.
    assert lines[-1] == "ready"


@posix_only
def test_killed_at_any_call_of_a_removal_every_snapshot_is_whole_or_gone(tmp_path: Path) -> None:
    outcomes = []
    for number in range(1, 40):
        old, new = write_made_up(tmp_path), write_made_up(tmp_path, shift=1)
        before = contents(new.path)
        process = start(tmp_path, old.manifest.id, "die-at", str(number), "remove")
        finish(process)
        assert contents(new.path) == before
        assert all(snapshot.verify() == () for snapshot in list_snapshots(tmp_path))
        outcomes.append((len(snapshot_folders(tmp_path)), len(leftovers(tmp_path))))
        if process.returncode == 0:
            break
        assert process.returncode == -signal.SIGKILL
    assert process.returncode == 0
    assert {(2, 0), (1, 1), (1, 0)} <= set(outcomes)
