"""Files that are not as they were written: changed, cut off, gone, of another version; and two runs at once."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from tests.faults.world import RECORD, TABLE, Trial, World
from tests.support.command_line import Ran

from bvmonitor.store.manifest import MANIFEST_FILE

_PLACES: Final = (0.0, 0.25, 0.5, 0.99)


def snapshot_file(file: str) -> Callable[[World, bool], Iterator[Trial]]:
    """Damage a file of the newest snapshot. No page may be made of it, no other snapshot touched, and all be well
    once the user has done what he was told."""

    def play(world: World, is_soak: bool) -> Iterator[Trial]:  # noqa: FBT001
        for label, damage in _damages(is_soak):
            if file == MANIFEST_FILE and "changed" in label and "at 0%" not in label:
                # A changed letter in a title or an address is not noticed: docs/reliability.md says so.
                continue
            _with_both(world)
            path = world.home / "snapshots" / world.new / file
            damage(path)
            ran = world.play("compare", "Klepp", "--set", "small", "--offline")
            told = world.play("snapshot", "verify", world.new)
            lost = []
            if ran.code == 0 or told.code == 0:
                lost.append(f"nobody was told: {ran.code}, {told.code}")
            if "Traceback" in ran.err + told.err:
                lost.append("crashed")
            # As told: delete the folder, and fetch again.
            for each in path.parent.iterdir():
                each.unlink()
            path.parent.rmdir()
            trial = world.trial(f"{file} {label}", ran)
            yield Trial(trial.label, ran, (*lost, *trial.lost))

    return play


def note(name: str) -> Callable[[World, bool], Iterator[Trial]]:
    """Damage a file that can be made anew: the record, what was last asked, counts of calls, locks."""

    def play(world: World, is_soak: bool) -> Iterator[Trial]:  # noqa: FBT001
        for label, damage in _damages(is_soak):
            if name.endswith(RECORD) and label == "gone":
                # Without a record it is a first run, which has nothing to say of changes.
                continue
            world.reset()
            for path in sorted(world.work.glob(name)):
                damage(path)
            ran = world.play("run")
            lost = () if ran.code == 0 else (f"exit {ran.code}: {ran.err[-300:]}",)
            trial = world.trial(f"{name} {label}", ran)
            yield Trial(trial.label, ran, (*lost, *trial.lost))

    return play


def pins(world: World, is_soak: bool) -> Iterator[Trial]:  # noqa: FBT001
    """Damage the list of pins: nothing may be removed, and the run goes on."""
    for label, damage in _damages(is_soak):
        _with_both(world)
        path = world.home / "snapshots" / "pins.json"
        whole = path.read_bytes()
        damage(path)
        if not path.is_file() or _is_json(path):
            # Gone, or changed where it says no more than a note: that is another list, not a damaged one.
            continue
        ran = world.play("snapshot", "prune", "--keep", "1")
        lost = ["it was pruned"] if ran.code == 0 else []
        path.write_bytes(whole)
        trial = world.trial(f"pins.json {label}", ran)
        yield Trial(trial.label, ran, (*lost, *trial.lost))


def later_version(world: World, is_soak: bool) -> Iterator[Trial]:  # noqa: FBT001
    """Let an older program find what a later one wrote: it says so, and changes nothing of it."""
    wanted = {
        f"home/snapshots/{world.new}/manifest.json": ("run", "--offline"),
        "home/snapshots/pins.json": ("snapshot", "prune", "--keep", "1"),
        f"out/{RECORD}": ("run",),
        "home/checked.json": ("run",),
    }
    for name, words in wanted.items() if is_soak else tuple(wanted.items())[:2]:
        _with_both(world)
        path = world.work / name
        whole = path.read_bytes()
        document = json.loads(whole)
        document["schema"] = document["schema"].rpartition("/")[0] + "/2"
        path.write_text(json.dumps(document), "utf-8")
        later = path.read_bytes()
        ran = world.play(*words)
        lost = []
        if "snapshots" in name:
            if ran.code == 0 or "later version" not in ran.err:
                lost.append(f"it was not told: {ran.err}")
            if path.read_bytes() != later:
                lost.append("it was changed")
            path.write_bytes(whole)
        elif ran.code:
            lost.append(f"exit {ran.code}")
        trial = world.trial(f"{path.name} of a later version", ran)
        yield Trial(trial.label, ran, (*lost, *trial.lost))


def earlier_version(world: World, is_soak: bool) -> Iterator[Trial]:  # noqa: FBT001
    """Let the program find what the first one wrote: records without the fields that came later."""
    for name, fields in {
        f"out/{RECORD}": ("alerts",),
        f"home/snapshots/{world.old}/manifest.json": ("missing",),
    }.items():
        world.reset()
        path = world.work / name
        document = json.loads(path.read_bytes())
        for each in fields:
            document.pop(each, None)
        path.write_text(json.dumps(document), "utf-8")
        ran = world.play("run")
        lost = () if ran.code == 0 else (f"exit {ran.code}",)
        trial = world.trial(f"{path.name} of the first version", ran)
        yield Trial(trial.label, ran, (*lost, *trial.lost))
        if not is_soak:
            return


def both_at_once(world: World, is_soak: bool) -> Iterator[Trial]:  # noqa: FBT001
    """Start two commands at once: both get what they came for, or one is told that the other is at work."""
    pairs = ((("run",), ("run",)), (("run",), ("fetch", TABLE)), (("fetch", TABLE), ("fetch", TABLE)))
    for first, second in pairs * 4 if is_soak else pairs[:1]:
        world.reset()
        started = [world.started(*words) for words in (first, second)]
        ended = [process.communicate(timeout=120) for process in started]
        rans = [Ran(process.returncode, *said) for process, said in zip(started, ended, strict=True)]
        codes = sorted(ran.code for ran in rans)
        last = max(rans, key=lambda ran: ran.code)
        lost = []
        if codes[0] != 0:
            lost.append(f"neither came through: {codes}")
        if last.code and "at work" not in last.err:
            lost.append(f"exit {last.code}: {last.err[-300:]}")
        trial = world.trial(f"{first[0]} and {second[0]}", last)
        yield Trial(trial.label, last, (*lost, *trial.lost))


def _with_both(world: World) -> None:
    """Let the home hold yesterday's snapshot and today's."""
    world.reset()
    world.must("run")


def _damages(is_soak: bool) -> Iterator[tuple[str, Callable[[Path], None]]]:  # noqa: FBT001
    places = _PLACES if is_soak else _PLACES[2:3]
    for place in places:
        yield f"with a byte changed at {place:.0%}", _flip(place)
    for place in places:
        yield f"cut off at {place:.0%}", _cut(place)
    if is_soak:
        yield "gone", Path.unlink


def _flip(place: float) -> Callable[[Path], None]:
    def damage(path: Path) -> None:
        content = bytearray(path.read_bytes())
        if content:
            content[int(len(content) * place)] ^= 0x55
        path.write_bytes(content)

    return damage


def _cut(place: float) -> Callable[[Path], None]:
    def damage(path: Path) -> None:
        content = path.read_bytes()
        path.write_bytes(content[: int(len(content) * place)])

    return damage


def _is_json(path: Path) -> bool:
    try:
        json.loads(path.read_bytes())
    except ValueError:
        return False
    return True
