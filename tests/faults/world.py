"""A home and an output folder of the day before, figures that are new today, and what a run must make of both."""

import json
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Final

from tests.support.command_line import ROOT, Ran, environment
from tests.support.fetching import addresses, make_quick
from tests.support.ssb import FINAL, PROVISIONAL, Server

from bvmonitor.errors import BvmonitorError
from bvmonitor.store.newest import newest_manifest, snapshot_folders
from bvmonitor.store.own_figures import read_own
from bvmonitor.store.snapshot import verify_folder

TABLE: Final = "12275"
SET: Final = "id: small\ntitle: {nb: Liten, nn: Liten, en: Small}\nindicators: [measures_at_home_share]\n"
PLAN: Final = """
lang = "en"
[run]
municipalities = ["Klepp"]
output = "out"
sets = ["small"]
formats = ["md"]
[[page]]
command = "compare"
set = "small"
"""
RECORD: Final = "run.json"
ENDS_AFTER_S: Final = 120
_OF_THE_MOMENT: Final = ("made", "fingerprint", "sha256", "own")  # fields of the record: when, where, over which
_DAY: Final = re.compile(rb"\d{1,2} [A-Z][a-z]+ 20\d\d|20\d\d-\d\d-\d\d")
_LONG_AGO_S: Final = 3 * 86_400.0


@dataclass(frozen=True)
class Trial:
    """A fault that was injected once: where, what the user saw, and everything that was lost."""

    label: str
    ran: Ran
    lost: tuple[str, ...] = ()


class Victims:
    """The process that others are forked off."""

    def __init__(self) -> None:
        """Start it."""
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.faults.victim"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env=environment(ROOT),
            cwd=ROOT,
        )

    def run(
        self,
        words: list[str],
        folder: Path,
        environ: Mapping[str, str],
        die_at: int,
        meanwhile: Callable[[int], None] | None,
    ) -> Ran:
        """Run a command; `meanwhile` is told the process while it is at work."""
        order = {"words": words, "folder": str(folder), "environ": dict(environ), "die_at": die_at}
        if self._process.stdin is None or self._process.stdout is None:
            raise RuntimeError
        self._process.stdin.write(json.dumps(order) + "\n")
        self._process.stdin.flush()
        process = int(self._process.stdout.readline())
        if meanwhile is not None:
            meanwhile(process)
        code = int(self._process.stdout.readline())
        out, err = (folder.with_name(name).read_text("utf-8", "replace") for name in ("out.txt", "err.txt"))
        return Ran(code, out, err)

    def end(self) -> None:
        """Let it go."""
        self._process.communicate(timeout=ENDS_AFTER_S)


