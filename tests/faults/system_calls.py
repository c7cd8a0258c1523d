"""System calls that fail, at each place where the program makes them: `strace -e inject=`."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tests.faults.world import Trial, World
from tests.support.command_line import Ran

CALLS: Final = ("write", "fsync", "rename", "openat", "flock")
_CALL: Final = re.compile(r"^(\w+)\((.*)$")


@dataclass(frozen=True)
class Site:
    """The so-manyth call of a kind that the program makes, and on what."""

    call: str
    number: int
    line: str


def strace(log: Path, calls: tuple[str, ...], inject: str = "") -> tuple[str, ...]:
    """The command that a program is run by."""
    injected = ("-e", f"inject={inject}") if inject else ()
    # Without -f: the program's own thread makes every call that matters, and only its calls are to be counted.
    return ("strace", "-y", "-o", str(log), "-e", f"trace={','.join(calls)}", *injected)


def sites(log: Path, folder: Path) -> Iterator[Site]:
    """The calls on what lies below a folder, in the order of a log."""
    seen: dict[str, int] = {}
    for line in log.read_text("utf-8", "replace").splitlines():
        match = _CALL.match(line)
        if match is None:
            continue
        call, rest = match.groups()
        seen[call] = seen.get(call, 0) + 1
        if f"{folder}/" in rest and _matters(call, rest):
            yield Site(call, seen[call], line)


def sites_of_a_run(world: World, calls: tuple[str, ...]) -> tuple[Site, ...]:
    """The calls that an undisturbed run makes on home and output folder."""
    log = world.base / "sites.txt"
    if not log.is_file():
        world.reset()
        ran = world.program("run", by=strace(log, CALLS))
        if ran.code:
            raise AssertionError(ran)
    return tuple(site for site in sites(log, world.work) if site.call in calls)


def at_each(call: str, what: str, every: int) -> Callable[[World, bool], Iterator[Trial]]:
    """Let a run's calls of a kind fail, one in each trial; in the short version every so-manyth.

    Args:
        call: The system call.
        what: What happens, as strace has it: `error=EIO`, `signal=KILL`.
        every: How many are passed over in the short version.
    """

    def play(world: World, is_soak: bool) -> Iterator[Trial]:  # noqa: FBT001
        found = tuple(site for site in sites_of_a_run(world, (call,)) if site.call == call)
        for site in found[every // 2 :: every] if not is_soak else found:
            world.reset()
            log = world.base / "strace.txt"
            ran = world.program("run", by=strace(log, (call,), f"{call}:{what}:when={site.number}"))
            if _was_hit(log, world.work, what):
                yield world.trial(f"{call} {site.number}", ran)

    return play


def in_order(world: World, is_soak: bool) -> Iterator[Trial]:  # noqa: FBT001
    """See from the order of a run's calls that a power cut finds whole files under final names."""
    del is_soak
    lines = sites_of_a_run(world, ("fsync", "rename"))
    for at, site in enumerate(lines):
        if site.call != "rename" or "/cache/" in site.line or "/partial/" in site.line:
            # Both lie under their checksum: what a crash tore is made anew.
            continue
        source, target = (Path(name) for name in re.findall(r'"([^"]+)"', site.line))
        before = [each.line for each in lines[:at] if each.call == "fsync"]
        after = next((each.line for each in lines[at + 1 :] if each.call == "fsync"), "")
        lost = []
        if not any(f"<{source}" in line for line in before):
            lost.append(f"{source} was not on the disk before it was renamed")
        if f"<{target.parent}>" not in after:
            lost.append(f"the name {target} was not on the disk before the next file was")
        yield Trial(str(target.relative_to(world.work)), Ran(0, "", ""), tuple(lost))


def _matters(call: str, rest: str) -> bool:
    """Whether a call takes a lock, or makes or writes a file."""
    return {"flock": "LOCK_EX", "openat": "O_CREAT"}.get(call, "") in rest


def _was_hit(log: Path, folder: Path, what: str) -> bool:
    """Whether the fault met a call on home or output folder."""
    lines = log.read_text("utf-8", "replace").splitlines()
    if what.startswith("signal"):
        return any("killed by SIGKILL" in line for line in lines)
    return any("(INJECTED)" in line and f"{folder}/" in line for line in lines)
