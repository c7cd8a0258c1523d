"""Runs the command line as a user does, in a process of its own."""

import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Ran:
    """What a process left behind."""

    code: int
    out: str
    err: str


def environment(home: Path, extra: Mapping[str, str] | None = None) -> dict[str, str]:
    """The machine's environment, but for what a user might have set for bvmonitor himself."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("BVMONITOR_", "_BVMONITOR"))}
    paths = os.pathsep.join((str(ROOT / "src"), str(ROOT)))
    user = {"HOME": str(home), "XDG_CONFIG_HOME": str(home / "config"), "XDG_DATA_HOME": str(home / "data")}
    return {**kept, **user, "PYTHONPATH": paths, **(extra or {})}


def run_bvmonitor(*args: str, home: Path, cwd: Path | None = None, env: Mapping[str, str] | None = None) -> Ran:
    """Run `bvmonitor` with an empty home folder, unless there is something in it."""
    return run_python("-m", "bvmonitor", *args, home=home, cwd=cwd, env=env)


def run_python(*args: str, home: Path, cwd: Path | None = None, env: Mapping[str, str] | None = None) -> Ran:
    """Run Python with the checkout on its path."""
    done = subprocess.run(
        [sys.executable, *args],
        check=False,
        capture_output=True,
        encoding="utf-8",
        cwd=cwd or home,
        env=environment(home, env),
        timeout=60,
    )
    return Ran(done.returncode, done.stdout, done.stderr)
