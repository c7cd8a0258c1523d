"""Disks that are full or that nobody may write on: real mounts, in a namespace that ends with the command."""

import shlex
import sys
from collections.abc import Iterator
from typing import Final

from tests.faults.world import Trial, World

_NOT_MOUNTED: Final = 77
# The folder is laid on a small disk, the command runs there, and what is left is brought back.
_FULL: Final = """
mkdir {aside}; cp -a {folder}/. {aside} || exit 77
mount -t tmpfs -o size={size}k tmpfs {folder} || exit 77
cp -a {aside}/. {folder} || exit 77
cd {work}; {command}; code=$?
rm -rf {aside}/* {aside}/.[!.]*; cp -a {folder}/. {aside} || exit 77
umount {folder} || {{ cd /; umount -l {folder}; }}
rm -rf {folder}/* {folder}/.[!.]*; cp -a {aside}/. {folder}; rm -rf {aside}
exit $code
"""
_READ_ONLY: Final = """
mount --bind {folder} {folder} && mount -o remount,bind,ro {folder} || exit 77
cd {work}; {command}
"""


def full_home(world: World, is_soak: bool) -> Iterator[Trial]:  # noqa: FBT001
    """A run on home disks on which there is less and less room."""
    yield from _full(world, "home", _sizes(world, "home", 20 if is_soak else 1, most_kb=160))


def full_output(world: World, is_soak: bool) -> Iterator[Trial]:  # noqa: FBT001
    """A run whose output folder has less and less room."""
    yield from _full(world, "out", _sizes(world, "out", 6 if is_soak else 1, most_kb=24))


def read_only(world: World, is_soak: bool) -> Iterator[Trial]:  # noqa: FBT001
    """A run, a fetch and a pin where home, output folder or both must not be written in."""
    commands = ("run", "fetch 12275", f"snapshot pin {world.old}", f"snapshot import {world.archive}")
    for name, words in [("home", each) for each in commands] + [("out", "run")]:
        if not is_soak and words != "run":
            continue
        world.reset()
        ran = _inside(world, _READ_ONLY, name, words)
        lost = () if ran.ran.code else ("it says that it has written",)
        yield Trial(ran.label, ran.ran, (*ran.lost, *lost))


def _sizes(world: World, name: str, most: int, *, most_kb: int) -> Iterator[int]:
    world.reset()
    used = sum(-(-path.stat().st_size // 4096) * 4 for path in (world.work / name).rglob("*") if path.is_file())
    step = max(4, most_kb // most)
    for extra in range(0, most_kb, step):
        yield used + extra


def _full(world: World, name: str, sizes: Iterator[int]) -> Iterator[Trial]:
    for size in tuple(sizes):
        world.reset()
        trial = _inside(world, _FULL, name, "run", size)
        if trial.ran.code:
            # The others had room enough.
            yield trial


def _inside(world: World, script: str, name: str, words: str, size: int = 0) -> Trial:
    text = script.format(
        folder=shlex.quote(str(world.work / name)),
        aside=shlex.quote(str(world.base / "aside")),
        work=shlex.quote(str(world.work)),
        command=f"{shlex.quote(sys.executable)} -m bvmonitor {words}",
        size=size,
    )
    ran = world.by("unshare", "-Urm", "sh", "-c", text)
    if ran.code == _NOT_MOUNTED or "unshare:" in ran.err:
        raise AssertionError("no disk can be mounted", ran)
    return world.trial(f"{words}, {name} {size or 'read-only'}", ran)
