"""Timing by turns: contenders run one after the other, again and again, and the smallest time of each counts."""

import gc
import subprocess
import sys
from collections.abc import Callable, Mapping
from time import perf_counter


def smallest_times(contenders: Mapping[str, Callable[[], object]], *, rounds: int = 9) -> Mapping[str, float]:
    """The smallest of `rounds` alternating runs of each contender, in seconds.

    Turns even out a machine that slows down or speeds up; the smallest run is the one least disturbed by others.
    As with timeit, letting go of what a run returns is part of its time.
    """
    smallest = dict.fromkeys(contenders, float("inf"))
    for _ in range(rounds):
        for name, run in contenders.items():
            gc.collect()
            start = perf_counter()
            run()
            smallest[name] = min(smallest[name], perf_counter() - start)
    return smallest


def peak_memory_mb(script: str, *arguments: str) -> float:
    """The most memory, in MB, that a Python process of its own has held when it has run a script (Linux only)."""
    command = [sys.executable, "-c", f"{script}\n{_REPORT_PEAK}", *arguments]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return int(done.stdout.split()[-1]) / 1e3


# Not ru_maxrss: it begins with what the parent held when it forked.
_REPORT_PEAK = "print(next(line.split()[1] for line in open('/proc/self/status') if line.startswith('VmHWM')))"
