"""Lets a publication day pass: the server serves it, and `bvmonitor run` runs on that morning's clock."""

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from subprocess import run
from time import perf_counter
from typing import Final

from tests.play.calendar import EVENTS, Event, event_of
from tests.support.command_line import ROOT, environment
from tests.support.fetching import addresses
from tests.support.ssb import Server

KEPT: Final = 4  # snapshots, beside the one of the last run
WATCHED: Final = "1127"  # Randaberg, whose figures of March are revised in June
PLAN: Final = f"""
lang = "en"
[run]
municipalities = ["Klepp", "Randaberg", "Trondheim", "Ålesund", "Sandnes", "Forsand"]
output = "out"
sets = ["ssb_key_figures"]
formats = ["csv"]
keep = {KEPT}
[[page]]
command = "compare"
set = "ssb_key_figures"
country = "all"
[[page]]
command = "trend"
indicator = "children_with_measures_0_22"
[[page]]
command = "rank"
indicator = "children_with_measures_0_22"
"""
_CHILD: Final = """
import atexit
from pathlib import Path
from bvmonitor.cli.main import main
def note():
    line = next(line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM"))
    Path({peak!r}).write_text(line.split()[1])
atexit.register(note)
main()
"""


@dataclass(frozen=True, slots=True)
class Day:
    """What a run did on one day.

    Attributes:
        seconds: From start to end of the process.
        peak_mb: The most memory that it held.
        store_mb: The size of the home folder afterwards.
        cells: Cells that the server had to serve for a whole fetch.
    """

    day: str
    code: int
    out: str
    err: str
    seconds: float
    peak_mb: float
    store_mb: float
    snapshots: int
    cells: int

    def row(self) -> str:
        """A line of the table of figures."""
        return (
            f"| {self.day} | {self.code} | {self.seconds:.1f} | {self.peak_mb:.0f} | {self.store_mb:.1f}"
            f" | {self.snapshots} | {self.cells / 1e3:.0f} |"
        )


@dataclass
class Player:
    """A user's folder with a plan, and the server, from one day to the next."""

    ssb: Server
    folder: Path
    passed: list[Day] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.ssb.settings.hindsight = False
        (self.folder / "bvmonitor.toml").write_text(PLAN, encoding="utf-8")

    @property
    def home(self) -> Path:
        """Where figures are kept."""
        return self.folder / "home"

    @property
    def out(self) -> Path:
        """Where pages are."""
        return self.folder / "out"

    def let_pass(self, day: str) -> tuple[Day, Event]:
        """Let it be the morning of a day, with all that has happened since the last one, and run."""
        for event in self._since_last(day):
            if event.at_ssb is not None:
                event.at_ssb(self.ssb)
            if event.at_home is not None:
                event.at_home(self.folder)
        self.ssb.settings.as_of, self.ssb.settings.today = day, date.fromisoformat(day)
        self.passed.append(self.run(day, "09:15:00"))
        return self.passed[-1], event_of(day)

    def run(self, day: str, at: str) -> Day:
        """Run the program at a time of a day."""
        peak = self.folder / "peak"
        extra = {**addresses(self.ssb), "BVMONITOR_HOME": str(self.home), "FAKETIME_DONT_FAKE_MONOTONIC": "1"}
        compiled = {"PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": str(self.folder / "compiled")}
        code = _CHILD.format(peak=str(peak))
        command = ["faketime", f"{day} {at}", sys.executable, "-c", code, "run"]
        start = perf_counter()
        ended = run(
            [*command, str(self.folder / "bvmonitor.toml")],
            env=environment(self.folder, {**extra, **compiled}),
            cwd=ROOT,
            capture_output=True,
            encoding="utf-8",
            check=False,
            timeout=300,
        )
        seconds = perf_counter() - start
        files = [path for path in self.home.rglob("*") if path.is_file()]
        return Day(
            day,
            ended.returncode,
            ended.stdout,
            ended.stderr,
            seconds,
            int(peak.read_text()) / 1e3,
            sum(path.stat().st_size for path in files) / 1e6,
            sum(path.name == "manifest.json" for path in files),
            sum(map(int, re.findall(r"fetching (\d+) cells", ended.stderr))),
        )

    def _since_last(self, day: str) -> Iterator[Event]:
        last = self.passed[-1].day if self.passed else ""
        yield from (event for when, event in sorted(EVENTS.items()) if last < when <= day)
