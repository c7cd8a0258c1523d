import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.clocks import FakeTime

from bvmonitor.errors.wire import ThrottleUnusable
from bvmonitor.sources.http.throttle import DEFAULT_RATE, Rate, Throttle

HOST = "data.ssb.no"

CALLER = """
import sys, time
from pathlib import Path
from bvmonitor.sources.http.clock import Clock
from bvmonitor.sources.http.throttle import Throttle
throttle = Throttle(Path(sys.argv[1]), Clock(time.time, time.monotonic, time.sleep))
for _ in range(int(sys.argv[2])):
    throttle.take_turn("data.ssb.no")
    print(time.time(), flush=True)
"""


@given(st.integers(1, 4), st.floats(0.5, 90), st.lists(st.floats(0, 60), min_size=1, max_size=25))
def test_no_window_ever_holds_more_calls_than_the_rate(
    tmp_path_factory: pytest.TempPathFactory, calls: int, window_s: float, pauses: list[float]
) -> None:
    time = FakeTime()
    throttle = Throttle(tmp_path_factory.mktemp("throttle"), time.clock)
    throttle.learn(HOST, Rate(calls, window_s))
    made = []
    for pause in pauses:
        time.seconds += pause
        throttle.take_turn(HOST)
        made.append(time.seconds)
    assert all(later >= earlier + window_s for earlier, later in zip(made, made[calls:], strict=False))


def test_thirty_calls_a_minute_go_through_at_once_and_the_next_waits(tmp_path: Path) -> None:
    time = FakeTime()
    throttle = Throttle(tmp_path, time.clock)
    for _ in range(30):
        throttle.take_turn(HOST)
    assert time.slept == []
    throttle.take_turn(HOST)
    assert sum(time.slept) == pytest.approx(60, abs=0.1)


def test_each_host_has_its_own_measure(tmp_path: Path) -> None:
    time = FakeTime()
    throttle = Throttle(tmp_path, time.clock)
    for host in ("one", "two"):
        throttle.learn(host, Rate(1, 60))
        throttle.take_turn(host)
    assert time.slept == []


def test_silence_holds_for_another_process_too(tmp_path: Path) -> None:
    time = FakeTime()
    Throttle(tmp_path, time.clock).leave_alone(HOST, 20)
    told: list[float] = []
    Throttle(tmp_path, time.clock, lambda _host, seconds: told.append(seconds)).take_turn(HOST)
    assert told == [20]
    assert sum(time.slept) == pytest.approx(20, abs=0.1)


def test_a_clock_that_was_set_back_does_not_block_for_ever(tmp_path: Path) -> None:
    time = FakeTime()
    throttle = Throttle(tmp_path, time.clock)
    throttle.learn(HOST, Rate(1, 60))
    throttle.take_turn(HOST)
    throttle.leave_alone(HOST, 600)
    time.seconds -= 1_000_000
    throttle.take_turn(HOST)
    assert time.slept == []


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b"\xff",
        b'{"calls_per_window":0,"window_s":60,"calls":[],"quiet_until":0}',
        b'{"calls_per_window":1,"window_s":60,"calls":[null],"quiet_until":0}',
        b'{"calls_per_window":1,"window_s":Infinity,"calls":[],"quiet_until":0}',
    ],
)
def test_a_damaged_ledger_is_begun_again(tmp_path: Path, content: bytes) -> None:
    (tmp_path / f"{HOST}.json").write_bytes(content)
    throttle = Throttle(tmp_path, FakeTime().clock)
    throttle.take_turn(HOST)
    assert throttle.rate(HOST) == DEFAULT_RATE


def test_processes_share_one_measure(tmp_path: Path) -> None:
    Throttle(tmp_path, FakeTime().clock).learn(HOST, Rate(3, 0.6))
    callers = [
        subprocess.Popen([sys.executable, "-c", CALLER, str(tmp_path), "5"], stdout=subprocess.PIPE, text=True)
        for _ in range(3)
    ]
    made = sorted(float(line) for caller in callers for line in caller.communicate()[0].split())
    assert len(made) == 15
    # A caller prints a moment after its turn: allow for that on a busy machine.
    assert made[-1] - made[0] >= 4 * 0.6 - 0.2


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    with pytest.raises(ThrottleUnusable):
        Throttle(tmp_path / "file" / "throttle", FakeTime().clock).take_turn(HOST)
