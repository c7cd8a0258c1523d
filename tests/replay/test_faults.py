import shutil
from pathlib import Path

import polars as pl
import pytest
from tests.replay.fault_runs import FAULTY, OTHER, RUNS, FaultRun
from tests.support.fetching import fetch_here, make_quick, see
from tests.support.ssb import FINAL, PROVISIONAL, Fault, Server

from bvmonitor.store.library import list_snapshots
from bvmonitor.store.snapshot import Snapshot

SHARE = "KOSbvbarnuspinnb0000"


@pytest.fixture(scope="module")
def home_with_both(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("before") / "home"
    with Server() as ssb:
        ssb.settings.as_of = PROVISIONAL
        fetch_here(ssb, home, FAULTY, OTHER).check_whole()
    return home


def what_is_kept(snapshot: Snapshot) -> str:
    """In the words of the runs, from what the newest snapshot holds."""
    is_new = {table: str(snapshot.origin(table).updated).startswith(FINAL) for table in (FAULTY, OTHER)}
    if not any(is_new.values()):
        return "both as before"
    if not is_new[FAULTY]:
        return f"{OTHER} new, {FAULTY} as before"
    measures = set(snapshot.table(FAULTY).observations.collect()["ContentsCode"].cast(pl.String))
    return "both new" if SHARE in measures else f"both new, {FAULTY} without the measure"


@pytest.mark.parametrize("fault", RUNS, ids=lambda run: run.name)
def test_what_a_user_sees_and_keeps(fault: FaultRun, ssb: Server, tmp_path: Path, home_with_both: Path) -> None:
    home = tmp_path / "home"
    shutil.copytree(home_with_both, home)
    make_quick(ssb)
    fault.prepare(ssb)
    ran = see(ssb, home, "fetch", FAULTY, OTHER, *fault.args, timeout=2)
    assert (ran.code, fault.sees in ran.err) == (fault.code, True), ran.err
    assert "Traceback" not in ran.err
    snapshots = list_snapshots(home)
    assert what_is_kept(snapshots[0]) == fault.kept
    assert all(snapshot.verify() == () for snapshot in snapshots)


def test_no_fault_of_the_server_is_left_out() -> None:
    assert {fault.value for fault in Fault} <= {run.name for run in RUNS}
