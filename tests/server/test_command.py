import signal
import subprocess
import sys
from pathlib import Path

import requests

ROOT = Path(__file__).parents[2]
COMMAND = [sys.executable, "-m", "tests.support.ssb", "--port", "0"]


def test_the_command_says_which_variables_to_set_and_serves_until_interrupted() -> None:
    with subprocess.Popen(
        [*COMMAND, "--as-of", "2026-03-16", "--fault", "empty-500@/data"],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        lines = [process.stdout.readline().removeprefix("export ").strip() for _ in range(2)]
        urls = dict(line.split("=", 1) for line in lines)
        table = requests.get(f"{urls['BVMONITOR_PXWEB_URL']}/tables/12286", timeout=10).json()
        broken = requests.get(f"{urls['BVMONITOR_PXWEB_URL']}/tables/12286/data", timeout=10)
        klass = requests.get(f"{urls['BVMONITOR_KLASS_URL']}/classifications.json", timeout=10)
        process.send_signal(signal.SIGINT)
        code = process.wait(timeout=10)
    assert table["updated"] == "2026-03-16T07:00:00Z"
    assert (broken.status_code, klass.status_code, code) == (500, 200, 0)


def test_an_unknown_fault_is_told_with_those_there_are() -> None:
    done = subprocess.run(
        [*COMMAND, "--fault", "earthquake"], cwd=ROOT, capture_output=True, text=True, check=False, timeout=30
    )
    assert done.returncode == 2
    assert "earthquake" in done.stderr
    assert "front-cache" in done.stderr
