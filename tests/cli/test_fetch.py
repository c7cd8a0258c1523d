import json
import os
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest
from tests.support.command_line import environment, run_bvmonitor, run_python
from tests.support.fetching import addresses, fetch_there, make_quick
from tests.support.ssb import PROVISIONAL, Fault, Server

from bvmonitor.store.library import list_snapshots
from bvmonitor.store.newest import snapshots_folder

TABLE = "12286"
OTHER = "12615"

NO_SOCKETS = (Path(__file__).parents[1] / "support" / "no_sockets.py").read_text("utf-8")


def test_a_fetch_says_a_line_per_table_on_stderr_and_the_outcome_on_stdout(ssb: Server, tmp_path: Path) -> None:
    ran = fetch_there(ssb, tmp_path / "home", TABLE, OTHER, "--format", "json", timeout=60)
    assert ran.code == 0, ran.err
    assert ran.err.splitlines() == [
        "KLASS: ny",
        f"{TABLE}: henter 19580 celler (kall: 1)",
        f"{TABLE}: ny",
        f"{OTHER}: henter 19580 celler (kall: 1)",
        f"{OTHER}: ny",
    ]
    result = json.loads(ran.out)
    assert result["schema"] == "bvmonitor/fetch/1"
    assert [(row["table"], row["state"]) for row in result["rows"]] == [
        ("KLASS", "new"),
        (TABLE, "new"),
        (OTHER, "new"),
    ]
    assert {row["outcome"] for row in result["rows"]} == {"ny"}


def test_what_was_fetched_is_what_compare_reads(ssb: Server, tmp_path: Path) -> None:
    home = tmp_path / "home"
    assert fetch_there(ssb, home, TABLE, timeout=60).code == 0
    (snapshot,) = list_snapshots(home)
    ran = run_bvmonitor("snapshot", "verify", "--home", str(home), "--offline", home=tmp_path)
    assert ran.code == 0, ran.err
    assert snapshot.manifest.id in ran.out


def test_a_dry_run_prints_queries_cells_and_calls_and_fetches_no_figure(ssb: Server, tmp_path: Path) -> None:
    ran = fetch_there(ssb, tmp_path / "home", TABLE, "--dry-run", "--lang", "en", timeout=60)
    assert ran.code == 0, ran.err
    assert "POST" in ran.out
    assert "19580" in ran.out
    assert "Tid 2015…2025 (11)" in ran.out
    assert "Calls in all: 10 (2 to look up, 7 to KLASS)" in ran.out
    assert ssb.requests_to("/data") == ()
    assert ssb.requests_to("/klass") == ()
    assert not snapshots_folder(tmp_path / "home").exists()


def test_a_dry_run_shows_each_query_in_full_when_asked(ssb: Server, tmp_path: Path) -> None:
    ran = fetch_there(ssb, tmp_path / "home", TABLE, "--dry-run", "--full", "--format", "json", timeout=60)
    (row,) = json.loads(ran.out)["rows"]
    assert row["url"].startswith(f"{ssb.pxweb_url}/tables/{TABLE}/data?lang=no")
    assert {part["variableCode"] for part in json.loads(row["query"])} == {
        "KOKkommuneregion0000",
        "ContentsCode",
        "Tid",
    }


def test_part_of_it_is_exit_23_with_the_reason_and_what_to_do(ssb: Server, tmp_path: Path) -> None:
    ssb.drift.gone_tables.add(OTHER)
    ran = fetch_there(ssb, tmp_path / "home", TABLE, OTHER, timeout=60)
    assert ran.code == 23
    assert f"{OTHER}: kom ikke. SSB har ingen tabell {OTHER}" in ran.err
    assert "Finnes ikke lenger slik definisjonene sier: 12615" in ran.err
    (snapshot,) = list_snapshots(tmp_path / "home")
    assert snapshot.manifest.missing == (OTHER,)
    shown = run_bvmonitor("snapshot", "show", "--home", str(tmp_path / "home"), "--lang", "en", home=tmp_path)
    assert f"It is partial: {OTHER} did not come" in shown.out


def test_revised_figures_are_told_with_their_count(ssb: Server, tmp_path: Path) -> None:
    home = tmp_path / "home"
    ssb.settings.as_of = PROVISIONAL
    fetch_there(ssb, home, TABLE, timeout=60)
    ssb.settings.as_of = "2026-06-15"
    ran = fetch_there(ssb, home, TABLE, "--lang", "en", timeout=60)
    assert ran.code == 0
    assert f"{TABLE}: changed (cells changed: " in ran.err


def test_an_unverified_definition_that_does_not_resolve_is_a_warning(ssb: Server, tmp_path: Path) -> None:
    ssb.drift.gone_measures.add(("12279", "KOSbdu251bvbarnt0000"))
    ssb.drift.relabelled[("12279", "KOSbdu252bvbarnt0000")] = "Utgifter til noe annet (kr)"
    ran = fetch_there(ssb, tmp_path / "home", "12279", "--lang", "en", timeout=60)
    assert ran.code in (0, 23), ran.err
    assert "12279" in ran.err


@pytest.mark.parametrize(
    ("args", "code", "said"),
    [
        (("99999",), 2, "Ingen definisjon bruker 99999"),
        (("--years", "2024-2015"), 2, "Skjønte ikke årene «2024-2015»"),
        (("--set", "klep_2015"), 2, "klepp_2015"),
        (("--latest", "many"), 2, "helt tall"),
        (("--offline",), 21, "trenger nettet, og --offline er satt"),
    ],
)
def test_what_cannot_be_done_is_told_before_anything_is_asked(
    ssb: Server, tmp_path: Path, args: tuple[str, ...], code: int, said: str
) -> None:
    ran = fetch_there(ssb, tmp_path / "home", *args)
    assert (ran.code, said in ran.err) == (code, True), ran.err
    assert ssb.requests == ()