@dataclass
class World:
    """The server, the folders as they were and must become, and the folder in which faults are injected."""

    base: Path
    ssb: Server
    victims: Victims
    before: dict[str, bytes] = field(default_factory=dict)
    after: dict[str, bytes] = field(default_factory=dict)
    old: str = ""
    new: str = ""
    dates: bool = True

    def prepare(self) -> None:
        """Run on the day before, and once undisturbed on the day."""
        make_quick(self.ssb)
        sets = self.home / "definitions" / "sets"
        sets.mkdir(parents=True)
        (sets / "small.yaml").write_text(SET, "utf-8")
        (self.work / "bvmonitor.toml").write_text(PLAN, "utf-8")
        self._on(PROVISIONAL)
        self.must("local", "import", str(self._own_file("first.csv", 5)))
        self._own_file(self.corrections.name, 4)
        self.must("run")
        self.old, self.before = self.newest(), pages(self.out)
        self.must("snapshot", "pin", "--note", "the last good one")
        shutil.copytree(self.work, self.base / "before")
        self._on(FINAL)
        self.ssb.settings.cache_s = 3600  # from here on the server says the same, and need not work it out
        self.must("run")
        self.new, self.after = self.newest(), pages(self.out)
        self.must("snapshot", "export", self.new, "-o", str(self.archive))
        if self.old == self.new or self.before == self.after:
            raise AssertionError("nothing is new")

    def _on(self, day: str) -> None:
        self.ssb.settings.as_of = day
        self.ssb.settings.today = date.fromisoformat(day) + timedelta(days=1)

    @property
    def work(self) -> Path:
        """The folder in which it happens."""
        return self.base / "work"

    @property
    def home(self) -> Path:
        """The home in it."""
        return self.work / "home"

    @property
    def out(self) -> Path:
        """The output folder in it."""
        return self.work / "out"

    @property
    def archive(self) -> Path:
        """The new snapshot as a file."""
        return self.base / "new.zip"

    @property
    def corrections(self) -> Path:
        """A file that corrects the own figure that is there."""
        return self.base / "corrections.csv"

    def _own_file(self, name: str, value: int) -> Path:
        path = self.base / name
        path.write_text(f"id;place;period;value\nunprocessed_reports;Klepp;2017;{value}\n", "utf-8")
        return path

    @property
    def environ(self) -> dict[str, str]:
        """The variables of a command."""
        return {**addresses(self.ssb), "BVMONITOR_HOME": str(self.home), "BVMONITOR_LANG": "en"}

    def reset(self) -> None:
        """Let it be as it was on the day before."""
        self.dates = True
        shutil.rmtree(self.work, ignore_errors=True)
        shutil.copytree(self.base / "before", self.work)

    def newest(self) -> str:
        """The id of the newest snapshot; "" for none that can be read."""
        manifest = newest_manifest(self.home)
        return "" if manifest is None else manifest.id

    def play(self, *words: str, die_at: int = 0, meanwhile: Callable[[int], None] | None = None) -> Ran:
        """Run a command in a process of its own, quickly."""
        return self.victims.run(list(words), self.work, self.environ, die_at, meanwhile)

    def must(self, *words: str) -> None:
        """Run a command that has to succeed."""
        ran = self.play(*words)
        if ran.code:
            raise AssertionError(words, ran)

    def started(self, *words: str, by: tuple[str, ...] = ()) -> "subprocess.Popen[str]":
        """Start the program as a user does, by another program if need be."""
        return self._open((*by, sys.executable, "-m", "bvmonitor", *words))

    def _open(self, command: Sequence[str]) -> "subprocess.Popen[str]":
        return subprocess.Popen(
            command,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            errors="replace",
            cwd=self.work,
            env=environment(self.base, {**self.environ, "PYTHONDONTWRITEBYTECODE": "1"}),
        )

    def by(self, *command: str) -> Ran:
        """Run another program, with the variables of a command."""
        return ended(self._open(command))

    def program(self, *words: str, by: tuple[str, ...] = ()) -> Ran:
        """Run the program as a user does, to its end."""
        return ended(self.started(*words, by=by))

    def trial(self, label: str, ran: Ran, *, again: tuple[str, ...] = (), dates: bool = True) -> Trial:
        """Look for what was lost, let the next run come, and look again.

        Args:
            label: Where the fault was injected.
            ran: What the user saw of it.
            again: A command to give once more before the run.
            dates: Whether pages must name the same days.
        """
        self.dates = dates
        lost = [*self.lost(), *([f"crashed: {ran.err[-300:]}"] if "Traceback" in ran.err else ())]
        if again:
            lost += told("again", self.play(*again))
        lost += self.lost_after_next()
        return Trial(label, ran, tuple(lost))

    def lost(self) -> Iterator[str]:
        """What is not as it was on the day before, nor as it must be today."""
        before, after = self._told(self.before), self._told(self.after)
        folders = snapshot_folders(self.home)
        if self.old not in {folder.name for folder in folders}:
            yield f"the last good snapshot {self.old}"
        yield from self._lost_own()
        for folder in folders:
            try:
                yield from (f"snapshot {folder.name}: {fault}" for fault in verify_folder(folder))
            except BvmonitorError as error:
                yield f"snapshot {folder.name}: {error!r}"
        for name, content in self._told(pages(self.out)).items():
            if content not in (before.get(name), after.get(name)):
                yield f"{name} is neither what it was nor what it is to be"
        yield from (f"{name} is gone" for name in self.before if not (self.out / name).is_file())
        for path in (self.home / "checked.json", self.home / "snapshots" / "pins.json"):
            try:
                json.loads(path.read_bytes())
            except (OSError, ValueError) as error:
                yield f"{path.name}: {error!r}"

    def _lost_own(self) -> Iterator[str]:
        """Own figures that are neither the first ones nor these with the corrections."""
        try:
            values = read_own(self.home).frame["value"].to_list()
        except BvmonitorError as error:
            yield f"own figures: {error!r}"
            return
        if values not in ([5.0], [5.0, 4.0]):
            yield f"own figures are {values}"

    def lost_after_next(self) -> Iterator[str]:
        """What is not as if nothing had happened, after the next run."""
        self.age()
        yield from told("next", self.play("run"))
        if self.newest() != self.new:
            yield f"the newest snapshot is {self.newest()}"
        made, after = self._told(pages(self.out)), self._told(self.after)
        yield from (f"after the next run, {name}" for name in after if made.get(name) != after[name])
        yield from (f"{name} is left" for name in made.keys() - after.keys())
        yield from (f"{path} is left" for path in leftovers(self.work))
        yield from (f"then, {each}" for each in self.lost())

    def _told(self, content: Mapping[str, bytes]) -> Mapping[str, bytes]:
        """Pages as they are, or without days and the record, which has their checksums."""
        if self.dates:
            return content
        return {name: _DAY.sub(b"DAY", each) for name, each in content.items() if name != RECORD}

    def age(self) -> None:
        """Let what a killed process left be of the day before yesterday."""
        then = time.time() - _LONG_AGO_S
        for path in self.work.rglob("*unfinished*"):
            os.utime(path, (then, then))


def told(when: str, ran: Ran) -> Iterator[str]:
    """A command that failed."""
    if ran.code:
        yield f"{when}: exit {ran.code}: {ran.err[-400:]}"


def ended(process: "subprocess.Popen[str]") -> Ran:
    """What the user saw of a process, at its end."""
    out, err = process.communicate(timeout=ENDS_AFTER_S)
    return Ran(process.returncode, out, err)


def pages(out: Path) -> dict[str, bytes]:
    """Every file that is for somebody to read, by its path; of the record, what is the same from run to run."""
    found = {}
    for path in sorted(out.rglob("*")):
        if path.is_file() and not path.name.startswith(".unfinished-"):
            content = path.read_bytes()
            found[str(path.relative_to(out))] = _lasting(content) if path.name == RECORD else content
    return found


def leftovers(work: Path) -> Iterator[Path]:
    """What is not whole; parts of a fetch that broke off are kept two days on purpose."""
    for path in work.rglob("*unfinished*"):
        if path.parent.name != "partial":
            yield path.relative_to(work)


def _lasting(content: bytes) -> bytes:
    try:
        document = json.loads(content)
        return json.dumps({name: each for name, each in document.items() if name not in _OF_THE_MOMENT}).encode()
    except (ValueError, AttributeError):
        return b"damaged: " + content


@contextmanager
def open_world(base: Path) -> Iterator[World]:
    """A world that is ready."""
    victims = Victims()
    try:
        with Server() as ssb:
            world = World(base, ssb, victims)
            world.work.mkdir(parents=True)
            world.prepare()
            yield world
    finally:
        victims.end()