def test_the_guard_against_sockets_would_see_one(ssb: Server, tmp_path: Path) -> None:
    ran = run_python("-c", NO_SOCKETS, "fetch", TABLE, home=tmp_path, env=addresses(ssb))
    assert "opened a socket" in ran.err


def start(ssb: Server, home: Path, *args: str) -> "subprocess.Popen[str]":
    make_quick(ssb)
    return subprocess.Popen(
        [sys.executable, "-m", "bvmonitor", "fetch", *args, "--home", str(home), "--timeout", "60"],
        env=environment(home.parent, addresses(ssb)),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_two_fetches_at_once_do_each_other_no_harm(ssb: Server, tmp_path: Path) -> None:
    home = tmp_path / "home"
    ssb.settings.max_cells = 6000
    both = [start(ssb, home, TABLE, OTHER) for _ in range(2)]
    for process in both:
        _, said = process.communicate(timeout=120)
        assert process.returncode == 0, said
    (snapshot,) = list_snapshots(home)
    assert snapshot.table_ids == (TABLE, OTHER)
    assert snapshot.verify() == ()


def test_killed_at_any_moment_it_leaves_the_last_snapshot_and_goes_on_where_it_stopped(
    ssb: Server, tmp_path: Path
) -> None:
    home = tmp_path / "home"
    ssb.settings.as_of = PROVISIONAL
    assert fetch_there(ssb, home, TABLE, timeout=60).code == 0
    (last,) = list_snapshots(home)
    ssb.settings.as_of, ssb.settings.max_cells = "2026-06-15", 1500
    asked = 0
    for kill in range(12):
        process = start(ssb, home, TABLE)
        before = len(ssb.requests)
        while process.poll() is None and len(ssb.requests) - before < 3 + kill:
            time.sleep(0.002)
        process.kill()
        process.communicate()
        for snapshot in list_snapshots(home):
            assert snapshot.verify() == ()
        assert last.manifest.id in {snapshot.manifest.id for snapshot in list_snapshots(home)}
    asked = len(ssb.requests_to("/data"))
    assert fetch_there(ssb, home, TABLE, timeout=60).code == 0
    newest = list_snapshots(home)[0]
    assert newest.manifest.id != last.manifest.id
    assert str(newest.origin(TABLE).updated).startswith("2026-06-15")
    # Each kill may lose the call that was under way, and no more.
    calls = len(ssb.requests_to("/data"))
    assert calls <= 1 + 14 + 12 + 1, (asked, calls)


def test_killed_while_it_writes_it_leaves_a_whole_snapshot(ssb: Server, tmp_path: Path) -> None:
    home = tmp_path / "home"
    ssb.settings.as_of = PROVISIONAL
    assert fetch_there(ssb, home, TABLE, timeout=60).code == 0
    (last,) = list_snapshots(home)
    ssb.settings.as_of = "2026-06-15"
    for pause_ms in range(0, 120, 10):
        process = start(ssb, home, TABLE)
        before = len(ssb.requests_to("/metadata"))
        while process.poll() is None and len(ssb.requests_to("/metadata")) == before:
            time.sleep(0.001)
        time.sleep(pause_ms / 1000)
        process.kill()
        process.communicate()
        snapshots = list_snapshots(home)
        assert all(snapshot.verify() == () for snapshot in snapshots)
        assert last.manifest.id in {snapshot.manifest.id for snapshot in snapshots}
    assert fetch_there(ssb, home, TABLE, timeout=60).code == 0
    assert [entry.name for entry in snapshots_folder(home).iterdir() if "unfinished" in entry.name] == []
    assert str(list_snapshots(home)[0].origin(TABLE).updated).startswith("2026-06-15")


@pytest.mark.skipif(os.name != "posix", reason="SIGINT to one process is POSIX")
def test_ctrl_c_ends_it_quietly_and_keeps_what_has_come(ssb: Server, tmp_path: Path) -> None:
    home = tmp_path / "home"
    ssb.settings.max_cells = 5000
    ssb.faults.next(Fault.HANG, match="/data", skip=2, seconds=20)
    process = start(ssb, home, TABLE)
    while process.poll() is None and len(ssb.requests_to("/data")) < 3:
        time.sleep(0.01)
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=20)
    assert process.returncode == 130
    assert "Traceback" not in said
    assert not snapshots_folder(home).exists()
    assert len(list((home / "partial").iterdir())) == 2


@pytest.mark.skipif(os.name != "posix", reason="a pseudo-terminal is POSIX")
def test_on_a_terminal_a_bar_shows_what_is_under_way_and_is_cleared_away(ssb: Server, tmp_path: Path) -> None:
    make_quick(ssb)
    ours, theirs = os.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "bvmonitor", "fetch", TABLE, OTHER, "--home", str(tmp_path / "home")],
        env=environment(tmp_path, {**addresses(ssb), "TERM": "xterm", "COLUMNS": "120"}),
        stdout=subprocess.PIPE,
        stderr=theirs,
    )
    os.close(theirs)
    seen = b""
    with suppress(OSError):  # Linux ends a closed terminal with EIO
        while part := os.read(ours, 65536):
            seen += part
    os.close(ours)
    out, _ = process.communicate(timeout=60)
    assert process.returncode == 0, seen
    text = seen.decode()
    assert f"{OTHER}: ny" in text
    assert "3/3" in text
    assert "/min" in text
    assert b"\x1b" not in out
